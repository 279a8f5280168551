#include "core/usecase/progress.h"

#include <algorithm>
#include <map>

#include "core/framework/time_plan.h"
#include "core/progress/progress.h"
#include "core/store/database.h"
#include "core/store/progress_list.h"
#include "core/usecase/general_criteria.h"
#include "core/usecase/library.h"
#include "core/usecase/own_views.h"
#include "core/usecase/preferences.h"

namespace coach::usecase {

namespace {

constexpr const char* kInterview = "interview";
/// Cards are read whole; older ones say little about what is missed now.
constexpr int kMostCards = 24;

tl::unexpected<base::Error> passOn(const base::Error& error) {
    return tl::unexpected<base::Error>(error);
}

int minutesOf(session::Mode mode) {
    return mode == session::Mode::Mock30   ? 30
           : mode == session::Mode::Mock60 ? 60
                                           : framework::kFullInterviewMinutes;
}

std::vector<progress::Said> saidIn(const scoring::ScoreCard& card, GeneralCriteria& general) {
    std::vector<progress::Said> out;
    for (const auto& stage : card.stages)
        for (const auto& result : stage.criteria)
            if (const auto* criterion = general.find(card.prompt, result.id))
                out.push_back({criterion->id, criterion->title, stage.stage,
                               result.depth >= scoring::Depth::Explained, criterion->weight});
    return out;
}

} // namespace

base::Result<progress::Progress> ProgressView::compute() {
    auto& database = m_context.database();
    return database.read([&]() -> base::Result<progress::Progress> {
        const auto rows = Library(m_context).attempts();
        if (!rows)
            return passOn(rows.error());
        const auto times = store::listStageTimes(database);
        if (!times)
            return passOn(times.error());
        const auto cards = store::listNewestCards(database, kMostCards);
        if (!cards)
            return passOn(cards.error());
        const auto day = interview();
        if (!day)
            return passOn(day.error());
        const auto judged = OwnViews(m_context).history();
        if (!judged)
            return passOn(judged.error());
        std::map<framework::AttemptId, session::OwnLevels> own;
        for (const auto& one : *judged)
            own[one.attempt] = one.own; // the newest card's, as of the levels
        GeneralCriteria general(m_context.catalog());
        std::map<framework::AttemptId, std::vector<progress::Said>> said;
        for (const auto& card : *cards)
            said.emplace(card.attempt, saidIn(card.card, general));
        std::vector<progress::Practised> attempts;
        for (const auto& row : *rows) {
            if (row.sample)
                continue;
            progress::Practised one;
            one.attempt = row.id;
            one.prompt = row.prompt;
            one.title = row.title;
            one.finished = row.state == session::AttemptState::Finished;
            one.at = row.changedAt;
            one.begun = m_dayOf(row.startedAt);
            one.done = m_dayOf(row.changedAt);
            one.minutes = minutesOf(row.mode);
            one.levels = row.levels;
            if (const auto spent = times->find(row.id); spent != times->end())
                one.spent = spent->second;
            if (const auto found = said.find(row.id); found != said.end())
                one.criteria = found->second;
            if (const auto found = own.find(row.id); found != own.end())
                one.judged = found->second;
            attempts.push_back(std::move(one));
        }
        std::vector<progress::Choice> choices;
        for (const auto& prompt : m_context.catalog().prompts())
            choices.push_back({prompt.id, prompt.title});
        return progress::progressOf(std::move(attempts), choices, m_dayOf(m_context.clock().now()),
                                    *day);
    });
}

base::Result<std::optional<progress::Day>> ProgressView::interview() {
    const auto kept = Preferences(m_context).find(kInterview);
    if (!kept)
        return passOn(kept.error());
    return *kept ? progress::readDay(**kept) : std::nullopt;
}

base::Status ProgressView::setInterview(std::optional<progress::Day> day) {
    return Preferences(m_context).save(kInterview, day ? progress::writeDay(*day) : "");
}

} // namespace coach::usecase
