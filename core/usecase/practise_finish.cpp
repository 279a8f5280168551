#include "core/scoring/scorer.h"
#include "core/session/rules.h"
#include "core/store/attempt_repository.h"
#include "core/store/card_repository.h"
#include "core/store/database.h"
#include "core/usecase/known_facts.h"
#include "core/usecase/practise.h"
#include "core/usecase/standing.h"

namespace coach::usecase {

base::Result<session::StoredCard> Practise::finish(const framework::AttemptId& id) {
    using Card = base::Result<session::StoredCard>;
    auto& database = m_context.database();
    return database.write([&]() -> Card {
        const auto attempt = loadAttempt(database, id);
        if (!attempt)
            return Card(tl::unexpect, attempt.error());
        if (auto allowed = session::checkMayFinish(*attempt); !allowed)
            return Card(tl::unexpect, allowed.error());
        const auto scorer = m_context.scorer(attempt->prompt);
        if (!scorer)
            return Card(tl::unexpect, scorer.error());
        const auto card = (*scorer)->score({attempt->notes, knownFacts(*attempt)});
        const auto now = m_context.clock().now();
        for (const framework::StageId stage : framework::kStages)
            if (auto kept =
                    reviseIfDue(database, id, stage, attempt->notes[framework::indexOf(stage)],
                                session::RevisionReason::StageLeft, now);
                !kept)
                return Card(tl::unexpect, kept.error());
        auto stored = store::CardRepository(database).add(id, card, now);
        if (!stored)
            return stored;
        if (auto closed = store::AttemptRepository(database).setState(
                id, session::AttemptState::Finished, now);
            !closed)
            return Card(tl::unexpect, closed.error());
        return stored;
    });
}

} // namespace coach::usecase
