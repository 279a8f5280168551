// A whole attempt as JSON: notes, revisions, times, questions, parked sentences, cards.
#pragma once

#include <string>
#include <vector>

#include "core/session/advice.h"
#include "core/session/attempt.h"
#include "core/session/own_view.h"

namespace coach::exporting {

/// `revisions` of all stages, oldest first; `cards` are left out when empty.
/// What came after the attempt, and before it: the writer's own views and the pinned advice.
struct OwnWords {
    std::vector<session::OwnView> views; ///< one a card
    std::vector<session::PinnedMove> moves;
};

std::string attemptJson(const session::Attempt& attempt,
                        const std::vector<session::Revision>& revisions,
                        const std::vector<session::StoredCard>& cards = {},
                        const OwnWords& own = {});

} // namespace coach::exporting
