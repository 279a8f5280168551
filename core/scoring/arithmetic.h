// Sums that do not come out: equations, rates of one thing in two units, and numbers that are not
// the facts'. Precision before recall: what cannot be read with certainty is left alone. Pure.
#pragma once

#include <vector>

#include "core/catalog/prompt.h"
#include "core/scoring/note_reading.h"
#include "core/scoring/scorecard.h"

namespace coach::scoring {

/// Sums of one note that do not come out in themselves.
std::vector<Finding> sumFindings(framework::StageId stage, const NoteReading& note);

/// Numbers of different notes that contradict each other, or the facts that the candidate knows.
/// What is said to be assumed contradicts nothing.
std::vector<Finding> contradictions(const framework::PerStage<NoteReading>& notes,
                                    const std::vector<const catalog::Fact*>& knownFacts);

} // namespace coach::scoring
