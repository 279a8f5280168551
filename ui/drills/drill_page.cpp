#include "ui/drills/drill_page.h"

#include <algorithm>

#include <QAction>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QTextDocument>
#include <QVBoxLayout>

#include "ui/drills/drill_settings.h"
#include "ui/drills/drill_words.h"
#include "ui/drills/grade_bar.h"
#include "ui/drills/judged_view.h"
#include "ui/drills/question_head.h"
#include "ui/theme/theme.h"
#include "ui/widgets/annotated_edit.h"
#include "ui/widgets/button.h"
#include "ui/widgets/message_strip.h"
#include "ui/widgets/rule.h"
#include "ui/widgets/words.h"

namespace coach::drills {

using theme::Token;
using theme::Type;
using widgets::Button;
using widgets::ButtonKind;
using widgets::Words;

namespace setting = support::setting;

DrillPage::DrillPage(const support::Services& services, std::optional<framework::DrillId> one,
                     QWidget* parent)
    : Workspace(parent), m_services(services), m_one(std::move(one)),
      m_scroll(new QScrollArea(this)), m_content(new QWidget(m_scroll)) {
    setObjectName(QStringLiteral("drillPage"));
    makeActions();
    m_standing = new Words(Type::Ui, Token::Ink2, this);
    m_standing->setObjectName(QStringLiteral("drillStandingLabel"));
    m_standing->hide();
    m_head = new QuestionHead(m_content);
    m_asking = makeAsking();
    m_judged = new JudgedView(m_content);
    m_done = makeDone();
    auto* column = new QVBoxLayout(m_content);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addSpacing(theme::space(24));
    column->addWidget(m_asking, 1);
    column->addWidget(m_judged, 1);
    column->addWidget(m_done, 1);
    m_scroll->setWidget(m_content);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_foot = makeFoot();
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    outer->addWidget(m_scroll, 1);
    outer->addWidget(m_foot);
    setMargins();
    wire();
    setPhase(Phase::Reading);
}

QWidget* DrillPage::makeAsking() {
    auto* asking = new QWidget(m_content);
    auto* column = new QVBoxLayout(asking);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::space(4));
    m_time = new Words(Type::Caption, Token::Ink3, asking);
    m_time->setObjectName(QStringLiteral("drillClockLabel"));
    column->addWidget(m_time);
    m_edit = new widgets::AnnotatedEdit(asking);
    m_edit->setObjectName(QStringLiteral("drillAnswerEdit"));
    m_edit->setAccessibleName(tr("Your answer"));
    m_edit->setProperty("frameless", true);
    m_edit->setCursorWidth(2);
    m_edit->installEventFilter(this);
    column->addWidget(m_edit, 1);
    m_hint = new Words(Type::Ui, Token::Ink3, asking);
    m_hint->setObjectName(QStringLiteral("drillHintLabel"));
    m_hint->setWrapped(true);
    m_hint->setText(tr("Type it as you would say it, or say it aloud and look at the answer."));
    column->addWidget(m_hint);
    return asking;
}

QWidget* DrillPage::makeDone() {
    auto* done = new QWidget(m_content);
    auto* column = new QVBoxLayout(done);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::space(8));
    m_doneTitle = new Words(Type::Title, Token::Ink, done);
    m_doneTitle->setObjectName(QStringLiteral("doneLabel"));
    m_doneWhy = new Words(Type::Ui, Token::Ink2, done);
    m_doneWhy->setObjectName(QStringLiteral("doneWhyLabel"));
    for (Words* words : {m_doneTitle, m_doneWhy}) {
        words->setWrapped(true);
        column->addWidget(words);
    }
    column->addSpacing(theme::space(12));
    m_doneButton = new Button(ButtonKind::Primary, tr("Back to the drills"), done);
    m_doneButton->setObjectName(QStringLiteral("drillsDoneButton"));
    m_doneButton->setKeyHint(tr("Enter"));
    column->addWidget(m_doneButton, 0, Qt::AlignLeft);
    column->addStretch(1);
    return done;
}

QWidget* DrillPage::makeFoot() {
    auto* foot = new QWidget(this);
    auto* column = new QVBoxLayout(foot);
    column->setSpacing(0);
    m_message = new widgets::MessageStrip(foot);
    m_message->setObjectName(QStringLiteral("drillMessage"));
    column->addWidget(m_message);
    m_rule = widgets::makeRule(foot);
    column->addWidget(m_rule);
    m_tools = new QWidget(foot);
    auto* row = new QHBoxLayout(m_tools);
    row->setContentsMargins(0, theme::space(12), 0, theme::space(12));
    row->setSpacing(theme::space(8));
    const auto add = [&](QAction* action, ButtonKind kind, const QString& keys) {
        auto* button = new Button(kind, {}, m_tools);
        button->setObjectName(action->objectName() + QStringLiteral("Button"));
        button->setKeyHint(keys);
        button->follow(action);
        row->addWidget(button);
        return button;
    };
    add(m_score, ButtonKind::Primary, tr("Ctrl Enter"));
    add(m_show, ButtonKind::Accent, tr("Ctrl Shift Enter"));
    add(m_later, ButtonKind::Plain, tr("Ctrl J"));
    row->addStretch(1);
    add(m_clock, ButtonKind::Plain, tr("F9"));
    column->addWidget(m_tools);
    m_grades = new GradeBar(foot);
    column->addWidget(m_grades);
    return foot;
}

void DrillPage::setMargins() {
    const int side = theme::pageMargin(width());
    const int bar = m_scroll->verticalScrollBar()->maximum() > 0
                        ? m_scroll->verticalScrollBar()->sizeHint().width()
                        : 0;
    m_content->layout()->setContentsMargins(0, theme::space(32), 0, theme::space(16));
    m_head->setContentsMargins(side, 0, side - bar, 0);
    // As wide as the evidence will be, so that the text stays where it was typed.
    const int column = width() < theme::size(1000)
                           ? width() - 2 * side
                           : (width() - 2 * side - theme::space(96)) * 596 / (596 + 456);
    m_asking->setContentsMargins(side, 0, width() - side - column - bar, 0);
    m_edit->setFont(theme::font(Type::Text));
    m_edit->document()->setDefaultFont(theme::font(Type::Text));
    m_edit->setMinimumHeight(theme::lineHeight(Type::Text) * 4);
    m_judged->setSide(side);
    m_done->setContentsMargins(side, 0, side, 0);
    const int words = side - Button::wordPadding();
    m_tools->setContentsMargins(side - Button::ringMargin(), 0, words, 0);
    m_foot->layout()->setContentsMargins(0, 0, 0, 0);
    m_message->setContentsMargins(side, 0, side, 0);
    const int out = side - GradeButton::padding();
    m_grades->setContentsMargins(std::max(0, out), theme::space(12), std::max(0, out),
                                 theme::space(24));
}

void DrillPage::changeEvent(QEvent* event) {
    Workspace::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_foot != nullptr)
        setMargins();
}

void DrillPage::resizeEvent(QResizeEvent* event) {
    Workspace::resizeEvent(event);
    setMargins();
}

/// Under the top bar, how much of today is done.
void DrillPage::paintEvent(QPaintEvent* event) {
    Workspace::paintEvent(event);
    QPainter painter(this);
    painter.fillRect(0, 0, width(), 1, theme::color(Token::Hair));
    if (m_one)
        return;
    const int left = static_cast<int>(m_queue.items.size());
    const int all = m_queue.doneToday + left;
    if (all > 0)
        painter.fillRect(0, 0, width() * (m_phase == Phase::Done ? all : m_queue.doneToday) / all,
                         3, theme::color(Token::Ink2));
}

bool DrillPage::eventFilter(QObject* watched, QEvent* event) {
    // With nothing typed there is nothing to undo but the last grade.
    if (watched == m_edit && event->type() == QEvent::ShortcutOverride &&
        static_cast<QKeyEvent*>(event)->matches(QKeySequence::Undo) &&
        !m_edit->document()->isUndoAvailable()) {
        event->ignore();
        return true;
    }
    return Workspace::eventFilter(watched, event);
}

QString DrillPage::title() const {
    return m_question ? categoryName(m_question->category) : tr("Drills");
}

QString DrillPage::subtitle() const {
    return m_question ? trainsWords(m_question->stages) : QString();
}

QWidget* DrillPage::topBarWidget() {
    return m_standing;
}

QList<QAction*> DrillPage::pageActions() const {
    return {m_score, m_show, m_later, m_clock, m_takeBack};
}

} // namespace coach::drills
