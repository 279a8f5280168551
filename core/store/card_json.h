// A score card as it is kept in the database: everything in it, independent of the public schema.
#pragma once

#include <optional>
#include <string>

#include "core/scoring/scorecard.h"

namespace coach::store {

std::string cardToJson(const scoring::ScoreCard& card);
/// None when the text is not a stored card. Keys of newer programs are passed over.
std::optional<scoring::ScoreCard> cardFromJson(const std::string& text);

/// The stages' levels alone, a number or null for each stage in the framework's order.
std::string levelsToJson(const scoring::ScoreCard& card);
framework::PerStage<std::optional<double>> levelsFromJson(const std::string& text);

} // namespace coach::store
