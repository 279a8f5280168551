// Brings a database file to this program's schema: numbered steps, never edited once released.
#pragma once

#include <span>

#include "core/base/embedded_file.h"
#include "core/store/outcome.h"

namespace SQLite {
class Database;
}

namespace coach::store {

/// "PRBL", in the file's header: tells our databases from other programs'.
inline constexpr int kApplicationId = 0x5052424c;

using Migrations = std::span<const base::EmbeddedFile>;

/// The number of the newest migration.
int newestSchema(Migrations migrations = base::embeddedMigrations());

/// What the file is, before anything is written to it: Created (empty), Current, Upgraded (it is
/// older and has to be), NewerCompatible, NewerIncompatible or NotOurs. Throws SQLite::Exception.
Outcome recognise(SQLite::Database& connection, Migrations migrations);

/// Runs the missing migrations, each in a transaction of its own together with its number. Another
/// program may do the same at the same time: whoever comes second finds nothing left to do.
/// Throws SQLite::Exception; what was done before stays done and is a whole schema.
void migrate(SQLite::Database& connection, Migrations migrations);

/// PRAGMA user_version. Throws SQLite::Exception.
int schemaOf(SQLite::Database& connection);

} // namespace coach::store
