#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/progress/progress.h"

namespace coach::progress {
namespace {

using framework::indexOf;
using framework::StageId;
using testing::ElementsAre;
using namespace std::chrono_literals;

const Day kToday = std::chrono::sys_days(std::chrono::year(2026) / 11 / 23); // a Monday
const std::vector<Choice> kChoices{
    {{"fraud"}, "Card payment fraud"}, {{"eta"}, "Delivery time"}, {{"ads"}, "Ad click"}};

/// Finished so many days ago, every stage at 3 but one.
Practised attempt(const std::string& prompt, int daysAgo, StageId weak, double level) {
    Practised one;
    one.attempt = {prompt + std::to_string(daysAgo)};
    one.prompt = {prompt};
    one.finished = true;
    one.begun = one.done = kToday - std::chrono::days(daysAgo);
    one.at = base::Instant(one.done.time_since_epoch());
    one.levels.fill(3.0);
    one.levels[indexOf(weak)] = level;
    return one;
}

Progress of(std::vector<Practised> attempts, std::optional<Day> interview = {}) {
    return progressOf(std::move(attempts), kChoices, kToday, interview);
}

TEST(Progress, OfNothingIsEmptyAndProposesNothing) {
    const Progress none = of({});
    EXPECT_TRUE(none.attempts.empty());
    EXPECT_FALSE(none.next);
    EXPECT_FALSE(none.pace);
    EXPECT_FALSE(none.judgement.tooHigh);
    EXPECT_EQ(none.practised, 0ms);
}

TEST(Progress, PutsAttemptsInTheOrderInWhichTheyWereDone) {
    const Progress progress = of({attempt("eta", 1, StageId::Requirements, 1.5),
                                  attempt("fraud", 9, StageId::Requirements, 1.0)});
    const auto& trend = progress.stages[indexOf(StageId::Requirements)];
    EXPECT_THAT(trend.levels, ElementsAre(1.0, 1.5));
    EXPECT_EQ(trend.latest, 1.5);
    EXPECT_EQ(trend.change, 0.5);
    EXPECT_EQ(trend.lowest, 2);
    EXPECT_EQ(progress.stages[indexOf(StageId::Problem)].lowest, 0);
}

TEST(Progress, LeavesAttemptsWithoutALevelOutOfTheCharts) {
    Practised writing = attempt("eta", 0, StageId::Options, 1.0);
    writing.finished = false;
    Practised untold = attempt("eta", 2, StageId::Options, 1.0);
    untold.levels.fill({});
    EXPECT_EQ(of({writing, untold, attempt("ads", 3, StageId::Options, 2.0)}).attempts.size(), 1U);
}

TEST(Progress, ALevelThatCannotBeToldLeavesAGapAndNoChange) {
    Practised gap = attempt("eta", 2, StageId::Options, 1.0);
    gap.levels[indexOf(StageId::Options)].reset();
    const auto progress = of({gap, attempt("eta", 1, StageId::Options, 2.0)});
    const auto& trend = progress.stages[indexOf(StageId::Options)];
    EXPECT_THAT(trend.levels, ElementsAre(std::nullopt, 2.0));
    EXPECT_FALSE(trend.change);
}

TEST(Progress, TheNextPromptIsTheOneWhereTheWeakestStageStandsLowest) {
    const Progress progress = of({attempt("fraud", 9, StageId::Requirements, 2.0),
                                  attempt("eta", 8, StageId::Requirements, 0.5),
                                  attempt("ads", 7, StageId::Requirements, 1.5)});
    ASSERT_TRUE(progress.next);
    EXPECT_EQ(progress.next->stage, StageId::Requirements);
    EXPECT_EQ(progress.next->prompt.value, "eta");
    EXPECT_EQ(progress.next->lowestIn, 3);
    EXPECT_EQ(progress.next->levelThere, 0.5);
}

TEST(Progress, WhatWasPractisedYesterdayIsNotProposedAgain) {
    const Progress progress = of({attempt("fraud", 9, StageId::Limitations, 2.0),
                                  attempt("ads", 8, StageId::Limitations, 2.5),
                                  attempt("eta", 1, StageId::Limitations, 0.5)});
    EXPECT_EQ(progress.next->stage, StageId::Limitations);
    EXPECT_EQ(progress.next->prompt.value, "fraud");
}

TEST(Progress, APromptNeverTriedCountsAsTheMean) {
    const Progress progress = of({attempt("fraud", 9, StageId::Limitations, 2.5),
                                  attempt("eta", 8, StageId::Limitations, 1.0)});
    const auto order = promptsFor(StageId::Limitations, progress, kChoices, kToday);
    EXPECT_EQ(order[0].prompt.value, "eta");
    EXPECT_EQ(order[1].prompt.value, "ads");
    EXPECT_EQ(order[2].prompt.value, "fraud");
}

TEST(Progress, SeldomSaidIsWhatWasMissedInMostOfThreeOrMore) {
    std::vector<Practised> attempts;
    for (int i = 0; i < 4; ++i) {
        attempts.push_back(attempt("fraud", 10 - i, StageId::Options, 1));
        attempts.back().criteria = {
            {"error-costs", "What an error costs", StageId::Problem, i == 0},
            {"latency", "How fast", StageId::Requirements, i < 2},
            {"baseline", "The simple way", StageId::Options, false}};
        if (i < 2)
            attempts.back().criteria.push_back({"rare", "Twice only", StageId::Options, false});
    }
    const Progress progress = of(attempts);
    ASSERT_EQ(progress.seldom.size(), 2U);
    EXPECT_EQ(progress.seldom[0].id, "baseline");
    EXPECT_EQ(progress.seldom[1].id, "error-costs");
    EXPECT_EQ(progress.seldom[1].said, 1);
    EXPECT_EQ(progress.seldom[1].of, 4);
}

TEST(Progress, OfWhatIsSaidEquallySeldomTheWeightierComesFirst) {
    std::vector<Practised> attempts;
    for (int i = 0; i < 3; ++i) {
        attempts.push_back(attempt("fraud", 10 - i, StageId::Options, 1));
        attempts.back().criteria = {{"light", "Light", StageId::Problem, false, 0.5},
                                    {"heavy", "Heavy", StageId::Options, false, 2.0}};
    }
    EXPECT_EQ(of(attempts).seldom.front().id, "heavy");
}

TEST(Progress, PaceCountsInterviewsOfAnyLengthAsIfTheyLasted45Minutes) {
    Practised full = attempt("fraud", 2, StageId::Options, 1);
    full.spent[indexOf(StageId::Approach)] = 10min; // its budget
    Practised longer = attempt("fraud", 1, StageId::Options, 1);
    longer.minutes = 60;
    longer.spent[indexOf(StageId::Approach)] = 26min; // twice a budget of 13 or 13.5
    const Progress progress = of({full, longer});
    ASSERT_TRUE(progress.pace);
    const StagePace pace = (*progress.pace)[indexOf(StageId::Approach)];
    EXPECT_EQ(pace.budget, 10min);
    EXPECT_NEAR(static_cast<double>(pace.spent.count()), 15.0 * 60'000, 30'000);
    EXPECT_EQ(progress.pacedAttempts, 2);
}

TEST(Progress, SelfJudgementComparesOnlyWhatWasJudged) {
    Practised judged = attempt("fraud", 2, StageId::Requirements, 1.0);
    judged.judged[indexOf(StageId::Requirements)] = 2.5;
    judged.judged[indexOf(StageId::Problem)] = 2.5;
    const auto judgement = of({judged, attempt("eta", 1, StageId::Options, 1)}).judgement;
    EXPECT_EQ(judgement.attempts, 1);
    EXPECT_EQ(judgement.own[indexOf(StageId::Requirements)], 2.5);
    EXPECT_EQ(judgement.given[indexOf(StageId::Requirements)], 1.0);
    EXPECT_FALSE(judgement.own[indexOf(StageId::Options)]);
    EXPECT_DOUBLE_EQ(*judgement.tooHigh, 0.5);
    EXPECT_EQ(judgement.furthest, StageId::Requirements);
}

TEST(Progress, TheCalendarEndsWithThisWeekAndCountsEveryAttempt) {
    Practised writing = attempt("fraud", 3, StageId::Options, 1);
    writing.finished = false;
    writing.spent[0] = 20min;
    Practised other = attempt("eta", 3, StageId::Options, 1);
    other.spent[1] = 25min;
    Practised old = attempt("eta", 100, StageId::Options, 1);
    old.spent[1] = 25min;
    const Progress progress = of({writing, other, old});
    EXPECT_EQ(progress.calendarFrom, kToday - std::chrono::weeks(11));
    ASSERT_EQ(progress.days.size(), 1U);
    EXPECT_EQ(progress.days[0].day, kToday - std::chrono::days(3));
    EXPECT_EQ(progress.days[0].spent, 45min);
    EXPECT_EQ(progress.practised, 45min);
}

TEST(Plan, SpreadsSessionsUpToTheDayBeforeTheInterview) {
    const Day interview = kToday + std::chrono::days(16);
    const Progress progress = of({attempt("fraud", 9, StageId::Requirements, 1.0)}, interview);
    ASSERT_TRUE(progress.plan);
    EXPECT_EQ(progress.plan->days, 16);
    const auto& sessions = progress.plan->sessions;
    ASSERT_EQ(sessions.size(), 4U); // two a week at least
    EXPECT_GT(sessions.front().day, kToday);
    EXPECT_LT(sessions.back().day, interview);
    for (std::size_t i = 1; i < sessions.size(); ++i)
        EXPECT_GT(sessions[i].day, sessions[i - 1].day);
    EXPECT_EQ(sessions[0].stage, StageId::Requirements);
    EXPECT_TRUE(sessions[1].stage);
    EXPECT_NE(sessions[1].stage, StageId::Requirements);
    EXPECT_FALSE(sessions[2].stage) << "the last two are whole mock interviews";
    EXPECT_FALSE(sessions[3].stage);
    EXPECT_NE(sessions[0].prompt, sessions[1].prompt);
}

TEST(Plan, KeepsThePaceOfTheLastWeeksAndNeverTwoADay) {
    std::vector<Practised> attempts;
    for (int i = 1; i <= 60; ++i)
        attempts.push_back(attempt("fraud", 1 + i % 20, StageId::Options, 1));
    EXPECT_EQ(of(attempts, kToday + std::chrono::days(8)).plan->sessions.size(), 7U);
}

TEST(Plan, HasNoSessionsTodayTomorrowOrAfterTheInterview) {
    for (const int days : {-3, 0, 1}) {
        const auto plan = of({}, kToday + std::chrono::days(days)).plan;
        EXPECT_EQ(plan->days, days);
        EXPECT_TRUE(plan->sessions.empty());
    }
}

TEST(Day, IsWrittenAndReadBack) {
    EXPECT_EQ(writeDay(kToday), "2026-11-23");
    EXPECT_EQ(readDay("2026-11-23"), kToday);
    for (const char* wrong : {"", "2026-13-01", "2026-02-30", "23.11.2026", "2026-1a-01"})
        EXPECT_FALSE(readDay(wrong)) << wrong;
}

} // namespace
} // namespace coach::progress
