#include "core/interview/subject_vote.h"

#include <algorithm>
#include <cmath>

namespace coach::interview {

namespace {

constexpr int kRounds = 12;
constexpr double kStep = 0.5;
constexpr double kShrink = 0.002; ///< pull towards 0, so that no single way decides
constexpr double kPairValue = 0.5;
constexpr double kFormValue = 0.4;
constexpr const char* kUnknown = "?";

} // namespace

std::size_t SubjectVote::idOf(const std::string& feature) {
    return m_ids.try_emplace(feature, m_ids.size()).first->second;
}

void SubjectVote::add(const QuestionWords& way, std::size_t subject, double weight) {
    if (way.empty())
        return;
    m_ways.push_back({way, {subject, weight}});
    for (const auto& word : way.content) {
        idOf(word);
        ++m_uses[word];
    }
    for (const auto& pair : way.pairs)
        idOf(pair);
    for (const auto& form : way.form)
        idOf("/" + form);
}

SubjectVote::Features SubjectVote::featuresOf(const QuestionWords& words) const {
    Features features;
    const auto addKnown = [&](const std::string& name, double value) {
        const auto found = m_ids.find(name);
        if (found == m_ids.end())
            return false;
        features.emplace_back(found->second, value);
        return true;
    };
    for (const auto& word : words.content)
        if (!addKnown(word, 1.0))
            addKnown(kUnknown, 1.0);
    for (const auto& pair : words.pairs)
        addKnown(pair, kPairValue);
    for (const auto& form : words.form)
        addKnown("/" + form, kFormValue);
    double length = 0.0;
    for (const auto& feature : features)
        length += feature.second * feature.second;
    for (auto& feature : features)
        feature.second /= std::sqrt(std::max(length, 1.0));
    return features;
}

std::vector<double> SubjectVote::vote(const Features& features) const {
    std::vector<double> chances(m_subjects, 0.0);
    for (const auto& [id, value] : features)
        for (std::size_t s = 0; s < m_subjects; ++s)
            chances[s] += m_weights[id * m_subjects + s] * value;
    const double highest = std::ranges::max(chances);
    double total = 0.0;
    for (double& chance : chances)
        total += chance = std::exp(chance - highest);
    for (double& chance : chances)
        chance /= total;
    return chances;
}

void SubjectVote::fit() {
    idOf(kUnknown);
    m_weights.assign(m_ids.size() * m_subjects, 0.0);
    std::vector<Example> examples;
    for (const auto& [way, of] : m_ways) {
        examples.push_back({featuresOf(way), of.first, of.second});
        // The same way as if it were met by somebody who has not seen the words that it alone uses.
        QuestionWords rare = way;
        bool any = false;
        for (auto& word : rare.content)
            if (m_uses[word] == 1) {
                word = kUnknown;
                any = true;
            }
        if (any)
            examples.push_back({featuresOf(rare), of.first, of.second * 0.5});
    }
    std::vector<double> squares(m_weights.size(), 1e-3);
    for (int round = 0; round < kRounds; ++round)
        for (const auto& example : examples) {
            const auto chances = vote(example.features);
            for (const auto& [id, value] : example.features)
                for (std::size_t s = 0; s < m_subjects; ++s) {
                    const std::size_t at = id * m_subjects + s;
                    const double wrong = chances[s] - (s == example.subject ? 1.0 : 0.0);
                    const double slope = example.weight * wrong * value + kShrink * m_weights[at];
                    squares[at] += slope * slope;
                    m_weights[at] -= kStep * slope / std::sqrt(squares[at]);
                }
        }
}

std::vector<double> SubjectVote::chances(const QuestionWords& question) const {
    return vote(featuresOf(question));
}

double SubjectVote::knownShare(const QuestionWords& question) const {
    if (question.content.empty())
        return 1.0;
    const auto known = std::ranges::count_if(
        question.content, [this](const auto& word) { return m_uses.contains(word); });
    return static_cast<double>(known) / static_cast<double>(question.content.size());
}

} // namespace coach::interview
