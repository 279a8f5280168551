#include "core/usecase/practise.h"

#include "core/base/utf8.h"
#include "core/base/uuid.h"
#include "core/session/rules.h"
#include "core/store/attempt_repository.h"
#include "core/store/database.h"
#include "core/store/move_repository.h"
#include "core/store/revision_repository.h"
#include "core/usecase/pin_advice.h"
#include "core/usecase/standing.h"

namespace coach::usecase {

namespace {

using base::Result;
using base::Status;
using framework::AttemptId;
using framework::StageId;
using session::Attempt;

tl::unexpected<base::Error> passOn(const base::Error& error) {
    return tl::unexpected<base::Error>(error);
}

/// A change to an attempt that is being written, in one transaction.
template <class Work>
Status whileWriting(store::Database& database, const AttemptId& attempt, Work&& work) {
    return database.write([&]() -> Status {
        if (auto writable = checkWritable(database, attempt); !writable)
            return writable;
        return work();
    });
}

/// A new attempt, with the moves of the newest review pinned to it.
Status insertWithAdvice(Context& context, const Attempt& attempt) {
    auto& database = context.database();
    const auto moves = adviceFor(context, attempt.prompt);
    return database.write([&]() -> Status {
        if (auto added = store::AttemptRepository(database).insert(attempt, false); !added)
            return added;
        return store::MoveRepository(database).pin(attempt.id, moves);
    });
}

} // namespace

Result<Attempt> Practise::start(const framework::PromptId& prompt, session::Mode mode) {
    const auto found = m_context.catalog().prompt(prompt);
    if (!found)
        return passOn(found.error());
    Attempt attempt;
    attempt.id = {base::newUuid()};
    attempt.prompt = prompt;
    attempt.title = (*found)->summary.title;
    attempt.mode = mode;
    attempt.startedAt = m_context.clock().now();
    attempt.changedAt = attempt.startedAt;
    const auto done = insertWithAdvice(m_context, attempt);
    if (!done)
        return passOn(done.error());
    return attempt;
}

Result<Attempt> Practise::retryFromCopy(const AttemptId& id) {
    auto old = load(id);
    if (!old)
        return old;
    Attempt attempt;
    attempt.id = {base::newUuid()};
    attempt.prompt = old->prompt;
    attempt.title = old->title;
    attempt.mode = old->mode;
    attempt.notes = std::move(old->notes);
    attempt.startedAt = m_context.clock().now();
    attempt.changedAt = attempt.startedAt;
    const auto done = insertWithAdvice(m_context, attempt);
    if (!done)
        return passOn(done.error());
    return attempt;
}

Result<Attempt> Practise::load(const AttemptId& attempt) {
    return loadAttempt(m_context.database(), attempt);
}

Result<Saved> Practise::saveNote(const AttemptId& attempt, StageId stage, const std::string& text,
                                 const std::string& before) {
    if (auto valid = base::checkText(text, framework::stageTitle(stage)); !valid)
        return passOn(valid.error());
    auto& database = m_context.database();
    const auto now = m_context.clock().now();
    return database.write([&]() -> Result<Saved> {
        if (auto writable = checkWritable(database, attempt); !writable)
            return passOn(writable.error());
        store::AttemptRepository attempts(database);
        const auto stored = attempts.findNote(attempt, stage);
        if (!stored)
            return passOn(stored.error());
        const std::string present = *stored ? (*stored)->first : std::string();
        if (present == text)
            return Saved{Changes::None, *stored ? (*stored)->second : now, false};
        // Another window wrote in between: its text is kept as a revision before ours replaces it.
        const bool conflict = present != before;
        if (conflict)
            if (auto kept = reviseIfDue(database, attempt, stage, present,
                                        session::RevisionReason::Merge, now);
                !kept)
                return passOn(kept.error());
        if (auto saved = attempts.saveNote(attempt, stage, text, now); !saved)
            return passOn(saved.error());
        return Saved{Changes::Notes, now, conflict};
    });
}

Status Practise::saveTitle(const AttemptId& attempt, const std::string& title) {
    if (auto valid = base::checkText(title, "title"); !valid)
        return valid;
    auto& database = m_context.database();
    return whileWriting(database, attempt, [&] {
        return store::AttemptRepository(database).setTitle(attempt, title, m_context.clock().now());
    });
}

Status Practise::addTime(const AttemptId& attempt, StageId stage, base::Milliseconds spent) {
    auto& database = m_context.database();
    return database.write([&]() -> Status {
        if (const auto standing = standingOf(database, attempt); !standing)
            return passOn(standing.error());
        return store::AttemptRepository(database).addTime(attempt, stage, spent);
    });
}

Status Practise::setCurrentStage(const AttemptId& attempt, StageId stage) {
    auto& database = m_context.database();
    return database.write([&]() -> Status {
        if (const auto standing = standingOf(database, attempt); !standing)
            return passOn(standing.error());
        return store::AttemptRepository(database).setCurrentStage(attempt, stage);
    });
}

Status Practise::makeRevision(const AttemptId& attempt, StageId stage,
                              session::RevisionReason reason) {
    auto& database = m_context.database();
    return database.write([&]() -> Status {
        if (const auto standing = standingOf(database, attempt); !standing)
            return passOn(standing.error());
        const auto note = store::AttemptRepository(database).findNote(attempt, stage);
        if (!note)
            return passOn(note.error());
        if (!*note)
            return {};
        return reviseIfDue(database, attempt, stage, (*note)->first, reason,
                           m_context.clock().now());
    });
}

Result<std::vector<session::Revision>> Practise::revisions(const AttemptId& attempt,
                                                           StageId stage) {
    auto& database = m_context.database();
    if (const auto standing = standingOf(database, attempt); !standing)
        return passOn(standing.error());
    return store::RevisionRepository(database).list(attempt, stage);
}

Status Practise::takeBack(const session::Revision& revision) {
    auto& database = m_context.database();
    const AttemptId& attempt = revision.attempt;
    return whileWriting(database, attempt, [&]() -> Status {
        store::AttemptRepository attempts(database);
        const auto note = attempts.findNote(attempt, revision.stage);
        if (!note)
            return passOn(note.error());
        const auto now = m_context.clock().now();
        const std::string present = *note ? (*note)->first : std::string();
        if (auto kept = reviseIfDue(database, attempt, revision.stage, present,
                                    session::RevisionReason::Restore, now);
            !kept)
            return kept;
        return attempts.saveNote(attempt, revision.stage, revision.text, now);
    });
}

Status Practise::addAsked(const AttemptId& attempt, const session::Asked& asked) {
    if (auto valid = base::checkText(asked.question, "question"); !valid)
        return valid;
    auto& database = m_context.database();
    return whileWriting(database, attempt, [&] {
        return store::AttemptRepository(database).addAsked(attempt, asked);
    });
}

Status Practise::setParked(const AttemptId& attempt, const std::vector<session::Parked>& parked) {
    for (const auto& one : parked)
        if (auto valid = base::checkText(one.text, "parked sentence"); !valid)
            return valid;
    auto& database = m_context.database();
    return whileWriting(database, attempt, [&] {
        return store::AttemptRepository(database).setParked(attempt, parked);
    });
}

Status Practise::reopen(const AttemptId& attempt) {
    auto& database = m_context.database();
    return database.write([&]() -> Status {
        const auto loaded = loadAttempt(database, attempt);
        if (!loaded)
            return passOn(loaded.error());
        auto allowed = session::checkMayReopen(loaded->state, loaded->deletedAt.has_value());
        if (!allowed)
            return allowed;
        const auto now = m_context.clock().now();
        for (const StageId stage : framework::kStages)
            if (auto kept =
                    reviseIfDue(database, attempt, stage, loaded->notes[framework::indexOf(stage)],
                                session::RevisionReason::Reopened, now);
                !kept)
                return kept;
        return store::AttemptRepository(database).setState(attempt, session::AttemptState::Writing,
                                                           now);
    });
}

} // namespace coach::usecase
