#include "core/scoring/word_order.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

namespace coach::scoring {

namespace {

constexpr int kShuffles = 24;
constexpr double kSmoothing = 0.4;

std::uint64_t hashOf(std::string_view text) {
    std::uint64_t hash = 14695981039346656037ULL;
    for (const char c : text)
        hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
    return hash;
}

/// SplitMix64: small, and the same everywhere.
class Chance {
public:
    explicit Chance(std::uint64_t seed) : m_state(seed) {}
    std::size_t below(std::size_t bound) {
        m_state += 0x9E3779B97F4A7C15ULL;
        std::uint64_t z = m_state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
        return static_cast<std::size_t>((z ^ (z >> 31)) % bound);
    }

private:
    std::uint64_t m_state;
};

} // namespace

WordOrder::Class WordOrder::classOf(const text::Token& token) {
    constexpr Class kNumber = 1, kFirstEnding = 2;
    static constexpr std::array<std::string_view, 12> endings{
        "ing", "ed", "ly", "tion", "ment", "ness", "ity", "able", "al", "er", "es", "s"};
    if (token.kind == text::TokenKind::Number)
        return kNumber;
    if (token.functionWord || token.kind == text::TokenKind::Mark)
        return static_cast<Class>(hashOf(token.folded) | 0x80000000U);
    for (std::size_t i = 0; i < endings.size(); ++i)
        if (token.folded.size() > endings[i].size() + 2 && token.folded.ends_with(endings[i]))
            return kFirstEnding + static_cast<Class>(i);
    return kFirstEnding + static_cast<Class>(endings.size());
}

std::vector<WordOrder::Class> WordOrder::classesOf(std::span<const text::Token> sentence) {
    std::vector<Class> classes;
    for (const text::Token& token : sentence)
        if (token.kind != text::TokenKind::Mark) // marks may stay where they were in a shuffle
            classes.push_back(classOf(token));
    return classes;
}

void WordOrder::learn(std::span<const text::Token> sentence) {
    Class before = 0;
    for (const Class current : classesOf(sentence)) {
        m_pairs[(std::uint64_t{before} << 32) | current] += 1;
        m_singles[before] += 1;
        m_total += 1;
        before = current;
    }
}

double WordOrder::logProbability(Class before, Class current) const {
    const auto pair = m_pairs.find((std::uint64_t{before} << 32) | current);
    const auto single = m_singles.find(before);
    const double pairs = pair == m_pairs.end() ? 0.0 : pair->second;
    const double singles = single == m_singles.end() ? 0.0 : single->second;
    return std::log((pairs + kSmoothing) / (singles + 40.0 * kSmoothing));
}

/// A sentence whose classes were numbered, so that a shuffle looks each pair up in a table.
class WordOrder::Sentence {
public:
    Sentence(const WordOrder& order, const std::vector<Class>& classes) : m_order(order) {
        m_classes.push_back(0); // the beginning
        for (const Class current : classes) {
            const auto known = std::ranges::find(m_classes, current);
            m_numbers.push_back(static_cast<std::size_t>(known - m_classes.begin()));
            if (known == m_classes.end())
                m_classes.push_back(current);
        }
        m_logs.resize(m_classes.size() * m_classes.size());
    }

    std::vector<std::size_t>& numbers() { return m_numbers; }

    double logLikelihood() {
        double sum = 0.0;
        std::size_t before = 0;
        for (const std::size_t current : m_numbers) {
            double& log = m_logs[before * m_classes.size() + current];
            if (log == 0.0) // no pair is certain
                log = m_order.logProbability(m_classes[before], m_classes[current]);
            sum += log;
            before = current;
        }
        return sum;
    }

private:
    const WordOrder& m_order;
    std::vector<Class> m_classes;       ///< each once
    std::vector<std::size_t> m_numbers; ///< of the words' classes
    std::vector<double> m_logs;         ///< of pairs, 0 for those not asked yet
};

std::optional<double> WordOrder::surprise(std::span<const text::Token> sentence) const {
    const std::vector<Class> classes = classesOf(sentence);
    if (classes.size() < kFewestWords || m_total < 1000)
        return std::nullopt;
    Sentence words(*this, classes);
    const double written = words.logLikelihood();
    std::uint64_t seed = classes.size();
    for (const Class c : classes)
        seed = seed * 1099511628211ULL + c;
    Chance chance(seed);
    double sum = 0.0, squares = 0.0;
    for (int i = 0; i < kShuffles; ++i) {
        for (std::size_t at = classes.size() - 1; at > 0; --at)
            std::swap(words.numbers()[at], words.numbers()[chance.below(at + 1)]);
        const double value = words.logLikelihood();
        sum += value;
        squares += value * value;
    }
    const double mean = sum / kShuffles;
    const double deviation = std::sqrt(std::max(squares / kShuffles - mean * mean, 1e-9));
    if (deviation < 1e-3)
        return std::nullopt; // all orders are alike
    return (written - mean) / deviation;
}

} // namespace coach::scoring
