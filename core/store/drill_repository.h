// Reviews, cards and own questions of the drill room. Owns nothing; made for a moment.
#pragma once

#include <map>
#include <optional>
#include <vector>

#include "core/base/result.h"
#include "core/catalog/drill.h"
#include "core/drills/review.h"
#include "core/store/database.h"

namespace coach::store {

class DrillRepository {
public:
    explicit DrillRepository(Database& database) : m_database(database) {}

    /// Of every question that was ever answered.
    base::Result<std::map<framework::DrillId, drills::Card>> cards();
    /// A new card where the question was never answered.
    base::Result<drills::Card> card(const framework::DrillId& question);
    /// In place of what was there; a new card takes the row away.
    base::Status saveCard(const framework::DrillId& question, const drills::Card& card);

    /// Oldest first; those of one question, or all from `since` on.
    base::Result<std::vector<drills::Review>> reviews(const framework::DrillId& question);
    base::Result<std::vector<drills::Review>> reviewsSince(base::Instant since);
    base::Result<std::optional<drills::Review>> findReview(std::int64_t id);
    /// Answers with the review's id.
    base::Result<std::int64_t> add(const drills::Review& review);
    base::Status setState(std::int64_t review, drills::CardState before);
    base::Status removeReview(std::int64_t id);

    /// By id.
    base::Result<std::vector<catalog::DrillQuestion>> ownQuestions();
    /// In place of the one with its id.
    base::Status saveOwn(const catalog::DrillQuestion& question, base::Instant at);
    base::Status removeOwn(const framework::DrillId& question);

private:
    base::Result<std::vector<drills::Review>> read(const char* sql, const std::string& text,
                                                   std::int64_t number);
    Database& m_database;
};

} // namespace coach::store
