// Tells sentences from bags of words: does the written order look more like language than shuffles
// of the same words? Class bigrams: function words stand for themselves, others for their ending.
// Trained on the content's own sentences; built once, any thread.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <unordered_map>
#include <vector>

#include "core/text/token.h"

namespace coach::scoring {

class WordOrder {
public:
    /// Sentences shorter than this are not judged.
    static constexpr std::size_t kFewestWords = 5;

    void learn(std::span<const text::Token> sentence);
    /// How far the order as written lies above the mean of shuffles, in their standard deviations;
    /// none for a sentence too short to judge. The same tokens always give the same figure.
    std::optional<double> surprise(std::span<const text::Token> sentence) const;

private:
    using Class = std::uint32_t;
    static Class classOf(const text::Token& token);
    static std::vector<Class> classesOf(std::span<const text::Token> sentence);
    double logProbability(Class before, Class current) const;
    class Sentence;

    std::unordered_map<std::uint64_t, double> m_pairs;
    std::unordered_map<Class, double> m_singles;
    double m_total = 0.0;
};

} // namespace coach::scoring
