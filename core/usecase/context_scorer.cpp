#include "core/scoring/scorer.h"
#include "core/usecase/scorers.h"

namespace coach::usecase {

base::Result<std::shared_ptr<const scoring::Scorer>>
Context::scorer(const framework::PromptId& id) {
    auto& known = m_scorers->byPrompt;
    if (const auto found = known.find(id); found != known.end())
        return found->second;
    const auto prompt = m_catalog.prompt(id);
    if (!prompt)
        return tl::unexpected<base::Error>(prompt.error());
    auto criteria = catalog::criteriaFor(m_catalog.framework(), **prompt);
    auto scorer = std::make_shared<const scoring::Scorer>(
        *prompt, std::move(criteria), m_catalog.lexicon(), m_catalog.framework().version);
    known.emplace(id, scorer);
    return std::shared_ptr<const scoring::Scorer>(scorer);
}

} // namespace coach::usecase
