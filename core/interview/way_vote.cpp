#include "core/interview/way_vote.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <unordered_set>

#include "core/interview/padding.h"
#include "core/text/token.h"

namespace coach::interview {

namespace {

constexpr double kSmoothing = 0.2;    ///< uses that every word is given in every subject
constexpr double kFullShare = 0.4;    ///< own share from which the words leave no doubt
constexpr double kForeignWord = 0.3;  ///< what a word that other subjects alone use takes away
constexpr double kSaidNearlySo = 0.7; ///< likeness to one way from which that way decides

/// Function words that tell what kind of answer is wanted.
bool asksForKind(std::string_view folded) {
    return folded == "when" || folded == "where" || folded == "who";
}

} // namespace

void WayVote::add(const std::vector<std::string>& ways) {
    auto& subject = m_subjects.emplace_back();
    for (const auto& way : ways)
        for (const auto& stem : subject.ways.emplace_back(wordsOf(way)))
            ++subject.counts[stem];
    for (const auto& [stem, count] : subject.counts) {
        ++m_subjectsWith[stem];
        m_uses[stem] += count;
    }
}

WayVote::Words WayVote::wordsOf(std::string_view text) const {
    Words stems;
    for (const auto& token : text::tokenize(text)) {
        const bool empty = token.functionWord || isPadding(token.folded) || isPadding(token.stem);
        if (token.kind == text::TokenKind::Mark || (empty && !asksForKind(token.folded)))
            continue;
        stems.insert(m_reader.groupOf(token.kind == text::TokenKind::Word
                                          ? text::stemOf(m_reader.spelled(token.folded))
                                          : token.stem));
    }
    return stems;
}

double WayVote::weightOf(const std::string& stem) const {
    const auto found = m_subjectsWith.find(stem);
    const double subjects = found == m_subjectsWith.end() ? 1.0 : found->second;
    return std::log(1.0 + static_cast<double>(m_subjects.size()) / subjects);
}

double WayVote::sum(const Words& words) const {
    double total = 0.0;
    for (const auto& stem : words)
        total += weightOf(stem);
    return total;
}

double WayVote::nearestWay(const Words& question, const Subject& subject) const {
    double best = 0.0;
    for (const auto& way : subject.ways) {
        Words common;
        std::ranges::set_intersection(question, way, std::inserter(common, common.end()));
        if (!common.empty())
            best = std::max(best, sum(common) / std::sqrt(sum(question) * sum(way)));
    }
    return best;
}

double WayVote::ownShare(const Words& question, const Subject& subject) const {
    double own = 0.0;
    for (const auto& stem : question) {
        const auto found = subject.counts.find(stem);
        if (found == subject.counts.end()) {
            if (m_subjectsWith.contains(stem))
                own -= kForeignWord * weightOf(stem);
            continue;
        }
        // A word that one way alone uses may stand there by chance.
        const double trust = 1.0 - std::pow(0.5, found->second);
        own += weightOf(stem) * trust * found->second / m_uses.at(stem);
    }
    return std::max(0.0, own) / sum(question);
}

std::vector<double> WayVote::certainties(std::string_view text) const {
    const Words question = wordsOf(text);
    if (question.empty())
        return std::vector<double>(m_subjects.size(), 0.0);
    std::vector<double> chances;
    for (const auto& subject : m_subjects) {
        double chance = 0.0;
        for (const auto& stem : question) {
            const auto found = subject.counts.find(stem);
            const double uses = found == subject.counts.end() ? 0.0 : found->second;
            chance += std::log((uses + kSmoothing) /
                               (static_cast<double>(subject.ways.size()) + 2 * kSmoothing));
        }
        chances.push_back(chance);
    }
    const double highest = std::ranges::max(chances);
    double total = 0.0;
    for (double& chance : chances)
        total += chance = std::exp(chance - highest);
    for (std::size_t i = 0; i < m_subjects.size(); ++i) {
        const double share = std::min(1.0, ownShare(question, m_subjects[i]) / kFullShare);
        const double nearest = nearestWay(question, m_subjects[i]);
        chances[i] = std::max(chances[i] / total * share, nearest >= kSaidNearlySo ? nearest : 0.0);
    }
    return chances;
}

} // namespace coach::interview
