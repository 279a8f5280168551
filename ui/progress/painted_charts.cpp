#include "ui/progress/painted_charts.h"

#include <algorithm>
#include <cmath>

#include <QLocale>
#include <QPainter>

#include "core/framework/time_plan.h"
#include "ui/progress/progress_words.h"
#include "ui/support/qt_text.h"
#include "ui/support/words.h"
#include "ui/theme/coach_style.h"
#include "ui/theme/theme.h"
#include "ui/widgets/level_mark.h"
#include "ui/widgets/words.h"

namespace coach::progress {

using framework::indexOf;
using framework::kStages;
using framework::StageId;
using theme::Token;
using theme::Type;

namespace {

constexpr double kDotRadius = 4.5;

int rowPitch() {
    return theme::size(32);
}

void dot(QPainter& painter, QPointF at, double radius, bool full, Token token = Token::Ink) {
    painter.setPen(QPen(theme::color(full ? token : Token::Edge), 1.5));
    painter.setBrush(full ? QBrush(theme::color(token)) : Qt::NoBrush);
    painter.drawEllipse(at, radius, radius);
}

/// The chosen row's ground, and a ring around it when the keyboard has the chart.
void paintRow(QPainter& painter, const QWidget& chart, const QRect& row, bool isCurrent) {
    if (!isCurrent)
        return;
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme::color(Token::Panel));
    painter.drawRoundedRect(row, 6, 6);
    if (chart.hasFocus() && theme::keyboardFocusShown())
        theme::drawFocusRing(painter, row.adjusted(1, 1, -1, -1), 0);
}

void paintLetter(QPainter& painter, const QRect& row, StageId stage) {
    painter.setFont(theme::font(Type::UiCurrent));
    painter.setPen(theme::color(Token::Ink));
    painter.drawText(row.adjusted(theme::space(8), 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                     letter(stage));
}

int letterRoom() {
    return theme::size(32);
}

} // namespace

SeldomChart::SeldomChart(QWidget* parent) : Walked(parent) {
    setObjectName(QStringLiteral("seldomChart"));
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void SeldomChart::setRows(const std::vector<SeldomSaid>& rows) {
    m_rows = rows;
    forgetPoint();
    updateGeometry();
    setAccessibleName(tr("What you rarely say"));
}

QString SeldomChart::words(int point) const {
    const SeldomSaid& row = m_rows[static_cast<std::size_t>(point)];
    return tr("%1: %2, with a reason in %3 of %4 attempts")
        .arg(stageName(row.stage), saidWords(row.title))
        .arg(row.said)
        .arg(row.of);
}

int SeldomChart::rowHeight(const SeldomSaid& row, int width) const {
    return widgets::paragraphHeight(saidWords(row.title), theme::font(Type::Ui),
                                    width - 2 * theme::space(8), theme::lineHeight(Type::Ui)) +
           theme::size(24) + theme::space(12);
}

int SeldomChart::heightForWidth(int width) const {
    int height = 0;
    for (const SeldomSaid& row : m_rows)
        height += rowHeight(row, width);
    return height;
}

QSize SeldomChart::sizeHint() const {
    return {theme::size(240), heightForWidth(std::max(width(), theme::size(160)))};
}

void SeldomChart::resizeEvent(QResizeEvent* event) {
    Walked::resizeEvent(event);
    updateGeometry();
}

QRect SeldomChart::pointRect(int point) const {
    int top = 0;
    for (int i = 0; i < point; ++i)
        top += rowHeight(m_rows[static_cast<std::size_t>(i)], width());
    return {0, top, width(), rowHeight(m_rows[static_cast<std::size_t>(point)], width())};
}

void SeldomChart::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (int i = 0; i < pointCount(); ++i) {
        const SeldomSaid& row = m_rows[static_cast<std::size_t>(i)];
        const QRect rect = pointRect(i);
        paintRow(painter, *this, rect.adjusted(0, 0, 0, -theme::space(4)), isCurrent(i));
        const QRect inner = rect.adjusted(theme::space(8), theme::space(2), -theme::space(8), 0);
        painter.setPen(theme::color(Token::Ink));
        widgets::paintParagraph(painter, inner, saidWords(row.title), theme::font(Type::Ui),
                                theme::lineHeight(Type::Ui), true);
        const int y = rect.bottom() - theme::space(12) - theme::size(10);
        painter.setFont(theme::font(Type::Ui));
        const QString figure = tr("%1 of %2").arg(row.said).arg(row.of);
        const int figureWidth = painter.fontMetrics().horizontalAdvance(figure);
        const double room = inner.width() - figureWidth - theme::space(12);
        const double pitch = std::min<double>(theme::size(15), room / std::max(1, row.of));
        const double radius = std::min<double>(theme::size(4), pitch / 2 - 1.5);
        for (int k = 0; k < row.of; ++k)
            dot(painter, {inner.left() + radius + 1 + k * pitch, y + 0.5}, radius, k < row.said);
        painter.setPen(theme::color(Token::Ink2));
        painter.drawText(QRectF(inner.left() + row.of * pitch + theme::space(8),
                                y - theme::size(10), figureWidth + 4, theme::size(20)),
                         Qt::AlignLeft | Qt::AlignVCenter, figure);
    }
}

JudgementChart::JudgementChart(QWidget* parent) : Walked(parent) {
    setObjectName(QStringLiteral("judgementChart"));
    setAccessibleName(tr("How you judge yourself"));
}

void JudgementChart::setJudgement(const SelfJudgement& judgement) {
    m_judgement = judgement;
    forgetPoint();
}

QString JudgementChart::words(int point) const {
    const auto at = static_cast<std::size_t>(point);
    const StageId stage = kStages[at];
    if (!m_judgement.own[at] || !m_judgement.given[at])
        return tr("%1: not judged").arg(stageName(stage));
    return tr("%1: you said %2, scored %3")
        .arg(stageName(stage), widgets::levelFigure(*m_judgement.own[at]),
             widgets::levelFigure(*m_judgement.given[at]));
}

QSize JudgementChart::sizeHint() const {
    return {theme::size(240), 7 * rowPitch() + theme::size(52)};
}

QRect JudgementChart::pointRect(int point) const {
    return {0, point * rowPitch(), width(), rowPitch()};
}

void JudgementChart::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double left = letterRoom() + theme::space(8);
    const double right = width() - theme::space(12);
    const auto x = [left, right](double level) { return left + level / 4.0 * (right - left); };
    for (int i = 0; i < pointCount(); ++i) {
        const auto at = static_cast<std::size_t>(i);
        const QRect row = pointRect(i);
        paintRow(painter, *this, row, isCurrent(i));
        paintLetter(painter, row, kStages[at]);
        const double y = row.center().y() + 0.5;
        painter.fillRect(QRectF(left, y - 0.5, right - left, 1), theme::color(Token::Hair));
        const auto& own = m_judgement.own[at];
        const auto& given = m_judgement.given[at];
        if (!own || !given)
            continue;
        painter.setPen(QPen(theme::color(Token::Ink), 1.5));
        painter.drawLine(QPointF(x(*own), y), QPointF(x(*given), y));
        painter.setBrush(theme::color(isCurrent(i) ? Token::Panel : Token::Paper));
        painter.setPen(QPen(theme::color(Token::Ink), 1.5));
        painter.drawEllipse(QPointF(x(*own), y), kDotRadius + 0.5, kDotRadius + 0.5);
        dot(painter, {x(*given), y}, kDotRadius - 0.5, true);
    }
    painter.setFont(theme::font(Type::Caption));
    painter.setPen(theme::color(Token::Ink3));
    const double axis = 7 * rowPitch() + theme::space(4);
    for (int level = 0; level <= 4; ++level)
        painter.drawText(QRectF(x(level) - 20, axis, 40, theme::size(16)), Qt::AlignCenter,
                         QString::number(level));
    painter.drawText(QRectF(left, axis + theme::size(22), width() - left, theme::size(18)),
                     Qt::AlignLeft | Qt::AlignVCenter, tr("hollow: you said   full: scored"));
}

PaceChart::PaceChart(QWidget* parent) : Walked(parent) {
    setObjectName(QStringLiteral("paceChart"));
    setAccessibleName(tr("Time against the budget"));
}

void PaceChart::setPace(const framework::PerStage<StagePace>& pace) {
    m_pace = pace;
    forgetPoint();
}

QString PaceChart::words(int point) const {
    const StagePace& pace = m_pace[static_cast<std::size_t>(point)];
    const QString took = tr("%1: %2 of %3 minutes")
                             .arg(stageName(kStages[static_cast<std::size_t>(point)]),
                                  support::toQString(framework::clockText(pace.spent)))
                             .arg(static_cast<double>(pace.budget.count()) / 60000.0);
    const auto over = pace.spent - pace.budget;
    if (over.count() <= 0)
        return took;
    return took + tr(", %1 over").arg(support::toQString(framework::clockText(over)));
}

QSize PaceChart::sizeHint() const {
    return {theme::size(240), 7 * rowPitch() + theme::size(52)};
}

QRect PaceChart::pointRect(int point) const {
    return {0, point * rowPitch(), width(), rowPitch()};
}

void PaceChart::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    double longest = 1.5;
    for (const StagePace& pace : m_pace)
        longest = std::max(longest, static_cast<double>(pace.spent.count()) /
                                        static_cast<double>(pace.budget.count()));
    longest = std::min(longest, 3.0);
    painter.setFont(theme::font(Type::Caption));
    const int figures =
        painter.fontMetrics().horizontalAdvance(QStringLiteral("00:00")) + theme::space(8);
    const double left = letterRoom() + theme::space(8);
    const double room = width() - left - figures - theme::space(12);
    const double budget = left + room / longest;
    for (int i = 0; i < pointCount(); ++i) {
        const StagePace& pace = m_pace[static_cast<std::size_t>(i)];
        const QRect row = pointRect(i);
        paintRow(painter, *this, row, isCurrent(i));
        paintLetter(painter, row, kStages[static_cast<std::size_t>(i)]);
        const double y = row.center().y() + 0.5;
        const double share = std::min(static_cast<double>(pace.spent.count()) /
                                          static_cast<double>(pace.budget.count()),
                                      longest);
        const auto how = framework::paceOf(pace.spent, pace.budget);
        const Token token = how == framework::Pace::Within ? Token::Ink
                            : how == framework::Pace::Over ? Token::Amber
                                                           : Token::Red;
        painter.fillRect(QRectF(left, y - 0.5, room, 1), theme::color(Token::Hair));
        painter.fillRect(QRectF(left, y - 1.5, share * room / longest, 3), theme::color(token));
        painter.fillRect(QRectF(budget, y - theme::size(6), 1, theme::size(12)),
                         theme::color(Token::Edge));
        painter.setFont(
            theme::font(how == framework::Pace::Within ? Type::Caption : Type::CaptionBold));
        painter.setPen(theme::color(how == framework::Pace::Within ? Token::Ink2 : token));
        painter.drawText(
            QRectF(width() - figures - theme::space(8), row.top(), figures, row.height()),
            Qt::AlignRight | Qt::AlignVCenter,
            support::toQString(framework::clockText(pace.spent)));
    }
    painter.setFont(theme::font(Type::Caption));
    painter.setPen(theme::color(Token::Ink3));
    const double axis = 7 * rowPitch() + theme::space(4);
    const QString at = tr("budget");
    const int wide = painter.fontMetrics().horizontalAdvance(at);
    painter.drawText(QRectF(budget - wide / 2.0, axis, wide + 2, theme::size(16)),
                     Qt::AlignLeft | Qt::AlignVCenter, at);
}

CalendarChart::CalendarChart(QWidget* parent) : Walked(parent) {
    setObjectName(QStringLiteral("calendarChart"));
    setAccessibleName(tr("Practice calendar"));
}

void CalendarChart::setDays(const Progress& progress, Day today) {
    m_from = progress.calendarFrom;
    m_weeks = progress.weeks;
    m_days = progress.days;
    m_today = today;
    forgetPoint();
}

base::Milliseconds CalendarChart::spentOn(Day day) const {
    const auto found = std::ranges::find(m_days, day, &PracticeDay::day);
    return found == m_days.end() ? base::Milliseconds{} : found->spent;
}

QString CalendarChart::words(int point) const {
    const Day day = dayOf(point);
    const auto spent = spentOn(day);
    return weekdayWords(day) + QStringLiteral(": ") +
           (spent.count() == 0 ? tr("no practice") : support::durationWords(spent));
}

int CalendarChart::pointCount() const {
    return m_weeks == 0 ? 0 : static_cast<int>((m_today - m_from).count()) + 1;
}

QSize CalendarChart::sizeHint() const {
    return {theme::size(240), 7 * theme::size(28) + theme::size(24)};
}

QPointF CalendarChart::centre(int point) const {
    const double left = theme::size(32);
    const double pitch = std::min<double>(theme::size(28), (width() - left) / std::max(1, m_weeks));
    return {left + pitch * (point / 7 + 0.5), theme::size(28) * (point % 7 + 0.5)};
}

QRect CalendarChart::pointRect(int point) const {
    const QPointF at = centre(point);
    const double half = std::min<double>(theme::size(14), centre(7).x() / 2 - centre(0).x() / 2);
    return QRectF(at.x() - half, at.y() - theme::size(14), 2 * half, theme::size(28)).toRect();
}

int CalendarChart::stepped(int point, int key) const {
    const int by = key == Qt::Key_Left ? -7 : key == Qt::Key_Right ? 7 : key == Qt::Key_Up ? -1 : 1;
    if (key == Qt::Key_Home || key == Qt::Key_End)
        return Walked::stepped(point, key);
    const int to = point + by;
    return to < 0 || to >= pointCount() ? point : to;
}

void CalendarChart::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(theme::font(Type::Caption));
    painter.setPen(theme::color(Token::Ink3));
    const std::pair<int, QString> weekdays[]{
        {0, tr("Mo")}, {2, tr("We")}, {4, tr("Fr")}, {6, tr("Su")}};
    for (const auto& [row, name] : weekdays)
        painter.drawText(
            QRect(theme::space(4), theme::size(28) * row, theme::size(32), theme::size(28)),
            Qt::AlignLeft | Qt::AlignVCenter, name);
    int month = -1;
    double taken = 0;
    for (int i = 0; i < pointCount(); ++i) {
        const QPointF at = centre(i);
        const auto minutes = static_cast<double>(spentOn(dayOf(i)).count()) / 60000.0;
        // The area grows with the time, up to an hour and a half.
        const double radius = std::sqrt(std::min(minutes, 90.0) / 90.0) * theme::size(8);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme::color(minutes > 0 ? Token::Ink : Token::Edge));
        const double drawn = minutes > 0 ? std::max<double>(radius, 3) : 1.25;
        painter.drawEllipse(at, drawn, drawn);
        if (isCurrent(i)) {
            painter.setPen(QPen(theme::color(Token::Accent), 2));
            painter.setBrush(Qt::NoBrush);
            painter.drawEllipse(at, theme::size(10), theme::size(10));
        }
        const QDate date = toDate(dayOf(i));
        if (i % 7 == 0 && date.month() != month && at.x() - theme::size(8) > taken) {
            month = date.month();
            const QString name = QLocale(QLocale::English).toString(date, QStringLiteral("MMM"));
            painter.setPen(theme::color(Token::Ink3));
            const QRectF box(at.x() - theme::size(8), 7 * theme::size(28) + theme::space(4),
                             theme::size(40), theme::size(16));
            painter.drawText(box, Qt::AlignLeft | Qt::AlignVCenter, name);
            taken = box.left() + painter.fontMetrics().horizontalAdvance(name) + 4;
        }
    }
}

} // namespace coach::progress
