#include "ui/progress/stage_chart.h"

#include <algorithm>
#include <cmath>

#include <QGraphicsLayout>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QtCharts/QLineSeries>
#include <QtCharts/QValueAxis>

#include "ui/progress/walked.h"
#include "ui/theme/coach_style.h"
#include "ui/theme/theme.h"

namespace coach::progress {

using theme::Token;
using theme::Type;

StageChart::StageChart(framework::StageId stage, QWidget* parent)
    : QChartView(parent), m_stage(stage), m_across(new QValueAxis), m_up(new QValueAxis) {
    setObjectName(QLatin1String(framework::stageKey(stage).data()) + QStringLiteral("Chart"));
    setFrameShape(NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    makeChartsAccessible();
    setMouseTracking(true);
    setRenderHint(QPainter::Antialiasing);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    chart()->legend()->hide();
    chart()->setBackgroundVisible(false);
    chart()->setAnimationOptions(QChart::NoAnimation);
    chart()->setMargins({});
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
    for (QValueAxis* axis : {m_across, m_up}) {
        axis->setLabelsVisible(false);
        axis->setLineVisible(false);
        axis->setGridLineVisible(false);
    }
    chart()->addAxis(m_across, Qt::AlignBottom);
    chart()->addAxis(m_up, Qt::AlignLeft);
    dress();
}

int StageChart::gutter() {
    return theme::size(20);
}

QSize StageChart::sizeHint() const {
    return {gutter() + theme::size(140), theme::size(124)};
}

QSize StageChart::minimumSizeHint() const {
    return {gutter() + theme::size(88), theme::size(124)};
}

void StageChart::setLevels(const std::vector<std::optional<double>>& levels) {
    m_levels = levels;
    m_current = -1;
    makeSeries();
    dress();
}

void StageChart::setMarked(bool marked) {
    m_marked = marked;
    dress();
}

void StageChart::setLabelled(bool labelled) {
    m_labelled = labelled;
    viewport()->update();
}

/// A line for each run of levels, broken where none could be told.
void StageChart::makeSeries() {
    chart()->removeAllSeries();
    const auto add = [this](QXYSeries* series) {
        chart()->addSeries(series);
        series->attachAxis(m_across);
        series->attachAxis(m_up);
    };
    QLineSeries* line = nullptr;
    for (std::size_t i = 0; i < m_levels.size(); ++i) {
        if (!m_levels[i]) {
            line = nullptr;
            continue;
        }
        const bool isFirst = line == nullptr;
        if (isFirst)
            line = new QLineSeries;
        line->append(static_cast<double>(i), *m_levels[i]);
        if (isFirst)
            add(line);
    }
}

void StageChart::dress() {
    m_dressing = true;
    const QColor color = theme::color(m_marked ? Token::Accent : Token::Ink);
    setBackgroundBrush(theme::color(Token::Paper));
    for (QAbstractSeries* series : chart()->series())
        if (auto* line = qobject_cast<QLineSeries*>(series))
            line->setPen(QPen(color, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    place();
    viewport()->update();
    m_dressing = false;
}

void StageChart::place() {
    // Lines are cut off at the plot's edge; a little beyond, they keep their whole width.
    const double beyond = 4;
    const QRectF inner = plot();
    const double steps = std::max<double>(1, static_cast<double>(m_levels.size()) - 1);
    const double aside = beyond / inner.width() * steps;
    const double above = beyond / inner.height() * 4.0;
    m_across->setRange(-aside, steps + aside);
    m_up->setRange(-above, 4.0 + above);
    chart()->setPlotArea(inner.adjusted(-beyond, -beyond, beyond, beyond));
}

QRectF StageChart::plot() const {
    return {static_cast<double>(gutter()), static_cast<double>(theme::size(8)),
            std::max(20.0, width() - gutter() - 6.0),
            std::max(20.0, static_cast<double>(height() - theme::size(16)))};
}

QPointF StageChart::positionOf(int attempt) const {
    const QRectF area = plot();
    const auto count = m_levels.size();
    const double share =
        count <= 1 ? 1.0 : static_cast<double>(attempt) / static_cast<double>(count - 1);
    const double level = m_levels[static_cast<std::size_t>(attempt)].value_or(0.0);
    return {area.left() + share * area.width(), area.bottom() - level / 4.0 * area.height()};
}

void StageChart::drawBackground(QPainter* painter, const QRectF& rect) {
    QChartView::drawBackground(painter, rect);
    const QRectF area = plot();
    for (const int level : {0, 2, 4})
        painter->fillRect(QRectF(area.left(),
                                 std::round(area.bottom() - level / 4.0 * area.height()),
                                 area.width(), 1),
                          theme::color(Token::Hair));
}

void StageChart::drawForeground(QPainter* painter, const QRectF& rect) {
    QChartView::drawForeground(painter, rect);
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF area = plot();
    if (m_labelled) {
        painter->setFont(theme::font(Type::Caption));
        painter->setPen(theme::color(Token::Ink3));
        for (const int level : {0, 2, 4}) {
            const double y = area.bottom() - level / 4.0 * area.height();
            painter->drawText(
                QRectF(0, y - theme::size(8), gutter() - theme::space(12), theme::size(16)),
                Qt::AlignRight | Qt::AlignVCenter, QString::number(level));
        }
    }
    for (int i = static_cast<int>(m_levels.size()) - 1; i >= 0; --i)
        if (m_levels[static_cast<std::size_t>(i)]) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(theme::color(m_marked ? Token::Accent : Token::Ink));
            painter->drawEllipse(positionOf(i), 4, 4);
            break;
        }
    if (m_current >= 0) {
        const QPointF at = positionOf(m_current);
        painter->setPen(QPen(theme::color(Token::Edge), 1));
        painter->drawLine(QPointF(at.x(), area.top()), QPointF(at.x(), area.bottom()));
        painter->setPen(QPen(theme::color(Token::Accent), 2));
        painter->setBrush(theme::color(Token::Paper));
        if (m_levels[static_cast<std::size_t>(m_current)])
            painter->drawEllipse(at, 5, 5);
    }
}

void StageChart::paintEvent(QPaintEvent* event) {
    QChartView::paintEvent(event);
    if (!hasFocus() || !theme::keyboardFocusShown())
        return;
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    theme::drawFocusRing(painter, viewport()->rect().adjusted(gutter() / 2, 1, -1, -1), 0);
}

void StageChart::resizeEvent(QResizeEvent* event) {
    QChartView::resizeEvent(event);
    place();
}

void StageChart::changeEvent(QEvent* event) {
    QChartView::changeEvent(event);
    const auto type = event->type();
    if (m_dressing)
        return;
    if (type == QEvent::PaletteChange || type == QEvent::StyleChange || type == QEvent::FontChange)
        dress();
    if (type == QEvent::FontChange || type == QEvent::StyleChange)
        updateGeometry();
}

void StageChart::point(int attempt) {
    if (attempt == m_current || attempt >= static_cast<int>(m_levels.size()))
        return;
    m_current = attempt;
    const QString said = attempt < 0 || !m_wordsOf ? QString() : m_wordsOf(attempt);
    setAccessibleDescription(said);
    Q_EMIT pointed(said);
    viewport()->update();
}

void StageChart::keyPressEvent(QKeyEvent* event) {
    const int last = static_cast<int>(m_levels.size()) - 1;
    const int from = m_current < 0 ? last : m_current;
    switch (event->key()) {
    case Qt::Key_Left:
        return point(std::max(0, from - 1));
    case Qt::Key_Right:
        return point(std::min(last, from + 1));
    case Qt::Key_Home:
        return point(0);
    case Qt::Key_End:
        return point(last);
    default:
        QWidget::keyPressEvent(event);
    }
}

void StageChart::mouseMoveEvent(QMouseEvent* event) {
    int nearest = -1;
    double least = 0;
    for (int i = 0; i < static_cast<int>(m_levels.size()); ++i) {
        const double off = std::abs(positionOf(i).x() - event->position().x());
        if (nearest < 0 || off < least) {
            nearest = i;
            least = off;
        }
    }
    point(nearest);
}

void StageChart::leaveEvent(QEvent* event) {
    if (!hasFocus())
        point(-1);
    QChartView::leaveEvent(event);
}

void StageChart::focusInEvent(QFocusEvent* event) {
    if (m_current < 0 && event->reason() != Qt::MouseFocusReason)
        point(static_cast<int>(m_levels.size()) - 1);
    viewport()->update();
    QChartView::focusInEvent(event);
}

void StageChart::focusOutEvent(QFocusEvent* event) {
    point(-1);
    viewport()->update();
    QChartView::focusOutEvent(event);
}

} // namespace coach::progress
