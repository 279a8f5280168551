// The practice room, fourth part: when something is remarked or asked while the writer writes.
// Never in a mock interview.
#include "core/usecase/advice.h"
#include "core/usecase/coaching.h"
#include "core/usecase/preferences.h"
#include "ui/practice/note_editor.h"
#include "ui/practice/pinned_moves.h"
#include "ui/practice/practice_foot.h"
#include "ui/practice/practice_page.h"
#include "ui/practice/question_card.h"
#include "ui/practice/remark_card.h"
#include "ui/practice/stage_head.h"
#include "ui/support/qt_text.h"
#include "ui/support/settings.h"
#include "ui/support/store_hub.h"

namespace coach::practice {

using framework::indexOf;
using framework::kStages;
using framework::StageId;
using support::toQString;

namespace {

constexpr int kTickMovesMs = 3'000;

/// Kinds muted in one attempt, parted by blanks.
std::string muteKey(const framework::AttemptId& attempt) {
    return "muted/" + attempt.value;
}

} // namespace

void PracticePage::wireHints(Pauses pauses) {
    m_watch = new RemarkWatch(
        [this](StageId stage, const RemarkWatch::Notes& notes, const RemarkWatch::Found& found) {
            m_coachThread.run<std::vector<scoring::Finding>>(
                this,
                [prompt = m_attempt.prompt, stage, notes](usecase::Context& context) {
                    return usecase::Coaching(context).remarks(prompt, stage, notes);
                },
                found);
        },
        [this] {
            RemarkWatch::Snapshot snapshot{m_stage, {}, m_editor->textCursor().position()};
            for (const StageId one : kStages)
                snapshot.notes[indexOf(one)] = support::toUtf8(m_editor->note(one));
            return snapshot;
        },
        pauses, this);
    m_questions = new QuestionWatch(
        [this](const QuestionWatch::Snapshot& snapshot, const QuestionWatch::Found& found) {
            m_coachThread.run<QuestionWatch::Questions>(
                this,
                [prompt = m_attempt.prompt, snapshot](usecase::Context& context) {
                    return usecase::Coaching(context).questions(prompt, snapshot.stage,
                                                                snapshot.note);
                },
                found);
        },
        [this] {
            const QString note = m_editor->note(m_stage);
            return QuestionWatch::Snapshot{m_stage, support::toUtf8(note), support::wordCount(note),
                                           StageHead::hasFirstSentence(note)};
        },
        pauses, this);
    connect(m_watch, &RemarkWatch::remarkFound, this, &PracticePage::showRemark);
    connect(m_card, &RemarkCard::parkWanted, this, &PracticePage::parkRemark);
    connect(m_card, &RemarkCard::leaveWanted, this, &PracticePage::leaveRemark);
    connect(m_card, &RemarkCard::muteWanted, this, &PracticePage::muteRemark);
    connect(&m_services.hub, &support::StoreHub::changed, this, [this](usecase::Changes changes) {
        if (usecase::has(changes, usecase::Changes::Preferences))
            followSettings();
    });
    connect(m_questions, &QuestionWatch::questionChanged, this, &PracticePage::showQuestion);
    connect(m_question, &QuestionCard::anotherWanted, m_questions, &QuestionWatch::another);
    connect(m_question, &QuestionCard::notNowWanted, this, &PracticePage::putOffQuestion);
}

void PracticePage::restartHints() {
    if (isMock())
        return;
    m_watch->restart();
    if (m_services.settings.get(support::setting::kQuestions))
        m_questions->restart();
}

void PracticePage::loadMutes() {
    const auto kept = usecase::Preferences(m_services.context).find(muteKey(m_attempt.id));
    if (kept && *kept)
        m_mutedHere = toQString(**kept).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

void PracticePage::followSettings() {
    std::set<std::string> muted;
    for (const QString& kind : m_mutedHere + m_services.settings.get(support::setting::kMuted))
        muted.insert(support::toUtf8(kind));
    if (m_remark && muted.contains(m_remark->kind))
        hideRemark();
    m_watch->setMuted(std::move(muted));
    showMarks();
    if (!m_services.settings.get(support::setting::kQuestions))
        m_questions->stop();
    restartHints();
}

void PracticePage::muteRemark(MuteScope scope) {
    if (!m_remark)
        return;
    const QString kind = toQString(m_remark->kind);
    if (scope == MuteScope::Once)
        m_watch->leave(*m_remark);
    else if (scope == MuteScope::Attempt) {
        m_mutedHere << kind;
        write([key = muteKey(m_attempt.id), kinds = support::toUtf8(m_mutedHere.join(
                                                QLatin1Char(' ')))](usecase::Context& context) {
            return usecase::Preferences(context).save(key, kinds);
        });
    } else {
        QStringList muted = m_services.settings.get(support::setting::kMuted);
        muted << kind;
        m_services.settings.set(support::setting::kMuted, muted);
        m_foot->tell(tr("Muted for ever. Settings (Ctrl ,) brings it back."));
    }
    hideRemark();
    followSettings();
    m_editor->setFocus(Qt::OtherFocusReason);
}

void PracticePage::stopHints() {
    m_watch->stop();
    m_questions->stop();
    hideRemark();
}

void PracticePage::showQuestion() {
    const auto shown = m_focusMode || m_questions == nullptr
                           ? std::optional<usecase::CoachQuestion>{}
                           : m_questions->question();
    const bool hadFocus = m_question->isAncestorOf(focusWidget());
    m_question->show(shown);
    if (!hadFocus)
        return;
    if (shown)
        m_question->focusFirst();
    else
        m_editor->setFocus(Qt::OtherFocusReason);
}

void PracticePage::loadMoves() {
    const auto moves = usecase::Advice(m_services.context).moves(m_attempt.id);
    if (moves)
        m_moves->setMoves(*moves);
    // Unfolded where an attempt begins; a mock interview starts without hints.
    m_moves->setUnfolded(!isMock() && allNotes().trimmed().isEmpty());
    m_tickMoves.setSingleShot(true);
    m_tickMoves.setInterval(kTickMovesMs);
    connect(&m_tickMoves, &QTimer::timeout, this, &PracticePage::tickMoves);
    connect(m_moves, &PinnedMoves::stageWanted, this, &PracticePage::goTo);
}

void PracticePage::tickMoves() {
    if (m_moves->moves().empty())
        return;
    framework::PerStage<std::string> notes;
    for (const StageId one : kStages)
        notes[indexOf(one)] = support::toUtf8(m_editor->note(one));
    m_coachThread.run<std::vector<session::PinnedMove>>(
        this,
        [prompt = m_attempt.prompt, moves = m_moves->moves(), notes](usecase::Context& context) {
            return usecase::Advice(context).tick(prompt, moves, notes);
        },
        [this](const base::Result<std::vector<session::PinnedMove>>& moves) {
            if (moves)
                m_moves->setMoves(*moves);
        });
}

void PracticePage::putOffQuestion() {
    m_questions->notNow();
    m_editor->setFocus(Qt::OtherFocusReason);
}

} // namespace coach::practice
