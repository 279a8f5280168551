#include "ui/history/export_attempt.h"

#include <QClipboard>
#include <QFont>
#include <QGuiApplication>
#include <QMarginsF>
#include <QPageSize>
#include <QPdfWriter>
#include <QSaveFile>
#include <QTextDocument>

#include "core/usecase/library.h"
#include "ui/support/qt_text.h"
#include "ui/theme/fonts.h"

namespace coach::history {

namespace {

base::Status cannotWrite(const QString& file, const QString& why) {
    return base::machineError(support::toUtf8(
        QStringLiteral("%1 was not written: %2. The attempt is safe; choose another place.")
            .arg(file, why)));
}

base::Status writeBytes(const QString& file, const std::string& bytes) {
    QSaveFile out(file);
    if (!out.open(QIODevice::WriteOnly) ||
        out.write(bytes.data(), static_cast<qint64>(bytes.size())) < 0 || !out.commit())
        return cannotWrite(file, out.errorString());
    return {};
}

base::Status writePdf(const QString& file, const std::string& html) {
    QSaveFile out(file);
    if (!out.open(QIODevice::WriteOnly))
        return cannotWrite(file, out.errorString());
    {
        QPdfWriter writer(&out);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins(QMarginsF(20, 20, 20, 20), QPageLayout::Millimeter);
        QTextDocument document;
        QFont font;
        font.setFamilies(theme::serifFamilies());
        font.setPointSizeF(11);
        document.setDefaultFont(font);
        document.setHtml(support::toQString(html));
        document.print(&writer);
    }
    if (!out.commit())
        return cannotWrite(file, out.errorString());
    return {};
}

} // namespace

base::Status writeAttempt(const support::Services& services, const framework::AttemptId& attempt,
                          FileFormat format, const QString& file) {
    const auto kind = format == FileFormat::Markdown ? usecase::ExportFormat::Markdown
                      : format == FileFormat::Json   ? usecase::ExportFormat::Json
                                                     : usecase::ExportFormat::Html;
    const auto text = usecase::Library(services.context).exportAttempt(attempt, kind, true);
    if (!text)
        return tl::unexpected(text.error());
    return format == FileFormat::Pdf ? writePdf(file, *text) : writeBytes(file, *text);
}

base::Status copyAttempt(const support::Services& services, const framework::AttemptId& attempt) {
    const auto text = usecase::Library(services.context)
                          .exportAttempt(attempt, usecase::ExportFormat::Markdown, true);
    if (!text)
        return tl::unexpected(text.error());
    QGuiApplication::clipboard()->setText(support::toQString(*text));
    return {};
}

QString endingOf(FileFormat format) {
    switch (format) {
    case FileFormat::Markdown:
        return QStringLiteral("md");
    case FileFormat::Html:
        return QStringLiteral("html");
    case FileFormat::Pdf:
        return QStringLiteral("pdf");
    case FileFormat::Json:
        return QStringLiteral("json");
    }
    return {};
}

} // namespace coach::history
