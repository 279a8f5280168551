#include <ostream>

#include "app/cli/verbs/verbs.h"
#include "core/base/iso_time.h"
#include "core/export/json_writer.h"
#include "core/export/markdown.h"
#include "core/framework/level.h"
#include "core/session/attempt_keys.h"
#include "core/usecase/library.h"

namespace coach::cli {

namespace {

void printJson(const std::vector<session::AttemptSummary>& attempts, std::ostream& out) {
    exporting::JsonWriter json;
    json.beginArray();
    for (const auto& attempt : attempts) {
        json.beginObject();
        json.key("id").text(attempt.id.value).key("prompt").text(attempt.prompt.value);
        json.key("title").text(attempt.title);
        json.key("state").text(session::stateKey(attempt.state));
        json.key("started").text(base::isoTime(attempt.startedAt));
        json.key("changed").text(base::isoTime(attempt.changedAt));
        json.key("level").decimal(
            attempt.level ? std::optional(framework::roundedLevel(*attempt.level)) : std::nullopt);
        json.key("words").number(static_cast<std::int64_t>(attempt.words));
        json.key("seconds").number(std::chrono::floor<std::chrono::seconds>(attempt.spent).count());
        json.endObject();
    }
    json.endArray();
    out << json.take();
}

} // namespace

void listAttempts(const Common& common, const AttemptsOptions& options, Console& console) {
    const auto context = openContext(common, console);
    if (!context)
        return;
    usecase::AttemptQuery query;
    if (!options.prompt.empty())
        query.prompt = framework::PromptId{options.prompt};
    query.search = options.search;
    const auto attempts = usecase::Library(*context).attempts(query);
    if (!attempts)
        return console.fail(attempts.error());
    if (common.json)
        return printJson(*attempts, console.out());
    for (const auto& attempt : *attempts)
        console.out() << attempt.id.value << "  " << base::isoTime(attempt.startedAt) << "  "
                      << session::stateKey(attempt.state) << "  "
                      << exporting::levelText(attempt.level) << "  " << attempt.prompt.value << "  "
                      << attempt.title << '\n';
}

} // namespace coach::cli
