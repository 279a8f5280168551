// The practice room, second part: going from stage to stage, saving, time.
#include "core/framework/time_plan.h"
#include "core/usecase/practise.h"
#include "ui/compare/revisions_sheet.h"
#include "ui/practice/clock_face.h"
#include "ui/practice/find_bar.h"
#include "ui/practice/interviewer_panel.h"
#include "ui/practice/mock_talk.h"
#include "ui/practice/note_editor.h"
#include "ui/practice/practice_foot.h"
#include "ui/practice/practice_page.h"
#include "ui/practice/stage_head.h"
#include "ui/practice/stage_rail.h"
#include "ui/support/ask_user.h"
#include "ui/support/qt_text.h"
#include "ui/support/store_hub.h"

namespace coach::practice {

using framework::indexOf;
using framework::kStages;
using framework::StageId;
using support::toQString;
using usecase::Practise;

namespace {

constexpr int kFlushMs = 5'000;

int minutesOf(session::Mode mode) {
    switch (mode) {
    case session::Mode::Mock30:
        return 30;
    case session::Mode::Mock60:
        return 60;
    case session::Mode::Guided:
    case session::Mode::GuidedUntimed:
    case session::Mode::Mock45:
        break;
    }
    return framework::kFullInterviewMinutes;
}

} // namespace

QString PracticePage::title() const {
    if (!m_attempt.title.empty())
        return toQString(m_attempt.title);
    return m_prompt ? toQString(m_prompt->summary.title) : tr("Practice");
}

QString PracticePage::subtitle() const {
    if (isMock())
        return tr("Mock interview");
    return isTimed() ? tr("Guided") : tr("Guided, no clock");
}

QWidget* PracticePage::topBarWidget() {
    return isTimed() ? m_face : nullptr;
}

void PracticePage::entered() {
    if (!m_loadError.isEmpty())
        return;
    endPause();
    goTo(m_stage);
    m_clock->setPaused(false);
    m_timeSave.start();
    m_editor->setFocus(Qt::OtherFocusReason);
}

bool PracticePage::leaving() {
    if (!m_loadError.isEmpty())
        return true;
    const bool saved = m_saver->flush(kFlushMs);
    if (!saved) {
        const bool leave = m_services.ask.confirm(
            this, tr("Your last words are not on disk"),
            tr("%1 Leaving now loses what was typed since.").arg(m_foot->status()),
            tr("Leave without saving"));
        if (!leave)
            return false;
    }
    if (m_talk != nullptr)
        m_talk->passAll();
    endPause();
    if (!m_finishing)
        beginPause(true);
    m_clock->setPaused(true);
    m_timeSave.stop();
    m_restRevision.stop();
    stopHints();
    saveTime(m_stage);
    if (saved && !m_finishing)
        makeRevision(m_stage, session::RevisionReason::StageLeft);
    return true;
}

base::Milliseconds PracticePage::budget(StageId stage) const {
    return framework::timePlan(minutesOf(m_attempt.mode)).budgets[indexOf(stage)];
}

base::Milliseconds PracticePage::wholeTime() const {
    return framework::timePlan(minutesOf(m_attempt.mode)).whole;
}

void PracticePage::goTo(StageId stage) {
    const StageId before = m_stage;
    if (stage != before) {
        m_saver->saveNow();
        saveTime(before);
        makeRevision(before, session::RevisionReason::StageLeft);
        m_left[indexOf(before)] = true;
    }
    m_stage = stage;
    m_noteAtEntry = m_editor->note(stage);
    hideRemark();
    m_parkedOpen = false;
    m_clock->enter(stage);
    m_editor->showStage(stage);
    m_editor->setAccessibleName(tr("Note on %1").arg(toQString(framework::stageTitle(stage))));
    QStringList questions;
    if (m_prompt && !isMock())
        for (const std::string& question : m_prompt->stages[indexOf(stage)].questions)
            questions << toQString(question);
    m_head->followNote(m_editor->note(stage));
    m_head->showStage(stage, questions);
    m_foot->showStage(stage);
    m_foot->setWordCount(support::wordCount(m_editor->note(stage)));
    m_find->refresh();
    showMarks();
    m_rail->setCurrent(stage);
    showRow(before);
    showRow(stage);
    showParked();
    showClock();
    restartHints();
    if (!isMock())
        m_questions->enter();
    m_editor->setFocus(Qt::OtherFocusReason);
    if (stage != m_attempt.currentStage) {
        m_attempt.currentStage = stage;
        write([id = m_attempt.id, stage](usecase::Context& context) {
            return Practise(context).setCurrentStage(id, stage);
        });
    }
}

void PracticePage::next() {
    if (m_stage == kStages.back())
        finish();
    else {
        const StageId left = m_stage;
        goTo(kStages[indexOf(left) + 1]);
        if (m_talk != nullptr)
            m_talk->stageLeft(left, support::toUtf8(m_editor->note(left)));
    }
}

void PracticePage::showRevisions() {
    if (!m_loadError.isEmpty() || m_finishing || !m_saver->flush(kFlushMs))
        return;
    auto* sheet = new compare::RevisionsSheet(m_services, m_attempt.id, m_stage,
                                              support::toUtf8(m_editor->note(m_stage)),
                                              tr("Take back"), this);
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    connect(sheet, &compare::RevisionsSheet::takenBack, this, &PracticePage::takeBack);
    sheet->open();
}

void PracticePage::takeBack(const session::Revision& revision) {
    // What stands there is kept first; in the editor it is one step of undo as well.
    makeRevision(m_stage, session::RevisionReason::Restore);
    QTextCursor cursor(m_editor->document());
    cursor.select(QTextCursor::Document);
    cursor.insertText(toQString(revision.text));
    m_saver->saveNow();
    m_foot->tell(tr("Taken back. Ctrl+Z brings the other text again."));
    m_editor->setFocus(Qt::OtherFocusReason);
}

void PracticePage::back() {
    if (m_stage != kStages.front())
        goTo(kStages[indexOf(m_stage) - 1]);
}

void PracticePage::finish() {
    if (m_finishing || !m_loadError.isEmpty())
        return;
    if (!m_saver->flush(kFlushMs)) {
        m_foot->showSaveState(SaveState::Failed, m_saver->lastError());
        return;
    }
    m_finishing = true;
    if (m_talk != nullptr)
        m_talk->passAll();
    endPause();
    m_clock->setPaused(true);
    saveTime(m_stage);
    makeRevision(m_stage, session::RevisionReason::StageLeft);
    m_foot->tell(isMock() ? tr("Thank you, that was the interview. Reading your notes")
                          : tr("Reading your notes"));
    m_editor->setReadOnly(true);
    m_services.thread.run<session::StoredCard>(
        this,
        [id = m_attempt.id](usecase::Context& context) { return Practise(context).finish(id); },
        [this](const base::Result<session::StoredCard>& card) {
            if (!card) {
                m_finishing = false;
                m_editor->setReadOnly(false);
                m_clock->setPaused(false);
                m_foot->tell(tr("Not finished: %1").arg(toQString(card.error().message)));
                return;
            }
            m_services.hub.announce(usecase::Changes::Attempts | usecase::Changes::Cards);
            Q_EMIT requested({shell::Destination::Kind::Judge, {m_attempt.id}, {}});
        });
}

void PracticePage::noteEdited(StageId stage) {
    const QString note = m_editor->note(stage);
    m_saver->edit(stage, note);
    m_restRevision.start();
    showRow(stage);
    if (stage != m_stage)
        return;
    m_head->followNote(note);
    m_foot->setWordCount(support::wordCount(note));
    m_find->refresh();
    showMarks();
    m_tickMoves.start();
    if (m_remark && !note.contains(m_remark->sentence))
        hideRemark();
    placeRemark();
    m_interviewer->followNotes(allNotes());
    restartHints();
}

void PracticePage::writeNote(const NoteEdit& edit, const NoteSaver::Written& done) {
    m_services.thread.run<usecase::Saved>(
        m_saver,
        [id = m_attempt.id, stage = edit.stage, text = support::toUtf8(edit.text),
         before = support::toUtf8(edit.before)](usecase::Context& context) {
            return Practise(context).saveNote(id, stage, text, before);
        },
        done);
}

void PracticePage::write(std::function<base::Status(usecase::Context&)> job) {
    m_services.thread.run<void>(this, std::move(job), [this](const base::Status& status) {
        if (!status)
            m_foot->showSaveState(SaveState::Failed, status.error());
    });
}

void PracticePage::saveTime(StageId stage) {
    const base::Milliseconds spent = m_clock->takeUnsaved(stage);
    if (spent.count() == 0)
        return;
    write([id = m_attempt.id, stage, spent](usecase::Context& context) {
        return Practise(context).addTime(id, stage, spent);
    });
}

void PracticePage::makeRevision(StageId stage, session::RevisionReason reason) {
    write([id = m_attempt.id, stage, reason](usecase::Context& context) {
        return Practise(context).makeRevision(id, stage, reason);
    });
}

void PracticePage::showRow(StageId stage) {
    const int words = support::wordCount(m_editor->note(stage));
    StageRail::Row row;
    row.words = words;
    row.state = words == 0               ? StageRail::State::Empty
                : m_left[indexOf(stage)] ? StageRail::State::Done
                                         : StageRail::State::Begun;
    row.spent = m_clock->spent(stage);
    row.budget = budget(stage);
    m_rail->setRow(stage, row);
}

void PracticePage::showClock() {
    ClockFace::Reading reading;
    reading.stage = toQString(framework::stageTitle(m_stage));
    reading.spent = m_clock->spent(m_stage);
    reading.budget = budget(m_stage);
    reading.paused = m_clock->isPaused();
    if (isMock()) {
        reading.whole = wholeTime();
        reading.wholeSpent = m_clock->total();
        update(0, 0, width(), 3);
    }
    m_face->show(reading);
    watchTime();
    showRow(m_stage);
}

void PracticePage::togglePause() {
    if (!isTimed())
        return;
    m_clock->setPaused(!m_clock->isPaused());
    if (m_clock->isPaused())
        beginPause(false);
    else
        endPause();
}

} // namespace coach::practice
