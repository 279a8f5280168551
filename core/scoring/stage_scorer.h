// From a note's units to the stage's criteria, credits and level. Pure; any thread.
#pragma once

#include "core/scoring/note_reading.h"
#include "core/scoring/scorecard.h"

namespace coach::scoring {

/// The card of one stage without findings. The level is the curve of the sum of credits that the
/// card shows; `ofAnswer` is `productFocus` times `stageFocus` of the whole answer.
StageCard scoreStageNote(framework::StageId stage, const NoteReading& note,
                         const RubricIndex& rubric, double ofAnswer, const Parameters& parameters);

/// 1 for an answer in the words of this product, less for one about another. Prompts without
/// criteria of their own have too few words to tell: 1.
double productFocus(const framework::PerStage<NoteReading>& notes, const RubricIndex& rubric,
                    const Parameters& parameters);

/// 1 for an answer whose notes stand under their own stages, less when they are moved about.
double stageFocus(const framework::PerStage<NoteReading>& notes, const Parameters& parameters);

/// 1 for a note that is as like its own stage's criteria as any other's; less for one that is
/// astray.
double onStageShare(framework::StageId stage, const NoteReading& note,
                    const Parameters& parameters);

/// 0 to 4 for a sum of credits; `wordsOnSubject` lift terms and generic advice to `namedLevel`.
double levelOf(double credits, double wordsOnSubject, const Parameters& parameters);

} // namespace coach::scoring
