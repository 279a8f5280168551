#include "core/usecase/drills.h"

#include <algorithm>
#include <charconv>

#include "core/drills/drill_scorer.h"
#include "core/drills/fsrs.h"
#include "core/store/database.h"
#include "core/store/drill_repository.h"
#include "core/usecase/drill_memory.h"
#include "core/usecase/preferences.h"

namespace coach::usecase {

namespace {

constexpr const char* kADay = "drills.a-day";
constexpr const char* kNewADay = "drills.new-a-day";
constexpr std::chrono::days kRetentionDays{90};

tl::unexpected<base::Error> passOn(const base::Error& error) {
    return tl::unexpected<base::Error>(error);
}

/// A number of the user's, as it was saved; `fallback` where there is none.
base::Status readNumber(Preferences& preferences, const char* key, int& value) {
    const auto kept = preferences.find(key);
    if (!kept)
        return passOn(kept.error());
    if (*kept)
        std::from_chars((*kept)->data(), (*kept)->data() + (*kept)->size(), value);
    return {};
}

} // namespace

struct Drills::Scorers {
    std::map<framework::DrillId, drills::DrillScorer> built;
};

Drills::Drills(Context& context, DayOf dayOf)
    : m_context(context), m_dayOf(std::move(dayOf)), m_scorers(std::make_unique<Scorers>()) {}

Drills::~Drills() = default;

base::Result<std::vector<DrillRow>> Drills::questions() {
    std::vector<DrillRow> rows;
    for (const catalog::DrillFile& file : m_context.catalog().drills())
        for (const catalog::DrillQuestion& question : file.questions)
            rows.push_back({question, {}});
    if (!m_context.hasDatabase())
        return rows;
    auto& database = m_context.database();
    return database.read([&]() -> base::Result<std::vector<DrillRow>> {
        store::DrillRepository repository(database);
        auto own = repository.ownQuestions();
        if (!own)
            return passOn(own.error());
        for (catalog::DrillQuestion& question : *own)
            rows.push_back({std::move(question), {}});
        const auto cards = repository.cards();
        if (!cards)
            return passOn(cards.error());
        for (DrillRow& row : rows)
            if (const auto card = cards->find(row.question.id); card != cards->end())
                row.card = card->second;
        return std::move(rows);
    });
}

base::Result<catalog::DrillQuestion> Drills::question(const framework::DrillId& id) {
    for (const catalog::DrillFile& file : m_context.catalog().drills())
        for (const catalog::DrillQuestion& question : file.questions)
            if (question.id == id)
                return question;
    if (m_context.hasDatabase()) {
        const auto own = store::DrillRepository(m_context.database()).ownQuestions();
        if (!own)
            return passOn(own.error());
        for (const catalog::DrillQuestion& question : *own)
            if (question.id == id)
                return question;
    }
    return base::inputError("there is no question '" + id.value +
                            "'; problem-coach-cli drills lists them");
}

base::Result<DrillScore> Drills::score(const framework::DrillId& id, const std::string& answer) {
    auto scorer = m_scorers->built.find(id);
    if (scorer == m_scorers->built.end()) {
        auto& catalog = m_context.catalog();
        for (const catalog::DrillFile& file : catalog.drills())
            for (const catalog::DrillQuestion& question : file.questions)
                if (question.id == id)
                    scorer = m_scorers->built
                                 .emplace(id, drills::DrillScorer(question, file.concepts,
                                                                  catalog.lexicon(),
                                                                  catalog.framework().version))
                                 .first;
    }
    if (scorer == m_scorers->built.end()) {
        const auto own = question(id);
        if (!own)
            return passOn(own.error());
        return base::inputError("the question '" + id.value +
                                "' is one of your own and has no criteria; grade the answer "
                                "yourself");
    }
    DrillScore score{scorer->second.score(answer), {}};
    if (score.card.level)
        score.suggested = drills::suggestedGrade(*score.card.level);
    return score;
}

base::Result<std::array<GradeOutcome, drills::kGrades.size()>>
Drills::outcomes(const framework::DrillId& id) {
    const auto card = store::DrillRepository(m_context.database()).card(id);
    if (!card)
        return passOn(card.error());
    const auto now = m_context.clock().now();
    const auto next = drills::outcomes(*card, now);
    std::array<GradeOutcome, drills::kGrades.size()> out;
    for (std::size_t i = 0; i < out.size(); ++i)
        out[i] = {drills::kGrades[i], next[i].due - now};
    return out;
}

base::Result<drills::Review> Drills::grade(const GradedAnswer& answer) {
    if (const auto known = question(answer.question); !known)
        return passOn(known.error());
    auto& database = m_context.database();
    return database.write([&]() -> base::Result<drills::Review> {
        store::DrillRepository repository(database);
        const auto card = repository.card(answer.question);
        if (!card)
            return passOn(card.error());
        drills::Review review{0,
                              answer.question,
                              m_context.clock().now(),
                              answer.grade,
                              answer.level,
                              answer.text,
                              answer.elapsed,
                              card->state};
        if (card->reviewedAt == review.at) // two answers within a millisecond
            review.at += base::Milliseconds(1);
        const auto id = repository.add(review);
        if (!id)
            return passOn(id.error());
        review.id = *id;
        if (auto done = remember(repository, answer.question); !done)
            return passOn(done.error());
        return review;
    });
}

base::Status Drills::takeBack(std::int64_t id) {
    auto& database = m_context.database();
    return database.write([&]() -> base::Status {
        store::DrillRepository repository(database);
        const auto review = repository.findReview(id);
        if (!review)
            return passOn(review.error());
        if (!*review)
            return base::inputError("This answer was taken back already.");
        if (auto gone = repository.removeReview(id); !gone)
            return gone;
        return remember(repository, (*review)->question);
    });
}

base::Result<std::vector<drills::Review>> Drills::history(const framework::DrillId& id) {
    return store::DrillRepository(m_context.database()).reviews(id);
}

base::Result<Retention> Drills::retention() {
    const auto reviews = store::DrillRepository(m_context.database())
                             .reviewsSince(m_context.clock().now() - kRetentionDays);
    if (!reviews)
        return passOn(reviews.error());
    Retention retention{drills::kTargetRetention, {}, 0};
    int known = 0;
    for (const drills::Review& review : *reviews)
        if (review.before == drills::CardState::Review) {
            ++retention.answers;
            known += review.grade != drills::Grade::Again ? 1 : 0;
        }
    if (retention.answers > 0)
        retention.measured = static_cast<double>(known) / retention.answers;
    return retention;
}

base::Result<DrillLimits> Drills::limits() {
    Preferences preferences(m_context);
    DrillLimits limits;
    if (auto done = readNumber(preferences, kADay, limits.aDay); !done)
        return passOn(done.error());
    if (auto done = readNumber(preferences, kNewADay, limits.newADay); !done)
        return passOn(done.error());
    return limits;
}

base::Status Drills::setLimits(const DrillLimits& limits) {
    if (limits.aDay < 1 || limits.aDay > 500 || limits.newADay < 0 || limits.newADay > limits.aDay)
        return base::inputError("A day has 1 to 500 questions, and no more new ones than that.");
    auto& database = m_context.database();
    return database.write([&]() -> base::Status {
        Preferences preferences(m_context);
        if (auto done = preferences.save(kADay, std::to_string(limits.aDay)); !done)
            return done;
        return preferences.save(kNewADay, std::to_string(limits.newADay));
    });
}

} // namespace coach::usecase
