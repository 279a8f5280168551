#include <gtest/gtest.h>

#include "core/framework/level.h"
#include "core/framework/stage.h"

namespace coach::framework {
namespace {

TEST(Stage, LettersSpellTheFramework) {
    std::string word;
    for (const StageId stage : kStages)
        word += stageLetter(stage);
    EXPECT_EQ(word, "PROBLEM");
}

TEST(Stage, IsFoundByItsKeyAlone) {
    for (const StageId stage : kStages)
        EXPECT_EQ(findStage(stageKey(stage)), stage);
    EXPECT_EQ(findStage("Problem"), std::nullopt);
}

TEST(Stage, HeadingsAreReadInAnyUsualSpelling) {
    EXPECT_EQ(findStageByHeading("OPTIONS & TRADEOFFS"), StageId::Options);
    EXPECT_EQ(findStageByHeading("Options and trade-offs"), StageId::Options);
    EXPECT_EQ(findStageByHeading("options and trade\u2011offs"), StageId::Options);
    EXPECT_EQ(findStageByHeading("Options & Trade offs"), StageId::Options);
    EXPECT_EQ(findStageByHeading("Best approach given constraints"), StageId::Approach);
    EXPECT_EQ(findStageByHeading("monitoring  plan"), StageId::Monitoring);
    EXPECT_EQ(findStageByHeading("Cost of a miss"), std::nullopt);
}

TEST(Level, IsNamedWhenWithinAQuarter) {
    EXPECT_EQ(levelWords(2.25), "partial");
    EXPECT_EQ(levelWords(2.6), "between partial and solid");
    EXPECT_EQ(levelWords(4.0), "strong");
    EXPECT_EQ(levelWords(0.0), "missing");
}

TEST(Level, ScoreIsTwentyFiveTimesRoundedHalfUp) {
    EXPECT_EQ(scoreOf(2.43), 61);
    EXPECT_EQ(scoreOf(2.5), 63);
    EXPECT_EQ(scoreOf(4.0), 100);
}

} // namespace
} // namespace coach::framework
