// A whole attempt as JSON: notes, revisions, times, questions, parked sentences, cards.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/session/attempt.h"

namespace coach::exporting {

/// `revisions` of all stages, oldest first; `cards` are left out when empty.
std::string attemptJson(const session::Attempt& attempt,
                        const std::vector<session::Revision>& revisions,
                        const std::vector<session::StoredCard>& cards = {});

/// "guided", "mock-30", "mock-45", "mock-60".
std::string_view modeName(session::Mode mode);
/// "stage-left", "rest", "import", "merge", "restore", "reopened".
std::string_view reasonName(session::RevisionReason reason);
/// "writing", "finished".
std::string_view stateName(session::AttemptState state);

} // namespace coach::exporting
