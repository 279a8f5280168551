#include "ui/theme/coach_style.h"

#include <QPainter>
#include <QStyleFactory>
#include <QStyleOption>

#include "ui/theme/theme.h"

namespace coach::theme {

CoachStyle::CoachStyle() : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))) {}

void CoachStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option,
                               QPainter* painter, const QWidget* widget) const {
    if (element == PE_FrameFocusRect) {
        if (keyboardFocusShown())
            drawFocusRing(*painter, option->rect.adjusted(1, 1, -1, -1), 0);
        return;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

int CoachStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                          QStyleHintReturn* data) const {
    switch (hint) {
    case SH_UnderlineShortcut:
        return keyboardFocusShown() ? 1 : 0;
    case SH_ItemView_ActivateItemOnSingleClick:
        return 0;
    case SH_EtchDisabledText:
        return 0;
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

void drawFocusRing(QPainter& painter, const QRect& rect, int offset, double radius) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(color(Token::Accent), 2));
    painter.drawRoundedRect(QRectF(rect).adjusted(-offset, -offset, offset, offset),
                            radius + offset, radius + offset);
    painter.restore();
}

} // namespace coach::theme
