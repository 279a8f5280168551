#include "core/usecase/coaching.h"

#include "core/scoring/scorer.h"

namespace coach::usecase {

base::Result<std::vector<scoring::Finding>>
Coaching::remarks(const framework::PromptId& prompt, framework::StageId stage,
                  const framework::PerStage<std::string>& notes) {
    const auto scorer = m_context.scorer(prompt);
    if (!scorer)
        return tl::unexpected<base::Error>(scorer.error());
    return (*scorer)->remarks(stage, notes[framework::indexOf(stage)], notes,
                              m_context.whileTyping(prompt));
}

} // namespace coach::usecase
