// For each finding texts that must bring it and near misses that must not.
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
