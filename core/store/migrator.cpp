#include "core/store/migrator.h"

#include <charconv>
#include <string>

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>

#include "core/base/embedded_file.h"

namespace coach::store {

namespace {

constexpr const char* kTableCount = "SELECT count(*) FROM sqlite_schema";
constexpr const char* kLowestCompatible = "SELECT lowest_compatible FROM schema_info";

int numberOf(const base::EmbeddedFile& migration) {
    int number = 0;
    std::from_chars(migration.path.data(), migration.path.data() + migration.path.size(), number);
    return number;
}

} // namespace

int newestSchema() {
    const auto all = base::embeddedMigrations();
    return all.empty() ? 0 : numberOf(all.back());
}

int schemaOf(SQLite::Database& connection) {
    return connection.execAndGet("PRAGMA user_version").getInt();
}

Outcome recognise(SQLite::Database& connection) {
    const int application = connection.execAndGet("PRAGMA application_id").getInt();
    const int schema = schemaOf(connection);
    if (application == 0 && schema == 0 && connection.execAndGet(kTableCount).getInt() == 0)
        return Outcome::Created;
    if (application != kApplicationId || schema < 1)
        return Outcome::NotOurs;
    if (schema == newestSchema())
        return Outcome::Current;
    if (schema < newestSchema())
        return Outcome::Upgraded;
    const int lowest = connection.execAndGet(kLowestCompatible).getInt();
    return lowest <= newestSchema() ? Outcome::NewerCompatible : Outcome::NewerIncompatible;
}

void migrate(SQLite::Database& connection) {
    for (const base::EmbeddedFile& migration : base::embeddedMigrations()) {
        const int number = numberOf(migration);
        SQLite::Transaction transaction(connection, SQLite::TransactionBehavior::IMMEDIATE);
        if (schemaOf(connection) >= number)
            continue;
        connection.exec(std::string(migration.bytes));
        connection.exec("PRAGMA application_id = " + std::to_string(kApplicationId) +
                        "; PRAGMA user_version = " + std::to_string(number));
        transaction.commit();
    }
}

} // namespace coach::store
