#include "ui/widgets/filter_edit.h"

#include <QKeyEvent>

#include "ui/theme/theme.h"

namespace coach::widgets {

FilterEdit::FilterEdit(const QString& placeholder, QWidget* parent) : QLineEdit(parent) {
    setPlaceholderText(placeholder);
    setAccessibleName(placeholder);
    setProperty("frameless", true);
    setMaximumWidth(theme::size(220));
}

void FilterEdit::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Escape:
        clear();
        Q_EMIT left();
        return;
    case Qt::Key_Down:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT left();
        return;
    default:
        QLineEdit::keyPressEvent(event);
    }
}

} // namespace coach::widgets
