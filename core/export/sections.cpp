// The sections `asked` and `parked`:
//   - How many payments a day? (facts 1, 3; 2026-11-23T10:02:00Z)
//   - Is it one country? (assume; 2026-11-23T10:03:00Z)
//   - [approach] A sentence that was parked
// Further lines of a question or sentence are indented by two spaces.
#include <algorithm>
#include <charconv>

#include "core/base/iso_time.h"
#include "core/export/markdown.h"

namespace coach::exporting {

namespace {

std::string indented(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c != '\r')
            out += c;
        if (c == '\n')
            out += "  ";
    }
    return out;
}

/// List items with their further lines, without bullet and indent.
std::vector<std::string> itemsOf(std::string_view section) {
    std::vector<std::string> items;
    while (!section.empty()) {
        std::string_view line = section.substr(0, section.find('\n'));
        section.remove_prefix(std::min(line.size() + 1, section.size()));
        if (line.ends_with('\r'))
            line.remove_suffix(1);
        if (line.starts_with("- "))
            items.emplace_back(line.substr(2));
        else if (line.starts_with("  ") && !items.empty())
            items.back().append("\n").append(line.substr(2));
    }
    return items;
}

std::vector<int> readNumbers(std::string_view text) {
    std::vector<int> numbers;
    const char* at = text.data();
    const char* const end = at + text.size();
    while (at < end) {
        int number = 0;
        const auto result = std::from_chars(at, end, number);
        if (result.ec == std::errc{} && number > 0)
            numbers.push_back(number);
        at = result.ec == std::errc{} ? result.ptr : at + 1;
    }
    return numbers;
}

} // namespace

std::string askedText(const std::vector<session::Asked>& asked) {
    std::string out;
    for (const auto& question : asked) {
        out += "- " + indented(question.question) + " (";
        if (question.facts.empty())
            out += "assume";
        for (std::size_t i = 0; i < question.facts.size(); ++i)
            out += (i == 0 ? "facts " : ", ") + std::to_string(question.facts[i]);
        out += "; " + base::isoTime(question.at) + ")\n";
    }
    return out;
}

std::string parkedText(const std::vector<session::Parked>& parked) {
    std::string out;
    for (const auto& sentence : parked)
        out += "- [" + std::string(framework::stageKey(sentence.from)) + "] " +
               indented(sentence.text) + '\n';
    return out;
}

std::vector<session::Asked> readAsked(std::string_view section) {
    std::vector<session::Asked> out;
    for (const std::string& item : itemsOf(section)) {
        const std::size_t open = item.rfind(" (");
        const std::size_t semicolon = item.rfind("; ");
        if (open == std::string::npos || semicolon == std::string::npos || semicolon < open ||
            !item.ends_with(')'))
            continue;
        const std::string_view whole = item;
        const auto at = base::readIsoTime(whole.substr(semicolon + 2, item.size() - semicolon - 3));
        if (!at)
            continue;
        const std::string_view facts = whole.substr(open + 2, semicolon - open - 2);
        out.push_back({item.substr(0, open), readNumbers(facts), *at});
    }
    return out;
}

std::vector<session::Parked> readParked(std::string_view section) {
    std::vector<session::Parked> out;
    for (const std::string& item : itemsOf(section)) {
        const std::size_t close = item.find("] ");
        if (!item.starts_with('[') || close == std::string::npos)
            continue;
        if (const auto stage = framework::findStage(item.substr(1, close - 1)))
            out.push_back({*stage, item.substr(close + 2)});
    }
    return out;
}

} // namespace coach::exporting
