// When the database cannot be opened: a window that says what happened, what is safe, what to do.
#pragma once

#include "core/base/error.h"

namespace coach::shell {

/// Shows it and waits; returns the program's exit status.
int showDatabaseFault(const base::Error& error);

} // namespace coach::shell
