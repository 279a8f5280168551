// The row of tools over a list, under its hairline: at the left what chooses or acts, at the right
// the search and what goes with it; two rows where the text is large. Shared by the pages with
// lists.
#pragma once

#include <QBoxLayout>
#include <QWidget>

namespace coach::widgets {

class ToolRow final : public QWidget {
    Q_OBJECT
public:
    /// `gap` px between tools, `below` px under them.
    ToolRow(int gap, int below, QWidget* parent);
    void addLeft(QWidget* tool) { m_left->insertWidget(m_left->count() - 1, tool); }
    void addRight(QWidget* tool) { m_right->addWidget(tool); }
    /// Margins so that the tools' words stand `side` px in.
    void setSide(int side);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QHBoxLayout* m_left;
    QHBoxLayout* m_right;
    QBoxLayout* m_row;
};

} // namespace coach::widgets
