#include "core/interview/fact_matcher.h"
#include "core/usecase/coaching.h"

namespace coach::usecase {

base::Result<Answered> Coaching::ask(const framework::PromptId& prompt,
                                     const std::string& question) {
    const auto known = m_context.catalog().prompt(prompt);
    if (!known)
        return tl::unexpected<base::Error>(known.error());
    const auto matcher = m_context.factMatcher(prompt);
    if (!matcher)
        return tl::unexpected<base::Error>(matcher.error());
    const auto& facts = (*known)->facts;
    Answered answered;
    const auto answer = (*matcher)->answer(question);
    answered.askedTooMuch = answer.askedTooMuch;
    for (const int number : answer.facts)
        answered.facts.push_back({number, facts[static_cast<std::size_t>(number) - 1].text});
    return answered;
}

} // namespace coach::usecase
