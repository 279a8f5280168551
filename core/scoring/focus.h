// How much of a note's credits counts: less when it is about another stage or product, or when the
// answer is about nothing in particular. Each figure is between 0 and 1. Pure; any thread.
#pragma once

#include "core/scoring/note_reading.h"
#include "core/scoring/product_index.h"

namespace coach::scoring {

/// What holds for all notes of an answer.
struct AnswerFocus {
    double product = 1.0; ///< about this product rather than another prompt's
    double stages = 1.0;  ///< the notes stand under their own stages
    double generic = 1.0; ///< little of it would fit any product
    double strewn = 1.0;  ///< its reasons, decisions and numbers lead to something
    /// From what the figures come: how the answer fits this product against the best other, and
    /// the shares of words that fit any and of formulas among the reasons, decisions and numbers.
    ProductIndex::Fit fit;
    double genericShare = 0.0;
    double formulaShare = 0.0;
    double total() const { return product * stages * generic * strewn; }
};

AnswerFocus answerFocus(const framework::PerStage<NoteReading>& notes, const ProductIndex& products,
                        const Parameters& parameters);

/// 1 for a note that is as like its own stage's criteria as any other's; less for one that is
/// astray.
double onStageShare(framework::StageId stage, const NoteReading& note,
                    const Parameters& parameters);

} // namespace coach::scoring
