#include "ui/practice/stage_rail.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

#include "core/framework/time_plan.h"
#include "ui/practice/stage_rail_accessible.h"
#include "ui/support/qt_text.h"
#include "ui/theme/coach_style.h"
#include "ui/theme/theme.h"

namespace coach::practice {

using framework::indexOf;
using framework::kStages;
using framework::StageId;
using support::toQString;
using theme::Token;
using theme::Type;

namespace {

constexpr int kRingRoom = 12; ///< left of the letters, for the focus ring

QString nameOf(StageId stage) {
    return toQString(framework::stageTitle(stage));
}

QString minutes(base::Milliseconds time) {
    return StageRail::tr("%1 min").arg(QString::fromStdString(framework::budgetText(time)));
}

QString countedWords(int words) {
    return words == 1 ? StageRail::tr("1 word") : StageRail::tr("%1 words").arg(words);
}

} // namespace

StageRail::StageRail(QWidget* parent) : QWidget(parent) {
    installRailAccessibility(); // before the first name: Qt keeps the interface it finds then
    setObjectName(QStringLiteral("stageRail"));
    setAccessibleName(tr("Stages"));
    setFocusPolicy(Qt::TabFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void StageRail::setRow(StageId stage, const Row& row) {
    Row& old = m_rows[indexOf(stage)];
    if (old == row)
        return;
    const bool looksTheSame = old.state == row.state && old.words == row.words &&
                              old.budget == row.budget &&
                              framework::clockText(old.spent) == framework::clockText(row.spent);
    old = row;
    if (!looksTheSame)
        update(rowRect(stage));
}

void StageRail::setCurrent(StageId stage) {
    if (m_current == stage)
        return;
    m_current = stage;
    m_focused = static_cast<int>(indexOf(stage));
    tellRailSelection(this, m_focused);
    update();
}

void StageRail::setShowsBudgets(bool shows) {
    m_showsBudgets = shows;
    update();
}

void StageRail::setUntimed(bool untimed) {
    m_untimed = untimed;
    update();
}

void StageRail::setLettersOnly(bool only) {
    if (m_lettersOnly == only)
        return;
    m_lettersOnly = only;
    updateGeometry();
    update();
}

void StageRail::setLow(bool low) {
    if (m_low == low)
        return;
    m_low = low;
    updateGeometry();
    update();
}

void StageRail::setRoom(int height) {
    m_room = height;
    updateGeometry();
    update();
}

int StageRail::rowHeight() const {
    const int wanted = theme::size(m_low ? 64 : 80);
    return m_room > 0 ? std::min(wanted, m_room / static_cast<int>(framework::kStageCount))
                      : wanted;
}

QRect StageRail::rowRect(StageId stage) const {
    return {0, static_cast<int>(indexOf(stage)) * rowHeight(), width(), rowHeight()};
}

QSize StageRail::sizeHint() const {
    const int width =
        m_lettersOnly ? theme::size(40) + 2 * kRingRoom : theme::size(224) + kRingRoom;
    return {width, rowHeight() * static_cast<int>(framework::kStageCount)};
}

QString StageRail::caption(StageId stage) const {
    const Row& row = this->row(stage);
    if (row.state == State::Empty && (m_untimed || row.spent < std::chrono::seconds(1)))
        return m_showsBudgets ? minutes(row.budget) : QString();
    if (m_untimed)
        return countedWords(row.words);
    return countedWords(row.words) + QStringLiteral(" · ") +
           QString::fromStdString(framework::clockText(row.spent));
}

QString StageRail::rowWords(StageId stage) const {
    const Row& shown = row(stage);
    QStringList parts{nameOf(stage)};
    if (stage == m_current)
        parts += tr("current");
    else if (shown.state == State::Done)
        parts += tr("done");
    else if (shown.state == State::Begun)
        parts += tr("begun");
    else
        parts += tr("empty");
    parts += countedWords(shown.words);
    if (m_untimed)
        return parts.join(QStringLiteral(", "));
    parts +=
        tr("%1 of %2")
            .arg(QString::fromStdString(framework::clockText(shown.spent)), minutes(shown.budget));
    return parts.join(QStringLiteral(", "));
}

void StageRail::paintEvent(QPaintEvent* event) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (const StageId stage : kStages)
        if (event->rect().intersects(rowRect(stage)))
            paintRow(painter, stage);
    if (hasFocus() && theme::keyboardFocusShown()) {
        const QRect row = rowRect(kStages[static_cast<std::size_t>(m_focused)]);
        theme::drawFocusRing(painter, row.adjusted(1, 4, -2, -4));
    }
}

void StageRail::paintRow(QPainter& painter, StageId stage) const {
    const QRect box = rowRect(stage);
    const Row& shown = row(stage);
    const bool current = stage == m_current;
    const bool hovered = static_cast<int>(indexOf(stage)) == m_hovered;
    const int baseline = box.top() + std::min(theme::size(m_low ? 36 : 44), box.height() * 3 / 4);

    Type letter = Type::DisplayThin;
    Token letterColor = Token::Ink3;
    if (current || shown.state == State::Done) {
        letter = Type::Display;
        letterColor = current ? Token::Accent : Token::Ink;
    } else if (shown.state == State::Begun) {
        letter = Type::DisplayPlain;
        letterColor = Token::Ink;
    }
    painter.setFont(theme::font(letter));
    painter.setPen(theme::color(letterColor));
    painter.drawText(kRingRoom, baseline, QString(QLatin1Char(framework::stageLetter(stage))));
    if (m_lettersOnly)
        return;

    const int x = kRingRoom + theme::size(48);
    painter.setFont(theme::font(current ? Type::UiCurrent : Type::Ui));
    painter.setPen(theme::color(current || hovered ? Token::Ink : Token::Ink2));
    painter.drawText(x, baseline, nameOf(stage));

    const QString words = caption(stage);
    if (words.isEmpty())
        return;
    painter.setFont(theme::font(Type::Caption));
    painter.setPen(theme::color(Token::Ink3));
    painter.drawText(x, baseline + theme::size(18), words);
    if (!m_low && !m_untimed && shown.spent >= std::chrono::seconds(1))
        paintTimeBar(painter, shown, {x, baseline + theme::size(26)});
}

void StageRail::paintTimeBar(QPainter& painter, const Row& row, const QPoint& topLeft) const {
    const int whole = theme::size(96);
    const double share = static_cast<double>(row.spent.count()) /
                         static_cast<double>(std::max<long long>(1, row.budget.count()));
    const int room = std::max(whole, width() - topLeft.x() - 4);
    const int filled = std::clamp(static_cast<int>(share * whole), 1, room);
    const framework::Pace pace = framework::paceOf(row.spent, row.budget);
    const Token token = pace == framework::Pace::Within ? Token::Ink2
                        : pace == framework::Pace::Over ? Token::Amber
                                                        : Token::Red;
    if (filled < whole)
        painter.fillRect(QRect(topLeft.x() + filled, topLeft.y() + 2, whole - filled, 1),
                         theme::color(Token::Edge));
    painter.fillRect(QRect(topLeft.x(), topLeft.y(), filled, 3), theme::color(token));
    if (filled > whole)
        painter.fillRect(QRect(topLeft.x() + whole - 1, topLeft.y() - 3, 1, 9),
                         theme::color(Token::Ink));
}

int StageRail::stageAt(const QPoint& point) const {
    const int index = point.y() / rowHeight();
    return rect().contains(point) && index < static_cast<int>(framework::kStageCount) ? index : -1;
}

void StageRail::mousePressEvent(QMouseEvent* event) {
    const int index = stageAt(event->position().toPoint());
    if (index >= 0 && event->button() == Qt::LeftButton)
        Q_EMIT chosen(kStages[static_cast<std::size_t>(index)]);
}

void StageRail::mouseMoveEvent(QMouseEvent* event) {
    const int hovered = stageAt(event->position().toPoint());
    if (hovered != m_hovered) {
        m_hovered = hovered;
        setCursor(hovered >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
        update();
    }
}

void StageRail::leaveEvent(QEvent* event) {
    m_hovered = -1;
    update();
    QWidget::leaveEvent(event);
}

void StageRail::keyPressEvent(QKeyEvent* event) {
    const int last = static_cast<int>(framework::kStageCount) - 1;
    switch (event->key()) {
    case Qt::Key_Up:
        m_focused = std::max(0, m_focused - 1);
        break;
    case Qt::Key_Down:
        m_focused = std::min(last, m_focused + 1);
        break;
    case Qt::Key_Home:
        m_focused = 0;
        break;
    case Qt::Key_End:
        m_focused = last;
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (event->modifiers() == Qt::NoModifier) {
            Q_EMIT chosen(kStages[static_cast<std::size_t>(m_focused)]);
            return;
        }
        [[fallthrough]];
    default:
        QWidget::keyPressEvent(event);
        return;
    }
    tellRailFocus(this, m_focused);
    update();
}

void StageRail::focusInEvent(QFocusEvent* event) {
    m_focused = static_cast<int>(indexOf(m_current));
    update();
    QWidget::focusInEvent(event);
}

void StageRail::focusOutEvent(QFocusEvent* event) {
    update();
    QWidget::focusOutEvent(event);
}

void StageRail::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::PaletteChange) {
        updateGeometry();
        update();
    }
}

bool StageRail::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const int index = stageAt(help->pos());
        if (index >= 0 && m_lettersOnly)
            QToolTip::showText(help->globalPos(),
                               rowWords(kStages[static_cast<std::size_t>(index)]), this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace coach::practice
