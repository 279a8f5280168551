// The lines of an answer document and what each of them means to it: stage heading, marker, fence.
// Shared by the reader and the writer, so that they cannot disagree. Pure functions, any thread.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/framework/stage.h"

namespace coach::document {

struct Line {
    std::string_view text; ///< without its end
    std::string_view end;  ///< LF, CR LF, CR, or empty at the end of the text
};

/// Takes the next line off `rest`; none when nothing is left.
std::optional<Line> takeLine(std::string_view& rest);

/// Only spaces and tabs.
bool isBlank(std::string_view line);
/// The text without leading and trailing blank lines and without its last line end.
std::string_view withoutOuterBlankLines(std::string_view text);
/// The text without spaces and tabs at both ends.
std::string_view trimmed(std::string_view text);

/// The text of an ATX heading of exactly this level, its closing sequence taken off.
std::optional<std::string_view> headingText(std::string_view line, std::size_t level);
std::optional<framework::StageId> stageOfHeading(std::string_view line);

/// `<!-- problem-coach:KIND -->`, or its end with `/`.
struct Marker {
    std::string_view kind;
    bool isEnd = false;
};
std::optional<Marker> markerOf(std::string_view line);

/// A line that opens a fenced code block; `column` is where its list item's text begins, else 0.
struct Fence {
    char mark = '`';
    std::size_t length = 3;
    std::size_t column = 0;
};
std::optional<Fence> fenceOpenedBy(std::string_view line);
/// The fence of a line that can close one outside of lists: nothing but marks and blanks.
std::optional<Fence> fenceClosedBy(std::string_view line);

/// Where the backslashes of a line stand that, without them, would be read as something else.
struct Escapes {
    bool found = false; ///< false: the line is plain text, backslashes or not
    std::size_t start = 0;
    std::size_t count = 0;
};
/// In a stage or the preamble: stage headings, markers and the opening of a fence.
Escapes escapesOf(std::string_view line);
/// In a section, where only the section's own end means anything.
Escapes sectionEscapesOf(std::string_view line, std::string_view kind);

/// Follows a text line by line and knows which lines belong to fenced code.
class FenceTracker {
public:
    /// The line continues or closes the open fence.
    bool holds(std::string_view line) const;
    void take(std::string_view line);

private:
    bool closes(std::string_view line) const;
    std::optional<Fence> m_open;
};

/// Says of the fences of one text whether they are closed before the text ends.
class ClosingFences {
public:
    explicit ClosingFences(std::string_view text);
    /// `after`: offset of the end of the line that opens the fence.
    bool close(const Fence& fence, std::size_t after) const;

private:
    struct Closing {
        std::size_t offset;
        std::size_t longestBacktick; ///< of this and all later ones
        std::size_t longestTilde;
    };
    std::vector<Closing> m_closings;
};

} // namespace coach::document
