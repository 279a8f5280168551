#include "ui/widgets/words.h"

#include <QEvent>

namespace coach::widgets {

Words::Words(theme::Type type, theme::Token token, QWidget* parent)
    : QLabel(parent), m_type(type), m_token(token) {
    setTextFormat(Qt::PlainText);
    setMargin(0);
    dress();
}

void Words::setWrapped(bool wrapped) {
    setWordWrap(wrapped);
    QSizePolicy policy(wrapped ? QSizePolicy::Preferred : QSizePolicy::Preferred,
                       QSizePolicy::Minimum);
    policy.setHeightForWidth(wrapped);
    setSizePolicy(policy);
}

void Words::setToken(theme::Token token) {
    m_token = token;
    dress();
}

void Words::setType(theme::Type type) {
    m_type = type;
    dress();
}

void Words::say(const QString& text) {
    setText(text);
    setVisible(!text.isEmpty());
}

void Words::changeEvent(QEvent* event) {
    QLabel::changeEvent(event);
    const auto type = event->type();
    if (!m_dressing && (type == QEvent::PaletteChange || type == QEvent::StyleChange ||
                        type == QEvent::ApplicationFontChange))
        dress();
}

void Words::dress() {
    m_dressing = true;
    setFont(theme::font(m_type));
    QPalette shades = palette();
    shades.setColor(QPalette::WindowText, theme::color(m_token));
    setPalette(shades);
    setMinimumHeight(theme::lineHeight(m_type));
    m_dressing = false;
}

} // namespace coach::widgets
