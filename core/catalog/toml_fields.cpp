#include "core/catalog/toml_fields.h"

#include <algorithm>
#include <charconv>

namespace coach::catalog {

namespace {

base::Place placeOf(const toml::source_region& source, const std::string& file) {
    return {file, static_cast<int>(source.begin.line), static_cast<int>(source.begin.column)};
}

bool isBlank(const std::string& text) {
    return text.find_first_not_of(" \t\r\n") == std::string::npos;
}

} // namespace

std::optional<toml::table> parseToml(std::string_view text, const std::string& file,
                                     std::vector<base::Error>& faults) {
    try {
        return toml::parse(text);
    } catch (const toml::parse_error& error) {
        faults.push_back({base::ErrorKind::Input,
                          "this is not TOML (" + std::string(error.description()) +
                              "); mend the line, faults behind it show only then",
                          placeOf(error.source(), file)});
        return std::nullopt;
    }
}

const toml::node* TomlFields::find(std::string_view key) {
    m_known.emplace(key);
    return m_table.get(key);
}

void TomlFields::fault(std::string_view key, const std::string& message) {
    const toml::node* node = key.empty() ? nullptr : m_table.get(key);
    const auto& source = node != nullptr ? node->source() : m_table.source();
    m_faults.push_back({base::ErrorKind::Input, message, placeOf(source, m_file)});
}

std::string TomlFields::text(std::string_view key) {
    const toml::node* node = find(key);
    if (node == nullptr) {
        fault({}, m_owner + " needs '" + std::string(key) + "'; add it as a text");
        return {};
    }
    return optionalText(key);
}

std::string TomlFields::optionalText(std::string_view key) {
    const toml::node* node = find(key);
    if (node == nullptr)
        return {};
    const auto value = node->value_exact<std::string>();
    if (!value || isBlank(*value)) {
        fault(key, "'" + std::string(key) + "' must be a text that is not empty");
        return {};
    }
    return *value;
}

std::vector<std::string> TomlFields::textsOf(std::string_view key, const toml::array& array) {
    std::vector<std::string> out;
    for (const toml::node& item : array) {
        const auto value = item.value_exact<std::string>();
        if (value && !isBlank(*value)) {
            out.push_back(*value);
        } else {
            m_faults.push_back({base::ErrorKind::Input,
                                "'" + std::string(key) +
                                    "' takes texts that are not empty; put this one "
                                    "in quotes or take it away",
                                placeOf(item.source(), m_file)});
        }
    }
    return out;
}

std::vector<std::string> TomlFields::optionalTexts(std::string_view key) {
    const toml::node* node = find(key);
    if (node == nullptr)
        return {};
    if (!node->is_array()) {
        fault(key, "'" + std::string(key) + "' must be a list of texts, in square brackets");
        return {};
    }
    return textsOf(key, *node->as_array());
}

std::vector<std::string> TomlFields::texts(std::string_view key, std::size_t least) {
    auto out = optionalTexts(key);
    if (out.size() < least)
        fault(m_table.contains(key) ? key : std::string_view{},
              m_owner + " needs at least " + std::to_string(least) + " texts in '" +
                  std::string(key) + "', here are " + std::to_string(out.size()) + "; write more");
    return out;
}

std::vector<std::vector<std::string>> TomlFields::textLists(std::string_view key) {
    std::vector<std::vector<std::string>> out;
    const toml::node* node = find(key);
    if (node == nullptr)
        return out;
    if (!node->is_array()) {
        fault(key, "'" + std::string(key) + "' must be a list of lists of concept ids");
        return out;
    }
    for (const toml::node& item : *node->as_array()) {
        if (item.is_array()) {
            out.push_back(textsOf(key, *item.as_array()));
        } else {
            m_faults.push_back({base::ErrorKind::Input,
                                "'" + std::string(key) +
                                    "' takes lists of concept ids; put this one in "
                                    "square brackets",
                                placeOf(item.source(), m_file)});
        }
    }
    return out;
}

double TomlFields::number(std::string_view key, double fallback, double lowest, double highest) {
    const toml::node* node = find(key);
    if (node == nullptr)
        return fallback;
    const auto value = node->is_number() ? node->value<double>() : std::nullopt;
    if (value && *value >= lowest && *value <= highest)
        return *value;
    const auto digits = [](double number) {
        char buffer[32];
        const auto end = std::to_chars(buffer, buffer + sizeof buffer, number).ptr;
        return std::string(buffer, end);
    };
    fault(key, "'" + std::string(key) + "' must be a number from " + digits(lowest) + " to " +
                   digits(highest));
    return fallback;
}

std::vector<const toml::table*> TomlFields::tables(std::string_view key) {
    std::vector<const toml::table*> out;
    const toml::node* node = find(key);
    if (node == nullptr)
        return out;
    const toml::array* array = node->as_array();
    if (array == nullptr || !std::all_of(array->begin(), array->end(),
                                         [](const toml::node& item) { return item.is_table(); })) {
        fault(key,
              "write '" + std::string(key) + "' as [[" + std::string(key) + "]], once for each");
        return out;
    }
    for (const toml::node& item : *array)
        out.push_back(item.as_table());
    return out;
}

const toml::table* TomlFields::table(std::string_view key) {
    const toml::node* node = find(key);
    if (node == nullptr)
        return nullptr;
    if (!node->is_table())
        fault(key,
              "'" + std::string(key) + "' must be a table, such as [" + std::string(key) + "]");
    return node->as_table();
}

void TomlFields::refuseUnknownKeys() {
    for (const auto& [key, node] : m_table) {
        if (m_known.contains(key.str()))
            continue;
        std::string known;
        for (const std::string& name : m_known)
            known += (known.empty() ? "" : ", ") + name;
        m_faults.push_back({base::ErrorKind::Input,
                            "unknown key '" + std::string(key.str()) + "' in " + m_owner +
                                "; take it away or use one of: " + known,
                            placeOf(key.source(), m_file)});
    }
}

} // namespace coach::catalog
