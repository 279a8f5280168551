#include "core/drills/csv.h"

#include <algorithm>

namespace coach::drills {

namespace {

char separatorOf(std::string_view text) {
    const std::string_view first = text.substr(0, text.find('\n'));
    for (const char separator : {'\t', ';'})
        if (first.find(separator) != std::string_view::npos &&
            first.find(',') == std::string_view::npos)
            return separator;
    return ',';
}

class CsvReader {
public:
    CsvReader(std::string_view text, const std::string& file, std::vector<base::Error>& faults)
        : m_text(text), m_file(file), m_faults(faults) {
        constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
        if (m_text.starts_with(kByteOrderMark))
            m_text.remove_prefix(kByteOrderMark.size());
        m_separator = separatorOf(m_text);
    }

    std::vector<CsvRow> rows() {
        std::vector<CsvRow> rows;
        while (!m_text.empty()) {
            CsvRow row{m_line, {}};
            do
                row.fields.push_back(field());
            while (takeIf(m_separator));
            if (m_isBroken)
                return rows;
            takeLineEnd();
            if (row.fields.size() > 1 || !row.fields.front().text.empty())
                rows.push_back(std::move(row));
        }
        return rows;
    }

private:
    char take() {
        const char c = m_text.front();
        m_text.remove_prefix(1);
        if (c == '\n') {
            ++m_line;
            m_column = 1;
        } else if ((static_cast<unsigned char>(c) & 0xC0U) != 0x80U) {
            ++m_column;
        }
        return c;
    }
    bool takeIf(char wanted) {
        if (m_text.empty() || m_text.front() != wanted)
            return false;
        take();
        return true;
    }
    void takeLineEnd() {
        takeIf('\r');
        takeIf('\n');
    }

    CsvField field() {
        CsvField field{{}, m_column};
        if (takeIf('"'))
            takeQuoted(field);
        while (!m_text.empty() && m_text.front() != m_separator && m_text.front() != '\n' &&
               m_text.front() != '\r')
            field.text += take();
        return field;
    }

    void takeQuoted(CsvField& field) {
        const base::Place opened{m_file, m_line, m_column - 1};
        while (!m_text.empty()) {
            const char c = take();
            if (c != '"')
                field.text += c;
            else if (takeIf('"'))
                field.text += '"';
            else
                return;
        }
        m_isBroken = true;
        m_faults.push_back({base::ErrorKind::Input,
                            "this quote is never closed; close it, rows behind it show only then",
                            opened});
    }

    std::string_view m_text;
    const std::string& m_file;
    std::vector<base::Error>& m_faults;
    char m_separator = ',';
    int m_line = 1;
    int m_column = 1;
    bool m_isBroken = false;
};

} // namespace

std::vector<CsvRow> readCsv(std::string_view text, const std::string& file,
                            std::vector<base::Error>& faults) {
    return CsvReader(text, file, faults).rows();
}

std::string csvField(std::string_view text) {
    if (text.find_first_of(",;\t\"\r\n") == std::string_view::npos)
        return std::string(text);
    std::string out = "\"";
    for (const char c : text) {
        out += c;
        if (c == '"')
            out += c;
    }
    return out + '"';
}

} // namespace coach::drills
