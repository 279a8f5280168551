// The interviewer's part of a mock: follow-ups, the curveball, the debrief, a friend's sheet, and
// what was said kept with the attempt (document sections `followups`, `curveball`, `remarks`,
// `pauses`).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/session/attempt.h"
#include "core/session/exchange.h"
#include "core/session/pause.h"
#include "core/usecase/context.h"

namespace coach::usecase {

struct Debrief {
    struct Strength {
        framework::StageId stage = framework::StageId::Problem;
        std::string title;    ///< of the criterion
        std::string sentence; ///< of the note, that showed it
    };
    std::vector<Strength> worked; ///< two at most, of different stages where there are such
    std::string decides;          ///< the one thing that decides
    std::string tomorrow;         ///< the one thing to do tomorrow; empty when nothing is missing
};

class Interviewing {
public:
    explicit Interviewing(Context& context) : m_context(context) {}

    /// What to push on in the note just written: the heaviest point that a sentence only names,
    /// with that sentence; else the heaviest that is missing. `answer` and `result` are empty. None
    /// when the note is empty or everything was grounded.
    base::Result<std::optional<session::Exchange>>
    followUp(const framework::PromptId& prompt, framework::StageId stage, const std::string& note);
    /// Scores the answer against that criterion alone: `result` becomes a depth's name.
    base::Result<session::Exchange> answerFollowUp(const framework::PromptId& prompt,
                                                   session::Exchange asked,
                                                   const std::string& answer);
    /// The change whose concepts the approach mentions most; the first where it mentions none. None
    /// when the prompt has none.
    base::Result<std::optional<session::Exchange>> curveball(const framework::PromptId& prompt,
                                                             const std::string& approach);
    /// `result` lists the points that were heard and those that were not, one a line.
    base::Result<session::Exchange> answerCurveball(const framework::PromptId& prompt,
                                                    session::Exchange thrown,
                                                    const std::string& answer);
    /// Keeps the notes so far as revisions, before the curveball is thrown.
    base::Result<Changes> freeze(const framework::AttemptId& attempt);
    base::Result<Debrief> debrief(const scoring::ScoreCard& card,
                                  const framework::PerStage<std::string>& notes);
    /// For a friend who plays the interviewer, as Markdown.
    base::Result<std::string> sheet(const framework::PromptId& prompt);

    /// What was kept under `kind`: followups, curveball or remarks.
    base::Result<std::vector<session::Exchange>> kept(const framework::AttemptId& attempt,
                                                      std::string_view kind);
    /// Replaces it; finished attempts too, since a mentor's remarks come later.
    base::Result<Changes> keep(const framework::AttemptId& attempt, std::string_view kind,
                               const std::vector<session::Exchange>& exchanges);

    /// The times in which the attempt was left alone.
    base::Result<std::vector<session::Pause>> pauses(const framework::AttemptId& attempt);
    base::Result<Changes> keepPauses(const framework::AttemptId& attempt,
                                     const std::vector<session::Pause>& pauses);

private:
    base::Result<std::string> section(const framework::AttemptId& attempt, std::string_view kind);
    base::Result<Changes> keepSection(const framework::AttemptId& attempt, std::string_view kind,
                                      const std::string& text);

    Context& m_context;
};

} // namespace coach::usecase
