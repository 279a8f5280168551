// Score cards, kept as they were given. Owns nothing; made for a moment.
#pragma once

#include <optional>
#include <vector>

#include "core/base/result.h"
#include "core/session/attempt.h"
#include "core/store/database.h"

namespace coach::store {

class CardRepository {
public:
    explicit CardRepository(Database& database) : m_database(database) {}

    base::Result<session::StoredCard> add(const framework::AttemptId& attempt,
                                          const scoring::ScoreCard& card, base::Instant at);
    /// Newest first. A card that cannot be read is an input error that says so.
    base::Result<std::vector<session::StoredCard>> list(const framework::AttemptId& attempt);
    /// The newest card of all attempts, but for the sample and those in the trash.
    base::Result<std::optional<session::StoredCard>> findNewest();

private:
    Database& m_database;
};

} // namespace coach::store
