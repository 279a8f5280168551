// What changed between attempts on one prompt: values.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/clock.h"
#include "core/framework/ids.h"
#include "core/framework/stage.h"
#include "core/scoring/scorecard.h"

namespace coach::compare {

enum class DiffOp { Equal, Insert, Delete };

/// A run of words and the white space between them; the runs of Equal and Insert joined are the new
/// text, those of Equal and Delete the old one.
struct DiffRun {
    DiffOp op = DiffOp::Equal;
    std::string text;
    bool operator==(const DiffRun&) const = default;
};

/// A criterion whose depth differs between the first and the last attempt, or stayed.
struct CriterionChange {
    std::string id;
    std::string title;
    scoring::Depth before = scoring::Depth::Absent;
    scoring::Depth after = scoring::Depth::Absent;
};

struct StageComparison {
    framework::StageId stage = framework::StageId::Problem;
    std::vector<std::optional<double>> levels; ///< one an attempt
    std::vector<base::Milliseconds> spent;     ///< one an attempt
    std::vector<CriterionChange> won;
    std::vector<CriterionChange> lost;
    std::vector<CriterionChange> kept; ///< found in both, same depth
    std::vector<DiffRun> diff;         ///< first attempt to last
};

/// How much of the advice that was pinned to an attempt was taken in it.
struct TakenAdvice {
    std::size_t taken = 0;
    std::size_t of = 0; ///< 0: none was pinned
};

struct Comparison {
    framework::PromptId prompt;
    std::vector<framework::AttemptId> attempts; ///< oldest first
    std::vector<base::Instant> startedAt;
    std::vector<std::optional<double>> levels;
    std::vector<TakenAdvice> advice; ///< one an attempt
    std::vector<StageComparison> stages;
};

} // namespace coach::compare
