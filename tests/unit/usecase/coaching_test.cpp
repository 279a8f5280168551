#include <algorithm>

#include <gtest/gtest.h>

#include "core/usecase/coaching.h"
#include "tests/support/practice_place.h"

namespace coach::usecase {
namespace {

using framework::StageId;

bool has(const std::vector<CoachQuestion>& questions, const std::string& criterion) {
    return std::ranges::find(questions, criterion, &CoachQuestion::criterion) != questions.end();
}

TEST(Coaching, AsksForWhatIsMissingAndNoLongerForWhatIsSaid) {
    tests::PracticePlace place;
    Coaching coaching(*place.context);
    const auto before =
        coaching.questions(tests::kParking, StageId::Problem, "Drivers look for a free spot.");
    ASSERT_TRUE(before) << before.error().message;
    EXPECT_TRUE(has(*before, "error-costs"));
    const auto after = coaching.questions(
        tests::kParking, StageId::Problem,
        "Drivers look for a free spot. A false alarm costs a driver ten minutes of driving around, "
        "a missed spot costs only a longer walk, so the two errors are not the same.");
    ASSERT_TRUE(after);
    EXPECT_FALSE(has(*after, "error-costs"));
}

TEST(Coaching, EveryQuestionOfTheFrameworkHasAnOpening) {
    tests::PracticePlace place;
    for (const StageId stage : framework::kStages) {
        const auto questions =
            Coaching(*place.context).questions(tests::kParking, stage, "Something about it.");
        ASSERT_TRUE(questions);
        EXPECT_GE(questions->size(), 5U);
        for (const CoachQuestion& one : *questions) {
            EXPECT_FALSE(one.question.empty()) << one.criterion;
            EXPECT_NE(one.opening.find("…"), std::string::npos) << one.criterion;
        }
    }
}

TEST(Coaching, APromptsOwnCriterionTakesTheOpeningOfTheOneItRefines) {
    tests::PracticePlace place;
    const auto questions =
        Coaching(*place.context)
            .questions({"fraud-detection"}, StageId::Problem, "Something about fraud.");
    ASSERT_TRUE(questions);
    EXPECT_TRUE(std::ranges::any_of(
        *questions, [](const auto& one) { return one.opening.find("…") != std::string::npos; }));
}

TEST(Coaching, AsksNothingAboutANoteThatItCannotJudge) {
    tests::PracticePlace place;
    const auto questions =
        Coaching(*place.context).questions(tests::kParking, StageId::Problem, "Hm.");
    ASSERT_TRUE(questions);
    EXPECT_TRUE(questions->empty());
}

} // namespace
} // namespace coach::usecase
