#include "ui/widgets/word_marks.h"

#include <QPainter>
#include <QStringList>

#include "ui/support/qt_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/level_mark.h"

namespace coach::widgets {

using theme::Token;
using theme::Type;

namespace {
int pitch() {
    return LevelMark::dimensions(LevelMark::Size::Small).width() + theme::size(8);
}
} // namespace

int WordMarks::height() {
    return theme::lineHeight(Type::Caption) + theme::size(10);
}
int WordMarks::width() {
    return 7 * pitch();
}

void WordMarks::paint(QPainter& painter, const QPoint& topLeft,
                      const std::optional<StageLevels>& levels) {
    const int line = theme::lineHeight(Type::Caption);
    const QSize mark = LevelMark::dimensions(LevelMark::Size::Small);
    painter.setFont(theme::font(levels ? Type::CaptionBold : Type::Caption));
    painter.setPen(theme::color(levels ? Token::Ink : Token::Ink3));
    for (const framework::StageId stage : framework::kStages) {
        const auto i = framework::indexOf(stage);
        const int x = topLeft.x() + static_cast<int>(i) * pitch();
        painter.drawText(QRect(x, topLeft.y(), pitch(), line), Qt::AlignLeft | Qt::AlignVCenter,
                         QString(QLatin1Char(framework::stageLetter(stage))));
        if (levels)
            LevelMark::paint(painter, QRect(QPoint(x, topLeft.y() + line + theme::size(7)), mark),
                             (*levels)[i]);
    }
}

QString WordMarks::words(const StageLevels& levels) {
    QStringList parts;
    for (const framework::StageId stage : framework::kStages)
        if (const auto level = levels[framework::indexOf(stage)])
            parts << support::toQString(framework::stageTitle(stage)) + QLatin1Char(' ') +
                         levelFigure(*level);
    return parts.join(QStringLiteral(", "));
}

} // namespace coach::widgets
