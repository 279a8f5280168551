// When to ask a question again: the Free Spaced Repetition Scheduler, FSRS-6, with its published
// default parameters. Pure; any thread.
//
// Source: J. Ye and others, "The Algorithm", section FSRS-6,
// https://github.com/open-spaced-repetition/fsrs4anki/wiki/The-Algorithm; in the form of ts-fsrs
// 5.4.2 ("v5.4.2 using FSRS-6.0"), https://www.npmjs.com/package/ts-fsrs: the same steps, bounds
// and rounding to eight decimals. tests/unit/drills/data/fsrs_vectors.mjs makes the vectors that
// this is tested against.
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

/// The days after which an answer of this stability is known with the target's probability.
int daysFor(double stability);

/// The probability that the answer is known at `now`; 0 for a new card.
double retrievability(const Card& card, base::Instant now);

} // namespace coach::drills
