#include "ui/support/export_attempt.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QFont>
#include <QGuiApplication>
#include <QMarginsF>
#include <QPageSize>
#include <QPdfWriter>
#include <QRegularExpression>
#include <QSaveFile>
#include <QTextDocument>

#include "core/usecase/comparison_export.h"
#include "core/usecase/interviewing.h"
#include "core/usecase/library.h"
#include "ui/support/ask_user.h"
#include "ui/support/qt_text.h"
#include "ui/theme/fonts.h"

namespace coach::support {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("coach::support::Export", text);
}

base::Status cannotWrite(const QString& file, const QString& why) {
    return base::machineError(toUtf8(
        tr("%1 was not written: %2. Your notes are safe; choose another place.").arg(file, why)));
}

base::Status writeBytes(const QString& file, const std::string& bytes) {
    QSaveFile out(file);
    if (!out.open(QIODevice::WriteOnly) ||
        out.write(bytes.data(), static_cast<qint64>(bytes.size())) < 0 || !out.commit())
        return cannotWrite(file, out.errorString());
    return {};
}

void setHtml(QTextDocument& document, const std::string& html) {
    document.setHtml(toQString(html));
}

void setMarkdown(QTextDocument& document, const std::string& markdown) {
    document.setMarkdown(toQString(markdown));
}

base::Status writePdf(const QString& file, const std::string& text,
                      void (*fill)(QTextDocument&, const std::string&) = setHtml) {
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
        fill(document, text);
        document.print(&writer);
    }
    if (!out.commit())
        return cannotWrite(file, out.errorString());
    return {};
}

FileFormat formatOf(const QString& file) {
    for (const FileFormat each : {FileFormat::Html, FileFormat::Pdf, FileFormat::Json})
        if (file.endsWith(QLatin1Char('.') + endingOf(each), Qt::CaseInsensitive))
            return each;
    return FileFormat::Markdown;
}

/// What a file of this format is made from.
usecase::ExportFormat kindOf(FileFormat format) {
    return format == FileFormat::Markdown ? usecase::ExportFormat::Markdown
           : format == FileFormat::Json   ? usecase::ExportFormat::Json
                                          : usecase::ExportFormat::Html;
}

base::Status writeComparison(const Services& services,
                             const std::vector<framework::AttemptId>& attempts,
                             const QString& file) {
    const FileFormat format = formatOf(file);
    const auto text = usecase::exportComparison(services.context, attempts, kindOf(format));
    if (!text)
        return tl::unexpected(text.error());
    return format == FileFormat::Pdf ? writePdf(file, *text) : writeBytes(file, *text);
}

template <class Write>
std::optional<QString> byDialog(const Services& services, QWidget* parent, const QString& title,
                                Write write) {
    const auto file =
        services.ask.fileToSave(parent, tr("Export"), fileName(title, FileFormat::Markdown),
                                tr("Markdown (*.md);;HTML (*.html);;PDF (*.pdf);;JSON (*.json)"));
    if (!file)
        return std::nullopt;
    const base::Status done = write(*file);
    return done ? tr("Written to %1.").arg(*file) : toQString(done.error().text());
}

} // namespace

std::optional<QString> exportAttempt(const Services& services, QWidget* parent,
                                     const QString& title, const framework::AttemptId& attempt) {
    return byDialog(services, parent, title, [&](const QString& file) {
        return writeAttempt(services, attempt, formatOf(file), file);
    });
}

std::optional<QString> exportComparison(const Services& services, QWidget* parent,
                                        const QString& title,
                                        const std::vector<framework::AttemptId>& attempts) {
    return byDialog(services, parent, title,
                    [&](const QString& file) { return writeComparison(services, attempts, file); });
}

std::optional<QString> exportSheet(const Services& services, QWidget* parent, const QString& title,
                                   const framework::PromptId& prompt) {
    const auto file = services.ask.fileToSave(
        parent, tr("Interviewer's sheet"),
        fileName(tr("%1, interviewer's sheet").arg(title), FileFormat::Markdown),
        tr("Markdown (*.md);;PDF (*.pdf)"));
    if (!file)
        return std::nullopt;
    const auto sheet = usecase::Interviewing(services.context).sheet(prompt);
    if (!sheet)
        return toQString(sheet.error().text());
    const base::Status done = formatOf(*file) == FileFormat::Pdf
                                  ? writePdf(*file, *sheet, setMarkdown)
                                  : writeBytes(*file, *sheet);
    return done ? tr("Written to %1.").arg(*file) : toQString(done.error().text());
}

QString copyAttemptWords(const Services& services, const framework::AttemptId& attempt) {
    const auto done = copyAttempt(services, attempt);
    return done ? tr("Copied as Markdown.") : toQString(done.error().text());
}

QString fileName(const QString& title, FileFormat format) {
    static const QRegularExpression refused(QStringLiteral("[/\\\\:*?\"<>|\\x{0}-\\x{1f}]+"));
    QString name = title;
    name.replace(refused, QStringLiteral("-"));
    name = name.simplified().left(80);
    return (name.isEmpty() ? tr("Attempt") : name) + QLatin1Char('.') + endingOf(format);
}

base::Status writeAttempt(const Services& services, const framework::AttemptId& attempt,
                          FileFormat format, const QString& file) {
    const auto text =
        usecase::Library(services.context).exportAttempt(attempt, kindOf(format), true);
    if (!text)
        return tl::unexpected(text.error());
    return format == FileFormat::Pdf ? writePdf(file, *text) : writeBytes(file, *text);
}

base::Status copyAttempt(const Services& services, const framework::AttemptId& attempt) {
    const auto text = usecase::Library(services.context)
                          .exportAttempt(attempt, usecase::ExportFormat::Markdown, true);
    if (!text)
        return tl::unexpected(text.error());
    QGuiApplication::clipboard()->setText(toQString(*text));
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

} // namespace coach::support
