#include "core/base/uuid.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <random>

namespace coach::base {

namespace {

constexpr std::string_view kDigits = "0123456789abcdef";
constexpr std::size_t kLength = 36;

bool isHyphenPlace(std::size_t i) {
    return i == 8 || i == 13 || i == 18 || i == 23;
}

} // namespace

std::string newUuid() {
    // std::random_device reads the kernel's source with GCC's and Clang's libraries.
    std::random_device random;
    std::array<unsigned, 32> nibbles{};
    for (std::size_t i = 0; i < nibbles.size(); i += 8) {
        unsigned bits = random();
        for (std::size_t j = 0; j < 8; ++j, bits >>= 4)
            nibbles[i + j] = bits & 0xfU;
    }
    nibbles[12] = 4;                           // version
    nibbles[16] = (nibbles[16] & 0x3U) | 0x8U; // variant
    std::string out;
    for (const unsigned nibble : nibbles) {
        if (isHyphenPlace(out.size()))
            out += '-';
        out += kDigits[nibble];
    }
    return out;
}

bool isUuid(std::string_view text) {
    if (text.size() != kLength)
        return false;
    for (std::size_t i = 0; i < kLength; ++i)
        if (isHyphenPlace(i) ? text[i] != '-' : kDigits.find(text[i]) == std::string_view::npos)
            return false;
    return true;
}

} // namespace coach::base
