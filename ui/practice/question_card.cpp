#include "ui/practice/question_card.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include "ui/support/qt_text.h"
#include "ui/widgets/button.h"
#include "ui/widgets/rule.h"
#include "ui/widgets/words.h"

namespace coach::practice {

using support::toQString;
using theme::Token;
using theme::Type;
using widgets::Button;
using widgets::ButtonKind;
using widgets::Words;

QuestionCard::QuestionCard(QWidget* parent)
    : QWidget(parent), m_caption(new Words(Type::Caption, Token::Ink3)),
      m_question(new Words(Type::Lead, Token::Ink)),
      m_opening(new Words(Type::LeadSerif, Token::Ink2)),
      m_show(new Button(ButtonKind::Accent, tr("Show an opening"))),
      m_another(new Button(ButtonKind::Plain, tr("Another"))) {
    setObjectName(QStringLiteral("questionCard"));
    m_question->setObjectName(QStringLiteral("questionLabel"));
    m_opening->setObjectName(QStringLiteral("openingLabel"));
    m_show->setObjectName(QStringLiteral("showOpeningButton"));
    m_another->setObjectName(QStringLiteral("anotherQuestionButton"));
    m_another->setAccessibleName(tr("Another question"));
    auto* notNow = new Button(ButtonKind::Plain, tr("Not now"));
    notNow->setObjectName(QStringLiteral("notNowButton"));
    notNow->setKeyHint(tr("Esc"));
    m_caption->setText(tr("A question"));
    m_question->setWrapped(true);
    m_opening->setWrapped(true);
    for (Words* words : {m_caption, m_question, m_opening})
        words->setContentsMargins(Button::wordPadding(), 0, Button::wordPadding(), 0);

    auto* actions = new QHBoxLayout;
    actions->setContentsMargins(0, 0, 0, 0);
    actions->setSpacing(theme::space(8));
    for (Button* button : {m_show, m_another, notNow})
        actions->addWidget(button);
    actions->addStretch();

    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, theme::space(12), 0, theme::space(8));
    lines->setSpacing(theme::space(4));
    lines->addLayout(widgets::makeRuleRow(Button::wordPadding(), this));
    lines->addSpacing(theme::space(12));
    lines->addWidget(m_caption);
    lines->addWidget(m_question);
    lines->addWidget(m_opening);
    lines->addLayout(actions);

    connect(m_show, &Button::clicked, this, &QuestionCard::showOpening);
    connect(m_another, &Button::clicked, this, &QuestionCard::anotherWanted);
    connect(notNow, &Button::clicked, this, &QuestionCard::notNowWanted);
    hide();
}

void QuestionCard::show(const std::optional<usecase::CoachQuestion>& question) {
    m_opening->say({});
    if (!question) {
        hide();
        return;
    }
    m_openingText = toQString(question->opening);
    m_question->setText(toQString(question->question));
    setAccessibleName(tr("A question: %1").arg(m_question->text()));
    m_show->setVisible(!m_openingText.isEmpty());
    setVisible(true);
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

bool QuestionCard::canShowOpening() const {
    return isVisible() && !m_show->isHidden();
}

void QuestionCard::showOpening() {
    m_opening->say(m_openingText);
    if (m_show->hasFocus())
        m_another->setFocus(Qt::TabFocusReason);
    m_show->hide();
    QAccessibleEvent event(m_opening, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void QuestionCard::setLow(bool low) {
    m_caption->setVisible(!low);
}

void QuestionCard::focusFirst() {
    (m_show->isHidden() ? m_another : m_show)->setFocus(Qt::TabFocusReason);
}

} // namespace coach::practice
