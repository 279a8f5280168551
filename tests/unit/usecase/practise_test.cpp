#include <chrono>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/framework/stage.h"
#include "core/usecase/library.h"
#include "core/usecase/practise.h"
#include "tests/support/practice_place.h"

namespace coach::usecase {
namespace {

using framework::indexOf;
using framework::StageId;
using session::RevisionReason;
using testing::HasSubstr;
using namespace std::chrono_literals;

TEST(Practise, StartsOnAPromptThatExists) {
    tests::PracticePlace place;
    const auto attempt = place.practise().start(tests::kParking, session::Mode::Mock45);
    ASSERT_TRUE(attempt) << attempt.error().message;
    EXPECT_EQ(attempt->title, "Free parking spots");
    const auto loaded = place.practise().load(attempt->id);
    ASSERT_TRUE(loaded);
    EXPECT_EQ(loaded->prompt, tests::kParking);
    EXPECT_EQ(loaded->mode, session::Mode::Mock45);
    EXPECT_EQ(loaded->state, session::AttemptState::Writing);
    EXPECT_EQ(loaded->startedAt, place.clock.now());

    const auto unknown = place.practise().start({"no-such-prompt"}, session::Mode::Guided);
    ASSERT_FALSE(unknown);
    EXPECT_EQ(unknown.error().kind, base::ErrorKind::Input);
}

TEST(Practise, WhatWasTypedIsThereForTheNextWindow) {
    tests::PracticePlace place;
    const auto id = place.started();
    place.clock.advance(1s);
    const std::string text = "Caf\u00e9 \U0001F642\r\n## Requirements\n---\n\ttab";
    const auto saved = place.practise().saveNote(id, StageId::Approach, text, "");
    ASSERT_TRUE(saved) << saved.error().message;
    EXPECT_EQ(saved->changes, Changes::Notes);
    EXPECT_EQ(saved->at, place.clock.now());
    EXPECT_FALSE(saved->conflict);

    place.context = place.open();
    const auto loaded = place.practise().load(id);
    ASSERT_TRUE(loaded);
    EXPECT_EQ(loaded->notes[indexOf(StageId::Approach)], text);
    EXPECT_EQ(loaded->changedAt, place.clock.now());
}

TEST(Practise, SavingTheSameTextChangesNothing) {
    tests::PracticePlace place;
    const auto id = place.started();
    ASSERT_TRUE(place.practise().saveNote(id, StageId::Problem, "one", ""));
    const auto again = place.practise().saveNote(id, StageId::Problem, "one", "");
    ASSERT_TRUE(again);
    EXPECT_EQ(again->changes, Changes::None);
    EXPECT_FALSE(again->conflict);
}

TEST(Practise, TwoWindowsOnOneStageLoseNeitherText) {
    tests::PracticePlace place;
    const auto id = place.started();
    ASSERT_TRUE(place.practise().saveNote(id, StageId::Problem, "start", ""));
    const auto other = place.open();
    ASSERT_TRUE(Practise(*other).saveNote(id, StageId::Problem, "start and theirs", "start"));
    const auto mine = place.practise().saveNote(id, StageId::Problem, "start and mine", "start");
    ASSERT_TRUE(mine);
    EXPECT_TRUE(mine->conflict);
    EXPECT_EQ(place.practise().load(id)->notes[0], "start and mine");
    const auto revisions = place.practise().revisions(id, StageId::Problem);
    ASSERT_TRUE(revisions);
    ASSERT_EQ(revisions->size(), 1U);
    EXPECT_EQ(revisions->front().text, "start and theirs");
}

TEST(Practise, RefusesTextThatNoDocumentCanHold) {
    tests::PracticePlace place;
    const auto id = place.started();
    const auto nul = place.practise().saveNote(id, StageId::Problem, std::string("a\0b", 3), "");
    ASSERT_FALSE(nul);
    EXPECT_EQ(nul.error().kind, base::ErrorKind::Input);
    EXPECT_THAT(nul.error().text(), HasSubstr("Problem definition:1:2"));
    EXPECT_FALSE(place.practise().saveNote(id, StageId::Problem, "\xff", ""));
}

TEST(Practise, ARevisionIsMadeOnlyOfANewText) {
    tests::PracticePlace place;
    const auto id = place.started();
    auto practise = place.practise();
    ASSERT_TRUE(practise.makeRevision(id, StageId::Options, RevisionReason::Rest));
    EXPECT_TRUE(practise.revisions(id, StageId::Options)->empty());
    ASSERT_TRUE(practise.saveNote(id, StageId::Options, "rules", ""));
    ASSERT_TRUE(practise.makeRevision(id, StageId::Options, RevisionReason::Rest));
    ASSERT_TRUE(practise.makeRevision(id, StageId::Options, RevisionReason::StageLeft));
    ASSERT_TRUE(practise.saveNote(id, StageId::Options, "rules or trees", "rules"));
    place.clock.advance(1min);
    ASSERT_TRUE(practise.makeRevision(id, StageId::Options, RevisionReason::StageLeft));
    const auto revisions = practise.revisions(id, StageId::Options);
    ASSERT_TRUE(revisions);
    ASSERT_EQ(revisions->size(), 2U);
    EXPECT_EQ((*revisions)[0].text, "rules or trees");
    EXPECT_EQ((*revisions)[0].reason, RevisionReason::StageLeft);
    EXPECT_EQ((*revisions)[0].at, place.clock.now());
    EXPECT_EQ((*revisions)[1].text, "rules");
    EXPECT_EQ((*revisions)[1].reason, RevisionReason::Rest);
}

TEST(Practise, KeepsTimeQuestionsParkedSentencesAndPlace) {
    tests::PracticePlace place;
    const auto id = place.started();
    auto practise = place.practise();
    ASSERT_TRUE(practise.addTime(id, StageId::Problem, 1500ms));
    ASSERT_TRUE(practise.addTime(id, StageId::Problem, 500ms));
    ASSERT_TRUE(practise.setCurrentStage(id, StageId::Options));
    ASSERT_TRUE(practise.saveTitle(id, "My second try"));
    ASSERT_TRUE(practise.addAsked(id, {"How many drivers?", {3, 1}, place.clock.now()}));
    ASSERT_TRUE(practise.addAsked(id, {"Is it sunny?", {}, place.clock.now()}));
    ASSERT_TRUE(practise.setParked(id, {{StageId::Problem, "A tree ensemble."}}));
    ASSERT_TRUE(practise.setParked(
        id, {{StageId::Options, "Page someone."}, {StageId::Problem, "A tree ensemble."}}));
    const auto loaded = practise.load(id);
    ASSERT_TRUE(loaded);
    EXPECT_EQ(loaded->spent[indexOf(StageId::Problem)], 2000ms);
    EXPECT_EQ(loaded->currentStage, StageId::Options);
    EXPECT_EQ(loaded->title, "My second try");
    ASSERT_EQ(loaded->asked.size(), 2U);
    EXPECT_EQ(loaded->asked[0].facts, (std::vector<int>{3, 1}));
    EXPECT_TRUE(loaded->asked[1].facts.empty());
    ASSERT_EQ(loaded->parked.size(), 2U);
    EXPECT_EQ(loaded->parked[0].text, "Page someone.");
    EXPECT_EQ(loaded->parked[0].from, StageId::Options);
}

TEST(Practise, ARetryFromACopyLeavesTheOldOneAlone) {
    tests::PracticePlace place;
    const auto old = place.started();
    auto practise = place.practise();
    ASSERT_TRUE(practise.saveNote(old, StageId::Problem, "first", ""));
    place.clock.advance(24h);
    const auto copy = practise.retryFromCopy(old);
    ASSERT_TRUE(copy);
    EXPECT_NE(copy->id, old);
    ASSERT_TRUE(practise.saveNote(copy->id, StageId::Problem, "better", "first"));
    EXPECT_EQ(practise.load(old)->notes[0], "first");
    EXPECT_EQ(practise.load(copy->id)->notes[0], "better");
    EXPECT_EQ(practise.load(copy->id)->startedAt, place.clock.now());
}

TEST(Practise, AnUnknownAttemptIsAnInputErrorWithItsId) {
    tests::PracticePlace place;
    const auto loaded = place.practise().load({"nobody"});
    ASSERT_FALSE(loaded);
    EXPECT_EQ(loaded.error().kind, base::ErrorKind::Input);
    EXPECT_THAT(loaded.error().message, HasSubstr("no attempt nobody"));
    EXPECT_FALSE(place.practise().saveNote({"nobody"}, StageId::Problem, "x", ""));
    EXPECT_FALSE(place.practise().revisions({"nobody"}, StageId::Problem));
}

TEST(Practise, WhatIsInTheTrashIsNotWrittenTo) {
    tests::PracticePlace place;
    const auto id = place.started();
    ASSERT_TRUE(Library(*place.context).remove(id));
    const auto saved = place.practise().saveNote(id, StageId::Problem, "x", "");
    ASSERT_FALSE(saved);
    EXPECT_THAT(saved.error().message, HasSubstr("trash"));
    ASSERT_TRUE(Library(*place.context).restore(id));
    EXPECT_TRUE(place.practise().saveNote(id, StageId::Problem, "x", ""));
}

} // namespace
} // namespace coach::usecase
