#include <algorithm>
#include <chrono>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/usecase/library.h"
#include "tests/support/practice_place.h"

namespace coach::usecase {
namespace {

using framework::StageId;
using testing::ElementsAre;
using testing::IsEmpty;
using namespace std::chrono_literals;

std::vector<framework::AttemptId> idsOf(tests::PracticePlace& place, const AttemptQuery& query) {
    std::vector<framework::AttemptId> ids;
    const auto rows = Library(*place.context).attempts(query);
    for (const auto& row : rows.value())
        ids.push_back(row.id);
    return ids;
}

TEST(Library, ListsTheNewestAttemptFirstWithWordsAndTime) {
    tests::PracticePlace place;
    const auto first = place.started();
    place.clock.advance(1h);
    const auto second = place.started();
    auto practise = place.practise();
    ASSERT_TRUE(practise.saveNote(first, StageId::Problem, "a free spot, soon", ""));
    ASSERT_TRUE(practise.saveNote(first, StageId::Options, "- rules -", ""));
    ASSERT_TRUE(practise.addTime(first, StageId::Problem, 90s));
    const auto rows = Library(*place.context).attempts();
    ASSERT_TRUE(rows) << rows.error().message;
    ASSERT_EQ(rows->size(), 2U);
    EXPECT_EQ((*rows)[0].id, second);
    EXPECT_EQ((*rows)[1].id, first);
    EXPECT_EQ((*rows)[1].words, 5U);
    EXPECT_EQ((*rows)[1].spent, 90s);
    EXPECT_FALSE((*rows)[1].level);
}

TEST(Library, FindsWordsInTitlesAndNotesInAnyCase) {
    tests::PracticePlace place;
    auto practise = place.practise();
    const auto one = place.started();
    ASSERT_TRUE(practise.saveTitle(one, "Monday"));
    ASSERT_TRUE(practise.saveNote(one, StageId::Problem, "Drivers lose a QUARTER of an hour", ""));
    ASSERT_TRUE(practise.saveNote(one, StageId::Options, "A \u00dcbersicht of trade-offs", ""));
    place.clock.advance(1h);
    const auto two = place.started();
    ASSERT_TRUE(practise.saveNote(two, StageId::Problem, "Drivers circle", ""));
    EXPECT_THAT(idsOf(place, {{}, "quarter", false}), ElementsAre(one));
    EXPECT_THAT(idsOf(place, {{}, "driv", false}), ElementsAre(two, one));
    EXPECT_THAT(idsOf(place, {{}, "monday trade-offs", false}), ElementsAre(one));
    EXPECT_THAT(idsOf(place, {{}, "\u00fcbersicht", false}), ElementsAre(one));
    EXPECT_THAT(idsOf(place, {{}, "monday circle", false}), IsEmpty());
    EXPECT_THAT(idsOf(place, {{}, "\"* OR -- ' )", false}), IsEmpty());
    EXPECT_THAT(idsOf(place, {{}, " -- ", false}), ElementsAre(two, one));
    ASSERT_TRUE(practise.saveNote(one, StageId::Problem, "", "Drivers lose a QUARTER of an hour"));
    EXPECT_THAT(idsOf(place, {{}, "quarter", false}), IsEmpty());
}

TEST(Library, TheTrashCanBeUndone) {
    tests::PracticePlace place;
    const auto id = place.started();
    Library library(*place.context);
    ASSERT_TRUE(library.remove(id));
    EXPECT_THAT(idsOf(place, {}), IsEmpty());
    EXPECT_THAT(idsOf(place, {{}, "", true}), ElementsAre(id));
    ASSERT_TRUE(library.restore(id));
    EXPECT_THAT(idsOf(place, {}), ElementsAre(id));
    EXPECT_FALSE(library.remove({"nobody"}));
}

TEST(Library, ACardSaysWhatCanBeResumed) {
    tests::PracticePlace place;
    place.started();
    place.clock.advance(1h);
    const auto newest = place.started();
    const auto cards = Library(*place.context).promptCards();
    ASSERT_TRUE(cards);
    const auto card = std::ranges::find(*cards, tests::kParking,
                                        [](const PromptCard& one) { return one.prompt.id; });
    ASSERT_NE(card, cards->end());
    EXPECT_EQ(card->attempts, 2);
    ASSERT_TRUE(card->unfinished);
    EXPECT_EQ(card->unfinished->id, newest);
    EXPECT_EQ(card->lastPractised, place.clock.now());
    EXPECT_FALSE(card->best);
}

TEST(Library, TheFirstStartHasOneFinishedSample) {
    tests::PracticePlace place;
    Library library(*place.context);
    const auto added = library.addSampleAttempt();
    ASSERT_TRUE(added) << added.error().text();
    ASSERT_TRUE(library.addSampleAttempt());
    const auto rows = library.attempts();
    ASSERT_TRUE(rows);
    ASSERT_EQ(rows->size(), 1U);
    EXPECT_TRUE(rows->front().sample);
    EXPECT_EQ(rows->front().state, session::AttemptState::Finished);
    EXPECT_EQ(rows->front().prompt.value, "fraud-detection");
    EXPECT_TRUE(rows->front().level);
    EXPECT_GT(rows->front().words, 400U);
    ASSERT_TRUE(library.remove(rows->front().id));
    ASSERT_TRUE(library.addSampleAttempt());
    EXPECT_TRUE(library.attempts()->empty()) << "what was thrown away does not come back";
    const auto cards = library.promptCards();
    for (const auto& card : cards.value())
        EXPECT_EQ(card.attempts, 0) << "the sample is nobody's practice";
}

TEST(Library, WhoHasPractisedGetsNoSample) {
    tests::PracticePlace place;
    place.started();
    ASSERT_TRUE(Library(*place.context).addSampleAttempt());
    EXPECT_EQ(Library(*place.context).attempts()->size(), 1U);
}

} // namespace
} // namespace coach::usecase
