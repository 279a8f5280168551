#include "core/session/seniority_lens.h"

#include <algorithm>

#include "core/framework/level.h"

namespace coach::session {

namespace {

constexpr std::size_t kNext = 2;

void markNext(LensGroup& group, const framework::PerStage<double>& room) {
    std::vector<LensCriterion*> order;
    for (LensCriterion& one : group.missing)
        order.push_back(&one);
    std::ranges::stable_sort(order, std::ranges::greater{}, [&room](const LensCriterion* one) {
        const double named = one->depth == scoring::Depth::Absent ? 1.0 : 0.6;
        return one->weight * named * room[framework::indexOf(one->stage)];
    });
    std::vector<LensCriterion*> next;
    for (const bool otherStage : {true, false})
        for (LensCriterion* one : order) {
            const bool isTaken = std::ranges::any_of(next, [&](const LensCriterion* taken) {
                return taken == one || (otherStage && taken->stage == one->stage);
            });
            if (next.size() < kNext && !isTaken)
                next.push_back(one);
        }
    for (LensCriterion* one : next)
        one->isNext = true;
}

} // namespace

SeniorityLens lookThroughLens(const scoring::ScoreCard& card,
                              const std::vector<catalog::Criterion>& rubric) {
    SeniorityLens lens;
    for (std::size_t i = 0; i < lens.size(); ++i)
        lens[i].seniority = static_cast<catalog::Seniority>(i);
    framework::PerStage<double> room{};
    for (const scoring::StageCard& stage : card.stages) {
        room[framework::indexOf(stage.stage)] = framework::kTopLevel - stage.level.value_or(0.0);
        for (const scoring::CriterionResult& result : stage.criteria) {
            const auto spec = std::ranges::find(rubric, result.id, &catalog::Criterion::id);
            if (spec == rubric.end())
                continue;
            LensGroup& group = lens[static_cast<std::size_t>(spec->seniority)];
            (result.depth >= scoring::Depth::Explained ? group.met : group.missing)
                .push_back({stage.stage, result.id, result.title, result.question, result.depth,
                            result.weight, false});
        }
    }
    const auto lowest =
        std::ranges::find_if(lens, [](const LensGroup& group) { return !group.missing.empty(); });
    if (lowest != lens.end())
        markNext(*lowest, room);
    return lens;
}

} // namespace coach::session
