#include <chrono>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/usecase/library.h"
#include "core/usecase/review.h"
#include "tests/support/practice_place.h"

namespace coach::usecase {
namespace {

using framework::indexOf;
using framework::StageId;
using testing::HasSubstr;
using namespace std::chrono_literals;

constexpr const char* kNote =
    "We predict whether a spot will be free when the driver arrives, because a wrong promise costs "
    "ten minutes of circling.";

TEST(Finish, ScoresClosesAndKeepsTheCardForEver) {
    tests::PracticePlace place;
    const auto id = place.started();
    auto practise = place.practise();
    Review review(*place.context);
    ASSERT_TRUE(practise.saveNote(id, StageId::Problem, kNote, ""));
    const auto first = practise.finish(id);
    ASSERT_TRUE(first) << first.error().message;
    EXPECT_EQ(practise.load(id)->state, session::AttemptState::Finished);
    EXPECT_EQ(first->card.stages.size(), framework::kStageCount);
    EXPECT_EQ(review.cards(id)->front().card, first->card);
    EXPECT_FALSE(practise.saveNote(id, StageId::Problem, "more", kNote));
    EXPECT_FALSE(practise.finish(id));

    place.clock.advance(1h);
    ASSERT_TRUE(practise.reopen(id));
    EXPECT_FALSE(practise.reopen(id));
    EXPECT_EQ(practise.revisions(id, StageId::Problem)->size(), 1U);
    ASSERT_TRUE(practise.saveNote(id, StageId::Problem, "Something else.", kNote));
    const auto second = practise.finish(id);
    ASSERT_TRUE(second);
    const auto cards = review.cards(id);
    ASSERT_TRUE(cards);
    ASSERT_EQ(cards->size(), 2U);
    EXPECT_EQ((*cards)[0].id, second->id);
    EXPECT_EQ((*cards)[1].card, first->card);
    EXPECT_EQ((*cards)[1].at, place.clock.now() - 1h);
    const auto rows = Library(*place.context).attempts();
    EXPECT_EQ(rows->front().level, second->card.level);
    EXPECT_EQ(rows->front().levels[0], second->card.stages[0].level);
}

TEST(Finish, AnAttemptWithoutTextIsNotScored) {
    tests::PracticePlace place;
    const auto id = place.started();
    ASSERT_TRUE(place.practise().saveNote(id, StageId::Problem, " \n", ""));
    const auto card = place.practise().finish(id);
    ASSERT_FALSE(card);
    EXPECT_THAT(card.error().message, HasSubstr("no text"));
    EXPECT_EQ(place.practise().load(id)->state, session::AttemptState::Writing);
}

TEST(Compare, PutsTheOlderAttemptFirst) {
    tests::PracticePlace place;
    auto practise = place.practise();
    const auto old = place.started();
    ASSERT_TRUE(practise.saveNote(old, StageId::Problem, "one two", ""));
    place.clock.advance(24h);
    const auto young = place.started();
    ASSERT_TRUE(practise.saveNote(young, StageId::Problem, "one three", ""));
    const auto comparison = Review(*place.context).compare({young, old});
    ASSERT_TRUE(comparison) << comparison.error().message;
    EXPECT_EQ(comparison->attempts, (std::vector{old, young}));
    EXPECT_EQ(comparison->stages.size(), framework::kStageCount);
    EXPECT_FALSE(Review(*place.context).compare({young}));
    EXPECT_FALSE(Review(*place.context).compare({young, {"nobody"}}));
}

TEST(CutIntoStages, ReadsHeadingsInAnyUsualStyle) {
    tests::PracticePlace place;
    const auto cut =
        Review(*place.context)
            .cutIntoStages(tests::kParking, "Hello.\n"
                                            "# Problem\nWhere is a spot?\n"
                                            "### 2. Requirements\nFast.\n\n"
                                            "**Options & tradeoffs**\nRules or trees.\n"
                                            "Best approach: start with rules.\nThen trees.\n"
                                            "**Limitations:** rain.\n"
                                            "```\n# Monitoring\n```\n");
    ASSERT_TRUE(cut) << cut.error().message;
    EXPECT_EQ(cut->value("prompt"), "parking-spots");
    EXPECT_EQ(cut->preamble, "Hello.");
    EXPECT_EQ(cut->notes[indexOf(StageId::Problem)], "Where is a spot?");
    EXPECT_EQ(cut->notes[indexOf(StageId::Requirements)], "Fast.");
    EXPECT_EQ(cut->notes[indexOf(StageId::Options)], "Rules or trees.");
    EXPECT_EQ(cut->notes[indexOf(StageId::Approach)], "start with rules.\nThen trees.");
    EXPECT_EQ(cut->notes[indexOf(StageId::Limitations)], "rain.\n```\n# Monitoring\n```");
    EXPECT_EQ(cut->notes[indexOf(StageId::Monitoring)], "");
}

TEST(CutIntoStages, WithoutHeadingsNoParagraphIsLost) {
    tests::PracticePlace place;
    const std::string text =
        "First paragraph, about the drivers.\n\nSecond one.\n\n```\ncode\n\nmore\n```\n\nLast.";
    const auto cut = Review(*place.context).cutIntoStages(tests::kParking, text);
    ASSERT_TRUE(cut);
    std::string joined;
    for (const std::string& note : cut->notes)
        joined += note + "\n\n";
    EXPECT_THAT(joined, HasSubstr("First paragraph, about the drivers."));
    EXPECT_THAT(joined, HasSubstr("Second one."));
    EXPECT_THAT(joined, HasSubstr("```\ncode\n\nmore\n```"));
    EXPECT_THAT(joined, HasSubstr("Last."));
}

TEST(CutIntoStages, WithoutHeadingsParagraphsGoWhereTheyBelong) {
    tests::PracticePlace place;
    const framework::PerStage<std::string> notes{
        "We predict for each driver whether the spot is still free on arrival. A wrong promise "
        "costs "
        "a detour of five minutes, a missed free spot only a longer walk, so false promises weigh "
        "more. The label is what the parking sensor says.",
        "200 ms at p95 for the map, 300 requests a second at the evening peak, sensor data at most "
        "30 seconds old. If the service is down the app falls back to yesterday's occupancy.",
        "The baseline is the average by hour and street, free and easy to explain. Logistic "
        "regression adds weather but misses interactions. Boosted trees catch them at the price of "
        "a nightly retrain.",
        "I choose boosted trees because 200 ms leaves no room for a network. Features: occupancy "
        "of "
        "the last hour, weather, events. Trained nightly on the last eight weeks, served from "
        "memory.",
        "It fails when it snows, since the sensors are covered, and drivers who follow our advice "
        "fill the very spots that we called free: a feedback loop. New streets have no history.",
        "Offline: train on past weeks and test on the next one, precision at the share of promises "
        "that drivers accept, against the baseline of yesterday's occupancy. Then an A/B test by "
        "driver for two weeks with detours as the guardrail.",
        "Alarm when broken promises exceed 10 % for 15 minutes: page on-call, switch back to the "
        "last model. Sensor drift is checked daily, retraining passes a gate and a canary of 5 %.",
    };
    std::string text;
    for (const std::string& note : notes)
        text += note + "\n\n";
    const auto cut = Review(*place.context).cutIntoStages(tests::kParking, text);
    ASSERT_TRUE(cut);
    EXPECT_EQ(cut->notes, notes);
}

TEST(CutIntoStages, RefusesWhatIsNotText) {
    tests::PracticePlace place;
    EXPECT_FALSE(Review(*place.context).cutIntoStages(tests::kParking, "\xff"));
    EXPECT_FALSE(Review(*place.context).cutIntoStages({"no-such-prompt"}, "x"));
}

} // namespace
} // namespace coach::usecase
