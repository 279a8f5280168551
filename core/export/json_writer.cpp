#include "core/export/json_writer.h"

#include <array>
#include <charconv>
#include <cmath>
#include <utility>

namespace coach::exporting {

void JsonWriter::newLine() {
    m_out += '\n';
    m_out.append(2 * m_levels.size(), ' ');
}

/// What has to stand before a value: nothing after its key, else a comma or a new line.
void JsonWriter::place() {
    if (m_afterKey) {
        m_afterKey = false;
        return;
    }
    if (m_levels.empty())
        return;
    Level& level = m_levels.back();
    if (!level.isEmpty)
        m_out += level.onOneLine ? ", " : ",";
    if (!level.onOneLine)
        newLine();
    level.isEmpty = false;
}

void JsonWriter::open(char begin, char end, Layout layout) {
    place();
    m_out += begin;
    const bool inLine = !m_levels.empty() && m_levels.back().onOneLine;
    m_levels.push_back({end, inLine || layout == Layout::Line});
}

void JsonWriter::close() {
    const Level level = m_levels.back();
    m_levels.pop_back();
    if (!level.onOneLine && !level.isEmpty)
        newLine();
    m_out += level.end;
}

JsonWriter& JsonWriter::beginObject(Layout layout) {
    open('{', '}', layout);
    return *this;
}

JsonWriter& JsonWriter::endObject() {
    close();
    return *this;
}

JsonWriter& JsonWriter::beginArray(Layout layout) {
    open('[', ']', layout);
    return *this;
}

JsonWriter& JsonWriter::endArray() {
    close();
    return *this;
}

JsonWriter& JsonWriter::key(std::string_view name) {
    text(name);
    m_out += ": ";
    m_afterKey = true;
    return *this;
}

JsonWriter& JsonWriter::text(std::string_view value) {
    place();
    m_out += '"';
    for (const char c : value) {
        if (c == '"' || c == '\\') {
            m_out += '\\';
            m_out += c;
        } else if (c == '\n') {
            m_out += "\\n";
        } else if (c == '\r') {
            m_out += "\\r";
        } else if (c == '\t') {
            m_out += "\\t";
        } else if (static_cast<unsigned char>(c) < 0x20) {
            constexpr std::string_view digits = "0123456789abcdef";
            m_out += "\\u00";
            m_out += digits[static_cast<std::size_t>(c) >> 4];
            m_out += digits[static_cast<std::size_t>(c) & 15];
        } else {
            m_out += c;
        }
    }
    m_out += '"';
    return *this;
}

JsonWriter& JsonWriter::number(std::int64_t value) {
    place();
    m_out += std::to_string(value);
    return *this;
}

JsonWriter& JsonWriter::decimal(std::optional<double> value) {
    if (!value || !std::isfinite(*value))
        return null();
    place();
    std::array<char, 400> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), *value,
                                   std::chars_format::fixed, 2);
    m_out.append(digits.data(), end.ptr);
    return *this;
}

JsonWriter& JsonWriter::boolean(bool value) {
    place();
    m_out += value ? "true" : "false";
    return *this;
}

JsonWriter& JsonWriter::null() {
    place();
    m_out += "null";
    return *this;
}

JsonWriter& JsonWriter::texts(const std::vector<std::string>& values) {
    beginArray(Layout::Line);
    for (const auto& value : values)
        text(value);
    return endArray();
}

std::string JsonWriter::drain() {
    return std::exchange(m_out, {});
}

std::string JsonWriter::take() {
    m_out += '\n';
    return std::move(m_out);
}

} // namespace coach::exporting
