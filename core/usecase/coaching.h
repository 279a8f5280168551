// Help while writing: remarks on a note, questions that lead on, and the interviewer's answers.
// Nothing is stored.
#pragma once

#include <string>
#include <vector>

#include "core/scoring/scorecard.h"
#include "core/usecase/context.h"

namespace coach::usecase {

/// What the interviewer says to a question.
struct Answered {
    struct Fact {
        int number = 0; ///< its place in the prompt's list, from 1
        std::string text;
    };
    std::vector<Fact> facts;   ///< empty: the candidate may assume something sensible
    bool askedTooMuch = false; ///< many questions at once: this answers the first alone
};

/// A criterion that the stage's note does not meet yet, as a question.
struct CoachQuestion {
    std::string criterion; ///< id
    std::string question;
    std::string opening; ///< how a sentence that answers it may begin; may be empty
    bool operator==(const CoachQuestion&) const = default;
};

class Coaching {
public:
    explicit Coaching(Context& context) : m_context(context) {}

    /// Findings of one stage's note that are fit to be shown while typing; no level.
    base::Result<std::vector<scoring::Finding>>
    remarks(const framework::PromptId& prompt, framework::StageId stage,
            const framework::PerStage<std::string>& notes);
    /// What is still missing from one stage's note, the weightiest first; no level. Nothing for a
    /// note that cannot be judged.
    base::Result<std::vector<CoachQuestion>>
    questions(const framework::PromptId& prompt, framework::StageId stage, const std::string& note);
    /// Words of the subject, which a dictionary need not know: those of the lexicon, the rubric and
    /// the prompt; folded, each once.
    base::Result<std::vector<std::string>> knownWords(const framework::PromptId& prompt);
    base::Result<Answered> ask(const framework::PromptId& prompt, const std::string& question);

private:
    Context& m_context;
};

} // namespace coach::usecase
