// Which product an answer is about: this prompt's, or rather another's. Built once; any thread.
#pragma once

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
    double ownAgainstOthers(const framework::PerStage<NoteReading>& notes) const;

private:
    struct Word {
        double weight = 0.0;
        std::vector<std::uint32_t> products; ///< 0 is this prompt's own
    };
    std::unordered_map<std::string, Word> m_words;
    std::size_t m_products = 0;
};

} // namespace coach::scoring
