// From a note's units to the stage's criteria, credits and level. Pure; any thread.
#pragma once

#include "core/scoring/focus.h"
#include "core/scoring/note_reading.h"
#include "core/scoring/scorecard.h"

namespace coach::scoring {

/// The card of one stage without findings. The level is the curve of the sum of credits that the
/// card shows.
StageCard scoreStageNote(framework::StageId stage, const NoteReading& note,
                         const RubricIndex& rubric, const AnswerFocus& ofAnswer,
                         const Parameters& parameters);

/// 0 to 4 for a sum of credits; `wordsOnSubject` lift terms and generic advice to `namedLevel`.
double levelOf(double credits, double wordsOnSubject, const Parameters& parameters);

/// The strands that run through the stages, each with the level that its criteria's credits reach.
std::vector<StrandCard> strandsOf(const std::vector<StageCard>& stages, const RubricIndex& rubric,
                                  const Parameters& parameters);

} // namespace coach::scoring
