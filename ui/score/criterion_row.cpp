#include "ui/score/criterion_row.h"

#include <QPainter>

#include "ui/theme/coach_style.h"
#include "ui/theme/theme.h"
#include "ui/widgets/words.h"

namespace coach::score {

using scoring::Depth;

using theme::Token;
using theme::Type;

CriterionRow::CriterionRow(int number, const QString& words, Depth depth, QWidget* parent)
    : QAbstractButton(parent), m_number(number), m_depth(depth) {
    setText(words);
    setAccessibleName(number > 0 ? tr("%1, %2, %3").arg(number).arg(words, depthWord(depth))
                                 : tr("%1, %2").arg(words, depthWord(depth)));
    setFocusPolicy(number > 0 ? Qt::StrongFocus : Qt::NoFocus);
    if (number > 0)
        setCursor(Qt::PointingHandCursor);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void CriterionRow::setChosen(bool chosen) {
    m_chosen = chosen;
    update();
}

QString CriterionRow::depthWord(Depth depth) {
    switch (depth) {
    case Depth::Absent:
        return tr("absent");
    case Depth::Named:
        return tr("named");
    case Depth::Explained:
        return tr("explained");
    case Depth::Grounded:
        return tr("grounded");
    }
    return {};
}

QRect CriterionRow::wordsRect(int width) const {
    const int depthRoom = theme::size(112);
    return {theme::size(40), 0, std::max(40, width - theme::size(40) - depthRoom - 16), 10'000};
}

QSize CriterionRow::sizeHint() const {
    return {theme::size(420), heightForWidth(theme::size(420))};
}

int CriterionRow::heightForWidth(int width) const {
    const int words =
        widgets::paragraphHeight(text(), theme::font(Type::UiCurrent), wordsRect(width).width(),
                                 theme::lineHeight(Type::Ui));
    return std::max(theme::size(36), words + theme::size(16));
}

void CriterionRow::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_chosen) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme::color(Token::Tint));
        painter.drawRoundedRect(rect(), 6, 6);
        painter.fillRect(QRect(0, 0, 8, height()), theme::color(Token::Tint));
        painter.fillRect(QRect(0, 0, 2, height()), theme::color(Token::Accent));
    }
    const QRect words = wordsRect(width());
    const int line = theme::size(36);
    painter.setFont(theme::font(m_chosen ? Type::UiCurrent : Type::Ui));
    if (m_number > 0) {
        painter.setPen(theme::color(m_chosen ? Token::Accent : Token::Ink3));
        painter.drawText(QRect(theme::size(16), 0, theme::size(24), line),
                         Qt::AlignLeft | Qt::AlignVCenter, QString::number(m_number));
    }
    painter.setPen(theme::color(Token::Ink));
    // The first line stands level with the number and the depth, also where a second is left free
    // for the bolder words of the chosen row.
    const int above = (line - theme::lineHeight(Type::Ui)) / 2;
    widgets::paintParagraph(painter, {words.left(), above, words.width(), height() - above}, text(),
                            painter.font(), theme::lineHeight(Type::Ui), true);
    painter.setFont(theme::font(Type::Ui));
    painter.setPen(theme::color(Token::Ink2));
    const int markSide = theme::size(10);
    painter.drawText(QRect(0, 0, width() - 16 - markSide - theme::size(11), line),
                     Qt::AlignRight | Qt::AlignVCenter, depthWord(m_depth));
    paintDepth(painter,
               QRectF(width() - 16.5 - markSide, (line - markSide) / 2.0, markSide, markSide));
    if (hasFocus() && theme::keyboardFocusShown())
        theme::drawFocusRing(painter, rect().adjusted(1, 1, -1, -1));
}

void CriterionRow::paintDepth(QPainter& painter, const QRectF& circle) const {
    const QColor ink = theme::color(m_depth == Depth::Absent ? Token::Edge : Token::Ink);
    painter.setPen(QPen(ink, 1.2));
    painter.setBrush(m_depth == Depth::Grounded ? QBrush(ink) : QBrush(Qt::NoBrush));
    painter.drawEllipse(circle);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink);
    if (m_depth == Depth::Named)
        painter.drawPie(circle, 0, 90 * 16);
    else if (m_depth == Depth::Explained)
        painter.drawPie(circle, -90 * 16, 180 * 16);
}

} // namespace coach::score
