// How long each stage may take: pure arithmetic, no clock.
#pragma once

#include <string>

#include "core/base/clock.h"
#include "core/framework/stage.h"

namespace coach::framework {

/// The interview that the budgets are made for.
inline constexpr int kFullInterviewMinutes = 45;

struct TimePlan {
    base::Milliseconds whole{};
    PerStage<base::Milliseconds>
        budgets{}; ///< their sum is less than `whole`: the rest is for questions
};

/// Budgets for an interview of so many minutes, in half minutes and at least one half a stage.
TimePlan timePlan(int minutes);

/// Minutes of a budget: "5", "3.5".
std::string budgetText(base::Milliseconds budget);

/// Where a stage stands against its budget.
enum class Pace { Within, Over, TimeToMoveOn };

/// Over from the budget on, time to move on from one and a half of it.
Pace paceOf(base::Milliseconds spent, base::Milliseconds budget);

/// Minutes and seconds as a clock shows them: "3:40"; from an hour on "1:02:05". Seconds are cut
/// off.
std::string clockText(base::Milliseconds time);

} // namespace coach::framework
