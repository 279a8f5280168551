// The drawn signs of resources/icons, coloured by token.
#pragma once

#include <QLatin1String>
#include <QRect>

#include "ui/theme/tokens.h"

class QPainter;

namespace coach::widgets {

/// `name` is the file without its ending: back, right, down, arrow, tick, star, star-outline.
void paintIcon(QPainter& painter, const QRect& rect, QLatin1String name, const QColor& color);

} // namespace coach::widgets
