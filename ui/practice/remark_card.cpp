#include "ui/practice/remark_card.h"

#include <QAccessible>
#include <QGraphicsOpacityEffect>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QPropertyAnimation>
#include <QVBoxLayout>

#include "ui/widgets/button.h"
#include "ui/widgets/words.h"

namespace coach::practice {

using theme::Token;
using theme::Type;
using widgets::Button;
using widgets::ButtonKind;
using widgets::Words;

RemarkCard::RemarkCard(QWidget* parent)
    : QWidget(parent), m_head(new Words(Type::UiCurrent, Token::Ink)),
      m_why(new Words(Type::Ui, Token::Ink2)),
      m_park(new Button(ButtonKind::Accent, tr("Park it"))),
      m_leave(new Button(ButtonKind::Plain, tr("Leave it"))),
      m_mute(new Button(ButtonKind::Plain, tr("Mute"))), m_muteMenu(new QMenu(this)) {
    setObjectName(QStringLiteral("remarkCard"));
    m_head->setWrapped(true);
    m_why->setWrapped(true);
    for (Words* words : {m_head, m_why})
        words->setContentsMargins(Button::wordPadding(), 0, 0, 0);
    m_park->setObjectName(QStringLiteral("parkButton"));
    m_park->setKeyHint(tr("Alt Enter"));
    m_leave->setObjectName(QStringLiteral("leaveButton"));
    m_mute->setObjectName(QStringLiteral("muteButton"));
    m_mute->setToolTip(tr("Once, in this attempt, or for ever"));
    m_muteMenu->setObjectName(QStringLiteral("muteMenu"));
    fillMuteMenu();

    auto* actions = new QHBoxLayout;
    actions->setContentsMargins(0, 0, 0, 0);
    actions->setSpacing(0);
    for (Button* button : {m_park, m_leave, m_mute})
        actions->addWidget(button);
    actions->addStretch();

    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(theme::space(16) - Button::wordPadding(), 0, 0, 0);
    lines->setSpacing(0);
    lines->addWidget(m_head);
    lines->addSpacing(theme::space(4));
    lines->addWidget(m_why);
    lines->addLayout(actions);

    connect(m_park, &Button::clicked, this, &RemarkCard::parkWanted);
    connect(m_leave, &Button::clicked, this, &RemarkCard::leaveWanted);
    connect(m_mute, &Button::clicked, this, [this] {
        m_muteMenu->popup(m_mute->mapToGlobal(QPoint(0, m_mute->height())));
        m_muteMenu->setActiveAction(m_muteMenu->actions().constFirst());
    });
    hide();
}

void RemarkCard::fillMuteMenu() {
    const std::pair<QString, MuteScope> scopes[]{
        {tr("&This once"), MuteScope::Once},
        {tr("This kind, in this &attempt"), MuteScope::Attempt},
        {tr("This kind, for &ever"), MuteScope::ForEver}};
    for (const auto& [text, scope] : scopes)
        connect(m_muteMenu->addAction(text), &QAction::triggered, this,
                [this, chosen = scope] { Q_EMIT muteWanted(chosen); });
}

void RemarkCard::showRemark(const QString& message, bool canPark) {
    qsizetype end = message.indexOf(QStringLiteral(". "));
    if (end < 0)
        end = message.size() - (message.endsWith(QLatin1Char('.')) ? 1 : 0);
    m_head->setText(message.left(end));
    m_why->say(message.mid(end + 1).trimmed());
    m_park->setVisible(canPark);
    setAccessibleName(tr("Remark: %1").arg(message));
    m_shown = true;
    fadeIn();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void RemarkCard::hideRemark() {
    m_shown = false;
    hide();
}

void RemarkCard::focusFirst() {
    (m_park->isHidden() ? m_leave : m_park)->setFocus(Qt::TabFocusReason);
}

void RemarkCard::fadeIn() {
    show();
    const int duration = theme::duration(140);
    if (duration == 0)
        return;
    auto* effect = new QGraphicsOpacityEffect(this);
    setGraphicsEffect(effect);
    auto* fade = new QPropertyAnimation(effect, "opacity", effect);
    fade->setDuration(duration);
    fade->setStartValue(0.0);
    fade->setEndValue(1.0);
    connect(fade, &QPropertyAnimation::finished, this, [this] { setGraphicsEffect(nullptr); });
    fade->start();
}

void RemarkCard::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(QRect(0, 0, 2, height()), theme::color(Token::Accent));
}

} // namespace coach::practice
