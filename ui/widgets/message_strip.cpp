#include "ui/widgets/message_strip.h"

#include <utility>

#include <QHBoxLayout>
#include <QVBoxLayout>

#include "ui/widgets/button.h"
#include "ui/widgets/rule.h"
#include "ui/widgets/words.h"

namespace coach::widgets {

MessageStrip::MessageStrip(QWidget* parent)
    : QWidget(parent), m_text(new Words(theme::Type::Ui, theme::Token::Ink, this)),
      m_action(new Button(ButtonKind::Accent, {}, this)),
      m_close(new Button(ButtonKind::Plain, tr("Close"), this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeRule(this));
    auto* row = new QHBoxLayout;
    row->setContentsMargins(0, theme::space(8), 0, theme::space(8));
    row->setSpacing(theme::space(8));
    m_text->setWrapped(true);
    m_text->setObjectName(QStringLiteral("messageLabel"));
    m_action->setObjectName(QStringLiteral("messageActionButton"));
    m_close->setObjectName(QStringLiteral("messageCloseButton"));
    row->addWidget(m_text, 1);
    row->addWidget(m_action);
    row->addWidget(m_close);
    column->addLayout(row);
    connect(m_action, &Button::clicked, this, [this] {
        hide();
        if (const auto act = std::exchange(m_act, nullptr))
            act();
    });
    connect(m_close, &Button::clicked, this, &QWidget::hide);
    hide();
}

void MessageStrip::say(const QString& text) {
    say(text, {}, nullptr);
}

void MessageStrip::say(const QString& text, const QString& action, std::function<void()> act) {
    m_text->setText(text);
    m_action->setText(action);
    m_action->setAccessibleName(action);
    m_action->setVisible(!action.isEmpty());
    m_action->updateGeometry();
    m_act = std::move(act);
    setAccessibleName(text);
    show();
}

QString MessageStrip::text() const {
    return m_text->text();
}

} // namespace coach::widgets
