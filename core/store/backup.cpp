#include "core/store/backup.h"

#include <array>
#include <cerrno>
#include <chrono>
#include <cstdio>
#include <thread>

#include <SQLiteCpp/Backup.h>
#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <sqlite3.h>

#include "core/base/atomic_file.h"
#include "core/store/database.h"
#include "core/store/guarded.h"

namespace coach::store {

namespace {

namespace fs = std::filesystem;

constexpr base::Milliseconds kWait{2000};
constexpr int kFaultsShown = 20;
constexpr const char* kBrokenReferences =
    "SELECT \"table\", rowid, parent FROM pragma_foreign_key_check";

tl::unexpected<base::Error> passOn(const base::Error& error) {
    return tl::unexpected<base::Error>(error);
}

/// A file written aside, removed unless it was put in place.
class Aside {
public:
    explicit Aside(const fs::path& target) : m_path(base::asideOf(target)) {}
    ~Aside() {
        std::error_code ignored;
        for (const char* part : {"", "-journal", "-wal", "-shm"})
            fs::remove(m_path.string() + part, ignored);
    }
    Aside(const Aside&) = delete;
    Aside& operator=(const Aside&) = delete;
    const fs::path& path() const { return m_path; }

private:
    fs::path m_path;
};

void copyInto(SQLite::Database& from, const fs::path& to) {
    SQLite::Database copy(to.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE,
                          static_cast<int>(kWait.count()));
    SQLite::Backup backup(copy, from);
    constexpr base::Milliseconds kPause{50};
    base::Milliseconds waited{0};
    int code = backup.executeStep();
    while (code == SQLITE_BUSY || code == SQLITE_LOCKED) {
        if (waited >= kWait)
            throw SQLite::Exception("locked while copying", code);
        std::this_thread::sleep_for(kPause);
        waited += kPause;
        code = backup.executeStep();
    }
    // One file that stands for itself, without a log beside it.
    copy.execAndGet("PRAGMA journal_mode = DELETE");
}

base::Status copyVerified(Database& from, const fs::path& target, base::Overwrite overwrite) {
    std::error_code ignored;
    if (overwrite == base::Overwrite::No && fs::exists(fs::symlink_status(target, ignored)))
        return passOn(base::fileError(EEXIST, target, "write"));
    const fs::path folder = target.has_parent_path() ? target.parent_path() : fs::path(".");
    if (!fs::is_directory(folder, ignored))
        return passOn(base::fileError(ENOENT, folder, "write to"));
    const Aside aside(target);
    if (auto copied = guarded(target, [&] { copyInto(from.connection(), aside.path()); }); !copied)
        return copied;
    if (auto sound = verify(aside.path()); !sound)
        return sound;
    return base::putInPlace(aside.path(), target, overwrite);
}

/// Takes the database at `target` out of write-ahead mode, which fails while anyone has it open and
/// leaves no log beside it that a file put in its place could be mistaken for.
base::Status closeLog(Database& database) {
    return guarded(database.file(),
                   [&] { database.connection().execAndGet("PRAGMA journal_mode = DELETE"); });
}

/// A database that SQLite cannot read is kept byte for byte, with its log.
base::Status keepBytes(const fs::path& target, const fs::path& kept) {
    for (const char* part : {"", "-wal", "-journal"}) {
        const fs::path from = target.string() + part;
        std::error_code code;
        if (!fs::exists(from, code))
            continue;
        fs::copy_file(from, kept.string() + part, code);
        if (code)
            return passOn(base::fileError(code.value(), kept, "write"));
    }
    for (const char* part : {"-wal", "-shm", "-journal"}) {
        std::error_code ignored;
        fs::remove(target.string() + part, ignored);
    }
    return {};
}

base::Status keepPresent(const fs::path& target, const fs::path& kept, const fs::path& backups,
                         const base::Clock& clock) {
    auto present = Database::open(target, {backups, kWait}, clock);
    if (!present && present.error().kind == base::ErrorKind::Machine)
        return passOn(present.error());
    if (!present)
        return keepBytes(target, kept);
    if (auto closed = closeLog(**present); !closed)
        return closed;
    if (auto copied = copyVerified(**present, kept, base::Overwrite::No); !copied) {
        if (copied.error().kind == base::ErrorKind::Machine)
            return copied;
        present->reset();
        return keepBytes(target, kept);
    }
    return {};
}

} // namespace

base::Status verify(const fs::path& file) {
    const auto opened = Database::openToRead(file, kWait);
    if (!opened)
        return passOn(opened.error());
    const auto health = examine(**opened);
    if (!health)
        return passOn(health.error());
    if (!health->faults.empty())
        return passOn(outcomeError(Outcome::Damaged, file, health->faults.front()));
    return {};
}

base::Status backup(Database& database, const fs::path& target) {
    return copyVerified(database, target, base::Overwrite::No);
}

base::Result<fs::path> newBackupName(const fs::path& folder, const base::Clock& clock) {
    std::error_code code;
    fs::create_directories(folder, code);
    if (code)
        return passOn(base::fileError(code.value(), folder, "make the folder"));
    const auto now = std::chrono::floor<std::chrono::seconds>(clock.now());
    const auto day = std::chrono::floor<std::chrono::days>(now);
    const std::chrono::year_month_day date(day);
    const std::chrono::hh_mm_ss time(now - day);
    std::array<char, 64> stem{};
    std::snprintf(stem.data(), stem.size(), "coach-%04d%02u%02u-%02d%02d%02d",
                  static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                  static_cast<unsigned>(date.day()), static_cast<int>(time.hours().count()),
                  static_cast<int>(time.minutes().count()),
                  static_cast<int>(time.seconds().count()));
    for (int i = 1;; ++i) {
        const std::string name =
            std::string(stem.data()) + (i == 1 ? "" : "-" + std::to_string(i)) + ".db";
        if (!fs::exists(folder / name, code))
            return folder / name;
    }
}

base::Result<fs::path> restore(const fs::path& source, const fs::path& target,
                               const fs::path& backups, const base::Clock& clock) {
    if (auto sound = verify(source); !sound)
        return passOn(sound.error());
    std::error_code ignored;
    if (fs::equivalent(source, target, ignored))
        return base::inputError("The backup " + source.string() +
                                " is the database itself. Nothing was changed. Name another file.");
    fs::path kept;
    if (fs::exists(target, ignored)) {
        const auto name = newBackupName(backups, clock);
        if (!name)
            return passOn(name.error());
        if (auto done = keepPresent(target, *name, backups, clock); !done)
            return passOn(done.error());
        kept = *name;
    }
    auto opened = Database::openToRead(source, kWait);
    if (!opened)
        return passOn(opened.error());
    if (auto placed = copyVerified(**opened, target, base::Overwrite::Yes); !placed)
        return passOn(placed.error());
    return kept;
}

base::Result<Health> examine(Database& database) {
    return guarded(database.file(), [&]() {
        Health health;
        SQLite::Database& connection = database.connection();
        health.schema = database.schema();
        SQLite::Statement integrity(connection,
                                    "PRAGMA integrity_check(" + std::to_string(kFaultsShown) + ")");
        while (integrity.executeStep()) {
            const std::string line = integrity.getColumn(0).getString();
            if (line != "ok")
                health.faults.push_back(line);
        }
        SQLite::Statement references(connection, kBrokenReferences);
        while (references.executeStep())
            health.faults.push_back("row " + references.getColumn(1).getString() + " of table " +
                                    references.getColumn(0).getString() +
                                    " belongs to a missing row of " +
                                    references.getColumn(2).getString());
        if (health.faults.empty()) {
            health.attempts = connection.execAndGet("SELECT count(*) FROM attempt").getInt64();
            health.revisions = connection.execAndGet("SELECT count(*) FROM revision").getInt64();
        }
        return health;
    });
}

} // namespace coach::store
