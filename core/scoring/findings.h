// Findings: what an interviewer would say at once, each with its sentence and an action.
// Pure functions over notes that were read; any thread.
#pragma once

#include <vector>

#include "core/scoring/focus.h"
#include "core/scoring/note_reading.h"
#include "core/scoring/scorecard.h"

namespace coach::scoring {

using Notes = framework::PerStage<NoteReading>;

/// What findings need to know of the prompt.
struct FindingContext {
    const RubricIndex& rubric;
    const Parameters& parameters;
    bool rareClass = false; ///< the prompt predicts something rare, so accuracy misleads
};

/// Findings of one stage; `notes` are all of them, as far as they are written.
std::vector<Finding> stageFindings(framework::StageId stage, const Notes& notes,
                                   const FindingContext& context);
/// The sentences of a note by which the whole answer counts less, when it does.
std::vector<Finding> focusFindings(framework::StageId stage, const NoteReading& note,
                                   const AnswerFocus& focus, const ProductIndex& products);
/// Findings that span stages: the three threads.
std::vector<Finding> threadFindings(const std::vector<StageCard>& stages,
                                    const FindingContext& context);

/// The units that propose a solution before the problem stands.
std::vector<std::size_t> prematureUnits(framework::StageId stage, const Notes& notes,
                                        const FindingContext& context);

/// In the first two stages, while what an error costs has not been said: the share of statements
/// that speak of a technique; else 0.
double techniqueShare(framework::StageId stage, const Notes& notes, const FindingContext& context);

/// The framework's criterion whose being met makes the problem stand; prompts refine it.
inline constexpr std::string_view kErrorCosts = "error-costs";

} // namespace coach::scoring
