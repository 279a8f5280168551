// Empties a database of everything that somebody wrote, and takes it back from a copy.
#pragma once

#include <filesystem>

#include "core/base/result.h"
#include "core/store/database.h"

namespace coach::store {

/// Every row of every table but the schema's own, in one transaction.
base::Status eraseAll(Database& database);

/// Puts the rows of `copy`, a backup of the same schema, in the place of what is there, in one
/// transaction.
base::Status takeBack(Database& database, const std::filesystem::path& copy);

} // namespace coach::store
