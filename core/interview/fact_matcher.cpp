#include "core/interview/fact_matcher.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <unordered_set>

#include "core/text/token.h"

namespace coach::interview {

namespace {

// Fitted on the bundled packs, each way of asking against the others (tests/unit/interview).
constexpr double kEnough = 0.15;            ///< certainty from which a fact is told
constexpr double kEnoughAlone = 0.45;       ///< the same where the question has one word of meaning
constexpr double kEnoughBesideOthers = 0.4; ///< the same for a second fact of one question
constexpr double kMargin = 0.12;            ///< by which it has to lead the next
constexpr double kSmoothing = 0.2;          ///< uses that every word is given in every subject
constexpr double kFullShare = 0.4;          ///< own share from which the words leave no doubt
constexpr double kForeignWord = 0.3;  ///< what a word that other subjects alone use takes away
constexpr double kSaidNearlySo = 0.7; ///< likeness to one way from which that way decides

/// Stems that any question may be padded with; "many" and "much" tell amounts from names.
bool isPadding(std::string_view stem) {
    static const std::unordered_set<std::string_view> words{
        "what",    "which",  "how",     "there",  "tell",     "know",   "pleas",   "could",
        "would",   "should", "need",    "want",   "have",     "get",    "give",    "about",
        "say",     "ask",    "like",    "ani",    "talk",     "actual", "realli",  "kind",
        "sort",    "thing",  "stuff",   "rough",  "basic",    "just",   "even",    "also",
        "els",     "plan",   "expect",  "imagin", "deal",     "handl",  "care",    "let",
        "take",    "make",   "come",    "use",    "see",      "look",   "happen",  "seem",
        "mean",    "keep",   "put",     "exact",  "approxim", "typic",  "usual",   "normal",
        "general", "consid", "think",   "face",   "okay",     "hello",  "wonder",  "curious",
        "possibl", "abl",    "bit",     "lot",    "someth",   "anyth",  "everyth", "well",
        "quit",    "veri",   "pretti",  "design", "tri",      "alway",  "ever",    "though",
        "mayb",    "perhap", "special", "import", "fine",     "anyway", "got"};
    return words.contains(stem);
}

/// Function words that tell what kind of answer is wanted.
bool asksForKind(std::string_view folded) {
    return folded == "when" || folded == "where" || folded == "who";
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

} // namespace

FactMatcher::FactMatcher(const std::vector<catalog::Fact>& facts, const catalog::Lexicon& lexicon)
    : m_facts(facts.size()) {
    for (const auto* groups : {&lexicon.asking, &lexicon.synonyms})
        for (const auto& group : *groups)
            for (const auto& word : group)
                m_sameAs.try_emplace(text::stemOf(text::fold(word)),
                                     text::stemOf(text::fold(group.front())));
    for (const auto& fact : facts) {
        auto ways = fact.asks;
        ways.push_back(fact.text);
        addSubject(ways);
    }
    for (const auto& subject : lexicon.unanswered)
        addSubject(subject.ways);
}

void FactMatcher::addSubject(const std::vector<std::string>& ways) {
    auto& subject = m_subjects.emplace_back();
    for (const auto& way : ways)
        for (const auto& stem : subject.ways.emplace_back(stemsOf(way)))
            ++subject.counts[stem];
    for (const auto& [stem, count] : subject.counts) {
        ++m_subjectsWith[stem];
        m_uses[stem] += count;
    }
}

FactMatcher::Words FactMatcher::stemsOf(std::string_view text) const {
    Words stems;
    for (const auto& token : text::tokenize(text)) {
        const bool empty = token.functionWord || isPadding(token.folded) || isPadding(token.stem);
        if (token.kind == text::TokenKind::Mark || (empty && !asksForKind(token.folded)))
            continue;
        const auto same = m_sameAs.find(token.stem);
        stems.insert(same == m_sameAs.end() ? token.stem : same->second);
    }
    return stems;
}

double FactMatcher::weightOf(const std::string& stem) const {
    const auto found = m_subjectsWith.find(stem);
    const double subjects = found == m_subjectsWith.end() ? 1.0 : found->second;
    return std::log(1.0 + static_cast<double>(m_subjects.size()) / subjects);
}

double FactMatcher::sum(const Words& words) const {
    double total = 0.0;
    for (const auto& stem : words)
        total += weightOf(stem);
    return total;
}

double FactMatcher::nearestWay(const Words& question, const Subject& subject) const {
    double best = 0.0;
    for (const auto& way : subject.ways) {
        Words common;
        std::ranges::set_intersection(question, way, std::inserter(common, common.end()));
        if (!common.empty())
            best = std::max(best, sum(common) / std::sqrt(sum(question) * sum(way)));
    }
    return best;
}

double FactMatcher::ownShare(const Words& question, const Subject& subject) const {
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

std::vector<double> FactMatcher::certainties(const Words& question) const {
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

FactMatcher::Told FactMatcher::answerClause(std::string_view clause) const {
    const Words question = stemsOf(clause);
    if (question.empty() || m_facts == 0)
        return {};
    auto sure = certainties(question);
    const auto best = std::ranges::max_element(sure);
    const double top = *best;
    *best = 0.0;
    const double enough = question.size() == 1 ? kEnoughAlone : kEnough;
    if (top < enough || top - std::ranges::max(sure) < kMargin)
        return {};
    const auto number = static_cast<std::size_t>(best - sure.begin()) + 1;
    return number > m_facts ? Told{} : Told{static_cast<int>(number), top};
}

FactAnswer FactMatcher::answer(std::string_view question) const {
    const auto clauses = clausesOf(question);
    std::set<int> facts;
    Told surest;
    for (const auto clause : clauses) {
        const Told told = answerClause(clause);
        if (told.certainty >= kEnoughBesideOthers)
            facts.insert(told.fact);
        if (told.certainty > surest.certainty)
            surest = told;
    }
    // A question may have been cut where it asks for one thing only.
    if (facts.empty() && surest.fact == 0 && clauses.size() > 1)
        surest = answerClause(question);
    if (surest.fact != 0)
        facts.insert(surest.fact);
    return {{facts.begin(), facts.end()}};
}

} // namespace coach::interview
