// What changed between two texts, word by word. Pure functions, any thread.
#pragma once

#include <string_view>
#include <vector>

#include "core/compare/comparison.h"

namespace coach::compare {

/// The runs from `before` to `after`, deletions before insertions. Texts too long to be compared
/// word by word in a blink are compared line by line first, and what has nothing in common is
/// replaced as a whole, so that the time stays bounded.
std::vector<DiffRun> diffWords(std::string_view before, std::string_view after);

} // namespace coach::compare
