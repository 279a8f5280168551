// What progress needs of every attempt at once: the times of the stages and the newest cards.
#pragma once

#include <map>
#include <vector>

#include "core/base/result.h"
#include "core/session/attempt.h"
#include "core/store/database.h"

namespace coach::store {

using StageTimes = std::map<framework::AttemptId, framework::PerStage<base::Milliseconds>>;

/// Of every attempt that has any, those in the trash too.
base::Result<StageTimes> listStageTimes(Database& database);

/// The newest card of each attempt, of the newest `most` attempts that have one; the sample and the
/// trash left out. A card that cannot be read is left out too: progress is about the others.
base::Result<std::vector<session::StoredCard>> listNewestCards(Database& database, int most);

} // namespace coach::store
