#include <set>

#include "core/text/token.h"
#include "core/usecase/coaching.h"

namespace coach::usecase {

base::Result<std::vector<std::string>> Coaching::knownWords(const framework::PromptId& prompt) {
    std::set<std::string> words;
    const auto take = [&words](const std::string& text) {
        for (const text::Token& token : text::tokenize(text))
            if (token.kind == text::TokenKind::Word)
                words.insert(token.folded);
    };
    const catalog::Lexicon& lexicon = m_context.catalog().lexicon();
    const auto takeWays = [&take](const std::vector<catalog::Concept>& concepts) {
        for (const catalog::Concept& one : concepts)
            for (const std::string& way : one.ways)
                take(way);
    };
    takeWays(lexicon.concepts);
    takeWays(lexicon.marks);
    for (const auto* groups : {&lexicon.synonyms, &lexicon.asking})
        for (const auto& group : *groups)
            for (const std::string& word : group)
                take(word);
    const auto takeCriteria = [&take](const std::vector<catalog::Criterion>& criteria) {
        for (const catalog::Criterion& criterion : criteria) {
            take(criterion.title);
            take(criterion.question);
            take(criterion.why);
        }
    };
    takeCriteria(m_context.catalog().framework().criteria);
    if (const auto known = m_context.catalog().prompt(prompt)) {
        take((*known)->summary.title);
        take((*known)->summary.statement);
        for (const catalog::Fact& fact : (*known)->facts)
            take(fact.text);
        for (const auto& guide : (*known)->stages)
            take(guide.reference);
        takeWays((*known)->concepts);
        takeCriteria((*known)->criteria);
    }
    return std::vector<std::string>(words.begin(), words.end());
}

} // namespace coach::usecase
