// A question of the drill room as the content describes it: values, read once by drill_reader.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/catalog/rubric.h"
#include "core/framework/ids.h"
#include "core/framework/stage.h"

namespace coach::catalog {

enum class DrillCategory { Fundamentals, Features, DeepLearning, Evaluation, TradeOffs };

inline constexpr std::array kDrillCategories{DrillCategory::Fundamentals, DrillCategory::Features,
                                             DrillCategory::DeepLearning, DrillCategory::Evaluation,
                                             DrillCategory::TradeOffs};

constexpr std::string_view drillCategoryKey(DrillCategory category) {
    constexpr std::array<std::string_view, kDrillCategories.size()> keys{
        "fundamentals", "features", "deep-learning", "evaluation", "trade-offs"};
    return keys[static_cast<std::size_t>(category)];
}

constexpr std::optional<DrillCategory> findDrillCategory(std::string_view key) {
    for (const DrillCategory category : kDrillCategories)
        if (drillCategoryKey(category) == key)
            return category;
    return std::nullopt;
}

struct DrillQuestion {
    framework::DrillId id;
    DrillCategory category = DrillCategory::Fundamentals;
    std::string text;
    int seconds = 120;
    std::vector<std::string> options; ///< of a trade-off: its two sides
    std::string constraint;           ///< of a trade-off: what decides between them
    std::string listensFor;           ///< what the interviewer listens for
    std::string weak;                 ///< the common weak answer
    std::string weakBecause;
    std::string strong; ///< a strong short answer
    std::string followUp;
    std::vector<framework::StageId> stages; ///< that it trains
    std::vector<std::string> trains;        ///< ids of the framework's criteria
    std::vector<Criterion> criteria;        ///< none in a question of the user's own
    bool bundled = true;
};

/// One file: the questions of a category, and the concepts that they add to the lexicon.
struct DrillFile {
    DrillCategory category = DrillCategory::Fundamentals;
    std::vector<DrillQuestion> questions;
    std::vector<Concept> concepts;
};

} // namespace coach::catalog
