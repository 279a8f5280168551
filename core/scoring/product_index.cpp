#include "core/scoring/product_index.h"

#include <algorithm>
#include <cmath>

#include "core/catalog/product_words.h"

namespace coach::scoring {

ProductIndex::ProductIndex(const catalog::Prompt& prompt, const catalog::Lexicon& lexicon) {
    // A statement alone has too few words to be told from others.
    if (prompt.criteria.empty() || lexicon.products.empty())
        return;
    const auto add = [this](const std::vector<std::string>& stems) {
        for (const std::string& stem : stems)
            m_words[stem].products.push_back(static_cast<std::uint32_t>(m_products));
        ++m_products;
    };
    // A bundled prompt's words were found while building.
    const auto own =
        std::ranges::find(lexicon.products, prompt.summary.id.value, &catalog::Concept::id);
    add(own != lexicon.products.end() ? own->ways : catalog::productWords(prompt, lexicon));
    for (const catalog::Concept& product : lexicon.products)
        if (product.id != prompt.summary.id.value)
            add(product.ways);
    for (auto& [stem, word] : m_words)
        word.weight =
            std::log(static_cast<double>(m_products) / static_cast<double>(word.products.size()));
}

void ProductIndex::addSums(std::span<const text::Token> tokens, std::vector<double>& sums) const {
    text::forEachContentStem(tokens, [&](const std::string& stem) {
        if (const auto found = m_words.find(stem); found != m_words.end())
            for (const std::uint32_t product : found->second.products)
                sums[product] += found->second.weight;
    });
}

ProductIndex::Fit
ProductIndex::ownAgainstOthers(const framework::PerStage<NoteReading>& notes) const {
    // A short text tells little: it is taken as if so much fitted every product alike.
    constexpr double kOrdinary = 10.0;
    if (m_products < 2)
        return {};
    std::vector<double> sums(m_products, kOrdinary);
    for (const NoteReading& note : notes)
        for (const UnitView& view : note.units)
            if (isOwnText(view.noCredit))
                addSums(note.annotated.tokensOf(view.unit), sums);
    const auto best = std::max_element(sums.begin() + 1, sums.end());
    return {sums.front() / *best, static_cast<std::size_t>(best - sums.begin())};
}

bool ProductIndex::pullsAway(std::span<const text::Token> tokens, const Fit& answer) const {
    if (answer.bestOther == 0)
        return false;
    std::vector<double> sums(m_products, 0.0);
    addSums(tokens, sums);
    return sums[answer.bestOther] > 0.0 && sums.front() < answer.ratio * sums[answer.bestOther];
}

} // namespace coach::scoring
