#include "ui/score/level_slider.h"

#include <algorithm>
#include <cmath>

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

#include "core/framework/level.h"
#include "ui/support/qt_text.h"
#include "ui/theme/coach_style.h"
#include "ui/theme/theme.h"
#include "ui/widgets/level_mark.h"

namespace coach::score {

using theme::Token;

namespace {

constexpr int kHalves = 8;
constexpr int kFirst = 4; ///< where the keys begin: in the middle
constexpr int kRing = 6;  ///< room for the focus ring and for half the knob beside the scale

int knob() {
    return theme::size(14);
}

} // namespace

LevelSlider::LevelSlider(const QString& name, QWidget* parent) : QSlider(Qt::Horizontal, parent) {
    setRange(0, kHalves);
    setSingleStep(1);
    setPageStep(2);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(name);
    setAccessibleDescription(words());
}

std::optional<double> LevelSlider::level() const {
    return m_judged ? std::optional(value() / 2.0) : std::nullopt;
}

void LevelSlider::setLevel(std::optional<double> level) {
    m_judged = level.has_value();
    setValue(level ? static_cast<int>(std::lround(*level * 2.0)) : 0);
    setAccessibleDescription(words());
    update();
    Q_EMIT judged();
}

QString LevelSlider::words() const {
    if (!m_judged)
        return tr("not judged");
    return tr("%1, %2").arg(widgets::levelFigure(value() / 2.0),
                            support::toQString(framework::levelWords(value() / 2.0)));
}

int LevelSlider::xOf(double level) const {
    const int side = kRing + knob() / 2;
    return side + static_cast<int>((width() - 2 * side) * level / framework::kTopLevel);
}

QSize LevelSlider::sizeHint() const {
    return {theme::size(304), theme::size(36)};
}

void LevelSlider::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int middle = height() / 2;
    const int high = theme::size(8);
    const double reached = m_judged ? value() / 2.0 : 0.0;
    for (int dash = 0; dash < 4; ++dash) {
        const int from = xOf(dash) + 2;
        const int to = xOf(dash + 1) - 2;
        const int end = std::clamp(xOf(reached), from, to);
        painter.fillRect(QRect(end, middle, to - end, 1), theme::color(Token::Edge));
        if (end <= from)
            continue;
        painter.setPen(QPen(theme::color(Token::Ink), 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(from, middle - high / 2.0, end - from, high));
    }
    if (m_judged) {
        const double radius = knob() / 2.0;
        painter.setPen(QPen(theme::color(Token::Accent), 2));
        painter.setBrush(theme::color(Token::Paper));
        painter.drawEllipse(QPointF(xOf(reached), middle + 0.5), radius, radius);
    }
    if (hasFocus() && theme::keyboardFocusShown())
        theme::drawFocusRing(painter, rect().adjusted(1, 1, -1, -1));
}

void LevelSlider::follow(double x) {
    const double span = std::max(1, xOf(framework::kTopLevel) - xOf(0));
    setLevel(std::clamp(std::round((x - xOf(0)) / span * kHalves), 0.0, 8.0) / 2.0);
}

void LevelSlider::mousePressEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton)
        follow(event->position().x());
}

void LevelSlider::mouseMoveEvent(QMouseEvent* event) {
    if (event->buttons().testFlag(Qt::LeftButton))
        follow(event->position().x());
}

void LevelSlider::wheelEvent(QWheelEvent* event) {
    event->ignore(); // the page scrolls; a level is never changed by passing over it
}

void LevelSlider::keyPressEvent(QKeyEvent* event) {
    const int key = event->key();
    if (key >= Qt::Key_0 && key <= Qt::Key_4 && event->modifiers() != Qt::ControlModifier) {
        setLevel(key - Qt::Key_0);
    } else if (key == Qt::Key_Left || key == Qt::Key_Right) {
        const int step = key == Qt::Key_Right ? 1 : -1;
        setLevel((m_judged ? std::clamp(value() + step, 0, kHalves) : kFirst) / 2.0);
    } else if (key == Qt::Key_Home || key == Qt::Key_End) {
        setLevel(key == Qt::Key_Home ? 0.0 : framework::kTopLevel);
    } else if (key == Qt::Key_Backspace || key == Qt::Key_Delete) {
        setLevel(std::nullopt);
    } else if (key == Qt::Key_Up || key == Qt::Key_Down) {
        Q_EMIT neighbourWanted(key == Qt::Key_Down ? 1 : -1);
    } else {
        QWidget::keyPressEvent(event);
    }
}

void LevelSlider::focusInEvent(QFocusEvent* event) {
    QSlider::focusInEvent(event);
    Q_EMIT focused();
}

} // namespace coach::score
