// What progress is computed from and what comes out: values, no behaviour. Days are those of the
// user's calendar.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "core/base/clock.h"
#include "core/framework/ids.h"
#include "core/framework/stage.h"

namespace coach::progress {

using Day = std::chrono::sys_days;
using Levels = framework::PerStage<std::optional<double>>;

/// A criterion that holds for every prompt, as one attempt met it. A prompt's own criterion counts
/// for the one that it refines.
struct Said {
    std::string id;
    std::string title;
    framework::StageId stage = framework::StageId::Problem;
    bool withReason = false; ///< explained or grounded
    double weight = 1.0;
};

/// An attempt as progress looks at it.
struct Practised {
    framework::AttemptId attempt;
    framework::PromptId prompt;
    std::string title;
    bool finished = false;
    base::Instant at{}; ///< last changed
    Day begun{};
    Day done{};
    int minutes = 45; ///< of the interview that its budgets are made for
    Levels levels{};
    framework::PerStage<base::Milliseconds> spent{};
    Levels judged{}; ///< the writer's own levels, given before the score was seen
    std::vector<Said> criteria;
};

/// A prompt that can be practised next.
struct Choice {
    framework::PromptId prompt;
    std::string title;
};

/// One stage over the attempts, oldest first.
struct StageTrend {
    std::vector<std::optional<double>> levels;
    std::optional<double> latest;
    std::optional<double> change; ///< the latest against the first
    int lowest = 0;               ///< in how many attempts no stage stood lower
};

struct SeldomSaid {
    std::string id;
    std::string title;
    framework::StageId stage = framework::StageId::Problem;
    int said = 0;
    int of = 0;
    double weight = 1.0;
};

/// The time that a stage takes, as if every interview lasted 45 minutes.
struct StagePace {
    base::Milliseconds spent{};
    base::Milliseconds budget{};
};

/// Means over the attempts that were judged.
struct SelfJudgement {
    framework::PerStage<std::optional<double>> own{};
    framework::PerStage<std::optional<double>> given{};
    int attempts = 0;
    std::optional<double> tooHigh; ///< own less given, over all stages; negative: too low
    std::optional<framework::StageId> furthest;
};

struct PracticeDay {
    Day day{};
    base::Milliseconds spent{};
};

/// What to practise next, and what speaks for it.
struct Next {
    framework::PromptId prompt;
    std::string title;
    framework::StageId stage = framework::StageId::Problem;
    int lowestIn = 0;
    double lately = 0;                ///< the mean of its last three levels
    std::optional<double> levelThere; ///< of that stage, in the newest attempt on that prompt
};

struct Session {
    Day day{};
    framework::PromptId prompt;
    std::string title;
    std::optional<framework::StageId> stage; ///< to look after; none: a whole mock interview
};

/// What leads up to an interview.
struct Plan {
    Day interview{};
    int days = 0; ///< until then; negative: it is over
    std::vector<Session> sessions;
};

struct Progress {
    std::vector<Practised> attempts; ///< finished and scored, oldest first: the charts' points
    framework::PerStage<StageTrend> stages{};
    std::vector<SeldomSaid> seldom; ///< what weighs most first
    std::optional<framework::PerStage<StagePace>> pace;
    int pacedAttempts = 0;
    SelfJudgement judgement;
    Day calendarFrom{}; ///< a Monday
    int weeks = 0;
    std::vector<PracticeDay> days; ///< those with practice, in order
    base::Milliseconds practised{};
    std::optional<Next> next;
    std::optional<Plan> plan;
};

} // namespace coach::progress
