#include "core/store/attempt_list.h"

#include <sstream>

#include <SQLiteCpp/Database.h>

#include "core/session/attempt_keys.h"
#include "core/session/rules.h"
#include "core/store/attempt_sql.h"
#include "core/store/card_json.h"
#include "core/store/guarded.h"
#include "core/store/rows.h"

namespace coach::store {

namespace {

/// The words as FTS5 phrases, the beginning of a word being enough: `trade-offs` becomes
/// `"trade-offs"*`. What holds no letter or digit cannot be found and is left out.
std::vector<std::string> phrasesOf(const std::string& search) {
    std::vector<std::string> out;
    std::istringstream in(search);
    for (std::string word; in >> word;) {
        if (session::countWords(word) == 0)
            continue;
        std::string phrase = "\"";
        for (const char c : word)
            phrase += c == '"' ? std::string("\"\"") : std::string(1, c);
        out.push_back(phrase + "\"*");
    }
    return out;
}

session::AttemptSummary summaryOf(SQLite::Statement& row) {
    session::AttemptSummary out;
    out.id = {row.getColumn(0).getString()};
    out.prompt = {row.getColumn(1).getString()};
    out.title = row.getColumn(2).getString();
    out.state =
        session::findState(row.getColumn(3).getString()).value_or(session::AttemptState::Writing);
    out.mode = session::findMode(row.getColumn(4).getString()).value_or(session::Mode::Guided);
    out.currentStage = stageOf(row.getColumn(5)).value_or(framework::StageId::Problem);
    out.startedAt = instantOf(row.getColumn(6).getInt64());
    out.changedAt = instantOf(row.getColumn(7).getInt64());
    out.sample = row.getColumn(8).getInt() != 0;
    if (!row.getColumn(9).isNull())
        out.level = row.getColumn(9).getDouble();
    if (!row.getColumn(10).isNull())
        out.levels = levelsFromJson(row.getColumn(10).getString());
    out.words = static_cast<std::size_t>(row.getColumn(11).getInt64());
    out.spent = base::Milliseconds(row.getColumn(12).getInt64());
    return out;
}

} // namespace

base::Result<std::vector<session::AttemptSummary>> listAttempts(Database& database,
                                                                const ListQuery& query) {
    return guarded(database.file(), [&] {
        std::string text = sql::kSummaries;
        text += query.trash ? "a.deleted_at IS NOT NULL" : "a.deleted_at IS NULL";
        if (query.prompt)
            text += " AND a.prompt = ?";
        const auto phrases = phrasesOf(query.search);
        for (std::size_t i = 0; i < phrases.size(); ++i)
            text += sql::kHasWord;
        text += sql::kNewestFirst;
        SQLite::Statement rows(database.connection(), text);
        int index = 0;
        if (query.prompt)
            rows.bind(++index, query.prompt->value);
        for (const std::string& phrase : phrases) {
            rows.bind(++index, phrase);
            rows.bind(++index, phrase);
        }
        std::vector<session::AttemptSummary> out;
        while (rows.executeStep())
            out.push_back(summaryOf(rows));
        return out;
    });
}

} // namespace coach::store
