#include "core/scoring/echo.h"

#include <algorithm>

namespace coach::scoring {

namespace {

/// FNV-1a of the folded words of each run; the same on every machine.
template <class Visit>
void forEachRun(std::span<const text::Token> tokens, Visit visit) {
    std::vector<const text::Token*> words;
    for (const text::Token& token : tokens)
        if (token.kind != text::TokenKind::Mark)
            words.push_back(&token);
    for (std::size_t at = 0; at + EchoIndex::kRun <= words.size(); ++at) {
        std::uint64_t hash = 14695981039346656037ULL;
        for (std::size_t i = at; i < at + EchoIndex::kRun; ++i) {
            for (const char c : words[i]->folded)
                hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
            hash = (hash ^ 0x1fU) * 1099511628211ULL;
        }
        visit(at, hash);
    }
}

} // namespace

void EchoIndex::add(std::string_view text) {
    const auto tokens = text::tokenize(text);
    forEachRun(tokens, [&](std::size_t, std::uint64_t hash) { m_runs.insert(hash); });
}

std::size_t EchoIndex::echoedWords(std::span<const text::Token> tokens) const {
    std::size_t echoed = 0;
    std::size_t covered = 0; // words before this one are counted
    forEachRun(tokens, [&](std::size_t at, std::uint64_t hash) {
        if (!m_runs.contains(hash))
            return;
        const std::size_t from = std::max(at, covered);
        covered = at + kRun;
        echoed += covered - from;
    });
    return echoed;
}

} // namespace coach::scoring
