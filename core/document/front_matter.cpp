#include "core/document/front_matter.h"

#include <algorithm>
#include <optional>

#include "core/document/markdown_lines.h"

namespace coach::document {

namespace {

bool isFence(std::string_view line) {
    return line.starts_with("---") && isBlank(line.substr(3));
}

bool isComment(std::string_view line) {
    return trimmed(line).starts_with('#');
}

/// Where the colon behind the line's key stands.
std::optional<std::size_t> findKeyEnd(std::string_view line) {
    if (line.empty() || std::string_view(" \t:#-").find(line.front()) != std::string_view::npos)
        return std::nullopt;
    for (std::size_t at = line.find(':'); at != std::string_view::npos; at = line.find(':', at + 1))
        if (at + 1 == line.size() || line[at + 1] == ' ' || line[at + 1] == '\t')
            return at;
    return std::nullopt;
}

void addLine(FrontMatter& entries, std::string_view line) {
    if (const auto colon = findKeyEnd(line)) {
        const std::string_view value = line.substr(*colon + 1);
        entries.emplace_back(line.substr(0, *colon), value.substr(value.empty() ? 0 : 1));
    } else if (!entries.empty()) {
        entries.back().second.append("\n").append(line);
    } else if (!isBlank(line)) {
        entries.emplace_back("", line);
    }
}

} // namespace

FrontMatter takeFrontMatter(std::string_view& body) {
    std::string_view rest = body;
    const auto first = takeLine(rest);
    if (!first || !isFence(first->text))
        return {};
    FrontMatter entries;
    bool sawKey = false;
    while (const auto line = takeLine(rest)) {
        if (isFence(line->text)) {
            body = rest;
            return entries;
        }
        sawKey = sawKey || findKeyEnd(line->text).has_value();
        // Text between two rules is text, not front matter.
        if (!sawKey && !isBlank(line->text) && !isComment(line->text))
            return {};
        addLine(entries, line->text);
    }
    return {};
}

std::string writeFrontMatter(const FrontMatter& frontMatter) {
    std::string out = "---\n";
    for (const auto& [key, value] : frontMatter) {
        if (!key.empty()) {
            out += key + ':';
            if (!value.empty() && value.front() != '\n')
                out += ' ';
        }
        out += value + '\n';
    }
    return out + "---\n";
}

bool looksLikeFrontMatter(std::string_view body) {
    const auto first = takeLine(body);
    return first && (isFence(first->text) || first->text.starts_with("\xEF\xBB\xBF"));
}

std::string_view plainValue(std::string_view value) {
    std::string_view line = trimmed(value.substr(0, value.find_first_of("\r\n")));
    if (!line.empty() && (line.front() == '"' || line.front() == '\'')) {
        const std::size_t end = line.find(line.front(), 1);
        return end == std::string_view::npos ? line : line.substr(1, end - 1);
    }
    for (std::size_t at = 0; at < line.size(); ++at)
        if (line[at] == '#' && (at == 0 || line[at - 1] == ' ' || line[at - 1] == '\t'))
            return trimmed(line.substr(0, at));
    return line;
}

} // namespace coach::document
