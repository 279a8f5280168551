#include "ui/score/criterion_row.h"

#include <QPainter>

#include "ui/score/not_so.h"
#include "ui/theme/coach_style.h"
#include "ui/theme/theme.h"
#include "ui/widgets/words.h"

namespace coach::score {

using scoring::Depth;

using theme::Token;
using theme::Type;

void paintDepth(QPainter& painter, const QRectF& circle, Depth depth) {
    const QColor ink = theme::color(depth == Depth::Absent ? Token::Edge : Token::Ink);
    painter.setPen(QPen(ink, 1.2));
    painter.setBrush(depth == Depth::Grounded ? QBrush(ink) : QBrush(Qt::NoBrush));
    painter.drawEllipse(circle);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink);
    if (depth == Depth::Named)
        painter.drawPie(circle, 0, 90 * 16);
    else if (depth == Depth::Explained)
        painter.drawPie(circle, -90 * 16, 180 * 16);
}

CriterionRow::CriterionRow(int number, const QString& words, Depth depth, QWidget* parent)
    : QAbstractButton(parent), m_number(number), m_depth(depth),
      m_notSo(new NotSo(this, tr("%1, %2").arg(words, depthWord(depth)))) {
    setText(words);
    setFocusPolicy(Qt::StrongFocus);
    if (number > 0)
        setCursor(Qt::PointingHandCursor);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setDisputed(false);
}

void CriterionRow::setChosen(bool chosen) {
    m_chosen = chosen;
    m_notSo->setStays(chosen);
    update();
}

void CriterionRow::setDisputed(bool disputed) {
    m_notSo->setDisputed(disputed);
    QStringList said{text(), depthWord(m_depth)};
    if (m_number > 0)
        said.prepend(QString::number(m_number));
    if (disputed)
        said << NotSo::mark();
    setAccessibleName(said.join(QStringLiteral(", ")));
    setAccessibleDescription(tr("N says not so"));
    updateGeometry();
    update();
}

void CriterionRow::setDisputable(bool disputable) {
    m_notSo->setOffered(disputable);
    setAccessibleDescription(disputable ? tr("N says not so") : QString());
    updateGeometry();
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

int CriterionRow::depthRoom() const {
    return theme::size(92);
}

QRect CriterionRow::wordsRect(int width) const {
    const int taken = theme::size(40) + depthRoom() + m_notSo->width() + 16;
    return {theme::size(40), 0, std::max(40, width - taken), 10'000};
}

QSize CriterionRow::sizeHint() const {
    return {theme::size(420), heightForWidth(theme::size(420))};
}

int CriterionRow::heightForWidth(int width) const {
    const int words =
        widgets::paragraphHeight(text(), theme::font(Type::UiCurrent), wordsRect(width).width(),
                                 theme::lineHeight(Type::Ui));
    const int mark = m_notSo->isDisputed() ? theme::size(16) : 0;
    return std::max(theme::size(36) + mark, words + theme::size(16));
}

void CriterionRow::resizeEvent(QResizeEvent* event) {
    QAbstractButton::resizeEvent(event);
    m_notSo->place(width() - 16 - depthRoom(), theme::size(36) / 2);
    // The words' room is known only now, where the row is narrower than it was measured for.
    setMinimumHeight(heightForWidth(width()));
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
               QRectF(width() - 16.5 - markSide, (line - markSide) / 2.0, markSide, markSide),
               m_depth);
    if (m_notSo->isDisputed()) {
        painter.setFont(theme::font(Type::CaptionBold));
        painter.setPen(theme::color(Token::Ink));
        painter.drawText(QRect(0, line - theme::size(8), width() - 16, theme::size(16)),
                         Qt::AlignRight | Qt::AlignVCenter, NotSo::mark());
    }
    if (hasFocus() && theme::keyboardFocusShown())
        theme::drawFocusRing(painter, rect().adjusted(1, 1, -1, -1));
}

} // namespace coach::score
