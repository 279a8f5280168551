// Brings a question's card in step with its reviews. Included by usecase's .cpp files only.
#pragma once

#include "core/base/result.h"
#include "core/framework/ids.h"
#include "core/store/drill_repository.h"

namespace coach::usecase {

/// Goes through the reviews from the first one; their number is small. Within a transaction.
base::Status remember(store::DrillRepository& repository, const framework::DrillId& question);

} // namespace coach::usecase
