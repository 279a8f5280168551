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
            auto card = cardFromJson(rows.getColumn(2).getString());
            if (!card)
                return tl::unexpected<base::Error>(outcomeError(
                    Outcome::Damaged, m_database.file(),
                    "score card " + rows.getColumn(0).getString() + " cannot be read"));
            out.push_back({rows.getColumn(0).getInt64(), attempt,
                           instantOf(rows.getColumn(1).getInt64()), std::move(*card)});
        }
        return out;
    });
}

} // namespace coach::store
