// The words by which a prompt's product is known among others. Pure.
#pragma once

#include <string>
#include <vector>

#include "core/catalog/prompt.h"

namespace coach::catalog {

/// Stems of the statement, of the facts, and those that the prompt's own examples use three times
/// or more; without words that fit any product (the lexicon's marks "common" and "generic").
/// Sorted, each once.
std::vector<std::string> productWords(const Prompt& prompt, const Lexicon& lexicon);

} // namespace coach::catalog
