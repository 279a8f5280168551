#include "core/store/erase.h"

#include <string>
#include <vector>

#include <SQLiteCpp/Database.h>

#include "core/store/guarded.h"
#include "core/store/rows.h"

namespace coach::store {

namespace {

// The indexes for searching follow by their triggers.
constexpr const char* kTables =
    "SELECT name FROM main.sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
    " AND name NOT LIKE '%\\_search%' ESCAPE '\\' AND name <> 'schema_info' ORDER BY rowid";

base::Result<std::vector<std::string>> tables(Database& database) {
    return guarded(database.file(), [&] {
        SQLite::Statement rows(database.connection(), kTables);
        std::vector<std::string> out;
        while (rows.executeStep())
            out.push_back(rows.getColumn(0).getString());
        return out;
    });
}

/// Runs a statement for each table, with '?' for its name, in one transaction. References between
/// tables are checked at its end.
base::Status forEachTable(Database& database, const std::vector<std::string>& names,
                          const std::string& before, const std::string& after) {
    return database.write([&]() -> base::Status {
        if (auto done = database.run("PRAGMA defer_foreign_keys = ON"); !done)
            return done;
        for (const std::string& name : names) {
            std::string statement = before + '"' + name + '"';
            if (!after.empty())
                statement += after + '"' + name + '"';
            if (auto done = database.run(statement); !done)
                return done;
        }
        return {};
    });
}

} // namespace

base::Status eraseAll(Database& database) {
    const auto names = tables(database);
    if (!names)
        return tl::unexpected<base::Error>(names.error());
    return forEachTable(database, *names, "DELETE FROM main.", "");
}

base::Status takeBack(Database& database, const std::filesystem::path& copy) {
    const auto names = tables(database);
    if (!names)
        return tl::unexpected<base::Error>(names.error());
    const auto attached = guarded(database.file(), [&] {
        change(database.connection(), "ATTACH DATABASE ? AS kept", copy.string());
    });
    if (!attached)
        return attached;
    auto done = database.write([&]() -> base::Status {
        if (auto gone = forEachTable(database, *names, "DELETE FROM main.", ""); !gone)
            return gone;
        return forEachTable(database, *names, "INSERT INTO main.", " SELECT * FROM kept.");
    });
    const auto detached = database.run("DETACH DATABASE kept");
    return done ? detached : done;
}

} // namespace coach::store
