#include <algorithm>
#include <iterator>

#include "core/export/attempt_json.h"
#include "core/export/html.h"
#include "core/export/markdown.h"
#include "core/store/card_repository.h"
#include "core/store/database.h"
#include "core/store/revision_repository.h"
#include "core/usecase/advice.h"
#include "core/usecase/library.h"
#include "core/usecase/own_views.h"
#include "core/usecase/standing.h"

namespace coach::usecase {

namespace {

tl::unexpected<base::Error> passOn(const base::Error& error) {
    return tl::unexpected<base::Error>(error);
}

/// Of all stages, oldest first.
base::Result<std::vector<session::Revision>> allRevisions(store::Database& database,
                                                          const framework::AttemptId& attempt) {
    std::vector<session::Revision> out;
    for (const framework::StageId stage : framework::kStages) {
        auto revisions = store::RevisionRepository(database).list(attempt, stage);
        if (!revisions)
            return revisions;
        std::ranges::move(*revisions, std::back_inserter(out));
    }
    std::ranges::sort(out, {}, &session::Revision::id);
    return out;
}

} // namespace

base::Result<std::string> Library::exportAttempt(const framework::AttemptId& id,
                                                 ExportFormat format, bool withScore) {
    auto& database = m_context.database();
    return database.read([&]() -> base::Result<std::string> {
        const auto attempt = loadAttempt(database, id);
        if (!attempt)
            return passOn(attempt.error());
        std::vector<session::StoredCard> cards;
        if (withScore) {
            auto stored = store::CardRepository(database).list(id);
            if (!stored)
                return passOn(stored.error());
            cards = std::move(*stored);
        }
        const scoring::ScoreCard* card = cards.empty() ? nullptr : &cards.front().card;
        switch (format) {
        case ExportFormat::Markdown:
            return exporting::attemptMarkdown(*attempt, card);
        case ExportFormat::Html:
            return exporting::attemptHtml(*attempt, card);
        case ExportFormat::Json:
            break;
        }
        const auto revisions = allRevisions(database, id);
        if (!revisions)
            return passOn(revisions.error());
        exporting::OwnWords own;
        for (const auto& one : cards) {
            auto view = OwnViews(m_context).of(one.id);
            if (!view)
                return passOn(view.error());
            own.views.push_back(std::move(*view));
        }
        // Whose pack is gone cannot be ticked off; the attempt is exported all the same.
        own.moves = Advice(m_context).moves(id).value_or(std::vector<session::PinnedMove>());
        return exporting::attemptJson(*attempt, *revisions, cards, own);
    });
}

} // namespace coach::usecase
