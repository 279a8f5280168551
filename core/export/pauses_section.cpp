#include "core/export/pauses_section.h"

#include <sstream>

#include "core/base/iso_time.h"

namespace coach::exporting {

std::string pausesText(const std::vector<session::Pause>& pauses) {
    std::string out;
    for (const auto& pause : pauses) {
        out += "- [" + std::string(framework::stageKey(pause.stage)) + "] " +
               (pause.closed ? "closed at " : "stopped at ") + base::isoTime(pause.at);
        const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(pause.length).count();
        if (seconds > 0)
            out += " for " + std::to_string(seconds) + " s";
        out += '\n';
    }
    return out;
}

std::vector<session::Pause> readPauses(std::string_view section) {
    std::vector<session::Pause> out;
    std::istringstream lines{std::string(section)};
    for (std::string line; std::getline(lines, line);) {
        std::istringstream words(line);
        std::string dash, stage, kind, at, moment, lasted;
        long long seconds = 0;
        words >> dash >> stage >> kind >> at >> moment;
        if (dash != "-" || stage.size() < 3 || at != "at" ||
            (kind != "closed" && kind != "stopped"))
            continue;
        const auto found =
            framework::findStage(std::string_view(stage).substr(1, stage.size() - 2));
        const auto when = base::readIsoTime(moment);
        if (!found || !when)
            continue;
        if (!(words >> lasted >> seconds) || lasted != "for" || seconds < 0)
            seconds = 0;
        out.push_back(
            {*found, kind == "closed", *when,
             std::chrono::duration_cast<base::Milliseconds>(std::chrono::seconds(seconds))});
    }
    return out;
}

} // namespace coach::exporting
