#include "core/usecase/preferences.h"

#include "core/store/database.h"
#include "core/store/preference_repository.h"

namespace coach::usecase {

base::Result<std::vector<framework::PromptId>> Preferences::stars() {
    return store::PreferenceRepository(m_context.database()).stars();
}

base::Status Preferences::setStar(const framework::PromptId& prompt, bool isStarred) {
    auto& database = m_context.database();
    return database.write([&] {
        return store::PreferenceRepository(database).setStar(prompt, isStarred,
                                                             m_context.clock().now());
    });
}

base::Result<std::optional<std::string>> Preferences::find(const std::string& key) {
    return store::PreferenceRepository(m_context.database()).find(key);
}

base::Status Preferences::save(const std::string& key, const std::string& value) {
    auto& database = m_context.database();
    return database.write([&] {
        return store::PreferenceRepository(database).save(key, value, m_context.clock().now());
    });
}

} // namespace coach::usecase
