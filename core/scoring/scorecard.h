// The result of scoring: values only, ready to be stored, shown and written as JSON.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/framework/ids.h"
#include "core/framework/stage.h"
#include "core/text/span.h"

namespace coach::scoring {

enum class Depth { Absent, Named, Explained, Grounded };

/// "absent", "named", "explained" or "grounded".
std::string_view depthName(Depth depth);

/// What one criterion found in the stage's note.
struct CriterionResult {
    std::string id;
    std::string title;
    Depth depth = Depth::Absent;
    double weight = 1.0;
    double credit = 0.0;              ///< what it adds to the stage's sum, before the curve
    std::vector<text::Span> evidence; ///< bytes of the stage's text
    std::vector<std::string> trace;   ///< the derivation, one line each, for --explain
    std::string question;             ///< shown when absent
    bool operator==(const CriterionResult&) const = default;
};

enum class Severity { Info, Warning };

struct Finding {
    std::string id; ///< such as "premature-solution"
    Severity severity = Severity::Info;
    std::string message; ///< what, and what to do next
    std::vector<text::Span> evidence;
    std::optional<framework::StageId> stage; ///< of the evidence; none for the whole document
    /// For a finding that spans stages: the stage of each piece of evidence.
    std::vector<framework::StageId> evidenceStages{};
    bool operator==(const Finding&) const = default;
};

struct StageCard {
    framework::StageId stage = framework::StageId::Problem;
    std::optional<double> level; ///< 0 to 4, two decimals; none: see cannotTell
    std::string cannotTell;
    std::size_t words = 0;
    std::vector<CriterionResult> criteria;
    std::vector<Finding> findings;
    std::vector<std::string> derivation; ///< how the level came about, one line each
    bool operator==(const StageCard&) const = default;
};

/// A strand (data, rollout) beside the seven letters.
struct StrandCard {
    std::string id;
    double level = 0.0;
    bool operator==(const StrandCard&) const = default;
};

struct ScoreCard {
    framework::PromptId prompt;
    std::string rubric; ///< version
    std::optional<double> level;
    std::vector<StageCard> stages; ///< in the framework's order
    std::vector<Finding> findings; ///< that span stages
    std::vector<StrandCard> strands;
    bool operator==(const ScoreCard&) const = default;
};

/// One thing to do next: the absent or shallow criterion that would raise the result most.
struct Move {
    framework::StageId stage = framework::StageId::Problem;
    std::string criterion; ///< id
    std::string text;      ///< what to do, one sentence
    bool operator==(const Move&) const = default;
};

} // namespace coach::scoring
