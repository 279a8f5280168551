#include "core/store/drill_repository.h"

#include <SQLiteCpp/Database.h>

#include "core/store/guarded.h"
#include "core/store/rows.h"

namespace coach::store {

namespace {

using drills::Card;
using drills::CardState;
using drills::Review;

constexpr const char* kCards = "SELECT question, state, step, stability, difficulty, days, reviews,"
                               " lapses, due_at, reviewed_at FROM drill_card";
constexpr const char* kCard = "SELECT question, state, step, stability, difficulty, days, reviews,"
                              " lapses, due_at, reviewed_at FROM drill_card WHERE question = ?";
constexpr const char* kSaveCard =
    "INSERT OR REPLACE INTO drill_card (question, state, step, stability, difficulty, days,"
    " reviews, lapses, due_at, reviewed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
constexpr const char* kForgetCard = "DELETE FROM drill_card WHERE question = ?";
constexpr const char* kReviewsOf =
    "SELECT id, question, reviewed_at, grade, level, milliseconds, state, text FROM drill_review"
    " WHERE question = ?1 AND reviewed_at >= ?2 ORDER BY reviewed_at, id";
constexpr const char* kReviewsSince =
    "SELECT id, question, reviewed_at, grade, level, milliseconds, state, text FROM drill_review"
    " WHERE ?1 = '' AND reviewed_at >= ?2 ORDER BY reviewed_at, id";
constexpr const char* kReview =
    "SELECT id, question, reviewed_at, grade, level, milliseconds, state, text FROM drill_review"
    " WHERE ?1 = '' AND id = ?2";
constexpr const char* kAddReview =
    "INSERT INTO drill_review (question, reviewed_at, grade, level, milliseconds, state, text)"
    " VALUES (?, ?, ?, ?, ?, ?, ?)";
constexpr const char* kSetState = "UPDATE drill_review SET state = ? WHERE id = ?";
constexpr const char* kForgetReview = "DELETE FROM drill_review WHERE id = ?";
constexpr const char* kOwn = "SELECT id, category, text, answer, seconds, listens_for, follow_up"
                             " FROM drill_question ORDER BY id";
constexpr const char* kSaveOwn =
    "INSERT OR REPLACE INTO drill_question (id, category, text, answer, seconds, listens_for,"
    " follow_up, changed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)";
constexpr const char* kForgetOwn = "DELETE FROM drill_question WHERE id = ?";

constexpr base::Instant kEver{};

std::string toColumn(CardState state) {
    return std::string(drills::cardStateKey(state));
}

CardState stateOf(const std::string& key) {
    for (const CardState state : {CardState::New, CardState::Learning, CardState::Relearning})
        if (drills::cardStateKey(state) == key)
            return state;
    return CardState::Review;
}

Card cardOf(SQLite::Statement& row) {
    Card card;
    card.state = stateOf(row.getColumn(1).getString());
    card.step = row.getColumn(2).getInt();
    card.stability = row.getColumn(3).getDouble();
    card.difficulty = row.getColumn(4).getDouble();
    card.days = row.getColumn(5).getInt();
    card.reviews = row.getColumn(6).getInt();
    card.lapses = row.getColumn(7).getInt();
    card.due = instantOf(row.getColumn(8).getInt64());
    card.reviewedAt = instantOf(row.getColumn(9).getInt64());
    return card;
}

Review reviewOf(SQLite::Statement& row) {
    Review review;
    review.id = row.getColumn(0).getInt64();
    review.question = {row.getColumn(1).getString()};
    review.at = instantOf(row.getColumn(2).getInt64());
    review.grade = static_cast<drills::Grade>(row.getColumn(3).getInt());
    if (!row.getColumn(4).isNull())
        review.level = row.getColumn(4).getDouble();
    review.elapsed = base::Milliseconds(row.getColumn(5).getInt64());
    review.before = stateOf(row.getColumn(6).getString());
    review.text = row.getColumn(7).getString();
    return review;
}

} // namespace

base::Result<std::map<framework::DrillId, Card>> DrillRepository::cards() {
    return guarded(m_database.file(), [&] {
        SQLite::Statement rows(m_database.connection(), kCards);
        std::map<framework::DrillId, Card> out;
        while (rows.executeStep())
            out.emplace(framework::DrillId{rows.getColumn(0).getString()}, cardOf(rows));
        return out;
    });
}

base::Result<Card> DrillRepository::card(const framework::DrillId& question) {
    return guarded(m_database.file(), [&] {
        SQLite::Statement row(m_database.connection(), kCard);
        row.bind(1, question.value);
        return row.executeStep() ? cardOf(row) : Card{};
    });
}

base::Status DrillRepository::saveCard(const framework::DrillId& question, const Card& card) {
    return guarded(m_database.file(), [&] {
        if (!card.reviewedAt)
            change(m_database.connection(), kForgetCard, question.value);
        else
            change(m_database.connection(), kSaveCard, question.value, toColumn(card.state),
                   card.step, card.stability, card.difficulty, card.days, card.reviews, card.lapses,
                   store::toColumn(card.due), store::toColumn(*card.reviewedAt));
    });
}

base::Result<std::vector<Review>> DrillRepository::read(const char* sql, const std::string& text,
                                                        std::int64_t number) {
    return guarded(m_database.file(), [&] {
        SQLite::Statement rows(m_database.connection(), sql);
        bindAll(rows, text, number);
        std::vector<Review> out;
        while (rows.executeStep())
            out.push_back(reviewOf(rows));
        return out;
    });
}

base::Result<std::vector<Review>> DrillRepository::reviews(const framework::DrillId& question) {
    return read(kReviewsOf, question.value, store::toColumn(kEver));
}

base::Result<std::vector<Review>> DrillRepository::reviewsSince(base::Instant since) {
    return read(kReviewsSince, {}, store::toColumn(since));
}

base::Result<std::optional<Review>> DrillRepository::findReview(std::int64_t id) {
    auto found = read(kReview, {}, id);
    if (!found)
        return tl::unexpected<base::Error>(found.error());
    return found->empty() ? std::nullopt : std::optional(std::move(found->front()));
}

base::Result<std::int64_t> DrillRepository::add(const Review& review) {
    return guarded(m_database.file(), [&] {
        auto& connection = m_database.connection();
        SQLite::Statement row(connection, kAddReview);
        bindAll(row, review.question.value, store::toColumn(review.at),
                static_cast<int>(review.grade));
        if (review.level)
            row.bind(4, *review.level);
        else
            row.bind(4);
        row.bind(5, static_cast<std::int64_t>(review.elapsed.count()));
        row.bind(6, toColumn(review.before));
        row.bind(7, review.text);
        row.exec();
        return static_cast<std::int64_t>(connection.getLastInsertRowid());
    });
}

base::Status DrillRepository::setState(std::int64_t review, CardState before) {
    return guarded(m_database.file(),
                   [&] { change(m_database.connection(), kSetState, toColumn(before), review); });
}

base::Status DrillRepository::removeReview(std::int64_t id) {
    return guarded(m_database.file(), [&] { change(m_database.connection(), kForgetReview, id); });
}

base::Result<std::vector<catalog::DrillQuestion>> DrillRepository::ownQuestions() {
    return guarded(m_database.file(), [&] {
        SQLite::Statement rows(m_database.connection(), kOwn);
        std::vector<catalog::DrillQuestion> out;
        while (rows.executeStep()) {
            catalog::DrillQuestion question;
            question.bundled = false;
            question.id = {rows.getColumn(0).getString()};
            question.category = catalog::findDrillCategory(rows.getColumn(1).getString())
                                    .value_or(catalog::DrillCategory::Fundamentals);
            question.text = rows.getColumn(2).getString();
            question.strong = rows.getColumn(3).getString();
            question.seconds = rows.getColumn(4).getInt();
            question.listensFor = rows.getColumn(5).getString();
            question.followUp = rows.getColumn(6).getString();
            out.push_back(std::move(question));
        }
        return out;
    });
}

base::Status DrillRepository::saveOwn(const catalog::DrillQuestion& question, base::Instant at) {
    return guarded(m_database.file(), [&] {
        change(m_database.connection(), kSaveOwn, question.id.value,
               std::string(catalog::drillCategoryKey(question.category)), question.text,
               question.strong, question.seconds, question.listensFor, question.followUp,
               store::toColumn(at));
    });
}

base::Status DrillRepository::removeOwn(const framework::DrillId& question) {
    return guarded(m_database.file(),
                   [&] { change(m_database.connection(), kForgetOwn, question.value); });
}

} // namespace coach::store
