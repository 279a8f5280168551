#include <chrono>

#include <gtest/gtest.h>

#include "core/usecase/advice.h"
#include "core/usecase/library.h"
#include "core/usecase/own_views.h"
#include "core/usecase/review.h"
#include "tests/support/practice_place.h"

namespace coach::usecase {
namespace {

using framework::StageId;
using session::Dissent;
using namespace std::chrono_literals;

struct Afterwards : testing::Test {
    tests::PracticePlace place;
    OwnViews views{*place.context};
    Advice advice{*place.context};

    session::StoredCard finished(const framework::PromptId& prompt, const std::string& note) {
        const auto attempt = place.practise().start(prompt, session::Mode::Guided);
        EXPECT_TRUE(attempt);
        EXPECT_TRUE(place.practise().saveNote(attempt->id, StageId::Problem, note, ""));
        place.clock.advance(1h);
        return *place.practise().finish(attempt->id);
    }
};

TEST_F(Afterwards, OwnLevelsAreKeptWithTheCardAndReplaced) {
    const auto card = finished(tests::kParking, "Where is a spot free?");
    EXPECT_FALSE(session::meanLevel(views.of(card.id)->levels));
    session::OwnLevels own{};
    own[0] = 2.5;
    own[6] = 0.0;
    ASSERT_TRUE(views.judge(card.id, own));
    own[6] = 1.0;
    ASSERT_TRUE(views.judge(card.id, own));
    EXPECT_EQ(views.of(card.id)->levels, own);
    own[0] = 4.5;
    EXPECT_FALSE(views.judge(card.id, own));
    own[0] = 2.7;
    EXPECT_FALSE(views.judge(card.id, own)) << "halves alone";
}

TEST_F(Afterwards, SelfJudgementsStandBesideWhatWasGiven) {
    const auto first = finished(tests::kParking, "Where is a spot free?");
    const auto second = finished(tests::kParking, "Where will one be free, and for whom?");
    session::OwnLevels own{};
    own[0] = 3.0;
    ASSERT_TRUE(views.judge(second.id, own));
    ASSERT_TRUE(views.judge(first.id, own));
    const auto history = views.history();
    ASSERT_TRUE(history);
    ASSERT_EQ(history->size(), 2U);
    EXPECT_EQ(history->front().attempt, first.attempt);
    EXPECT_EQ(history->front().given[0], first.card.stages[0].level);
    EXPECT_EQ(history->back().own, own);
    ASSERT_TRUE(Library(*place.context).remove(first.attempt));
    EXPECT_EQ(views.history()->size(), 1U);
}

TEST_F(Afterwards, NotSoIsKeptAndTakenBack) {
    const auto card = finished(tests::kParking, "Where is a spot free?");
    const Dissent depth{Dissent::Kind::Criterion, StageId::Problem, "error-costs"};
    const Dissent thread{Dissent::Kind::Finding, std::nullopt, "thread-metric"};
    ASSERT_TRUE(views.setDissent(card.id, depth, true));
    ASSERT_TRUE(views.setDissent(card.id, depth, true)) << "twice is once";
    ASSERT_TRUE(views.setDissent(card.id, thread, true));
    EXPECT_EQ(views.of(card.id)->dissents.size(), 2U);
    EXPECT_TRUE(views.of(card.id)->disputes(thread));
    ASSERT_TRUE(views.setDissent(card.id, depth, false));
    EXPECT_FALSE(views.of(card.id)->disputes(depth));
    EXPECT_TRUE(views.of(card.id)->disputes(thread));
    // The level is the program's, whatever is said of it.
    EXPECT_EQ(Review(*place.context).cards(card.attempt)->front().card, card.card);
}

TEST_F(Afterwards, TheFirstAttemptHasNoAdvice) {
    EXPECT_TRUE(advice.moves(place.started())->empty());
}

TEST_F(Afterwards, AdviceIsPinnedToTheNextAttemptAndTickedWhenTaken) {
    const auto card = finished(tests::kParking, "Where is a spot free?");
    const auto wanted = Review(*place.context).nextMoves(card);
    ASSERT_TRUE(wanted);
    const auto next = place.practise().start(tests::kParking, session::Mode::Guided);
    auto moves = advice.moves(next->id);
    ASSERT_TRUE(moves);
    ASSERT_EQ(moves->size(), 3U);
    for (std::size_t i = 0; i < 3; ++i) {
        EXPECT_EQ((*moves)[i].move, (*wanted)[i]);
        EXPECT_FALSE((*moves)[i].done);
    }
    ASSERT_EQ((*moves)[0].move.criterion, "choice-reason");
    ASSERT_TRUE(place.practise().saveNote(
        next->id, StageId::Approach,
        "We build a logistic regression on the sensor counts instead of a neural network, because "
        "drivers need an answer in 200 ms and we can explain it to the city; the price is two "
        "points of recall.",
        ""));
    moves = advice.moves(next->id);
    EXPECT_TRUE((*moves)[0].done) << (*moves)[0].move.criterion;
    EXPECT_FALSE((*moves)[1].done);
    ASSERT_TRUE(place.practise().finish(next->id));
    EXPECT_EQ(session::adviceTaken(*advice.moves(next->id)), (session::AdviceTaken{1, 3}));
}

TEST_F(Afterwards, AdviceGoesToAnyPromptInItsOwnWords) {
    finished(tests::kParking, "Where is a spot free?");
    const auto next = place.practise().start({"fraud-detection"}, session::Mode::Mock45);
    const auto moves = advice.moves(next->id);
    ASSERT_TRUE(moves);
    ASSERT_EQ(moves->size(), 3U);
    for (const auto& one : *moves)
        EXPECT_FALSE(one.move.text.empty());
    framework::PerStage<std::string> notes;
    const auto ticked = advice.tick({"fraud-detection"}, *moves, notes);
    ASSERT_TRUE(ticked);
    EXPECT_EQ(session::adviceTaken(*ticked).taken, 0U);
}

TEST_F(Afterwards, ACopyIsPinnedTooAndTheSampleAdvisesNobody) {
    ASSERT_TRUE(Library(*place.context).addSampleAttempt());
    EXPECT_TRUE(advice.moves(place.started())->empty());
    const auto card = finished(tests::kParking, "Where is a spot free?");
    const auto copy = place.practise().retryFromCopy(card.attempt);
    EXPECT_EQ(advice.moves(copy->id)->size(), 3U);
}

TEST_F(Afterwards, TheLensCountsEveryCriterionOnce) {
    const auto card = finished({"fraud-detection"}, "Where is the fraud?");
    const auto lens = Review(*place.context).seniority(card);
    ASSERT_TRUE(lens);
    std::size_t seen = 0, expected = 0, next = 0;
    for (const auto& group : *lens) {
        seen += group.met.size() + group.missing.size();
        for (const auto& one : group.missing)
            next += one.isNext ? 1 : 0;
    }
    for (const auto& stage : card.card.stages)
        expected += stage.criteria.size();
    EXPECT_EQ(seen, expected);
    EXPECT_EQ(next, 2U);
}

TEST_F(Afterwards, AnEarlierTextIsTakenBackAndThatTakenBackToo) {
    auto practise = place.practise();
    const auto id = place.started();
    ASSERT_TRUE(practise.saveNote(id, StageId::Problem, "First.", ""));
    ASSERT_TRUE(practise.makeRevision(id, StageId::Problem, session::RevisionReason::StageLeft));
    ASSERT_TRUE(practise.saveNote(id, StageId::Problem, "Second.", "First."));
    ASSERT_TRUE(practise.takeBack(practise.revisions(id, StageId::Problem)->back()));
    EXPECT_EQ(practise.load(id)->notes[0], "First.");
    const auto revisions = practise.revisions(id, StageId::Problem);
    ASSERT_EQ(revisions->size(), 2U);
    EXPECT_EQ(revisions->front().text, "Second.");
    EXPECT_EQ(revisions->front().reason, session::RevisionReason::Restore);
    ASSERT_TRUE(practise.takeBack(revisions->front()));
    EXPECT_EQ(practise.load(id)->notes[0], "Second.");
    ASSERT_TRUE(practise.finish(id));
    EXPECT_FALSE(practise.takeBack(revisions->front())) << "a finished attempt is not changed";
}

TEST_F(Afterwards, AComparisonSaysHowMuchAdviceWasTaken) {
    const auto first = finished(tests::kParking, "Where is a spot free?");
    const auto second = finished(tests::kParking, "Where will one be free, and for whom?");
    Review review(*place.context);
    const auto both = review.compare({first.attempt, second.attempt});
    ASSERT_TRUE(both) << both.error().message;
    ASSERT_EQ(both->advice.size(), 2U);
    EXPECT_EQ(both->advice[0].of, 0U) << "nothing came before the first";
    EXPECT_EQ(both->advice[1].of, 3U);
    const std::vector<framework::AttemptId> seven(7, first.attempt);
    EXPECT_FALSE(review.compare(seven));
}

} // namespace
} // namespace coach::usecase
