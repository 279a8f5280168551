#include "core/usecase/known_facts.h"

#include <set>

namespace coach::usecase {

std::optional<std::vector<int>> knownFacts(const session::Attempt& attempt) {
    if (attempt.asked.empty())
        return std::nullopt;
    std::set<int> facts;
    for (const auto& asked : attempt.asked)
        facts.insert(asked.facts.begin(), asked.facts.end());
    return std::vector<int>(facts.begin(), facts.end());
}

} // namespace coach::usecase
