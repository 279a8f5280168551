// The rules of an attempt: writing, finished, reopened; when a revision is due. Pure, any thread.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/result.h"
#include "core/session/attempt.h"

namespace coach::session {

/// An input error for an attempt that is finished or in the trash, saying what to do first.
base::Status checkMayWrite(AttemptState state, bool isInTrash);
/// An input error for an attempt that is finished already, in the trash, or has no text at all.
base::Status checkMayFinish(const Attempt& attempt);
/// An input error for an attempt that is being written or in the trash.
base::Status checkMayReopen(AttemptState state, bool isInTrash);

/// A revision is due unless the newest one says the same; the first empty text needs none.
bool isRevisionDue(const std::optional<std::string>& newest, std::string_view text);

/// Runs of characters between white space that hold a letter or a digit.
std::size_t countWords(std::string_view text);

} // namespace coach::session
