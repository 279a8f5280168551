// A comparison as text to keep: what the window's export writes.
#pragma once

#include <string>
#include <vector>

#include "core/usecase/library.h"

namespace coach::usecase {

base::Result<std::string> exportComparison(Context& context,
                                           const std::vector<framework::AttemptId>& attempts,
                                           ExportFormat format);

} // namespace coach::usecase
