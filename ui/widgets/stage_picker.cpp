#include "ui/widgets/stage_picker.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include "ui/theme/coach_style.h"

namespace coach::widgets {

using framework::indexOf;
using framework::kStages;

void paintLine(QPainter& painter, theme::Type type, theme::Token token, const QRect& room,
               const QString& text, Qt::Alignment alignment) {
    painter.setFont(theme::font(type));
    painter.setPen(theme::color(token));
    painter.drawText(room, static_cast<int>(alignment), text);
}

StagePicker::StagePicker(QWidget* parent) : QWidget(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
}

void StagePicker::setCurrent(framework::StageId stage) {
    m_current = stage;
    say();
}

void StagePicker::say() {
    setAccessibleName(words(m_current));
    update();
}

void StagePicker::paintFocus(QPainter& painter) const {
    if (hasFocus() && theme::keyboardFocusShown())
        theme::drawFocusRing(painter, stageRect(m_current).adjusted(2, 2, -2, -2));
}

void StagePicker::mousePressEvent(QMouseEvent* event) {
    for (const framework::StageId stage : kStages)
        if (stageRect(stage).contains(event->position().toPoint()))
            Q_EMIT chosen(stage);
}

void StagePicker::keyPressEvent(QKeyEvent* event) {
    const std::size_t at = indexOf(m_current);
    if (event->key() == Qt::Key_Right && at + 1 < kStages.size())
        Q_EMIT chosen(kStages[at + 1]);
    else if (event->key() == Qt::Key_Left && at > 0)
        Q_EMIT chosen(kStages[at - 1]);
    else
        QWidget::keyPressEvent(event);
}

void StagePicker::focusInEvent(QFocusEvent* event) {
    update();
    QWidget::focusInEvent(event);
}

void StagePicker::focusOutEvent(QFocusEvent* event) {
    update();
    QWidget::focusOutEvent(event);
}

} // namespace coach::widgets
