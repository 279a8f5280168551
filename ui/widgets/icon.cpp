#include "ui/widgets/icon.h"

#include <QByteArray>
#include <QPainter>
#include <QSvgRenderer>

#include "ui/theme/embedded.h"

namespace coach::widgets {

void paintIcon(QPainter& painter, const QRect& rect, QLatin1String name, const QColor& color) {
    for (const base::EmbeddedFile& file : base::embeddedIcons()) {
        if (!file.path.starts_with(
                std::string_view(name.data(), static_cast<std::size_t>(name.size()))) ||
            file.path.size() != static_cast<std::size_t>(name.size()) + 4)
            continue;
        QByteArray svg(file.bytes.data(), static_cast<qsizetype>(file.bytes.size()));
        svg.replace("#000000", color.name().toLatin1());
        QSvgRenderer renderer(svg);
        renderer.render(&painter, rect);
        return;
    }
}

QIcon appIcon() {
    QIcon icon;
    for (const int size : {16, 32, 48, 64, 128}) {
        QPixmap pixmap(size, size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paintIcon(painter, pixmap.rect(), QLatin1String("problem-coach"), Qt::black);
        painter.end();
        icon.addPixmap(pixmap);
    }
    return icon;
}

} // namespace coach::widgets
