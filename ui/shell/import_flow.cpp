#include "ui/shell/import_flow.h"

#include <QFile>

#include "core/usecase/library.h"
#include "ui/shell/paste_sheet.h"
#include "ui/support/ask_user.h"
#include "ui/support/qt_text.h"
#include "ui/support/store_hub.h"

namespace coach::shell {

using support::toQString;

ImportFlow::ImportFlow(const support::Services& services, QWidget* window)
    : QObject(window), m_services(services), m_window(window) {}

void ImportFlow::chooseFile() {
    const auto file = m_services.ask.fileToOpen(
        m_window, tr("Open an answer"), tr("Answers (*.md *.markdown *.txt);;All files (*)"));
    if (file)
        takeFile(*file);
}

void ImportFlow::takeFile(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        m_services.ask.tell(m_window, tr("Not opened"),
                            tr("%1 cannot be read: %2.").arg(path, file.errorString()));
        return;
    }
    const std::string bytes = file.readAll().toStdString();
    auto document = document::readAnswerDocument(bytes, support::toUtf8(path));
    if (!document)
        return tell(document.error());
    if (!document->hasStages || document->value("prompt").empty())
        return paste(toQString(bytes));
    const auto done = usecase::Library(m_services.context).import(*document, std::nullopt, false);
    if (!done)
        return tell(done.error());
    m_services.hub.announce(usecase::Changes::Attempts);
    Q_EMIT imported(done->attempt);
}

void ImportFlow::paste(const QString& text) {
    auto* sheet = new PasteSheet(m_services, text, m_window);
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    connect(sheet, &PasteSheet::imported, this, &ImportFlow::imported);
    sheet->open();
}

void ImportFlow::tell(const base::Error& error) {
    m_services.ask.tell(m_window, tr("Not imported"), toQString(error.text()));
}

} // namespace coach::shell
