#include <algorithm>
#include <set>

#include "core/text/token.h"
#include "core/usecase/coaching.h"

namespace coach::usecase {

namespace {

std::set<std::string> contentStems(const std::string& words) {
    std::set<std::string> stems;
    for (const text::Token& token : text::tokenize(words))
        if (token.kind != text::TokenKind::Mark && !token.functionWord)
            stems.insert(token.stem);
    return stems;
}

/// How much two questions ask for the same, 0 to 1.
double likeness(const std::set<std::string>& a, const std::set<std::string>& b) {
    const auto common =
        std::ranges::count_if(a, [&b](const auto& stem) { return b.contains(stem); });
    return a.empty() || b.empty()
               ? 0.0
               : 2.0 * static_cast<double>(common) / static_cast<double>(a.size() + b.size());
}

constexpr double kSameQuestion = 0.5;

} // namespace

base::Result<Answered> Coaching::ask(const framework::PromptId& prompt,
                                     const std::string& question) {
    const auto known = m_context.catalog().prompt(prompt);
    if (!known)
        return tl::unexpected<base::Error>(known.error());
    const auto wanted = contentStems(question);
    double best = 0.0;
    Answered answered;
    for (std::size_t i = 0; i < (*known)->facts.size(); ++i) {
        const catalog::Fact& fact = (*known)->facts[i];
        double here = 0.0;
        for (const std::string& way : fact.asks)
            here = std::max(here, likeness(wanted, contentStems(way)));
        if (here >= kSameQuestion && here > best) {
            best = here;
            answered.facts = {{static_cast<int>(i) + 1, fact.text}};
        }
    }
    return answered;
}

} // namespace coach::usecase
