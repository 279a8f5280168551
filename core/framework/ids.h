// Ids are types, so that a prompt's id is never taken for an attempt's.
#pragma once

#include <compare>
#include <string>

namespace coach::framework {

/// Names a design prompt, such as "fraud-detection": lower case letters, digits and hyphens.
struct PromptId {
    std::string value;
    auto operator<=>(const PromptId&) const = default;
};

/// An attempt's UUID, lower case, with hyphens.
struct AttemptId {
    std::string value;
    auto operator<=>(const AttemptId&) const = default;
};

/// Names a question of the drill room, such as "bias-variance".
struct DrillId {
    std::string value;
    auto operator<=>(const DrillId&) const = default;
};

} // namespace coach::framework
