#include "core/usecase/library.h"

#include <algorithm>
#include <map>

#include "core/store/attempt_list.h"
#include "core/store/attempt_repository.h"
#include "core/store/database.h"
#include "core/usecase/standing.h"

namespace coach::usecase {

namespace {

using session::AttemptState;
using session::AttemptSummary;

tl::unexpected<base::Error> passOn(const base::Error& error) {
    return tl::unexpected<base::Error>(error);
}

bool isBetter(const AttemptSummary& one, const std::optional<AttemptSummary>& other) {
    return one.level && (!other || *one.level > *other->level);
}

/// Attempts come newest first. The sample shows how it looks; it is nobody's practice.
void addTo(PromptCard& card, const AttemptSummary& attempt) {
    if (attempt.sample)
        return;
    ++card.attempts;
    if (attempt.state == AttemptState::Finished && isBetter(attempt, card.best))
        card.best = attempt;
    if (attempt.state == AttemptState::Finished && !card.lastLevel)
        card.lastLevel = attempt.level;
    if (attempt.state == AttemptState::Writing && !card.unfinished)
        card.unfinished = attempt;
    card.lastPractised = std::max(card.lastPractised.value_or(base::Instant{}), attempt.changedAt);
}

} // namespace

base::Result<std::vector<PromptCard>> Library::promptCards() {
    const auto all = attempts();
    if (!all)
        return passOn(all.error());
    std::vector<PromptCard> cards;
    std::map<framework::PromptId, std::size_t> places;
    for (const catalog::PromptSummary& prompt : m_context.catalog().prompts()) {
        places.emplace(prompt.id, cards.size());
        cards.push_back({prompt, 0, {}, {}, {}});
    }
    for (const AttemptSummary& attempt : *all)
        if (const auto place = places.find(attempt.prompt); place != places.end())
            addTo(cards[place->second], attempt);
    return cards;
}

base::Result<std::vector<AttemptSummary>> Library::attempts(const AttemptQuery& query) {
    return store::listAttempts(m_context.database(), {query.prompt, query.search, query.trash});
}

base::Status Library::remove(const framework::AttemptId& attempt) {
    auto& database = m_context.database();
    return database.write([&]() -> base::Status {
        const auto standing = standingOf(database, attempt);
        if (!standing)
            return passOn(standing.error());
        if (standing->isInTrash)
            return {};
        return store::AttemptRepository(database).setDeleted(attempt, m_context.clock().now());
    });
}

base::Status Library::restore(const framework::AttemptId& attempt) {
    auto& database = m_context.database();
    return database.write([&]() -> base::Status {
        if (const auto standing = standingOf(database, attempt); !standing)
            return passOn(standing.error());
        return store::AttemptRepository(database).setDeleted(attempt, std::nullopt);
    });
}

} // namespace coach::usecase
