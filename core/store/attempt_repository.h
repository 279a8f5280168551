// Attempts with their notes, times, questions and parked sentences. Owns nothing; made for a
// moment. Each function is one or more statements: callers put what belongs together into
// Database::write.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/base/result.h"
#include "core/session/attempt.h"
#include "core/store/database.h"

namespace coach::store {

/// What has to be known of an attempt before it is changed.
struct AttemptStanding {
    session::AttemptState state = session::AttemptState::Writing;
    bool isInTrash = false;
};

class AttemptRepository {
public:
    explicit AttemptRepository(Database& database) : m_database(database) {}

    base::Status insert(const session::Attempt& attempt, bool sample);
    base::Result<std::optional<session::Attempt>> find(const framework::AttemptId& id);
    base::Result<std::optional<AttemptStanding>> findStanding(const framework::AttemptId& id);
    /// In or out of the trash.
    base::Result<bool> isEmpty();

    base::Status setTitle(const framework::AttemptId& id, const std::string& title,
                          base::Instant at);
    base::Status setState(const framework::AttemptId& id, session::AttemptState state,
                          base::Instant at);
    base::Status setCurrentStage(const framework::AttemptId& id, framework::StageId stage);
    base::Status setDeleted(const framework::AttemptId& id, std::optional<base::Instant> at);

    /// A stage's text and when it was written; none when nothing was ever saved.
    base::Result<std::optional<std::pair<std::string, base::Instant>>>
    findNote(const framework::AttemptId& id, framework::StageId stage);
    base::Status saveNote(const framework::AttemptId& id, framework::StageId stage,
                          const std::string& text, base::Instant at);

    base::Status addTime(const framework::AttemptId& id, framework::StageId stage,
                         base::Milliseconds spent);
    base::Status addAsked(const framework::AttemptId& id, const session::Asked& asked);
    base::Status setParked(const framework::AttemptId& id,
                           const std::vector<session::Parked>& parked);
    /// Title, preamble, front matter and kept sections as an imported document has them.
    base::Status setDocumentParts(const session::Attempt& attempt);

private:
    Database& m_database;
};

} // namespace coach::store
