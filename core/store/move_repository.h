// Moves pinned to attempts. Owns nothing; made for a moment.
#pragma once

#include <vector>

#include "core/base/result.h"
#include "core/framework/ids.h"
#include "core/session/advice.h"
#include "core/store/database.h"

namespace coach::store {

class MoveRepository {
public:
    explicit MoveRepository(Database& database) : m_database(database) {}

    base::Status pin(const framework::AttemptId& attempt,
                     const std::vector<session::PinnedMove>& moves);
    /// In the order of their weight; `done` is not known here.
    base::Result<std::vector<session::PinnedMove>> list(const framework::AttemptId& attempt);

private:
    Database& m_database;
};

} // namespace coach::store
