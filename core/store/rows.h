// Between our values and SQLite's columns. Included by store's .cpp files only.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include <SQLiteCpp/Statement.h>

#include "core/base/clock.h"
#include "core/framework/stage.h"

namespace coach::store {

inline std::int64_t toColumn(base::Instant at) {
    return at.time_since_epoch().count();
}
inline base::Instant instantOf(std::int64_t column) {
    return base::Instant(base::Milliseconds(column));
}
inline std::string toColumn(framework::StageId stage) {
    return std::string(framework::stageKey(stage));
}
/// A stage that only a newer program knows is not shown here; it stays in the file.
inline std::optional<framework::StageId> stageOf(const SQLite::Column& column) {
    return framework::findStage(column.getString());
}

/// Binds the values to the statement's parameters, in order.
template <class... Values>
void bindAll(SQLite::Statement& statement, const Values&... values) {
    int index = 0;
    (statement.bind(++index, values), ...);
}

/// Prepares, binds and runs a statement without rows; answers with the number of rows changed.
template <class... Values>
int change(SQLite::Database& connection, const char* sql, const Values&... values) {
    SQLite::Statement statement(connection, sql);
    bindAll(statement, values...);
    return statement.exec();
}

} // namespace coach::store
