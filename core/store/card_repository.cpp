#include "core/store/card_repository.h"

#include <SQLiteCpp/Database.h>

#include "core/store/card_json.h"
#include "core/store/guarded.h"
#include "core/store/rows.h"

namespace coach::store {

namespace {

constexpr const char* kAddCard =
    "INSERT INTO card (attempt_id, rubric, level, levels, card, made_at)"
    " VALUES ((SELECT id FROM attempt WHERE uuid = ?), ?, ?, ?, ?, ?)";
constexpr const char* kCardsOfAttempt =
    "SELECT id, made_at, card FROM card"
    " WHERE attempt_id = (SELECT id FROM attempt WHERE uuid = ?) ORDER BY id DESC";
constexpr const char* kNewestCard =
    "SELECT c.id, c.made_at, c.card, a.uuid FROM card c JOIN attempt a ON a.id = c.attempt_id"
    " WHERE a.deleted_at IS NULL AND a.sample = 0 ORDER BY c.id DESC LIMIT 1";

session::StoredCard cardOf(SQLite::Statement& row, const framework::AttemptId& attempt,
                           scoring::ScoreCard card) {
    return {row.getColumn(0).getInt64(), attempt, instantOf(row.getColumn(1).getInt64()),
            std::move(card)};
}

/// The card in the third column, or what is wrong with it.
base::Result<scoring::ScoreCard> readCard(SQLite::Statement& row, const Database& database) {
    auto card = cardFromJson(row.getColumn(2).getString());
    if (!card)
        return tl::unexpected<base::Error>(
            outcomeError(Outcome::Damaged, database.file(),
                         "score card " + row.getColumn(0).getString() + " cannot be read"));
    return std::move(*card);
}

} // namespace

base::Result<session::StoredCard> CardRepository::add(const framework::AttemptId& attempt,
                                                      const scoring::ScoreCard& card,
                                                      base::Instant at) {
    return guarded(m_database.file(), [&] {
        SQLite::Statement insert(m_database.connection(), kAddCard);
        bindAll(insert, attempt.value, card.rubric);
        if (card.level)
            insert.bind(3, *card.level);
        insert.bind(4, levelsToJson(card));
        insert.bind(5, cardToJson(card));
        insert.bind(6, toColumn(at));
        insert.exec();
        return session::StoredCard{m_database.connection().getLastInsertRowid(), attempt, at, card};
    });
}

base::Result<std::vector<session::StoredCard>>
CardRepository::list(const framework::AttemptId& attempt) {
    using Cards = std::vector<session::StoredCard>;
    return guarded(m_database.file(), [&]() -> base::Result<Cards> {
        SQLite::Statement rows(m_database.connection(), kCardsOfAttempt);
        rows.bind(1, attempt.value);
        Cards out;
        while (rows.executeStep()) {
            auto card = readCard(rows, m_database);
            if (!card)
                return tl::unexpected<base::Error>(card.error());
            out.push_back(cardOf(rows, attempt, std::move(*card)));
        }
        return out;
    });
}

base::Result<std::optional<session::StoredCard>> CardRepository::findNewest() {
    using Newest = std::optional<session::StoredCard>;
    return guarded(m_database.file(), [&]() -> base::Result<Newest> {
        SQLite::Statement row(m_database.connection(), kNewestCard);
        if (!row.executeStep())
            return Newest();
        auto card = readCard(row, m_database);
        if (!card)
            return tl::unexpected<base::Error>(card.error());
        return Newest(cardOf(row, {row.getColumn(3).getString()}, std::move(*card)));
    });
}

} // namespace coach::store
