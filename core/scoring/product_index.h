// Which product an answer is about: this prompt's, or rather another's. Built once; any thread.
#pragma once

#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/catalog/prompt.h"
#include "core/scoring/note_reading.h"

namespace coach::scoring {

class ProductIndex {
public:
    ProductIndex(const catalog::Prompt& prompt, const catalog::Lexicon& lexicon);

    /// The answer's words of this product against its words of the product that they fit best
    /// among the others; words count by how few products have them. 1 and more: about this one.
    struct Fit {
        double ratio = 1.0;
        std::size_t bestOther = 0; ///< number of the other product; 0 when there is none
    };
    Fit ownAgainstOthers(const framework::PerStage<NoteReading>& notes) const;
    /// Whether a sentence alone fits the other product better than the answer does.
    bool pullsAway(std::span<const text::Token> tokens, const Fit& answer) const;

private:
    void addSums(std::span<const text::Token> tokens, std::vector<double>& sums) const;

    struct Word {
        double weight = 0.0;
        std::vector<std::uint32_t> products; ///< 0 is this prompt's own
    };
    std::unordered_map<std::string, Word> m_words;
    std::size_t m_products = 0;
};

} // namespace coach::scoring
