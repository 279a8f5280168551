// What the drill room remembers of a question: grades, reviews, the state of its card. Values.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/clock.h"
#include "core/framework/ids.h"

namespace coach::drills {

/// How well an answer came. The numbers are the keys, and what is stored.
enum class Grade { Again = 1, Hard, Good, Easy };

inline constexpr std::array kGrades{Grade::Again, Grade::Hard, Grade::Good, Grade::Easy};

/// "again", "hard", "good" or "easy".
constexpr std::string_view gradeKey(Grade grade) {
    constexpr std::array<std::string_view, kGrades.size()> keys{"again", "hard", "good", "easy"};
    return keys[static_cast<std::size_t>(grade) - 1];
}

constexpr std::optional<Grade> findGrade(std::string_view key) {
    for (const Grade grade : kGrades)
        if (gradeKey(grade) == key)
            return grade;
    return std::nullopt;
}

/// What a level of 0 to 4 suggests; the user has the last word.
constexpr Grade suggestedGrade(double level) {
    return level < 1.5   ? Grade::Again
           : level < 2.5 ? Grade::Hard
           : level < 3.5 ? Grade::Good
                         : Grade::Easy;
}

enum class CardState {
    New,
    Learning,   ///< seen for the first time: minutes apart
    Review,     ///< known: days apart
    Relearning, ///< was known and forgotten: minutes apart
};

/// "new", "learning", "review" or "relearning".
constexpr std::string_view cardStateKey(CardState state) {
    constexpr std::array<std::string_view, 4> keys{"new", "learning", "review", "relearning"};
    return keys[static_cast<std::size_t>(state)];
}

/// A question's memory, as FSRS keeps it.
struct Card {
    CardState state = CardState::New;
    int step = 0;            ///< of learning or relearning
    double stability = 0.0;  ///< days until nine in ten would still know it
    double difficulty = 0.0; ///< 1 to 10
    int days = 0;            ///< between the last review and `due`; 0 while learning
    int reviews = 0;
    int lapses = 0;
    base::Instant due{};
    std::optional<base::Instant> reviewedAt;
    bool operator==(const Card&) const = default;
};

/// One answer to a question.
struct Review {
    std::int64_t id = 0; ///< 0: not stored yet
    framework::DrillId question;
    base::Instant at{};
    Grade grade = Grade::Good;
    std::optional<double> level; ///< none: the answer was not scored
    std::string text;            ///< what was typed; empty: it was said, or thought
    base::Milliseconds elapsed{};
    CardState before = CardState::New; ///< of the card when it was asked
};

} // namespace coach::drills
