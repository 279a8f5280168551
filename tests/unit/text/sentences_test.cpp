#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/text/sentences.h"

namespace coach::text {
namespace {

using testing::ElementsAre;

std::vector<std::string> unitsOf(std::string_view text, UnitKind kind) {
    std::vector<std::string> out;
    for (const Unit& unit : annotate(text).units)
        if (unit.kind == kind)
            out.emplace_back(unit.span.in(text));
    return out;
}

std::vector<std::string> sentencesOf(std::string_view text) {
    return unitsOf(text, UnitKind::Sentence);
}

TEST(Sentences, EndAtPeriodsQuestionsAndExclamations) {
    EXPECT_THAT(sentencesOf("We rank. Why so? It pays! Good."),
                ElementsAre("We rank.", "Why so?", "It pays!", "Good."));
}

TEST(Sentences, DoNotEndInsideNumbersAndAbbreviations) {
    EXPECT_THAT(sentencesOf("The rate is 0.12 % of payments."),
                ElementsAre("The rate is 0.12 % of payments."));
    EXPECT_THAT(sentencesOf("We log signals, e.g. clicks and plays."),
                ElementsAre("We log signals, e.g. clicks and plays."));
}

TEST(Sentences, GoOnOverALineEndAndEndAtABlankLine) {
    EXPECT_THAT(sentencesOf("One model\nfor all\n\nAnother one"),
                ElementsAre("One model\nfor all", "Another one"));
    EXPECT_EQ(sentencesOf("One model.\r\n\r\nAnother.").size(), 2u);
}

TEST(ListItems, AreUnitsOfTheirOwnWithoutTheirMarker) {
    EXPECT_THAT(unitsOf("- fast\n* cheap\n1. good\n", UnitKind::ListItem),
                ElementsAre("fast", "cheap", "good"));
    EXPECT_THAT(sentencesOf("- fast\n- cheap\n"), testing::IsEmpty());
}

TEST(ListItems, ShareABlockWithTheirOwnSentencesOnly) {
    const auto annotated = annotate("- We rank. It pays.\n- Another item.\n");
    ASSERT_EQ(annotated.units.size(), 3u);
    EXPECT_EQ(annotated.units[0].block, annotated.units[1].block);
    EXPECT_NE(annotated.units[1].block, annotated.units[2].block);
}

TEST(Tables, HaveRowsAndAHeadThatIsAHeading) {
    const std::string table = "| Option | Cost |\n|---|---|\n| Rules | low |\n| Trees | more |\n";
    EXPECT_EQ(unitsOf(table, UnitKind::TableRow).size(), 2u);
    ASSERT_EQ(unitsOf(table, UnitKind::Heading).size(), 1u);
    EXPECT_THAT(unitsOf(table, UnitKind::Heading)[0], testing::HasSubstr("Option"));
}

TEST(Headings, AreLinesWithHashesAndBoldLines) {
    EXPECT_EQ(unitsOf("## Latency\n\n**Cost**\nText here.\n", UnitKind::Heading).size(), 2u);
    EXPECT_THAT(sentencesOf("## Latency\nText here.\n"), ElementsAre("Text here."));
}

TEST(Quotes, AreNotTheCandidatesWords) {
    EXPECT_EQ(unitsOf("> Volume: 12 million.\nSo we shard.\n", UnitKind::Quote).size(), 1u);
    EXPECT_THAT(sentencesOf("> Volume: 12 million.\n\nSo we shard.\n"),
                ElementsAre("So we shard."));
}

TEST(CodeFences, HideWhatStandsInThem) {
    const std::string text = "Before.\n```\nWe use trees. Really.\n# no heading\n```\nAfter.\n";
    EXPECT_THAT(sentencesOf(text), ElementsAre("Before.", "After."));
    EXPECT_TRUE(unitsOf(text, UnitKind::Heading).empty());
    EXPECT_FALSE(unitsOf(text, UnitKind::Code).empty());
}

TEST(CodeFences, ThatAreNeverClosedReachToTheEnd) {
    EXPECT_THAT(sentencesOf("Before.\n```\nInside.\n"), ElementsAre("Before."));
}

TEST(Words, AreCountedWithNumbersAndWithoutMarks) {
    EXPECT_EQ(annotate("It costs 95 dollars, each time.").words, 6u);
    EXPECT_EQ(annotate("").words, 0u);
}

} // namespace
} // namespace coach::text
