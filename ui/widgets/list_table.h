// A list in columns: rows of 36 px, chosen whole, opened by Enter or a double click; no grid. With
// it the ground of a row, which its delegate paints first.
#pragma once

#include <QTableView>

namespace coach::widgets {

class ListTable final : public QTableView {
    Q_OBJECT
public:
    explicit ListTable(QWidget* parent);
    /// Where a row's words begin, beside the row's own edge, px.
    static int padding();

Q_SIGNALS:
    void opened();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
};

/// Paints the ground of a row's cell as it is chosen or hovered; the room that its words have.
QRect paintRowGround(QPainter& painter, const QStyleOptionViewItem& option,
                     const QModelIndex& index);

} // namespace coach::widgets
