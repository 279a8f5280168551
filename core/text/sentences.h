// Cuts a Markdown note into the units that a judgement can point at: sentences, list items, rows.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "core/text/token.h"

namespace coach::text {

enum class UnitKind : std::uint8_t {
    Sentence,
    ListItem, ///< a sentence that stands in a list item
    TableRow,
    Heading, ///< a heading, a bold line on its own, a table's head: names what follows
    Quote,   ///< `> `: learnt by asking, not the candidate's own words
    Code,
};

/// One unit; tokens are [firstToken, endToken) of the text's tokens.
struct Unit {
    Span span;
    UnitKind kind = UnitKind::Sentence;
    std::size_t firstToken = 0;
    std::size_t endToken = 0;
    std::size_t block = 0; ///< units of one list item or one run of paragraphs share it
};

/// A note with its tokens and units; spans are bytes of the text that was given.
struct AnnotatedText {
    std::vector<Token> tokens;
    std::vector<Unit> units;
    std::size_t words = 0; ///< words and numbers, quotes included

    std::span<const Token> tokensOf(const Unit& unit) const {
        return std::span(tokens).subspan(unit.firstToken, unit.endToken - unit.firstToken);
    }
};

AnnotatedText annotate(std::string_view text);

} // namespace coach::text
