#include "core/store/outcome.h"

#include <string>

#include <sqlite3.h>

namespace coach::store {

namespace {

using base::ErrorKind;

base::Error told(ErrorKind kind, const std::filesystem::path& file, std::string_view what) {
    return {kind, "The database " + file.string() + ' ' + std::string(what)};
}

} // namespace

base::Error outcomeError(Outcome outcome, const std::filesystem::path& file,
                         std::string_view detail) {
    const std::string more = detail.empty() ? "" : " (" + std::string(detail) + ")";
    switch (outcome) {
    case Outcome::NewerIncompatible:
        return told(
            ErrorKind::Input, file,
            "was written by a newer PROBLEM Coach" + more +
                ". It was not touched, and all in it is safe. Install the newer program, or "
                "choose another file with --db.");
    case Outcome::NotOurs:
        return told(
            ErrorKind::Input, file,
            "belongs to another program: it is an SQLite database, but not PROBLEM Coach's. "
            "It was not touched. Choose another file with --db.");
    case Outcome::NotADatabase:
        return told(ErrorKind::Input, file,
                    "is not a database. It was not touched. Choose another file with --db, or move "
                    "it away to start a new one.");
    case Outcome::UpgradeFailed:
        return told(
            ErrorKind::Input, file,
            "could not be upgraded" + more +
                ". It was left as it was, and all in it is safe. Go on with the program that "
                "you used before, and please report this.");
    case Outcome::Damaged:
        return told(
            ErrorKind::Input, file,
            "is damaged" + more +
                ". Nothing was written to it. Run `problem-coach-cli check` to see what is "
                "broken, and `problem-coach-cli restore FILE` to put a backup in its place; "
                "backups stand in the folder backups beside it.");
    case Outcome::ReadOnly:
        return told(
            ErrorKind::Machine, file,
            "is read-only, so nothing can be saved. What it holds is safe. Make the file and "
            "its folder writable, or choose another file with --db.");
    case Outcome::NoPermission:
        return told(
            ErrorKind::Machine, file,
            "cannot be opened: no permission. What it holds is safe. Change the permissions "
            "of the file and its folder, or choose another file with --db.");
    case Outcome::Locked:
        return told(
            ErrorKind::Machine, file,
            "is locked by another program. What it holds is safe. Close that program, or try "
            "again in a moment.");
    case Outcome::DiskFull:
        return told(ErrorKind::Machine, file,
                    "cannot grow: the disk is full. What was saved before is safe. Free some space "
                    "and try again.");
    case Outcome::DiskError:
        return told(
            ErrorKind::Machine, file,
            "cannot be read or written: the disk reports an error" + more +
                ". What was saved before is safe as far as the disk is. Check for free space "
                "and a failing disk, then try again.");
    case Outcome::OurFault:
    case Outcome::Created:
    case Outcome::Current:
    case Outcome::Upgraded:
    case Outcome::NewerCompatible:
        break;
    }
    return told(ErrorKind::Input, file,
                "refused a change" + more +
                    ". Nothing was written, and what it holds is safe. This is a fault of the "
                    "program: please report it.");
}

Outcome outcomeOf(int sqliteCode, int extendedCode) {
    switch (sqliteCode) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return Outcome::Locked;
    case SQLITE_READONLY:
        return Outcome::ReadOnly;
    case SQLITE_FULL:
        return Outcome::DiskFull;
    case SQLITE_CORRUPT:
        return Outcome::Damaged;
    case SQLITE_NOTADB:
        return Outcome::NotADatabase;
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_AUTH:
        return Outcome::NoPermission;
    case SQLITE_IOERR:
        // A read that ends too early means that the file was cut off, not that the disk failed.
        return extendedCode == SQLITE_IOERR_SHORT_READ ? Outcome::Damaged : Outcome::DiskError;
    default:
        return Outcome::OurFault;
    }
}

} // namespace coach::store
