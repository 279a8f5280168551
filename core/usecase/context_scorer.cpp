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

base::Result<std::shared_ptr<const interview::FactMatcher>>
Context::factMatcher(const framework::PromptId& id) {
    auto& known = m_scorers->byPrompt;
    if (const auto found = known.find(id); found != known.end() && found->second.factMatcher)
        return found->second.factMatcher;
    const auto prompt = m_catalog.prompt(id);
    if (!prompt)
        return tl::unexpected<base::Error>(prompt.error());
    auto matcher =
        std::make_shared<const interview::FactMatcher>((*prompt)->facts, m_catalog.lexicon());
    known[id].factMatcher = matcher;
    return std::shared_ptr<const interview::FactMatcher>(matcher);
}

scoring::Readings& Context::whileTyping(const framework::PromptId& id) {
    return m_scorers->byPrompt[id].whileTyping;
}

} // namespace coach::usecase
