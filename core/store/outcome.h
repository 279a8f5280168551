// How opening or using a database file can end, and what the user is told of it.
#pragma once

#include <filesystem>
#include <string_view>

#include "core/base/error.h"

namespace coach::store {

enum class Outcome {
    Created,           ///< there was no file, or an empty one
    Current,           ///< this program's schema
    Upgraded,          ///< an older schema, backed up and brought up to date
    NewerCompatible,   ///< a newer program's, which says that we may write to it
    NewerIncompatible, ///< a newer program's, which says that we may not
    NotOurs,           ///< another program's SQLite database
    NotADatabase,
    UpgradeFailed, ///< it stays at a whole older schema, and a copy was made before
    Damaged,
    ReadOnly,
    NoPermission,
    Locked, ///< by another program, beyond the wait
    DiskFull,
    DiskError, ///< reading or writing failed
    OurFault,  ///< SQL that SQLite refuses, a broken rule of the schema
};

/// What happened, what is safe, and what to do. `detail` is added where it helps a report.
base::Error outcomeError(Outcome outcome, const std::filesystem::path& file,
                         std::string_view detail = {});

/// The outcome that a result code of SQLite stands for.
Outcome outcomeOf(int sqliteCode, int extendedCode);

} // namespace coach::store
