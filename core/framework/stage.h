// The seven stages of PROBLEM, once. Everything else refers to them by StageId.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace coach::framework {

enum class StageId {
    Problem,
    Requirements,
    Options,
    Approach,
    Limitations,
    Evaluation,
    Monitoring,
};

inline constexpr std::size_t kStageCount = 7;

inline constexpr std::array<StageId, kStageCount> kStages{
    StageId::Problem,     StageId::Requirements, StageId::Options,    StageId::Approach,
    StageId::Limitations, StageId::Evaluation,   StageId::Monitoring,
};

/// One value for each stage, indexed by `indexOf`.
template <class T>
using PerStage = std::array<T, kStageCount>;

constexpr std::size_t indexOf(StageId stage) {
    return static_cast<std::size_t>(stage);
}

/// The id used in files, the database and on the command line, such as "problem".
std::string_view stageKey(StageId stage);
/// The heading of the stage in an answer document, such as "Options and trade-offs".
std::string_view stageTitle(StageId stage);
/// The letter of PROBLEM.
char stageLetter(StageId stage);
/// The question that the stage answers, in one sentence.
std::string_view stagePurpose(StageId stage);

/// The stage with this key, such as "approach".
std::optional<StageId> findStage(std::string_view key);
/// The stage that a heading's text names: any case, "and" or "&", "tradeoffs" or "trade-offs", the
/// framework's longer names ("Best approach given constraints").
std::optional<StageId> findStageByHeading(std::string_view heading);

} // namespace coach::framework
