#include "core/framework/time_plan.h"

#include <algorithm>

namespace coach::framework {

namespace {

/// Minutes of each stage in an interview of 45; five are left for questions.
constexpr PerStage<int> kMinutes{5, 5, 7, 10, 4, 5, 4};

constexpr std::chrono::seconds kHalfMinute{30};

std::string twoDigits(long long number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
}

} // namespace

TimePlan timePlan(int minutes) {
    TimePlan plan;
    plan.whole = std::chrono::minutes(minutes);
    for (const StageId stage : kStages) {
        // In half minutes, rounded to the nearest.
        const int share = 2 * kMinutes[indexOf(stage)] * minutes;
        const int rounded = (2 * share + kFullInterviewMinutes) / (2 * kFullInterviewMinutes);
        plan.budgets[indexOf(stage)] = std::max(1, rounded) * kHalfMinute;
    }
    return plan;
}

Pace paceOf(base::Milliseconds spent, base::Milliseconds budget) {
    if (2 * spent >= 3 * budget)
        return Pace::TimeToMoveOn;
    return spent >= budget ? Pace::Over : Pace::Within;
}

std::string budgetText(base::Milliseconds budget) {
    const long long halves =
        std::chrono::duration_cast<std::chrono::seconds>(budget).count() / kHalfMinute.count();
    return std::to_string(halves / 2) + (halves % 2 == 0 ? "" : ".5");
}

std::string clockText(base::Milliseconds time) {
    const long long seconds =
        std::max<long long>(0, std::chrono::duration_cast<std::chrono::seconds>(time).count());
    const long long minutes = seconds / 60;
    if (minutes >= 60)
        return std::to_string(minutes / 60) + ":" + twoDigits(minutes % 60) + ":" +
               twoDigits(seconds % 60);
    return std::to_string(minutes) + ":" + twoDigits(seconds % 60);
}

} // namespace coach::framework
