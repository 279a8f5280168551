#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/usecase/library.h"
#include "core/usecase/progress.h"
#include "tests/support/practice_place.h"

namespace coach::usecase {
namespace {

using framework::StageId;
using namespace std::chrono_literals;

progress::Day utcDay(base::Instant at) {
    return std::chrono::floor<std::chrono::days>(std::chrono::sys_time<base::Milliseconds>(
        base::Milliseconds(at.time_since_epoch().count())));
}

TEST(ProgressView, ShowsWhatWasFinishedButNotTheSampleOrTheTrash) {
    tests::PracticePlace place;
    ASSERT_TRUE(Library(*place.context).addSampleAttempt());
    auto practise = place.practise();
    for (int i = 0; i < 3; ++i) {
        place.clock.advance(24h);
        const auto id = place.started();
        ASSERT_TRUE(practise.saveNote(
            id, StageId::Problem,
            "We predict for each street whether a spot is free. A driver who finds none loses ten "
            "minutes, one who is sent too far only two.",
            ""));
        ASSERT_TRUE(practise.addTime(id, StageId::Problem, 6min));
        ASSERT_TRUE(practise.finish(id));
        if (i == 2) {
            ASSERT_TRUE(Library(*place.context).remove(id));
        }
    }
    const auto progress = ProgressView(*place.context, utcDay).compute();
    ASSERT_TRUE(progress) << progress.error().message;
    EXPECT_EQ(progress->attempts.size(), 2U);
    EXPECT_EQ(progress->practised, 12min);
    EXPECT_EQ(progress->days.size(), 2U);
    ASSERT_TRUE(progress->pace);
    EXPECT_EQ((*progress->pace)[0].spent, 6min);
    EXPECT_FALSE(progress->attempts[0].criteria.empty());
    EXPECT_TRUE(progress->next);
}

TEST(ProgressView, CountsAPromptsOwnCriterionForTheOneThatItRefines) {
    tests::PracticePlace place;
    auto practise = place.practise();
    for (int i = 0; i < 3; ++i) {
        place.clock.advance(1h);
        const auto attempt = practise.start({"fraud-detection"}, session::Mode::Guided);
        ASSERT_TRUE(attempt);
        ASSERT_TRUE(practise.saveNote(attempt->id, StageId::Problem, "We predict fraud.", ""));
        ASSERT_TRUE(practise.finish(attempt->id));
    }
    const auto progress = ProgressView(*place.context, utcDay).compute();
    ASSERT_TRUE(progress);
    const auto& general = place.context->catalog().framework().criteria;
    ASSERT_EQ(progress->attempts.size(), 3U);
    for (const auto& said : progress->attempts[0].criteria)
        EXPECT_TRUE(std::ranges::any_of(general, [&](const auto& one) {
            return one.id == said.id;
        })) << said.id;
    EXPECT_TRUE(std::ranges::any_of(progress->attempts[0].criteria,
                                    [](const auto& said) { return said.id == "error-costs"; }));
    EXPECT_FALSE(progress->seldom.empty());
}

TEST(ProgressView, KeepsTheDateOfAnInterviewAndForgetsIt) {
    tests::PracticePlace place;
    ProgressView view(*place.context, utcDay);
    EXPECT_EQ(view.interview().value(), std::nullopt);
    const progress::Day day = utcDay(place.clock.now()) + std::chrono::days(10);
    ASSERT_TRUE(view.setInterview(day));
    EXPECT_EQ(view.interview().value(), day);
    EXPECT_EQ(view.compute().value().plan->days, 10);
    ASSERT_TRUE(view.setInterview(std::nullopt));
    EXPECT_FALSE(view.compute().value().plan);
}

} // namespace
} // namespace coach::usecase
