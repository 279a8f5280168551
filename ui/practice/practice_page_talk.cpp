// The practice room, sixth part: what the interviewer says of his own accord in a mock, and the
// times in which nobody was there.
#include "core/usecase/interviewing.h"
#include "ui/practice/interviewer_panel.h"
#include "ui/practice/mock_talk.h"
#include "ui/practice/note_editor.h"
#include "ui/practice/practice_foot.h"
#include "ui/practice/practice_page.h"
#include "ui/support/qt_text.h"
#include "ui/support/settings.h"
#include "ui/support/speaker.h"

namespace coach::practice {

using usecase::Interviewing;

void PracticePage::startTalk() {
    m_talk = new MockTalk(m_services, m_coachThread, *m_interviewer, this);
    m_talk->load(m_attempt);
    // After loading: what was said before is not said again.
    auto* speaker = new support::Speaker(this);
    connect(m_interviewer, &InterviewerPanel::spoken, this, [this, speaker](const QString& words) {
        if (m_services.settings.get(support::setting::kReadAloud))
            speaker->say(words);
    });
    connect(m_talk, &MockTalk::questionPut, this, &PracticePage::questionPut);
    connect(m_talk, &MockTalk::questionsDone, this, &PracticePage::questionsDone);
    connect(m_talk, &MockTalk::failed, this,
            [this](const base::Error& error) { m_foot->tell(support::toQString(error.message)); });
}

void PracticePage::questionPut() {
    // Who is writing already is not interrupted: the question waits, Ctrl+I goes to it.
    const bool writes =
        m_editor->note(m_stage) != m_noteAtEntry && !m_interviewer->isAncestorOf(focusWidget());
    m_focusMode = false;
    m_interviewerOpen = true;
    m_interviewerWanted = m_interviewerWanted || !writes;
    arrange();
    if (writes)
        m_foot->tell(tr("The interviewer has a question (Ctrl I)."));
    else
        m_interviewer->focusAnswer();
}

void PracticePage::questionsDone() {
    const bool hadFocus = m_interviewer->isAncestorOf(focusWidget());
    m_interviewerWanted = false; // where it covers the text, the text comes back
    arrange();
    if (hadFocus)
        m_editor->setFocus(Qt::OtherFocusReason);
}

void PracticePage::watchTime() {
    if (m_talk != nullptr && !m_finishing)
        m_talk->watch(
            {m_stage, m_clock->spent(m_stage), budget(m_stage), m_clock->total(), wholeTime()});
}

void PracticePage::loadPauses() {
    m_pauses = Interviewing(m_services.context)
                   .pauses(m_attempt.id)
                   .value_or(std::vector<session::Pause>{});
}

void PracticePage::beginPause(bool closed) {
    if (!isTimed())
        return;
    m_pauses.push_back({m_stage, closed, m_services.context.clock().now(), {}});
    savePauses();
}

void PracticePage::endPause() {
    if (m_pauses.empty() || m_pauses.back().length.count() > 0)
        return;
    session::Pause& last = m_pauses.back();
    last.length = std::max<base::Milliseconds>(std::chrono::seconds(1),
                                               m_services.context.clock().now() - last.at);
    savePauses();
}

void PracticePage::savePauses() {
    write([id = m_attempt.id, all = m_pauses](usecase::Context& context) -> base::Status {
        if (auto kept = Interviewing(context).keepPauses(id, all); !kept)
            return tl::unexpected<base::Error>(kept.error());
        return {};
    });
}

} // namespace coach::practice
