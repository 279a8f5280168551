#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/drills/fsrs.h"
#include "core/drills/queue.h"

namespace coach::drills {
namespace {

using std::chrono::days;
using std::chrono::hours;
using std::chrono::minutes;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

constexpr base::Instant kNow{std::chrono::sys_days(std::chrono::year(2026) / 5 / 4) + hours(8)};

Day today() {
    return {kNow,
            [](base::Instant at) {
                return std::chrono::floor<days>(at) > std::chrono::floor<days>(kNow);
            },
            20,
            5,
            0,
            0};
}

Card known(int daysAgo) {
    return reviewed({}, Grade::Easy, kNow - days(daysAgo));
}

Candidate question(const Card& card = {}, std::vector<std::size_t> weaknesses = {},
                   std::size_t category = 0) {
    return {card, category, std::move(weaknesses)};
}

std::vector<std::size_t> numbers(const std::vector<Asked>& asked) {
    std::vector<std::size_t> out;
    for (const Asked& one : asked)
        out.push_back(one.question);
    return out;
}

TEST(DrillQueue, AsksWhatIsDueAndAFewNewOnesOfEachCategoryInTurn) {
    std::vector<Candidate> questions{question(known(30)), question(known(1))};
    for (int i = 0; i < 6; ++i)
        questions.push_back(question({}, {}, i < 4 ? 0 : 1));
    Day day = today();
    day.mostNew = 3;
    const Queue queue = queueFor(questions, {}, day);
    EXPECT_THAT(numbers(queue.due), ElementsAre(0));
    EXPECT_THAT(numbers(queue.fresh), ElementsAre(6, 7, 2))
        << "two of the first category are known already";
    EXPECT_EQ(queue.waiting, 0);
    EXPECT_EQ(queue.next, known(1).due);
    day.doneNew = 3;
    EXPECT_THAT(queueFor(questions, {}, day).fresh, IsEmpty());
}

TEST(DrillQueue, ADayIsAUsersDayNotTwentyFourHours) {
    const Card tonight = reviewed({}, Grade::Easy, kNow - days(8) + hours(12));
    ASSERT_GT(tonight.due, kNow);
    EXPECT_THAT(queueFor({question(tonight)}, {}, today()).due, SizeIs(1));
}

TEST(DrillQueue, MissedDaysDoNotDrownAnyone) {
    std::vector<Candidate> questions;
    for (int i = 0; i < 90; ++i)
        questions.push_back(question(known(200 - i)));
    questions.push_back(question());
    Day day = today();
    Queue queue = queueFor(questions, {}, day);
    EXPECT_THAT(queue.due, SizeIs(20));
    EXPECT_EQ(queue.waiting, 70);
    EXPECT_THAT(queue.fresh, IsEmpty()) << "nothing new while so much waits";
    EXPECT_EQ(queue.due.front().question, 89U) << "what is still half known comes first";
    day.done = 18;
    queue = queueFor(questions, {}, day);
    EXPECT_THAT(queue.due, SizeIs(2));
}

TEST(DrillQueue, BringsTodaysBeginningsToTheirEndWhateverTheLimit) {
    const Card now = reviewed({}, Grade::Again, kNow - minutes(2));
    const Card soon = reviewed({}, Grade::Good, kNow - minutes(2));
    const Card longAgo = reviewed({}, Grade::Good, kNow - days(9));
    Day day = today();
    day.done = day.most;
    const Queue queue = queueFor({question(soon), question(now), question(longAgo)}, {}, day);
    EXPECT_THAT(numbers(queue.due), ElementsAre(1));
    EXPECT_THAT(numbers(queue.soon), ElementsAre(0));
    EXPECT_EQ(queue.waiting, 1);
}

TEST(DrillQueue, AWeaknessPutsInOneQuestionUntilItWasAnswered) {
    const Shown shown{kNow - hours(3)};
    const std::vector<Candidate> questions{question(known(1), {0}), question({}, {0}),
                                           question({}, {0}), question()};
    Day day = today();
    day.mostNew = 1;
    Queue queue = queueFor(questions, {shown}, day);
    ASSERT_THAT(queue.weak, SizeIs(1));
    EXPECT_EQ(queue.weak.front().question, 1U) << "one that was never asked";
    EXPECT_EQ(queue.weak.front().weakness, 0U);
    EXPECT_THAT(queue.fresh, IsEmpty()) << "it counts as new";
    auto answered = questions;
    answered[1].card = reviewed({}, Grade::Easy, kNow - hours(1));
    EXPECT_THAT(queueFor(answered, {shown}, day).weak, IsEmpty());
    queue = queueFor({questions[0]}, {shown}, day);
    EXPECT_THAT(numbers(queue.weak), ElementsAre(0)) << "a known one comes early";
}

TEST(DrillQueue, KeepsPlacesForWeaknessesWhenMuchIsDue) {
    std::vector<Candidate> questions;
    for (int i = 0; i < 90; ++i)
        questions.push_back(question(known(100)));
    for (std::size_t i = 0; i < 9; ++i)
        questions.push_back(question({}, {i}));
    const std::vector<Shown> shown(9, Shown{kNow});
    const Queue queue = queueFor(questions, shown, today());
    EXPECT_THAT(queue.weak, SizeIs(5));
    EXPECT_THAT(queue.due, SizeIs(15));
}

} // namespace
} // namespace coach::drills
