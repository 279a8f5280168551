// SQLite without our store: another program, as it were.
#pragma once

#include <filesystem>
#include <stdexcept>
#include <string>

#include <sqlite3.h>

namespace coach::tests {

class RawSqlite {
public:
    explicit RawSqlite(const std::filesystem::path& file) {
        if (sqlite3_open(file.c_str(), &m_handle) != SQLITE_OK)
            throw std::runtime_error("cannot open " + file.string());
    }
    ~RawSqlite() { sqlite3_close(m_handle); }
    RawSqlite(const RawSqlite&) = delete;
    RawSqlite& operator=(const RawSqlite&) = delete;

    void run(const std::string& sql) {
        if (sqlite3_exec(m_handle, sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK)
            throw std::runtime_error(sqlite3_errmsg(m_handle));
    }
    /// The first column of the first row.
    std::string value(const std::string& sql) {
        sqlite3_stmt* statement = nullptr;
        if (sqlite3_prepare_v2(m_handle, sql.c_str(), -1, &statement, nullptr) != SQLITE_OK)
            throw std::runtime_error(sqlite3_errmsg(m_handle));
        std::string out;
        if (sqlite3_step(statement) == SQLITE_ROW) {
            const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement, 0));
            out = text == nullptr ? "" : text;
        }
        sqlite3_finalize(statement);
        return out;
    }

private:
    sqlite3* m_handle = nullptr;
};

} // namespace coach::tests
