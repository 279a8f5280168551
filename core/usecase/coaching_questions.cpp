#include <algorithm>

#include "core/scoring/scorer.h"
#include "core/usecase/coaching.h"

namespace coach::usecase {

base::Result<std::vector<CoachQuestion>> Coaching::questions(const framework::PromptId& prompt,
                                                             framework::StageId stage,
                                                             const std::string& note) {
    const auto scorer = m_context.scorer(prompt);
    if (!scorer)
        return tl::unexpected<base::Error>(scorer.error());
    const auto known = m_context.catalog().prompt(prompt);
    if (!known)
        return tl::unexpected<base::Error>(known.error());
    const scoring::StageCard card = (*scorer)->scoreStage(stage, note);
    std::vector<CoachQuestion> questions;
    if (!card.cannotTell.empty())
        return questions;
    std::vector<scoring::CriterionResult> missing = card.criteria;
    std::erase_if(missing, [](const auto& one) { return one.depth != scoring::Depth::Absent; });
    std::ranges::stable_sort(missing, std::ranges::greater{}, &scoring::CriterionResult::weight);
    const auto criteria = catalog::criteriaFor(m_context.catalog().framework(), **known);
    for (const scoring::CriterionResult& one : missing) {
        const auto criterion = std::ranges::find(criteria, one.id, &catalog::Criterion::id);
        questions.push_back({one.id, one.question,
                             criterion == criteria.end() ? std::string() : criterion->opening});
    }
    return questions;
}

} // namespace coach::usecase
