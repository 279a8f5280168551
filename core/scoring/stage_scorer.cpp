#include "core/scoring/stage_scorer.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <utility>

#include "core/framework/level.h"

namespace coach::scoring {

namespace {

std::string twoDecimals(double value) {
    char buffer[32];
    const auto end =
        std::to_chars(buffer, buffer + sizeof buffer, value, std::chars_format::fixed, 2).ptr;
    return {buffer, end};
}

/// A unit that bears on a criterion, and what it adds there.
struct Support {
    std::size_t unit = 0;
    double value = 0.0;
};

std::string quoted(const NoteReading& note, const UnitView& view) {
    constexpr std::size_t kMost = 90;
    std::string text(view.unit.span.in(note.text));
    std::ranges::replace(text, '\n', ' ');
    if (text.size() > kMost) {
        std::size_t cut = kMost;
        while (cut > 0 && (static_cast<unsigned char>(text[cut]) & 0xC0U) == 0x80U)
            --cut;
        text = text.substr(0, cut) + "…";
    }
    return "\"" + text + "\"";
}

bool maySupport(NoCredit why) {
    return why == NoCredit::None || why == NoCredit::NoStatement;
}

/// How many of a unit's words speak of this stage: all when it is about one of its criteria, some
/// when it speaks of the product at all.
double wordsOnSubject(const UnitView& view) {
    constexpr double kProductShare = 0.4;
    constexpr double kScrambledShare = 0.5;
    if (!maySupport(view.noCredit) && view.noCredit != NoCredit::Scrambled)
        return 0.0;
    double about = 0.0;
    for (const Relevance& relevance : view.relevance)
        about = std::max(about, std::min(1.0, 2.0 * relevance.value));
    const bool ofProduct = !view.concepts.empty() || view.reading.productWords > 0;
    const double share = (ofProduct ? kProductShare : 0.0) + (1.0 - kProductShare) * about;
    return view.reading.words * share *
           (view.noCredit == NoCredit::Scrambled ? kScrambledShare : 1.0);
}

/// The criterion that a unit is most about; none when it is about none.
std::size_t bestCriterion(const UnitView& view) {
    const auto best = std::ranges::max_element(view.relevance, {}, &Relevance::value);
    return static_cast<std::size_t>(best - view.relevance.begin());
}

Depth depthOf(const UnitView& view, const Parameters& p) {
    if (view.substance >= p.groundedFrom &&
        (view.reading.numbers > 0 || view.reading.productWords >= 2))
        return Depth::Grounded;
    if (view.substance >= p.explainedFrom)
        return Depth::Explained;
    return Depth::Named;
}

class StageSum {
public:
    StageSum(const NoteReading& note, const StageIndex& index, const RubricIndex& rubric,
             double focus, const Parameters& parameters)
        : m_note(note), m_index(index), m_rubric(rubric), m_p(parameters), m_focus(focus),
          m_supports(index.criteria.size()) {
        assign();
    }

    std::vector<CriterionResult> criteria() {
        std::vector<CriterionResult> results;
        for (std::size_t i = 0; i < m_index.criteria.size(); ++i)
            results.push_back(criterion(i));
        return results;
    }

    double credits() const { return m_credits; }
    double offCriterion() const { return m_offCriterion; }

private:
    /// Every unit supports the criterion that it is most about.
    void assign() {
        for (std::size_t i = 0; i < m_note.units.size(); ++i) {
            const UnitView& view = m_note.units[i];
            if (view.relevance.empty() || !maySupport(view.noCredit))
                continue;
            const std::size_t best = bestCriterion(view);
            const double relevance = view.relevance[best].value;
            if (relevance >= m_p.metFrom) {
                m_supports[best].push_back({i, view.substance * relevance});
            } else {
                const double share = m_p.offCriterion + (1.0 - m_p.offCriterion) * relevance;
                m_offCriterion += m_focus * view.substance * share;
            }
        }
        m_credits += m_offCriterion;
    }

    CriterionResult criterion(std::size_t number) {
        const catalog::Criterion& spec = m_index.criteria[number];
        CriterionResult result;
        result.id = spec.id;
        result.title = spec.title;
        result.weight = spec.weight;
        result.question = spec.question;
        auto& supports = m_supports[number];
        std::ranges::stable_sort(supports, std::ranges::greater{}, &Support::value);
        // The root keeps a heavy criterion from making a stage by itself.
        double share = m_focus * std::sqrt(spec.weight) * (spec.ownOfPrompt ? 1.0 : m_p.framework);
        for (const Support& support : supports) {
            const UnitView& view = m_note.units[support.unit];
            result.credit += share * support.value;
            result.depth = std::max(result.depth, depthOf(view, m_p));
            result.evidence.push_back(view.unit.span);
            result.trace.push_back(trace(view, number, share));
            share *= m_p.repeated;
        }
        if (supports.empty())
            showAlsoMet(number, result);
        m_credits += result.credit;
        return result;
    }

    /// A sentence may make two points; it earns its credit at the one that it is most about, but
    /// the other is not missing.
    void showAlsoMet(std::size_t number, CriterionResult& result) const {
        constexpr double kPlainlyMet = 0.7;
        const UnitView* best = nullptr;
        for (const UnitView& view : m_note.units)
            if (maySupport(view.noCredit) && view.relevance[number].value >= kPlainlyMet &&
                (best == nullptr || view.relevance[number].value > best->relevance[number].value))
                best = &view;
        if (best == nullptr)
            return;
        result.depth = depthOf(*best, m_p);
        result.evidence.push_back(best->unit.span);
        result.trace.push_back(trace(*best, number, 0.0));
    }

    /// The marks that make or lower substance; the others only find.
    static std::string substanceMarks(const UnitReading& reading) {
        std::string marks;
        for (const MarkKind kind :
             {MarkKind::Reason, MarkKind::Contrast, MarkKind::Decision, MarkKind::Condition,
              MarkKind::Consequence, MarkKind::Hedge, MarkKind::Filler})
            if (reading.count(kind) > 0)
                marks +=
                    std::string(markName(kind)) + " " + std::to_string(reading.count(kind)) + ", ";
        return marks + "numbers " + std::to_string(reading.numbers) + ", words of the product " +
               std::to_string(reading.productWords) + ", brochure words " +
               std::to_string(reading.genericWords);
    }

    /// The concepts by which the criterion was met, among all that the sentence holds.
    std::string conceptsMet(const UnitView& view, std::size_t number) const {
        for (const auto& together : m_index.meets[number]) {
            if (!std::ranges::includes(view.concepts, together))
                continue;
            std::string concepts;
            for (const std::uint32_t concept_ : together)
                concepts += (concepts.empty() ? "" : ", ") + m_rubric.conceptId(concept_);
            return concepts;
        }
        return {};
    }

    std::string trace(const UnitView& view, std::size_t number, double share) const {
        const Relevance& relevance = view.relevance[number];
        return quoted(m_note, view) + ": relevance " + twoDecimals(relevance.value) +
               (relevance.conceptsMeet
                    ? " (concepts meet: " + conceptsMet(view, number) + ")"
                    : " (like an example by " + twoDecimals(relevance.likeness) + ")") +
               ", substance " + twoDecimals(view.substance) + " (" + substanceMarks(view.reading) +
               "), counted " + twoDecimals(share);
    }

    const NoteReading& m_note;
    const StageIndex& m_index;
    const RubricIndex& m_rubric;
    const Parameters& m_p;
    double m_focus;
    std::vector<std::vector<Support>> m_supports;
    double m_credits = 0.0;
    double m_offCriterion = 0.0;
};

} // namespace

double levelOf(double credits, double wordsOnSubject, const Parameters& p) {
    const double base = p.namedLevel * std::min(1.0, wordsOnSubject / p.wordsForNamed);
    const double reached = 1.0 - std::exp(-std::pow(std::max(credits, 0.0) / p.scale, p.shape));
    return base + (framework::kTopLevel - base) * reached;
}

StageCard scoreStageNote(framework::StageId stage, const NoteReading& note,
                         const RubricIndex& rubric, const AnswerFocus& ofAnswer,
                         const Parameters& parameters) {
    StageCard card;
    card.stage = stage;
    card.words = note.annotated.words;
    const double onStage = onStageShare(stage, note, parameters);
    StageSum sum(note, rubric.stage(stage), rubric, onStage * ofAnswer.total(), parameters);
    card.criteria = sum.criteria();
    double words = 0;
    for (const UnitView& view : note.units)
        words += wordsOnSubject(view);
    card.level = framework::roundedLevel(levelOf(
        sum.credits(), std::min(words, parameters.wordsForNamed) * (0.65 + 0.35 * ofAnswer.product),
        parameters));
    card.derivation.push_back("criteria " + twoDecimals(sum.credits() - sum.offCriterion()) +
                              " + other statements " + twoDecimals(sum.offCriterion()) + " = " +
                              twoDecimals(sum.credits()) + " credits; " +
                              std::to_string(static_cast<int>(words)) + " words on the subject");
    const auto tellShare = [&card](double share, const std::string& why) {
        if (share < 1.0)
            card.derivation.push_back(why + ": credits counted " + twoDecimals(share));
    };
    tellShare(ofAnswer.product, "the answer uses few words of this product");
    tellShare(ofAnswer.stages, "the answer's notes are more about other stages than their own");
    tellShare(ofAnswer.generic, "much of the answer would fit any product");
    tellShare(ofAnswer.strewn, "many of the answer's reasons and numbers lead to nothing");
    tellShare(onStage, "this note is more about another stage");
    return card;
}

std::vector<StrandCard> strandsOf(const std::vector<StageCard>& stages, const RubricIndex& rubric,
                                  const Parameters& parameters) {
    std::vector<StrandCard> strands;
    for (const auto& [strand, id] : {std::pair{catalog::Strand::Data, "data"},
                                     std::pair{catalog::Strand::Rollout, "rollout"}}) {
        double credits = 0.0, words = 0.0;
        bool asked = false;
        for (const StageCard& card : stages) {
            const StageIndex& index = rubric.stage(card.stage);
            for (std::size_t i = 0; i < card.criteria.size(); ++i) {
                if (std::ranges::find(index.criteria[i].strands, strand) ==
                    index.criteria[i].strands.end())
                    continue;
                asked = true;
                credits += card.criteria[i].credit;
                if (card.criteria[i].depth > Depth::Absent)
                    words = parameters.wordsForNamed;
            }
        }
        if (asked)
            strands.push_back({id, framework::roundedLevel(levelOf(credits, words, parameters))});
    }
    return strands;
}

} // namespace coach::scoring
