// The scorers and matchers of facts that a Context has built so far. Included by usecase's .cpp files only.
#pragma once

#include <map>
#include <memory>

#include "core/interview/fact_matcher.h"
#include "core/scoring/scorer.h"
#include "core/usecase/context.h"

namespace coach::usecase {

struct Context::Scorers {
    struct Entry {
        std::shared_ptr<const scoring::Scorer> scorer;
        std::shared_ptr<const interview::FactMatcher> factMatcher;
        scoring::Readings whileTyping; ///< of the answer that is being written
    };
    std::map<framework::PromptId, Entry> byPrompt;
};

} // namespace coach::usecase
