// Copies of a database that may be in use, made by SQLite's backup API and verified.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "core/base/clock.h"
#include "core/base/result.h"

namespace coach::store {

class Database;

/// Copies the open database to `target` by way of a verified file aside. Outcomes: done; input
/// error (the target exists, its folder is missing); machine error (no permission, disk full).
base::Status backup(Database& database, const std::filesystem::path& target);

/// An input error unless `file` is a sound database of ours that this program can read.
base::Status verify(const std::filesystem::path& file);

/// A name below `folder` such as coach-20261123-101500.db that is not taken; makes the folder.
base::Result<std::filesystem::path> newBackupName(const std::filesystem::path& folder,
                                                  const base::Clock& clock);

/// Verifies `source`, keeps the database that stands at `target` as a file in `backups`, and puts a
/// copy of `source` in its place. Answers with the kept file; empty when there was none. Nothing
/// may have `target` open.
base::Result<std::filesystem::path> restore(const std::filesystem::path& source,
                                            const std::filesystem::path& target,
                                            const std::filesystem::path& backups,
                                            const base::Clock& clock);

/// What a check found; `faults` is empty when all is well.
struct Health {
    int schema = 0;
    std::int64_t attempts = 0;
    std::int64_t revisions = 0;
    std::vector<std::string> faults;
};

/// SQLite's integrity check, the foreign keys, and the schema's number.
base::Result<Health> examine(Database& database);

} // namespace coach::store
