#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/document/answer_document.h"

namespace coach::document {
namespace {

using framework::indexOf;
using framework::StageId;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Pair;

AnswerDocument read(std::string_view text) {
    const auto document = readAnswerDocument(text, "answer.md");
    if (!document) {
        ADD_FAILURE() << document.error().text();
        return {};
    }
    return *document;
}

const std::string& note(const AnswerDocument& document, StageId stage) {
    return document.notes[indexOf(stage)];
}

std::string errorOf(std::string_view text) {
    const auto document = readAnswerDocument(text, "answer.md");
    return document ? "no error" : document.error().text();
}

AnswerDocument withNote(std::string text, StageId stage = StageId::Problem) {
    AnswerDocument document;
    document.notes[indexOf(stage)] = std::move(text);
    document.notes[indexOf(StageId::Monitoring)] = "the last stage";
    document.hasStages = true;
    return document;
}

TEST(AnswerDocument, IsReadAsTheContractShowsIt) {
    const auto document = read("---\n"
                               "prompt: fraud-detection\n"
                               "attempt: 6f1c\n"
                               "mood: [calm, \"not: sure\"]\n"
                               "started: 2026-11-23T10:00:00Z\n"
                               "---\n"
                               "# Card payment fraud\n"
                               "\n"
                               "Said before we began.\n"
                               "\n"
                               "## Problem definition\n"
                               "\n"
                               "We predict.\n"
                               "\n"
                               "## Monitoring plan\n"
                               "We watch.\n");
    EXPECT_EQ(document.value("prompt"), "fraud-detection");
    EXPECT_THAT(document.frontMatter,
                ElementsAre(Pair("prompt", "fraud-detection"), Pair("attempt", "6f1c"),
                            Pair("mood", "[calm, \"not: sure\"]"),
                            Pair("started", "2026-11-23T10:00:00Z")));
    EXPECT_EQ(document.title, "Card payment fraud");
    EXPECT_EQ(document.preamble, "Said before we began.");
    EXPECT_EQ(note(document, StageId::Problem), "We predict.");
    EXPECT_EQ(note(document, StageId::Requirements), "");
    EXPECT_EQ(note(document, StageId::Monitoring), "We watch.");
    EXPECT_TRUE(document.hasStages);
}

TEST(AnswerDocument, TakesHeadingsInAnyOrderCaseAndSpelling) {
    const auto document = read("## MONITORING PLAN\nm\n"
                               "## options & tradeoffs ##\no\n"
                               "   ## Best approach given constraints\nb\n");
    EXPECT_EQ(note(document, StageId::Monitoring), "m");
    EXPECT_EQ(note(document, StageId::Options), "o");
    EXPECT_EQ(note(document, StageId::Approach), "b");
}

TEST(AnswerDocument, JoinsAStageThatComesTwiceWithABlankLine) {
    const auto document =
        read("## Requirements\none\n\n## Limitations\nl\n## Requirements\n\ntwo\n");
    EXPECT_EQ(note(document, StageId::Requirements), "one\n\ntwo");
}

TEST(AnswerDocument, LeavesUnknownAndOtherHeadingsToTheStageAbove) {
    const auto document = read(
        "## Requirements\na\n## Cost of a miss\nb\n### Options\n# Limitations\n##Evaluation\n");
    EXPECT_EQ(note(document, StageId::Requirements),
              "a\n## Cost of a miss\nb\n### Options\n# Limitations\n##Evaluation");
    EXPECT_EQ(note(document, StageId::Options), "");
}

TEST(AnswerDocument, HeadingsInFencesAndIndentedCodeAreText) {
    const std::string text = "```md\n## Options\n``\n~~~\n````\n~~~~ x\n## Limitations\n~~~\n"
                             "## Evaluation\n~~~~~\n    ## Monitoring plan\n"
                             "- ```\n  ## Options\n  ```";
    const auto document = read("## Problem\n" + text + "\n## Requirements\nr\n");
    EXPECT_EQ(note(document, StageId::Problem), text);
    EXPECT_EQ(note(document, StageId::Requirements), "r");
}

TEST(AnswerDocument, AFenceInAListItemEndsWithTheItem) {
    const auto document = read("## Problem\n1. ```\n   code\n\n## Requirements\nr\n");
    EXPECT_EQ(note(document, StageId::Problem), "1. ```\n   code");
    EXPECT_EQ(note(document, StageId::Requirements), "r");
}

TEST(AnswerDocument, AnUnclosedFenceRunsToTheEndOfAFile) {
    EXPECT_EQ(note(read("## Problem\n```\n## Requirements\nr\n"), StageId::Problem),
              "```\n## Requirements\nr");
}

TEST(AnswerDocument, BackticksInALineAreNoFence) {
    const auto document = read("## Problem\n```a``` b\n## Requirements\nr\n");
    EXPECT_EQ(note(document, StageId::Requirements), "r");
}

TEST(AnswerDocument, KeepsLineEndsAndInnerBlanks) {
    const auto document =
        read("## Problem\r\n\r\n  a \r\n\r\n\tb\nc  \r\n \r\n## Requirements\r\nr");
    EXPECT_EQ(note(document, StageId::Problem), "  a \r\n\r\n\tb\nc  ");
    EXPECT_EQ(note(document, StageId::Requirements), "r");
}

TEST(AnswerDocument, SectionsAreNeverNotes) {
    const auto document = read("## Problem\na\n"
                               "<!-- problem-coach:score -->\n## Requirements\nlevel 2\n"
                               "<!-- /problem-coach:score -->\n"
                               "b\n"
                               "<!--problem-coach:asked-->\n<!-- /problem-coach:asked -->\n");
    EXPECT_EQ(note(document, StageId::Problem), "a\n\nb");
    EXPECT_EQ(note(document, StageId::Requirements), "");
    EXPECT_THAT(document.sections,
                ElementsAre(Section{"score", "## Requirements\nlevel 2"}, Section{"asked", ""}));
}

TEST(AnswerDocument, TakesExactlyOneBackslashAway) {
    const auto document = read("## Problem\n\\## Requirements\n  \\\\## Options\n\\## Other\n"
                               "\\<!-- problem-coach:score -->\n```\n\\## Options\n```\n");
    EXPECT_EQ(note(document, StageId::Problem),
              "## Requirements\n  \\## Options\n\\## Other\n"
              "<!-- problem-coach:score -->\n```\n\\## Options\n```");
}

TEST(AnswerDocument, WritesTheUsersHeadingsAndMarkersBehindABackslash) {
    const auto text = writeAnswerDocument(withNote("## Requirements\n\\## options\n## Mine"));
    EXPECT_THAT(text, HasSubstr("\n\\## Requirements\n\\\\## options\n## Mine\n"));
}

TEST(AnswerDocument, AFenceThatIsClosedIsWrittenAsItIs) {
    const std::string code = "```\n## Requirements\n```";
    EXPECT_THAT(writeAnswerDocument(withNote(code)), HasSubstr("\n" + code + "\n"));
}

class RoundTrip : public testing::TestWithParam<const char*> {};

TEST_P(RoundTrip, GivesTheSameTextBackInAStageAndInThePreamble) {
    for (const StageId stage : framework::kStages) {
        auto document = withNote(GetParam(), stage);
        document.preamble = GetParam();
        document.sections = {{"remarks", GetParam()}};
        EXPECT_EQ(read(writeAnswerDocument(document)), document);
        document.title = "A title";
        EXPECT_EQ(read(writeAnswerDocument(document)), document);
    }
}

INSTANTIATE_TEST_SUITE_P(
    WhatPeopleType, RoundTrip,
    testing::Values("## Requirements", "\\## Requirements", "\\\\\\## Requirements",
                    "   ## limitations:", "```\nnever closed", "~~~\n```\n~~~\n````\n## Options",
                    "``` a`b\n## Options", "````\n```\n## Options",
                    "```\n## Options\n```\n## Options\n```", "\\```", "\\~~~\n~~~\n~~~",
                    "- ```\n  ## Options\n## Options", "- ~~~\n\n\n  ~~~~\n  ## Options",
                    "| a | b |\n|---|---|\n| 1 | 2 |", "---\nprompt: other\n---\ntext", "---\n---",
                    "---", "<!-- problem-coach:score -->",
                    "<!-- /problem-coach:remarks -->\n## Options",
                    "\\<!-- /problem-coach:remarks -->", "<!-- problem-coach:mine -->",
                    "<!--\n## Options", "one\r\n\r\ntwo\r\n## Options\r\n```\r\nthree",
                    "a\rb\r## Options", "# Not the title", "#", "\xEF\xBB\xBF# mark",
                    "\xF0\x9F\x9A\x80 launch \xE2\x80\x8F\xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D",
                    "  indented first line\nlast line with blanks  ", "Requirements\n------------",
                    "> ```\n> ## Options", "\tx", "1) ```\n\n   ## Options\n   ```\n## Options"));

TEST(AnswerDocument, NormalisesOuterBlankLinesOnly) {
    const auto document = withNote("\n \t\r\n\n  a\n\n\n  b \n\n \n");
    EXPECT_EQ(note(read(writeAnswerDocument(document)), StageId::Problem), "  a\n\n\n  b ");
    EXPECT_EQ(note(read(writeAnswerDocument(withNote(" \n\t\n"))), StageId::Problem), "");
}

TEST(AnswerDocument, KeepsOddTitles) {
    for (const char* title : {"C #", "#", "## Requirements", "---", "a # b ##", "\\# x",
                              "*bold* `#`", "<!-- problem-coach:score -->", "\xD7\xA9\xD7\x9C"}) {
        AnswerDocument document;
        document.title = title;
        EXPECT_EQ(read(writeAnswerDocument(document)).title, title);
    }
    AnswerDocument document;
    document.title = "  two\r\nlines ";
    EXPECT_EQ(read(writeAnswerDocument(document)).title, "two  lines");
}

TEST(AnswerDocument, KeepsForeignFrontMatterAsItStands) {
    const std::string matter = "---\n# a comment\ntags:\n  - one\n- two\nprompt: \"eta\" # mine\n"
                               "empty:\nspaced:   x  \nlong: |\n\n  text: y\n---\n";
    const auto document = read(matter + "## Problem\np\n");
    EXPECT_EQ(document.value("prompt"), "eta");
    EXPECT_EQ(document.value("empty"), "");
    EXPECT_EQ(document.value("spaced"), "x");
    EXPECT_EQ(document.value("absent"), "");
    EXPECT_THAT(writeAnswerDocument(document), testing::StartsWith(matter));
    EXPECT_EQ(read(writeAnswerDocument(document)), document);
}

TEST(AnswerDocument, TextBetweenTwoRulesIsNoFrontMatter) {
    const auto document = read("---\nHello world\n---\n## Problem\np\n");
    EXPECT_THAT(document.frontMatter, IsEmpty());
    EXPECT_EQ(document.preamble, "---\nHello world\n---");
    EXPECT_EQ(read("---\nprompt: x\n").preamble, "---\nprompt: x");
}

TEST(AnswerDocument, SaysThatThereIsNoStage) {
    const auto document = read("Just some text\n");
    EXPECT_FALSE(document.hasStages);
    EXPECT_EQ(document.preamble, "Just some text");
    EXPECT_EQ(read(""), AnswerDocument{});
}

TEST(AnswerDocument, BadBytesAreErrorsWithTheirPlace) {
    EXPECT_EQ(errorOf(std::string_view("## Problem\n\xC3\xA9t\0x", 16)),
              "answer.md:2:3: a NUL character, which no text may hold; delete it");
    EXPECT_EQ(errorOf("a\r\nb\rcd\xFF"),
              "answer.md:3:3: bytes that are not UTF-8; save the text as UTF-8");
    EXPECT_THAT(errorOf("\xED\xA0\x80"), HasSubstr("answer.md:1:1: bytes that are not UTF-8"));
    EXPECT_THAT(errorOf("\xFF\xFEx"), HasSubstr("UTF-16"));
}

TEST(AnswerDocument, BrokenSectionsAreErrorsWithTheirPlace) {
    EXPECT_EQ(
        errorOf("## Problem\n<!-- problem-coach:score -->\nx\n"),
        "answer.md:2:1: the section \"score\" never ends; put \"<!-- /problem-coach:score -->\" "
        "where it does");
    EXPECT_THAT(errorOf("x\n\n<!-- /problem-coach:asked -->\n"),
                HasSubstr("answer.md:3:1: this ends a section \"asked\" that was never begun"));
}

TEST(AnswerDocument, RefusesWhatIsTooLong) {
    EXPECT_EQ(errorOf(std::string(kLargestDocument + 1, 'x')),
              "answer.md: the document is larger than 16 MiB; split it, or take out what is no "
              "answer");
}

} // namespace
} // namespace coach::document
