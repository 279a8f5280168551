// The advice of a review, carried to the next attempt on any prompt. Pure functions, any thread.
#pragma once

#include <string>
#include <vector>

#include "core/catalog/rubric.h"
#include "core/scoring/scorecard.h"

namespace coach::session {

/// A move that an earlier review recommended, pinned to an attempt when it was started.
struct PinnedMove {
    scoring::Move move;  ///< in the words of the attempt's own prompt
    std::string general; ///< the framework's criterion that it is or refines; empty: neither
    bool done = false;   ///< explained or more in this attempt
    bool operator==(const PinnedMove&) const = default;
};

/// How much of the advice was taken: "2 of 3".
struct AdviceTaken {
    std::size_t taken = 0;
    std::size_t of = 0;
    bool operator==(const AdviceTaken&) const = default;
};

/// Moves of a review (best first, criteria of `from`) as moves for a prompt with the rubric `to`:
/// the criterion itself where `to` has it, else the one that refines or is the same criterion of
/// the framework. What does not apply there is left out; at most `count`, each criterion once.
std::vector<PinnedMove> pinMoves(const std::vector<scoring::Move>& moves,
                                 const std::vector<catalog::Criterion>& from,
                                 const std::vector<catalog::Criterion>& to, std::size_t count = 3);

/// Sets `done` of each by a card of the attempt that they are pinned to.
void tickMoves(std::vector<PinnedMove>& moves, const scoring::ScoreCard& card,
               const std::vector<catalog::Criterion>& rubric);

AdviceTaken adviceTaken(const std::vector<PinnedMove>& moves);

} // namespace coach::session
