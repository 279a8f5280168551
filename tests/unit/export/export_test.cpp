#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "core/base/iso_time.h"
#include "core/export/attempt_json.h"
#include "core/export/html.h"
#include "core/export/json_writer.h"
#include "core/export/markdown.h"
#include "core/export/score_json.h"

namespace coach::exporting {
namespace {

using framework::StageId;
using nlohmann::json;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

base::Instant at(std::string_view text) {
    return *base::readIsoTime(text);
}

scoring::ScoreCard sampleCard() {
    scoring::ScoreCard card;
    card.prompt = {"fraud-detection"};
    card.rubric = "2026.1";
    card.level = 2.5;
    scoring::StageCard stage;
    stage.level = 2.5;
    stage.words = 143;
    scoring::CriterionResult criterion;
    criterion.id = "error-costs";
    criterion.title = "What \"errors\" cost";
    criterion.depth = scoring::Depth::Explained;
    criterion.evidence = {{10, 92}};
    stage.criteria = {criterion};
    stage.findings = {{"premature-solution",
                       scoring::Severity::Info,
                       "Say the problem first.",
                       {{0, 17}},
                       std::nullopt}};
    card.stages.push_back(stage);
    scoring::StageCard unknown;
    unknown.stage = StageId::Requirements;
    unknown.cannotTell = "not English";
    card.stages.push_back(unknown);
    card.strands = {{"data", 1.0}};
    return card;
}

session::Attempt sampleAttempt() {
    session::Attempt attempt;
    attempt.id = {"6f1c2a34-0000-4000-8000-000000000001"};
    attempt.prompt = {"fraud-detection"};
    attempt.title = "Card <b>fraud</b>";
    attempt.preamble = "Before.";
    attempt.startedAt = at("2026-11-23T10:00:00Z");
    attempt.changedAt = at("2026-11-23T10:45:00.250Z");
    attempt.notes[0] = "We predict **fraud**.\n## Requirements\n";
    attempt.spent[0] = base::Milliseconds(61'500);
    attempt.asked = {{"How many a day (on average)?", {1, 3}, at("2026-11-23T10:02:00Z")},
                     {"One country?\nOr more?", {}, at("2026-11-23T10:03:00Z")}};
    attempt.parked = {{StageId::Approach, "Use trees.\n- and more"}};
    attempt.frontMatter = {{"prompt", "stale"}, {"mood", "[calm]"}};
    attempt.sections = {{"curveball", "Half the budget."}};
    return attempt;
}

TEST(ScoreJson, IsTheContractsWithItsKeysInOrder) {
    EXPECT_EQ(scoreJson("answer.md", sampleCard()), R"({
  "schema": 1,
  "file": "answer.md",
  "prompt": "fraud-detection",
  "rubric": "2026.1",
  "level": 2.50,
  "score": 63,
  "stages": [
    {
      "stage": "problem",
      "level": 2.50,
      "score": 63,
      "words": 143,
      "criteria": [
        {
          "id": "error-costs",
          "title": "What \"errors\" cost",
          "depth": "explained",
          "evidence": [{"start": 10, "end": 92}]
        }
      ],
      "findings": [
        {
          "id": "premature-solution",
          "severity": "info",
          "message": "Say the problem first.",
          "evidence": [{"start": 0, "end": 17}]
        }
      ]
    },
    {
      "stage": "requirements",
      "level": null,
      "score": null,
      "cannot_tell": "not English",
      "words": 0,
      "criteria": [],
      "findings": []
    }
  ],
  "findings": [],
  "strands": [
    {"strand": "data", "level": 1.00}
  ]
}
)");
}

TEST(ScoreJson, SaysWhenNothingCouldBeScored) {
    scoring::ScoreCard card;
    const auto read = json::parse(scoreJson("x", card));
    EXPECT_TRUE(read["level"].is_null());
    EXPECT_TRUE(read["score"].is_null());
    EXPECT_EQ(read["cannot_tell"], "no stage could be scored");
}

TEST(JsonWriter, EscapesWhatJsonDoesNotAllow) {
    const std::string odd = "a\"b\\c\n\r\t\x01 \xF0\x9F\x9A\x80";
    JsonWriter writer;
    writer.beginArray().text(odd).endArray();
    EXPECT_EQ(json::parse(writer.take())[0], odd);
}

TEST(ComparisonJson, HasTheContractsKeys) {
    compare::Comparison comparison;
    comparison.attempts = {{"a"}, {"b"}};
    compare::StageComparison stage;
    stage.levels = {1.0, std::nullopt};
    stage.won = {{"error-costs", "t", scoring::Depth::Absent, scoring::Depth::Named}};
    stage.diff = {{compare::DiffOp::Insert, "new"}};
    comparison.stages = {stage};
    const auto read = json::parse(comparisonJson(comparison));
    EXPECT_EQ(read["schema"], 1);
    EXPECT_EQ(read["attempts"], json({"a", "b"}));
    EXPECT_EQ(read["stages"][0]["stage"], "problem");
    EXPECT_EQ(read["stages"][0]["levels"], json({1.0, nullptr}));
    EXPECT_EQ(read["stages"][0]["won"], json({"error-costs"}));
    EXPECT_EQ(read["stages"][0]["lost"], json::array());
    EXPECT_EQ(read["stages"][0]["diff"][0], json({{"op", "insert"}, {"text", "new"}}));
}

TEST(AttemptMarkdown, IsAnAnswerDocumentWithEverythingTheAttemptKnows) {
    const auto attempt = sampleAttempt();
    const auto read = document::readAnswerDocument(attemptMarkdown(attempt), "x.md");
    ASSERT_TRUE(read) << read.error().text();
    EXPECT_EQ(read->value("prompt"), "fraud-detection");
    EXPECT_EQ(read->value("attempt"), attempt.id.value);
    EXPECT_EQ(read->value("started"), "2026-11-23T10:00:00Z");
    EXPECT_EQ(read->value("mood"), "[calm]");
    EXPECT_EQ(read->title, attempt.title);
    EXPECT_EQ(read->notes[0], "We predict **fraud**.\n## Requirements");
    ASSERT_EQ(read->sections.size(), 3U);
    const auto asked = readAsked(read->sections[1].text);
    ASSERT_EQ(asked.size(), 2U);
    EXPECT_EQ(asked[0].question, "How many a day (on average)?");
    EXPECT_THAT(asked[0].facts, ElementsAre(1, 3));
    EXPECT_EQ(asked[0].at, attempt.asked[0].at);
    EXPECT_EQ(asked[1].question, "One country?\nOr more?");
    EXPECT_TRUE(asked[1].facts.empty());
    const auto parked = readParked(read->sections[0].text);
    ASSERT_EQ(parked.size(), 1U);
    EXPECT_EQ(parked[0].from, StageId::Approach);
    EXPECT_EQ(parked[0].text, "Use trees.\n- and more");
    EXPECT_EQ(read->sections[2], (document::Section{"curveball", "Half the budget."}));
}

TEST(AttemptMarkdown, AddsTheScoreOnlyWhenAsked) {
    EXPECT_THAT(attemptMarkdown(sampleAttempt()), Not(HasSubstr("problem-coach:score")));
    const auto card = sampleCard();
    const auto text = attemptMarkdown(sampleAttempt(), &card);
    EXPECT_THAT(text, HasSubstr("<!-- problem-coach:score -->\n## Score: 2.50"));
    EXPECT_EQ(document::readAnswerDocument(text, "x.md")->notes[0],
              "We predict **fraud**.\n## Requirements");
}

TEST(Html, RunsNothingLoadsNothingAndEscapesEverything) {
    auto attempt = sampleAttempt();
    attempt.notes[0] = "<script>alert(1)</script> <img src=x onerror=alert(1)>\n\n"
                       "![pic](http://example.org/a.png \"t\") [x](javascript:alert(1)) "
                       "[y](JAVASCRIPT:alert) [ok](https://example.org)\n\n<iframe src=x>\n\n"
                       "```<b>\ncode <i>\n```\n";
    const auto page = attemptHtml(attempt);
    EXPECT_THAT(page, Not(HasSubstr("<script")));
    EXPECT_THAT(page, Not(HasSubstr("<img")));
    EXPECT_THAT(page, Not(HasSubstr("<iframe")));
    EXPECT_THAT(page, Not(HasSubstr("<b>")));
    EXPECT_THAT(page, Not(HasSubstr("<i>")));
    EXPECT_THAT(page, Not(HasSubstr("href=\"javascript")));
    EXPECT_THAT(page, Not(HasSubstr("href=\"JAVASCRIPT")));
    EXPECT_THAT(page, HasSubstr("[pic](http://example.org/a.png)"));
    EXPECT_THAT(page, HasSubstr("<a href=\"https://example.org\">ok</a>"));
    EXPECT_THAT(page, HasSubstr("default-src 'none'"));
    EXPECT_THAT(page, HasSubstr("Card &lt;b&gt;fraud&lt;/b&gt;"));
}

TEST(Html, ShowsMarkdownAndEveryStage) {
    const auto page = attemptHtml(sampleAttempt());
    EXPECT_THAT(page, HasSubstr("<strong>fraud</strong>"));
    for (const auto stage : framework::kStages)
        EXPECT_THAT(page, HasSubstr("<h2>" + std::string(framework::stageTitle(stage)) + "</h2>"));
}

TEST(AttemptJson, CarriesTheWholeAttempt) {
    const auto attempt = sampleAttempt();
    const std::vector<session::Revision> revisions{{1, attempt.id, StageId::Problem, "older\r\n",
                                                    session::RevisionReason::Rest,
                                                    at("2026-11-23T10:10:00Z")}};
    const auto read = json::parse(attemptJson(attempt, revisions));
    EXPECT_EQ(read["id"], attempt.id.value);
    EXPECT_EQ(read["stages"][0]["note"], attempt.notes[0]);
    EXPECT_EQ(read["stages"][0]["milliseconds"], 61500);
    EXPECT_EQ(read["asked"][0]["facts"], json({1, 3}));
    EXPECT_EQ(read["parked"][0]["from"], "approach");
    EXPECT_EQ(read["revisions"][0]["text"], "older\r\n");
    EXPECT_EQ(read["revisions"][0]["reason"], "rest");
    EXPECT_EQ(read["front_matter"][1]["value"], "[calm]");
    EXPECT_FALSE(read.contains("scores"));
    const auto scored = json::parse(attemptJson(attempt, {}, {{1, attempt.id, {}, sampleCard()}}));
    EXPECT_EQ(scored["scores"][0]["card"]["score"], 63);
}

TEST(AttemptJson, HoldsTheWritersOwnViewAndThePinnedMoves) {
    session::Attempt attempt;
    attempt.id = {"a"};
    OwnWords own;
    own.views.resize(1);
    own.views[0].levels[0] = 2.5;
    own.views[0].dissents = {{session::Dissent::Kind::Finding, std::nullopt, "thread-metric"}};
    own.moves = {{{framework::StageId::Problem, "error-costs", "What does it cost?"}, "", true}};
    const auto read =
        json::parse(attemptJson(attempt, {}, {{1, attempt.id, {}, sampleCard()}}, own));
    EXPECT_EQ(read["scores"][0]["own_levels"][0], 2.5);
    EXPECT_TRUE(read["scores"][0]["own_levels"][1].is_null());
    EXPECT_EQ(read["scores"][0]["not_so"][0]["subject"], "thread-metric");
    EXPECT_EQ(read["moves"][0]["done"], true);
}

TEST(ComparisonMarkdown, TellsWhatChanged) {
    compare::Comparison comparison;
    comparison.prompt = {"fraud-detection"};
    comparison.attempts = {{"a"}, {"b"}};
    comparison.startedAt = {at("2026-11-20T10:00:00Z"), at("2026-11-23T10:00:00Z")};
    comparison.levels = {1.0, 2.0};
    compare::StageComparison stage;
    stage.levels = {1.0, 2.0};
    stage.spent = {base::Milliseconds(40'000), base::Milliseconds(3'900'000)};
    stage.won = {{"c", "Costs", scoring::Depth::Named, scoring::Depth::Grounded}};
    stage.diff = {{compare::DiffOp::Equal, "same "}, {compare::DiffOp::Insert, "new\nwords "}};
    comparison.stages = {stage};
    EXPECT_EQ(comparisonMarkdown(comparison),
              "# 2 attempts on fraud-detection\n\n"
              "| stage | 2026-11-20T10:00:00Z | 2026-11-23T10:00:00Z |\n|---|---|---|\n"
              "| All stages | 1.00 | 2.00 |\n"
              "| Problem definition | 1.00 (40 s) | 2.00 (1 h 05 min) |\n"
              "\n## Problem definition\n\nWon:\n\n- Costs: named to grounded\n"
              "\nText:\n\n```diff\n+ new words\n```\n");
}

TEST(IsoTime, IsReadAsItWasWritten) {
    for (const char* text :
         {"2026-11-23T10:00:00Z", "2024-02-29T23:59:59.007Z", "1969-12-31T23:59:59.999Z"}) {
        const auto read = base::readIsoTime(text);
        ASSERT_TRUE(read) << text;
        EXPECT_EQ(base::isoTime(*read), text);
    }
    for (const char* text :
         {"", "2026-11-23", "2026-13-01T00:00:00Z", "2026-11-23T10:00:00", "2026-11-23T10:00:00Zx",
          "2026-11-23T10:00:61Z", "20x6-11-23T10:00:00Z"})
        EXPECT_FALSE(base::readIsoTime(text)) << text;
}

TEST(ComparisonHtml, ShowsWordsCriteriaAndAdviceAndEscapesWhatWasTyped) {
    compare::Comparison comparison;
    comparison.prompt = {"fraud-detection"};
    comparison.attempts = {{"a"}, {"b"}};
    comparison.startedAt.resize(2);
    comparison.levels = {1.0, 2.5};
    comparison.advice = {{0, 0}, {2, 3}};
    compare::StageComparison stage;
    stage.levels = {1.0, std::nullopt};
    stage.spent.resize(2);
    stage.won = {
        {"error-costs", "What each error costs", scoring::Depth::Named, scoring::Depth::Grounded}};
    stage.diff = {{compare::DiffOp::Delete, "recall "},
                  {compare::DiffOp::Insert, "<b>dollars</b>"}};
    comparison.stages = {stage};
    const std::string page = comparisonHtml(comparison);
    EXPECT_THAT(page, HasSubstr("<ins>&lt;b&gt;dollars&lt;/b&gt;</ins>"));
    EXPECT_THAT(page, HasSubstr("<del>recall </del>"));
    EXPECT_THAT(page, HasSubstr("2 of 3"));
    EXPECT_THAT(page, HasSubstr("named → grounded"));
    EXPECT_THAT(page, HasSubstr("default-src 'none'"));
    EXPECT_THAT(comparisonMarkdown(comparison), HasSubstr("| Advice taken | – | 2 of 3 |"));
}

} // namespace
} // namespace coach::exporting
