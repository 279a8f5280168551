#include "core/usecase/scorers.h"

namespace coach::usecase {

base::Result<std::shared_ptr<const scoring::Scorer>>
Context::scorer(const framework::PromptId& id) {
    auto& known = m_scorers->byPrompt;
    if (const auto found = known.find(id); found != known.end() && found->second.scorer)
        return found->second.scorer;
    const auto prompt = m_catalog.prompt(id);
    if (!prompt)
        return tl::unexpected<base::Error>(prompt.error());
    auto criteria = catalog::criteriaFor(m_catalog.framework(), **prompt);
    auto scorer = std::make_shared<const scoring::Scorer>(
        *prompt, std::move(criteria), m_catalog.lexicon(), m_catalog.framework().version);
    known[id].scorer = scorer;
    return std::shared_ptr<const scoring::Scorer>(scorer);
}

scoring::Readings& Context::whileTyping(const framework::PromptId& id) {
    return m_scorers->byPrompt[id].whileTyping;
}

} // namespace coach::usecase
