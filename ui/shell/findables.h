// What the palette finds: actions, prompts, attempts.
#pragma once

#include "ui/shell/palette.h"
#include "ui/shell/workspace.h"
#include "ui/support/services.h"

namespace coach::shell {

class Actions;

std::vector<Findable> findables(const support::Services& services, const Actions& actions,
                                const Workspace* page, std::function<void(const Destination&)> go,
                                std::function<void(const framework::PromptId&)> choosePrompt);

} // namespace coach::shell
