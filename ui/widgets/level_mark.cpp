#include "ui/widgets/level_mark.h"

#include <algorithm>
#include <cmath>

#include <QCoreApplication>
#include <QPainter>

#include "core/framework/level.h"
#include "ui/support/qt_text.h"
#include "ui/theme/theme.h"

namespace coach::widgets {

namespace {
constexpr int kDashes = 4;
}

QString levelFigure(double level) {
    return QString::number(std::floor(level * 10.0 + 0.5 + 1e-9) / 10.0, 'f', 1);
}

QString ownFigure(double level) {
    return QString::number(level, 'g', 2);
}

LevelMark::LevelMark(Size size, QWidget* parent) : QWidget(parent), m_size(size) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setFocusPolicy(Qt::NoFocus);
}

void LevelMark::setLevel(const QString& name, std::optional<double> level, MarkState state) {
    m_level = level;
    m_state = state;
    const QString said = words(name, level, state);
    setToolTip(said);
    setAccessibleName(said);
    update();
}

QSize LevelMark::sizeHint() const {
    return dimensions(m_size);
}

QSize LevelMark::dimensions(Size size) {
    const QSize plain = size == Size::Large    ? QSize(42, 5)
                        : size == Size::Medium ? QSize(30, 4)
                                               : QSize(22, 3);
    // A multiple of whole dashes and gaps of 2, so that every dash is as wide as the next.
    const int factor = std::max(1, theme::size(100));
    const int gap = std::max(2, 2 * factor / 100);
    const int dash = std::max(4, ((plain.width() - 6) * factor / 100 + 2) / kDashes);
    return {kDashes * dash + (kDashes - 1) * gap,
            std::max(plain.height(), theme::size(plain.height()))};
}

int LevelMark::halves(double level) {
    return static_cast<int>(std::floor(std::clamp(level, 0.0, 4.0) * 2.0 + 0.5));
}

namespace {

/// Where each dash stands, how much of it is reached, and where its hairline runs.
template <class Paint>
void forEachDash(const QRect& rect, double level, Paint paint) {
    const int gap = std::max(2, rect.height() / 2 > 4 ? 4 : 2);
    const int dash = (rect.width() - (kDashes - 1) * gap) / kDashes;
    const int full = LevelMark::halves(level);
    for (int i = 0; i < kDashes; ++i) {
        const int x = rect.x() + i * (dash + gap);
        const int halvesHere = std::clamp(full - 2 * i, 0, 2);
        const int thick = halvesHere == 2 ? dash : halvesHere == 1 ? dash / 2 : 0;
        paint(QRect(x, rect.y(), thick, rect.height()),
              QRect(x + thick, rect.y() + rect.height() - 1, dash - thick, 1));
    }
}

} // namespace

void LevelMark::paint(QPainter& painter, const QRect& rect, std::optional<double> level,
                      MarkState state) {
    if (state == MarkState::NotScored || (state == MarkState::Level && !level))
        return;
    const QColor edge = theme::color(theme::Token::Edge);
    if (state == MarkState::CannotTell) {
        painter.fillRect(rect.x(), rect.y() + rect.height() - 1, rect.width(), 1, edge);
        return;
    }
    forEachDash(rect, *level, [&](const QRect& reached, const QRect& hairline) {
        painter.fillRect(reached, theme::color(theme::Token::Ink));
        painter.fillRect(hairline, edge);
    });
}

void LevelMark::paintHollow(QPainter& painter, const QRect& rect, double level) {
    forEachDash(rect, level, [&](const QRect& reached, const QRect& hairline) {
        painter.setPen(QPen(theme::color(theme::Token::Ink), 1));
        painter.setBrush(Qt::NoBrush);
        if (reached.width() > 1)
            painter.drawRect(QRectF(reached).adjusted(0.5, 0.5, -0.5, -0.5));
        painter.fillRect(hairline, theme::color(theme::Token::Edge));
    });
}

QString LevelMark::words(const QString& name, std::optional<double> level, MarkState state) {
    const auto tr = [](const char* text) {
        return QCoreApplication::translate("coach::widgets::LevelMark", text);
    };
    if (state == MarkState::CannotTell)
        return tr("%1, cannot tell").arg(name);
    if (state == MarkState::NotScored || !level)
        return tr("%1, not scored").arg(name);
    return tr("%1, level %2 of 4, %3")
        .arg(name, levelFigure(*level), support::toQString(framework::levelWords(*level)));
}

void LevelMark::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paint(painter, QRect(QPoint(0, 0), dimensions(m_size)), m_level, m_state);
}

} // namespace coach::widgets
