#include <algorithm>
#include <ostream>

#include "app/cli/verbs/verbs.h"
#include "core/export/json_writer.h"
#include "core/usecase/interviewing.h"

namespace coach::cli {

namespace {

using exporting::JsonWriter;

/// The keys that every list of prompts has, into an open object.
void writeSummary(JsonWriter& json, const catalog::PromptSummary& prompt) {
    json.key("id").text(prompt.id.value).key("title").text(prompt.title);
    json.key("statement").text(prompt.statement);
    json.key("topics").texts(prompt.topics);
    json.key("bundled").boolean(prompt.bundled);
}

void printPrompt(const catalog::Prompt& prompt, std::ostream& out) {
    out << prompt.summary.title << " (" << prompt.summary.id.value << ")\n\n"
        << prompt.summary.statement << '\n';
    for (const auto stage : framework::kStages) {
        const auto& questions = prompt.stages[framework::indexOf(stage)].questions;
        out << '\n' << framework::stageTitle(stage) << '\n';
        if (questions.empty())
            out << "  - " << framework::stagePurpose(stage) << '\n';
        for (const auto& question : questions)
            out << "  - " << question << '\n';
    }
}

void printPromptJson(const catalog::Prompt& prompt, std::ostream& out) {
    JsonWriter json;
    json.beginObject();
    writeSummary(json, prompt.summary);
    json.key("stages").beginArray();
    for (const auto stage : framework::kStages) {
        json.beginObject();
        json.key("stage").text(framework::stageKey(stage));
        json.key("questions").texts(prompt.stages[framework::indexOf(stage)].questions);
        json.endObject();
    }
    json.endArray().endObject();
    out << json.take();
}

} // namespace

void listPrompts(const Common& common, Console& console) {
    const auto context = usecase::Context::withoutDatabase(common.places, common.clock);
    const auto& prompts = context->catalog().prompts();
    if (common.json) {
        JsonWriter json;
        json.beginArray();
        for (const auto& prompt : prompts) {
            json.beginObject();
            writeSummary(json, prompt);
            json.endObject();
        }
        json.endArray();
        console.out() << json.take();
    } else {
        std::size_t width = 0;
        for (const auto& prompt : prompts)
            width = std::max(width, prompt.id.value.size());
        for (const auto& prompt : prompts)
            console.out() << prompt.id.value << std::string(width + 2 - prompt.id.value.size(), ' ')
                          << prompt.title << '\n';
    }
    for (const auto& fault : context->catalog().faults())
        console.fail(fault);
}

void showSheet(const Common& common, const std::string& id, Console& console) {
    const auto context = usecase::Context::withoutDatabase(common.places, common.clock);
    const auto sheet = usecase::Interviewing(*context).sheet({id});
    if (!sheet)
        return console.fail(sheet.error());
    if (!common.json) {
        console.out() << *sheet;
        return;
    }
    JsonWriter json;
    json.beginObject();
    json.key("prompt").text(id).key("sheet").text(*sheet);
    json.endObject();
    console.out() << json.take();
}

void showPrompt(const Common& common, const std::string& id, Console& console) {
    const auto context = usecase::Context::withoutDatabase(common.places, common.clock);
    const auto prompt = context->catalog().prompt({id});
    if (!prompt)
        return console.fail(prompt.error());
    if (common.json)
        printPromptJson(**prompt, console.out());
    else
        printPrompt(**prompt, console.out());
}

} // namespace coach::cli
