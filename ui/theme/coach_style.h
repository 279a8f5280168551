// Fusion with focus rings that show for keyboard focus only, and without what the design leaves
// out.
#pragma once

#include <QProxyStyle>

class QPainter;

namespace coach::theme {

class CoachStyle final : public QProxyStyle {
    Q_OBJECT
public:
    CoachStyle();
    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                  QStyleHintReturn* data) const override;
};

/// The focus ring of the design around `rect`: 2 px accent, `offset` px off, rounded.
void drawFocusRing(QPainter& painter, const QRect& rect, int offset = 0, double radius = 6);

} // namespace coach::theme
