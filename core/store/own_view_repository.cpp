#include "core/store/own_view_repository.h"

#include <SQLiteCpp/Database.h>

#include "core/store/card_json.h"
#include "core/store/guarded.h"
#include "core/store/rows.h"

namespace coach::store {

namespace {

constexpr const char* kLevelsOfCard = "SELECT stage, level FROM own_level WHERE card_id = ?";
constexpr const char* kForgetLevels = "DELETE FROM own_level WHERE card_id = ?";
constexpr const char* kAddLevel = "INSERT INTO own_level (card_id, stage, level) VALUES (?, ?, ?)";
constexpr const char* kDissentsOfCard =
    "SELECT kind, stage, subject FROM dissent WHERE card_id = ? ORDER BY made_at, stage, subject";
constexpr const char* kAddDissent =
    "INSERT INTO dissent (card_id, stage, kind, subject, made_at) VALUES (?, ?, ?, ?, ?)"
    " ON CONFLICT DO NOTHING";
constexpr const char* kForgetDissent =
    "DELETE FROM dissent WHERE card_id = ? AND stage = ? AND kind = ? AND subject = ?";
constexpr const char* kJudged =
    "SELECT c.id, a.uuid, c.made_at, c.levels, o.stage, o.level FROM own_level o"
    " JOIN card c ON c.id = o.card_id JOIN attempt a ON a.id = c.attempt_id"
    " WHERE a.deleted_at IS NULL ORDER BY c.id";

} // namespace

base::Result<session::OwnView> OwnViewRepository::find(std::int64_t card) {
    return guarded(m_database.file(), [&] {
        session::OwnView view;
        SQLite::Statement levels(m_database.connection(), kLevelsOfCard);
        levels.bind(1, card);
        while (levels.executeStep())
            if (const auto stage = stageOf(levels.getColumn(0)))
                view.levels[framework::indexOf(*stage)] = levels.getColumn(1).getDouble();
        SQLite::Statement dissents(m_database.connection(), kDissentsOfCard);
        dissents.bind(1, card);
        while (dissents.executeStep())
            if (const auto kind = session::findDissentKind(dissents.getColumn(0).getString()))
                view.dissents.push_back(
                    {*kind, stageOf(dissents.getColumn(1)), dissents.getColumn(2).getString()});
        return view;
    });
}

base::Status OwnViewRepository::setLevels(std::int64_t card, const session::OwnLevels& levels) {
    return guarded(m_database.file(), [&] {
        change(m_database.connection(), kForgetLevels, card);
        for (const framework::StageId stage : framework::kStages)
            if (const auto& level = levels[framework::indexOf(stage)])
                change(m_database.connection(), kAddLevel, card, toColumn(stage), *level);
    });
}

base::Status OwnViewRepository::setDissent(std::int64_t card, const session::Dissent& dissent,
                                           bool isDisputed, base::Instant at) {
    return guarded(m_database.file(), [&] {
        const std::string stage = dissent.stage ? toColumn(*dissent.stage) : std::string();
        const std::string kind(session::dissentKey(dissent.kind));
        if (isDisputed)
            change(m_database.connection(), kAddDissent, card, stage, kind, dissent.subject,
                   toColumn(at));
        else
            change(m_database.connection(), kForgetDissent, card, stage, kind, dissent.subject);
    });
}

base::Result<std::vector<session::JudgedCard>> OwnViewRepository::judged() {
    return guarded(m_database.file(), [&] {
        SQLite::Statement rows(m_database.connection(), kJudged);
        std::vector<session::JudgedCard> out;
        std::int64_t card = 0;
        while (rows.executeStep()) {
            if (out.empty() || rows.getColumn(0).getInt64() != card) {
                card = rows.getColumn(0).getInt64();
                out.push_back({{rows.getColumn(1).getString()},
                               instantOf(rows.getColumn(2).getInt64()),
                               {},
                               levelsFromJson(rows.getColumn(3).getString())});
            }
            if (const auto stage = stageOf(rows.getColumn(4)))
                out.back().own[framework::indexOf(*stage)] = rows.getColumn(5).getDouble();
        }
        return out;
    });
}

} // namespace coach::store
