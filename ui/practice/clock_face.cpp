#include "ui/practice/clock_face.h"

#include <QEvent>
#include <QPainter>

#include "ui/theme/coach_style.h"
#include "ui/theme/theme.h"

namespace coach::practice {

using framework::clockText;
using framework::Pace;
using theme::Token;
using theme::Type;

namespace {

QString timeText(base::Milliseconds time) {
    return QString::fromStdString(clockText(time));
}

long long wholeMinutes(base::Milliseconds time) {
    return std::chrono::duration_cast<std::chrono::minutes>(time).count();
}

Token tokenOf(Pace pace) {
    return pace == Pace::Within ? Token::Ink : pace == Pace::Over ? Token::Amber : Token::Red;
}

} // namespace

ClockFace::ClockFace(QWidget* parent) : QAbstractButton(parent) {
    setObjectName(QStringLiteral("clockButton"));
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setToolTip(tr("Stop or go on (F9)"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void ClockFace::show(const Reading& reading) {
    const QString figuresBefore = figures();
    const QString before = words() + stageWords();
    m_reading = reading;
    const QString after = words() + stageWords();
    // Said only when its state changes, not every second.
    const QString state = reading.paused ? tr("Clock, stopped") : tr("Clock, %1").arg(words());
    if (before != after || accessibleName().isEmpty()) {
        setAccessibleName(pace() == Pace::Within || reading.paused ? state
                                                                   : tr("Clock, over the budget"));
        updateGeometry();
    }
    if (before != after || figuresBefore != figures())
        update();
    if (figuresBefore.size() != figures().size())
        updateGeometry();
}

Pace ClockFace::pace() const {
    return framework::paceOf(m_reading.spent, m_reading.budget);
}

QString ClockFace::figures() const {
    if (!isMock())
        return timeText(m_reading.spent);
    const auto left = m_reading.whole - m_reading.wholeSpent;
    return left.count() < 0 ? QStringLiteral("−") + timeText(-left) : timeText(left);
}

QString ClockFace::words() const {
    if (m_reading.paused)
        return tr("stopped");
    if (isMock())
        return tr("left of %1").arg(wholeMinutes(m_reading.whole));
    const QString over = timeText(m_reading.spent - m_reading.budget);
    switch (pace()) {
    case Pace::Within:
        return tr("of %1").arg(QString::fromStdString(framework::budgetText(m_reading.budget)));
    case Pace::Over:
        return tr("%1 over").arg(over);
    case Pace::TimeToMoveOn:
        return tr("%1 over, time to move on").arg(over);
    }
    return {};
}

QString ClockFace::stageWords() const {
    if (!isMock() || pace() == Pace::Within)
        return {};
    return tr("%1, %2 over").arg(m_reading.stage, timeText(m_reading.spent - m_reading.budget));
}

int ClockFace::digitCell() const {
    const QFontMetrics metrics(theme::font(Type::Title));
    int widest = 0;
    for (char digit = '0'; digit <= '9'; ++digit)
        widest = std::max(widest, metrics.horizontalAdvance(QLatin1Char(digit)));
    return widest;
}

int ClockFace::figuresWidth() const {
    const QFontMetrics metrics(theme::font(Type::Title));
    int width = 0;
    for (const QChar c : figures())
        width += c.isDigit() ? digitCell() : metrics.horizontalAdvance(c);
    return width;
}

QSize ClockFace::sizeHint() const {
    const QFontMetrics ui(theme::font(Type::Ui));
    const QFontMetrics action(theme::font(Type::UiAction));
    const int stage =
        stageWords().isEmpty() ? 0 : action.horizontalAdvance(stageWords()) + theme::space(24);
    return {stage + figuresWidth() + theme::space(8) + ui.horizontalAdvance(words()) + 16,
            theme::size(40)};
}

void ClockFace::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QFont titleFont = theme::font(Type::Title);
    const QFontMetrics title(titleFont);
    const Token state = m_reading.paused ? Token::Ink3 : isMock() ? Token::Ink : tokenOf(pace());
    int x = 8;
    const int baseline = (height() + title.capHeight()) / 2;

    const QString stage = stageWords();
    if (!stage.isEmpty()) {
        painter.setFont(theme::font(Type::UiAction));
        painter.setPen(theme::color(m_reading.paused ? Token::Ink3 : tokenOf(pace())));
        painter.drawText(x, baseline, stage);
        x += painter.fontMetrics().horizontalAdvance(stage) + theme::space(24);
    }
    painter.setFont(titleFont);
    painter.setPen(theme::color(state));
    // Inter's figures differ in width: each stands in the middle of a cell as wide as the widest.
    for (const QChar c : figures()) {
        const int advance = title.horizontalAdvance(c);
        const int cell = c.isDigit() ? digitCell() : advance;
        painter.drawText(x + (cell - advance) / 2, baseline, QString(c));
        x += cell;
    }
    painter.setFont(theme::font(Type::Ui));
    painter.setPen(theme::color(state == Token::Ink ? Token::Ink3 : state));
    painter.drawText(x + theme::space(8), baseline, words());
    if (hasFocus() && theme::keyboardFocusShown())
        theme::drawFocusRing(painter, rect().adjusted(1, 1, -1, -1));
}

void ClockFace::changeEvent(QEvent* event) {
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::PaletteChange) {
        updateGeometry();
        update();
    }
}

} // namespace coach::practice
