// Finds words copied from the prompt: eight or more in a row are an echo. Built once; any thread.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "core/text/token.h"

namespace coach::scoring {

/// A set of hashes in one array: what copies many thousands of runs is asked often and built at
/// every start.
class RunSet {
public:
    void insert(std::uint64_t hash);
    bool contains(std::uint64_t hash) const;

private:
    /// Where the hash stands or would stand.
    std::size_t slotOf(std::uint64_t hash) const;

    std::vector<std::uint64_t> m_slots; ///< a power of two of them; 0 is free
    std::size_t m_size = 0;
};

class EchoIndex {
public:
    static constexpr std::size_t kRun = 8;

    void add(std::span<const text::Token> tokens);
    /// A fact, which is an echo in other words' order too: see `restatesFact`.
    void addFact(std::span<const text::Token> tokens);
    /// How many of the tokens' words stand in a run of `kRun` or more that was copied.
    std::size_t echoedWords(std::span<const text::Token> tokens) const;
    /// Nearly every content word and number of the tokens stands in one fact: nothing was added.
    bool restatesFact(std::span<const text::Token> tokens) const;

private:
    RunSet m_runs;
    std::vector<std::unordered_set<std::string>> m_facts; ///< stems and numbers
};

/// The runs of five words of one note, to be counted with those of the others.
struct NoteRuns {
    NoteRuns() = default;
    explicit NoteRuns(std::span<const text::Token> tokens);

    std::size_t tokens = 0;
    std::vector<std::size_t> words;    ///< which tokens are words or numbers
    std::vector<std::uint64_t> hashes; ///< of the run that begins at each word
};

/// Runs of five words that an answer says more than once: words strewn by formula count nowhere.
class RepeatedRuns {
public:
    void add(const NoteRuns& note);
    /// For each token whether it stands in such a run.
    std::vector<bool> flag(const NoteRuns& note) const;

private:
    std::unordered_map<std::uint64_t, int> m_counts;
};

} // namespace coach::scoring
