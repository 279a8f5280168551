#include "ui/widgets/word_button.h"

#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>

#include "ui/theme/coach_style.h"

namespace coach::widgets {

using theme::Token;
using theme::Type;

int WordButton::padding() {
    return 8;
}

WordButton::WordButton(Kind kind, const QString& text, QWidget* parent)
    : QAbstractButton(parent), m_kind(kind) {
    setText(text);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void WordButton::setHint(const QString& keys) {
    m_hint = keys;
    updateGeometry();
    update();
}

void WordButton::setKind(Kind kind) {
    m_kind = kind;
    updateGeometry();
    update();
}

void WordButton::setMark(Mark mark) {
    m_mark = mark;
    updateGeometry();
    update();
}

void WordButton::setSmall(bool small) {
    m_small = small;
    updateGeometry();
    update();
}

QFont WordButton::wordFont() const {
    if (m_kind == Kind::Primary)
        return theme::font(Type::UiCurrent);
    if (m_small)
        return theme::font(Type::Caption);
    return theme::font(m_kind == Kind::Link ? Type::UiAction : Type::Ui);
}

QColor WordButton::wordColor() const {
    if (!isEnabled())
        return theme::color(Token::Ink3);
    if (m_kind == Kind::Link)
        return theme::color(Token::Accent);
    return theme::color(m_small ? Token::Ink3 : Token::Ink2);
}

int WordButton::markWidth() const {
    return m_mark == Mark::None ? 0 : theme::size(m_small ? 8 : 10) + theme::space(m_small ? 6 : 8);
}

QSize WordButton::sizeHint() const {
    const int words = QFontMetrics(wordFont()).horizontalAdvance(text());
    if (m_kind == Kind::Primary)
        return {words + 2 * theme::space(16), theme::size(36)};
    const int hint =
        m_hint.isEmpty()
            ? 0
            : theme::space(8) + QFontMetrics(theme::font(Type::Caption)).horizontalAdvance(m_hint);
    return {std::max(theme::size(44), words + markWidth() + hint + 2 * padding()),
            theme::size(m_small ? 24 : 32)};
}

void WordButton::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_kind == Kind::Primary) {
        paintFilled(painter);
        return;
    }
    const QFontMetrics metrics(wordFont());
    const int words = metrics.horizontalAdvance(text());
    int x = padding();
    const bool markFirst = m_mark != Mark::None && m_mark != Mark::ArrowRight;
    const int mark = markWidth();
    const int side = theme::size(m_small ? 8 : 10);
    if (markFirst) {
        paintMark(painter, QRectF(x, (height() - side) / 2.0, side, side));
        x += mark;
    }
    painter.setFont(wordFont());
    painter.setPen(wordColor());
    const int baseline = (height() + metrics.ascent() - metrics.descent()) / 2;
    painter.drawText(x, baseline, text());
    if (underMouse() && isEnabled())
        painter.fillRect(QRect(x, baseline + 3, words, 1), wordColor());
    const int wordsEnd = x + words;
    x = wordsEnd;
    if (m_mark == Mark::ArrowRight) {
        paintMark(painter, QRectF(x + theme::space(8), (height() - side) / 2.0, side, side));
        x += mark;
    }
    if (!m_hint.isEmpty()) {
        painter.setFont(theme::font(Type::Caption));
        painter.setPen(theme::color(Token::Ink3));
        painter.drawText(x + theme::space(8), baseline, m_hint);
    }
    if (hasFocus() && theme::keyboardFocusShown())
        theme::drawFocusRing(painter, QRect(1, 1, wordsEnd + padding() - 3, height() - 2), 0);
}

void WordButton::paintFilled(QPainter& painter) const {
    QColor ground = theme::color(isEnabled() ? Token::Accent : Token::Panel);
    if (isEnabled() && underMouse())
        ground = theme::scheme() == theme::Scheme::Light ? ground.darker(108) : ground.lighter(108);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    painter.drawRoundedRect(rect(), 6, 6);
    painter.setFont(wordFont());
    painter.setPen(theme::color(isEnabled() ? Token::OnAccent : Token::Ink3));
    painter.drawText(rect(), Qt::AlignCenter, text());
    if (hasFocus() && theme::keyboardFocusShown()) {
        // Inside, since nothing outside a widget can be painted: accent, a gap of paper, the
        // button.
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme::color(Token::Paper), 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(3, 3, -3, -3), 4, 4);
    }
}

void WordButton::paintMark(QPainter& painter, const QRectF& box) const {
    painter.save();
    painter.setPen(QPen(wordColor(), 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    const auto at = [&box](double x, double y) {
        return QPointF(box.left() + x * box.width(), box.top() + y * box.height());
    };
    switch (m_mark) {
    case Mark::ArrowRight:
    case Mark::ArrowLeft: {
        const double tip = m_mark == Mark::ArrowRight ? 1.0 : 0.0;
        const double back = m_mark == Mark::ArrowRight ? 0.62 : 0.38;
        painter.drawLine(at(0, 0.5), at(1, 0.5));
        painter.drawPolyline(QPolygonF({at(back, 0.14), at(tip, 0.5), at(back, 0.86)}));
        break;
    }
    case Mark::Folded:
        painter.drawPolyline(QPolygonF({at(0.25, 0.0), at(0.8, 0.5), at(0.25, 1.0)}));
        break;
    case Mark::Unfolded:
        painter.drawPolyline(QPolygonF({at(0.0, 0.25), at(0.5, 0.8), at(1.0, 0.25)}));
        break;
    case Mark::Tick:
        painter.drawPolyline(QPolygonF({at(0.0, 0.55), at(0.35, 0.9), at(1.0, 0.1)}));
        break;
    case Mark::None:
        break;
    }
    painter.restore();
}

void WordButton::changeEvent(QEvent* event) {
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::PaletteChange) {
        updateGeometry();
        update();
    }
}

void WordButton::enterEvent(QEnterEvent* event) {
    QAbstractButton::enterEvent(event);
    update();
}

void WordButton::leaveEvent(QEvent* event) {
    QAbstractButton::leaveEvent(event);
    update();
}

void WordButton::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier) {
            click();
            return;
        }
    }
    QAbstractButton::keyPressEvent(event);
}

} // namespace coach::widgets
