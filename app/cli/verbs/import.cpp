#include <ostream>

#include "app/cli/verbs/verbs.h"
#include "core/document/answer_document.h"
#include "core/export/json_writer.h"
#include "core/usecase/library.h"

namespace coach::cli {

namespace {

std::string_view outcomeName(usecase::Imported::Outcome outcome) {
    switch (outcome) {
    case usecase::Imported::Outcome::Unchanged:
        return "unchanged";
    case usecase::Imported::Outcome::Revised:
        return "revised";
    case usecase::Imported::Outcome::Created:
        break;
    }
    return "created";
}

base::Result<usecase::Imported> importFile(usecase::Library& library, const std::string& file,
                                           const ImportOptions& options, Console& console) {
    const auto text = console.read(file);
    if (!text)
        return tl::unexpected(text.error());
    const std::string name = nameOf(file);
    const auto document = document::readAnswerDocument(*text, name);
    if (!document)
        return tl::unexpected(document.error());
    if (!document->hasStages)
        return tl::unexpected<base::Error>(
            {base::ErrorKind::Input,
             "there is no stage in it; head each with a line such as \"## Problem definition\"",
             base::Place{name, 1, 1}});
    std::optional<framework::PromptId> prompt;
    if (!options.prompt.empty())
        prompt = framework::PromptId{options.prompt};
    auto imported = library.import(*document, prompt, options.asNew);
    if (!imported && !imported.error().place && imported.error().kind == base::ErrorKind::Input)
        imported.error().place = base::Place{name, 1, 1};
    return imported;
}

} // namespace

void importDocuments(const Common& common, const ImportOptions& options, Console& console) {
    const auto context = openContext(common, console);
    if (!context)
        return;
    usecase::Library library(*context);
    exporting::JsonWriter json;
    json.beginArray();
    for (const auto& file : options.files) {
        const auto imported = importFile(library, file, options, console);
        if (!imported) {
            console.fail(imported.error());
            continue;
        }
        if (!common.json) {
            console.out() << imported->attempt.value << '\n';
            continue;
        }
        json.beginObject(exporting::JsonWriter::Layout::Line);
        json.key("file").text(file).key("id").text(imported->attempt.value);
        json.key("outcome").text(outcomeName(imported->outcome)).endObject();
    }
    json.endArray();
    if (common.json)
        console.out() << json.take();
}

} // namespace coach::cli
