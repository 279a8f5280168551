#include "core/text/word_table.h"

#include <bit>
#include <cstdint>
#include <cstring>
#include <vector>

#include "core/text/token.h"

namespace coach::text {

namespace {

// The bytes: the number of slots, a power of two; for each slot where its word begins, 0 for none;
// the words: size of word, size of stem, 1 for a function word, the word, the stem.
constexpr std::size_t kNumber = sizeof(std::uint32_t);
constexpr std::size_t kHead = 3;

std::uint32_t hashOf(std::string_view word) {
    std::uint32_t hash = 2166136261U;
    for (const char c : word)
        hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
    return hash ^ (hash >> 15U);
}

std::uint32_t numberAt(std::string_view bytes, std::size_t at) {
    std::uint32_t number = 0;
    std::memcpy(&number, bytes.data() + at, kNumber);
    return number;
}

} // namespace

std::string packWords(const std::map<std::string, std::string>& stems) {
    const auto slots = static_cast<std::uint32_t>(std::bit_ceil(2 * stems.size() + 1));
    std::vector<std::uint32_t> starts(slots, 0);
    std::string words;
    for (const auto& [word, stem] : stems) {
        if (word.size() > 255 || stem.size() > 255)
            continue;
        std::uint32_t slot = hashOf(word) & (slots - 1);
        while (starts[slot] != 0)
            slot = (slot + 1) & (slots - 1);
        starts[slot] = static_cast<std::uint32_t>(kNumber + kNumber * slots + words.size());
        words += static_cast<char>(word.size());
        words += static_cast<char>(stem.size());
        words += isFunctionWord(word) ? '\1' : '\0';
        words += word + stem;
    }
    std::string bytes(kNumber + kNumber * slots, '\0');
    std::memcpy(bytes.data(), &slots, kNumber);
    std::memcpy(bytes.data() + kNumber, starts.data(), kNumber * slots);
    return bytes + words;
}

std::optional<KnownWord> WordTable::find(std::string_view folded) const {
    if (m_bytes.empty() || folded.size() > 255)
        return std::nullopt;
    const std::uint32_t slots = numberAt(m_bytes, 0);
    for (std::uint32_t slot = hashOf(folded) & (slots - 1);; slot = (slot + 1) & (slots - 1)) {
        const std::uint32_t start = numberAt(m_bytes, kNumber + kNumber * slot);
        if (start == 0)
            return std::nullopt;
        const auto size = static_cast<unsigned char>(m_bytes[start]);
        const auto stemSize = static_cast<unsigned char>(m_bytes[start + 1]);
        if (m_bytes.substr(start + kHead, size) == folded)
            return KnownWord{m_bytes.substr(start + kHead + size, stemSize),
                             m_bytes[start + 2] != '\0'};
    }
}

} // namespace coach::text
