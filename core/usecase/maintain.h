// Backup, restore, check.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/usecase/context.h"

namespace coach::usecase {

class Maintain {
public:
    /// Copies the open database with SQLite's backup API, verifies the copy, then puts it in place.
    /// An existing target is an input error.
    static base::Status backup(Context& context, const std::filesystem::path& target);
    /// Puts a verified backup in the database's place; the present one is kept in backups/.
    static base::Status restore(const Places& places, const std::filesystem::path& source,
                                const base::Clock& clock);
    /// Human-readable lines; an error when the database is damaged.
    static base::Result<std::vector<std::string>> check(const Places& places);
};

} // namespace coach::usecase
