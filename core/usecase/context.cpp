#include "core/usecase/context.h"

#include <cassert>
#include <cstdlib>
#include <utility>

#include "core/store/database.h"
#include "core/usecase/scorers.h"

namespace coach::usecase {

namespace {

namespace fs = std::filesystem;

/// A variable's value; empty when it is not set.
std::string variable(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? "" : value;
}

/// The XDG rules: a relative path there is to be passed over.
fs::path dataHome() {
    const fs::path home = variable("XDG_DATA_HOME");
    if (home.is_absolute())
        return home;
    return fs::path(variable("HOME")) / ".local" / "share";
}

} // namespace

Places Places::fromEnvironment(const fs::path& databaseOverride) {
    Places places;
    places.data = dataHome() / "problem-coach";
    places.database = databaseOverride;
    if (places.database.empty())
        places.database = variable("PROBLEM_COACH_DB");
    if (places.database.empty())
        places.database = places.data / "coach.db";
    return places;
}

Context::Context(Places places, const base::Clock& clock)
    : m_places(std::move(places)), m_clock(clock), m_catalog(m_places.data / "packs"),
      m_scorers(std::make_unique<Scorers>()) {}

Context::~Context() = default;

base::Result<std::unique_ptr<Context>> Context::open(Places places, const base::Clock& clock) {
    std::unique_ptr<Context> context(new Context(std::move(places), clock));
    auto database = store::Database::open(context->m_places.database,
                                          {context->m_places.data / "backups"}, clock);
    if (!database)
        return tl::unexpected<base::Error>(database.error());
    context->m_database = std::move(*database);
    return context;
}

std::unique_ptr<Context> Context::withoutDatabase(Places places, const base::Clock& clock) {
    return std::unique_ptr<Context>(new Context(std::move(places), clock));
}

store::Database& Context::database() {
    assert(m_database != nullptr);
    return *m_database;
}

} // namespace coach::usecase
