#include "core/store/attempt_repository.h"

#include <SQLiteCpp/Database.h>
#include <nlohmann/json.hpp>

#include "core/session/attempt_keys.h"
#include "core/session/rules.h"
#include "core/store/attempt_sql.h"
#include "core/store/guarded.h"
#include "core/store/rows.h"

namespace coach::store {

namespace {

using framework::AttemptId;
using framework::StageId;
using session::Attempt;

void replaceParked(SQLite::Database& connection, const AttemptId& id,
                   const std::vector<session::Parked>& parked) {
    change(connection, sql::kForgetParked, id.value);
    int position = 0;
    for (const auto& one : parked)
        change(connection, sql::kAddParked, id.value, ++position, toColumn(one.from), one.text);
}

void replaceDocumentParts(SQLite::Database& connection, const Attempt& attempt) {
    const std::string& id = attempt.id.value;
    change(connection, sql::kForgetFrontMatter, id);
    int position = 0;
    for (const auto& [key, value] : attempt.frontMatter)
        change(connection, sql::kAddFrontMatter, id, ++position, key, value);
    change(connection, sql::kForgetSections, id);
    position = 0;
    for (const auto& section : attempt.sections)
        change(connection, sql::kAddSection, id, ++position, section.kind, section.text);
}

void writeNote(SQLite::Database& connection, const AttemptId& id, StageId stage,
               const std::string& text, base::Instant at) {
    change(connection, sql::kSaveNote, id.value, toColumn(stage), text,
           static_cast<std::int64_t>(session::countWords(text)), toColumn(at));
}

void writeAsked(SQLite::Database& connection, const AttemptId& id, const session::Asked& asked) {
    change(connection, sql::kAddAsked, id.value, asked.question, nlohmann::json(asked.facts).dump(),
           toColumn(asked.at));
}

/// Numbers of a JSON array; none where a newer program wrote something else.
std::vector<int> factsOf(const std::string& text) {
    std::vector<int> out;
    for (const auto& number : nlohmann::json::parse(text, nullptr, false))
        if (number.is_number_integer())
            out.push_back(number.get<int>());
    return out;
}

/// Calls `take` for each row that belongs to the attempt.
template <class Take>
void forRows(SQLite::Database& connection, const char* text, const AttemptId& id, Take&& take) {
    SQLite::Statement rows(connection, text);
    rows.bind(1, id.value);
    while (rows.executeStep())
        take(rows);
}

void readParts(SQLite::Database& connection, Attempt& attempt) {
    forRows(connection, sql::kNotesOf, attempt.id, [&](SQLite::Statement& row) {
        if (const auto stage = stageOf(row.getColumn(0)))
            attempt.notes[framework::indexOf(*stage)] = row.getColumn(1).getString();
    });
    forRows(connection, sql::kTimesOf, attempt.id, [&](SQLite::Statement& row) {
        if (const auto stage = stageOf(row.getColumn(0)))
            attempt.spent[framework::indexOf(*stage)] =
                base::Milliseconds(row.getColumn(1).getInt64());
    });
    forRows(connection, sql::kAskedOf, attempt.id, [&](SQLite::Statement& row) {
        attempt.asked.push_back({row.getColumn(0).getString(),
                                 factsOf(row.getColumn(1).getString()),
                                 instantOf(row.getColumn(2).getInt64())});
    });
    forRows(connection, sql::kParkedOf, attempt.id, [&](SQLite::Statement& row) {
        attempt.parked.push_back(
            {stageOf(row.getColumn(0)).value_or(StageId::Problem), row.getColumn(1).getString()});
    });
    forRows(connection, sql::kFrontMatterOf, attempt.id, [&](SQLite::Statement& row) {
        attempt.frontMatter.emplace_back(row.getColumn(0).getString(),
                                         row.getColumn(1).getString());
    });
    forRows(connection, sql::kSectionsOf, attempt.id, [&](SQLite::Statement& row) {
        attempt.sections.push_back({row.getColumn(0).getString(), row.getColumn(1).getString()});
    });
}

} // namespace

base::Status AttemptRepository::insert(const Attempt& attempt, bool sample) {
    return guarded(m_database.file(), [&] {
        auto& connection = m_database.connection();
        change(connection, sql::kInsertAttempt, attempt.id.value, attempt.prompt.value,
               attempt.title, attempt.preamble, std::string(session::stateKey(attempt.state)),
               std::string(session::modeKey(attempt.mode)), toColumn(attempt.currentStage),
               sample ? 1 : 0, toColumn(attempt.startedAt), toColumn(attempt.changedAt));
        for (const StageId stage : framework::kStages) {
            const std::string& note = attempt.notes[framework::indexOf(stage)];
            if (!note.empty())
                writeNote(connection, attempt.id, stage, note, attempt.changedAt);
            const auto spent = attempt.spent[framework::indexOf(stage)];
            if (spent.count() > 0)
                change(connection, sql::kAddTime, attempt.id.value, toColumn(stage),
                       std::int64_t{spent.count()});
        }
        for (const auto& asked : attempt.asked)
            writeAsked(connection, attempt.id, asked);
        replaceParked(connection, attempt.id, attempt.parked);
        replaceDocumentParts(connection, attempt);
    });
}

base::Result<std::optional<Attempt>> AttemptRepository::find(const AttemptId& id) {
    return guarded(m_database.file(), [&]() -> std::optional<Attempt> {
        auto& connection = m_database.connection();
        SQLite::Statement row(connection, sql::kAttemptById);
        row.bind(1, id.value);
        if (!row.executeStep())
            return std::nullopt;
        Attempt attempt;
        attempt.id = id;
        attempt.prompt = {row.getColumn(0).getString()};
        attempt.title = row.getColumn(1).getString();
        attempt.preamble = row.getColumn(2).getString();
        attempt.state = session::findState(row.getColumn(3).getString())
                            .value_or(session::AttemptState::Writing);
        attempt.mode =
            session::findMode(row.getColumn(4).getString()).value_or(session::Mode::Guided);
        attempt.currentStage = stageOf(row.getColumn(5)).value_or(StageId::Problem);
        attempt.startedAt = instantOf(row.getColumn(6).getInt64());
        attempt.changedAt = instantOf(row.getColumn(7).getInt64());
        if (!row.getColumn(8).isNull())
            attempt.deletedAt = instantOf(row.getColumn(8).getInt64());
        readParts(connection, attempt);
        return attempt;
    });
}

base::Result<std::optional<AttemptStanding>> AttemptRepository::findStanding(const AttemptId& id) {
    return guarded(m_database.file(), [&]() -> std::optional<AttemptStanding> {
        SQLite::Statement row(m_database.connection(), sql::kStandingById);
        row.bind(1, id.value);
        if (!row.executeStep())
            return std::nullopt;
        return AttemptStanding{session::findState(row.getColumn(0).getString())
                                   .value_or(session::AttemptState::Writing),
                               row.getColumn(1).getInt() != 0};
    });
}

base::Result<bool> AttemptRepository::isEmpty() {
    return guarded(m_database.file(), [&] {
        return m_database.connection().execAndGet(sql::kHasAnyAttempt).getInt() == 0;
    });
}

base::Status AttemptRepository::setTitle(const AttemptId& id, const std::string& title,
                                         base::Instant at) {
    return guarded(m_database.file(), [&] {
        change(m_database.connection(), sql::kSetTitle, title, toColumn(at), id.value);
    });
}

base::Status AttemptRepository::setState(const AttemptId& id, session::AttemptState state,
                                         base::Instant at) {
    return guarded(m_database.file(), [&] {
        change(m_database.connection(), sql::kSetState, std::string(session::stateKey(state)),
               toColumn(at), id.value);
    });
}

base::Status AttemptRepository::setCurrentStage(const AttemptId& id, StageId stage) {
    return guarded(m_database.file(), [&] {
        change(m_database.connection(), sql::kSetCurrentStage, toColumn(stage), id.value);
    });
}

base::Status AttemptRepository::setDeleted(const AttemptId& id, std::optional<base::Instant> at) {
    return guarded(m_database.file(), [&] {
        if (at)
            change(m_database.connection(), sql::kIntoTrash, toColumn(*at), id.value);
        else
            change(m_database.connection(), sql::kOutOfTrash, id.value);
    });
}

base::Result<std::optional<std::pair<std::string, base::Instant>>>
AttemptRepository::findNote(const AttemptId& id, StageId stage) {
    using Note = std::pair<std::string, base::Instant>;
    return guarded(m_database.file(), [&]() -> std::optional<Note> {
        SQLite::Statement row(m_database.connection(), sql::kNoteOfStage);
        bindAll(row, id.value, toColumn(stage));
        if (!row.executeStep())
            return std::nullopt;
        return Note(row.getColumn(0).getString(), instantOf(row.getColumn(1).getInt64()));
    });
}

base::Status AttemptRepository::saveNote(const AttemptId& id, StageId stage,
                                         const std::string& text, base::Instant at) {
    return guarded(m_database.file(), [&] {
        writeNote(m_database.connection(), id, stage, text, at);
        change(m_database.connection(), sql::kTouch, toColumn(at), id.value);
    });
}

base::Status AttemptRepository::addTime(const AttemptId& id, StageId stage,
                                        base::Milliseconds spent) {
    return guarded(m_database.file(), [&] {
        change(m_database.connection(), sql::kAddTime, id.value, toColumn(stage),
               std::int64_t{spent.count()});
    });
}

base::Status AttemptRepository::addAsked(const AttemptId& id, const session::Asked& asked) {
    return guarded(m_database.file(), [&] { writeAsked(m_database.connection(), id, asked); });
}

base::Status AttemptRepository::setParked(const AttemptId& id,
                                          const std::vector<session::Parked>& parked) {
    return guarded(m_database.file(), [&] { replaceParked(m_database.connection(), id, parked); });
}

base::Status AttemptRepository::setDocumentParts(const Attempt& attempt) {
    return guarded(m_database.file(), [&] {
        change(m_database.connection(), sql::kSetDocumentTexts, attempt.title, attempt.preamble,
               toColumn(attempt.changedAt), attempt.id.value);
        replaceDocumentParts(m_database.connection(), attempt);
    });
}

} // namespace coach::store
