// The practice room, third part: remarks, parked sentences, the interviewer.
#include <algorithm>

#include <QVBoxLayout>

#include "core/usecase/coaching.h"
#include "core/usecase/practise.h"
#include "ui/practice/find_bar.h"
#include "ui/practice/interviewer_panel.h"
#include "ui/practice/mock_talk.h"
#include "ui/practice/note_editor.h"
#include "ui/practice/parked_list.h"
#include "ui/practice/practice_foot.h"
#include "ui/practice/practice_page.h"
#include "ui/practice/question_card.h"
#include "ui/practice/remark_card.h"
#include "ui/practice/stage_rail.h"
#include "ui/support/qt_text.h"
#include "ui/theme/theme.h"

namespace coach::practice {

using framework::kStages;
using framework::StageId;
using support::TextRange;
using support::toQString;
using usecase::Practise;

namespace {

/// Where a parked sentence is offered again.
bool takesParked(StageId stage) {
    return stage == StageId::Options || stage == StageId::Approach;
}

bool canPark(StageId stage) {
    return stage == StageId::Problem || stage == StageId::Requirements;
}

} // namespace

void PracticePage::showRemark(StageId stage, const Remark& remark) {
    if (stage != m_stage || m_focusMode)
        return;
    if (m_remark && m_remark->kind == remark.kind && m_remark->sentence == remark.sentence)
        return;
    m_remark = remark;
    m_card->showRemark(remark.message, canPark(stage) && remark.kind == "premature-solution");
    placeRemark();
}

void PracticePage::hideRemark() {
    m_remark.reset();
    m_card->hideRemark();
    showMarks();
}

void PracticePage::placeRemark() {
    const auto found = remarkRange();
    if (!found)
        return;
    const TextRange range = *found;
    showMarks();
    if (m_margin.isEmpty()) {
        // No room at the side: below the text, above the foot.
        if (m_card->parentWidget() != m_column) {
            m_columnLines->insertWidget(m_columnLines->count() - 1, m_card);
            m_card->show();
        }
        return;
    }
    if (m_card->parentWidget() != this) {
        m_columnLines->removeWidget(m_card);
        m_card->setParent(this);
        m_card->show();
    }
    const int height = m_card->heightForWidth(m_margin.width());
    const QPoint sentence = m_editor->viewport()->mapTo(this, m_editor->rectOf(range).topLeft());
    const int top = m_editor->mapTo(this, QPoint()).y();
    const int bottom = m_foot->mapTo(this, QPoint()).y() - height - theme::space(12);
    const int y = std::min(sentence.y() + 3, bottom);
    m_card->setGeometry(m_margin.left(), y, m_margin.width(), height);
    m_card->setVisible(y + height > top);
}

void PracticePage::parkRemark() {
    if (!m_remark)
        return;
    const auto start = static_cast<int>(m_editor->note(m_stage).indexOf(m_remark->sentence));
    const QString sentence = m_remark->sentence;
    hideRemark();
    if (start < 0)
        return;
    auto parked = m_attempt.parked;
    parked.push_back({m_stage, support::toUtf8(sentence)});
    setParked(std::move(parked));
    m_editor->takeOut({start, start + static_cast<int>(sentence.size())});
    m_editor->setFocus(Qt::OtherFocusReason);
}

void PracticePage::leaveRemark() {
    if (m_remark)
        m_watch->leave(*m_remark);
    hideRemark();
    restartHints();
    m_editor->setFocus(Qt::OtherFocusReason);
}

void PracticePage::setParked(std::vector<session::Parked> parked) {
    m_attempt.parked = std::move(parked);
    m_foot->setParkedCount(static_cast<int>(m_attempt.parked.size()));
    write([id = m_attempt.id, all = m_attempt.parked](usecase::Context& context) {
        return Practise(context).setParked(id, all);
    });
    showParked();
}

void PracticePage::insertParked(int index) {
    auto parked = m_attempt.parked;
    m_editor->append(m_stage, toQString(parked[static_cast<std::size_t>(index)].text));
    parked.erase(parked.begin() + index);
    setParked(std::move(parked));
    m_editor->setFocus(Qt::OtherFocusReason);
}

void PracticePage::showParked() {
    const bool shown =
        !m_focusMode && !m_attempt.parked.empty() && (m_parkedOpen || takesParked(m_stage));
    if (shown)
        m_parkedList->setParked(m_attempt.parked);
    m_parkedList->setVisible(shown);
}

void PracticePage::openInterviewer(bool open) {
    m_interviewerOpen = open;
    m_interviewerWanted = open;
    arrange();
    if (open)
        m_interviewer->focusQuestion();
    else
        m_editor->setFocus(Qt::OtherFocusReason);
}

void PracticePage::ask(const QString& question) {
    const std::string words = support::toUtf8(question);
    m_coachThread.run<usecase::Answered>(
        this,
        [prompt = m_attempt.prompt, words](usecase::Context& context) {
            return usecase::Coaching(context).ask(prompt, words);
        },
        [this, question, words](const base::Result<usecase::Answered>& answer) {
            if (!answer) {
                m_foot->tell(toQString(answer.error().message));
                return;
            }
            InterviewerPanel::Exchange exchange{question, {}};
            session::Asked asked{words, {}, m_services.context.clock().now()};
            for (const auto& fact : answer->facts) {
                exchange.facts << toQString(fact.text);
                asked.facts.push_back(fact.number);
            }
            m_interviewer->add(exchange);
            m_attempt.asked.push_back(asked);
            write([id = m_attempt.id, asked](usecase::Context& context) {
                return Practise(context).addAsked(id, asked);
            });
        });
}

void PracticePage::quote(const QString& fact) {
    m_editor->append(m_stage, QStringLiteral("> ") + fact + QStringLiteral("\nso: "));
    m_interviewer->followNotes(allNotes());
    m_editor->setFocus(Qt::OtherFocusReason);
}

void PracticePage::takeOffer() {
    if (openSpellingMenu())
        return;
    if (m_remark && canPark(m_stage) && m_remark->kind == "premature-solution")
        parkRemark();
    else if (m_interviewer->isVisible() && m_interviewer->hasUnquoted())
        m_interviewer->quoteNewest();
    else if (m_question->canShowOpening())
        m_question->showOpening();
}

void PracticePage::nextPane() {
    const QWidget* focus = focusWidget();
    QWidget* const panes[]{m_rail, m_editor, m_card, m_question, m_interviewer};
    const auto holds = [focus](const QWidget* pane) {
        return pane == focus || pane->isAncestorOf(focus);
    };
    const auto here = std::ranges::find_if(panes, holds);
    const auto count = std::size(panes);
    const auto from = static_cast<std::size_t>(here - std::begin(panes));
    for (std::size_t step = 1; step <= count; ++step) {
        QWidget* pane = panes[(from + step) % count];
        if (!pane->isVisible())
            continue;
        if (pane == m_interviewer)
            m_interviewer->focusQuestion();
        else if (pane == m_question)
            m_question->focusFirst();
        else if (pane == m_card)
            m_card->focusFirst();
        else
            pane->setFocus(Qt::TabFocusReason);
        return;
    }
}

void PracticePage::escape() {
    if (m_talk != nullptr && m_interviewer->isAnswering() &&
        m_interviewer->isAncestorOf(focusWidget()))
        m_talk->pass();
    else if (m_find->isVisible())
        m_find->close();
    else if (m_remark)
        leaveRemark();
    else if (m_focusMode) {
        m_focusMode = false;
        arrange();
    } else if (m_question->isVisible())
        putOffQuestion();
    else if (m_interviewerOpen && m_interviewer->isAncestorOf(focusWidget()))
        openInterviewer(isMock() && !m_column->isHidden());
    else
        m_editor->setFocus(Qt::OtherFocusReason);
}

void PracticePage::openFind() {
    m_find->open();
}

void PracticePage::showMatches() {
    std::vector<widgets::LitRange> lit;
    const auto& matches = m_find->matches();
    for (std::size_t i = 0; i < matches.size(); ++i)
        lit.push_back({matches[i], theme::color(static_cast<int>(i) == m_find->current()
                                                    ? theme::Token::Tint2
                                                    : theme::Token::Tint)});
    m_editor->setLit(lit);
}

QString PracticePage::allNotes() const {
    QString all;
    for (const StageId one : kStages)
        all += m_editor->note(one) + QLatin1Char('\n');
    return all;
}

} // namespace coach::practice
