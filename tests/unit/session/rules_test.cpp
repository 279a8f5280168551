#include <chrono>

#include <gtest/gtest.h>

#include "core/session/attempt_keys.h"
#include "core/session/rules.h"

namespace coach::session {
namespace {

TEST(Rules, OnlyAnAttemptBeingWrittenIsWrittenTo) {
    EXPECT_TRUE(checkMayWrite(AttemptState::Writing, false));
    EXPECT_FALSE(checkMayWrite(AttemptState::Finished, false));
    EXPECT_FALSE(checkMayWrite(AttemptState::Writing, true));
}

TEST(Rules, FinishingNeedsSomeTextAndHappensOnce) {
    Attempt attempt;
    EXPECT_FALSE(checkMayFinish(attempt));
    attempt.notes[3] = "\n\t ";
    EXPECT_FALSE(checkMayFinish(attempt));
    attempt.notes[3] = "trees";
    EXPECT_TRUE(checkMayFinish(attempt));
    attempt.state = AttemptState::Finished;
    EXPECT_FALSE(checkMayFinish(attempt));
    attempt.state = AttemptState::Writing;
    attempt.deletedAt = base::Instant{};
    EXPECT_FALSE(checkMayFinish(attempt));
}

TEST(Rules, OnlyAFinishedAttemptIsReopened) {
    EXPECT_TRUE(checkMayReopen(AttemptState::Finished, false));
    EXPECT_FALSE(checkMayReopen(AttemptState::Writing, false));
    EXPECT_FALSE(checkMayReopen(AttemptState::Finished, true));
}

TEST(Rules, ARevisionIsDueWhenTheTextIsNew) {
    EXPECT_FALSE(isRevisionDue(std::nullopt, ""));
    EXPECT_TRUE(isRevisionDue(std::nullopt, "a"));
    EXPECT_FALSE(isRevisionDue("a", "a"));
    EXPECT_TRUE(isRevisionDue("a", ""));
}

TEST(Rules, WordsAreRunsWithALetterOrADigit) {
    EXPECT_EQ(countWords(""), 0U);
    EXPECT_EQ(countWords("  - * \n"), 0U);
    EXPECT_EQ(countWords("p99 <= 80 ms, trade-offs"), 4U);
    EXPECT_EQ(countWords("\xC3\xA9t\xC3\xA9\r\n\xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D"), 2U);
}

TEST(AttemptKeys, AreReadBackAsTheyWereWritten) {
    for (const auto mode :
         {Mode::Guided, Mode::Mock30, Mode::Mock45, Mode::Mock60, Mode::GuidedUntimed})
        EXPECT_EQ(findMode(modeKey(mode)), mode);
    for (const auto reason :
         {RevisionReason::StageLeft, RevisionReason::Rest, RevisionReason::Import,
          RevisionReason::Merge, RevisionReason::Restore, RevisionReason::Reopened})
        EXPECT_EQ(findReason(reasonKey(reason)), reason);
    for (const auto state : {AttemptState::Writing, AttemptState::Finished})
        EXPECT_EQ(findState(stateKey(state)), state);
    EXPECT_EQ(findMode("mock"), std::nullopt);
}

} // namespace
} // namespace coach::session
