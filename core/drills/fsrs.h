// When to ask a question again: the Free Spaced Repetition Scheduler, FSRS-6, with its published
// default parameters. Pure; any thread.
//
// Source: J. Ye and others, "The Algorithm", open-spaced-repetition/awesome-fsrs, section FSRS-6,
// https://github.com/open-spaced-repetition/awesome-fsrs/wiki/The-Algorithm; in the form of ts-fsrs
// 5.4.2 ("v5.4.2 using FSRS-6.0"), https://www.npmjs.com/package/ts-fsrs: the same steps, bounds
// and rounding to eight decimals. tests/unit/drills/fsrs_vectors.mjs makes the vectors that this is
// tested against.
#pragma once

#include <array>

#include "core/drills/review.h"

namespace coach::drills {

/// The share of answers that one wants to know when they come due.
inline constexpr double kTargetRetention = 0.9;

/// The card after an answer at `now`. Days are counted between dates in UTC. Nothing is left to
/// chance: the same history gives the same dates.
Card reviewed(const Card& card, Grade grade, base::Instant now);

/// The card after each of the four grades, in their order.
std::array<Card, kGrades.size()> outcomes(const Card& card, base::Instant now);

/// The probability that the answer is known at `now`; 0 for a new card.
double retrievability(const Card& card, base::Instant now);

} // namespace coach::drills
