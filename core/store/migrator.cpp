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

int newestSchema(Migrations migrations) {
    return migrations.empty() ? 0 : numberOf(migrations.back());
}

int schemaOf(SQLite::Database& connection) {
    return connection.execAndGet("PRAGMA user_version").getInt();
}

Outcome recognise(SQLite::Database& connection, Migrations migrations) {
    const int newest = newestSchema(migrations);
    const int application = connection.execAndGet("PRAGMA application_id").getInt();
    const int schema = schemaOf(connection);
    if (application == 0 && schema == 0 && connection.execAndGet(kTableCount).getInt() == 0)
        return Outcome::Created;
    if (application != kApplicationId || schema < 1)
        return Outcome::NotOurs;
    if (schema == newest)
        return Outcome::Current;
    if (schema < newest)
        return Outcome::Upgraded;
    const int lowest = connection.execAndGet(kLowestCompatible).getInt();
    return lowest <= newest ? Outcome::NewerCompatible : Outcome::NewerIncompatible;
}

void migrate(SQLite::Database& connection, Migrations migrations) {
    for (const base::EmbeddedFile& migration : migrations) {
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
