#include "core/usecase/maintain.h"

#include "core/session/attempt.h"
#include "core/store/backup.h"
#include "core/store/database.h"
#include "core/store/revision_repository.h"

namespace coach::usecase {

namespace {

constexpr base::Milliseconds kWait{2000};

tl::unexpected<base::Error> passOn(const base::Error& error) {
    return tl::unexpected<base::Error>(error);
}

std::string counted(std::int64_t number, const std::string& noun) {
    return std::to_string(number) + ' ' + noun + (number == 1 ? "" : "s");
}

/// What stands in the notes becomes a revision too, so that the kept database is complete. One that
/// cannot be opened is kept byte for byte by the restore itself.
void reviseBeforeRestore(const Places& places, const base::Clock& clock) {
    std::error_code ignored;
    if (!std::filesystem::exists(places.database, ignored))
        return;
    auto present = store::Database::open(places.database, {places.data / "backups"}, clock);
    if (!present)
        return;
    (void)(*present)->write([&] {
        return store::RevisionRepository(**present).addForAllChanged(
            session::RevisionReason::Restore, clock.now());
    });
}

} // namespace

base::Status Maintain::backup(Context& context, const std::filesystem::path& target) {
    return store::backup(context.database(), target);
}

base::Status Maintain::restore(const Places& places, const std::filesystem::path& source,
                               const base::Clock& clock) {
    if (auto sound = store::verify(source); !sound)
        return sound;
    reviseBeforeRestore(places, clock);
    const auto kept = store::restore(source, places.database, places.data / "backups", clock);
    if (!kept)
        return passOn(kept.error());
    return {};
}

base::Result<std::vector<std::string>> Maintain::check(const Places& places) {
    const auto opened = store::Database::openToRead(places.database, kWait);
    if (!opened)
        return passOn(opened.error());
    const auto health = store::examine(**opened);
    if (!health)
        return passOn(health.error());
    if (!health->faults.empty()) {
        std::string faults;
        for (const std::string& fault : health->faults)
            faults += (faults.empty() ? "" : "; ") + fault;
        return passOn(store::outcomeError(store::Outcome::Damaged, places.database, faults));
    }
    std::vector<std::string> lines{
        places.database.string() + " is sound",
        "schema " + std::to_string(health->schema) +
            ((*opened)->outcome() == store::Outcome::Upgraded ? ", upgraded when it is opened next"
             : (*opened)->outcome() == store::Outcome::NewerCompatible
                 ? ", of a newer program, which this one may use"
                 : ""),
        counted(health->attempts, "attempt") + ", " + counted(health->revisions, "revision")};
    return lines;
}

} // namespace coach::usecase
