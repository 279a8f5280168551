// Earlier texts of a stage. Owns nothing; made for a moment.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/session/attempt.h"
#include "core/store/database.h"

namespace coach::store {

class RevisionRepository {
public:
    explicit RevisionRepository(Database& database) : m_database(database) {}

    base::Result<std::optional<std::string>> findNewestText(const framework::AttemptId& attempt,
                                                            framework::StageId stage);
    base::Status add(const framework::AttemptId& attempt, framework::StageId stage,
                     const std::string& text, session::RevisionReason reason, base::Instant at);
    /// Newest first.
    base::Result<std::vector<session::Revision>> list(const framework::AttemptId& attempt,
                                                      framework::StageId stage);
    /// One for each note whose text differs from its newest revision, in the whole database.
    base::Status addForAllChanged(session::RevisionReason reason, base::Instant at);

private:
    Database& m_database;
};

} // namespace coach::store
