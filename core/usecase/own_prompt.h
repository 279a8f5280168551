// A prompt of the user's own: a title and a statement are enough to be led, coached and scored.
#pragma once

#include <string>

#include "core/framework/ids.h"
#include "core/usecase/context.h"

namespace coach::usecase {

/// Writes `packs/<id>.toml` in the data folder, the id made of the title, and loads the packs anew.
/// An empty title or statement is an input error; a taken id gets a number.
base::Result<framework::PromptId> addOwnPrompt(Context& context, const std::string& title,
                                               const std::string& statement);

} // namespace coach::usecase
