// Finds words copied from the prompt: eight or more in a row are an echo. Built once; any thread.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "core/text/token.h"

namespace coach::scoring {

class EchoIndex {
public:
    static constexpr std::size_t kRun = 8;

    void add(std::string_view text);
    /// How many of the tokens' words stand in a run of `kRun` or more that was copied.
    std::size_t echoedWords(std::span<const text::Token> tokens) const;

private:
    std::unordered_set<std::uint64_t> m_runs;
};

} // namespace coach::scoring
