#include <chrono>
#include <random>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/compare/scorecard_diff.h"
#include "core/compare/text_diff.h"

namespace coach::compare {
namespace {

using scoring::Depth;
using testing::ElementsAre;
using testing::IsEmpty;

std::string side(const std::vector<DiffRun>& runs, DiffOp op) {
    std::string out;
    for (const auto& run : runs)
        if (run.op == DiffOp::Equal || run.op == op)
            out += run.text;
    return out;
}

TEST(TextDiff, ShowsTheWordsThatChanged) {
    EXPECT_THAT(diffWords("we block cards quickly", "we block stolen cards within 80 ms"),
                ElementsAre(DiffRun{DiffOp::Equal, "we block "}, DiffRun{DiffOp::Insert, "stolen "},
                            DiffRun{DiffOp::Equal, "cards "}, DiffRun{DiffOp::Delete, "quickly"},
                            DiffRun{DiffOp::Insert, "within 80 ms"}));
}

TEST(TextDiff, SameTextsAreOneRunAndEmptyOnesNone) {
    EXPECT_THAT(diffWords("a b", "a b"), ElementsAre(DiffRun{DiffOp::Equal, "a b"}));
    EXPECT_THAT(diffWords("", ""), IsEmpty());
    EXPECT_THAT(diffWords("", "x y"), ElementsAre(DiffRun{DiffOp::Insert, "x y"}));
}

TEST(TextDiff, ANumberIsOneWord) {
    EXPECT_THAT(diffWords("some, gives", "some 108,000"),
                ElementsAre(DiffRun{DiffOp::Equal, "some"}, DiffRun{DiffOp::Delete, ", gives"},
                            DiffRun{DiffOp::Insert, " 108,000"}));
}

TEST(TextDiff, AChangedPhraseIsNotCutAtItsBlanks) {
    EXPECT_THAT(diffWords("one two three.", "four five six."),
                ElementsAre(DiffRun{DiffOp::Delete, "one two three"},
                            DiffRun{DiffOp::Insert, "four five six"}, DiffRun{DiffOp::Equal, "."}));
}

TEST(TextDiff, BothTextsCanBePutTogetherFromTheRuns) {
    std::mt19937 random(7);
    const std::vector<std::string> pieces{"a",     "b ", " ", "\n", "c.", "\xC3\xA9t\xC3\xA9 ",
                                          "word ", ","};
    for (int round = 0; round < 500; ++round) {
        std::string before;
        std::string after;
        for (std::size_t i = random() % 20; i > 0; --i)
            before += pieces[random() % pieces.size()];
        for (std::size_t i = random() % 20; i > 0; --i)
            after += pieces[random() % pieces.size()];
        const auto runs = diffWords(before, after);
        ASSERT_EQ(side(runs, DiffOp::Delete), before);
        ASSERT_EQ(side(runs, DiffOp::Insert), after);
    }
}

TEST(TextDiff, VeryLongTextsDoNotTakeForEver) {
    std::string before;
    std::string after;
    for (int i = 0; i < 60000; ++i) {
        before += "a" + std::to_string(i) + (i % 9 == 0 ? "\n" : " ");
        after += (i % 3 == 0 ? "a" : "b") + std::to_string(i) + (i % 9 == 0 ? "\n" : " ");
    }
    const auto start = std::chrono::steady_clock::now();
    const auto runs = diffWords(before, after);
    EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(5));
    EXPECT_EQ(side(runs, DiffOp::Delete), before);
    EXPECT_EQ(side(runs, DiffOp::Insert), after);
}

TEST(TextDiff, FindsAWordInALongText) {
    std::string before;
    for (int i = 0; i < 5000; ++i)
        before += "word" + std::to_string(i % 977) + (i % 20 == 0 ? "\n" : " ");
    std::string after = before;
    after.replace(before.find("word500 "), 7, "changed");
    after.insert(0, "first ");
    after += "last";
    EXPECT_EQ(diffWords(before, after).size(), 6U);
}

scoring::StageCard card(std::vector<std::pair<std::string, Depth>> criteria) {
    scoring::StageCard out;
    for (const auto& [id, depth] : criteria) {
        scoring::CriterionResult result;
        result.id = id;
        result.title = "Title of " + id;
        result.depth = depth;
        out.criteria.push_back(result);
    }
    return out;
}

std::vector<std::string> ids(const std::vector<CriterionChange>& changes) {
    std::vector<std::string> out;
    for (const auto& change : changes)
        out.push_back(change.id);
    return out;
}

TEST(ScorecardDiff, TellsWonLostAndKept) {
    StageComparison row;
    compareCriteria(card({{"a", Depth::Named},
                          {"b", Depth::Grounded},
                          {"c", Depth::Explained},
                          {"d", Depth::Absent},
                          {"gone", Depth::Named}}),
                    card({{"a", Depth::Explained},
                          {"b", Depth::Named},
                          {"c", Depth::Explained},
                          {"d", Depth::Absent},
                          {"new", Depth::Named}}),
                    row);
    EXPECT_THAT(ids(row.won), ElementsAre("a", "new"));
    EXPECT_THAT(ids(row.lost), ElementsAre("b", "gone"));
    EXPECT_THAT(ids(row.kept), ElementsAre("c"));
    EXPECT_EQ(row.won.front().before, Depth::Named);
    EXPECT_EQ(row.won.front().after, Depth::Explained);
}

ComparedAttempt attempt(std::string id, int started, double level, std::string note) {
    ComparedAttempt out;
    out.id = {std::move(id)};
    out.startedAt = base::Instant(base::Milliseconds(started));
    out.card.prompt = {"fraud-detection"};
    out.card.level = level;
    out.card.stages.resize(1);
    out.card.stages[0].level = level;
    out.notes[0] = std::move(note);
    out.spent[0] = base::Milliseconds(started * 10);
    return out;
}

TEST(Comparison, GoesFromTheOldestAttemptToTheNewest) {
    const auto result = compareAttempts(
        {attempt("new", 3, 2.5, "c"), attempt("old", 1, 1.0, "a"), attempt("mid", 2, 2.0, "b")});
    EXPECT_EQ(result.prompt.value, "fraud-detection");
    EXPECT_THAT(result.attempts,
                ElementsAre(framework::AttemptId{"old"}, framework::AttemptId{"mid"},
                            framework::AttemptId{"new"}));
    EXPECT_THAT(result.levels, ElementsAre(1.0, 2.0, 2.5));
    ASSERT_EQ(result.stages.size(), framework::kStageCount);
    EXPECT_THAT(result.stages[0].levels, ElementsAre(1.0, 2.0, 2.5));
    EXPECT_EQ(result.stages[1].levels[0], std::nullopt);
    EXPECT_THAT(result.stages[0].diff,
                ElementsAre(DiffRun{DiffOp::Delete, "a"}, DiffRun{DiffOp::Insert, "c"}));
    EXPECT_EQ(result.stages[0].spent[2], base::Milliseconds(30));
}

} // namespace
} // namespace coach::compare
