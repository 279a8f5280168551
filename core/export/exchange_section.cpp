#include "core/export/exchange_section.h"

#include <algorithm>
#include <array>
#include <utility>

namespace coach::exporting {

namespace {

using Field = std::pair<std::string_view, std::string session::Exchange::*>;
constexpr std::array<Field, 4> kFields{{{"quoted", &session::Exchange::quoted},
                                        {"said", &session::Exchange::said},
                                        {"answer", &session::Exchange::answer},
                                        {"result", &session::Exchange::result}}};
constexpr std::string_view kFurther = "    ";

} // namespace

std::string exchangeText(const std::vector<session::Exchange>& exchanges) {
    std::string out;
    for (const auto& exchange : exchanges) {
        out +=
            "- [" + std::string(framework::stageKey(exchange.stage)) + "] " + exchange.about + '\n';
        for (const auto& [name, member] : kFields) {
            if ((exchange.*member).empty())
                continue;
            out.append("  ").append(name).append(": ");
            for (const char c : exchange.*member) {
                if (c != '\r')
                    out += c;
                if (c == '\n')
                    out += kFurther;
            }
            out += '\n';
        }
    }
    return out;
}

std::vector<session::Exchange> readExchanges(std::string_view section) {
    std::vector<session::Exchange> out;
    std::string* last = nullptr;
    while (!section.empty()) {
        std::string_view line = section.substr(0, section.find('\n'));
        section.remove_prefix(std::min(line.size() + 1, section.size()));
        if (line.ends_with('\r'))
            line.remove_suffix(1);
        if (line.starts_with("- [")) {
            last = nullptr;
            const auto close = line.find("] ");
            if (close == std::string_view::npos)
                continue;
            if (const auto stage = framework::findStage(line.substr(3, close - 3))) {
                out.emplace_back();
                out.back().stage = *stage;
                out.back().about = line.substr(close + 2);
            }
        } else if (line.starts_with(kFurther) && last != nullptr) {
            last->append("\n").append(line.substr(kFurther.size()));
        } else if (line.starts_with("  ") && !out.empty()) {
            for (const auto& [name, member] : kFields)
                if (line.substr(2).starts_with(name) &&
                    line.substr(2 + name.size()).starts_with(": ")) {
                    last = &(out.back().*member);
                    *last = line.substr(4 + name.size());
                }
        }
    }
    return out;
}

} // namespace coach::exporting
