// Reads one TOML table key by key and collects every fault with its place. Internal to catalog.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <toml++/toml.h>

#include "core/base/error.h"

namespace coach::catalog {

/// Parses a text; a syntax fault is added to `faults` with its place.
std::optional<toml::table> parseToml(std::string_view text, const std::string& file,
                                     std::vector<base::Error>& faults);

class TomlFields {
public:
    TomlFields(const toml::table& table, std::string file, std::string owner,
               std::vector<base::Error>& faults)
        : m_table(table), m_file(std::move(file)), m_owner(std::move(owner)), m_faults(faults) {}

    /// A text that must be there and must not be empty.
    std::string text(std::string_view key);
    std::string optionalText(std::string_view key);
    std::vector<std::string> optionalTexts(std::string_view key);
    /// At least `least` texts.
    std::vector<std::string> texts(std::string_view key, std::size_t least);
    std::vector<std::vector<std::string>> textLists(std::string_view key);
    double number(std::string_view key, double fallback, double lowest, double highest);
    /// The tables of `[[key]]`.
    std::vector<const toml::table*> tables(std::string_view key);
    const toml::table* table(std::string_view key);

    /// Call last: every key that was not asked for is a fault.
    void refuseUnknownKeys();
    /// A fault at a key of this table, or at the table itself.
    void fault(std::string_view key, const std::string& message);

private:
    const toml::node* find(std::string_view key);
    std::vector<std::string> textsOf(std::string_view key, const toml::array& array);

    const toml::table& m_table;
    std::string m_file;
    std::string m_owner; ///< such as "a criterion", for messages
    std::vector<base::Error>& m_faults;
    std::set<std::string, std::less<>> m_known;
};

} // namespace coach::catalog
