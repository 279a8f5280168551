#include <numeric>

#include <gtest/gtest.h>

#include "core/framework/time_plan.h"

namespace coach::framework {
namespace {

using namespace std::chrono_literals;

TEST(TimePlan, AFullInterviewGivesTheBestApproachMostTime) {
    const TimePlan plan = timePlan(45);
    const PerStage<base::Milliseconds> expected{5min, 5min, 7min, 10min, 4min, 5min, 4min};
    EXPECT_EQ(plan.budgets, expected);
    EXPECT_EQ(plan.whole, base::Milliseconds(45min));
}

TEST(TimePlan, EveryLengthLeavesTimeForQuestions) {
    for (const int minutes : {30, 45, 60}) {
        const TimePlan plan = timePlan(minutes);
        const auto sum =
            std::accumulate(plan.budgets.begin(), plan.budgets.end(), base::Milliseconds{});
        EXPECT_LT(sum, plan.whole) << minutes;
        for (const auto budget : plan.budgets)
            EXPECT_EQ(budget % base::Milliseconds(30s), base::Milliseconds{}) << minutes;
    }
}

TEST(TimePlan, OtherLengthsShareInProportionToHalfMinutes) {
    const PerStage<base::Milliseconds> thirty{210s, 210s, 270s, 390s, 150s, 210s, 150s};
    EXPECT_EQ(timePlan(30).budgets, thirty);
    const PerStage<base::Milliseconds> sixty{390s, 390s, 570s, 810s, 330s, 390s, 330s};
    EXPECT_EQ(timePlan(60).budgets, sixty);
}

TEST(TimePlan, WritesBudgetsInMinutesAndHalves) {
    EXPECT_EQ(budgetText(5min), "5");
    EXPECT_EQ(budgetText(210s), "3.5");
    EXPECT_EQ(budgetText(30s), "0.5");
}

TEST(TimePlan, AVeryShortInterviewStillGivesEachStageHalfAMinute) {
    for (const auto budget : timePlan(5).budgets)
        EXPECT_GE(budget, base::Milliseconds(30s));
}

TEST(TimePlan, ChangesPaceAtTheBudgetAndAtOneAndAHalfOfIt) {
    EXPECT_EQ(paceOf(4min + 59s, 5min), Pace::Within);
    EXPECT_EQ(paceOf(5min, 5min), Pace::Over);
    EXPECT_EQ(paceOf(7min + 29s, 5min), Pace::Over);
    EXPECT_EQ(paceOf(7min + 30s, 5min), Pace::TimeToMoveOn);
}

TEST(TimePlan, WritesTimesAsAClockDoes) {
    EXPECT_EQ(clockText(0ms), "0:00");
    EXPECT_EQ(clockText(220'999ms), "3:40");
    EXPECT_EQ(clockText(12min + 5s), "12:05");
    EXPECT_EQ(clockText(1h + 2min + 5s), "1:02:05");
    EXPECT_EQ(clockText(-5s), "0:00");
}

} // namespace
} // namespace coach::framework
