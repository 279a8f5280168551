#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/usecase/drills.h"
#include "core/usecase/library.h"
#include "tests/support/practice_place.h"

namespace coach::usecase {
namespace {

using drills::Grade;
using framework::StageId;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;
using namespace std::chrono_literals;

class DrillRoom : public testing::Test {
protected:
    DrillRoom()
        : room(*place.context,
               [](base::Instant at) { return std::chrono::floor<std::chrono::days>(at); }) {
        first = room.questions()->front().question;
    }
    drills::Review answered(Grade grade) {
        const auto review = room.grade({first.id, grade, "An answer.", 2.0, 40s});
        EXPECT_TRUE(review) << review.error().message;
        return review.value_or(drills::Review{});
    }
    framework::AttemptId finished() {
        auto practise = place.practise();
        const auto id = place.started();
        EXPECT_TRUE(practise.saveNote(id, StageId::Problem, "Drivers want a free spot.", ""));
        const auto card = practise.finish(id);
        EXPECT_TRUE(card) << card.error().message;
        return id;
    }
    drills::Card card() { return room.questions()->front().card; }
    bool isQueued() {
        const auto queue = room.queue();
        return std::ranges::any_of(
            queue->items, [&](const QueueItem& item) { return item.question.id == first.id; });
    }

    tests::PracticePlace place;
    Drills room;
    catalog::DrillQuestion first;
};

TEST_F(DrillRoom, ANewDayAsksAFewNewQuestionsOfSeveralCategories) {
    const auto queue = room.queue();
    ASSERT_TRUE(queue) << queue.error().message;
    EXPECT_THAT(queue->items, SizeIs(5));
    for (const QueueItem& item : queue->items)
        EXPECT_EQ(item.why, QueuedFor::New);
    EXPECT_NE(queue->items[0].question.category, queue->items[1].question.category);
    EXPECT_THAT(queue->prompts, IsEmpty());
    EXPECT_EQ(queue->doneToday, 0);
}

TEST_F(DrillRoom, AGradeDecidesWhenTheQuestionComesAgain) {
    const auto outcomes = room.outcomes(first.id);
    ASSERT_TRUE(outcomes);
    EXPECT_EQ((*outcomes)[0].wait, 1min);
    EXPECT_EQ((*outcomes)[3].wait, 8 * 24h);
    answered(Grade::Easy);
    EXPECT_FALSE(isQueued());
    EXPECT_EQ(room.queue()->doneToday, 1);
    place.clock.advance(8 * 24h);
    const auto queue = room.queue();
    EXPECT_EQ(queue->items.front().why, QueuedFor::Due);
    EXPECT_EQ(queue->items.front().question.id, first.id);
    EXPECT_EQ(queue->doneToday, 0);
}

TEST_F(DrillRoom, AnAnswerIsKeptAndCanBeTakenBack) {
    const auto review = answered(Grade::Easy);
    const auto history = room.history(first.id);
    ASSERT_THAT(*history, SizeIs(1));
    EXPECT_EQ(history->front().text, "An answer.");
    EXPECT_EQ(history->front().level, 2.0);
    EXPECT_EQ(history->front().elapsed, 40s);
    const auto before = card();
    place.clock.advance(9 * 24h);
    const auto second = answered(Grade::Again);
    EXPECT_EQ(second.before, drills::CardState::Review);
    EXPECT_EQ(card().lapses, 1);
    ASSERT_TRUE(room.takeBack(second.id));
    EXPECT_EQ(card(), before);
    ASSERT_TRUE(room.takeBack(review.id));
    EXPECT_EQ(card(), drills::Card{});
    EXPECT_THAT(room.takeBack(review.id).error().message, HasSubstr("taken back already"));
}

TEST_F(DrillRoom, RetentionIsMeasuredOnQuestionsThatWereKnown) {
    EXPECT_EQ(room.retention()->measured, std::nullopt);
    answered(Grade::Easy);
    EXPECT_EQ(room.retention()->answers, 0) << "the first answer measures nothing";
    for (const Grade grade : {Grade::Hard, Grade::Good, Grade::Easy, Grade::Again}) {
        place.clock.advance(9 * 24h);
        answered(grade);
    }
    const auto retention = room.retention();
    EXPECT_EQ(retention->target, 0.9);
    EXPECT_EQ(retention->answers, 4);
    EXPECT_EQ(retention->measured, 0.75);
    place.clock.advance(120 * 24h);
    EXPECT_EQ(room.retention()->answers, 0);
}

TEST_F(DrillRoom, AnAnswerIsScoredWithEvidenceAndASuggestedGrade) {
    const auto strong = room.score(first.id, first.criteria[0].explained[0] + ". " +
                                                 first.criteria[1].grounded[0] + ".");
    ASSERT_TRUE(strong) << strong.error().message;
    EXPECT_EQ(strong->card.criteria.size(), first.criteria.size());
    const auto empty = room.score(first.id, "");
    EXPECT_EQ(empty->card.level, 0.0);
    EXPECT_EQ(empty->suggested, Grade::Again);
    const auto foreign = room.score(first.id, "Nein.");
    EXPECT_EQ(foreign->card.level, std::nullopt);
    EXPECT_EQ(foreign->suggested, std::nullopt);
    EXPECT_THAT(room.score({"no-such"}, "x").error().message, HasSubstr("'no-such'"));
}

TEST_F(DrillRoom, WhatADesignAttemptLeftOutComesIntoTheQueueAndSaysSo) {
    const auto id = finished();
    const auto queue = room.queue();
    ASSERT_TRUE(queue);
    ASSERT_EQ(queue->items.front().why, QueuedFor::Weak);
    const auto& weak = queue->items.front();
    ASSERT_TRUE(weak.weakness);
    EXPECT_EQ(weak.weakness->attempt, id);
    EXPECT_EQ(weak.weakness->title, "Free parking spots");
    EXPECT_EQ(weak.weakness->depth, scoring::Depth::Absent);
    EXPECT_NE(weak.weakness->criterion, "");
    ASSERT_TRUE(room.grade({weak.question.id, Grade::Good, "", {}, 30s}));
    const auto later = room.queue();
    for (const QueueItem& item : later->items)
        EXPECT_TRUE(!item.weakness || item.weakness->criterion != weak.weakness->criterion);
}

TEST_F(DrillRoom, ADesignPromptComesBackWhenItIsDue) {
    finished();
    EXPECT_THAT(room.queue()->prompts, IsEmpty());
    place.clock.advance(24h);
    const auto queue = room.queue();
    ASSERT_THAT(queue->prompts, SizeIs(1));
    EXPECT_EQ(queue->prompts.front().prompt.id, tests::kParking);
    EXPECT_LT(queue->prompts.front().level, 1.0);
    place.started();
    EXPECT_THAT(room.queue()->prompts, IsEmpty()) << "it is being practised";
}

TEST_F(DrillRoom, TheLimitsOfADayAreKept) {
    EXPECT_EQ(room.limits()->aDay, 20);
    ASSERT_TRUE(room.setLimits({8, 2}));
    EXPECT_EQ(room.limits()->newADay, 2);
    EXPECT_THAT(room.queue()->items, SizeIs(2));
    EXPECT_FALSE(room.setLimits({3, 4}));
    EXPECT_FALSE(room.setLimits({0, 0}));
}

} // namespace
} // namespace coach::usecase
