// The next three moves of the review before, pinned at the top of an attempt and ticked off when
// done.
#pragma once

#include <string>
#include <vector>

#include "core/framework/ids.h"
#include "core/session/advice.h"
#include "core/usecase/context.h"

namespace coach::usecase {

class Advice {
public:
    explicit Advice(Context& context) : m_context(context) {}

    /// The moves that were pinned when the attempt was started, each done or not: by its newest
    /// card once it is finished, by its notes as saved while it is written. Empty without any.
    base::Result<std::vector<session::PinnedMove>> moves(const framework::AttemptId& attempt);
    /// The same moves, by notes as they stand in a window. Reads no database: for any thread with
    /// a Context of its own.
    base::Result<std::vector<session::PinnedMove>>
    tick(const framework::PromptId& prompt, std::vector<session::PinnedMove> moves,
         const framework::PerStage<std::string>& notes);

private:
    Context& m_context;
};

} // namespace coach::usecase
