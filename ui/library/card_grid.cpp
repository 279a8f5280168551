#include "ui/library/card_grid.h"

#include <algorithm>

#include <QKeyEvent>
#include <QPainter>
#include <QTextLayout>

#include "ui/library/prompt_model.h"
#include "ui/support/qt_text.h"
#include "ui/theme/coach_style.h"
#include "ui/theme/theme.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/level_mark.h"
#include "ui/widgets/word_marks.h"

namespace coach::library {

using theme::Token;
using theme::Type;

namespace {

/// At most `lines` lines of a paragraph, the last one elided; each `pitch` high.
void paintParagraph(QPainter& painter, const QRect& box, const QString& text, int lines) {
    QTextLayout layout(text, painter.font());
    layout.beginLayout();
    const int pitch = box.height() / lines;
    for (int i = 0; i < lines; ++i) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(box.width());
        const QRect row(box.left(), box.top() + i * pitch, box.width(), pitch);
        QString words = text.mid(line.textStart(), line.textLength());
        if (i == lines - 1)
            words = painter.fontMetrics().elidedText(text.mid(line.textStart()), Qt::ElideRight,
                                                     box.width());
        painter.drawText(row, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, words);
    }
    layout.endLayout();
}

/// Every statement ends by asking for a design; a card says what is particular to it.
QString particular(const usecase::PromptCard& card) {
    QString text = support::toQString(card.prompt.statement).trimmed();
    const auto last = text.lastIndexOf(QStringLiteral(". Design the "));
    return last > 0 ? text.left(last + 1) : text;
}

void paintLevel(QPainter& painter, const QRect& row, const usecase::PromptCard& card,
                const QString& when) {
    painter.setFont(theme::font(Type::Caption));
    painter.setPen(theme::color(Token::Ink3));
    painter.drawText(row, Qt::AlignRight | Qt::AlignVCenter, when);
    if (!card.best || !card.best->level)
        return;
    const int width = painter.fontMetrics().horizontalAdvance(when) + theme::space(6);
    painter.setFont(theme::font(Type::CaptionBold));
    painter.setPen(theme::color(Token::Ink));
    painter.drawText(row.adjusted(0, 0, -width, 0), Qt::AlignRight | Qt::AlignVCenter,
                     widgets::levelFigure(*card.best->level));
}

} // namespace

int CardDelegate::reach() {
    return theme::space(20);
}

int CardDelegate::cellHeight() {
    return theme::lineHeight(Type::Lead) + 2 * theme::lineHeight(Type::LeadSerif) +
           widgets::WordMarks::height() + theme::space(78);
}

QSize CardDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const {
    return {m_cellWidth, cellHeight()};
}

void CardDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const {
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect ground = option.rect.adjusted(4, 8, -4, -8);
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
    const bool focused =
        option.state.testFlag(QStyle::State_HasFocus) && theme::keyboardFocusShown();
    if (hovered || focused) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(theme::color(Token::Panel));
        painter->drawRoundedRect(ground, 8, 8);
    }
    if (focused)
        theme::drawFocusRing(*painter, ground.adjusted(1, 1, -1, -1), 0, 8);

    const auto* card = static_cast<const usecase::PromptCard*>(
        index.data(PromptModel::CardRole).value<const void*>());
    const QRect inner = ground.adjusted(reach(), theme::space(12), -reach(), 0);
    const int lead = theme::lineHeight(Type::Lead);
    const QRect title(inner.left(), inner.top() + 4, inner.width(), lead);
    painter->setFont(theme::font(Type::Lead));
    painter->setPen(theme::color(card != nullptr ? Token::Ink : Token::Accent));
    const int star = theme::size(14);
    painter->drawText(title, Qt::AlignLeft | Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight,
                                                        title.width() - star - 8));
    painter->setFont(theme::font(Type::LeadSerif));
    painter->setPen(theme::color(Token::Ink2));
    const QRect statement(inner.left(), title.bottom() + 1 + 4, inner.width(),
                          2 * theme::lineHeight(Type::LeadSerif));
    paintParagraph(*painter, statement,
                   card != nullptr ? particular(*card)
                                   : PromptModel::tr("One statement is enough to practise on."),
                   2);
    if (card != nullptr) {
        const bool starred = index.data(PromptModel::StarredRole).toBool();
        if (starred || hovered)
            widgets::paintIcon(
                *painter,
                QRect(title.right() - star + 1, title.center().y() - star / 2 + 1, star, star),
                QLatin1String(starred ? "star" : "star-outline"),
                theme::color(starred ? Token::Ink2 : Token::Ink3));
        const QRect foot(inner.left(), statement.bottom() + 1 + theme::space(20), inner.width(),
                         theme::lineHeight(Type::Caption));
        widgets::WordMarks::paint(
            *painter, foot.topLeft(),
            card->best && card->best->level ? std::optional(card->best->levels) : std::nullopt);
        paintLevel(*painter, foot, *card, index.data(PromptModel::WhenRole).toString());
    }
    painter->restore();
}

CardGrid::CardGrid(QWidget* parent) : QListView(parent), m_delegate(new CardDelegate(this)) {
    setItemDelegate(m_delegate);
    setViewMode(IconMode);
    setMovement(Static);
    setResizeMode(Adjust);
    setUniformItemSizes(true);
    setSelectionMode(SingleSelection);
    setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_Hover);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(NoFrame);
    setAccessibleName(tr("Prompts"));
    connect(this, &QListView::doubleClicked, this, &CardGrid::opened);
}

int CardGrid::columnsFor(int width) {
    const int logical = static_cast<int>(width / theme::textFactor());
    return logical >= 2400 ? 5 : logical >= 1600 ? 4 : logical >= 1180 ? 3 : logical >= 700 ? 2 : 1;
}

void CardGrid::relayout() {
    const int columns = columnsFor(width());
    const int room = width() - 2 * m_side;
    const int cell = std::max(100, room / columns);
    m_delegate->setCellWidth(cell);
    setGridSize(QSize(cell, CardDelegate::cellHeight()));
    scheduleDelayedItemsLayout();
}

void CardGrid::setMargins(int side) {
    if (side == m_side)
        return;
    m_side = side;
    const int right = std::max(0, side - 12);
    setViewportMargins(side, theme::space(3), right, 0);
    relayout();
}

void CardGrid::resizeEvent(QResizeEvent* event) {
    QListView::resizeEvent(event);
    relayout();
}

void CardGrid::changeEvent(QEvent* event) {
    QListView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        relayout();
}

void CardGrid::focusInEvent(QFocusEvent* event) {
    QListView::focusInEvent(event);
    if (!currentIndex().isValid() && model() != nullptr && model()->rowCount() > 0)
        setCurrentIndex(model()->index(0, 0));
}

void CardGrid::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (currentIndex().isValid())
            Q_EMIT opened(currentIndex());
        return;
    }
    if (event->key() == Qt::Key_S && event->modifiers() == Qt::NoModifier) {
        if (currentIndex().isValid())
            Q_EMIT starToggled(currentIndex());
        return;
    }
    if (event->key() == Qt::Key_T && event->modifiers() == Qt::NoModifier) {
        if (currentIndex().isValid())
            Q_EMIT tagsWanted(currentIndex());
        return;
    }
    QListView::keyPressEvent(event);
}

void CardGrid::mouseReleaseEvent(QMouseEvent* event) {
    QListView::mouseReleaseEvent(event);
    const QModelIndex index = indexAt(event->pos());
    // The star's corner of the card, large enough to be hit.
    const QRect cell = visualRect(index);
    const int side = theme::size(44);
    const QRect corner(cell.right() - 4 - CardDelegate::reach() / 2 - side, cell.top() + 8, side,
                       side);
    if (index.isValid() && corner.contains(event->pos()))
        Q_EMIT starToggled(index);
}

void CardGrid::keyboardSearch(const QString& text) {
    Q_EMIT typed(text);
}

} // namespace coach::library
