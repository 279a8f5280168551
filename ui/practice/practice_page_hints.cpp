// The practice room, fourth part: when something is remarked or asked while the writer writes.
// Never in a mock interview.
#include "core/usecase/coaching.h"
#include "ui/practice/note_editor.h"
#include "ui/practice/practice_page.h"
#include "ui/practice/question_card.h"
#include "ui/practice/remark_card.h"
#include "ui/practice/stage_head.h"
#include "ui/support/qt_text.h"

namespace coach::practice {

using framework::indexOf;
using framework::kStages;
using framework::StageId;

void PracticePage::wireHints() {
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
        this);
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
        this);
    connect(m_watch, &RemarkWatch::remarkFound, this, &PracticePage::showRemark);
    connect(m_card, &RemarkCard::parkWanted, this, &PracticePage::parkRemark);
    connect(m_card, &RemarkCard::leaveWanted, this, &PracticePage::leaveRemark);
    connect(m_card, &RemarkCard::muteWanted, this, [this] {
        if (m_remark)
            m_watch->mute(m_remark->kind);
        hideRemark();
        m_watch->restart();
    });
    connect(m_questions, &QuestionWatch::questionChanged, this, &PracticePage::showQuestion);
    connect(m_question, &QuestionCard::anotherWanted, m_questions, &QuestionWatch::another);
    connect(m_question, &QuestionCard::notNowWanted, this, &PracticePage::putOffQuestion);
}

void PracticePage::restartHints() {
    if (isMock())
        return;
    m_watch->restart();
    m_questions->restart();
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

void PracticePage::putOffQuestion() {
    m_questions->notNow();
    m_editor->setFocus(Qt::OtherFocusReason);
}

} // namespace coach::practice
