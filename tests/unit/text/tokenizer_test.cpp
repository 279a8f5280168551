#include <random>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/text/sentences.h"
#include "core/text/token.h"

namespace coach::text {
namespace {

using testing::ElementsAre;

std::vector<std::string> foldedOf(std::string_view text) {
    std::vector<std::string> out;
    for (const Token& token : tokenize(text))
        out.push_back(token.folded);
    return out;
}

TEST(Tokenizer, CutsWordsNumbersAndMarks) {
    EXPECT_THAT(foldedOf("It costs 1,500 dollars, or 0.12 %."),
                ElementsAre("it", "costs", "1,500", "dollars", ",", "or", "0.12", "%", "."));
    EXPECT_THAT(foldedOf("within 80ms"), ElementsAre("within", "80", "ms"));
}

TEST(Tokenizer, TakesTypographicQuotesForPlainOnes) {
    EXPECT_EQ(foldedOf("don\u2019t"), foldedOf("don't"));
    EXPECT_EQ(foldedOf("\u201Cfast\u201D"), foldedOf("\"fast\""));
}

TEST(Tokenizer, FoldsCaseOfEveryScript) {
    EXPECT_EQ(fold("ÄRGER ΣΟΦΙΑ ЖУК"), fold("ärger σοφια жук"));
    EXPECT_EQ(foldedOf("LATENCY"), foldedOf("latency"));
}

TEST(Tokenizer, KnowsFunctionWordsAndStems) {
    const auto tokens = tokenize("The models are predicting");
    ASSERT_EQ(tokens.size(), 4u);
    EXPECT_TRUE(tokens[0].functionWord);
    EXPECT_FALSE(tokens[1].functionWord);
    EXPECT_EQ(tokens[1].stem, "model");
    EXPECT_EQ(tokens[3].stem, "predict");
}

TEST(Tokenizer, HasNothingToSayOfNothing) {
    EXPECT_TRUE(tokenize("").empty());
    EXPECT_TRUE(tokenize(" \t\r\n").empty());
}

/// Pieces from which texts are put together: whatever people paste.
const std::vector<std::string>& pieces() {
    static const std::vector<std::string> all{"model",
                                              "The",
                                              " ",
                                              " ",
                                              " ",
                                              "\n",
                                              "\r\n",
                                              "\n\n",
                                              ". ",
                                              ", ",
                                              "12",
                                              "3.5 %",
                                              "1,000",
                                              "don\u2019t",
                                              "\u201C",
                                              "\u201D",
                                              "\u2026",
                                              "\u2014",
                                              "- ",
                                              "* ",
                                              "1. ",
                                              "> ",
                                              "# ",
                                              "```\n",
                                              "| a |",
                                              "|--|\n",
                                              "\U0001F600",
                                              "\U0001F468\u200D\U0001F469\u200D\U0001F467",
                                              "\u0130stanbul",
                                              "stra\u00DFe",
                                              "\u0645\u0631\u062D\u0628\u0627",
                                              "\u05E9\u05DC\u05D5\u05DD",
                                              "\u202E",
                                              "e\u0301",
                                              "\u4F60\u597D",
                                              "\uFB01ne",
                                              "\u00A0",
                                              "\uFEFF",
                                              "false-positive",
                                              "**b**",
                                              "'",
                                              "\"",
                                              "a/b",
                                              "x_y",
                                              "80ms",
                                              "\t",
                                              "\u00AD",
                                              "?"};
    return all;
}

std::string randomText(std::mt19937& random) {
    std::string text;
    const auto length = random() % 40;
    for (unsigned i = 0; i < length; ++i)
        text += pieces()[random() % pieces().size()];
    return text;
}

bool isCharacterStart(std::string_view text, std::size_t at) {
    return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
}

TEST(SpansOfAnyText, AreTheTokensInOrder) {
    std::mt19937 random(1);
    for (int round = 0; round < 2000; ++round) {
        const std::string text = randomText(random);
        SCOPED_TRACE(testing::PrintToString(text));
        std::size_t before = 0;
        for (const Token& token : tokenize(text)) {
            ASSERT_LE(before, token.span.start);
            ASSERT_LT(token.span.start, token.span.end);
            ASSERT_LE(token.span.end, text.size());
            ASSERT_TRUE(isCharacterStart(text, token.span.start));
            ASSERT_TRUE(isCharacterStart(text, token.span.end));
            ASSERT_EQ(token.folded, fold(token.span.in(text)));
            before = token.span.end;
        }
    }
}

TEST(SpansOfAnyText, AreTheUnitsInOrderWithTheirTokens) {
    std::mt19937 random(2);
    for (int round = 0; round < 2000; ++round) {
        const std::string text = randomText(random);
        SCOPED_TRACE(testing::PrintToString(text));
        const AnnotatedText annotated = annotate(text);
        std::size_t before = 0;
        std::size_t token = 0;
        for (const Unit& unit : annotated.units) {
            ASSERT_LE(before, unit.span.start);
            ASSERT_LE(unit.span.end, text.size());
            ASSERT_TRUE(isCharacterStart(text, unit.span.start));
            ASSERT_TRUE(isCharacterStart(text, unit.span.end));
            ASSERT_LE(token, unit.firstToken);
            ASSERT_LE(unit.firstToken, unit.endToken);
            ASSERT_LE(unit.endToken, annotated.tokens.size());
            for (const Token& inside : annotated.tokensOf(unit)) {
                ASSERT_LE(unit.span.start, inside.span.start);
                ASSERT_LE(inside.span.end, unit.span.end);
            }
            before = unit.span.end;
            token = unit.endToken;
        }
    }
}

TEST(SpansOfAnyText, DoNotDependOnTheTextBefore) {
    std::mt19937 random(3);
    for (int round = 0; round < 500; ++round) {
        const std::string text = randomText(random);
        EXPECT_EQ(foldedOf(text), foldedOf("\n\n" + text));
    }
}

} // namespace
} // namespace coach::text
