// How practice goes on: levels over time, time against budgets, what is seldom said, what to take
// next, and the way to an interview. Pure functions of their arguments, any thread.
#pragma once

#include "core/progress/practised.h"

namespace coach::progress {

inline constexpr int kCalendarWeeks = 12;

/// `attempts` in any order; `choices` in the library's.
Progress progressOf(std::vector<Practised> attempts, const std::vector<Choice>& choices, Day today,
                    std::optional<Day> interview);

/// The mean of a stage's last three levels; none before it was scored.
std::optional<double> levelLately(const Progress& progress, framework::StageId stage);
/// The stage with the lowest of these.
std::optional<framework::StageId> weakestStage(const Progress& progress);

/// Prompts in the order in which they would help most with a stage: those where it stands lowest
/// first (one that was never tried counts as the mean), those of today and yesterday last.
std::vector<Choice> promptsFor(framework::StageId stage, const Progress& progress,
                               const std::vector<Choice>& choices, Day today);

/// Spreads sessions from tomorrow to the day before the interview, at the pace of the last four
/// weeks, at least two a week and at most one a day; the weakest stages come most often, the last
/// two sessions are whole mock interviews.
Plan planFor(const Progress& progress, const std::vector<Choice>& choices, Day today,
             Day interview);

/// "2026-12-09"; none for anything else.
std::optional<Day> readDay(const std::string& text);
std::string writeDay(Day day);

} // namespace coach::progress
