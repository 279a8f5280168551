#include "core/usecase/maintain.h"

#include <ostream>

#include "app/cli/verbs/verbs.h"
#include "core/export/json_writer.h"

namespace coach::cli {

void backUp(const Common& common, const std::string& file, Console& console) {
    const auto context = openContext(common, console);
    if (!context)
        return;
    if (const auto status = usecase::Maintain::backup(*context, file); !status)
        console.fail(status.error());
}

void restore(const Common& common, const std::string& file, Console& console) {
    const auto status = usecase::Maintain::restore(common.places, file, common.clock);
    if (!status)
        console.fail(status.error());
}

void check(const Common& common, Console& console) {
    const auto lines = usecase::Maintain::check(common.places);
    if (!lines)
        return console.fail(lines.error());
    if (!common.json) {
        for (const auto& line : *lines)
            console.out() << line << '\n';
        return;
    }
    exporting::JsonWriter json;
    json.beginObject();
    json.key("schema").number(1).key("sound").boolean(true).key("lines").texts(*lines);
    json.endObject();
    console.out() << json.take();
}

} // namespace coach::cli
