#include "core/interview/fact_matcher.h"

#include <algorithm>
#include <set>

namespace coach::interview {

namespace {

// Chosen on written questions (docs/interviewer.md).
constexpr double kEnough = 0.38;      ///< chance from which a fact is told
constexpr double kWays = 0.3;         ///< say of the second vote
constexpr double kEnoughPart = 0.5;   ///< the same for a part that is no question by itself
constexpr double kKindWeight = 1.0;   ///< a kind's way, next to a fact's own
constexpr double kKindAtLeast = 0.12; ///< share of a fact's asks that sound like a kind
constexpr double kKindAway = 0.4;     ///< the same where no fact is of that kind
constexpr double kBothOfKind = 0.7;   ///< two facts this alike to a kind share it: neither gets it
constexpr std::size_t kAtOnce = 3;

std::vector<std::string> waysOf(const catalog::Fact& fact) {
    auto ways = fact.asks;
    ways.push_back(fact.text);
    return ways;
}

} // namespace

FactMatcher::FactMatcher(const std::vector<catalog::Fact>& facts, const catalog::Lexicon& lexicon)
    : m_reader(lexicon), m_facts(facts.size()),
      m_vote(facts.size() + lexicon.unanswered.size() + lexicon.factKinds.size() + 1),
      m_ways(m_reader) {
    for (const auto& fact : facts)
        for (const auto& way : waysOf(fact))
            m_reader.learn(way);
    for (const auto* subjects : {&lexicon.unanswered, &lexicon.factKinds})
        for (const auto& subject : *subjects)
            for (const auto& way : subject.ways)
                m_reader.learn(way);
    for (std::size_t i = 0; i < m_facts; ++i)
        for (const auto& way : waysOf(facts[i]))
            m_vote.add(m_reader.read(way), i, 1.0);
    std::size_t subject = m_facts;
    for (const auto& other : lexicon.unanswered) {
        for (const auto& way : other.ways)
            m_vote.add(m_reader.read(way), subject, 1.0);
        ++subject;
    }
    for (const auto& fact : facts)
        m_ways.add(waysOf(fact));
    for (const auto& other : lexicon.unanswered)
        m_ways.add(other.ways);
    learnKinds(facts, lexicon);
    m_vote.fit();
}

void FactMatcher::learnKinds(const std::vector<catalog::Fact>& facts,
                             const catalog::Lexicon& lexicon) {
    if (lexicon.factKinds.empty())
        return;
    SubjectVote kinds(lexicon.factKinds.size());
    for (std::size_t k = 0; k < lexicon.factKinds.size(); ++k)
        for (const auto& way : lexicon.factKinds[k].ways)
            kinds.add(m_reader.read(way), k, 1.0);
    kinds.fit();
    // how much of each fact's asks sounds like each kind
    std::vector<std::vector<double>> likeness(m_facts,
                                              std::vector<double>(lexicon.factKinds.size(), 0.0));
    for (std::size_t i = 0; i < m_facts; ++i)
        for (const auto& way : facts[i].asks) {
            const auto chances = kinds.chances(m_reader.read(way));
            for (std::size_t k = 0; k < chances.size(); ++k)
                likeness[i][k] += chances[k] / static_cast<double>(facts[i].asks.size());
        }
    const std::size_t firstKind = m_facts + lexicon.unanswered.size();
    for (std::size_t k = 0; k < lexicon.factKinds.size(); ++k) {
        std::size_t best = 0;
        double next = 0.0;
        for (std::size_t i = 1; i < m_facts; ++i)
            if (likeness[i][k] > likeness[best][k])
                best = i;
        for (std::size_t i = 0; i < m_facts; ++i)
            if (i != best)
                next = std::max(next, likeness[i][k]);
        if (m_facts == 0)
            continue;
        const double top = likeness[best][k];
        const bool own = top >= kKindAtLeast;
        if (own && next > kBothOfKind * top)
            continue; // two facts are of this kind: it tells neither from the other
        for (const auto& way : lexicon.factKinds[k].ways) {
            if (own)
                m_vote.add(m_reader.read(way), best, kKindWeight);
            else
                m_vote.add(m_reader.read(way), firstKind + k, kKindAway);
        }
    }
}

FactMatcher::Told FactMatcher::likeliest(std::string_view question) const {
    const auto words = m_reader.read(question);
    if (words.empty() || m_facts == 0)
        return {};
    auto chances = m_vote.chances(words);
    const auto sure = m_ways.certainties(question);
    for (std::size_t i = 0; i < m_facts; ++i)
        chances[i] = (1.0 - kWays) * chances[i] + kWays * sure[i];
    const auto best =
        std::max_element(chances.begin(), chances.begin() + static_cast<std::ptrdiff_t>(m_facts));
    return {static_cast<int>(best - chances.begin()) + 1, *best};
}

FactMatcher::Told FactMatcher::told(std::string_view question, double enough) const {
    const Told best = likeliest(question);
    return best.certainty >= enough ? best : Told{};
}

std::vector<int> FactMatcher::answerOne(std::string_view question) const {
    const Told whole = told(question, kEnough);
    std::set<int> parts;
    const auto cut = partsOf(question);
    if (cut.size() > 1)
        for (const auto& part : cut)
            if (const Told one = told(part, kEnoughPart); one.fact != 0)
                parts.insert(one.fact);
    if (parts.size() == 2 && (whole.fact == 0 || parts.contains(whole.fact)) &&
        whole.certainty < 0.8)
        return {parts.begin(), parts.end()};
    if (whole.fact != 0)
        return {whole.fact};
    if (parts.size() == 1)
        return {*parts.begin()};
    return {};
}

FactAnswer FactMatcher::answer(std::string_view question) const {
    auto questions = questionsIn(question);
    FactAnswer answer;
    answer.askedTooMuch = questions.size() > kAtOnce;
    if (answer.askedTooMuch)
        questions.resize(1);
    std::set<int> facts;
    for (const auto& one : questions)
        for (const int fact : answerOne(one))
            facts.insert(fact);
    if (facts.empty() && questions.size() > 1)
        if (const Told whole = told(question, kEnough); whole.fact != 0)
            facts.insert(whole.fact);
    answer.facts.assign(facts.begin(), facts.end());
    return answer;
}

} // namespace coach::interview
