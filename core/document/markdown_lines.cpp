#include "core/document/markdown_lines.h"

#include <algorithm>
#include <array>

namespace coach::document {

namespace {

constexpr std::size_t kMostIndent = 3; ///< four spaces make an indented code block
constexpr std::array<std::string_view, 7> kKinds{"score",     "parked",  "asked", "followups",
                                                 "curveball", "remarks", "pauses"};

bool isSpace(char c) {
    return c == ' ' || c == '\t';
}

std::size_t indentOf(std::string_view line) {
    return std::min(line.find_first_not_of(' '), line.size());
}

std::size_t runOf(std::string_view text, char mark) {
    return std::min(text.find_first_not_of(mark), text.size());
}

/// The fence at the very start of `text`, opening or closing.
std::optional<Fence> fenceAt(std::string_view text) {
    if (text.empty() || (text.front() != '`' && text.front() != '~'))
        return std::nullopt;
    const Fence fence{text.front(), runOf(text, text.front()), 0};
    return fence.length >= 3 ? std::optional(fence) : std::nullopt;
}

/// Length of a list marker with its spaces at the start of `text`, 0 when there is none.
std::size_t listMarkerLength(std::string_view text) {
    std::size_t length = 0;
    if (!text.empty() && (text[0] == '-' || text[0] == '*' || text[0] == '+')) {
        length = 1;
    } else {
        const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
        if (digits >= 1 && digits <= 9 && digits < text.size() &&
            (text[digits] == '.' || text[digits] == ')'))
            length = digits + 1;
    }
    const std::size_t spaces = length > 0 ? indentOf(text.substr(length)) : 0;
    return spaces >= 1 && spaces <= 4 ? length + spaces : 0;
}

} // namespace

std::optional<Line> takeLine(std::string_view& rest) {
    if (rest.empty())
        return std::nullopt;
    const std::size_t at = std::min(rest.find_first_of("\r\n"), rest.size());
    std::size_t endLength = at < rest.size() ? 1 : 0;
    if (rest.substr(at).starts_with("\r\n"))
        endLength = 2;
    const Line line{rest.substr(0, at), rest.substr(at, endLength)};
    rest.remove_prefix(at + endLength);
    return line;
}

bool isBlank(std::string_view line) {
    return std::ranges::all_of(line, isSpace);
}

std::string_view withoutOuterBlankLines(std::string_view text) {
    std::string_view rest = text;
    while (const auto line = takeLine(rest)) {
        if (!isBlank(line->text))
            break;
        text = rest;
    }
    const std::size_t last = text.find_last_not_of(" \t\r\n");
    if (last == std::string_view::npos)
        return {};
    // Blanks behind the last word are the line's; what follows its end is not.
    return text.substr(0, std::min(text.find_first_of("\r\n", last), text.size()));
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && isSpace(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isSpace(text.back()))
        text.remove_suffix(1);
    return text;
}

std::optional<std::string_view> headingText(std::string_view line, std::size_t level) {
    const std::size_t indent = indentOf(line);
    if (indent > kMostIndent)
        return std::nullopt;
    std::string_view text = line.substr(indent);
    if (runOf(text, '#') != level || (text.size() > level && !isSpace(text[level])))
        return std::nullopt;
    text = trimmed(text.substr(level));
    const std::size_t last = text.find_last_not_of('#');
    if (last == std::string_view::npos)
        return std::string_view{};
    if (last + 1 < text.size() && isSpace(text[last]))
        text = trimmed(text.substr(0, last));
    return text;
}

std::optional<framework::StageId> stageOfHeading(std::string_view line) {
    const auto text = headingText(line, 2);
    return text ? framework::findStageByHeading(*text) : std::nullopt;
}

std::optional<Marker> markerOf(std::string_view line) {
    constexpr std::string_view open = "<!--";
    constexpr std::string_view name = "problem-coach:";
    constexpr std::string_view close = "-->";
    const std::size_t indent = indentOf(line);
    if (indent > kMostIndent || indent == line.size() || isSpace(line[indent]))
        return std::nullopt; // a tab goes further than three spaces
    std::string_view text = trimmed(line.substr(indent));
    if (!text.starts_with(open) || !text.ends_with(close) ||
        text.size() < open.size() + close.size())
        return std::nullopt;
    text = trimmed(text.substr(open.size(), text.size() - open.size() - close.size()));
    const bool isEnd = text.starts_with('/');
    text.remove_prefix(isEnd ? 1 : 0);
    if (!text.starts_with(name))
        return std::nullopt;
    text.remove_prefix(name.size());
    const auto* kind = std::ranges::find(kKinds, text);
    return kind == kKinds.end() ? std::nullopt : std::optional(Marker{*kind, isEnd});
}

std::optional<Fence> fenceOpenedBy(std::string_view line) {
    std::size_t column = indentOf(line);
    if (column > kMostIndent)
        return std::nullopt;
    bool inList = false;
    while (const std::size_t marker = listMarkerLength(line.substr(column))) {
        column += marker;
        inList = true;
    }
    auto fence = fenceAt(line.substr(column));
    // An info string after backticks holds none: "```a```" is code within a line.
    if (!fence ||
        (fence->mark == '`' && line.find('`', column + fence->length) != std::string_view::npos))
        return std::nullopt;
    fence->column = inList ? column : 0;
    return fence;
}

std::optional<Fence> fenceClosedBy(std::string_view line) {
    const std::size_t indent = indentOf(line);
    const auto fence = indent > kMostIndent ? std::nullopt : fenceAt(line.substr(indent));
    if (!fence || !isBlank(line.substr(indent + fence->length)))
        return std::nullopt;
    return fence;
}

Escapes escapesOf(std::string_view line) {
    const std::size_t start = indentOf(line);
    if (start > kMostIndent)
        return {};
    const std::size_t count = runOf(line.substr(start), '\\');
    const std::string_view bare = line.substr(start + count);
    if (bare.empty() || isSpace(bare.front()))
        return {};
    const auto fence = fenceOpenedBy(bare);
    const bool found = stageOfHeading(bare) || markerOf(bare) || (fence && fence->column == 0);
    return {found, start, count};
}

Escapes sectionEscapesOf(std::string_view line, std::string_view kind) {
    const std::size_t start = indentOf(line);
    if (start > kMostIndent)
        return {};
    const std::size_t count = runOf(line.substr(start), '\\');
    const std::string_view bare = line.substr(start + count);
    const auto marker = bare.starts_with('<') ? markerOf(bare) : std::nullopt;
    return {marker && marker->isEnd && marker->kind == kind, start, count};
}

bool FenceTracker::closes(std::string_view line) const {
    const std::size_t indent = indentOf(line);
    if (indent > m_open->column + kMostIndent)
        return false;
    const auto fence = fenceAt(line.substr(indent));
    return fence && fence->mark == m_open->mark && fence->length >= m_open->length &&
           isBlank(line.substr(indent + fence->length));
}

bool FenceTracker::holds(std::string_view line) const {
    // A list item, and the fence in it, ends at a line that is indented less.
    return m_open && (isBlank(line) || indentOf(line) >= m_open->column);
}

void FenceTracker::take(std::string_view line) {
    if (!holds(line))
        m_open = fenceOpenedBy(line);
    else if (closes(line))
        m_open.reset();
}

ClosingFences::ClosingFences(std::string_view text) {
    std::string_view rest = text;
    while (const auto line = takeLine(rest)) {
        const auto fence = fenceClosedBy(line->text);
        if (fence)
            m_closings.push_back({static_cast<std::size_t>(line->text.data() - text.data()),
                                  fence->mark == '`' ? fence->length : 0,
                                  fence->mark == '~' ? fence->length : 0});
    }
    // From the end, so that each knows the longest that is still to come.
    for (std::size_t i = m_closings.size(); i-- > 1;) {
        auto& before = m_closings[i - 1];
        before.longestBacktick = std::max(before.longestBacktick, m_closings[i].longestBacktick);
        before.longestTilde = std::max(before.longestTilde, m_closings[i].longestTilde);
    }
}

bool ClosingFences::close(const Fence& fence, std::size_t after) const {
    const auto next = std::ranges::lower_bound(m_closings, after, {}, &Closing::offset);
    if (next == m_closings.end())
        return false;
    return (fence.mark == '`' ? next->longestBacktick : next->longestTilde) >= fence.length;
}

} // namespace coach::document
