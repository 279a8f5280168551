#include "core/interview/fact_matcher.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

#include "core/text/token.h"

namespace coach::interview {

namespace {

// Fitted on the bundled packs: each way of asking against the others of its prompt, and the ways of
// other prompts as questions that nothing answers (tests/unit/interview).
constexpr double kEnough = 0.50;     ///< likeness from which a fact is told
constexpr double kMargin = 0.06;     ///< by which it has to lead the next
constexpr double kBeyondDoubt = 0.8; ///< from which a second fact is told too

/// Words that every question is made of; "many" and "much" tell amounts from names.
bool isQuestionWord(std::string_view stem) {
    constexpr std::array<std::string_view, 20> words{
        "what", "which", "how",  "there", "tell", "know",  "pleas", "could", "would", "should",
        "need", "want",  "have", "get",   "give", "about", "say",   "ask",   "like",  "ani"};
    return std::ranges::find(words, stem) != words.end();
}

/// Clauses that may ask for a fact each.
std::vector<std::string_view> clausesOf(std::string_view question) {
    std::vector<std::string_view> clauses;
    constexpr std::array<std::string_view, 6> joints{"?", ";", ". ", ", ", " and ", " or "};
    while (!question.empty()) {
        std::size_t at = question.size();
        std::size_t length = 0;
        for (const auto joint : joints) {
            const std::size_t found = question.find(joint);
            if (found < at) {
                at = found;
                length = joint.size();
            }
        }
        clauses.push_back(question.substr(0, at));
        question.remove_prefix(std::min(at + length, question.size()));
    }
    return clauses;
}

double sum(const std::map<std::string, double>& words) {
    double total = 0.0;
    for (const auto& [stem, weight] : words)
        total += weight;
    return total;
}

double shared(const std::map<std::string, double>& one,
              const std::map<std::string, double>& other) {
    double total = 0.0;
    for (const auto& [stem, weight] : one)
        if (other.contains(stem))
            total += weight;
    return total;
}

} // namespace

FactMatcher::FactMatcher(const std::vector<catalog::Fact>& facts, const catalog::Lexicon& lexicon) {
    for (const auto& group : lexicon.synonyms)
        for (const auto& word : group)
            m_sameAs.try_emplace(text::stemOf(text::fold(word)),
                                 text::stemOf(text::fold(group.front())));
    std::vector<std::vector<std::vector<std::string>>> stems;
    std::map<std::string, int> factsWith;
    for (const auto& fact : facts) {
        auto& ways = stems.emplace_back();
        std::set<std::string> all;
        ways.push_back(stemsOf(fact.text));
        for (const auto& way : fact.asks)
            ways.push_back(stemsOf(way));
        for (const auto& way : ways)
            all.insert(way.begin(), way.end());
        for (const auto& stem : all)
            ++factsWith[stem];
    }
    const double count = static_cast<double>(facts.size());
    for (const auto& [stem, number] : factsWith)
        m_weights[stem] = std::log(1.0 + count / number);
    m_unknownWeight = std::log(1.0 + count);
    for (const auto& ways : stems) {
        auto& words = m_facts.emplace_back();
        for (const auto& way : ways) {
            words.ways.push_back(weigh(way));
            words.all.insert(words.ways.back().begin(), words.ways.back().end());
        }
    }
}

std::vector<std::string> FactMatcher::stemsOf(std::string_view text) const {
    std::vector<std::string> stems;
    for (const auto& token : text::tokenize(text)) {
        if (token.kind == text::TokenKind::Mark || token.functionWord ||
            isQuestionWord(token.folded) || isQuestionWord(token.stem))
            continue;
        const auto same = m_sameAs.find(token.stem);
        stems.push_back(same == m_sameAs.end() ? token.stem : same->second);
    }
    return stems;
}

FactMatcher::Words FactMatcher::weigh(const std::vector<std::string>& stems) const {
    Words words;
    for (const auto& stem : stems) {
        const auto known = m_weights.find(stem);
        words[stem] = known == m_weights.end() ? m_unknownWeight : known->second;
    }
    return words;
}

double FactMatcher::likeness(const Words& question, const FactWords& fact) const {
    const double asked = sum(question);
    if (asked <= 0.0)
        return 0.0;
    double best = 0.0;
    for (const auto& way : fact.ways) {
        const double there = sum(way);
        if (there > 0.0)
            best = std::max(best, shared(question, way) / std::sqrt(asked * there));
    }
    // A way of asking that was said nearly so, or words that only this fact knows.
    return 0.5 * best + 0.5 * shared(question, fact.all) / asked;
}

std::vector<int> FactMatcher::answerClause(const Words& question) const {
    std::vector<Match> matches;
    for (std::size_t i = 0; i < m_facts.size(); ++i)
        matches.push_back({static_cast<int>(i) + 1, likeness(question, m_facts[i])});
    std::ranges::stable_sort(matches, std::ranges::greater{}, &Match::score);
    std::vector<int> facts;
    if (matches.empty() || matches.front().score < kEnough)
        return facts;
    const double next = matches.size() > 1 ? matches[1].score : 0.0;
    if (matches.front().score - next >= kMargin || matches.front().score >= kBeyondDoubt)
        facts.push_back(matches.front().fact);
    if (matches.front().score >= kBeyondDoubt && next >= kBeyondDoubt)
        facts.push_back(matches[1].fact);
    return facts;
}

FactAnswer FactMatcher::answer(std::string_view question) const {
    std::set<int> facts;
    for (const auto clause : clausesOf(question)) {
        const auto found = answerClause(weigh(stemsOf(clause)));
        facts.insert(found.begin(), found.end());
    }
    // A question may be cut where it asks for one thing only.
    if (facts.empty()) {
        const auto found = answerClause(weigh(stemsOf(question)));
        facts.insert(found.begin(), found.end());
    }
    return {{facts.begin(), facts.end()}};
}

} // namespace coach::interview
