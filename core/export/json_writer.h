// Writes JSON with its keys in the order of the calls, the same bytes on every machine and in every
// locale. One object, one text; the caller opens and closes in pairs.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace coach::exporting {

class JsonWriter {
public:
    /// `Line`: the object or array stands on one line.
    enum class Layout { Block, Line };

    JsonWriter& beginObject(Layout layout = Layout::Block);
    JsonWriter& endObject();
    JsonWriter& beginArray(Layout layout = Layout::Block);
    JsonWriter& endArray();
    JsonWriter& key(std::string_view name);

    JsonWriter& text(std::string_view value);
    JsonWriter& number(std::int64_t value);
    /// With two decimals; none is null.
    JsonWriter& decimal(std::optional<double> value);
    JsonWriter& boolean(bool value);
    JsonWriter& null();

    JsonWriter& texts(const std::vector<std::string>& values);

    /// What was written since the last call, to be printed while more is to come.
    std::string drain();
    /// The rest of the text with a line end.
    std::string take();

private:
    struct Level {
        char end;
        bool onOneLine;
        bool isEmpty = true;
    };
    void open(char begin, char end, Layout layout);
    void close();
    void place();
    void newLine();

    std::string m_out;
    std::vector<Level> m_levels;
    bool m_afterKey = false;
};

} // namespace coach::exporting
