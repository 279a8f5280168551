#include "core/store/progress_list.h"

#include <SQLiteCpp/Database.h>

#include "core/store/card_json.h"
#include "core/store/guarded.h"
#include "core/store/rows.h"

namespace coach::store {

namespace {

constexpr const char* kTimes = "SELECT a.uuid, t.stage, t.milliseconds FROM stage_time t"
                               " JOIN attempt a ON a.id = t.attempt_id";
constexpr const char* kNewestCards =
    "SELECT c.id, a.uuid, c.made_at, c.card FROM attempt a JOIN card c"
    " ON c.id = (SELECT max(id) FROM card WHERE attempt_id = a.id)"
    " WHERE a.deleted_at IS NULL AND a.sample = 0 ORDER BY c.id DESC LIMIT ?";

} // namespace

base::Result<StageTimes> listStageTimes(Database& database) {
    return guarded(database.file(), [&] {
        SQLite::Statement rows(database.connection(), kTimes);
        StageTimes out;
        while (rows.executeStep())
            if (const auto stage = stageOf(rows.getColumn(1)))
                out[{rows.getColumn(0).getString()}][framework::indexOf(*stage)] =
                    base::Milliseconds(rows.getColumn(2).getInt64());
        return out;
    });
}

base::Result<std::vector<session::StoredCard>> listNewestCards(Database& database, int most) {
    return guarded(database.file(), [&] {
        SQLite::Statement rows(database.connection(), kNewestCards);
        rows.bind(1, most);
        std::vector<session::StoredCard> out;
        while (rows.executeStep())
            if (auto card = cardFromJson(rows.getColumn(3).getString()))
                out.push_back({rows.getColumn(0).getInt64(),
                               {rows.getColumn(1).getString()},
                               instantOf(rows.getColumn(2).getInt64()),
                               std::move(*card)});
        return out;
    });
}

} // namespace coach::store
