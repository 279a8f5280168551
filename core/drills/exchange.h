// Questions and reviews from files: CSV as spreadsheets and flash card programs write it, and our
// own JSON. Pure; any thread.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/error.h"
#include "core/catalog/drill.h"
#include "core/drills/review.h"

namespace coach::drills {

struct Exchange {
    std::vector<catalog::DrillQuestion> questions;
    std::vector<Review> reviews; ///< in JSON only
};

/// Reads what has no fault, and adds every fault, with its place in `file`, to `faults`. A text
/// that begins with a brace is JSON.
Exchange readExchange(std::string_view text, const std::string& file,
                      std::vector<base::Error>& faults);

/// The columns that a CSV file may have; the later ones are written for people and not read.
inline constexpr std::array<std::string_view, 7> kColumnsRead{
    "id", "category", "question", "answer", "seconds", "listens_for", "follow_up"};
inline constexpr std::array<std::string_view, 4> kColumnsShown{"state", "due", "reviews", "lapses"};

} // namespace coach::drills
