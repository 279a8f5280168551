#include <algorithm>
#include <ostream>

#include "app/cli/verbs/verbs.h"
#include "core/base/utf8.h"
#include "core/export/json_writer.h"
#include "core/interview/fact_matcher.h"

namespace coach::cli {

namespace {

using exporting::JsonWriter;

void writeAnswer(JsonWriter& json, const catalog::Prompt& prompt, const std::string& question,
                 const interview::FactAnswer& answer) {
    json.beginObject();
    json.key("schema").number(1);
    json.key("prompt").text(prompt.summary.id.value);
    json.key("question").text(question);
    json.key("assume").boolean(answer.assume());
    json.key("facts").beginArray();
    for (const int number : answer.facts) {
        json.beginObject(JsonWriter::Layout::Line);
        json.key("number").number(number);
        json.key("text").text(prompt.facts[static_cast<std::size_t>(number) - 1].text);
        json.endObject();
    }
    json.endArray().endObject();
}

void printAnswer(const catalog::Prompt& prompt, const interview::FactAnswer& answer,
                 std::ostream& out) {
    if (answer.askedTooMuch)
        out << "One at a time. To the first: ";
    for (const int number : answer.facts)
        out << prompt.facts[static_cast<std::size_t>(number) - 1].text << '\n';
    if (answer.assume())
        out << "You may assume that; say what you assume, and why.\n";
}

/// The lines of a file that are not blank.
std::vector<std::string> questionsOf(std::string_view text) {
    std::vector<std::string> questions;
    while (!text.empty()) {
        std::string_view line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(line.size() + 1, text.size()));
        if (line.ends_with('\r'))
            line.remove_suffix(1);
        if (line.find_first_not_of(" \t") != std::string_view::npos)
            questions.emplace_back(line);
    }
    return questions;
}

} // namespace

void ask(const Common& common, const AskOptions& options, Console& console) {
    if (options.question.empty() == options.questions.empty())
        return console.fail(
            {base::ErrorKind::Usage, "ask: give one question in quotes, or --questions FILE"});
    const auto context = usecase::Context::withoutDatabase(common.places, common.clock);
    const auto prompt = context->catalog().prompt({options.prompt});
    if (!prompt)
        return console.fail(prompt.error());
    std::vector<std::string> questions{options.question};
    const bool several = !options.questions.empty();
    if (several) {
        const auto text = console.read(options.questions);
        if (!text)
            return console.fail(text.error());
        if (const auto status = base::checkText(*text, nameOf(options.questions)); !status)
            return console.fail(status.error());
        questions = questionsOf(*text);
    } else if (const auto status = base::checkText(options.question, "question"); !status) {
        return console.fail(status.error());
    }
    const interview::FactMatcher matcher((*prompt)->facts, context->catalog().lexicon());
    JsonWriter json;
    if (common.json && several)
        json.beginArray();
    for (const auto& question : questions) {
        const auto answer = matcher.answer(question);
        if (common.json) {
            writeAnswer(json, **prompt, question, answer);
            continue;
        }
        if (several)
            console.out() << "? " << question << '\n';
        printAnswer(**prompt, answer, console.out());
    }
    if (common.json && several)
        json.endArray();
    if (common.json)
        console.out() << json.take();
}

} // namespace coach::cli
