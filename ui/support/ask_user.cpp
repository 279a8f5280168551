#include "ui/support/ask_user.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>
#include <QRegularExpression>

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
    QString chosen;
    const QString file = QFileDialog::getSaveFileName(parent, title, suggested, filter, &chosen);
    if (file.isEmpty())
        return std::nullopt;
    const QString named = withEnding(file, chosen, filter);
    // The dialog has asked for the name it knows only.
    if (named != file && QFileInfo::exists(named) &&
        !confirm(parent, title, QObject::tr("%1 exists already.").arg(named),
                 QObject::tr("Replace it")))
        return std::nullopt;
    return named;
}

QString withEnding(const QString& file, const QString& chosen, const QString& filters) {
    static const QRegularExpression pattern(QStringLiteral("\\*\\.(\\w+)"));
    const QString wanted = pattern.match(chosen).captured(1);
    const QString has = QFileInfo(file).suffix().toLower();
    QStringList known;
    for (auto each = pattern.globalMatch(filters); each.hasNext();)
        known << each.next().captured(1);
    if (wanted.isEmpty() || has == wanted)
        return file;
    if (!known.contains(has))
        return file + QLatin1Char('.') + wanted;
    // A name typed with an ending of its own says more than the kind that stood first in the list.
    if (known.first() == wanted)
        return file;
    return file.left(file.size() - has.size()) + wanted;
}

} // namespace coach::support
