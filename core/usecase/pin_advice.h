// Pins the advice of the newest review to an attempt that is being started. Included by usecase's
// .cpp files only.
#pragma once

#include <vector>

#include "core/framework/ids.h"
#include "core/session/advice.h"
#include "core/usecase/context.h"

namespace coach::usecase {

/// What the newest card of the user's own advises for this prompt; empty without a card, or when
/// its prompt's pack is gone.
std::vector<session::PinnedMove> adviceFor(Context& context, const framework::PromptId& prompt);

} // namespace coach::usecase
