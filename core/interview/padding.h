// Words that a question may be padded with and that say nothing of its subject. Pure.
#pragma once

#include <string_view>

namespace coach::interview {

/// `stem`: an English Snowball stem. "Many" and "much" are none: they tell amounts from names.
bool isPadding(std::string_view stem);

} // namespace coach::interview
