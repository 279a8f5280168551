#include "core/catalog/product_words.h"

#include <map>
#include <set>

#include "core/text/token.h"

namespace coach::catalog {

namespace {

template <class Visit>
void forEachContentStem(const std::string& text, Visit visit) {
    for (const text::Token& token : text::tokenize(text))
        if (token.kind == text::TokenKind::Word && !token.functionWord)
            visit(token.stem);
}

} // namespace

std::vector<std::string> productWords(const Prompt& prompt, const Lexicon& lexicon) {
    constexpr int kFewestUses = 3;
    std::set<std::string> words;
    const auto take = [&words](const std::string& stem) { words.insert(stem); };
    forEachContentStem(prompt.summary.title, take);
    forEachContentStem(prompt.summary.statement, take);
    for (const Fact& fact : prompt.facts)
        forEachContentStem(fact.text, take);
    std::map<std::string, int> uses;
    for (const Criterion& criterion : prompt.criteria)
        for (const auto* examples : {&criterion.explained, &criterion.grounded})
            for (const std::string& example : *examples)
                forEachContentStem(example, [&uses](const std::string& stem) { ++uses[stem]; });
    for (const auto& [stem, count] : uses)
        if (count >= kFewestUses)
            words.insert(stem);
    for (const Concept& mark : lexicon.marks)
        if (mark.id == "common" || mark.id == "generic")
            for (const std::string& way : mark.ways)
                words.erase(text::stemOf(text::fold(way)));
    return {words.begin(), words.end()};
}

} // namespace coach::catalog
