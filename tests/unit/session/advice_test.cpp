#include <gtest/gtest.h>

#include "core/session/advice.h"
#include "core/session/own_view.h"
#include "core/session/seniority_lens.h"

namespace coach::session {
namespace {

using catalog::Criterion;
using catalog::Seniority;
using framework::StageId;
using scoring::Depth;

Criterion criterion(const char* id, StageId stage, const char* refines = nullptr,
                    bool own = false) {
    Criterion out;
    out.id = id;
    out.title = id;
    out.stage = stage;
    out.question = std::string(id) + "?";
    out.ownOfPrompt = own;
    if (refines != nullptr)
        out.refines = refines;
    return out;
}

const std::vector<Criterion> kFraud{
    criterion("fraud-costs", StageId::Problem, "error-costs", true),
    criterion("latency", StageId::Requirements),
    criterion("chargebacks", StageId::Evaluation, nullptr, true),
};
const std::vector<Criterion> kEta{
    criterion("late-costs", StageId::Problem, "error-costs", true),
    criterion("latency", StageId::Requirements),
};
const std::vector<scoring::Move> kMoves{
    {StageId::Evaluation, "chargebacks", "Wait for the chargebacks."},
    {StageId::Problem, "fraud-costs", "What does a missed fraud cost?"},
    {StageId::Requirements, "latency", "How fast?"},
};

scoring::ScoreCard cardWith(const char* id, Depth depth, StageId stage = StageId::Problem) {
    scoring::CriterionResult result;
    result.id = id;
    result.title = id;
    result.depth = depth;
    scoring::StageCard one;
    one.stage = stage;
    one.level = 2.0;
    one.criteria = {result};
    scoring::ScoreCard card;
    card.stages = {one};
    return card;
}

TEST(Advice, IsCarriedToAnotherPromptThroughTheFramework) {
    const auto pinned = pinMoves(kMoves, kFraud, kEta);
    ASSERT_EQ(pinned.size(), 2U);
    EXPECT_EQ(pinned[0].move.criterion, "late-costs");
    EXPECT_EQ(pinned[0].move.text, "late-costs?");
    EXPECT_EQ(pinned[0].general, "error-costs");
    EXPECT_EQ(pinned[1].move.criterion, "latency");
    EXPECT_EQ(pinned[1].move.text, "How fast?");
}

TEST(Advice, StaysAsItIsOnTheSamePrompt) {
    const auto pinned = pinMoves(kMoves, kFraud, kFraud, 2);
    ASSERT_EQ(pinned.size(), 2U);
    EXPECT_EQ(pinned[0].move, kMoves[0]);
    EXPECT_EQ(pinned[1].move, kMoves[1]);
}

TEST(Advice, IsTickedOffWhenExplainedNotWhenNamed) {
    auto pinned = pinMoves(kMoves, kFraud, kEta);
    tickMoves(pinned, cardWith("late-costs", Depth::Named), kEta);
    EXPECT_EQ(adviceTaken(pinned), (AdviceTaken{0, 2}));
    tickMoves(pinned, cardWith("late-costs", Depth::Explained), kEta);
    EXPECT_EQ(adviceTaken(pinned), (AdviceTaken{1, 2}));
    EXPECT_TRUE(pinned[0].done);
    tickMoves(pinned, cardWith("something-else", Depth::Grounded), kEta);
    EXPECT_EQ(adviceTaken(pinned), (AdviceTaken{0, 2}));
}

TEST(Advice, SurvivesARubricWhoseIdsAreOthersNow) {
    auto pinned = pinMoves(kMoves, kFraud, kEta);
    const std::vector<Criterion> renamed{
        criterion("cost-of-lateness", StageId::Problem, "error-costs", true)};
    tickMoves(pinned, cardWith("cost-of-lateness", Depth::Grounded), renamed);
    EXPECT_TRUE(pinned[0].done);
}

TEST(OwnView, TellsFindingsOfOneKindApart) {
    std::vector<scoring::Finding> findings(3);
    findings[0].id = "arithmetic";
    findings[1].id = "other";
    findings[2].id = "arithmetic";
    EXPECT_EQ(findingKey(findings, 0), "arithmetic");
    EXPECT_EQ(findingKey(findings, 1), "other");
    EXPECT_EQ(findingKey(findings, 2), "arithmetic#2");
}

TEST(OwnView, TakesTheMeanOfWhatWasJudged) {
    OwnLevels levels{};
    EXPECT_FALSE(meanLevel(levels));
    levels[0] = 3.0;
    levels[6] = 2.0;
    EXPECT_EQ(meanLevel(levels), 2.5);
}

TEST(SeniorityLens, SortsByWhatIsExpectedAndNamesTwoToWriteNext) {
    std::vector<Criterion> rubric{
        criterion("mid-met", StageId::Problem),      criterion("senior-met", StageId::Problem),
        criterion("senior-light", StageId::Problem), criterion("senior-heavy", StageId::Problem),
        criterion("senior-there", StageId::Options), criterion("staff", StageId::Problem)};
    for (std::size_t i = 1; i < 5; ++i)
        rubric[i].seniority = Seniority::Senior;
    rubric[5].seniority = Seniority::Staff;
    scoring::ScoreCard card;
    for (const Criterion& one : rubric) {
        auto stage =
            cardWith(one.id.c_str(), one.id.ends_with("-met") ? Depth::Explained : Depth::Absent,
                     one.stage)
                .stages.front();
        stage.criteria.front().weight = one.id == "senior-heavy" ? 2.0 : 1.0;
        card.stages.push_back(stage);
    }
    const auto lens = lookThroughLens(card, rubric);
    EXPECT_EQ(lens[0].met.size(), 1U);
    EXPECT_TRUE(lens[0].missing.empty());
    EXPECT_EQ(lens[1].met.size(), 1U);
    ASSERT_EQ(lens[1].missing.size(), 3U);
    EXPECT_FALSE(lens[1].missing[0].isNext);
    EXPECT_TRUE(lens[1].missing[1].isNext) << "the heaviest";
    EXPECT_TRUE(lens[1].missing[2].isNext) << "of another stage";
    ASSERT_EQ(lens[2].missing.size(), 1U);
    EXPECT_FALSE(lens[2].missing[0].isNext);
}

} // namespace
} // namespace coach::session
