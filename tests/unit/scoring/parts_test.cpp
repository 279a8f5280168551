#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/scoring/echo.h"
#include "core/scoring/likeness.h"
#include "core/scoring/phrase_index.h"
#include "core/scoring/word_order.h"

namespace coach::scoring {
namespace {

std::size_t hits(std::string_view way, std::string_view text) {
    PhraseIndex index;
    index.add(0, way);
    return index.find(text::tokenize(text)).size();
}

TEST(PhraseIndex, FindsAWayByStem) {
    EXPECT_EQ(hits("false decline", "False declines cost margin."), 1u);
    EXPECT_EQ(hits("false decline", "FALSE-DECLINE"), 1u);
    EXPECT_EQ(hits("false decline", "A decline may be false."), 0u);
}

TEST(PhraseIndex, LetsUpToTwoFunctionWordsStandBetween) {
    EXPECT_EQ(hits("share traffic", "share of the traffic"), 1u);
    EXPECT_EQ(hits("share traffic", "share of all of the traffic"), 0u);
    EXPECT_EQ(hits("share traffic", "share some expensive traffic"), 0u);
}

TEST(PhraseIndex, LetsAnythingStandBehindATilde) {
    EXPECT_EQ(hits("rather ~than", "rather a small model than a large one"), 1u);
}

TEST(PhraseIndex, TakesTheLongestWayOfAnOwnerAndKeepsOwnersApart) {
    PhraseIndex index;
    index.add(1, "gradient");
    index.add(1, "gradient boosting");
    index.add(2, "gradient");
    const auto found = index.find(text::tokenize("gradient boosting"));
    ASSERT_EQ(found.size(), 2u);
    const auto& one = found[0].owner == 1 ? found[0] : found[1];
    EXPECT_EQ(one.endToken - one.firstToken, 2u);
}

TEST(PhraseIndex, FindsEachBeginningOfAWayWithItsOwnEnd) {
    PhraseIndex index;
    index.add(0, "rather ~than");
    index.add(1, "rather small ~than");
    const auto tokens =
        text::tokenize("rather small than large, rather than more; rather late. than");
    std::vector<std::size_t> ends;
    for (const auto& hit : index.find(tokens))
        ends.push_back(hit.endToken);
    EXPECT_EQ(ends, (std::vector<std::size_t>{3, 3, 7, 13}));
}

TEST(PhraseIndex, FindsNothingOfAnEmptyWay) {
    EXPECT_EQ(hits("", "text"), 0u);
    EXPECT_EQ(hits("...", "text ..."), 0u);
}

constexpr std::string_view kStatement =
    "A payments company wants to stop fraudulent card payments while they are being authorised.";

EchoIndex echoOfStatement() {
    EchoIndex index;
    index.add(text::tokenize(kStatement));
    return index;
}

TEST(Echo, IsARunOfEightCopiedWords) {
    const auto index = echoOfStatement();
    EXPECT_EQ(index.echoedWords(text::tokenize(
                  "I think a payments company wants to stop fraudulent card spending.")),
              8u);
    EXPECT_EQ(index.echoedWords(text::tokenize("A payments company wants to stop fraudulent.")),
              0u);
    EXPECT_EQ(index.echoedWords(text::tokenize(kStatement)), 14u);
}

TEST(Echo, IsFoundInOtherCaseAndWithOtherMarks) {
    EXPECT_EQ(echoOfStatement().echoedWords(
                  text::tokenize("A PAYMENTS COMPANY, WANTS TO STOP: FRAUDULENT CARD")),
              8u);
}

TEST(Echo, OfAFactIsFoundInAnyOrder) {
    EchoIndex index;
    index.addFact(text::tokenize("Cost of a miss: about 95 dollars for each fraudulent payment."));
    EXPECT_TRUE(index.restatesFact(
        text::tokenize("Each fraudulent payment is a cost of about 95 dollars per miss.")));
    EXPECT_FALSE(index.restatesFact(text::tokenize(
        "At 95 dollars a miss we can afford eight false declines, so recall leads.")));
    EXPECT_FALSE(index.restatesFact(text::tokenize("95 dollars.")));
}

TEST(RepeatedRuns, AreWordsSaidMoreThanOnce) {
    const auto tokens =
        text::tokenize("now we rank by expected value. again we rank by expected value first");
    RepeatedRuns runs;
    const NoteRuns note(tokens);
    runs.add(note);
    const auto repeated = runs.flag(note);
    ASSERT_EQ(repeated.size(), tokens.size());
    EXPECT_EQ(std::ranges::count(repeated, true), 10);
    EXPECT_FALSE(repeated.front());
    EXPECT_FALSE(repeated.back());
}

struct LikenessTo {
    WordWeights weights;
    Likeness likeness;

    explicit LikenessTo(std::string_view example, const Likeness::Synonyms& synonyms = {}) {
        const auto tokens = text::tokenize(example);
        weights.addSentence(tokens);
        weights.addSentence(text::tokenize("an entirely other sentence"));
        likeness.add(0, tokens, {}, weights, synonyms);
    }
    double of(const std::vector<std::string_view>& stems) const {
        return likeness.match({stems, {}, false}, 1).at(0).value;
    }
};

TEST(Likeness, GrowsWithTheSharedWordsFromNoneToAll) {
    const LikenessTo example("missed fraud costs money");
    EXPECT_DOUBLE_EQ(example.of({}), 0.0);
    EXPECT_DOUBLE_EQ(example.of({"weather"}), 0.0);
    const double one = example.of({"fraud"});
    const double two = example.of({"fraud", "cost"});
    EXPECT_GT(one, 0.0);
    EXPECT_GT(two, one);
    EXPECT_LE(example.of({"miss", "fraud", "cost", "money"}), 1.0);
    EXPECT_GT(example.of({"miss", "fraud", "cost", "money"}), two);
}

TEST(Likeness, TakesASynonymForSomewhatLessThanTheWord) {
    const LikenessTo example("fraud costs money", {{"money", {"dollar"}}});
    EXPECT_GT(example.of({"dollar"}), 0.0);
    EXPECT_LT(example.of({"dollar"}), example.of({"money"}));
}

TEST(WordOrder, TellsSentencesFromShuffledWords) {
    WordOrder order;
    for (int round = 0; round < 30; ++round) // it judges nothing before it has seen enough
        for (const char* sentence : {"We rank the items by the value that the model expects.",
                                     "A missed fraud costs us more than a declined payment.",
                                     "The decision has to be made in the time that is left.",
                                     "If the model fails, the rules of today take over at once.",
                                     "We retrain the model every day because the fraud changes."})
            order.learn(text::tokenize(sentence));
    const auto written =
        order.surprise(text::tokenize("We retrain the ranker because the items change every day."));
    const auto shuffled =
        order.surprise(text::tokenize("day ranker items the because the change every retrain we."));
    ASSERT_TRUE(written && shuffled);
    EXPECT_GT(*written, *shuffled);
}

TEST(WordOrder, DoesNotJudgeAFewWords) {
    EXPECT_FALSE(WordOrder().surprise(text::tokenize("Too few words.")));
}

TEST(WordOrder, GivesTheSameFigureAgain) {
    WordOrder order;
    for (int round = 0; round < 200; ++round)
        order.learn(text::tokenize("We rank the items by value for the people who search."));
    const auto tokens = text::tokenize("The value of the items is what the people search for.");
    EXPECT_EQ(order.surprise(tokens), order.surprise(tokens));
}

} // namespace
} // namespace coach::scoring
