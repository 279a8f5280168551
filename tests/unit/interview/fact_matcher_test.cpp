#include <iostream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/catalog/catalog.h"
#include "core/interview/fact_matcher.h"

namespace coach::interview {
namespace {

using testing::ElementsAre;

std::vector<catalog::Fact> sampleFacts() {
    return {
        {"Volume: 12 million payments a day, about 140 a second on average.",
         {"How many payments do we get a day?", "What is the traffic?", "peak load per second"}},
        {"Latency: the decision has 80 ms at p99.",
         {"How fast must the decision be?", "What is the latency budget?", "how quick is enough"}},
        {"Base rate: 0.12 % of payments are fraudulent.",
         {"How common is fraud?", "What share of payments is fraudulent?", "how imbalanced is it"}},
        {"Labels: chargebacks arrive 20 to 60 days later.",
         {"When do we learn that it was fraud?", "How long do labels take?",
          "Where do labels come from?"}}};
}

std::vector<int> answer(std::string_view question) {
    return FactMatcher(sampleFacts(), {}).answer(question).facts;
}

TEST(FactMatcher, TellsTheFactThatWasAskedFor) {
    EXPECT_THAT(answer("How many payments are there each day?"), ElementsAre(1));
    EXPECT_THAT(answer("what's the latency budget"), ElementsAre(2));
    EXPECT_THAT(answer("How imbalanced is the data?"), ElementsAre(3));
    EXPECT_THAT(answer("Where do the labels come from?"), ElementsAre(4));
}

TEST(FactMatcher, TellsBothFactsOfADoubleQuestion) {
    EXPECT_THAT(answer("What is the traffic, and what is the latency budget?"), ElementsAre(1, 2));
    EXPECT_THAT(answer("How common is fraud? How long do labels take?"), ElementsAre(3, 4));
}

TEST(FactMatcher, AnswersTheFirstOfManyQuestionsAndSaysSo) {
    const FactMatcher matcher(sampleFacts(), {});
    const auto told = matcher.answer("What is the latency budget? How common is fraud? Where do "
                                     "labels come from? What is the traffic? And who pays?");
    EXPECT_THAT(told.facts, ElementsAre(2));
    EXPECT_TRUE(told.askedTooMuch);
    EXPECT_FALSE(matcher.answer("What is the latency budget?").askedTooMuch);
}

TEST(FactMatcher, ReadsAMisspeltWord) {
    EXPECT_THAT(answer("what's the latncy budget"), ElementsAre(2));
}

TEST(FactMatcher, LetsAssumeWhatNoFactSays) {
    EXPECT_TRUE(FactMatcher(sampleFacts(), {}).answer("Which cloud do we run on?").assume());
    EXPECT_TRUE(FactMatcher(sampleFacts(), {}).answer("What colour is the logo?").assume());
    EXPECT_TRUE(FactMatcher(sampleFacts(), {}).answer("").assume());
    EXPECT_TRUE(FactMatcher(sampleFacts(), {}).answer("??? and").assume());
    EXPECT_TRUE(FactMatcher({}, {}).answer("How many payments?").assume());
}

TEST(FactMatcher, TakesSynonymsOfTheLexiconAsOneWord) {
    catalog::Lexicon lexicon;
    lexicon.synonyms = {{"latency", "delay"}};
    EXPECT_THAT(FactMatcher(sampleFacts(), lexicon).answer("What is the delay budget?").facts,
                ElementsAre(2));
}

struct Tally {
    int right = 0;
    int wrong = 0;
    int assumed = 0;

    void count(const std::vector<int>& found, std::size_t fact) {
        if (found.empty())
            ++assumed;
        else if (found == std::vector<int>{static_cast<int>(fact) + 1})
            ++right;
        else
            ++wrong;
    }
    int all() const { return right + wrong + assumed; }
    void print(const char* what) const {
        std::cout << what << ": " << right << " right, " << wrong << " wrong, " << assumed
                  << " assumed\n";
    }
};

class BundledFacts : public testing::Test {
protected:
    BundledFacts() {
        for (const auto& summary : bundled.prompts())
            if (const auto prompt = bundled.prompt(summary.id); prompt)
                prompts.push_back(*prompt);
    }
    catalog::Catalog bundled;
    std::vector<std::shared_ptr<const catalog::Prompt>> prompts;
};

TEST_F(BundledFacts, AreToldWhenAskedAsThePackSays) {
    Tally tally;
    for (const auto& prompt : prompts) {
        const FactMatcher matcher(prompt->facts, bundled.lexicon());
        for (std::size_t i = 0; i < prompt->facts.size(); ++i)
            for (const auto& way : prompt->facts[i].asks)
                tally.count(matcher.answer(way).facts, i);
    }
    tally.print("ways as they stand");
    EXPECT_GE(tally.right * 10, tally.all() * 9);
}

TEST_F(BundledFacts, AreToldRatherThanOthersForAWayNotSeen) {
    Tally tally;
    constexpr std::size_t kFolds = 5;
    for (const auto& prompt : prompts) {
        auto facts = prompt->facts;
        for (auto& fact : facts) {
            std::vector<std::string> seen;
            for (std::size_t j = 0; j < fact.asks.size(); ++j)
                if (j % kFolds != 0)
                    seen.push_back(fact.asks[j]);
            fact.asks = seen;
        }
        const FactMatcher matcher(facts, bundled.lexicon());
        for (std::size_t i = 0; i < facts.size(); ++i)
            for (std::size_t j = 0; j < prompt->facts[i].asks.size(); j += kFolds)
                tally.count(matcher.answer(prompt->facts[i].asks[j]).facts, i);
    }
    tally.print("every fifth way left out");
    EXPECT_GE(tally.right * 100, tally.all() * 50);
    EXPECT_LE(tally.wrong * 100, tally.all() * 5);
}

} // namespace
} // namespace coach::interview
