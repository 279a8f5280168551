// A whole attempt as JSON: notes, revisions, times, questions, parked sentences, cards.
#pragma once

#include <string>
#include <vector>

#include "core/session/attempt.h"

namespace coach::exporting {

/// `revisions` of all stages, oldest first; `cards` are left out when empty.
std::string attemptJson(const session::Attempt& attempt,
                        const std::vector<session::Revision>& revisions,
                        const std::vector<session::StoredCard>& cards = {});

} // namespace coach::exporting
