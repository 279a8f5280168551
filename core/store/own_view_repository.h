// The writer's own view of score cards. Owns nothing; made for a moment.
#pragma once

#include <cstdint>
#include <vector>

#include "core/base/result.h"
#include "core/session/own_view.h"
#include "core/store/database.h"

namespace coach::store {

class OwnViewRepository {
public:
    explicit OwnViewRepository(Database& database) : m_database(database) {}

    base::Result<session::OwnView> find(std::int64_t card);
    /// In place of what was there.
    base::Status setLevels(std::int64_t card, const session::OwnLevels& levels);
    base::Status setDissent(std::int64_t card, const session::Dissent& dissent, bool isDisputed,
                            base::Instant at);
    /// Every card that was judged, oldest first, without those in the trash.
    base::Result<std::vector<session::JudgedCard>> judged();

private:
    Database& m_database;
};

} // namespace coach::store
