// Stars on prompts and settings that belong to the data. Owns nothing; made for a moment.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/framework/ids.h"
#include "core/store/database.h"

namespace coach::store {

class PreferenceRepository {
public:
    explicit PreferenceRepository(Database& database) : m_database(database) {}

    /// The newest star first.
    base::Result<std::vector<framework::PromptId>> stars();
    base::Status setStar(const framework::PromptId& prompt, bool isStarred, base::Instant at);

    base::Result<std::optional<std::string>> find(const std::string& key);
    base::Status save(const std::string& key, const std::string& value, base::Instant at);

private:
    Database& m_database;
};

} // namespace coach::store
