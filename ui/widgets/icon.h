// The drawn signs of resources/icons, coloured by token.
#pragma once

#include <QIcon>
#include <QLatin1String>
#include <QRect>

#include "ui/theme/tokens.h"

class QPainter;

namespace coach::widgets {

/// `name` is the file without its ending: back, right, down, arrow, tick, star, star-outline.
void paintIcon(QPainter& painter, const QRect& rect, QLatin1String name, const QColor& color);

/// The program's icon, for a window whose desktop has no icon theme with it.
QIcon appIcon();

} // namespace coach::widgets
