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
        std::uint32_t stem = 0;
        bool anyGap = false;
    };
    struct Way {
        std::uint32_t owner = 0;
        std::uint32_t firstStep = 0;
        std::uint32_t endStep = 0;
    };
    class Search;

    std::uint32_t numberOf(const std::string& stem);

    std::unordered_map<std::string, std::uint32_t> m_stems; ///< numbered, so that they compare fast
    std::vector<std::vector<std::uint32_t>> m_waysFrom;     ///< by the stem that they begin with
    std::vector<Way> m_ways;
    std::vector<Step> m_steps; ///< of all ways
};

} // namespace coach::scoring
