// Rows of comma separated values as RFC 4180 has them; also semicolons or tabs, whichever the first
// line uses. Pure; any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/error.h"

namespace coach::drills {

struct CsvField {
    std::string text;
    int column = 1; ///< in characters, from 1
};

struct CsvRow {
    int line = 1; ///< where it begins
    std::vector<CsvField> fields;
};

/// A quote that is never closed is a fault; the rows before it are read.
std::vector<CsvRow> readCsv(std::string_view text, const std::string& file,
                            std::vector<base::Error>& faults);

/// The text as one field, in quotes where it needs them.
std::string csvField(std::string_view text);

} // namespace coach::drills
