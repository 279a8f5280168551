#include "core/usecase/drills.h"

#include <ostream>

#include "app/cli/score_text.h"
#include "app/cli/verbs/verbs.h"
#include "core/base/atomic_file.h"
#include "core/base/iso_time.h"
#include "core/base/utf8.h"
#include "core/export/json_writer.h"
#include "core/export/score_json.h"
#include "core/usecase/drill_exchange.h"

namespace coach::cli {

namespace {

using Layout = exporting::JsonWriter::Layout;

/// The command line has no day of the user's; verbs that need one are the window's.
progress::Day utcDay(base::Instant at) {
    return std::chrono::floor<std::chrono::days>(at);
}

void printJson(const std::vector<usecase::DrillRow>& rows, std::ostream& out) {
    exporting::JsonWriter json;
    json.beginArray();
    for (const auto& [question, card] : rows) {
        json.beginObject();
        json.key("id").text(question.id.value);
        json.key("category").text(catalog::drillCategoryKey(question.category));
        json.key("text").text(question.text);
        json.key("options").texts(question.options);
        json.key("constraint").text(question.constraint);
        json.key("seconds").number(question.seconds);
        std::vector<std::string> stages;
        for (const auto stage : question.stages)
            stages.emplace_back(framework::stageKey(stage));
        json.key("stages").texts(stages).key("trains").texts(question.trains);
        json.key("bundled").boolean(question.bundled);
        json.key("state").text(drills::cardStateKey(card.state));
        if (card.reviewedAt)
            json.key("due").text(base::isoTime(card.due));
        else
            json.key("due").null();
        json.endObject();
    }
    json.endArray();
    out << json.take();
}

void printFaultsAndCounts(const usecase::DrillPreview& preview, bool isStored, std::ostream& out) {
    exporting::JsonWriter json;
    json.beginObject();
    json.key("schema").number(1).key("stored").boolean(isStored);
    const auto ids = [](const std::vector<catalog::DrillQuestion>& questions) {
        std::vector<std::string> out_;
        for (const auto& question : questions)
            out_.push_back(question.id.value);
        return out_;
    };
    json.key("added").texts(ids(preview.added)).key("changed").texts(ids(preview.changed));
    json.key("unchanged").number(preview.unchanged);
    json.key("reviews").number(static_cast<std::int64_t>(preview.reviews.size()));
    json.key("known_reviews").number(preview.knownReviews);
    json.key("faults").beginArray();
    for (const auto& fault : preview.faults) {
        const base::Place place = fault.place.value_or(base::Place{});
        json.beginObject(Layout::Line);
        json.key("file").text(place.file).key("line").number(place.line);
        json.key("column").number(place.column).key("message").text(fault.message);
        json.endObject();
    }
    json.endArray().endObject();
    out << json.take();
}

void printPreview(const usecase::DrillPreview& preview, bool isStored, std::ostream& out) {
    for (const auto& question : preview.added)
        out << "new      " << question.id.value << "  " << question.text << '\n';
    for (const auto& question : preview.changed)
        out << "changed  " << question.id.value << "  " << question.text << '\n';
    out << preview.added.size() << " new, " << preview.changed.size() << " changed, "
        << preview.unchanged << " unchanged; " << preview.reviews.size() << " new answers, "
        << preview.knownReviews << " known; " << preview.faults.size()
        << (preview.faults.size() == 1 ? " fault" : " faults")
        << (isStored ? "\n" : "; nothing was stored\n");
}

} // namespace

void listDrills(const Common& common, Console& console) {
    const auto context = openContext(common, console);
    if (!context)
        return;
    const auto rows = usecase::Drills(*context, utcDay).questions();
    if (!rows)
        return console.fail(rows.error());
    if (common.json)
        return printJson(*rows, console.out());
    for (const auto& [question, card] : *rows)
        console.out() << question.id.value << "  " << catalog::drillCategoryKey(question.category)
                      << "  " << question.text << '\n';
}

void scoreDrill(const Common& common, const DrillsOptions& options, Console& console) {
    const auto context = usecase::Context::withoutDatabase(common.places, common.clock);
    const auto answer = console.read(options.file);
    if (!answer)
        return console.fail(answer.error());
    if (const auto valid = base::checkText(*answer, nameOf(options.file)); !valid)
        return console.fail(valid.error());
    usecase::Drills room(*context, utcDay);
    const auto question = room.question({options.id});
    if (!question)
        return console.fail(question.error());
    const auto score = room.score({options.id}, *answer);
    if (!score)
        return console.fail(score.error());
    if (common.json) {
        console.out() << exporting::drillScoreJson(options.file, *question, score->card,
                                                   score->suggested);
        return;
    }
    printAnswer(score->card, {nameOf(options.file), {}, {}, options.explain}, *answer,
                console.out());
    if (score->suggested)
        console.out() << "\nSuggested grade: " << drills::gradeKey(*score->suggested) << '\n';
    console.out() << "\nA strong answer\n  " << question->strong << "\n\nThen\n  "
                  << question->followUp << '\n';
}

void exportDrills(const Common& common, const DrillsOptions& options, Console& console) {
    const auto context = openContext(common, console);
    if (!context)
        return;
    const bool json = common.json || options.format == "json";
    const auto text = usecase::DrillExchange(*context).write(json ? usecase::DrillFormat::Json
                                                                  : usecase::DrillFormat::Csv);
    if (!text)
        return console.fail(text.error());
    if (options.file.empty()) {
        console.out() << *text;
        return;
    }
    const auto written = base::writeFile(
        options.file, *text, options.force ? base::Overwrite::Yes : base::Overwrite::No);
    if (!written)
        return console.fail(written.error());
    console.out() << options.file << '\n';
}

void importDrills(const Common& common, const DrillsOptions& options, Console& console) {
    const auto context = openContext(common, console);
    if (!context)
        return;
    const auto text = console.read(options.file);
    if (!text)
        return console.fail(text.error());
    usecase::DrillExchange exchange(*context);
    const auto preview = exchange.preview(*text, nameOf(options.file));
    if (!preview)
        return console.fail(preview.error());
    if (!options.preview)
        if (const auto done = exchange.import(*preview); !done)
            return console.fail(done.error());
    for (const auto& fault : preview->faults)
        console.fail(fault);
    if (common.json)
        printFaultsAndCounts(*preview, !options.preview, console.out());
    else
        printPreview(*preview, !options.preview, console.out());
}

} // namespace coach::cli
