#include "ui/widgets/list_table.h"

#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>

#include "ui/theme/theme.h"

namespace coach::widgets {

using theme::Token;

ListTable::ListTable(QWidget* parent) : QTableView(parent) {
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setShowGrid(false);
    setTabKeyNavigation(false);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(theme::size(36));
    horizontalHeader()->setHighlightSections(false);
    connect(this, &QTableView::doubleClicked, this, &ListTable::opened);
}

int ListTable::padding() {
    return theme::space(12);
}

void ListTable::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        Q_EMIT opened();
    else
        QTableView::keyPressEvent(event);
}

void ListTable::changeEvent(QEvent* event) {
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        verticalHeader()->setDefaultSectionSize(theme::size(36));
}

QRect paintRowGround(QPainter& painter, const QStyleOptionViewItem& option,
                     const QModelIndex& index) {
    const bool chosen = option.state.testFlag(QStyle::State_Selected);
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
    if (chosen || hovered)
        painter.fillRect(option.rect, theme::color(chosen ? Token::Tint : Token::Panel));
    if (chosen && index.column() == 0)
        painter.fillRect(QRect(option.rect.topLeft(), QSize(2, option.rect.height())),
                         theme::color(Token::Accent));
    return option.rect.adjusted(ListTable::padding(), 0, -ListTable::padding(), 0);
}

} // namespace coach::widgets
