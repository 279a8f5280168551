// Bundled content as the build packs it: texts with their lengths, so that reading it takes no
// parser. The TOML files stay the source; core/build/pack_content.cpp makes these bytes from them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/catalog/drill.h"
#include "core/catalog/prompt.h"

namespace coach::catalog {

std::string packed(const Framework& framework);
std::string packed(const Lexicon& lexicon);
std::string packed(const Prompt& prompt);
std::string packed(const std::vector<PromptSummary>& prompts);
std::string packed(const std::vector<DrillFile>& drills);

/// What was packed, again. The bytes are this build's own; cut off or damaged ones are a broken
/// program, which std::logic_error says.
Framework unpackFramework(std::string_view bytes);
Lexicon unpackLexicon(std::string_view bytes);
Prompt unpackPrompt(std::string_view bytes);
std::vector<PromptSummary> unpackPrompts(std::string_view bytes);
std::vector<DrillFile> unpackDrills(std::string_view bytes);

} // namespace coach::catalog
