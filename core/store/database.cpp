#include "core/store/database.h"

#include <array>
#include <cerrno>
#include <fstream>
#include <string_view>
#include <thread>
#include <utility>

#include <SQLiteCpp/Database.h>
#include <fcntl.h>
#include <unistd.h>

#include "core/store/backup.h"
#include "core/store/guarded.h"

namespace coach::store {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view kMagic("SQLite format 3\0", 16);

// synchronous=FULL: with WAL, NORMAL would survive a killed program but lose the newest saves in a
// power failure. We save about once a second, so a flush for each costs nothing that is felt.
constexpr const char* kSettings = "PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON";

tl::unexpected<base::Error> failed(Outcome outcome, const fs::path& file,
                                   std::string_view detail = {}) {
    return tl::unexpected<base::Error>(outcomeError(outcome, file, detail));
}

bool mayAccess(const fs::path& path, int how) {
    return ::faccessat(AT_FDCWD, path.c_str(), how, AT_EACCESS) == 0;
}

fs::path folderOf(const fs::path& file) {
    return file.has_parent_path() ? file.parent_path() : fs::path(".");
}

/// What can be told without SQLite: permissions, and whether it looks like a database at all.
/// Answers with true when there is something in the file.
base::Result<bool> inspect(const fs::path& file, bool toWrite) {
    std::error_code code;
    const fs::file_status status = fs::status(file, code);
    if (status.type() == fs::file_type::not_found) {
        if (toWrite && !mayAccess(folderOf(file), W_OK | X_OK))
            return failed(errno == EROFS ? Outcome::ReadOnly : Outcome::NoPermission, file);
        return false;
    }
    if (status.type() == fs::file_type::directory)
        return failed(Outcome::NotADatabase, file);
    if (code || !mayAccess(file, R_OK))
        return failed(Outcome::NoPermission, file);
    std::array<char, kMagic.size()> start{};
    std::ifstream in(file, std::ios::binary);
    in.read(start.data(), start.size());
    const bool isEmpty = in.gcount() == 0;
    if (!isEmpty && std::string_view(start.data(), static_cast<std::size_t>(in.gcount())) != kMagic)
        return failed(Outcome::NotADatabase, file);
    if (toWrite && (!mayAccess(file, W_OK) || !mayAccess(folderOf(file), W_OK | X_OK)))
        return failed(Outcome::ReadOnly, file);
    return !isEmpty;
}

/// Looks at a file without writing to it. It starts like a database, so what SQLite calls none is a
/// damaged one.
base::Result<Outcome> look(const fs::path& file, int waitMs, Migrations migrations) {
    try {
        SQLite::Database connection(file.string(), SQLite::OPEN_READONLY, waitMs);
        const Outcome outcome = recognise(connection, migrations);
        if (outcome == Outcome::NotOurs || outcome == Outcome::NewerIncompatible)
            return failed(outcome, file,
                          outcome == Outcome::NotOurs
                              ? ""
                              : "schema " + std::to_string(schemaOf(connection)) +
                                    ", this program knows " +
                                    std::to_string(newestSchema(migrations)));
        return outcome;
    } catch (const SQLite::Exception& thrown) {
        const Outcome outcome =
            outcomeOf(thrown.getErrorCode() & 0xff, thrown.getExtendedErrorCode());
        const bool isOdd = outcome == Outcome::NotADatabase || outcome == Outcome::OurFault;
        return failed(isOdd ? Outcome::Damaged : outcome, file, thrown.what());
    }
}

/// Turning WAL on needs the file for itself for a moment, and SQLite does not wait for that when
/// another program does the same.
void turnWalOn(SQLite::Database& connection, base::Milliseconds wait) {
    constexpr base::Milliseconds kPause{20};
    for (base::Milliseconds waited{0};; waited += kPause) {
        try {
            connection.execAndGet("PRAGMA journal_mode = WAL");
            return;
        } catch (const SQLite::Exception& thrown) {
            if (outcomeOf(thrown.getErrorCode() & 0xff, 0) != Outcome::Locked || waited >= wait)
                throw;
            std::this_thread::sleep_for(kPause);
        }
    }
}

} // namespace

Database::Database(fs::path file, std::unique_ptr<SQLite::Database> connection)
    : m_file(std::move(file)), m_connection(std::move(connection)) {}

Database::~Database() = default;

base::Result<std::unique_ptr<Database>>
Database::open(const fs::path& file, const OpenOptions& options, const base::Clock& clock) {
    std::error_code ignored;
    fs::create_directories(folderOf(file), ignored); // what fails here is told by `inspect`
    const auto hasContent = inspect(file, true);
    if (!hasContent)
        return tl::unexpected<base::Error>(hasContent.error());
    const int waitMs = static_cast<int>(options.wait.count());
    Outcome outcome = Outcome::Created;
    if (*hasContent) {
        const auto seen = look(file, waitMs, options.migrations);
        if (!seen)
            return tl::unexpected<base::Error>(seen.error());
        outcome = *seen;
    }
    return guarded(file, [&]() -> base::Result<std::unique_ptr<Database>> {
        auto connection = std::make_unique<SQLite::Database>(
            file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE, waitMs);
        connection->exec(kSettings);
        std::unique_ptr<Database> database(new Database(file, std::move(connection)));
        turnWalOn(database->connection(), options.wait);
        if (outcome == Outcome::Created || outcome == Outcome::Upgraded)
            if (auto done = database->upgrade(outcome, options, clock); !done)
                return tl::unexpected<base::Error>(done.error());
        database->m_outcome = outcome;
        database->m_schema = schemaOf(database->connection());
        return database;
    });
}

base::Status Database::upgrade(Outcome outcome, const OpenOptions& options,
                               const base::Clock& clock) {
    if (outcome == Outcome::Upgraded) {
        const auto name = newBackupName(options.backups, clock);
        if (!name)
            return tl::unexpected<base::Error>(name.error());
        if (auto copied = backup(*this, *name); !copied)
            return copied;
        m_backupMade = *name;
    }
    try {
        migrate(*m_connection, options.migrations);
        return {};
    } catch (const SQLite::Exception& thrown) {
        const Outcome why = outcomeOf(thrown.getErrorCode() & 0xff, 0);
        if (why != Outcome::OurFault || m_backupMade.empty())
            return tl::unexpected<base::Error>(errorOf(thrown, m_file));
        return failed(Outcome::UpgradeFailed, m_file,
                      "a copy was made first: " + m_backupMade.string() + "; " + thrown.what());
    }
}

base::Result<std::unique_ptr<Database>> Database::openToRead(const fs::path& file,
                                                             base::Milliseconds wait) {
    const auto hasContent = inspect(file, false);
    if (!hasContent)
        return tl::unexpected<base::Error>(hasContent.error());
    if (!fs::exists(file))
        return base::inputError("There is no database " + file.string() +
                                ". Nothing was changed. Check the name.");
    if (!*hasContent)
        return failed(Outcome::NotADatabase, file);
    const int waitMs = static_cast<int>(wait.count());
    const auto seen = look(file, waitMs, base::embeddedMigrations());
    if (!seen)
        return tl::unexpected<base::Error>(seen.error());
    if (*seen == Outcome::Created)
        return failed(Outcome::NotOurs, file);
    return guarded(file, [&]() {
        std::unique_ptr<Database> database(
            new Database(file, std::make_unique<SQLite::Database>(file.string(),
                                                                  SQLite::OPEN_READONLY, waitMs)));
        database->m_outcome = *seen;
        database->m_schema = schemaOf(database->connection());
        return database;
    });
}

base::Status Database::run(const std::string& sql) {
    return guarded(m_file, [&] { m_connection->exec(sql); });
}

base::Status Database::begin() {
    // IMMEDIATE takes the writer's lock at once, so that waiting for it happens here alone.
    auto begun = run("BEGIN IMMEDIATE");
    m_inTransaction = begun.has_value();
    return begun;
}

base::Status Database::beginReading() {
    auto begun = run("BEGIN");
    m_inTransaction = begun.has_value();
    return begun;
}

base::Status Database::commit() {
    auto done = run("COMMIT");
    if (done)
        m_inTransaction = false;
    return done;
}

void Database::rollback() {
    // After a full disk SQLite has rolled back by itself and says so; nothing is left to do then.
    (void)run("ROLLBACK");
    m_inTransaction = false;
}

} // namespace coach::store
