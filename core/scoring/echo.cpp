#include "core/scoring/echo.h"

#include <algorithm>

namespace coach::scoring {

namespace {

std::vector<std::size_t> wordsOf(std::span<const text::Token> tokens) {
    std::vector<std::size_t> words;
    for (std::size_t at = 0; at < tokens.size(); ++at)
        if (tokens[at].kind != text::TokenKind::Mark)
            words.push_back(at);
    return words;
}

/// FNV-1a of the folded words of each run of `length`; the same on every machine.
template <class Visit>
void forEachRun(std::span<const text::Token> tokens, std::size_t length, Visit visit) {
    const auto words = wordsOf(tokens);
    for (std::size_t at = 0; at + length <= words.size(); ++at) {
        std::uint64_t hash = 14695981039346656037ULL;
        for (std::size_t i = at; i < at + length; ++i) {
            for (const char c : tokens[words[i]].folded)
                hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
            hash = (hash ^ 0x1fU) * 1099511628211ULL;
        }
        visit(at, hash);
    }
}

bool carriesContent(const text::Token& token) {
    return token.kind == text::TokenKind::Number ||
           (token.kind == text::TokenKind::Word && !token.functionWord);
}

} // namespace

void EchoIndex::add(std::span<const text::Token> tokens) {
    forEachRun(tokens, kRun, [&](std::size_t, std::uint64_t hash) { m_runs.insert(hash); });
}

std::size_t EchoIndex::echoedWords(std::span<const text::Token> tokens) const {
    std::size_t echoed = 0;
    std::size_t covered = 0; // words before this one are counted
    forEachRun(tokens, kRun, [&](std::size_t at, std::uint64_t hash) {
        if (!m_runs.contains(hash))
            return;
        const std::size_t from = std::max(at, covered);
        covered = at + kRun;
        echoed += covered - from;
    });
    return echoed;
}

void EchoIndex::addFact(std::span<const text::Token> tokens) {
    add(tokens);
    std::unordered_set<std::string> stems;
    for (const text::Token& token : tokens)
        if (carriesContent(token))
            stems.insert(token.stem);
    m_facts.push_back(std::move(stems));
}

bool EchoIndex::restatesFact(std::span<const text::Token> tokens) const {
    constexpr std::size_t kFewestWords = 4;
    constexpr double kShare = 0.85;
    std::vector<const std::string*> content;
    for (const text::Token& token : tokens)
        if (carriesContent(token))
            content.push_back(&token.stem);
    if (content.size() < kFewestWords)
        return false;
    return std::ranges::any_of(m_facts, [&](const auto& fact) {
        const auto known = std::ranges::count_if(
            content, [&](const std::string* stem) { return fact.contains(*stem); });
        return static_cast<double>(known) >= kShare * static_cast<double>(content.size());
    });
}

namespace {
constexpr std::size_t kRepeatedRun = 5;
} // namespace

void RepeatedRuns::add(std::span<const text::Token> tokens) {
    forEachRun(tokens, kRepeatedRun, [this](std::size_t, std::uint64_t hash) { ++m_counts[hash]; });
}

std::vector<bool> RepeatedRuns::flag(std::span<const text::Token> tokens) const {
    std::vector<bool> repeated(tokens.size(), false);
    const auto words = wordsOf(tokens);
    forEachRun(tokens, kRepeatedRun, [&](std::size_t at, std::uint64_t hash) {
        const auto found = m_counts.find(hash);
        if (found != m_counts.end() && found->second > 1)
            for (std::size_t i = at; i < at + kRepeatedRun; ++i)
                repeated[words[i]] = true;
    });
    return repeated;
}

} // namespace coach::scoring
