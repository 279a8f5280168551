#include "ui/support/ask_user.h"

#include <QFileDialog>
#include <QMessageBox>
#include <QPushButton>

namespace coach::support {

bool DialogAskUser::confirm(QWidget* parent, const QString& title, const QString& text,
                            const QString& action) {
    QMessageBox box(QMessageBox::NoIcon, title, text, QMessageBox::Cancel, parent);
    QPushButton* go = box.addButton(action, QMessageBox::AcceptRole);
    box.setDefaultButton(go);
    box.exec();
    return box.clickedButton() == go;
}

void DialogAskUser::tell(QWidget* parent, const QString& title, const QString& text) {
    QMessageBox(QMessageBox::NoIcon, title, text, QMessageBox::Ok, parent).exec();
}

std::optional<QString> DialogAskUser::fileToOpen(QWidget* parent, const QString& title,
                                                 const QString& filter) {
    const QString file = QFileDialog::getOpenFileName(parent, title, {}, filter);
    return file.isEmpty() ? std::nullopt : std::optional(file);
}

std::optional<QString> DialogAskUser::fileToSave(QWidget* parent, const QString& title,
                                                 const QString& suggested, const QString& filter) {
    const QString file = QFileDialog::getSaveFileName(parent, title, suggested, filter);
    return file.isEmpty() ? std::nullopt : std::optional(file);
}

} // namespace coach::support
