#include "ui/practice/interviewer_panel.h"

#include <algorithm>

#include <QAccessible>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include "ui/widgets/button.h"
#include "ui/widgets/words.h"

namespace coach::practice {

using theme::Token;
using theme::Type;
using widgets::Button;
using widgets::ButtonKind;
using widgets::Words;

InterviewerPanel::InterviewerPanel(QWidget* parent)
    : QWidget(parent), m_count(new Words(Type::Caption, Token::Ink3)),
      m_close(new Button(ButtonKind::Plain, tr("Close"))), m_scroll(new QScrollArea),
      m_question(new QLineEdit), m_answer(new QPlainTextEdit) {
    setObjectName(QStringLiteral("interviewerPanel"));
    setAccessibleName(tr("Interviewer"));
    auto* name = new Words(Type::UiCurrent, Token::Ink);
    name->setText(tr("Interviewer"));
    auto* top = new QHBoxLayout;
    top->setContentsMargins(Button::wordPadding(), 0, 0, 0);
    top->addWidget(name);
    top->addStretch();
    top->addWidget(m_count);
    top->addWidget(m_close);
    m_close->setSmall(true);
    m_close->setKeyHint(tr("Esc"));
    m_close->setObjectName(QStringLiteral("closeInterviewerButton"));
    connect(m_close, &Button::clicked, this, &InterviewerPanel::closeWanted);

    auto* inner = new QWidget;
    m_lines = new QVBoxLayout(inner);
    m_lines->setContentsMargins(0, 0, theme::space(8), 0);
    m_lines->setSpacing(0);
    m_lines->addStretch();
    m_scroll->setWidget(inner);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::TabFocus);
    // New lines get their place after they are added: what was said last stays in sight.
    connect(m_scroll->verticalScrollBar(), &QScrollBar::rangeChanged, this,
            &InterviewerPanel::showLast);

    m_question->setObjectName(QStringLiteral("questionEdit"));
    m_question->setAccessibleName(tr("Question to the interviewer"));
    m_question->setPlaceholderText(tr("Ask one thing"));
    m_question->setMinimumHeight(theme::size(40));

    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(theme::space(24) - Button::wordPadding(), theme::space(20),
                              theme::space(24), theme::space(20));
    lines->setSpacing(theme::space(12));
    lines->addLayout(top);
    lines->addWidget(m_scroll, 1);
    auto* field = new QHBoxLayout;
    field->setContentsMargins(Button::wordPadding(), 0, 0, 0);
    field->addWidget(m_question);
    m_answerBox = makeAnswerBox();
    lines->addLayout(field);
    lines->addWidget(m_answerBox);

    connect(m_question, &QLineEdit::returnPressed, this, [this] {
        const QString question = m_question->text().trimmed();
        if (question.isEmpty())
            return;
        m_question->clear();
        Q_EMIT asked(question);
    });
    showCount();
}

QWidget* InterviewerPanel::makeAnswerBox() {
    auto* box = new QWidget;
    auto* lines = new QVBoxLayout(box);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(theme::space(4));
    m_answer->setObjectName(QStringLiteral("answerEdit"));
    m_answer->setAccessibleName(tr("Your answer to the interviewer"));
    m_answer->setPlaceholderText(tr("A short answer"));
    m_answer->setFont(theme::font(Type::LeadSerif));
    m_answer->setTabChangesFocus(true);
    m_answer->setFixedHeight(4 * theme::lineHeight(Type::LeadSerif));
    m_answer->installEventFilter(this);
    // The buttons bring their padding, so that their words stand under the field's edge.
    auto* field = new QHBoxLayout;
    field->setContentsMargins(Button::wordPadding(), 0, 0, 0);
    field->addWidget(m_answer);
    lines->addLayout(field);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, 0);
    auto* send = new Button(ButtonKind::Accent, tr("Answer"));
    send->setObjectName(QStringLiteral("sendAnswerButton"));
    send->setKeyHint(tr("Enter"));
    auto* pass = new Button(ButtonKind::Plain, tr("Pass"));
    pass->setObjectName(QStringLiteral("passButton"));
    pass->setKeyHint(tr("Esc"));
    row->addWidget(send);
    row->addWidget(pass);
    row->addStretch();
    lines->addLayout(row);
    connect(send, &Button::clicked, this, &InterviewerPanel::sendAnswer);
    connect(pass, &Button::clicked, this, &InterviewerPanel::passed);
    box->hide();
    return box;
}

void InterviewerPanel::sendAnswer() {
    const QString answer = m_answer->toPlainText().trimmed();
    if (!answer.isEmpty())
        Q_EMIT answered(answer);
}

void InterviewerPanel::setAnswering(bool answering) {
    m_answer->clear();
    m_answerBox->setVisible(answering);
    m_question->setVisible(!answering);
    m_close->setVisible(!answering);
}

bool InterviewerPanel::isAnswering() const {
    return !m_answerBox->isHidden();
}

void InterviewerPanel::focusAnswer() {
    m_answer->setFocus(Qt::OtherFocusReason);
}

void InterviewerPanel::say(const QString& caption, const QString& words) {
    addLine(caption, words, false);
    showLast();
    setAccessibleDescription(words);
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
    Q_EMIT spoken(words);
}

void InterviewerPanel::addAnswer(const QString& answer) {
    addLine(tr("You"), answer.isEmpty() ? tr("No answer.") : answer, true);
    showLast();
}

void InterviewerPanel::showLast() {
    m_scroll->verticalScrollBar()->setValue(m_scroll->verticalScrollBar()->maximum());
}

QString InterviewerPanel::assumeWords() {
    return tr("You may assume something sensible. Say what you assume.");
}

void InterviewerPanel::setExchanges(const std::vector<Exchange>& exchanges) {
    m_answers.clear();
    while (m_lines->count() > 1) {
        QLayoutItem* item = m_lines->takeAt(0);
        delete item->widget();
        delete item;
    }
    for (const Exchange& exchange : exchanges)
        add(exchange);
    showCount();
}

void InterviewerPanel::add(const Exchange& exchange) {
    addLine(tr("You asked"), exchange.question, true);
    if (exchange.facts.isEmpty())
        addLine(tr("Interviewer"), assumeWords(), false);
    for (const QString& fact : exchange.facts) {
        addLine(tr("Interviewer"), fact, false);
        auto* quote = new Button(ButtonKind::Accent, tr("Quote in note"));
        quote->setObjectName(QStringLiteral("quoteButton"));
        auto* row = new QWidget;
        auto* line = new QHBoxLayout(row);
        line->setContentsMargins(0, 0, 0, theme::space(8));
        line->addWidget(quote);
        line->addStretch();
        m_lines->insertWidget(m_lines->count() - 1, row);
        m_answers.push_back({fact, quote});
        connect(quote, &Button::clicked, this, [this, fact] { Q_EMIT quoteWanted(fact); });
    }
    followNotes(m_allNotes);
    showCount();
    showLast();
}

void InterviewerPanel::addLine(const QString& caption, const QString& words, bool quiet) {
    auto* above = new Words(Type::Caption, Token::Ink3);
    above->setContentsMargins(Button::wordPadding(), 0, 0, 0);
    above->setText(caption);
    auto* said = new Words(Type::LeadSerif, quiet ? Token::Ink2 : Token::Ink);
    said->setWrapped(true);
    said->setText(words);
    said->setContentsMargins(Button::wordPadding(), 0, 0, theme::space(8));
    m_lines->insertWidget(m_lines->count() - 1, above);
    m_lines->insertWidget(m_lines->count() - 1, said);
}

void InterviewerPanel::followNotes(const QString& allNotes) {
    m_allNotes = allNotes;
    const Answer* newest = nullptr;
    for (const Answer& answer : m_answers) {
        const bool quoted = allNotes.contains(answer.fact);
        markQuoted(answer, quoted);
        if (!quoted)
            newest = &answer;
    }
    if (newest != nullptr)
        newest->quote->setKeyHint(tr("Alt Enter"));
}

void InterviewerPanel::markQuoted(const Answer& answer, bool quoted) const {
    answer.quote->setEnabled(!quoted);
    answer.quote->setText(quoted ? tr("In your note") : tr("Quote in note"));
    answer.quote->setSign(QLatin1String(quoted ? "tick" : ""), true);
    answer.quote->setSmall(quoted);
    answer.quote->setKeyHint({});
}

bool InterviewerPanel::hasUnquoted() const {
    return std::ranges::any_of(
        m_answers, [this](const Answer& one) { return !m_allNotes.contains(one.fact); });
}

void InterviewerPanel::quoteNewest() {
    for (auto it = m_answers.rbegin(); it != m_answers.rend(); ++it) {
        if (!m_allNotes.contains(it->fact)) {
            Q_EMIT quoteWanted(it->fact);
            return;
        }
    }
}

void InterviewerPanel::showCount() {
    m_count->setText(m_answers.size() == 1 ? tr("1 fact learnt")
                                           : tr("%1 facts learnt").arg(m_answers.size()));
}

void InterviewerPanel::focusQuestion() {
    if (isAnswering()) {
        focusAnswer();
        return;
    }
    m_question->setFocus(Qt::ShortcutFocusReason);
}

void InterviewerPanel::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closeWanted();
    else
        QWidget::keyPressEvent(event);
}

bool InterviewerPanel::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_answer && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        // Shift Enter is a new line.
        if (enter && (key->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier) {
            sendAnswer();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void InterviewerPanel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), theme::color(Token::Panel));
}

} // namespace coach::practice
