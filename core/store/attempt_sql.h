// The statements of AttemptRepository and AttemptList, named for what they answer or do.
#pragma once

namespace coach::store::sql {

inline constexpr const char* kInsertAttempt =
    "INSERT INTO attempt (uuid, prompt, title, preamble, state, mode, current_stage, sample,"
    " started_at, changed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
inline constexpr const char* kAttemptById =
    "SELECT prompt, title, preamble, state, mode, current_stage, started_at, changed_at, deleted_at"
    " FROM attempt WHERE uuid = ?";
inline constexpr const char* kStandingById =
    "SELECT state, deleted_at IS NOT NULL FROM attempt WHERE uuid = ?";
inline constexpr const char* kHasAnyAttempt = "SELECT EXISTS (SELECT 1 FROM attempt)";
inline constexpr const char* kSetTitle =
    "UPDATE attempt SET title = ?, changed_at = ? WHERE uuid = ?";
inline constexpr const char* kSetDocumentTexts =
    "UPDATE attempt SET title = ?, preamble = ?, changed_at = ? WHERE uuid = ?";
inline constexpr const char* kSetState =
    "UPDATE attempt SET state = ?, changed_at = ? WHERE uuid = ?";
inline constexpr const char* kSetCurrentStage =
    "UPDATE attempt SET current_stage = ? WHERE uuid = ?";
inline constexpr const char* kIntoTrash = "UPDATE attempt SET deleted_at = ? WHERE uuid = ?";
inline constexpr const char* kOutOfTrash = "UPDATE attempt SET deleted_at = NULL WHERE uuid = ?";
inline constexpr const char* kTouch = "UPDATE attempt SET changed_at = ? WHERE uuid = ?";

inline constexpr const char* kNotesOf =
    "SELECT n.stage, n.text FROM note n JOIN attempt a ON a.id = n.attempt_id WHERE a.uuid = ?";
inline constexpr const char* kNoteOfStage =
    "SELECT n.text, n.changed_at FROM note n JOIN attempt a ON a.id = n.attempt_id"
    " WHERE a.uuid = ? AND n.stage = ?";
inline constexpr const char* kSaveNote =
    "INSERT INTO note (attempt_id, stage, text, words, changed_at)"
    " VALUES ((SELECT id FROM attempt WHERE uuid = ?), ?, ?, ?, ?)"
    " ON CONFLICT (attempt_id, stage) DO UPDATE SET text = excluded.text, words = excluded.words,"
    " changed_at = excluded.changed_at";

inline constexpr const char* kTimesOf =
    "SELECT t.stage, t.milliseconds FROM stage_time t JOIN attempt a ON a.id = t.attempt_id"
    " WHERE a.uuid = ?";
inline constexpr const char* kAddTime = "INSERT INTO stage_time (attempt_id, stage, milliseconds)"
                                        " VALUES ((SELECT id FROM attempt WHERE uuid = ?), ?, ?)"
                                        " ON CONFLICT (attempt_id, stage) DO UPDATE"
                                        " SET milliseconds = milliseconds + excluded.milliseconds";

inline constexpr const char* kAskedOf =
    "SELECT q.question, q.facts, q.asked_at FROM asked q JOIN attempt a ON a.id = q.attempt_id"
    " WHERE a.uuid = ? ORDER BY q.id";
inline constexpr const char* kAddAsked =
    "INSERT INTO asked (attempt_id, question, facts, asked_at)"
    " VALUES ((SELECT id FROM attempt WHERE uuid = ?), ?, ?, ?)";

inline constexpr const char* kParkedOf =
    "SELECT p.stage, p.text FROM parked p JOIN attempt a ON a.id = p.attempt_id"
    " WHERE a.uuid = ? ORDER BY p.position";
inline constexpr const char* kForgetParked =
    "DELETE FROM parked WHERE attempt_id = (SELECT id FROM attempt WHERE uuid = ?)";
inline constexpr const char* kAddParked =
    "INSERT INTO parked (attempt_id, position, stage, text)"
    " VALUES ((SELECT id FROM attempt WHERE uuid = ?), ?, ?, ?)";

inline constexpr const char* kFrontMatterOf =
    "SELECT f.key, f.value FROM front_matter f JOIN attempt a ON a.id = f.attempt_id"
    " WHERE a.uuid = ? ORDER BY f.position";
inline constexpr const char* kForgetFrontMatter =
    "DELETE FROM front_matter WHERE attempt_id = (SELECT id FROM attempt WHERE uuid = ?)";
inline constexpr const char* kAddFrontMatter =
    "INSERT INTO front_matter (attempt_id, position, key, value)"
    " VALUES ((SELECT id FROM attempt WHERE uuid = ?), ?, ?, ?)";

inline constexpr const char* kSectionsOf =
    "SELECT s.kind, s.text FROM kept_section s JOIN attempt a ON a.id = s.attempt_id"
    " WHERE a.uuid = ? ORDER BY s.position";
inline constexpr const char* kForgetSections =
    "DELETE FROM kept_section WHERE attempt_id = (SELECT id FROM attempt WHERE uuid = ?)";
inline constexpr const char* kAddSection =
    "INSERT INTO kept_section (attempt_id, position, kind, text)"
    " VALUES ((SELECT id FROM attempt WHERE uuid = ?), ?, ?, ?)";

// Rows for lists, without reading any text: each attempt with its newest card.
inline constexpr const char* kSummaries =
    "SELECT a.uuid, a.prompt, a.title, a.state, a.mode, a.current_stage, a.started_at,"
    " a.changed_at, a.sample, c.level, c.levels,"
    " (SELECT coalesce(sum(n.words), 0) FROM note n WHERE n.attempt_id = a.id),"
    " (SELECT coalesce(sum(t.milliseconds), 0) FROM stage_time t WHERE t.attempt_id = a.id)"
    " FROM attempt a LEFT JOIN card c"
    " ON c.id = (SELECT max(id) FROM card WHERE attempt_id = a.id) WHERE ";
// One for each word that is searched for; the word is bound twice.
inline constexpr const char* kHasWord =
    " AND (a.id IN (SELECT n.attempt_id FROM note_search s JOIN note n ON n.id = s.rowid"
    " WHERE note_search MATCH ?) OR a.id IN (SELECT rowid FROM title_search WHERE title_search"
    " MATCH ?))";
inline constexpr const char* kNewestFirst = " ORDER BY a.started_at DESC, a.id DESC";

} // namespace coach::store::sql
