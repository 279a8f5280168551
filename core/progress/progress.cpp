#include "core/progress/progress.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

#include "core/framework/time_plan.h"

namespace coach::progress {

namespace {

using framework::indexOf;
using framework::kStages;
using framework::StageId;

/// Enough to see a trend, few enough that an old habit is forgiven.
constexpr std::size_t kRecentAttempts = 12;
constexpr std::size_t kPacedAttempts = 5;
constexpr std::size_t kSeldomRows = 4;

bool isScored(const Practised& attempt) {
    return attempt.finished &&
           std::ranges::any_of(attempt.levels, [](const auto& level) { return level.has_value(); });
}

std::optional<double> lowestLevel(const Practised& attempt) {
    std::optional<double> lowest;
    for (const auto& level : attempt.levels)
        if (level && (!lowest || *level < *lowest))
            lowest = level;
    return lowest;
}

/// The last `most` of the attempts.
std::vector<const Practised*> recent(const std::vector<Practised>& attempts, std::size_t most) {
    std::vector<const Practised*> out;
    for (std::size_t i = attempts.size() > most ? attempts.size() - most : 0; i < attempts.size();
         ++i)
        out.push_back(&attempts[i]);
    return out;
}

StageTrend trendOf(const std::vector<Practised>& attempts, StageId stage) {
    StageTrend trend;
    std::optional<double> first;
    for (const Practised& attempt : attempts) {
        const auto& level = attempt.levels[indexOf(stage)];
        trend.levels.push_back(level);
        if (!level)
            continue;
        if (!first)
            first = level;
        else
            trend.change = *level - *first;
        trend.latest = level;
        trend.lowest += level == lowestLevel(attempt) ? 1 : 0;
    }
    return trend;
}

std::vector<SeldomSaid> seldomSaid(const std::vector<Practised>& attempts) {
    std::map<std::string, SeldomSaid> rows;
    for (const Practised* attempt : recent(attempts, kRecentAttempts))
        for (const Said& one : attempt->criteria) {
            SeldomSaid& row = rows[one.id];
            row.id = one.id;
            row.title = one.title;
            row.stage = one.stage;
            row.weight = one.weight;
            row.said += one.withReason ? 1 : 0;
            ++row.of;
        }
    std::vector<SeldomSaid> out;
    // Seldom is said of what could have been said three times at least, and was in less than half.
    for (const auto& [id, row] : rows)
        if (row.of >= 3 && 2 * row.said < row.of)
            out.push_back(row);
    const auto loss = [](const SeldomSaid& row) {
        return -row.weight * (1.0 - static_cast<double>(row.said) / row.of);
    };
    std::ranges::stable_sort(out, {}, [&loss](const SeldomSaid& row) {
        return std::tuple(loss(row), -row.of, indexOf(row.stage));
    });
    if (out.size() > kSeldomRows)
        out.resize(kSeldomRows);
    return out;
}

bool hasTime(const Practised& attempt) {
    return std::ranges::any_of(attempt.spent, [](const auto& spent) { return spent.count() > 0; });
}

void addPace(Progress& progress) {
    std::vector<Practised> timed;
    std::ranges::copy_if(progress.attempts, std::back_inserter(timed), hasTime);
    const auto counted = recent(timed, kPacedAttempts);
    if (counted.empty())
        return;
    const auto budgets = framework::timePlan(framework::kFullInterviewMinutes).budgets;
    framework::PerStage<StagePace> pace{};
    for (const StageId stage : kStages) {
        double shares = 0;
        for (const Practised* attempt : counted)
            shares += static_cast<double>(attempt->spent[indexOf(stage)].count()) /
                      static_cast<double>(
                          framework::timePlan(attempt->minutes).budgets[indexOf(stage)].count());
        const auto budget = budgets[indexOf(stage)];
        const double mean = shares / static_cast<double>(counted.size());
        pace[indexOf(stage)] = {
            base::Milliseconds(std::llround(mean * static_cast<double>(budget.count()))), budget};
    }
    progress.pace = pace;
    progress.pacedAttempts = static_cast<int>(counted.size());
}

SelfJudgement judgementOf(const std::vector<Practised>& attempts) {
    SelfJudgement out;
    std::vector<const Practised*> judged;
    for (const Practised& attempt : attempts)
        if (std::ranges::any_of(attempt.judged, [](const auto& own) { return own.has_value(); }))
            judged.push_back(&attempt);
    out.attempts = static_cast<int>(judged.size());
    double differences = 0;
    int stages = 0;
    double widest = 0;
    for (const StageId stage : kStages) {
        double own = 0;
        double given = 0;
        int count = 0;
        for (const Practised* attempt : judged) {
            const auto& mine = attempt->judged[indexOf(stage)];
            const auto& level = attempt->levels[indexOf(stage)];
            if (!mine || !level)
                continue;
            own += *mine;
            given += *level;
            ++count;
        }
        if (count == 0)
            continue;
        out.own[indexOf(stage)] = own / count;
        out.given[indexOf(stage)] = given / count;
        const double difference = (own - given) / count;
        differences += difference;
        ++stages;
        if (std::abs(difference) > widest) {
            widest = std::abs(difference);
            out.furthest = stage;
        }
    }
    if (stages > 0)
        out.tooHigh = differences / stages;
    return out;
}

Day mondayOf(Day day) {
    return day - (std::chrono::weekday(day) - std::chrono::Monday);
}

void addCalendar(Progress& progress, const std::vector<Practised>& all, Day today) {
    progress.weeks = kCalendarWeeks;
    progress.calendarFrom = mondayOf(today) - std::chrono::weeks(kCalendarWeeks - 1);
    std::map<Day, base::Milliseconds> days;
    for (const Practised& attempt : all) {
        base::Milliseconds spent{};
        for (const auto& one : attempt.spent)
            spent += one;
        if (attempt.begun < progress.calendarFrom || attempt.begun > today || spent.count() == 0)
            continue;
        days[attempt.begun] += spent;
        progress.practised += spent;
    }
    for (const auto& [day, spent] : days)
        progress.days.push_back({day, spent});
}

void addNext(Progress& progress, const std::vector<Choice>& choices, Day today) {
    const auto stage = weakestStage(progress);
    if (!stage || choices.empty())
        return;
    const Choice first = promptsFor(*stage, progress, choices, today).front();
    Next next{first.prompt,
              first.title,
              *stage,
              progress.stages[indexOf(*stage)].lowest,
              levelLately(progress, *stage).value_or(0.0),
              {}};
    for (const Practised& attempt : progress.attempts)
        if (attempt.prompt == first.prompt)
            next.levelThere = attempt.levels[indexOf(*stage)];
    progress.next = next;
}

} // namespace

std::optional<double> levelLately(const Progress& progress, StageId stage) {
    double sum = 0;
    int count = 0;
    const auto& levels = progress.stages[indexOf(stage)].levels;
    for (auto level = levels.rbegin(); level != levels.rend() && count < 3; ++level)
        if (*level) {
            sum += **level;
            ++count;
        }
    return count == 0 ? std::nullopt : std::optional(sum / count);
}

std::optional<StageId> weakestStage(const Progress& progress) {
    std::optional<StageId> weakest;
    double lowest = 0;
    for (const StageId stage : kStages)
        if (const auto lately = levelLately(progress, stage);
            lately && (!weakest || *lately < lowest - 1e-9)) {
            weakest = stage;
            lowest = *lately;
        }
    return weakest;
}

std::vector<Choice> promptsFor(StageId stage, const Progress& progress,
                               const std::vector<Choice>& choices, Day today) {
    double sum = 0;
    int count = 0;
    std::map<framework::PromptId, double> newest;
    std::map<framework::PromptId, Day> last;
    for (const Practised& attempt : progress.attempts) {
        last[attempt.prompt] = std::max(last[attempt.prompt], attempt.done);
        if (const auto& level = attempt.levels[indexOf(stage)]) {
            newest[attempt.prompt] = *level;
            sum += *level;
            ++count;
        }
    }
    const double mean = count == 0 ? 0 : sum / count;
    const auto standing = [&](const Choice& choice) {
        const auto at = last.find(choice.prompt);
        const bool fresh = at != last.end() && at->second + std::chrono::days(1) >= today;
        const auto level = newest.find(choice.prompt);
        return std::pair(fresh, level == newest.end() ? mean : level->second);
    };
    std::vector<Choice> out = choices;
    std::ranges::stable_sort(out, {}, standing);
    return out;
}

Progress progressOf(std::vector<Practised> attempts, const std::vector<Choice>& choices, Day today,
                    std::optional<Day> interview) {
    std::ranges::stable_sort(attempts, {}, &Practised::at);
    Progress progress;
    std::ranges::copy_if(attempts, std::back_inserter(progress.attempts), isScored);
    for (const StageId stage : kStages)
        progress.stages[indexOf(stage)] = trendOf(progress.attempts, stage);
    progress.seldom = seldomSaid(progress.attempts);
    addPace(progress);
    progress.judgement = judgementOf(progress.attempts);
    addCalendar(progress, attempts, today);
    addNext(progress, choices, today);
    if (interview)
        progress.plan = planFor(progress, choices, today, *interview);
    return progress;
}

} // namespace coach::progress
