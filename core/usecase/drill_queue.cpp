#include <algorithm>
#include <set>

#include "core/drills/fsrs.h"
#include "core/drills/queue.h"
#include "core/store/database.h"
#include "core/store/drill_repository.h"
#include "core/store/progress_list.h"
#include "core/usecase/drills.h"
#include "core/usecase/general_criteria.h"
#include "core/usecase/library.h"

namespace coach::usecase {

namespace {

/// Older attempts say little about what is weak now.
constexpr int kAttempts = 3;
constexpr std::size_t kMostWeaknesses = 5;

tl::unexpected<base::Error> passOn(const base::Error& error) {
    return tl::unexpected<base::Error>(error);
}

struct KnownWeakness {
    std::string id; ///< of the framework's criterion
    double weight = 1.0;
    base::Instant at{};
    Weakness shown;
};

/// What the newest attempts left out, by the newest attempt that could have said it; what is absent
/// and weighs most first.
std::vector<KnownWeakness> weaknessesIn(const std::vector<session::StoredCard>& cards,
                                        const std::vector<session::AttemptSummary>& attempts,
                                        GeneralCriteria& general) {
    std::vector<KnownWeakness> out;
    std::set<std::string> judged;
    for (const session::StoredCard& card : cards) { // newest first
        const auto attempt =
            std::ranges::find(attempts, card.attempt, &session::AttemptSummary::id);
        std::set<std::string> here;
        for (const scoring::StageCard& stage : card.card.stages)
            for (const scoring::CriterionResult& result : stage.criteria) {
                const auto* criterion = general.find(card.card.prompt, result.id);
                if (criterion == nullptr || judged.contains(criterion->id))
                    continue;
                here.insert(criterion->id);
                if (result.depth >= scoring::Depth::Explained)
                    continue;
                out.push_back({criterion->id,
                               criterion->weight,
                               card.at,
                               {criterion->title, stage.stage, result.depth, card.attempt,
                                attempt == attempts.end() ? std::string() : attempt->title}});
            }
        judged.merge(here);
    }
    std::ranges::stable_sort(out, [](const KnownWeakness& a, const KnownWeakness& b) {
        return a.shown.depth != b.shown.depth ? a.shown.depth < b.shown.depth : a.weight > b.weight;
    });
    return out;
}

/// Only weaknesses that some question trains, so that the others leave no gap.
void keepTrained(std::vector<KnownWeakness>& weaknesses, const std::vector<DrillRow>& rows) {
    std::set<std::string> trained;
    for (const DrillRow& row : rows)
        trained.insert(row.question.trains.begin(), row.question.trains.end());
    std::erase_if(weaknesses,
                  [&](const KnownWeakness& weakness) { return !trained.contains(weakness.id); });
    if (weaknesses.size() > kMostWeaknesses)
        weaknesses.resize(kMostWeaknesses);
}

std::vector<drills::Candidate> candidatesOf(const std::vector<DrillRow>& rows,
                                            const std::vector<KnownWeakness>& weaknesses) {
    std::vector<drills::Candidate> out;
    for (const DrillRow& row : rows) {
        out.push_back({row.card, static_cast<std::size_t>(row.question.category), {}});
        for (std::size_t i = 0; i < weaknesses.size(); ++i)
            if (std::ranges::count(row.question.trains, weaknesses[i].id) > 0)
                out.back().weaknesses.push_back(i);
    }
    return out;
}

void countDone(const std::vector<drills::Review>& reviews, drills::Day& day) {
    std::set<framework::DrillId> questions;
    for (const drills::Review& review : reviews) {
        questions.insert(review.question);
        day.doneNew += review.before == drills::CardState::New ? 1 : 0;
    }
    day.done = static_cast<int>(questions.size());
}

/// A finished attempt is a review of its prompt, graded by its level. Minutes make no sense of a
/// whole interview: the next one is a day later at the soonest.
std::vector<DuePrompt> duePrompts(const std::vector<session::AttemptSummary>& attempts,
                                  const std::vector<catalog::PromptSummary>& prompts,
                                  const drills::Day& day) {
    std::vector<DuePrompt> out;
    for (const catalog::PromptSummary& prompt : prompts) {
        drills::Card card;
        double level = 0.0;
        bool isWriting = false;
        for (auto attempt = attempts.rbegin(); attempt != attempts.rend(); ++attempt) {
            if (attempt->prompt != prompt.id || attempt->sample)
                continue;
            isWriting = isWriting || attempt->state == session::AttemptState::Writing;
            if (attempt->state != session::AttemptState::Finished || !attempt->level)
                continue;
            level = *attempt->level;
            card = drills::reviewed(card, drills::suggestedGrade(level), attempt->changedAt);
        }
        if (!card.reviewedAt || isWriting)
            continue;
        const base::Instant due =
            *card.reviewedAt + std::chrono::days(drills::daysFor(card.stability));
        if (!day.isOver(due))
            out.push_back({prompt, due, level});
    }
    std::ranges::stable_sort(out, {}, &DuePrompt::due);
    return out;
}

class QueueBuilder {
public:
    QueueBuilder(std::vector<DrillRow> rows, std::vector<KnownWeakness> weaknesses)
        : m_rows(std::move(rows)), m_weaknesses(std::move(weaknesses)) {}

    DrillQueue build(const drills::Day& day) {
        std::vector<drills::Shown> shown;
        for (const KnownWeakness& weakness : m_weaknesses)
            shown.push_back({weakness.at});
        const auto plan = drills::queueFor(candidatesOf(m_rows, m_weaknesses), shown, day);
        add(plan.due, QueuedFor::Due);
        add(plan.weak, QueuedFor::Weak);
        add(plan.fresh, QueuedFor::New);
        add(plan.soon, QueuedFor::Due);
        m_queue.waiting = plan.waiting;
        m_queue.next = plan.next;
        m_queue.doneToday = day.done;
        return std::move(m_queue);
    }

private:
    void add(const std::vector<drills::Asked>& asked, QueuedFor why) {
        for (const drills::Asked& one : asked) {
            QueueItem item{why, m_rows[one.question].question, m_rows[one.question].card, {}};
            if (one.weakness)
                item.weakness = m_weaknesses[*one.weakness].shown;
            m_queue.items.push_back(std::move(item));
        }
    }

    std::vector<DrillRow> m_rows;
    std::vector<KnownWeakness> m_weaknesses;
    DrillQueue m_queue;
};

} // namespace

base::Result<DrillQueue> Drills::queue() {
    auto& database = m_context.database();
    return database.read([&]() -> base::Result<DrillQueue> {
        auto rows = questions();
        if (!rows)
            return passOn(rows.error());
        const auto attempts = Library(m_context).attempts();
        if (!attempts)
            return passOn(attempts.error());
        const auto cards = store::listNewestCards(database, kAttempts);
        if (!cards)
            return passOn(cards.error());
        const auto most = limits();
        if (!most)
            return passOn(most.error());
        const auto now = m_context.clock().now();
        const auto today = m_dayOf(now);
        auto reviews = store::DrillRepository(database).reviewsSince(now - std::chrono::days(2));
        if (!reviews)
            return passOn(reviews.error());
        std::erase_if(*reviews,
                      [&](const drills::Review& one) { return m_dayOf(one.at) != today; });
        drills::Day day{now,        [&](base::Instant at) { return m_dayOf(at) > today; },
                        most->aDay, most->newADay,
                        0,          0};
        countDone(*reviews, day);
        GeneralCriteria general(m_context.catalog());
        auto weaknesses = weaknessesIn(*cards, *attempts, general);
        keepTrained(weaknesses, *rows);
        DrillQueue queue = QueueBuilder(std::move(*rows), std::move(weaknesses)).build(day);
        queue.prompts = duePrompts(*attempts, m_context.catalog().prompts(), day);
        return queue;
    });
}

} // namespace coach::usecase
