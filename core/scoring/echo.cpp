#include "core/scoring/echo.h"

#include <algorithm>
#include <utility>

namespace coach::scoring {

namespace {

std::vector<std::size_t> wordsOf(std::span<const text::Token> tokens) {
    std::vector<std::size_t> words;
    for (std::size_t at = 0; at < tokens.size(); ++at)
        if (tokens[at].kind != text::TokenKind::Mark)
            words.push_back(at);
    return words;
}

std::uint64_t hashOf(std::string_view word) {
    std::uint64_t hash = 14695981039346656037ULL;
    for (const char c : word)
        hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
    return hash;
}

/// Calls `visit` with the first word and a hash of each run of `length` words: a polynomial of the
/// words' own hashes, so that each word is hashed once.
template <class Visit>
void forEachRun(std::span<const text::Token> tokens, std::size_t length, Visit visit) {
    constexpr std::uint64_t kBase = 0x9E3779B97F4A7C15ULL;
    std::vector<std::uint64_t> hashes;
    hashes.reserve(tokens.size());
    for (const text::Token& token : tokens)
        if (token.kind != text::TokenKind::Mark)
            hashes.push_back(hashOf(token.folded));
    for (std::size_t at = 0; at + length <= hashes.size(); ++at) {
        std::uint64_t hash = 0;
        for (std::size_t i = at; i < at + length; ++i)
            hash = hash * kBase + hashes[i];
        visit(at, std::max<std::uint64_t>(hash, 1)); // 0 is a free place in a RunSet
    }
}

bool carriesContent(const text::Token& token) {
    return token.kind == text::TokenKind::Number ||
           (token.kind == text::TokenKind::Word && !token.functionWord);
}

} // namespace

std::size_t RunSet::slotOf(std::uint64_t hash) const {
    const std::size_t mask = m_slots.size() - 1;
    std::size_t slot = static_cast<std::size_t>(hash >> 17U) & mask;
    while (m_slots[slot] != 0 && m_slots[slot] != hash)
        slot = (slot + 1) & mask;
    return slot;
}

void RunSet::insert(std::uint64_t hash) {
    if (2 * m_size >= m_slots.size()) {
        const auto before = std::exchange(
            m_slots, std::vector<std::uint64_t>(std::max<std::size_t>(1024, 4 * m_slots.size())));
        for (const std::uint64_t kept : before)
            if (kept != 0)
                m_slots[slotOf(kept)] = kept;
    }
    std::uint64_t& slot = m_slots[slotOf(hash)];
    m_size += slot == 0 ? 1 : 0;
    slot = hash;
}

bool RunSet::contains(std::uint64_t hash) const {
    return !m_slots.empty() && m_slots[slotOf(hash)] == hash;
}

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

NoteRuns::NoteRuns(std::span<const text::Token> noteTokens)
    : tokens(noteTokens.size()), words(wordsOf(noteTokens)) {
    hashes.reserve(words.size());
    forEachRun(noteTokens, kRepeatedRun,
               [this](std::size_t, std::uint64_t hash) { hashes.push_back(hash); });
}

void RepeatedRuns::add(const NoteRuns& note) {
    for (const std::uint64_t hash : note.hashes)
        ++m_counts[hash];
}

std::vector<bool> RepeatedRuns::flag(const NoteRuns& note) const {
    std::vector<bool> repeated(note.tokens, false);
    for (std::size_t at = 0; at < note.hashes.size(); ++at) {
        const auto found = m_counts.find(note.hashes[at]);
        if (found != m_counts.end() && found->second > 1)
            for (std::size_t i = at; i < at + kRepeatedRun; ++i)
                repeated[note.words[i]] = true;
    }
    return repeated;
}

} // namespace coach::scoring
