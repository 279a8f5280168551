// Puts attempts on one prompt beside each other. Pure functions, any thread.
#pragma once

#include <string>
#include <vector>

#include "core/compare/comparison.h"

namespace coach::compare {

/// What is compared of an attempt: its texts and times, and its card by today's rubric.
struct ComparedAttempt {
    framework::AttemptId id;
    base::Instant startedAt{};
    framework::PerStage<std::string> notes;
    framework::PerStage<base::Milliseconds> spent{};
    scoring::ScoreCard card;
    TakenAdvice advice{};
};

/// Criteria won (deeper in `after`), lost (shallower) and kept (found in both, same depth), into
/// `comparison`. Criteria are told apart by their id, in the order of `after`.
void compareCriteria(const scoring::StageCard& before, const scoring::StageCard& after,
                     StageComparison& comparison);

/// Levels of all, and what changed from the oldest attempt to the newest. At least one attempt.
Comparison compareAttempts(std::vector<ComparedAttempt> attempts);

} // namespace coach::compare
