// What every usecase works on: the catalogue, the open database, the clock. One thread at a time;
// a second thread opens its own.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/catalog/catalog.h"

namespace coach::store {
class Database;
}

namespace coach::interview {
class FactMatcher;
}

namespace coach::scoring {
class Readings;
class Scorer;
} // namespace coach::scoring

namespace coach::usecase {

/// Where things are; see contracts: $XDG_DATA_HOME/problem-coach/.
struct Places {
    std::filesystem::path data;     ///< packs/, backups/, rescue/, recordings/ stand below it
    std::filesystem::path database; ///< coach.db, or what --db or PROBLEM_COACH_DB names
    /// From the environment; `databaseOverride` (--db) wins over PROBLEM_COACH_DB.
    static Places fromEnvironment(const std::filesystem::path& databaseOverride = {});
};

/// What kinds of thing a usecase changed; bits. The hub tells the windows.
enum class Changes : std::uint32_t {
    None = 0,
    Notes = 1,
    Attempts = 2,
    Cards = 4,
    Preferences = 8,
    Drills = 16,
    Everything = 0xffffffff,
};
constexpr Changes operator|(Changes a, Changes b) {
    return static_cast<Changes>(static_cast<std::uint32_t>(a) | static_cast<std::uint32_t>(b));
}
constexpr bool has(Changes all, Changes one) {
    return (static_cast<std::uint32_t>(all) & static_cast<std::uint32_t>(one)) != 0;
}

class Context {
public:
    /// Opens (creates, migrates) the database. Every outcome of opening has its own message.
    static base::Result<std::unique_ptr<Context>> open(Places places, const base::Clock& clock);
    /// No database: for `prompts`, `score`, `ask` and `pack`.
    static std::unique_ptr<Context> withoutDatabase(Places places, const base::Clock& clock);
    ~Context();

    const Places& places() const { return m_places; }
    const base::Clock& clock() const { return m_clock; }
    catalog::Catalog& catalog() { return m_catalog; }
    bool hasDatabase() const { return m_database != nullptr; }
    store::Database& database();
    /// Built on first use for a prompt and kept.
    base::Result<std::shared_ptr<const scoring::Scorer>> scorer(const framework::PromptId& id);
    /// The same for what answers questions about the prompt's facts.
    base::Result<std::shared_ptr<const interview::FactMatcher>>
    factMatcher(const framework::PromptId& id);
    /// What that scorer read of the answer that is being written, so that the next remarks read
    /// only what changed.
    scoring::Readings& whileTyping(const framework::PromptId& id);

private:
    Context(Places places, const base::Clock& clock);
    struct Scorers;
    Places m_places;
    const base::Clock& m_clock;
    catalog::Catalog m_catalog;
    std::unique_ptr<store::Database> m_database;
    std::unique_ptr<Scorers> m_scorers;
};

} // namespace coach::usecase
