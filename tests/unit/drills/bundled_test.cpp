// What the bundled questions are worth to the scorer.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/catalog/catalog.h"
#include "core/drills/drill_scorer.h"
#include "core/drills/review.h"

namespace coach::drills {
namespace {

struct Levels {
    std::string question;
    double strong = 0.0; ///< of the strong answer, which is left out of the echo check
    double weak = 0.0;
    std::size_t met = 0; ///< criteria of the strong answer
    double copied = 0.0; ///< of the strong answer, typed by somebody who has seen it
};

const std::vector<Levels>& levels() {
    static const std::vector<Levels> all = [] {
        catalog::Catalog bundled;
        std::vector<Levels> out;
        for (const catalog::DrillFile& file : bundled.drills())
            for (catalog::DrillQuestion question : file.questions) {
                const DrillScorer whole(question, file.concepts, bundled.lexicon(), "");
                const std::string strong = std::exchange(question.strong, {});
                const DrillScorer scorer(question, file.concepts, bundled.lexicon(), "");
                const auto card = scorer.score(strong);
                const auto met = std::ranges::count_if(card.criteria, [](const auto& criterion) {
                    return criterion.depth != scoring::Depth::Absent;
                });
                out.push_back({question.id.value, card.level.value_or(-1),
                               scorer.score(question.weak).level.value_or(-1),
                               static_cast<std::size_t>(met),
                               whole.score(strong).level.value_or(-1)});
            }
        return out;
    }();
    return all;
}

double median(std::vector<double> values) {
    std::ranges::sort(values);
    return values[values.size() / 2];
}

TEST(BundledQuestions, TellAStrongAnswerFromTheWeakOne) {
    std::vector<double> strong, weak, copied;
    for (const Levels& one : levels()) {
        EXPECT_GT(one.strong, one.weak) << one.question;
        EXPECT_GT(one.strong, one.copied)
            << one.question << ": typing what was just read is no answer";
        RecordProperty(one.question, std::to_string(one.strong) + " " + std::to_string(one.weak));
        strong.push_back(one.strong);
        weak.push_back(one.weak);
        copied.push_back(one.copied);
    }
    EXPECT_GT(median(strong), 3.2);
    EXPECT_LT(median(weak), 1.3);
    EXPECT_LT(median(copied), 0.8);
}

TEST(BundledQuestions, HearTheirCriteriaInTheStrongAnswer) {
    const auto met = std::ranges::count_if(levels(), [](const Levels& one) { return one.met > 0; });
    EXPECT_GT(static_cast<double>(met), 0.95 * static_cast<double>(levels().size()));
}

TEST(BundledQuestions, SuggestTheGradeThatAnExpertWouldGive) {
    const auto all = static_cast<double>(levels().size());
    const auto known = static_cast<double>(std::ranges::count_if(
        levels(), [](const Levels& one) { return suggestedGrade(one.strong) >= Grade::Good; }));
    const auto again = static_cast<double>(std::ranges::count_if(
        levels(), [](const Levels& one) { return suggestedGrade(one.weak) == Grade::Again; }));
    EXPECT_GT(known / all, 0.85) << "strong answers are good or easy";
    EXPECT_GT(again / all, 0.85) << "weak answers come again";
}

} // namespace
} // namespace coach::drills
