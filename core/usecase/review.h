// Looking at what was written: score, moves, comparison, and free text cut into stages.
#pragma once

#include <vector>

#include "core/compare/comparison.h"
#include "core/document/answer_document.h"
#include "core/scoring/scorer.h"
#include "core/session/attempt.h"
#include "core/session/seniority_lens.h"
#include "core/usecase/context.h"

namespace coach::usecase {

class Review {
public:
    explicit Review(Context& context) : m_context(context) {}

    /// Newest first.
    base::Result<std::vector<session::StoredCard>> cards(const framework::AttemptId& attempt);
    base::Result<std::vector<scoring::Move>> nextMoves(const session::StoredCard& card);
    /// What of it is expected at mid-level, senior and staff, met and missing.
    base::Result<session::SeniorityLens> seniority(const session::StoredCard& card);
    /// A document that need not be stored.
    base::Result<scoring::ScoreCard> score(const framework::PromptId& prompt,
                                           const scoring::Answer& answer);
    /// Two to six attempts on one prompt, oldest first, all scored with today's rubric.
    base::Result<compare::Comparison> compare(const std::vector<framework::AttemptId>& attempts);
    /// Word by word, from one text to the other.
    std::vector<compare::DiffRun> difference(const std::string& before,
                                             const std::string& after) const;
    /// Cuts a free-form answer into stages by its headings or, without any, by meaning.
    base::Result<document::AnswerDocument> cutIntoStages(const framework::PromptId& prompt,
                                                         const std::string& text);

private:
    Context& m_context;
};

} // namespace coach::usecase
