// What the content's words are, worked out while building: their stems and whether they are
// function words. Saves stemming thousands of words at every start; says nothing else than
// the stemmer does. Bytes that are read in place; any thread.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace coach::text {

struct KnownWord {
    std::string_view stem;
    bool functionWord = false;
};

/// Stem and kind of a folded word: from the content's table or the thread's stemmer. Good until the
/// thread reads the next word.
KnownWord readWord(std::string_view folded);

/// The table of these words: folded words with their stems.
std::string packWords(const std::map<std::string, std::string>& stems);

class WordTable {
public:
    /// `bytes` are what packWords made, or none.
    explicit WordTable(std::string_view bytes) : m_bytes(bytes) {}
    std::optional<KnownWord> find(std::string_view folded) const;

private:
    std::string_view m_bytes;
};

} // namespace coach::text
