#include "core/store/preference_repository.h"

#include <SQLiteCpp/Database.h>

#include "core/store/guarded.h"
#include "core/store/rows.h"

namespace coach::store {

namespace {

constexpr const char* kStars = "SELECT prompt FROM star ORDER BY starred_at DESC, prompt";
constexpr const char* kAddStar =
    "INSERT INTO star (prompt, starred_at) VALUES (?, ?) ON CONFLICT (prompt) DO NOTHING";
constexpr const char* kForgetStar = "DELETE FROM star WHERE prompt = ?";
constexpr const char* kPreference = "SELECT value FROM preference WHERE key = ?";
constexpr const char* kSavePreference =
    "INSERT INTO preference (key, value, changed_at) VALUES (?, ?, ?)"
    " ON CONFLICT (key) DO UPDATE SET value = excluded.value, changed_at = excluded.changed_at";

} // namespace

base::Result<std::vector<framework::PromptId>> PreferenceRepository::stars() {
    return guarded(m_database.file(), [&] {
        SQLite::Statement rows(m_database.connection(), kStars);
        std::vector<framework::PromptId> out;
        while (rows.executeStep())
            out.push_back({rows.getColumn(0).getString()});
        return out;
    });
}

base::Status PreferenceRepository::setStar(const framework::PromptId& prompt, bool isStarred,
                                           base::Instant at) {
    return guarded(m_database.file(), [&] {
        if (isStarred)
            change(m_database.connection(), kAddStar, prompt.value, toColumn(at));
        else
            change(m_database.connection(), kForgetStar, prompt.value);
    });
}

base::Result<std::optional<std::string>> PreferenceRepository::find(const std::string& key) {
    return guarded(m_database.file(), [&]() -> std::optional<std::string> {
        SQLite::Statement row(m_database.connection(), kPreference);
        row.bind(1, key);
        if (!row.executeStep())
            return std::nullopt;
        return row.getColumn(0).getString();
    });
}

base::Status PreferenceRepository::save(const std::string& key, const std::string& value,
                                        base::Instant at) {
    return guarded(m_database.file(), [&] {
        change(m_database.connection(), kSavePreference, key, value, toColumn(at));
    });
}

} // namespace coach::store
