// How like a window of text is to a criterion's examples: idf-weighted soft coverage of the
// example's words (stem 1, synonym 0.85, concept 0.8), the best example counts.
// Built once for a rubric; any thread.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "core/scoring/phrase_index.h"
#include "core/text/token.h"

namespace coach::scoring {

/// Weights of words: rare ones count more, those of the prompt a quarter.
class WordWeights {
public:
    void addSentence(std::span<const text::Token> tokens);
    void lower(const std::unordered_set<std::string>& promptStems) { m_lowered = promptStems; }
    /// Square root of the inverse document frequency; 0 for function words and marks.
    double weight(const text::Token& token) const;

private:
    double m_sentences = 0;
    std::unordered_map<std::string, double> m_frequency;
    std::unordered_set<std::string> m_lowered;
};

/// What a window holds, made once and matched against every example.
struct Window {
    std::vector<std::string_view> stems; ///< unique, content words only
    std::vector<std::uint32_t> concepts; ///< unique
    bool hasNumber = false;
};

class Likeness {
public:
    using Synonyms = std::unordered_map<std::string, std::vector<std::string>>;

    void add(std::uint32_t criterion, std::span<const text::Token> example,
             std::span<const PhraseHit> concepts, const WordWeights& weights,
             const Synonyms& synonyms);

    struct Match {
        double value = 0.0;        ///< 0 to 1
        std::uint32_t example = 0; ///< as numbered by `add`
    };
    /// The best match of each criterion, 0 to `criteria` - 1. The cost grows with the words that
    /// the window shares with examples, not with the number of examples.
    std::vector<Match> match(const Window& window, std::size_t criteria) const;

private:
    struct Example {
        std::uint32_t criterion = 0;
        double total = 0.0;
    };
    struct Word { ///< of an example
        std::uint32_t example = 0;
        double weight = 0.0;
    };
    struct Posting {
        std::uint32_t word = 0;
        float factor = 1.0F;
    };
    using Postings = std::vector<Posting>;

    std::vector<Example> m_examples;
    std::vector<Word> m_words;
    std::unordered_map<std::string, Postings> m_byStem;
    std::unordered_map<std::uint32_t, Postings> m_byConcept;
    Postings m_numbers;
};

} // namespace coach::scoring
