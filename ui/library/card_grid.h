// The prompts as a grid of cards: view and delegate. Arrow keys walk, Enter or double click opens,
// S stars, T tags, typing searches.
#pragma once

#include <QListView>
#include <QStyledItemDelegate>

namespace coach::library {

class CardDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void setCellWidth(int width) { m_cellWidth = width; }
    /// The ground of a hovered card reaches this far beyond its text.
    static int reach();
    static int cellHeight();

private:
    int m_cellWidth = 400;
};

class CardGrid final : public QListView {
    Q_OBJECT
public:
    explicit CardGrid(QWidget* parent = nullptr);
    static int columnsFor(int width);
    void relayout();
    /// Free room left and right, inside which the scroll bar stands.
    void setMargins(int side);

Q_SIGNALS:
    void opened(const QModelIndex& index);
    void starToggled(const QModelIndex& index);
    void tagsWanted(const QModelIndex& index);
    void typed(const QString& text);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyboardSearch(const QString& text) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    CardDelegate* m_delegate;
    int m_side = 0;
};

} // namespace coach::library
