#include "core/store/move_repository.h"

#include <SQLiteCpp/Database.h>

#include "core/store/guarded.h"
#include "core/store/rows.h"

namespace coach::store {

namespace {

constexpr const char* kPin =
    "INSERT INTO pinned_move (attempt_id, position, stage, criterion, general, text)"
    " VALUES ((SELECT id FROM attempt WHERE uuid = ?), ?, ?, ?, ?, ?)";
constexpr const char* kMovesOf =
    "SELECT m.stage, m.criterion, m.text, m.general FROM pinned_move m"
    " JOIN attempt a ON a.id = m.attempt_id WHERE a.uuid = ? ORDER BY m.position";

} // namespace

base::Status MoveRepository::pin(const framework::AttemptId& attempt,
                                 const std::vector<session::PinnedMove>& moves) {
    return guarded(m_database.file(), [&] {
        int position = 0;
        for (const session::PinnedMove& one : moves)
            change(m_database.connection(), kPin, attempt.value, position++,
                   toColumn(one.move.stage), one.move.criterion, one.general, one.move.text);
    });
}

base::Result<std::vector<session::PinnedMove>>
MoveRepository::list(const framework::AttemptId& attempt) {
    return guarded(m_database.file(), [&] {
        SQLite::Statement rows(m_database.connection(), kMovesOf);
        rows.bind(1, attempt.value);
        std::vector<session::PinnedMove> out;
        while (rows.executeStep())
            if (const auto stage = stageOf(rows.getColumn(0)))
                out.push_back(
                    {{*stage, rows.getColumn(1).getString(), rows.getColumn(2).getString()},
                     rows.getColumn(3).getString(),
                     false});
        return out;
    });
}

} // namespace coach::store
