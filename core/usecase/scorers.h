// The scorers that a Context has built so far. Included by context*.cpp only.
#pragma once

#include <map>
#include <memory>

#include "core/usecase/context.h"

namespace coach::usecase {

struct Context::Scorers {
    std::map<framework::PromptId, std::shared_ptr<const scoring::Scorer>> byPrompt;
};

} // namespace coach::usecase
