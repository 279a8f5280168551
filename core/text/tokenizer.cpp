#include <cstddef>

#include <utf8proc.h>

#include "core/text/token.h"
#include "core/text/word_table.h"

namespace coach::text {

namespace {

struct Character {
    std::int32_t code = 0;
    std::size_t size = 1;
};

Character characterAt(std::string_view text, std::size_t at) {
    const auto first = static_cast<unsigned char>(text[at]);
    if (first < 0x80)
        return {first, 1};
    utf8proc_int32_t code = -1;
    const auto size = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()) + at,
                                       static_cast<utf8proc_ssize_t>(text.size() - at), &code);
    if (size <= 0)
        return {0xFFFD, 1};
    return {code, static_cast<std::size_t>(size)};
}

bool isDigit(std::int32_t c) {
    return c >= '0' && c <= '9';
}

bool isLetter(std::int32_t c) {
    if (c < 0x80)
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    switch (utf8proc_category(c)) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC:
        return true;
    default:
        return false;
    }
}

bool isSpace(std::int32_t c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == 0xA0 || c == 0x202F ||
           c == 0x2009;
}

std::int32_t plain(std::int32_t c) {
    switch (c) {
    case 0x2018:
    case 0x2019:
    case 0x02BC:
        return '\'';
    case 0x201C:
    case 0x201D:
        return '"';
    case 0x2010:
    case 0x2011:
        return '-';
    default:
        return c;
    }
}

/// Apostrophes and hyphens stay inside a word when letters or digits stand on both sides.
bool joinsWord(std::int32_t c) {
    return c == '\'' || c == '-' || c == '_';
}

class Cutter {
public:
    explicit Cutter(std::string_view text) : m_text(text) {}

    std::vector<Token> cut() {
        m_tokens.reserve(m_text.size() / 5 + 1);
        while (m_at < m_text.size()) {
            const Character c = characterAt(m_text, m_at);
            if (isSpace(c.code))
                m_at += c.size;
            else if (isDigit(c.code))
                cutNumber();
            else if (isLetter(c.code))
                cutWord();
            else
                cutMark(c);
        }
        return std::move(m_tokens);
    }

private:
    std::int32_t codeAt(std::size_t at) const {
        return at < m_text.size() ? plain(characterAt(m_text, at).code) : 0;
    }

    void add(std::size_t end, TokenKind kind) {
        Token token;
        token.span = {m_at, end};
        token.kind = kind;
        token.folded = fold(token.span.in(m_text));
        if (kind == TokenKind::Word) {
            const KnownWord word = readWord(token.folded);
            token.functionWord = word.functionWord;
            token.stem = word.stem;
        } else {
            token.stem = token.folded;
        }
        m_tokens.push_back(std::move(token));
        m_at = end;
    }

    /// "1,500", "0.12", "8.5", "2026-11"; a letter right behind ends it ("80ms" is 80 and ms).
    void cutNumber() {
        std::size_t end = m_at;
        while (end < m_text.size()) {
            const std::int32_t c = codeAt(end);
            if (isDigit(c)) {
                ++end;
            } else if ((c == '.' || c == ',') && isDigit(codeAt(end + 1))) {
                end += 2;
            } else {
                break;
            }
        }
        add(end, TokenKind::Number);
    }

    void cutWord() {
        std::size_t end = m_at;
        while (end < m_text.size()) {
            const Character c = characterAt(m_text, end);
            if (isLetter(c.code) || isDigit(c.code)) {
                end += c.size;
            } else if (joinsWord(plain(c.code)) &&
                       (isLetter(codeAt(end + c.size)) || isDigit(codeAt(end + c.size)))) {
                if (plain(c.code) == '-') // "false-positive" is two words, as "false positive" is
                    break;
                end += c.size;
            } else {
                break;
            }
        }
        add(end, TokenKind::Word);
    }

    void cutMark(Character c) { add(m_at + c.size, TokenKind::Mark); }

    std::string_view m_text;
    std::size_t m_at = 0;
    std::vector<Token> m_tokens;
};

} // namespace

std::string fold(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const Character c = characterAt(text, at);
        if (c.code < 0x80) {
            out += static_cast<char>(c.code >= 'A' && c.code <= 'Z' ? c.code - 'A' + 'a' : c.code);
        } else {
            utf8proc_uint8_t buffer[4];
            const auto size = utf8proc_encode_char(utf8proc_tolower(plain(c.code)), buffer);
            out.append(reinterpret_cast<const char*>(buffer), static_cast<std::size_t>(size));
        }
        at += c.size;
    }
    return out;
}

std::vector<Token> tokenize(std::string_view text) {
    return Cutter(text).cut();
}

} // namespace coach::text
