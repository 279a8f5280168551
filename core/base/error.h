// What went wrong, in words that a user can act on. A value; any thread.
#pragma once

#include <optional>
#include <string>
#include <utility>

namespace coach::base {

/// Who has to act. The command line turns the kinds into exit statuses 1, 2 and 3.
enum class ErrorKind {
    Input,   ///< the input or the data: missing file, unknown id, damaged database
    Usage,   ///< wrong usage
    Machine, ///< no permission, read-only, disk full, locked beyond the wait
};

/// A place in a text file. Line and column count from 1, columns in characters; 0 is "unknown".
struct Place {
    std::string file;
    int line = 0;
    int column = 0;
};

struct Error {
    ErrorKind kind = ErrorKind::Input;
    std::string message; ///< what happened, and what to do; no trailing line end
    std::optional<Place> place{};

    /// `FILE:LINE:COLUMN: message`, as far as the place is known.
    std::string text() const;
};

} // namespace coach::base
