// The section `pauses` of an answer document, one a line:
//   - [approach] stopped at 2026-11-23T10:02:00Z for 200 s
//   - [approach] closed at 2026-11-23T10:09:00Z
// The second lasts still. Pure functions, any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/session/pause.h"

namespace coach::exporting {

std::string pausesText(const std::vector<session::Pause>& pauses);
/// What the above has written; other lines are passed over.
std::vector<session::Pause> readPauses(std::string_view section);

} // namespace coach::exporting
