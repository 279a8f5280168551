#include "ui/support/qt_text.h"

#include <algorithm>

namespace coach::support {

OffsetMap::OffsetMap(std::string_view utf8) {
    m_positions.reserve(utf8.size() + 1);
    int position = 0;
    for (std::size_t i = 0; i < utf8.size(); ++i) {
        m_positions.push_back(position);
        const auto byte = static_cast<unsigned char>(utf8[i]);
        if (byte == '\r' && i + 1 < utf8.size() && utf8[i + 1] == '\n')
            continue;
        // A character's position grows with its last byte, so that every byte of it names its
        // start.
        const bool last =
            i + 1 == utf8.size() || (static_cast<unsigned char>(utf8[i + 1]) & 0xC0U) != 0x80U;
        if (!last)
            continue;
        std::size_t lead = i;
        while (lead > 0 && (static_cast<unsigned char>(utf8[lead]) & 0xC0U) == 0x80U)
            --lead;
        position += static_cast<unsigned char>(utf8[lead]) >= 0xF0U ? 2 : 1;
    }
    m_positions.push_back(position);
}

int OffsetMap::position(std::size_t byte) const {
    return m_positions[std::min(byte, m_positions.size() - 1)];
}

std::size_t OffsetMap::byte(int position) const {
    const auto found = std::ranges::lower_bound(m_positions, position);
    return found == m_positions.end() ? m_positions.size() - 1
                                      : static_cast<std::size_t>(found - m_positions.begin());
}

int wordCount(const QString& text) {
    int words = 0;
    bool inWord = false;
    for (const QChar c : text) {
        if (c.isSpace())
            inWord = false;
        else if (!inWord && (c.isLetterOrNumber() || c.isSurrogate())) {
            inWord = true;
            ++words;
        }
    }
    return words;
}

} // namespace coach::support
