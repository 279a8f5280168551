#include "core/usecase/advice.h"

#include "core/scoring/scorer.h"
#include "core/store/card_repository.h"
#include "core/store/database.h"
#include "core/store/move_repository.h"
#include "core/usecase/pin_advice.h"
#include "core/usecase/standing.h"

namespace coach::usecase {

namespace {

using Moves = std::vector<session::PinnedMove>;

base::Result<std::vector<catalog::Criterion>> rubricOf(Context& context,
                                                       const framework::PromptId& prompt) {
    const auto found = context.catalog().prompt(prompt);
    if (!found)
        return tl::unexpected<base::Error>(found.error());
    return catalog::criteriaFor(context.catalog().framework(), **found);
}

} // namespace

Moves adviceFor(Context& context, const framework::PromptId& prompt) {
    const auto newest = store::CardRepository(context.database()).findNewest();
    if (!newest || !*newest)
        return {};
    const scoring::ScoreCard& card = (*newest)->card;
    const auto scorer = context.scorer(card.prompt);
    const auto from = rubricOf(context, card.prompt);
    const auto to = rubricOf(context, prompt);
    if (!scorer || !from || !to)
        return {};
    // More than three, since not all may apply to the other prompt.
    return session::pinMoves((*scorer)->nextMoves(card, framework::kStageCount), *from, *to);
}

base::Result<Moves> Advice::moves(const framework::AttemptId& id) {
    auto& database = m_context.database();
    return database.read([&]() -> base::Result<Moves> {
        auto pinned = store::MoveRepository(database).list(id);
        if (!pinned || pinned->empty())
            return pinned;
        const auto attempt = loadAttempt(database, id);
        if (!attempt)
            return tl::unexpected<base::Error>(attempt.error());
        if (attempt->state != session::AttemptState::Finished)
            return tick(attempt->prompt, std::move(*pinned), attempt->notes);
        const auto cards = store::CardRepository(database).list(id);
        const auto rubric = rubricOf(m_context, attempt->prompt);
        if (cards && !cards->empty() && rubric)
            session::tickMoves(*pinned, cards->front().card, *rubric);
        return pinned;
    });
}

base::Result<Moves> Advice::tick(const framework::PromptId& prompt, Moves moves,
                                 const framework::PerStage<std::string>& notes) {
    if (moves.empty())
        return moves;
    const auto scorer = m_context.scorer(prompt);
    if (!scorer)
        return tl::unexpected<base::Error>(scorer.error());
    const auto rubric = rubricOf(m_context, prompt);
    if (!rubric)
        return tl::unexpected<base::Error>(rubric.error());
    session::tickMoves(moves, (*scorer)->score({notes, {}}), *rubric);
    return moves;
}

} // namespace coach::usecase
