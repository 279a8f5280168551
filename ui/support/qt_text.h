// UTF-8 to UTF-16 and back: the only place where byte offsets become positions in a QString.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <QString>

#include "core/text/span.h"

namespace coach::support {

inline QString toQString(std::string_view utf8) {
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}
inline std::string toUtf8(const QString& text) {
    return text.toStdString();
}

/// A range of positions in a QString, half open.
struct TextRange {
    int start = 0;
    int end = 0;
    bool contains(int position) const { return start <= position && position < end; }
    int size() const { return end - start; }
    auto operator<=>(const TextRange&) const = default;
};

/// Converts between the bytes of one UTF-8 text and the positions of the same text in a QString.
/// CRLF counts as one position, as QTextDocument shows it.
class OffsetMap {
public:
    explicit OffsetMap(std::string_view utf8);
    int position(std::size_t byte) const;
    std::size_t byte(int position) const;
    TextRange range(const text::Span& span) const {
        return {position(span.start), position(span.end)};
    }
    text::Span span(const TextRange& range) const { return {byte(range.start), byte(range.end)}; }

private:
    std::vector<int> m_positions; ///< one a byte, and one for the end
};

/// Words as people count them: runs without white space that hold a letter or a digit.
int wordCount(const QString& text);

} // namespace coach::support
