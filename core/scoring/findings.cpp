#include "core/scoring/findings.h"

#include <algorithm>

#include "core/scoring/arithmetic.h"

namespace coach::scoring {

namespace {

using framework::StageId;

Finding at(StageId stage, std::string id, Severity severity, std::string message,
           std::vector<text::Span> evidence = {}) {
    return {std::move(id), severity, std::move(message), std::move(evidence), stage, {}};
}

/// The unit, in Problem definition, from which on the problem stands; none when it never does.
std::optional<std::size_t> problemStandsAt(const NoteReading& problem,
                                           const FindingContext& context) {
    const StageIndex& index = context.rubric.stage(StageId::Problem);
    for (std::size_t unit = 0; unit < problem.units.size(); ++unit)
        for (std::size_t i = 0; i < index.criteria.size(); ++i) {
            const auto& criterion = index.criteria[i];
            const bool isErrorCosts =
                criterion.id == kErrorCosts || criterion.refines == std::string(kErrorCosts);
            if (isErrorCosts && problem.units[unit].substance > 0 &&
                problem.units[unit].relevance[i].value >= context.parameters.metFrom)
                return unit;
        }
    return std::nullopt;
}

/// A method, or several parts of which systems are built.
bool speaksOfTechnique(const UnitReading& reading) {
    return (reading.count(MarkKind::Solution) > 0 || reading.count(MarkKind::Machinery) >= 2) &&
           reading.count(MarkKind::Present) == 0;
}

/// "We don't train the model", "no neural network": what is ruled out is not proposed.
bool rulesOut(std::span<const text::Token> tokens) {
    constexpr std::size_t kBeginning = 5;
    return std::ranges::any_of(
        tokens.first(std::min(kBeginning, tokens.size())), [](const text::Token& token) {
            return token.folded == "not" || token.folded == "no" || token.folded == "never" ||
                   token.folded == "without" || token.folded.ends_with("n't");
        });
}

bool proposesSolution(const UnitView& view) {
    const UnitReading& reading = view.reading;
    return isCandidatesText(view) && reading.count(MarkKind::Solution) > 0 &&
           reading.count(MarkKind::Proposal) > 0 && reading.count(MarkKind::Present) == 0 &&
           !reading.question && view.unit.kind != text::UnitKind::TableRow;
}

std::vector<Finding> premature(StageId stage, const Notes& notes, const FindingContext& context) {
    std::vector<text::Span> evidence;
    for (const std::size_t unit : prematureUnits(stage, notes, context))
        evidence.push_back(notes[framework::indexOf(stage)].units[unit].unit.span);
    if (evidence.empty())
        return {};
    return {at(stage, "premature-solution", Severity::Warning,
               "This is already a solution. What an error costs is still open. Park the sentence; "
               "it comes back in Best approach.",
               std::move(evidence))};
}

/// "We use a transformer": a choice, and no reason in it or behind it.
std::vector<Finding> choiceWithoutReason(StageId stage, const NoteReading& note) {
    const auto hasReason = [](const UnitReading& reading) {
        return reading.count(MarkKind::Reason) + reading.count(MarkKind::Contrast) +
                   reading.count(MarkKind::Consequence) >
               0;
    };
    std::vector<text::Span> evidence;
    for (std::size_t i = 0; i < note.units.size(); ++i) {
        const UnitView& view = note.units[i];
        const bool chooses = isCandidatesText(view) && view.reading.statement &&
                             !view.reading.question && view.reading.firstPerson &&
                             view.reading.count(MarkKind::Solution) > 0 &&
                             view.reading.count(MarkKind::Proposal) > 0;
        const bool reasonBehind = i + 1 < note.units.size() &&
                                  note.units[i + 1].unit.block == view.unit.block &&
                                  hasReason(note.units[i + 1].reading);
        if (chooses && !hasReason(view.reading) && view.reading.numbers == 0 && !reasonBehind)
            evidence.push_back(view.unit.span);
    }
    if (evidence.empty())
        return {};
    return {at(stage, "choice-without-reason", Severity::Warning,
               "A choice without its why. Say instead of what, because of which requirement, and "
               "at what price.",
               std::move(evidence))};
}

std::vector<Finding> termsWithoutStatements(StageId stage, const NoteReading& note) {
    constexpr int kFewestWords = 15;
    int loose = 0, all = 0;
    std::vector<text::Span> evidence;
    for (const UnitView& view : note.units) {
        if (!isCandidatesText(view))
            continue;
        all += view.reading.words;
        if (view.noCredit == NoCredit::NoStatement) {
            loose += view.reading.words;
            evidence.push_back(view.unit.span);
        }
    }
    if (loose < kFewestWords || 2 * loose < all)
        return {};
    return {at(stage, "terms-without-statements", Severity::Warning,
               "Terms in a row make no statement. Take the two that matter most and say of each "
               "what it does here and why.",
               std::move(evidence))};
}

std::vector<Finding> accuracyOnRareClass(StageId stage, const NoteReading& note,
                                         const FindingContext& context) {
    if (stage != StageId::Evaluation || !context.rareClass)
        return {};
    std::vector<text::Span> evidence;
    for (const UnitView& view : note.units) {
        const auto tokens = note.annotated.tokensOf(view.unit);
        const bool namesAccuracy = std::ranges::any_of(
            tokens, [](const text::Token& token) { return token.folded == "accuracy"; });
        if (isCandidatesText(view) && namesAccuracy && view.reading.count(MarkKind::Warning) == 0 &&
            !view.reading.question)
            evidence.push_back(view.unit.span);
    }
    if (evidence.empty())
        return {};
    return {at(stage, "accuracy-on-rare-class", Severity::Warning,
               "On a rare class accuracy is high for a model that does nothing. Name a metric that "
               "follows from what each error costs.",
               std::move(evidence))};
}

std::vector<Finding> withoutCredit(StageId stage, const NoteReading& note, NoCredit why,
                                   std::string id, std::string message) {
    std::vector<text::Span> evidence;
    for (const UnitView& view : note.units)
        if (view.noCredit == why)
            evidence.push_back(view.unit.span);
    if (evidence.empty())
        return {};
    return {at(stage, std::move(id), Severity::Info, std::move(message), std::move(evidence))};
}

std::vector<Finding> offTopic(StageId stage, const NoteReading& note) {
    constexpr std::size_t kFewestWords = 20;
    const bool touches = std::ranges::any_of(note.units, [](const UnitView& view) {
        return !view.concepts.empty() || view.reading.productWords > 0 ||
               std::ranges::any_of(view.relevance,
                                   [](const Relevance& r) { return r.value > 0.05; });
    });
    if (note.annotated.words < kFewestWords || touches)
        return {};
    return {at(stage, "off-topic", Severity::Warning,
               "Nothing here is about this stage. Answer its question first.")};
}

struct ThreadText {
    catalog::Thread thread;
    std::string_view id;
    StageId opens;
    StageId takesUp;
    std::string_view kept;
    std::string_view broken;
};

constexpr ThreadText kThreads[]{
    {catalog::Thread::Metric, "thread-metric", StageId::Problem, StageId::Evaluation,
     "The metric follows the cost of errors: kept.",
     "The metric does not come back to what an error costs: broken. Tie the evaluation's main "
     "figure to the goal in Problem definition."},
    {catalog::Thread::Requirement, "thread-requirement", StageId::Requirements, StageId::Approach,
     "The approach answers a requirement: kept.",
     "No requirement comes back in the approach: broken. Say what the tightest requirement forbids "
     "in the design."},
    {catalog::Thread::Limitation, "thread-limitation", StageId::Limitations, StageId::Monitoring,
     "Monitoring watches a limitation: kept.",
     "No limitation is watched by the monitoring: broken. Give the worst one an alarm."},
};

/// The first evidence of a criterion on the thread that is at least explained.
std::optional<text::Span> threadEnd(const StageCard& card, catalog::Thread thread,
                                    const RubricIndex& rubric) {
    const StageIndex& index = rubric.stage(card.stage);
    for (std::size_t i = 0; i < card.criteria.size(); ++i)
        if (index.criteria[i].thread == thread && card.criteria[i].depth >= Depth::Explained)
            return card.criteria[i].evidence.front();
    return std::nullopt;
}

} // namespace

std::vector<std::size_t> prematureUnits(StageId stage, const Notes& notes,
                                        const FindingContext& context) {
    std::vector<std::size_t> units;
    if (stage != StageId::Problem && stage != StageId::Requirements)
        return units;
    const auto stands = problemStandsAt(notes[framework::indexOf(StageId::Problem)], context);
    if (stage == StageId::Requirements && stands)
        return units;
    const NoteReading& note = notes[framework::indexOf(stage)];
    for (std::size_t i = 0; i < note.units.size(); ++i)
        if (proposesSolution(note.units[i]) && (!stands || i < *stands) &&
            !rulesOut(note.annotated.tokensOf(note.units[i].unit)))
            units.push_back(i);
    return units;
}

double techniqueShare(StageId stage, const Notes& notes, const FindingContext& context) {
    if ((stage != StageId::Problem && stage != StageId::Requirements) ||
        problemStandsAt(notes[framework::indexOf(StageId::Problem)], context))
        return 0.0;
    double techniques = 0.0, statements = 0.0;
    for (const UnitView& view : notes[framework::indexOf(stage)].units) {
        if (view.noCredit != NoCredit::None)
            continue;
        statements += 1.0;
        techniques += speaksOfTechnique(view.reading) ? 1.0 : 0.0;
    }
    return statements > 0 ? techniques / statements : 0.0;
}

std::vector<Finding> stageFindings(StageId stage, const Notes& notes,
                                   const FindingContext& context) {
    const NoteReading& note = notes[framework::indexOf(stage)];
    if (note.annotated.words == 0)
        return {
            at(stage, "empty", Severity::Info,
               "Nothing is written here. One sentence on the first guiding question is a start.")};
    std::vector<Finding> all;
    const auto take = [&all](std::vector<Finding> some) {
        for (Finding& finding : some)
            all.push_back(std::move(finding));
    };
    take(premature(stage, notes, context));
    if (stage == StageId::Options || stage == StageId::Approach)
        take(choiceWithoutReason(stage, note));
    take(termsWithoutStatements(stage, note));
    take(accuracyOnRareClass(stage, note, context));
    take(offTopic(stage, note));
    take(sumFindings(stage, note));
    take(withoutCredit(stage, note, NoCredit::Echo, "echo",
                       "These words are the prompt's own. Say what follows from them."));
    take(withoutCredit(stage, note, NoCredit::Repeated, "repeated",
                       "This was said before and counts once."));
    take(withoutCredit(stage, note, NoCredit::Scrambled, "no-sentences",
                       "These words make no sentences. Write them as you would say them aloud."));
    return all;
}

std::vector<Finding> focusFindings(StageId stage, const NoteReading& note, const AnswerFocus& focus,
                                   const ProductIndex& products) {
    std::vector<text::Span> generic, formulas, other;
    for (const UnitView& view : note.units) {
        const UnitReading& reading = view.reading;
        if (view.noCredit != NoCredit::None && view.noCredit != NoCredit::NoStatement)
            continue;
        const double words = std::max(reading.contentWords, 1);
        if (focus.generic < 1.0 && reading.genericWords > focus.genericShare * words)
            generic.push_back(view.unit.span);
        if (focus.strewn < 1.0 &&
            reading.formulaClauses > focus.formulaShare * reading.markedClauses)
            formulas.push_back(view.unit.span);
        if (focus.product < 1.0 &&
            products.pullsAway(note.annotated.tokensOf(view.unit), focus.fit))
            other.push_back(view.unit.span);
    }
    std::vector<Finding> all;
    const auto tell = [&](std::vector<text::Span> evidence, const char* id, const char* message) {
        if (!evidence.empty())
            all.push_back(at(stage, id, Severity::Info, message, std::move(evidence)));
    };
    tell(std::move(generic), "fits-any-product",
         "These sentences would fit any product. Say what holds for this one alone: a number, a "
         "case, a price.");
    tell(std::move(formulas), "empty-reasons",
         "These reasons and numbers lead to nothing. Say what is decided, because of what, and "
         "what follows.");
    tell(std::move(other), "other-product",
         "Little here is about this product. Start from what you learnt of it.");
    return all;
}

std::vector<Finding> threadFindings(const std::vector<StageCard>& stages,
                                    const FindingContext& context) {
    std::vector<Finding> all;
    for (const ThreadText& thread : kThreads) {
        const StageCard& opens = stages[framework::indexOf(thread.opens)];
        const StageCard& takesUp = stages[framework::indexOf(thread.takesUp)];
        const auto first = threadEnd(opens, thread.thread, context.rubric);
        const auto second = threadEnd(takesUp, thread.thread, context.rubric);
        Finding finding;
        finding.id = thread.id;
        finding.severity = Severity::Info;
        finding.message = first && second ? thread.kept : thread.broken;
        if (first) {
            finding.evidence.push_back(*first);
            finding.evidenceStages.push_back(thread.opens);
        }
        if (second) {
            finding.evidence.push_back(*second);
            finding.evidenceStages.push_back(thread.takesUp);
        }
        if (first || second)
            all.push_back(std::move(finding));
    }
    return all;
}

} // namespace coach::scoring
