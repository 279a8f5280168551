#include "core/scoring/likeness.h"

#include <algorithm>
#include <cmath>

namespace coach::scoring {

namespace {

constexpr double kPromptWordWeight = 0.25;
constexpr float kSynonymFactor = 0.85F;
constexpr float kConceptFactor = 0.8F;
constexpr double kNumberWeight = 0.5; ///< any number stands for any number

} // namespace

void WordWeights::addSentence(std::span<const text::Token> tokens) {
    m_sentences += 1;
    std::unordered_set<std::string_view> seen;
    for (const text::Token& token : tokens)
        if (token.kind == text::TokenKind::Word && !token.functionWord &&
            seen.insert(token.stem).second)
            m_frequency[token.stem] += 1;
}

double WordWeights::weight(const text::Token& token) const {
    if (token.kind == text::TokenKind::Number)
        return kNumberWeight;
    if (token.kind == text::TokenKind::Mark || token.functionWord)
        return 0.0;
    const auto found = m_frequency.find(token.stem);
    const double frequency = found == m_frequency.end() ? 0.5 : found->second;
    const double weight = std::sqrt(std::log(1.0 + m_sentences / frequency));
    return m_lowered.contains(token.stem) ? weight * kPromptWordWeight : weight;
}

void Likeness::add(std::uint32_t criterion, std::span<const text::Token> example,
                   std::span<const PhraseHit> concepts, const WordWeights& weights,
                   const Synonyms& synonyms) {
    Example entry{criterion, 0.0};
    std::unordered_set<std::string_view> seen;
    bool numberSeen = false;
    for (std::size_t at = 0; at < example.size(); ++at) {
        const text::Token& token = example[at];
        const double weight = weights.weight(token);
        const bool isNumber = token.kind == text::TokenKind::Number;
        if (weight <= 0.0 || (isNumber && numberSeen) ||
            (!isNumber && !seen.insert(token.stem).second))
            continue;
        const auto word = static_cast<std::uint32_t>(m_words.size());
        m_words.push_back({static_cast<std::uint32_t>(m_examples.size()), weight});
        entry.total += weight;
        if (isNumber) {
            numberSeen = true;
            m_numbers.push_back({word, 1.0F});
            continue;
        }
        m_byStem[token.stem].push_back({word, 1.0F});
        if (const auto mates = synonyms.find(token.stem); mates != synonyms.end())
            for (const std::string& mate : mates->second)
                m_byStem[mate].push_back({word, kSynonymFactor});
        for (const PhraseHit& hit : concepts)
            if (hit.firstToken <= at && at < hit.endToken)
                m_byConcept[hit.owner].push_back({word, kConceptFactor});
    }
    m_examples.push_back(entry);
}

std::vector<Likeness::Match> Likeness::match(const Window& window, std::size_t criteria) const {
    // The best factor of each example word, kept for the thread and cleared word by word.
    thread_local std::vector<float> best;
    thread_local std::vector<std::uint32_t> touched;
    best.resize(std::max(best.size(), m_words.size()), 0.0F);
    touched.clear();
    const auto take = [&](const Postings& postings) {
        for (const Posting& posting : postings) {
            if (best[posting.word] == 0.0F)
                touched.push_back(posting.word);
            best[posting.word] = std::max(best[posting.word], posting.factor);
        }
    };
    for (const std::string_view stem : window.stems)
        if (const auto found = m_byStem.find(std::string(stem)); found != m_byStem.end())
            take(found->second);
    for (const std::uint32_t concept_ : window.concepts)
        if (const auto found = m_byConcept.find(concept_); found != m_byConcept.end())
            take(found->second);
    if (window.hasNumber)
        take(m_numbers);

    std::vector<double> sums(m_examples.size(), 0.0);
    for (const std::uint32_t word : touched) {
        sums[m_words[word].example] += static_cast<double>(best[word]) * m_words[word].weight;
        best[word] = 0.0F;
    }
    std::vector<Match> matches(criteria);
    for (std::size_t i = 0; i < m_examples.size(); ++i) {
        const Example& example = m_examples[i];
        const double value = example.total > 0 ? sums[i] / example.total : 0.0;
        Match& match = matches[example.criterion];
        if (value > match.value)
            match = {value, static_cast<std::uint32_t>(i)};
    }
    return matches;
}

} // namespace coach::scoring
