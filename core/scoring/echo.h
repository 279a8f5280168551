// Finds words copied from the prompt: eight or more in a row are an echo. Built once; any thread.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "core/text/token.h"

namespace coach::scoring {

class EchoIndex {
public:
    static constexpr std::size_t kRun = 8;

    void add(std::string_view text);
    /// A fact, which is an echo in other words' order too: see `restatesFact`.
    void addFact(std::string_view text);
    /// How many of the tokens' words stand in a run of `kRun` or more that was copied.
    std::size_t echoedWords(std::span<const text::Token> tokens) const;
    /// Nearly every content word and number of the tokens stands in one fact: nothing was added.
    bool restatesFact(std::span<const text::Token> tokens) const;

private:
    std::unordered_set<std::uint64_t> m_runs;
    std::vector<std::unordered_set<std::string>> m_facts; ///< stems and numbers
};

/// For each token of a note whether it stands in a run of four words that the note has had before.
std::vector<bool> repeatedTokens(std::span<const text::Token> tokens);

} // namespace coach::scoring
