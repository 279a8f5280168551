// The open database file. Owned by usecase::Context; one thread at a time, a second one opens its
// own.
#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/store/migrator.h"
#include "core/store/outcome.h"

namespace SQLite {
class Database;
}

namespace coach::store {

struct OpenOptions {
    std::filesystem::path backups; ///< where a copy goes before an upgrade
    base::Milliseconds wait{2000}; ///< for other programs' locks
    Migrations migrations = base::embeddedMigrations();
};

class Database {
public:
    /// Opens `file`, creates it where there is none and upgrades an older one. Every outcome has
    /// its own message; a file that is not ours, newer, or damaged is left untouched.
    static base::Result<std::unique_ptr<Database>>
    open(const std::filesystem::path& file, const OpenOptions& options, const base::Clock& clock);
    /// For `check` and `restore`: reads, never creates, upgrades or writes.
    static base::Result<std::unique_ptr<Database>> openToRead(const std::filesystem::path& file,
                                                              base::Milliseconds wait);
    ~Database();

    const std::filesystem::path& file() const { return m_file; }
    /// Created, Current, Upgraded or NewerCompatible.
    Outcome outcome() const { return m_outcome; }
    int schema() const { return m_schema; }
    /// The copy that was made before an upgrade; empty without one.
    const std::filesystem::path& backupMade() const { return m_backupMade; }

    /// Runs `work`, which answers with a Result or Status, in one transaction that no other program
    /// can interleave with. An error of `work` undoes everything. A transaction inside another is
    /// part of it.
    template <class Work>
    auto write(Work&& work) -> decltype(work()) {
        if (m_inTransaction)
            return work();
        if (auto begun = begin(); !begun)
            return tl::unexpected<base::Error>(begun.error());
        auto answer = work();
        if (!answer) {
            rollback();
            return answer;
        }
        if (auto done = commit(); !done) {
            rollback();
            return tl::unexpected<base::Error>(done.error());
        }
        return answer;
    }

    /// Runs `work` on one unchanging state of the database.
    template <class Work>
    auto read(Work&& work) -> decltype(work()) {
        if (m_inTransaction)
            return work();
        if (auto begun = beginReading(); !begun)
            return tl::unexpected<base::Error>(begun.error());
        auto answer = work();
        rollback();
        return answer;
    }

    /// Statements without an answer, such as a pragma.
    base::Status run(const std::string& sql);

    /// For the repositories in this folder.
    SQLite::Database& connection() { return *m_connection; }

private:
    base::Status upgrade(Outcome outcome, const OpenOptions& options, const base::Clock& clock);
    Database(std::filesystem::path file, std::unique_ptr<SQLite::Database> connection);
    base::Status begin();
    base::Status beginReading();
    base::Status commit();
    void rollback();

    std::filesystem::path m_file;
    std::unique_ptr<SQLite::Database> m_connection;
    Outcome m_outcome = Outcome::Current;
    int m_schema = 0;
    std::filesystem::path m_backupMade;
    bool m_inTransaction = false;
};

} // namespace coach::store
