#include <fstream>
#include <sstream>

#include <gtest/gtest.h>

#include "core/drills/fsrs.h"

namespace coach::drills {
namespace {

using std::chrono::days;
using std::chrono::minutes;

constexpr base::Instant kYear{std::chrono::sys_days(std::chrono::year(2026) / 1 / 1)};

/// What ts-fsrs 5.4.2 says after one review: a line of data/fsrs_vectors.mjs.
struct Expected {
    int since = 0;
    int grade = 0;
    double stability = 0;
    double difficulty = 0;
    int state = 0;
    int step = 0;
    int lapses = 0;
    int wait = 0;
};

std::istream& operator>>(std::istream& in, Expected& it) {
    char comma = 0;
    return in >> it.since >> comma >> it.grade >> comma >> it.stability >> comma >> it.difficulty >>
           comma >> it.state >> comma >> it.step >> comma >> it.lapses >> comma >> it.wait;
}

TEST(Fsrs, AgreesStepByStepWithTsFsrsOverTenThousandHistories) {
    std::ifstream file(COACH_SOURCE_DIR "/tests/unit/drills/data/fsrs_vectors.csv");
    std::string line;
    int histories = 0;
    int steps = 0;
    while (std::getline(file, line)) {
        ++histories;
        std::istringstream fields(line);
        int start = 0;
        fields >> start;
        base::Instant now = kYear + minutes(start);
        Card card;
        char semicolon = 0;
        for (Expected expected; fields >> semicolon >> expected; ++steps) {
            now += minutes(expected.since);
            card = reviewed(card, static_cast<Grade>(expected.grade), now);
            ASSERT_NEAR(card.stability, expected.stability, 1e-6) << line;
            ASSERT_NEAR(card.difficulty, expected.difficulty, 1e-6) << line;
            ASSERT_EQ(static_cast<int>(card.state), expected.state) << line;
            ASSERT_EQ(card.step, expected.step) << line;
            ASSERT_EQ(card.lapses, expected.lapses) << line;
            ASSERT_EQ(card.due - now, minutes(expected.wait)) << line;
            ASSERT_EQ(card.days, expected.state == 2 ? expected.wait / 1440 : 0) << line;
        }
    }
    EXPECT_EQ(histories, 10000);
    EXPECT_GT(steps, 40000);
}

Card known(int daysAgo, base::Instant now) {
    Card card = reviewed({}, Grade::Easy, now - days(daysAgo));
    EXPECT_EQ(card.state, CardState::Review);
    return card;
}

TEST(Fsrs, NineInTenKnowTheAnswerWhenItComesDue) {
    const Card card = known(0, kYear);
    EXPECT_NEAR(retrievability(card, card.due), kTargetRetention, 0.01);
    EXPECT_EQ(retrievability({}, kYear), 0.0);
    EXPECT_EQ(retrievability(card, kYear), 1.0);
}

TEST(Fsrs, ABetterGradeNeverComesBackSooner) {
    for (const Card& card : {Card{}, known(8, kYear), known(300, kYear)}) {
        const auto next = outcomes(card, kYear);
        for (std::size_t i = 1; i < next.size(); ++i)
            EXPECT_GT(next[i].due, next[i - 1].due);
    }
}

TEST(Fsrs, AClockThatWasPutBackHarmsNothing) {
    const Card card = reviewed(known(0, kYear), Grade::Good, kYear - days(40));
    EXPECT_GT(card.stability, 0.0);
    EXPECT_GT(card.due, kYear - days(40));
}

TEST(Grades, FollowFromTheLevel) {
    EXPECT_EQ(suggestedGrade(0.0), Grade::Again);
    EXPECT_EQ(suggestedGrade(1.49), Grade::Again);
    EXPECT_EQ(suggestedGrade(1.5), Grade::Hard);
    EXPECT_EQ(suggestedGrade(2.49), Grade::Hard);
    EXPECT_EQ(suggestedGrade(2.5), Grade::Good);
    EXPECT_EQ(suggestedGrade(3.49), Grade::Good);
    EXPECT_EQ(suggestedGrade(3.5), Grade::Easy);
    EXPECT_EQ(findGrade("good"), Grade::Good);
    EXPECT_EQ(findGrade("fine"), std::nullopt);
}

} // namespace
} // namespace coach::drills
