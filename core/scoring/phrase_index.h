// Finds phrases (the ways of concepts and marks) in tokens by word stem. Built once; any thread.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/text/token.h"

namespace coach::scoring {

/// A phrase that was found: whose it is, and its tokens [firstToken, endToken) in the span
/// searched.
struct PhraseHit {
    std::uint32_t owner = 0;
    std::size_t firstToken = 0;
    std::size_t endToken = 0;
};

class PhraseIndex {
public:
    /// `way`: one to four words; up to two function words may stand between them in a text; `~`
    /// before a word lets any words stand between.
    void add(std::uint32_t owner, std::string_view way);
    /// Hits in order of their first token; of one owner at one place the longest alone.
    std::vector<PhraseHit> find(std::span<const text::Token> tokens) const;

private:
    struct Step {
        std::string stem;
        bool anyGap = false;
    };
    struct Way {
        std::uint32_t owner = 0;
        std::vector<Step> steps;
    };
    static std::size_t matchEnd(std::span<const text::Token> tokens, std::size_t at,
                                const Way& way);

    std::vector<Way> m_ways;
    std::unordered_map<std::string, std::vector<std::uint32_t>> m_byFirstStem;
};

} // namespace coach::scoring
