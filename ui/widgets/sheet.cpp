#include "ui/widgets/sheet.h"

#include <algorithm>

#include <QHBoxLayout>
#include <QShowEvent>
#include <QVBoxLayout>

#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/words.h"

namespace coach::widgets {

Sheet::Sheet(const QString& title, QWidget* parent)
    : QDialog(parent), m_body(new QVBoxLayout), m_foot(new QHBoxLayout) {
    setWindowTitle(title);
    setModal(true);
    setMinimumWidth(parent == nullptr ? theme::size(560)
                                      : std::min(theme::size(560), parent->window()->width() - 64));
    auto* column = new QVBoxLayout(this);
    const int margin = theme::space(32);
    column->setContentsMargins(margin - Button::ringMargin(), theme::space(24),
                               margin - Button::ringMargin(), theme::space(24));
    column->setSpacing(0);
    auto* head = new Words(theme::Type::Title, theme::Token::Ink, this);
    head->setText(title);
    head->setWrapped(true);
    auto* inner = new QVBoxLayout;
    inner->setContentsMargins(Button::ringMargin(), 0, Button::ringMargin(), 0);
    inner->setSpacing(theme::space(8));
    inner->addWidget(head);
    m_body->setSpacing(theme::space(8));
    inner->addLayout(m_body, 1);
    column->addLayout(inner, 1);
    column->addSpacing(theme::space(20));
    m_foot->setSpacing(theme::space(8));
    column->addLayout(m_foot);
}

void Sheet::showEvent(QShowEvent* event) {
    // No wider or higher than the window it stands over; what is inside wraps and scrolls.
    if (const QWidget* over = parentWidget() == nullptr ? nullptr : parentWidget()->window()) {
        const int wide = std::min(width(), over->width() - 64);
        const int high = std::max(heightForWidth(wide), height());
        resize(wide, std::min(high, over->height() - 32));
    }
    QDialog::showEvent(event);
}

} // namespace coach::widgets
