// Whatever people type comes back: random documents made of the pieces that are likely to hurt.
#include <array>
#include <random>

#include <gtest/gtest.h>

#include "core/document/answer_document.h"

namespace coach::document {
namespace {

constexpr std::array<std::string_view, 44> kPieces{"## Requirements",
                                                   "## options & tradeoffs ##",
                                                   "##  Best approach",
                                                   "## Other",
                                                   "# Title",
                                                   "#",
                                                   "### Options",
                                                   "```",
                                                   "~~~",
                                                   "````",
                                                   "``` x",
                                                   "``` a`b",
                                                   "~~~~~ `",
                                                   "`",
                                                   "\\",
                                                   "\\\\",
                                                   " ",
                                                   "   ",
                                                   "    ",
                                                   "\t",
                                                   "\n",
                                                   "\n",
                                                   "\n\n",
                                                   "\r\n",
                                                   "\r",
                                                   "---",
                                                   "---\n",
                                                   "key: value",
                                                   "- ",
                                                   "1. ",
                                                   "> ",
                                                   "<!-- problem-coach:score -->",
                                                   "<!-- /problem-coach:score -->",
                                                   "<!--problem-coach:parked-->",
                                                   "<!-- /problem-coach:remarks -->",
                                                   "<!--",
                                                   "-->",
                                                   "| a | b |",
                                                   "\xF0\x9F\x9A\x80",
                                                   "\xD7\xA9\xD7\x9C",
                                                   "\xEF\xBB\xBF",
                                                   "word",
                                                   "Requirements",
                                                   "## "};

class Generator {
public:
    explicit Generator(unsigned seed) : m_random(seed) {}

    std::string text(std::size_t pieces) {
        std::string out;
        for (std::size_t count = below(pieces + 1); count > 0; --count)
            out += kPieces[below(kPieces.size())];
        return out;
    }

    AnswerDocument document() {
        AnswerDocument out;
        if (below(2) == 0)
            out.title = text(3);
        if (below(3) == 0)
            out.preamble = text(8);
        if (below(3) == 0)
            out.frontMatter = {{"prompt", "eta"}, {"mine", "x # y"}};
        for (auto& note : out.notes)
            if (below(2) == 0)
                note = text(14);
        for (const char* kind : {"score", "remarks"})
            if (below(3) == 0)
                out.sections.push_back({kind, text(6)});
        return out;
    }

private:
    std::size_t below(std::size_t limit) { return static_cast<std::size_t>(m_random()) % limit; }
    std::mt19937 m_random;
};

/// As docs/document.md says: without leading and trailing blank lines and the last line end.
/// Written apart from the reader on purpose.
std::string normalised(const std::string& text) {
    std::vector<std::string> lines{""};
    for (std::size_t i = 0; i < text.size(); ++i) {
        lines.back() += text[i];
        if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.size() || text[i + 1] != '\n')))
            lines.emplace_back();
    }
    const auto isBlank = [](const std::string& line) {
        return line.find_first_not_of(" \t\r\n") == std::string::npos;
    };
    while (!lines.empty() && isBlank(lines.front()))
        lines.erase(lines.begin());
    while (!lines.empty() && isBlank(lines.back()))
        lines.pop_back();
    std::string out;
    for (const auto& line : lines)
        out += line;
    while (!out.empty() && (out.back() == '\n' || out.back() == '\r'))
        out.pop_back();
    return out;
}

TEST(AnswerDocumentProperty, WhateverIsTypedComesBack) {
    for (unsigned seed = 0; seed < 6000; ++seed) {
        AnswerDocument document = Generator(seed).document();
        const std::string written = writeAnswerDocument(document);
        const auto back = readAnswerDocument(written, "x.md");
        ASSERT_TRUE(back) << "seed " << seed << ": " << back.error().text() << '\n' << written;
        ASSERT_EQ(back->preamble, normalised(document.preamble)) << "seed " << seed << '\n'
                                                                 << written;
        for (std::size_t i = 0; i < document.notes.size(); ++i)
            ASSERT_EQ(back->notes[i], normalised(document.notes[i]))
                << "seed " << seed << " stage " << i << '\n'
                << written;
        ASSERT_EQ(back->sections.size(), document.sections.size()) << "seed " << seed;
        for (std::size_t i = 0; i < document.sections.size(); ++i)
            ASSERT_EQ(back->sections[i].text, normalised(document.sections[i].text));
        ASSERT_EQ(back->frontMatter, document.frontMatter) << "seed " << seed << '\n' << written;
        ASSERT_EQ(writeAnswerDocument(*back), written) << "seed " << seed;
    }
}

TEST(AnswerDocumentProperty, WhateverIsReadIsWrittenWithoutLoss) {
    unsigned readable = 0;
    for (unsigned seed = 0; seed < 6000; ++seed) {
        const std::string file = Generator(seed).text(30);
        const auto document = readAnswerDocument(file, "x.md");
        if (!document)
            continue;
        ++readable;
        const std::string written = writeAnswerDocument(*document);
        const auto back = readAnswerDocument(written, "x.md");
        ASSERT_TRUE(back) << "seed " << seed << ": " << back.error().text();
        ASSERT_EQ(*back, *document) << "seed " << seed << '\n' << file << "\n=====\n" << written;
    }
    EXPECT_GT(readable, 2000U);
}

} // namespace
} // namespace coach::document
