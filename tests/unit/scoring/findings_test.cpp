// For each finding texts that must bring it and near misses that must not.
#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/unit/scoring/scorer_fixture.h"

namespace coach::scoring {
namespace {

using framework::StageId;

bool brings(const std::string& finding, StageId stage, const std::string& note,
            const std::string& prompt = "fraud-detection") {
    return findingOf(scoredStage(stage, note, prompt), finding) != nullptr;
}

TEST(PrematureSolution, IsFoundInTheProblemDefinition) {
    for (const char* note : {
             "We use a transformer on the payment history.",
             "I would train a gradient boosting model on the card data.",
             "First we train XGBoost with SMOTE for the imbalance.",
             "I'd use a neural network to score every payment.",
             "We build a graph neural network over cards and merchants.",
             "Let's use a random forest with a hundred trees.",
             "We deploy an LSTM over the last fifty payments of the card.",
             "I will use logistic regression as the classifier.",
             "We train an autoencoder and flag payments with a high error.",
             "We fine-tune BERT on the merchant names.",
             "I would use LightGBM on tabular features.",
             "Our solution is to train a deep learning model.",
         })
        EXPECT_TRUE(brings("premature-solution", StageId::Problem, note)) << note;
}

TEST(PrematureSolution, IsNotFoundInWhatBelongsThere) {
    for (const char* note : {
             "A missed fraud costs 95 dollars and a false decline 12 dollars of margin.",
             "Today hand-written rules catch about half of the fraud by value.",
             "Is machine learning needed here, or would better rules do?",
             "We decide for each payment whether to approve, decline or ask for a second factor.",
             "The company loses money twice: on fraud and on customers who leave.",
             "Should we use a neural network at all?",
             "The model of the business is a fee per payment.",
             "We use the chargeback as the label, which arrives weeks later.",
             "I assume that the merchant pays for the loss.",
             "Success means less fraud by value at no more declines than today.",
             "The existing system uses a decision tree that analysts maintain.",
             "> Volume: 12 million payments a day.",
             "We don't train a neural network here, the vendor's score is given.",
             "We would not use a transformer before we know what a miss costs.",
         })
        EXPECT_FALSE(brings("premature-solution", StageId::Problem, note)) << note;
}

TEST(PrematureSolution, IsNotFoundOnceTheCostOfErrorsStands) {
    EXPECT_FALSE(brings("premature-solution", StageId::Problem,
                        "A missed fraud costs 95 dollars plus the chargeback fee, while a false "
                        "decline costs 12 dollars of margin and may lose the customer, so one miss "
                        "weighs as much as eight wrong declines.\n\n"
                        "We train a gradient boosting model."));
}

TEST(PrematureSolution, IsNotFoundWhereSolutionsBelong) {
    for (const StageId stage : {StageId::Options, StageId::Approach, StageId::Monitoring})
        EXPECT_FALSE(brings("premature-solution", stage, "We train a gradient boosting model."));
}

TEST(PrematureSolution, PointsAtItsSentence) {
    const std::string note = "Fraud costs money. We use a transformer on the history.";
    const auto card = scoredStage(StageId::Problem, note);
    const Finding* finding = findingOf(card, "premature-solution");
    ASSERT_NE(finding, nullptr);
    ASSERT_EQ(finding->evidence.size(), 1u);
    EXPECT_EQ(finding->evidence[0].in(note), "We use a transformer on the history.");
    EXPECT_THAT(finding->message, testing::HasSubstr("Park"));
}

TEST(ChoiceWithoutReason, IsFoundWhereNoWhyFollows) {
    for (const char* note : {"We use a transformer.", "I would train XGBoost.",
                             "We use a neural network. We deploy it on Kubernetes."})
        EXPECT_TRUE(brings("choice-without-reason", StageId::Approach, note)) << note;
}

TEST(ChoiceWithoutReason, IsNotFoundWhereTheWhyIsSaid) {
    for (const char* note :
         {"We use gradient boosting because the decision has 80 ms.",
          "We use gradient boosting. That is because the decision has 80 ms.",
          "I would train XGBoost instead of a network, at the price of sequences.",
          "Gradient boosting is one option."})
        EXPECT_FALSE(brings("choice-without-reason", StageId::Approach, note)) << note;
}

TEST(AccuracyOnARareClass, IsFoundInTheEvaluation) {
    for (const char* note :
         {"We measure accuracy on a test set.", "The main metric is accuracy of the model.",
          "We aim at an accuracy of 99 % on held-out data."})
        EXPECT_TRUE(brings("accuracy-on-rare-class", StageId::Evaluation, note)) << note;
}

TEST(AccuracyOnARareClass, IsNotFoundWhereItIsRefusedOrMeantOtherwise) {
    for (const char* note :
         {"Accuracy is misleading here, as approving all has 99.88 %.",
          "We measure recall by value at a fixed decline rate.", "Is accuracy good enough?"})
        EXPECT_FALSE(brings("accuracy-on-rare-class", StageId::Evaluation, note)) << note;
    EXPECT_FALSE(
        brings("accuracy-on-rare-class", StageId::Problem, "We measure accuracy on a test set."));
}

TEST(TermsWithoutStatements, AreFoundInListsOfTerms) {
    EXPECT_TRUE(brings("terms-without-statements", StageId::Approach,
                       "- XGBoost\n- Kafka\n- Redis\n- feature store\n- Kubernetes\n- SMOTE\n"
                       "- A/B test\n- ensembles\n- autoencoder\n- Flink\n- drift\n- calibration\n- "
                       "sharding\n- embeddings\n- batching\n"));
    EXPECT_FALSE(brings("terms-without-statements", StageId::Approach, "- XGBoost\n- Kafka\n"));
    EXPECT_FALSE(
        brings("terms-without-statements", StageId::Approach,
               "- We take gradient boosting because it answers within 5 ms.\n"
               "- We keep the features of a card in Redis, so that one read is enough.\n"));
}

TEST(Empty, IsFoundWhereNothingIsWritten) {
    EXPECT_TRUE(brings("empty", StageId::Problem, ""));
    EXPECT_TRUE(brings("empty", StageId::Problem, "\n\n  \n"));
    EXPECT_FALSE(brings("empty", StageId::Problem, "Fraud costs money."));
}

TEST(EchoFinding, IsFoundInThePromptsOwnWords) {
    EXPECT_TRUE(brings("echo", StageId::Problem,
                       "A payments company wants to stop fraudulent card payments while they are "
                       "being authorised."));
    EXPECT_FALSE(brings("echo", StageId::Problem,
                        "Someone who pays with a stolen card must be stopped in 80 ms."));
}

TEST(Repeated, IsFoundInASentenceSaidTwice) {
    const std::string sentence = "A missed fraud costs the company 95 dollars each time. ";
    EXPECT_TRUE(brings("repeated", StageId::Problem, sentence + "\n\n" + sentence));
    EXPECT_FALSE(brings("repeated", StageId::Problem,
                        sentence + "A false decline costs 12 dollars of margin."));
}

TEST(OffTopic, IsFoundInATextAboutSomethingElse) {
    EXPECT_TRUE(brings("off-topic", StageId::Problem,
                       "Girls in woollen hats chase pigeons. They go around the fountain. My "
                       "grandmother bakes apple pies. The kitten purrs and naps on a cushion."));
    EXPECT_FALSE(brings("off-topic", StageId::Problem, "My grandmother bakes."));
}

TEST(Arithmetic, IsFoundInSumsThatDoNotComeOut) {
    for (const char* note : {
             "12 million payments a day is 1,400 a second.",
             "12 million a day, so about 900 per second on average, must pass.",
             "At 140 payments a second we see 50 million payments a day.",
             "0.12 % of 12 million = 144,000 frauds for us to find.",
             "A miss costs 95 + 20 = 150 dollars.",
             "2,500 x 5 = 25,000 labels are enough to start with.",
             "300 ms / 4 = 90 ms would be left for us.",
             "12 million x 0.9 % = 10,800 declines of good payments.",
             "Two reads of 8 ms: 8 ms + 8 ms + 5 ms = 35 ms.",
             "1,500 payments/s = 1.5 million payments a minute at that load.",
             "The loss is 14,400 x 95 dollars = 13 million dollars.",
         })
        EXPECT_TRUE(brings("arithmetic", StageId::Requirements, note)) << note;
}

TEST(Arithmetic, IsNotFoundInSumsThatComeOutOrCannotBeRead) {
    for (const char* note : {
             "12 million payments a day is about 140 a second.",
             "12 million a day, 140 a second on average, 1,500 a second at the yearly peak.",
             "0.12 % of 12 million = 14,400 frauds for us to find.",
             "A miss costs 95 + 20 = 115 dollars.",
             "p = 27 / (27 + 115) = 0.19 is where declining pays.",
             "2,500 cases x 30 days = 75,000 labels a month.",
             "We assume 30 million payments a day in three years.",
             "The decision has 80 ms at p99, inside an authorisation of 300 ms.",
             "At 50 % of the traffic we see 6 million payments a day.",
             "Analysts are there 24/7 and label 2,500 cases a day.",
             "12M/day at 3 replicas = twice the peak.",
             "80 ms - 25 ms = 55 ms are left for the features.",
         })
        EXPECT_FALSE(brings("arithmetic", StageId::Requirements, note)) << note;
}

TEST(Arithmetic, NamesTheSum) {
    const auto card = scoredStage(StageId::Problem, "12 million payments a day is 1,400 a second.");
    const Finding* found = findingOf(card, "arithmetic");
    ASSERT_NE(found, nullptr);
    EXPECT_THAT(found->message, testing::HasSubstr("139 a second, not 1,400 a second"));
}

TEST(Arithmetic, HoldsNotesAgainstEachOtherAndTheFactsThatAreKnown) {
    Answer answer;
    answer.notes[framework::indexOf(StageId::Problem)] = "We handle 12 million payments a day.";
    answer.notes[framework::indexOf(StageId::Requirements)] =
        "The system must bear 30 million payments a day.";
    const auto card = bundledScorer("fraud-detection").score(answer);
    EXPECT_TRUE(std::ranges::any_of(card.findings, [](const Finding& finding) {
        return finding.id == "arithmetic" && finding.evidence.size() == 2;
    }));

    Answer alone;
    alone.notes[framework::indexOf(StageId::Problem)] = "5 % of payments are fraudulent.";
    const auto contradicts = [&alone] {
        const auto scored = bundledScorer("fraud-detection").score(alone);
        return findingOf(scored.stages.front(), "arithmetic") != nullptr;
    };
    EXPECT_TRUE(contradicts()); // without an "asked" section every fact is known
    alone.knownFacts = std::vector<int>{2};
    EXPECT_FALSE(contradicts()); // the base rate was never asked for
    alone.knownFacts = std::vector<int>{3};
    EXPECT_TRUE(contradicts());
    alone.notes[framework::indexOf(StageId::Problem)] =
        "I assume that 5 % of payments are fraudulent.";
    EXPECT_FALSE(contradicts());
}

TEST(FitsAnyProduct, IsFoundInBrochureTalkAlone) {
    std::string brochure;
    for (const char* sentence : {
             "A holistic and robust approach is essential to address these challenges "
             "effectively. ",
             "Stakeholders should be engaged continuously so that their expectations are met. ",
             "It is crucial to adopt best practices and to establish a scalable framework. ",
             "Numerous aspects are considered in order to achieve meaningful and sustainable "
             "value. ",
             "Ultimately, a flexible methodology enables innovation and significant benefits. ",
         })
        brochure += sentence;
    EXPECT_TRUE(brings("fits-any-product", StageId::Approach, brochure));
    EXPECT_FALSE(brings("fits-any-product", StageId::Approach,
                        "We keep the rules as a floor and score every payment in 80 ms, because a "
                        "miss costs 115 dollars and a false decline 12."));
}

TEST(EmptyReasons, AreFoundWhereReasonsAndNumbersLeadToNothing) {
    std::string strewn;
    for (const char* sentence :
         {"Because of this we choose 40 ms, therefore it works. ", "So we decide on 3 times. ",
          "Hence we accept 7 a day, otherwise it costs more. ", "Since it matters we take 12 %. ",
          "For that reason I pick 80 days, because it is better. ", "Therefore we set it to 5. ",
          "As a result we keep 30 minutes, so that it is fast enough. "})
        strewn += sentence;
    EXPECT_TRUE(brings("empty-reasons", StageId::Approach, strewn));
    EXPECT_FALSE(brings("empty-reasons", StageId::Approach,
                        "Because a chargeback comes after 60 days, we train on payments older than "
                        "that. Therefore the newest fraud is caught by rules, which cost 0.9 % of "
                        "good payments."));
}

TEST(OtherProduct, IsFoundInAnAnswerToAnotherPrompt) {
    const std::string delivery =
        "A courier who comes late costs 4 dollars of credit, and the restaurant's preparation is "
        "the "
        "least certain part. We quote the 80th percentile of the arrival time, since a customer "
        "forgives an early meal. Restaurants report the preparation in half of the orders, so we "
        "learn it from the pick-up of couriers. Map and traffic come from a supplier. ";
    EXPECT_TRUE(brings("other-product", StageId::Approach, delivery, "fraud-detection"));
    EXPECT_FALSE(brings("other-product", StageId::Approach, delivery, "delivery-eta"));
}

TEST(ManyFindings, NameTheirStageAndPointIntoItsText) {
    const std::string note = "We use a transformer. Accuracy matters. We use a transformer.";
    for (const StageId stage : framework::kStages) {
        const auto card = scoredStage(stage, note);
        for (const Finding& finding : card.findings) {
            EXPECT_EQ(finding.stage, stage);
            EXPECT_FALSE(finding.message.empty());
            for (const auto& span : finding.evidence)
                EXPECT_LE(span.end, note.size());
        }
    }
}

} // namespace
} // namespace coach::scoring
