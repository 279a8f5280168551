#include "core/drills/exchange.h"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <functional>
#include <map>

#include <nlohmann/json.hpp>

#include "core/base/iso_time.h"
#include "core/base/utf8.h"
#include "core/drills/csv.h"

namespace coach::drills {

namespace {

using nlohmann::json;

constexpr std::size_t kLongestId = 64;

/// Lower case letters and digits of the question, with hyphens between the words.
std::string idOf(std::string_view question) {
    std::string id;
    for (const char c : question) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x80 && std::isalnum(byte) != 0)
            id += static_cast<char>(std::tolower(byte));
        else if (!id.empty() && id.back() != '-')
            id += '-';
        if (id.size() == kLongestId)
            break;
    }
    while (id.ends_with('-'))
        id.pop_back();
    return id;
}

bool isId(std::string_view id) {
    return !id.empty() && id.size() <= kLongestId && id.front() != '-' &&
           std::ranges::all_of(id, [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
           });
}

bool isBlank(std::string_view text) {
    return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

/// One question by the names of its fields, from either format.
class QuestionFields {
public:
    using Say = std::function<void(std::string_view field, std::string message)>;

    QuestionFields(std::map<std::string, std::string, std::less<>> fields, Say fault)
        : m_fields(std::move(fields)), m_fault(std::move(fault)) {}

    /// None after a fault.
    std::optional<catalog::DrillQuestion> question() {
        catalog::DrillQuestion out;
        out.bundled = false;
        out.text = needed("question");
        out.strong = needed("answer");
        out.listensFor = text("listens_for");
        out.followUp = text("follow_up");
        out.id.value = text("id").empty() ? idOf(out.text) : text("id");
        if (!out.text.empty() && !isId(out.id.value))
            fault("id", "an id has lower case letters, digits and hyphens, at most 64; write one");
        readCategory(out);
        readSeconds(out);
        return m_isFaulty ? std::nullopt : std::optional(std::move(out));
    }

private:
    std::string text(std::string_view field) const {
        const auto found = m_fields.find(field);
        return found == m_fields.end() ? std::string() : found->second;
    }
    std::string needed(std::string_view field) {
        std::string value = text(field);
        if (isBlank(value))
            fault(field, "'" + std::string(field) + "' is empty; write one");
        return value;
    }
    void fault(std::string_view field, std::string message) {
        m_isFaulty = true;
        m_fault(field, std::move(message));
    }
    void readCategory(catalog::DrillQuestion& out) {
        const std::string word = text("category");
        if (word.empty())
            return;
        if (const auto category = catalog::findDrillCategory(word))
            out.category = *category;
        else
            fault("category", "'" + word +
                                  "' is no category; use fundamentals, features, deep-learning, "
                                  "evaluation or trade-offs");
    }
    void readSeconds(catalog::DrillQuestion& out) {
        const std::string digits = text("seconds");
        if (digits.empty())
            return;
        const auto read =
            std::from_chars(digits.data(), digits.data() + digits.size(), out.seconds);
        if (read.ec != std::errc{} || read.ptr != digits.data() + digits.size() ||
            out.seconds < 15 || out.seconds > 900)
            fault("seconds", "'" + digits + "' must be a number from 15 to 900");
    }

    std::map<std::string, std::string, std::less<>> m_fields;
    Say m_fault;
    bool m_isFaulty = false;
};

class CsvQuestions {
public:
    CsvQuestions(const std::string& file, std::vector<base::Error>& faults)
        : m_file(file), m_faults(faults) {}

    std::vector<catalog::DrillQuestion> read(const std::vector<CsvRow>& rows) {
        std::vector<catalog::DrillQuestion> out;
        if (rows.empty() || !readHeader(rows.front()))
            return out;
        for (std::size_t i = 1; i < rows.size(); ++i)
            if (auto question = readRow(rows[i]))
                out.push_back(std::move(*question));
        return out;
    }

private:
    void fault(int line, int column, std::string message) {
        m_faults.push_back(
            {base::ErrorKind::Input, std::move(message), base::Place{m_file, line, column}});
    }

    bool readHeader(const CsvRow& row) {
        const std::size_t before = m_faults.size();
        for (const CsvField& field : row.fields) {
            const bool isKnown = std::ranges::count(kColumnsRead, field.text) > 0 ||
                                 std::ranges::count(kColumnsShown, field.text) > 0;
            if (!isKnown)
                fault(row.line, field.column,
                      "unknown column '" + field.text +
                          "'; use question, answer and, if you like, id, category, seconds, "
                          "listens_for, follow_up");
            m_columns.push_back(field.text);
        }
        for (const char* needed : {"question", "answer"})
            if (std::ranges::count(m_columns, needed) == 0)
                fault(row.line, 1,
                      "there is no column '" + std::string(needed) +
                          "'; the first line names the columns");
        return m_faults.size() == before;
    }

    std::optional<catalog::DrillQuestion> readRow(const CsvRow& row) {
        if (row.fields.size() != m_columns.size()) {
            fault(row.line, 1,
                  "this row has " + std::to_string(row.fields.size()) + " fields, the first line " +
                      std::to_string(m_columns.size()) + "; put texts with commas in quotes");
            return std::nullopt;
        }
        std::map<std::string, std::string, std::less<>> fields;
        for (std::size_t i = 0; i < m_columns.size(); ++i)
            fields[m_columns[i]] = row.fields[i].text;
        return QuestionFields(
                   std::move(fields),
                   [&](std::string_view field, std::string message) {
                       const auto at = std::ranges::find(m_columns, field);
                       fault(row.line,
                             at == m_columns.end()
                                 ? 1
                                 : row.fields[static_cast<std::size_t>(at - m_columns.begin())]
                                       .column,
                             std::move(message));
                   })
            .question();
    }

    const std::string& m_file;
    std::vector<base::Error>& m_faults;
    std::vector<std::string> m_columns;
};

class JsonExchange {
public:
    JsonExchange(const std::string& file, std::vector<base::Error>& faults)
        : m_file(file), m_faults(faults) {}

    Exchange read(const json& root) {
        Exchange out;
        if (root.value("schema", 0) != 1)
            fault("'schema' must be 1; this file is of another program or a newer one");
        else {
            forEach(root, "questions", [&](const json& item, const std::string& where) {
                readQuestion(item, where, out);
            });
            forEach(root, "reviews", [&](const json& item, const std::string& where) {
                readReview(item, where, out);
            });
        }
        return out;
    }

private:
    void fault(std::string message) {
        m_faults.push_back({base::ErrorKind::Input, std::move(message), base::Place{m_file, 0, 0}});
    }

    void forEach(const json& root, const std::string& key, auto visit) {
        const auto list = root.find(key);
        if (list == root.end())
            return;
        if (!list->is_array())
            return fault("'" + key + "' must be a list");
        std::size_t number = 0;
        for (const json& item : *list) {
            const std::string where = key + "[" + std::to_string(number++) + "]";
            if (item.is_object())
                visit(item, where);
            else
                fault(where + " must be an object");
        }
    }

    static std::string textOf(const json& item, const char* key) {
        const auto found = item.find(key);
        return found != item.end() && found->is_string() ? found->get<std::string>()
                                                         : std::string();
    }

    void readQuestion(const json& item, const std::string& where, Exchange& out) {
        std::map<std::string, std::string, std::less<>> fields;
        for (const auto& [key, value] : item.items())
            fields[key] = value.is_string() ? value.get<std::string>()
                          : value.is_null() ? std::string()
                                            : value.dump();
        if (auto question =
                QuestionFields(std::move(fields), [&](std::string_view, std::string message) {
                    fault(where + ": " + message);
                }).question())
            out.questions.push_back(std::move(*question));
    }

    void readReview(const json& item, const std::string& where, Exchange& out) {
        Review review;
        review.question.value = textOf(item, "question");
        review.text = textOf(item, "answer");
        const auto at = base::readIsoTime(textOf(item, "at"));
        const auto grade = findGrade(textOf(item, "grade"));
        const auto level = item.find("level");
        const auto elapsed = item.find("milliseconds");
        if (!isId(review.question.value))
            return fault(where + ": 'question' must be a question's id");
        if (!at)
            return fault(where + ": 'at' must be a moment such as 2026-11-23T10:00:00Z");
        if (!grade)
            return fault(where + ": 'grade' must be again, hard, good or easy");
        if (level != item.end() && level->is_number())
            review.level = std::clamp(level->get<double>(), 0.0, 4.0);
        if (elapsed != item.end() && elapsed->is_number_integer())
            review.elapsed =
                base::Milliseconds(std::max<std::int64_t>(0, elapsed->get<std::int64_t>()));
        review.at = *at;
        review.grade = *grade;
        out.reviews.push_back(std::move(review));
    }

    const std::string& m_file;
    std::vector<base::Error>& m_faults;
};

Exchange readJson(std::string_view text, const std::string& file,
                  std::vector<base::Error>& faults) {
    try {
        return JsonExchange(file, faults).read(json::parse(text));
    } catch (const json::exception& error) {
        const auto* syntax = dynamic_cast<const json::parse_error*>(&error);
        const std::string_view before =
            text.substr(0, syntax != nullptr && syntax->byte > 0 ? syntax->byte - 1 : 0);
        const auto lineStart = before.rfind('\n');
        faults.push_back({base::ErrorKind::Input, "this is not JSON; mend the line",
                          base::Place{file, static_cast<int>(std::ranges::count(before, '\n')) + 1,
                                      static_cast<int>(before.size() - (lineStart + 1)) + 1}});
        return {};
    }
}

} // namespace

Exchange readExchange(std::string_view text, const std::string& file,
                      std::vector<base::Error>& faults) {
    if (const auto valid = base::checkText(text, file); !valid) {
        faults.push_back(valid.error());
        return {};
    }
    const auto start = text.find_first_not_of(" \t\r\n");
    if (start != std::string_view::npos && text[start] == '{')
        return readJson(text, file, faults);
    return {CsvQuestions(file, faults).read(readCsv(text, file, faults)), {}};
}

} // namespace coach::drills
