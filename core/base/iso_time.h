// Moments as text: 2026-11-23T10:00:00Z, with milliseconds where there are some. Pure functions.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/base/clock.h"

namespace coach::base {

std::string isoTime(Instant at);

/// Reads what isoTime writes; none for anything else.
std::optional<Instant> readIsoTime(std::string_view text);

} // namespace coach::base
