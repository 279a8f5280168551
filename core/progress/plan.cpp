#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdio>

#include "core/progress/progress.h"

namespace coach::progress {

namespace {

using framework::indexOf;
using framework::kStages;
using framework::StageId;

constexpr int kPaceWeeks = 4;
constexpr int kLeastAWeek = 2;
constexpr int kWholeMocks = 2;
/// A plan further ahead than this says nothing that anybody would keep to.
constexpr int kMostSessions = 24;

/// The weakest first, by the latest level; without any, the framework's order.
std::vector<StageId> byWeakness(const Progress& progress) {
    std::vector<StageId> stages(kStages.begin(), kStages.end());
    std::ranges::stable_sort(stages, {}, [&progress](StageId stage) {
        return progress.stages[indexOf(stage)].latest.value_or(0.0);
    });
    if (const auto weakest = weakestStage(progress)) {
        std::erase(stages, *weakest);
        stages.insert(stages.begin(), *weakest);
    }
    return stages;
}

/// The three weakest in turn, the first of them twice as often: 0 1 0 2 0 1 0 2 …
std::size_t placeOf(std::size_t session) {
    return session % 2 == 0 ? 0 : 1 + session / 2 % 2;
}

int sessionsIn(int days, const Progress& progress, Day today) {
    const Day since = today - std::chrono::weeks(kPaceWeeks);
    const auto lately = std::ranges::count_if(
        progress.attempts, [since](const Practised& one) { return one.done > since; });
    const double aWeek = std::max(static_cast<double>(kLeastAWeek),
                                  static_cast<double>(lately) / static_cast<double>(kPaceWeeks));
    const int wanted = static_cast<int>(std::lround(aWeek * days / 7.0));
    return std::clamp(wanted, 1, std::min(days, kMostSessions));
}

} // namespace

Plan planFor(const Progress& progress, const std::vector<Choice>& choices, Day today,
             Day interview) {
    Plan plan{interview, static_cast<int>((interview - today).count()), {}};
    const int free = plan.days - 1; // from tomorrow to the day before
    if (free < 1 || choices.empty())
        return plan;
    const int count = sessionsIn(free, progress, today);
    const auto stages = byWeakness(progress);
    // Every prompt once before any comes again.
    const auto prompts = promptsFor(stages.front(), progress, choices, today);
    for (int i = 0; i < count; ++i) {
        const int day = 1 + (2 * i + 1) * free / (2 * count);
        const auto place = static_cast<std::size_t>(i);
        const Choice& prompt = prompts[place % prompts.size()];
        const bool whole = count > kWholeMocks && i >= count - kWholeMocks;
        plan.sessions.push_back({today + std::chrono::days(day), prompt.prompt, prompt.title,
                                 whole ? std::nullopt : std::optional(stages[placeOf(place)])});
    }
    return plan;
}

std::optional<Day> readDay(const std::string& text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-')
        return std::nullopt;
    const auto number = [&text](std::size_t from, std::size_t length) {
        int value = -1;
        const char* end = text.data() + from + length;
        const auto read = std::from_chars(text.data() + from, end, value);
        return read.ptr == end ? value : -1;
    };
    const int year = number(0, 4);
    const int month = number(5, 2);
    const int day = number(8, 2);
    if (year < 0 || month < 0 || day < 0)
        return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year(year),
                                           std::chrono::month(static_cast<unsigned>(month)),
                                           std::chrono::day(static_cast<unsigned>(day))};
    return date.ok() ? std::optional(Day(date)) : std::nullopt;
}

std::string writeDay(Day day) {
    const std::chrono::year_month_day date(day);
    char text[32];
    std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
    return text;
}

} // namespace coach::progress
