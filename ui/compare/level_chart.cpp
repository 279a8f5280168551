#include "ui/compare/level_chart.h"

#include <cmath>

#include <QPainter>

#include "core/framework/time_plan.h"
#include "ui/support/qt_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/level_mark.h"

namespace coach::compare {

using framework::indexOf;
using framework::kStages;
using framework::StageId;
using support::toQString;
using theme::Token;
using theme::Type;

QString changeWords(std::optional<double> before, std::optional<double> after) {
    if (!before || !after)
        return LevelChart::tr("cannot tell");
    const double change = std::round((*after - *before) * 10.0) / 10.0;
    if (change == 0.0)
        return LevelChart::tr("no change");
    return (change > 0 ? QStringLiteral("+") : QStringLiteral("−")) +
           widgets::levelFigure(std::abs(change));
}

LevelChart::LevelChart(QWidget* parent) : StagePicker(parent) {
    setObjectName(QStringLiteral("levelChart"));
}

void LevelChart::setStages(const std::vector<StageComparison>& stages, std::size_t from) {
    m_stages = stages;
    m_from = from;
    say();
}

QString LevelChart::words(StageId stage) const {
    const QString name = toQString(framework::stageTitle(stage));
    for (const StageComparison& one : m_stages)
        if (one.stage == stage && one.levels[m_from] && one.levels.back())
            return tr("%1, from %2 to %3")
                .arg(name, widgets::levelFigure(*one.levels[m_from]),
                     widgets::levelFigure(*one.levels.back()));
    return name;
}

QSize LevelChart::sizeHint() const {
    return {theme::size(920), theme::size(228)};
}

double LevelChart::yOf(double level) const {
    return std::round(theme::size(8) + (4.0 - level) * theme::size(30)) + 0.5;
}

QRect LevelChart::stageRect(StageId stage) const {
    const int left = theme::size(24);
    const int step = (width() - left) / static_cast<int>(framework::kStageCount);
    return {left + step * static_cast<int>(indexOf(stage)), 0, step, height()};
}

void LevelChart::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (int level = 0; level <= 4; ++level) {
        const double y = yOf(level);
        painter.fillRect(QRectF(theme::size(24), y - 0.5, width() - theme::size(24), 1),
                         theme::color(Token::Hair));
        widgets::paintLine(
            painter, Type::Caption, Token::Ink3,
            QRect(0, static_cast<int>(y) - theme::size(8), theme::size(12), theme::size(16)),
            QString::number(level), Qt::AlignRight | Qt::AlignVCenter);
    }
    for (const StageComparison& stage : m_stages)
        paintStage(painter, stage);
    paintFocus(painter);
}

void LevelChart::paintStage(QPainter& painter, const StageComparison& stage) const {
    const QRect column = columnRect(stage.stage);
    const bool isCurrent = stage.stage == current();
    const QColor series = theme::color(isCurrent ? Token::Accent : Token::Ink);
    const double middle = column.center().x();
    const auto& before = stage.levels[m_from];
    const auto& after = stage.levels.back();
    // The attempts from left to right: the first a hollow dot, the last a full one.
    const auto count = stage.levels.size();
    std::optional<QPointF> last;
    for (std::size_t i = 0; i < count; ++i) {
        if (!stage.levels[i]) {
            last.reset();
            continue;
        }
        const double share = static_cast<double>(i) / static_cast<double>(count - 1);
        const QPointF point(middle + theme::size(36) * (2 * share - 1), yOf(*stage.levels[i]));
        painter.setPen(QPen(series, 2));
        if (last)
            painter.drawLine(*last, point);
        last = point;
    }
    for (std::size_t i = 0; i < count; ++i) {
        if (!stage.levels[i])
            continue;
        const double share = static_cast<double>(i) / static_cast<double>(count - 1);
        const QPointF point(middle + theme::size(36) * (2 * share - 1), yOf(*stage.levels[i]));
        painter.setPen(QPen(series, 1.5));
        painter.setBrush(i == m_from ? theme::color(Token::Paper) : series);
        const double radius = i == m_from || i + 1 == count ? 4 : 2;
        painter.drawEllipse(point, radius, radius);
    }

    const auto line = [&](Type type, Token token, int y, int height, const QString& text) {
        widgets::paintLine(painter, type, token, QRect(column.left(), y, column.width(), height),
                           text);
    };
    const int top = theme::size(144);
    const QString change = changeWords(before, after);
    const bool moved = change.size() <= 5;
    line(Type::Title, isCurrent ? Token::Accent : Token::Ink, top, theme::size(32),
         QString(QLatin1Char(framework::stageLetter(stage.stage))));
    line(moved ? Type::UiCurrent : Type::Ui, moved ? Token::Ink : Token::Ink2,
         top + theme::size(34), theme::size(20), change);
    line(Type::Caption, Token::Ink3, top + theme::size(56), theme::size(16),
         toQString(framework::clockText(stage.spent[m_from])) + QStringLiteral(" → ") +
             toQString(framework::clockText(stage.spent.back())));
}

} // namespace coach::compare
