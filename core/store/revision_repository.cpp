#include "core/store/revision_repository.h"

#include <SQLiteCpp/Database.h>

#include "core/session/attempt_keys.h"
#include "core/store/guarded.h"
#include "core/store/rows.h"

namespace coach::store {

namespace {

constexpr const char* kNewestText =
    "SELECT text FROM revision WHERE attempt_id = (SELECT id FROM attempt WHERE uuid = ?)"
    " AND stage = ? ORDER BY id DESC LIMIT 1";
constexpr const char* kAddRevision =
    "INSERT INTO revision (attempt_id, stage, text, reason, made_at)"
    " VALUES ((SELECT id FROM attempt WHERE uuid = ?), ?, ?, ?, ?)";
constexpr const char* kRevisionsOfStage =
    "SELECT id, text, reason, made_at FROM revision"
    " WHERE attempt_id = (SELECT id FROM attempt WHERE uuid = ?) AND stage = ? ORDER BY id DESC";
constexpr const char* kAddForAllChanged =
    "INSERT INTO revision (attempt_id, stage, text, reason, made_at)"
    " SELECT n.attempt_id, n.stage, n.text, ?, ? FROM note n WHERE n.text IS NOT coalesce("
    "(SELECT r.text FROM revision r WHERE r.attempt_id = n.attempt_id AND r.stage = n.stage"
    " ORDER BY r.id DESC LIMIT 1), '')";

} // namespace

base::Result<std::optional<std::string>>
RevisionRepository::findNewestText(const framework::AttemptId& attempt, framework::StageId stage) {
    return guarded(m_database.file(), [&]() -> std::optional<std::string> {
        SQLite::Statement row(m_database.connection(), kNewestText);
        bindAll(row, attempt.value, toColumn(stage));
        if (!row.executeStep())
            return std::nullopt;
        return row.getColumn(0).getString();
    });
}

base::Status RevisionRepository::add(const framework::AttemptId& attempt, framework::StageId stage,
                                     const std::string& text, session::RevisionReason reason,
                                     base::Instant at) {
    return guarded(m_database.file(), [&] {
        change(m_database.connection(), kAddRevision, attempt.value, toColumn(stage), text,
               std::string(session::reasonKey(reason)), toColumn(at));
    });
}

base::Result<std::vector<session::Revision>>
RevisionRepository::list(const framework::AttemptId& attempt, framework::StageId stage) {
    return guarded(m_database.file(), [&] {
        SQLite::Statement rows(m_database.connection(), kRevisionsOfStage);
        bindAll(rows, attempt.value, toColumn(stage));
        std::vector<session::Revision> out;
        while (rows.executeStep())
            out.push_back({rows.getColumn(0).getInt64(), attempt, stage,
                           rows.getColumn(1).getString(),
                           session::findReason(rows.getColumn(2).getString())
                               .value_or(session::RevisionReason::Rest),
                           instantOf(rows.getColumn(3).getInt64())});
        return out;
    });
}

base::Status RevisionRepository::addForAllChanged(session::RevisionReason reason,
                                                  base::Instant at) {
    return guarded(m_database.file(), [&] {
        change(m_database.connection(), kAddForAllChanged, std::string(session::reasonKey(reason)),
               toColumn(at));
    });
}

} // namespace coach::store
