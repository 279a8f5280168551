// Random UUIDs, which name attempts across machines.
#pragma once

#include <string>
#include <string_view>

namespace coach::base {

/// A version 4 UUID from the system's random source, lower case, with hyphens. Any thread.
std::string newUuid();

/// 8-4-4-4-12 lower-case hexadecimal digits.
bool isUuid(std::string_view text);

} // namespace coach::base
