#include "ui/compare/level_change.h"

#include <QFontMetrics>
#include <QPainter>

#include "ui/theme/theme.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/level_mark.h"
#include "ui/widgets/stage_picker.h"

namespace coach::compare {

using theme::Token;
using theme::Type;
using widgets::LevelMark;

namespace {

QString figure(const std::optional<double>& level) {
    return level ? widgets::levelFigure(*level) : QStringLiteral("\u2013");
}

} // namespace

LevelChange::LevelChange(bool large, QWidget* parent) : QWidget(parent), m_large(large) {
    setObjectName(large ? QStringLiteral("wholeChange") : QStringLiteral("stageChange"));
}

void LevelChange::setLevels(std::optional<double> before, std::optional<double> after) {
    m_before = before;
    m_after = after;
    const auto said = [](const std::optional<double>& level) {
        return level ? widgets::levelFigure(*level) : tr("cannot tell");
    };
    setAccessibleName(tr("Level from %1 to %2").arg(said(before), said(after)));
    updateGeometry();
    update();
}

QSize LevelChange::sizeHint() const {
    return {paintOn(nullptr), theme::lineHeight(m_large ? Type::Display : Type::Ui)};
}

/// Paints, or only measures without a painter; answers the width.
int LevelChange::paintOn(QPainter* painter) const {
    const int gap = theme::space(8);
    const int line = theme::lineHeight(m_large ? Type::Display : Type::Ui);
    int x = 0;
    const auto level = [&](const std::optional<double>& shown, Type type, Token token) {
        if (!m_large) {
            const QSize mark = LevelMark::dimensions(LevelMark::Size::Medium);
            if (painter != nullptr)
                LevelMark::paint(
                    *painter, QRect(QPoint(x, (line - mark.height()) / 2 + 1), mark), shown,
                    shown ? widgets::MarkState::Level : widgets::MarkState::CannotTell);
            x += mark.width() + gap;
        }
        const int wide = QFontMetrics(theme::font(type)).horizontalAdvance(figure(shown)) + 1;
        if (painter != nullptr)
            widgets::paintLine(*painter, type, token, QRect(x, 0, wide, line), figure(shown),
                               Qt::AlignLeft | Qt::AlignVCenter);
        x += wide + gap;
    };
    level(m_before, m_large ? Type::DisplayThin : Type::Ui, m_large ? Token::Ink3 : Token::Ink2);
    const int side = theme::size(12);
    if (painter != nullptr)
        widgets::paintIcon(*painter, QRect(x, (line - side) / 2 + (m_large ? 3 : 0), side, side),
                           QLatin1String("arrow"), theme::color(Token::Ink2));
    x += side + gap;
    level(m_after, m_large ? Type::Display : Type::UiCurrent, Token::Ink);
    return x - gap;
}

void LevelChange::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintOn(&painter);
}

} // namespace coach::compare
