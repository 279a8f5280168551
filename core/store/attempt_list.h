// Rows of attempts for lists, read without their texts.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/session/attempt.h"
#include "core/store/database.h"

namespace coach::store {

struct ListQuery {
    std::optional<framework::PromptId> prompt;
    std::string search; ///< every word must begin a word of the title or of a note, in any case
    bool trash = false;
};

/// Newest start first.
base::Result<std::vector<session::AttemptSummary>> listAttempts(Database& database,
                                                                const ListQuery& query);

} // namespace coach::store
