// What an answer shows of what is expected at each seniority. It is a way of looking at the card;
// there is no second level. Pure functions, any thread.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "core/catalog/rubric.h"
#include "core/scoring/scorecard.h"

namespace coach::session {

struct LensCriterion {
    framework::StageId stage = framework::StageId::Problem;
    std::string id;
    std::string title;
    std::string question;
    scoring::Depth depth = scoring::Depth::Absent;
    double weight = 1.0;
    bool isNext = false; ///< one of the two to write next
};

/// What is expected from this seniority on, in the order of the stages.
struct LensGroup {
    catalog::Seniority seniority = catalog::Seniority::Mid;
    std::vector<LensCriterion> met; ///< explained or more
    std::vector<LensCriterion> missing;
};

using SeniorityLens = std::array<LensGroup, 3>; ///< mid, senior, staff

/// The two to write next stand in the lowest group in which something is missing: the weightiest,
/// counted by the room that their stage's level leaves, from two stages where there are two.
/// Criteria of the card that the rubric no longer has are left out.
SeniorityLens lookThroughLens(const scoring::ScoreCard& card,
                              const std::vector<catalog::Criterion>& rubric);

} // namespace coach::session
