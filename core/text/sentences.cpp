#include "core/text/sentences.h"

#include <algorithm>
#include <array>
#include <string>

namespace coach::text {

namespace {

bool isBlank(std::string_view line) {
    return line.find_first_not_of(" \t\r") == std::string_view::npos;
}

std::size_t indentOf(std::string_view line) {
    const auto at = line.find_first_not_of(" \t");
    return at == std::string_view::npos ? line.size() : at;
}

/// Bytes of a list marker ("- ", "* ", "12. ", "a) "), 0 when there is none.
std::size_t listMarker(std::string_view rest) {
    if (rest.starts_with("\u2022 ") || rest.starts_with("\u2013 "))
        return 4;
    if (rest.size() >= 2 && (rest[0] == '-' || rest[0] == '*' || rest[0] == '+') && rest[1] == ' ')
        return 2;
    std::size_t digits = 0;
    while (digits < rest.size() && digits < 3 && rest[digits] >= '0' && rest[digits] <= '9')
        ++digits;
    if (digits > 0 && digits + 1 < rest.size() && (rest[digits] == '.' || rest[digits] == ')') &&
        rest[digits + 1] == ' ')
        return digits + 2;
    return 0;
}

bool isTableRule(std::string_view row) {
    return row.find('-') != std::string_view::npos &&
           row.find_first_not_of(" \t\r|:-") == std::string_view::npos;
}

/// "**Latency.**" or "**Latency**" on a line of its own.
bool isBoldLine(std::string_view rest) {
    while (!rest.empty() && (rest.back() == ' ' || rest.back() == '\r'))
        rest.remove_suffix(1);
    return rest.size() > 4 && rest.starts_with("**") && rest.ends_with("**") &&
           rest.substr(2, rest.size() - 4).find("**") == std::string_view::npos;
}

/// A run of lines of one kind, to be cut into sentences.
struct Block {
    Span span;
    UnitKind kind = UnitKind::Sentence;
    std::size_t group = 0;
};

class BlockReader {
public:
    explicit BlockReader(std::string_view text) : m_text(text) {}

    std::vector<Block> read() {
        for (std::size_t at = 0; at < m_text.size();) {
            const auto end = std::min(m_text.find('\n', at), m_text.size());
            readLine({at, end});
            at = end + 1;
        }
        return std::move(m_blocks);
    }

private:
    void readLine(Span line) {
        const std::string_view whole = line.in(m_text);
        const std::size_t indent = indentOf(whole);
        const std::string_view rest = whole.substr(indent);
        if (rest.starts_with("```") || rest.starts_with("~~~")) {
            m_inCode = !m_inCode;
            m_open = false;
        } else if (m_inCode) {
            add(line, UnitKind::Code);
        } else if (isBlank(whole)) {
            m_open = false;
            m_inTable = false;
        } else if (rest.starts_with('>')) {
            add(line, UnitKind::Quote);
        } else if (rest.starts_with('#') || isBoldLine(rest)) {
            add(line, UnitKind::Heading);
        } else if (rest.starts_with('|')) {
            readRow(line, rest);
        } else if (const std::size_t marker = listMarker(rest); marker > 0) {
            ++m_group;
            m_inList = true;
            open({line.start + indent + marker, line.end}, UnitKind::ListItem);
        } else if (m_open) {
            m_blocks.back().span.end = line.end;
        } else {
            // An indented paragraph behind a list item belongs to it.
            m_inList = m_inList && indent >= 2;
            open({line.start + indent, line.end},
                 m_inList ? UnitKind::ListItem : UnitKind::Sentence);
        }
    }

    void readRow(Span line, std::string_view row) {
        if (isTableRule(row)) {
            if (!m_blocks.empty() && m_inTable)
                m_blocks.back().kind = UnitKind::Heading;
            return;
        }
        m_inTable = true;
        ++m_group;
        add(line, UnitKind::TableRow);
    }

    void open(Span span, UnitKind kind) {
        m_blocks.push_back({span, kind, kind == UnitKind::Sentence ? 0 : m_group});
        m_open = true;
    }

    void add(Span span, UnitKind kind) {
        m_blocks.push_back({span, kind, m_group});
        m_open = false;
        m_inList = false;
    }

    std::string_view m_text;
    std::vector<Block> m_blocks;
    std::size_t m_group = 1; ///< 0 is the run of paragraphs
    bool m_open = false;
    bool m_inCode = false;
    bool m_inList = false;
    bool m_inTable = false;
};

bool isAbbreviation(std::string_view word) {
    static constexpr std::array<std::string_view, 16> known{
        "e.g", "i.e", "vs", "etc", "approx", "ca",  "cf",   "no",
        "fig", "dr",  "mr", "st",  "min",    "max", "incl", "resp"};
    const bool initial = word.size() == 1 && word[0] >= 'a' && word[0] <= 'z';
    return std::ranges::find(known, word) != known.end() || initial;
}

/// "no.", "max." and the like are also words that end a sentence; then a capital follows.
bool mayEndSentence(std::string_view word) {
    static constexpr std::array<std::string_view, 7> words{"etc",  "no", "min", "max",
                                                           "incl", "st", "resp"};
    return std::ranges::find(words, word) != words.end();
}

/// The end of a sentence behind a full stop at `dot`: white space and no abbreviation before it.
bool endsSentence(std::string_view text, std::size_t dot) {
    const char mark = text[dot];
    std::size_t next = dot + 1;
    while (next < text.size() &&
           (text[next] == ')' || text[next] == '"' || text[next] == '*' || text[next] == '\''))
        ++next;
    if (next < text.size() && text[next] != ' ' && text[next] != '\n' && text[next] != '\r' &&
        text[next] != '\t')
        return false;
    if (mark != '.')
        return true;
    std::size_t begin = dot;
    while (begin > 0 && text[begin - 1] != ' ' && text[begin - 1] != '\n' && text[begin - 1] != '(')
        --begin;
    const std::string word = fold(text.substr(begin, dot - begin));
    const std::size_t follows = text.find_first_not_of(" \t\r\n", next);
    const bool capital =
        follows != std::string_view::npos && text[follows] >= 'A' && text[follows] <= 'Z';
    return !isAbbreviation(word) || (capital && mayEndSentence(word));
}

void cutSentences(std::string_view text, const Block& block, std::vector<Unit>& units) {
    std::size_t begin = block.span.start;
    const std::string_view whole = text.substr(0, block.span.end);
    const auto push = [&](std::size_t end) {
        while (begin < end && (whole[begin] == ' ' || whole[begin] == '\n' ||
                               whole[begin] == '\r' || whole[begin] == '\t'))
            ++begin;
        std::size_t last = end;
        while (last > begin && (whole[last - 1] == ' ' || whole[last - 1] == '\n' ||
                                whole[last - 1] == '\r' || whole[last - 1] == '\t'))
            --last;
        if (last > begin)
            units.push_back({{begin, last}, block.kind, 0, 0, block.group});
        begin = end;
    };
    if (block.kind == UnitKind::Sentence || block.kind == UnitKind::ListItem ||
        block.kind == UnitKind::Quote) {
        for (std::size_t at = begin; at < block.span.end; ++at) {
            const char c = whole[at];
            if ((c == '.' || c == '!' || c == '?') && endsSentence(whole, at))
                push(at + 1);
        }
    }
    push(block.span.end);
}

} // namespace

AnnotatedText annotate(std::string_view text) {
    AnnotatedText out;
    out.tokens = tokenize(text);
    for (const Block& block : BlockReader(text).read())
        cutSentences(text, block, out.units);
    std::size_t token = 0;
    for (Unit& unit : out.units) {
        while (token < out.tokens.size() && out.tokens[token].span.start < unit.span.start)
            ++token;
        unit.firstToken = token;
        while (token < out.tokens.size() && out.tokens[token].span.start < unit.span.end)
            ++token;
        unit.endToken = token;
    }
    out.words = static_cast<std::size_t>(std::ranges::count_if(
        out.tokens, [](const Token& t) { return t.kind != TokenKind::Mark; }));
    return out;
}

} // namespace coach::text
