// Which facts an attempt's writer was told.
#pragma once

#include <optional>
#include <vector>

#include "core/session/attempt.h"

namespace coach::usecase {

/// Numbers of the facts that were asked for, each once, ascending. None when no question was put:
/// such an answer was written elsewhere or without an interviewer, and every fact counts as known.
std::optional<std::vector<int>> knownFacts(const session::Attempt& attempt);

} // namespace coach::usecase
