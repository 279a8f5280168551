#include "core/usecase/standing.h"

#include "core/session/rules.h"

namespace coach::usecase {

base::Error unknownAttempt(const framework::AttemptId& id) {
    return {base::ErrorKind::Input, "There is no attempt " + id.value +
                                        ". Nothing was changed. The ids are listed by "
                                        "`problem-coach-cli attempts`."};
}

base::Result<store::AttemptStanding> standingOf(store::Database& database,
                                                const framework::AttemptId& id) {
    auto standing = store::AttemptRepository(database).findStanding(id);
    if (!standing)
        return tl::unexpected<base::Error>(standing.error());
    if (!*standing)
        return tl::unexpected<base::Error>(unknownAttempt(id));
    return **standing;
}

base::Status checkWritable(store::Database& database, const framework::AttemptId& id) {
    const auto standing = standingOf(database, id);
    if (!standing)
        return tl::unexpected<base::Error>(standing.error());
    return session::checkMayWrite(standing->state, standing->isInTrash);
}

base::Result<session::Attempt> loadAttempt(store::Database& database,
                                           const framework::AttemptId& id) {
    return database.read([&]() -> base::Result<session::Attempt> {
        auto found = store::AttemptRepository(database).find(id);
        if (!found)
            return tl::unexpected<base::Error>(found.error());
        if (!*found)
            return tl::unexpected<base::Error>(unknownAttempt(id));
        return std::move(**found);
    });
}

base::Status reviseIfDue(store::Database& database, const framework::AttemptId& id,
                         framework::StageId stage, const std::string& text,
                         session::RevisionReason reason, base::Instant at) {
    store::RevisionRepository revisions(database);
    const auto newest = revisions.findNewestText(id, stage);
    if (!newest)
        return tl::unexpected<base::Error>(newest.error());
    if (!session::isRevisionDue(*newest, text))
        return {};
    return revisions.add(id, stage, text, reason, at);
}

} // namespace coach::usecase
