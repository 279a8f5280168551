#include "core/compare/scorecard_diff.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "core/compare/text_diff.h"

namespace coach::compare {

namespace {

const scoring::StageCard* findStageCard(const scoring::ScoreCard& card, framework::StageId stage) {
    const auto found = std::ranges::find(card.stages, stage, &scoring::StageCard::stage);
    return found == card.stages.end() ? nullptr : &*found;
}

void sortChange(const CriterionChange& change, StageComparison& comparison) {
    if (change.after > change.before)
        comparison.won.push_back(change);
    else if (change.after < change.before)
        comparison.lost.push_back(change);
    else if (change.after != scoring::Depth::Absent)
        comparison.kept.push_back(change);
}

} // namespace

void compareCriteria(const scoring::StageCard& before, const scoring::StageCard& after,
                     StageComparison& comparison) {
    std::map<std::string, const scoring::CriterionResult*> earlier;
    for (const auto& criterion : before.criteria)
        earlier.emplace(criterion.id, &criterion);
    for (const auto& criterion : after.criteria) {
        const auto found = earlier.find(criterion.id);
        const auto depth = found == earlier.end() ? scoring::Depth::Absent : found->second->depth;
        sortChange({criterion.id, criterion.title, depth, criterion.depth}, comparison);
        if (found != earlier.end())
            earlier.erase(found);
    }
    for (const auto& criterion : before.criteria)
        if (earlier.contains(criterion.id))
            sortChange({criterion.id, criterion.title, criterion.depth, scoring::Depth::Absent},
                       comparison);
}

Comparison compareAttempts(std::vector<ComparedAttempt> attempts) {
    std::ranges::sort(attempts, [](const auto& a, const auto& b) {
        return std::tie(a.startedAt, a.id) < std::tie(b.startedAt, b.id);
    });
    Comparison comparison;
    if (attempts.empty())
        return comparison;
    const auto& first = attempts.front();
    const auto& last = attempts.back();
    comparison.prompt = last.card.prompt;
    for (const auto& attempt : attempts) {
        comparison.attempts.push_back(attempt.id);
        comparison.startedAt.push_back(attempt.startedAt);
        comparison.levels.push_back(attempt.card.level);
        comparison.advice.push_back(attempt.advice);
    }
    for (const auto stage : framework::kStages) {
        const std::size_t at = framework::indexOf(stage);
        StageComparison row;
        row.stage = stage;
        for (const auto& attempt : attempts) {
            const auto* card = findStageCard(attempt.card, stage);
            row.levels.push_back(card ? card->level : std::nullopt);
            row.spent.push_back(attempt.spent[at]);
        }
        const auto* before = findStageCard(first.card, stage);
        const auto* after = findStageCard(last.card, stage);
        if (before && after)
            compareCriteria(*before, *after, row);
        row.diff = diffWords(first.notes[at], last.notes[at]);
        comparison.stages.push_back(std::move(row));
    }
    return comparison;
}

} // namespace coach::compare
