// Words, numbers and marks of a text, each with its bytes. Values.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/text/span.h"

namespace coach::text {

enum class TokenKind : std::uint8_t { Word, Number, Mark };

struct Token {
    Span span;
    TokenKind kind = TokenKind::Word;
    bool functionWord = false; ///< article, pronoun, preposition, auxiliary, conjunction
    std::string folded;        ///< lower case, plain apostrophes and hyphens
    std::string stem;          ///< English Snowball stem of `folded`; `folded` for what is no word
};

/// Cuts a text into tokens in order. `text` is valid UTF-8. Pure, but shares a stem cache of the
/// calling thread.
std::vector<Token> tokenize(std::string_view text);

/// Calls `visit` with the stem of each word that is about something.
template <class Tokens, class Visit>
void forEachContentStem(const Tokens& tokens, Visit visit) {
    for (const Token& token : tokens)
        if (token.kind == TokenKind::Word && !token.functionWord)
            visit(token.stem);
}

/// The English Snowball stem of a folded word.
std::string stemOf(std::string_view folded);
/// Lower case (full Unicode folding of single characters), typographic quotes and hyphens plain.
std::string fold(std::string_view text);
bool isFunctionWord(std::string_view folded);

} // namespace coach::text
