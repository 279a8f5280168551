// Writing an attempt: start, type, leave a stage, ask, park, finish, reopen.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/session/attempt.h"
#include "core/usecase/context.h"

namespace coach::usecase {

/// What `saveNote` did.
struct Saved {
    Changes changes = Changes::None;
    base::Instant at{};
    bool conflict =
        false; ///< another window had changed it: both texts are kept, theirs as a revision
};

class Practise {
public:
    explicit Practise(Context& context) : m_context(context) {}

    base::Result<session::Attempt> start(const framework::PromptId& prompt, session::Mode mode);
    /// A new attempt on the same prompt with the old one's notes.
    base::Result<session::Attempt> retryFromCopy(const framework::AttemptId& attempt);
    base::Result<session::Attempt> load(const framework::AttemptId& attempt);

    /// Writes one stage's text. `before` is the text that this window last read or saved; when the
    /// database holds something else, both are kept and `conflict` is set.
    base::Result<Saved> saveNote(const framework::AttemptId& attempt, framework::StageId stage,
                                 const std::string& text, const std::string& before);
    base::Status saveTitle(const framework::AttemptId& attempt, const std::string& title);
    /// Time and place are kept whatever the attempt's state: a clock may stop after the finish.
    base::Status addTime(const framework::AttemptId& attempt, framework::StageId stage,
                         base::Milliseconds spent);
    base::Status setCurrentStage(const framework::AttemptId& attempt, framework::StageId stage);
    /// Makes a revision of the stage's text unless the newest revision has the same text.
    base::Status makeRevision(const framework::AttemptId& attempt, framework::StageId stage,
                              session::RevisionReason reason);
    base::Result<std::vector<session::Revision>> revisions(const framework::AttemptId& attempt,
                                                           framework::StageId stage);
    /// Puts an earlier text back into its stage. What stood there is kept as a revision, so that
    /// this can be taken back in turn.
    base::Status takeBack(const session::Revision& revision);
    base::Status addAsked(const framework::AttemptId& attempt, const session::Asked& asked);
    base::Status setParked(const framework::AttemptId& attempt,
                           const std::vector<session::Parked>& parked);

    /// Scores and closes the attempt; the card is kept for ever.
    base::Result<session::StoredCard> finish(const framework::AttemptId& attempt);
    /// Back to writing; makes a revision of every stage.
    base::Status reopen(const framework::AttemptId& attempt);

private:
    Context& m_context;
};

} // namespace coach::usecase
