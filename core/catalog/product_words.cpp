#include "core/catalog/product_words.h"

#include <map>
#include <set>

#include "core/text/token.h"

namespace coach::catalog {

std::vector<std::string> productWords(const Prompt& prompt, const Lexicon& lexicon) {
    constexpr int kFewestUses = 3;
    std::set<std::string> words;
    const auto take = [&words](const std::string& stem) { words.insert(stem); };
    text::forEachContentStem(text::tokenize(prompt.summary.title), take);
    text::forEachContentStem(text::tokenize(prompt.summary.statement), take);
    for (const Fact& fact : prompt.facts)
        text::forEachContentStem(text::tokenize(fact.text), take);
    std::map<std::string, int> uses;
    for (const Criterion& criterion : prompt.criteria)
        for (const auto* examples : {&criterion.explained, &criterion.grounded})
            for (const std::string& example : *examples)
                text::forEachContentStem(text::tokenize(example),
                                         [&uses](const std::string& stem) { ++uses[stem]; });
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
