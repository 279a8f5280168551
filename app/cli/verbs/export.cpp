#include <ostream>

#include "app/cli/verbs/verbs.h"
#include "core/base/atomic_file.h"
#include "core/usecase/library.h"

namespace coach::cli {

namespace {

namespace fs = std::filesystem;

struct Format {
    usecase::ExportFormat format;
    const char* ending;
};

Format formatOf(const std::string& name) {
    if (name == "html")
        return {usecase::ExportFormat::Html, ".html"};
    if (name == "json")
        return {usecase::ExportFormat::Json, ".json"};
    return {usecase::ExportFormat::Markdown, ".md"};
}

class ExportVerb {
public:
    ExportVerb(usecase::Context& context, const ExportOptions& options, bool json, Console& console)
        : m_library(context), m_options(options),
          m_format(formatOf(json ? "json" : options.format)), m_console(console) {}

    void exportOne(const framework::AttemptId& id) {
        const auto text = m_library.exportAttempt(id, m_format.format, m_options.withScore);
        if (!text)
            return m_console.fail(text.error());
        if (m_options.output.empty()) {
            m_console.out() << *text;
            return;
        }
        std::error_code ignored;
        const fs::path output = m_options.output;
        write(fs::is_directory(output, ignored) ? output / (id.value + m_format.ending) : output,
              *text);
    }

    void exportAll() {
        const auto attempts = m_library.attempts();
        if (!attempts)
            return m_console.fail(attempts.error());
        std::error_code failed;
        fs::create_directories(m_options.output, failed);
        if (failed)
            return m_console.fail(
                base::fileError(failed.value(), m_options.output, "make the folder"));
        for (const auto& attempt : *attempts)
            exportOne(attempt.id);
    }

private:
    void write(const fs::path& file, const std::string& text) {
        const auto overwrite = m_options.force ? base::Overwrite::Yes : base::Overwrite::No;
        if (const auto status = base::writeFile(file, text, overwrite); !status)
            return m_console.fail(status.error());
        m_console.out() << file.string() << '\n';
    }

    usecase::Library m_library;
    const ExportOptions& m_options;
    Format m_format;
    Console& m_console;
};

} // namespace

void exportAttempts(const Common& common, const ExportOptions& options, Console& console) {
    if (options.all == !options.attempt.empty())
        return console.fail({base::ErrorKind::Usage, "export: name one ATTEMPT, or --all"});
    if (options.all && options.output.empty())
        return console.fail({base::ErrorKind::Usage, "export --all: add --output DIR"});
    const auto context = openContext(common, console);
    if (!context)
        return;
    ExportVerb verb(*context, options, common.json, console);
    if (options.all)
        verb.exportAll();
    else
        verb.exportOne({options.attempt});
}

} // namespace coach::cli
