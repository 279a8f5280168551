#include "ui/widgets/tool_row.h"

#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/rule.h"

namespace coach::widgets {

ToolRow::ToolRow(int gap, int below, QWidget* parent)
    : QWidget(parent), m_left(new QHBoxLayout), m_right(new QHBoxLayout),
      m_row(new QBoxLayout(QBoxLayout::LeftToRight)) {
    auto* column = new QVBoxLayout(this);
    column->setSpacing(0);
    column->addLayout(makeRuleRow(Button::wordPadding(), this));
    for (QHBoxLayout* part : {m_left, m_right})
        part->setSpacing(theme::space(gap));
    m_left->addStretch(1);
    m_row->setSpacing(0);
    m_row->setContentsMargins(0, theme::space(12), 0, theme::space(below));
    m_row->addLayout(m_left, 1);
    m_row->addLayout(m_right);
    column->addLayout(m_row);
}

void ToolRow::setSide(int side) {
    const int words = side - Button::wordPadding();
    layout()->setContentsMargins(words, 0, words, 0);
}

void ToolRow::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    const bool twoRows = width() < theme::size(900);
    m_row->setDirection(twoRows ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_row->itemAt(1)->setAlignment(twoRows ? Qt::AlignLeft : Qt::Alignment());
}

} // namespace coach::widgets
