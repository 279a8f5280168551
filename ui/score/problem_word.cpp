#include "ui/score/problem_word.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include "ui/support/qt_text.h"
#include "ui/theme/coach_style.h"
#include "ui/theme/theme.h"
#include "ui/widgets/level_mark.h"

namespace coach::score {

using framework::indexOf;
using framework::kStages;
using framework::StageId;
using support::toQString;

using theme::Token;
using theme::Type;
using widgets::LevelMark;

ProblemWord::ProblemWord(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("problemWord"));
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    say();
}

void ProblemWord::setLevels(const framework::PerStage<std::optional<double>>& levels) {
    m_levels = levels;
    say();
    update();
}

void ProblemWord::setThreads(std::vector<Thread> threads) {
    m_threads = std::move(threads);
    updateGeometry();
    update();
}

void ProblemWord::setCurrent(StageId stage) {
    m_current = stage;
    say();
    update();
}

void ProblemWord::say() {
    const auto& level = m_levels[indexOf(m_current)];
    setAccessibleName(
        LevelMark::words(toQString(framework::stageTitle(m_current)), level,
                         level ? widgets::MarkState::Level : widgets::MarkState::CannotTell));
}

int ProblemWord::arcRoom() const {
    return m_threads.empty() ? theme::size(8) : theme::size(96);
}

int ProblemWord::centre(StageId stage) const {
    const double step = (width() - theme::size(42) - 16) / 6.0;
    return 8 + theme::size(21) + static_cast<int>(step * static_cast<double>(indexOf(stage)));
}

QRect ProblemWord::letterRect(StageId stage) const {
    const int half = theme::size(32);
    return {centre(stage) - half, arcRoom(), 2 * half, theme::size(104)};
}

QSize ProblemWord::sizeHint() const {
    return {theme::size(594) + 16, arcRoom() + theme::size(108)};
}

void ProblemWord::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (const Thread& thread : m_threads)
        paintThread(painter, thread);
    for (const StageId stage : kStages)
        paintLetter(painter, stage);
    if (hasFocus() && theme::keyboardFocusShown())
        theme::drawFocusRing(painter, letterRect(m_current).adjusted(2, 2, -2, -2));
}

void ProblemWord::paintLetter(QPainter& painter, StageId stage) const {
    const int x = centre(stage);
    const int top = arcRoom();
    const auto& level = m_levels[indexOf(stage)];
    const auto centred = [&](Type type, Token token, int y, int height, const QString& text) {
        painter.setFont(theme::font(type));
        painter.setPen(theme::color(token));
        painter.drawText(QRect(x - theme::size(46), y, theme::size(92), height), Qt::AlignCenter,
                         text);
    };
    centred(Type::Display, stage == m_current ? Token::Accent : Token::Ink, top + theme::size(12),
            theme::size(40), QString(QLatin1Char(framework::stageLetter(stage))));
    const QSize mark = LevelMark::dimensions(LevelMark::Size::Large);
    LevelMark::paint(painter, QRect(QPoint(x - mark.width() / 2, top + theme::size(60)), mark),
                     level, level ? widgets::MarkState::Level : widgets::MarkState::CannotTell);
    centred(level ? Type::UiCurrent : Type::Caption, level ? Token::Ink : Token::Ink3,
            top + theme::size(74), theme::size(20),
            level ? widgets::levelFigure(*level) : tr("cannot tell"));
}

void ProblemWord::paintThread(QPainter& painter, const Thread& thread) const {
    const double x1 = centre(thread.from);
    const double x2 = centre(thread.to);
    const double base = arcRoom();
    const double rise = std::min(base - theme::size(12), (x2 - x1) * 0.29 + theme::size(14));
    QPainterPath arc(QPointF(x1, base));
    // A quarter of an ellipse on each side, as close as a cubic comes.
    const double middle = (x1 + x2) / 2;
    const double k = 0.55;
    arc.cubicTo(QPointF(x1, base - k * rise), QPointF(middle - k * (middle - x1), base - rise),
                QPointF(middle, base - rise));
    arc.cubicTo(QPointF(middle + k * (x2 - middle), base - rise), QPointF(x2, base - k * rise),
                QPointF(x2, base));
    const Token token = thread.kept ? Token::Ink : Token::Ink3;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme::color(Token::Paper), 8));
    painter.drawPath(arc);
    QPen pen(theme::color(token), 1.5);
    if (!thread.kept)
        pen.setDashPattern({2, 2});
    painter.setPen(pen);
    painter.drawPath(arc);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme::color(token));
    painter.drawEllipse(QPointF(x1, base), 2.5, 2.5);
    painter.drawEllipse(QPointF(x2, base), 2.5, 2.5);

    const QString label =
        thread.kept ? tr("%1, kept").arg(thread.name) : tr("%1, broken").arg(thread.name);
    painter.setFont(theme::font(Type::Caption));
    const int words = painter.fontMetrics().horizontalAdvance(label) + 16;
    const QRectF place(middle - words / 2.0, base - rise - theme::size(9), words, theme::size(18));
    painter.fillRect(place, theme::color(Token::Paper));
    painter.setPen(theme::color(Token::Ink2));
    painter.drawText(place, Qt::AlignCenter, label);
}

void ProblemWord::mousePressEvent(QMouseEvent* event) {
    for (const StageId stage : kStages)
        if (letterRect(stage).contains(event->position().toPoint()))
            Q_EMIT chosen(stage);
}

void ProblemWord::keyPressEvent(QKeyEvent* event) {
    const std::size_t at = indexOf(m_current);
    if (event->key() == Qt::Key_Right && at + 1 < kStages.size())
        Q_EMIT chosen(kStages[at + 1]);
    else if (event->key() == Qt::Key_Left && at > 0)
        Q_EMIT chosen(kStages[at - 1]);
    else
        QWidget::keyPressEvent(event);
}

void ProblemWord::focusInEvent(QFocusEvent* event) {
    update();
    QWidget::focusInEvent(event);
}

void ProblemWord::focusOutEvent(QFocusEvent* event) {
    update();
    QWidget::focusOutEvent(event);
}

void ProblemWord::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::PaletteChange) {
        updateGeometry();
        update();
    }
}

} // namespace coach::score
