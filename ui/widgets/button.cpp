#include "ui/widgets/button.h"

#include <algorithm>

#include <QAction>
#include <QKeyEvent>
#include <QPainter>

#include "ui/theme/coach_style.h"
#include "ui/theme/theme.h"
#include "ui/widgets/icon.h"

namespace coach::widgets {

using theme::Token;
using theme::Type;

namespace {

/// The text without the mnemonic's ampersand.
QString plainText(QString text) {
    return text.remove(QLatin1Char('&'));
}

int gap() {
    return theme::space(8);
}

} // namespace

Button::Button(ButtonKind kind, const QString& text, QWidget* parent)
    : QAbstractButton(parent), m_kind(kind) {
    setText(text);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setCheckable(kind == ButtonKind::Choice || kind == ButtonKind::Place);
}

void Button::setKeyHint(const QString& hint) {
    m_hint = hint;
    updateGeometry();
    update();
}

void Button::setSign(QLatin1String name, bool before) {
    m_sign = name;
    m_signBefore = before;
    updateGeometry();
    update();
}

void Button::setKind(ButtonKind kind) {
    m_kind = kind;
    updateGeometry();
    update();
}

void Button::setSmall(bool small) {
    m_small = small;
    updateGeometry();
    update();
}

void Button::follow(QAction* action) {
    const auto take = [this, action] {
        setText(action->text());
        setAccessibleName(plainText(action->text()));
        setEnabled(action->isEnabled());
        setVisible(action->isVisible());
        updateGeometry();
        update();
    };
    take();
    connect(action, &QAction::changed, this, take);
    connect(this, &QAbstractButton::clicked, action, &QAction::trigger);
}

int Button::wordPadding() {
    return theme::space(8);
}

int Button::signSize() const {
    return theme::size(m_small ? 12 : 14);
}

QFont Button::textFont() const {
    if (m_kind == ButtonKind::Primary)
        return theme::font(Type::UiCurrent);
    if (m_small)
        return theme::font(Type::Caption);
    if (m_kind == ButtonKind::Accent)
        return theme::font(Type::UiAction);
    return theme::font(isChecked() ? Type::UiCurrent : Type::Ui);
}

QColor Button::textColor() const {
    if (!isEnabled())
        return theme::color(Token::Ink3);
    if (m_kind == ButtonKind::Primary)
        return theme::color(Token::OnAccent);
    if (m_kind == ButtonKind::Accent)
        return theme::color(Token::Accent);
    if (m_small)
        return theme::color(Token::Ink3);
    return theme::color(isChecked() ? Token::Ink : Token::Ink2);
}

QSize Button::sizeHint() const {
    // Measured in the widest of its weights, so that nothing moves when it is chosen.
    const QFontMetrics bold(m_kind == ButtonKind::Choice || m_kind == ButtonKind::Place
                                ? theme::font(Type::UiCurrent)
                                : textFont());
    int width = bold.horizontalAdvance(plainText(text()));
    if (!m_hint.isEmpty())
        width += gap() + QFontMetrics(theme::font(Type::Caption)).horizontalAdvance(m_hint);
    if (!m_sign.isEmpty())
        width += gap() / 2 + signSize();
    if (m_kind == ButtonKind::Primary)
        return {width + 2 * theme::space(16) + 2 * ringMargin(),
                theme::size(36) + 2 * ringMargin()};
    return {std::max(width + 2 * wordPadding(), theme::size(44)), theme::size(m_small ? 24 : 32)};
}

void Button::paintWords(QPainter& painter, const QRect& rect) const {
    const QColor color = textColor();
    int x = rect.left();
    if (m_signBefore && !m_sign.isEmpty()) {
        const QRect sign(x, rect.center().y() - signSize() / 2 + 1, signSize(), signSize());
        paintIcon(painter, sign, m_sign, color);
        x += signSize() + gap() / 2;
    }
    painter.setFont(textFont());
    painter.setPen(color);
    const QString words = plainText(text());
    const int width = painter.fontMetrics().horizontalAdvance(words);
    painter.drawText(QRect(x, rect.top(), width + 4, rect.height()),
                     Qt::AlignLeft | Qt::AlignVCenter, words);
    const int baseline =
        rect.center().y() + (painter.fontMetrics().ascent() - painter.fontMetrics().descent()) / 2;
    if (m_kind == ButtonKind::Place && isChecked())
        painter.fillRect(x, baseline + theme::space(10), width, 2, theme::color(Token::Accent));
    else if (m_kind != ButtonKind::Primary && underMouse() && isEnabled())
        painter.fillRect(x, baseline + 4, width, 1, color);
    x += width;
    if (!m_signBefore && !m_sign.isEmpty()) {
        const QRect sign(x + gap() / 2, rect.center().y() - signSize() / 2 + 1, signSize(),
                         signSize());
        paintIcon(painter, sign, m_sign, color);
        x = sign.right() + 1;
    }
    if (m_hint.isEmpty())
        return;
    x += gap();
    painter.setFont(theme::font(Type::Caption));
    if (m_kind != ButtonKind::Primary)
        painter.setPen(theme::color(Token::Ink3));
    painter.drawText(QRect(x, rect.top(), rect.right() - x + 8, rect.height()),
                     Qt::AlignLeft | Qt::AlignVCenter, m_hint);
}

void Button::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool ring = hasFocus() && theme::keyboardFocusShown();
    if (m_kind != ButtonKind::Primary) {
        paintWords(painter, rect().adjusted(wordPadding(), 0, -wordPadding(), 0));
        if (ring)
            theme::drawFocusRing(painter, rect().adjusted(1, 2, -1, -2), 0);
        return;
    }
    const QRect body = rect().adjusted(ringMargin(), ringMargin(), -ringMargin(), -ringMargin());
    QColor ground = theme::color(isEnabled() ? Token::Accent : Token::Panel);
    if (isEnabled() && (underMouse() || isDown()))
        ground = theme::scheme() == theme::Scheme::Light ? ground.darker(108) : ground.lighter(108);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    painter.drawRoundedRect(body, 6, 6);
    paintWords(painter, body.adjusted(theme::space(16), 0, -theme::space(16), 0));
    if (ring)
        theme::drawFocusRing(painter, body, 4, 5);
}

void Button::keyPressEvent(QKeyEvent* event) {
    // Enter presses what has the focus, as Space does.
    const bool plain =
        event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier;
    if (plain && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        click();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

void Button::enterEvent(QEnterEvent* event) {
    update();
    QAbstractButton::enterEvent(event);
}

void Button::leaveEvent(QEvent* event) {
    update();
    QAbstractButton::leaveEvent(event);
}

void Button::changeEvent(QEvent* event) {
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        updateGeometry();
    if (event->type() == QEvent::PaletteChange)
        update();
    QAbstractButton::changeEvent(event);
}

} // namespace coach::widgets
