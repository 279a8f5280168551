// A range of bytes in an original text; the only way in which evidence is pointed at.
#pragma once

#include <compare>
#include <cstddef>
#include <string_view>

namespace coach::text {

/// Half open, [start, end), in bytes of the UTF-8 text that it was taken from.
struct Span {
    std::size_t start = 0;
    std::size_t end = 0;

    std::size_t size() const { return end - start; }
    std::string_view in(std::string_view text) const { return text.substr(start, end - start); }
    auto operator<=>(const Span&) const = default;
};

} // namespace coach::text
