// The drill room's questions and reviews as files. Pure functions, any thread.
#pragma once

#include <string>
#include <vector>

#include "core/catalog/drill.h"
#include "core/drills/review.h"

namespace coach::exporting {

struct DrillLine {
    catalog::DrillQuestion question;
    drills::Card card;
};

/// Every question with what is remembered of it, for a spreadsheet or another program.
std::string drillsCsv(const std::vector<DrillLine>& lines);

/// Schema 1: questions of one's own and all reviews; what importing reads on another machine.
std::string drillsJson(const std::vector<DrillLine>& lines,
                       const std::vector<drills::Review>& reviews);

} // namespace coach::exporting
