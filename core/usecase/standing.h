// What several usecases ask of an attempt before they touch it. Included by usecase's .cpp files
// only.
#pragma once

#include "core/base/result.h"
#include "core/session/attempt.h"
#include "core/store/attempt_repository.h"
#include "core/store/revision_repository.h"

namespace coach::usecase {

base::Error unknownAttempt(const framework::AttemptId& id);
/// An input error for an unknown id.
base::Result<store::AttemptStanding> standingOf(store::Database& database,
                                                const framework::AttemptId& id);
/// As above, and for one that is finished or in the trash.
base::Status checkWritable(store::Database& database, const framework::AttemptId& id);
base::Result<session::Attempt> loadAttempt(store::Database& database,
                                           const framework::AttemptId& id);
/// Adds a revision unless the stage's newest one says the same. Within Database::write.
base::Status reviseIfDue(store::Database& database, const framework::AttemptId& id,
                         framework::StageId stage, const std::string& text,
                         session::RevisionReason reason, base::Instant at);

} // namespace coach::usecase
