#include "app/cli/cli.h"

#include <exception>
#include <functional>
#include <ostream>

#include <CLI/CLI.hpp>

#include "app/cli/console.h"
#include "app/cli/verbs/verbs.h"

namespace coach::cli {

namespace {

/// Everything that the arguments say; `verb` is what to do with it.
struct Request {
    std::string database;
    bool json = false;
    ScoreOptions score;
    AskOptions ask;
    AttemptsOptions attempts;
    ImportOptions import;
    ExportOptions exported;
    DrillsOptions drills;
    std::vector<std::string> ids;
    std::string compareFormat = "markdown";
    std::string file;
    std::string promptId;
    std::vector<std::string> paths;
    std::function<void(const Common&, Console&)> verb;
};

CLI::App* addVerb(CLI::App& parent, Request& request, const std::string& name,
                  const std::string& says, std::function<void(const Common&, Console&)> verb) {
    auto* added = parent.add_subcommand(name, says);
    added->add_flag("--json", request.json, "Answer as JSON");
    added->callback([&request, verb = std::move(verb)] {
        if (!request.verb) // of nested verbs the inner one comes first
            request.verb = verb;
    });
    return added;
}

void addPrompts(CLI::App& app, Request& request) {
    auto* list = addVerb(app, request, "prompts", "List the prompts", listPrompts);
    auto* show = addVerb(*list, request, "show", "One prompt with its stages' guiding questions",
                         [&](const Common& common, Console& console) {
                             showPrompt(common, request.promptId, console);
                         });
    show->add_option("ID", request.promptId, "The prompt's id")->required();
    auto* sheet = addVerb(*list, request, "sheet", "The interviewer's sheet, as Markdown",
                          [&](const Common& common, Console& console) {
                              showSheet(common, request.promptId, console);
                          });
    sheet->add_option("ID", request.promptId, "The prompt's id")->required();
}

void addScore(CLI::App& app, Request& request) {
    auto* verb = addVerb(
        app, request, "score", "Score answer documents",
        [&](const Common& common, Console& console) { score(common, request.score, console); });
    verb->add_option("FILE", request.score.files, "Answer documents; - is standard input");
    verb->add_option("--prompt", request.score.prompt, "The prompt, where a document names none");
    verb->add_option("--stage", request.score.stage, "The input is this one stage's note");
    // One path an option, so that it does not take the files behind it.
    verb->add_option("--pack", request.score.packs, "A prompt pack to add")
        ->allow_extra_args(false);
    verb->add_flag("--explain", request.score.explain, "Unfold every level down to the words");
    verb->add_option("--files-from", request.score.filesFrom, "A file that names one FILE a line");
}

void addAsk(CLI::App& app, Request& request) {
    auto* verb =
        addVerb(app, request, "ask", "Ask the interviewer",
                [&](const Common& common, Console& console) { ask(common, request.ask, console); });
    verb->add_option("PROMPT", request.ask.prompt, "The prompt's id")->required();
    verb->add_option("QUESTION", request.ask.question, "A question in your own words");
    verb->add_option("--questions", request.ask.questions, "A file with one question a line");
}

void addAttempts(CLI::App& app, Request& request) {
    auto* verb = addVerb(app, request, "attempts", "List attempts, newest first",
                         [&](const Common& common, Console& console) {
                             listAttempts(common, request.attempts, console);
                         });
    verb->add_option("--prompt", request.attempts.prompt, "Those on this prompt");
    verb->add_option("--search", request.attempts.search, "Those that hold these words");
}

void addPack(CLI::App& app, Request& request) {
    auto* pack = app.add_subcommand("pack", "Prompt packs");
    pack->require_subcommand(1);
    auto* verb = addVerb(*pack, request, "check", "Validate prompt packs",
                         [&](const Common& common, Console& console) {
                             checkPacks(common, request.paths, console);
                         });
    verb->add_option("PATH", request.paths, "A .toml file or a folder with pack.toml")->required();
}

void addImport(CLI::App& app, Request& request) {
    auto* verb = addVerb(app, request, "import", "Store answer documents as attempts",
                         [&](const Common& common, Console& console) {
                             importDocuments(common, request.import, console);
                         });
    verb->add_option("FILE", request.import.files, "Answer documents; - is standard input")
        ->required();
    verb->add_option("--prompt", request.import.prompt, "The prompt, where a document names none");
    verb->add_flag("--as-new", request.import.asNew, "A copy, also of an attempt that is known");
}

void addExport(CLI::App& app, Request& request) {
    auto* verb = addVerb(app, request, "export", "Write attempts as files",
                         [&](const Common& common, Console& console) {
                             exportAttempts(common, request.exported, console);
                         });
    verb->add_option("ATTEMPT", request.exported.attempt, "The attempt's id");
    verb->add_flag("--all", request.exported.all, "Every attempt, into the folder of --output");
    verb->add_option("--format", request.exported.format, "markdown, html or json")
        ->check(CLI::IsMember({"markdown", "html", "json"}));
    verb->add_flag("--with-score", request.exported.withScore, "With the newest score");
    verb->add_option("--output", request.exported.output, "A file or a folder");
    verb->add_flag("--force", request.exported.force, "Replace files that exist");
}

void addCompare(CLI::App& app, Request& request) {
    auto* verb = addVerb(app, request, "compare", "What changed between attempts on one prompt",
                         [&](const Common& common, Console& console) {
                             compareAttempts(common, request.ids, console);
                         });
    verb->add_option("ATTEMPT", request.ids, "Two or more attempts' ids")
        ->required()
        ->expected(2, 1000);
    verb->add_option("--format", request.compareFormat, "markdown or json")
        ->check(CLI::IsMember({"markdown", "json"}));
}

void addDrills(CLI::App& app, Request& request) {
    auto& options = request.drills;
    auto* list = addVerb(app, request, "drills", "List the questions to drill", listDrills);
    auto* score = addVerb(
        *list, request, "score", "Score an answer to a question",
        [&](const Common& common, Console& console) { scoreDrill(common, options, console); });
    score->add_option("ID", options.id, "The question's id")->required();
    score->add_option("FILE", options.file, "The answer; - is standard input")->required();
    score->add_flag("--explain", options.explain, "Unfold the level down to the words");
    auto* out = addVerb(
        *list, request, "export", "Write the questions, or everything that was answered",
        [&](const Common& common, Console& console) { exportDrills(common, options, console); });
    out->add_option("--format", options.format,
                    "csv: the questions; json: your own ones and every answer")
        ->check(CLI::IsMember({"csv", "json"}));
    out->add_option("--output", options.file, "A file");
    out->add_flag("--force", options.force, "Replace a file that exists");
    auto* in = addVerb(
        *list, request, "import", "Take in questions (CSV, JSON) and answers (JSON)",
        [&](const Common& common, Console& console) { importDrills(common, options, console); });
    in->add_option("FILE", options.file, "A file; - is standard input")->required();
    in->add_flag("--preview", options.preview, "Say what would be done and store nothing");
}

void addMaintenance(CLI::App& app, Request& request) {
    auto* backup = addVerb(
        app, request, "backup", "Copy the database while it is in use",
        [&](const Common& common, Console& console) { backUp(common, request.file, console); });
    backup->add_option("FILE", request.file, "The copy; must not exist")->required();
    auto* put = addVerb(
        app, request, "restore", "Put a backup in the database's place",
        [&](const Common& common, Console& console) { restore(common, request.file, console); });
    put->add_option("FILE", request.file, "The backup")->required();
    addVerb(app, request, "check", "Verify the database", check);
}

} // namespace

int run(const std::vector<std::string>& args, std::istream& in, std::ostream& out,
        std::ostream& err) {
    Console console(in, out, err);
    Request request;
    CLI::App app("PROBLEM Coach: practise ML system design", "problem-coach-cli");
    app.set_version_flag("--version", "problem-coach-cli " COACH_VERSION);
    app.add_option("--db", request.database, "The database, in place of the usual one");
    app.require_subcommand(1);
    app.fallthrough();
    addPrompts(app, request);
    addScore(app, request);
    addAsk(app, request);
    addAttempts(app, request);
    addImport(app, request);
    addExport(app, request);
    addCompare(app, request);
    addPack(app, request);
    addDrills(app, request);
    addMaintenance(app, request);
    try {
        // CLI11 takes the arguments from the back.
        app.parse(std::vector<std::string>(args.rbegin(), args.rend()));
    } catch (const CLI::ParseError& error) {
        if (error.get_exit_code() == 0) {
            app.exit(error, out, err);
            return 0;
        }
        const auto unknown = app.remaining();
        const std::string what = app.get_subcommands().empty() && !unknown.empty()
                                     ? "there is no verb \"" + unknown.front() + '"'
                                     : error.what();
        console.fail({base::ErrorKind::Usage, "problem-coach-cli: " + what + "; see --help"});
        return console.status();
    }
    const base::SystemClock clock;
    const bool json = request.json || request.compareFormat == "json";
    try {
        request.verb({usecase::Places::fromEnvironment(request.database), clock, json}, console);
    } catch (const std::exception& error) {
        // Out of memory, or our own mistake: said in a line, not by a core dump.
        console.fail({base::ErrorKind::Machine,
                      std::string("problem-coach-cli: stopped unexpectedly: ") + error.what()});
    }
    return console.status();
}

} // namespace coach::cli
