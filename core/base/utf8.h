// Which texts we take in: valid UTF-8 without NUL. Pure functions, any thread.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "core/base/result.h"

namespace coach::base {

/// The first byte of a text that may not stand there.
struct TextFault {
    enum class Kind { Nul, InvalidUtf8 } kind = Kind::InvalidUtf8;
    std::size_t offset = 0; ///< in bytes
    int line = 1;           ///< from 1; LF, CR and CRLF end a line
    int column = 1;         ///< from 1, in characters
};

std::optional<TextFault> findTextFault(std::string_view text);

/// An input error with the fault's place in `file`, saying what it is and what to do.
Status checkText(std::string_view text, std::string_view file);

/// The number of bytes of the valid UTF-8 sequence that `text` starts with; 0 when it is none.
std::size_t utf8SequenceLength(std::string_view text);

} // namespace coach::base
