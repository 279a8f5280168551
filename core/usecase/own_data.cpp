#include "core/usecase/own_data.h"

#include <algorithm>
#include <system_error>
#include <vector>

#include "core/base/atomic_file.h"
#include "core/base/iso_time.h"
#include "core/export/json_writer.h"
#include "core/store/backup.h"
#include "core/store/database.h"
#include "core/store/erase.h"
#include "core/usecase/drill_exchange.h"
#include "core/usecase/library.h"
#include "core/usecase/preferences.h"
#include "core/usecase/tags.h"

namespace coach::usecase {

namespace {

namespace fs = std::filesystem;

tl::unexpected<base::Error> passOn(const base::Error& error) {
    return tl::unexpected<base::Error>(error);
}

std::vector<fs::path> packFiles(const fs::path& folder) {
    std::vector<fs::path> files;
    std::error_code ignored;
    for (fs::recursive_directory_iterator at(folder, ignored), end; at != end;
         at.increment(ignored))
        if (at->is_regular_file(ignored) && at->path().extension() == ".toml")
            files.push_back(at->path());
    std::ranges::sort(files);
    return files;
}

/// The attempt's own JSON, as a member of an array.
void append(std::string& out, const std::string& json) {
    out += out.empty() ? "" : ",\n";
    out.append(json, 0, json.find_last_not_of(" \n") + 1);
}

std::string quoted(const std::string& text) {
    exporting::JsonWriter writer;
    std::string out = writer.text(text).take();
    out.erase(out.find_last_not_of('\n') + 1);
    return out;
}

base::Status move(const fs::path& from, const fs::path& to) {
    std::error_code failed;
    fs::create_directories(to.parent_path(), failed);
    fs::rename(from, to, failed);
    if (failed)
        return tl::unexpected<base::Error>(base::Error{
            base::ErrorKind::Machine,
            "The folder " + from.string() + " cannot be moved: " + failed.message() + "."});
    return {};
}

} // namespace

base::Result<std::string> OwnData::exportEverything() {
    Library library(m_context);
    std::string attempts;
    for (const bool trash : {false, true}) {
        const auto rows = library.attempts({{}, "", trash});
        if (!rows)
            return passOn(rows.error());
        for (const auto& row : *rows) {
            const auto json = library.exportAttempt(row.id, ExportFormat::Json, true);
            if (!json)
                return passOn(json.error());
            append(attempts, *json);
        }
    }
    const auto stars = Preferences(m_context).stars();
    if (!stars)
        return passOn(stars.error());
    std::string starred;
    for (const auto& star : *stars)
        append(starred, quoted(star.value));
    const auto tags = Tags(m_context).all();
    if (!tags)
        return passOn(tags.error());
    std::string tagged;
    for (const auto& [prompt, some] : *tags) {
        std::string list;
        for (const std::string& tag : some)
            append(list, quoted(tag));
        append(tagged, quoted(prompt.value) + ": [" + list + "]");
    }
    std::string prompts;
    for (const fs::path& file : packFiles(m_context.places().data / "packs")) {
        const auto text = base::readFile(file);
        if (!text)
            return passOn(text.error());
        append(prompts, "{\"file\": " + quoted(file.filename().string()) +
                            ", \"text\": " + quoted(*text) + "}");
    }
    std::string drills;
    const auto answered = DrillExchange(m_context).write(DrillFormat::Json);
    if (!answered)
        return passOn(answered.error());
    append(drills, *answered);
    return "{\"schema\": 1, \"program\": \"PROBLEM Coach\", \"exported\": \"" +
           base::isoTime(m_context.clock().now()) + "\",\n\"attempts\": [\n" + attempts +
           "\n],\n\"drills\": " + drills + ",\n\"stars\": [" + starred + "],\n\"tags\": {" +
           tagged + "},\n\"prompts\": [\n" + prompts + "\n]}\n";
}

base::Result<Deleted> OwnData::deleteEverything() {
    const fs::path backups = m_context.places().data / "backups";
    auto copy = store::newBackupName(backups, m_context.clock());
    if (!copy)
        return passOn(copy.error());
    if (const auto kept = store::backup(m_context.database(), *copy); !kept)
        return passOn(kept.error());
    if (const auto gone = store::eraseAll(m_context.database()); !gone)
        return passOn(gone.error());
    Deleted deleted{*copy, {}};
    const fs::path packs = m_context.places().data / "packs";
    if (!packFiles(packs).empty()) {
        deleted.prompts = backups / (copy->stem().string() + "-packs");
        if (const auto moved = move(packs, deleted.prompts); !moved)
            return passOn(moved.error());
        m_context.catalog() = catalog::Catalog(packs);
    }
    return deleted;
}

base::Result<fs::path> OwnData::takeBack(const Deleted& deleted) {
    fs::path since;
    const auto rows = Library(m_context).attempts();
    if (!rows)
        return passOn(rows.error());
    if (!rows->empty()) {
        const auto name = store::newBackupName(deleted.copy.parent_path(), m_context.clock());
        if (!name)
            return passOn(name.error());
        if (const auto kept = store::backup(m_context.database(), *name); !kept)
            return passOn(kept.error());
        since = *name;
    }
    if (const auto back = store::takeBack(m_context.database(), deleted.copy); !back)
        return passOn(back.error());
    if (deleted.prompts.empty())
        return since;
    const fs::path packs = m_context.places().data / "packs";
    std::error_code ignored;
    fs::remove(packs, ignored); // an empty one is in the way
    if (const auto moved = move(deleted.prompts, packs); !moved)
        return passOn(moved.error());
    m_context.catalog() = catalog::Catalog(packs);
    return since;
}

} // namespace coach::usecase
