// The verbs of the command line: what each is told, and what each does. One verb, one file.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "app/cli/console.h"
#include "core/usecase/context.h"

namespace coach::cli {

/// What holds for every verb.
struct Common {
    usecase::Places places;
    const base::Clock& clock;
    bool json = false;
};

struct ScoreOptions {
    std::vector<std::string> files;
    std::string filesFrom;
    std::string prompt;
    std::string stage;
    std::vector<std::string> packs;
    bool explain = false;
};

struct AskOptions {
    std::string prompt;
    std::string question;
    std::string questions; ///< a file with one a line
};

struct ImportOptions {
    std::vector<std::string> files;
    std::string prompt;
    bool asNew = false;
};

struct AttemptsOptions {
    std::string prompt;
    std::string search;
};

struct ExportOptions {
    std::string attempt;
    bool all = false;
    std::string format = "markdown";
    bool withScore = false;
    std::string output;
    bool force = false;
};

struct DrillsOptions {
    std::string id;
    std::string file;
    std::string format = "csv";
    bool explain = false;
    bool force = false;
    bool preview = false;
};

void listPrompts(const Common& common, Console& console);
/// The interviewer's sheet, as Markdown.
void showSheet(const Common& common, const std::string& id, Console& console);
void showPrompt(const Common& common, const std::string& id, Console& console);
void score(const Common& common, const ScoreOptions& options, Console& console);
void ask(const Common& common, const AskOptions& options, Console& console);
void checkPacks(const Common& common, const std::vector<std::string>& paths, Console& console);
void importDocuments(const Common& common, const ImportOptions& options, Console& console);
void listAttempts(const Common& common, const AttemptsOptions& options, Console& console);
void exportAttempts(const Common& common, const ExportOptions& options, Console& console);
void compareAttempts(const Common& common, const std::vector<std::string>& attempts,
                     Console& console);
void listDrills(const Common& common, Console& console);
void scoreDrill(const Common& common, const DrillsOptions& options, Console& console);
void exportDrills(const Common& common, const DrillsOptions& options, Console& console);
void importDrills(const Common& common, const DrillsOptions& options, Console& console);
void backUp(const Common& common, const std::string& file, Console& console);
void restore(const Common& common, const std::string& file, Console& console);
void check(const Common& common, Console& console);

/// The open database, or none after saying why.
std::unique_ptr<usecase::Context> openContext(const Common& common, Console& console);

} // namespace coach::cli
