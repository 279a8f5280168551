// Score cards and comparisons as JSON, schema 1 of docs/contracts.md. Pure functions, any thread.
#pragma once

#include <string>
#include <string_view>

#include "core/catalog/drill.h"
#include "core/compare/comparison.h"
#include "core/drills/review.h"
#include "core/export/json_writer.h"
#include "core/scoring/scorecard.h"

namespace coach::exporting {

/// Where nothing of a document could be scored.
inline constexpr std::string_view kNothingScored = "no stage could be scored";

/// One object into an open array, or as the whole text.
void writeScore(JsonWriter& json, std::string_view file, const scoring::ScoreCard& card);

std::string scoreJson(std::string_view file, const scoring::ScoreCard& card);
/// An answer to a question of the drill room.
std::string drillScoreJson(std::string_view file, const catalog::DrillQuestion& question,
                           const scoring::StageCard& card, std::optional<drills::Grade> suggested);
std::string comparisonJson(const compare::Comparison& comparison);

} // namespace coach::exporting
