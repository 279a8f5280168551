#include <ostream>
#include <set>

#include "app/cli/verbs/verbs.h"
#include "core/catalog/pack_check.h"
#include "core/export/json_writer.h"

namespace coach::cli {

namespace {

using exporting::JsonWriter;

void printFaults(const std::vector<base::Error>& faults, std::size_t prompts, std::ostream& out) {
    JsonWriter json;
    json.beginObject();
    json.key("schema").number(1);
    json.key("prompts").number(static_cast<std::int64_t>(prompts));
    json.key("faults").beginArray();
    for (const auto& fault : faults) {
        const base::Place place = fault.place.value_or(base::Place{});
        json.beginObject(JsonWriter::Layout::Line);
        json.key("file").text(place.file).key("line").number(place.line);
        json.key("column").number(place.column).key("message").text(fault.message);
        json.endObject();
    }
    json.endArray().endObject();
    out << json.take();
}

} // namespace

void checkPacks(const Common& common, const std::vector<std::string>& paths, Console& console) {
    // The bundled prompts alone: a pack in the user's folder may be the one that is checked.
    catalog::Catalog bundled;
    const auto known = catalog::knownIds(bundled.framework(), bundled.lexicon());
    std::set<std::string> taken;
    for (const auto& prompt : bundled.prompts())
        taken.insert(prompt.id.value);
    std::vector<base::Error> faults;
    std::size_t prompts = 0;
    for (const auto& path : paths) {
        const auto contents = catalog::readPack(path, known, taken);
        for (const auto& prompt : contents.prompts)
            taken.insert(prompt.prompt.summary.id.value);
        prompts += contents.prompts.size();
        faults.insert(faults.end(), contents.faults.begin(), contents.faults.end());
        if (!common.json && contents.faults.empty())
            console.out() << path << ": " << contents.prompts.size()
                          << (contents.prompts.size() == 1 ? " prompt" : " prompts")
                          << ", no faults\n";
    }
    for (const auto& fault : faults)
        console.fail(fault);
    if (common.json)
        printFaults(faults, prompts, console.out());
}

} // namespace coach::cli
