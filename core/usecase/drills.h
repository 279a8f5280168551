// The drill room: the queue of the day, an answer with its score and grade, what is remembered.
#pragma once

#include <array>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/catalog/drill.h"
#include "core/catalog/prompt.h"
#include "core/drills/review.h"
#include "core/progress/practised.h"
#include "core/scoring/scorecard.h"
#include "core/usecase/context.h"

namespace coach::drills {
class DrillScorer;
}

namespace coach::usecase {

enum class QueuedFor {
    Due,  ///< it was answered before and its time has come
    Weak, ///< a design attempt was weak where this question trains
    New,
};

/// The criterion of a design attempt that put a question into the queue.
struct Weakness {
    std::string criterion; ///< title
    framework::StageId stage = framework::StageId::Problem;
    scoring::Depth depth = scoring::Depth::Absent; ///< absent or named
    framework::AttemptId attempt;
    std::string title; ///< the attempt's
};

struct QueueItem {
    QueuedFor why = QueuedFor::New;
    catalog::DrillQuestion question;
    drills::Card card;
    std::optional<Weakness> weakness; ///< that put it there, or that a due one trains
};

/// A design prompt that was practised and would be half forgotten by now.
struct DuePrompt {
    catalog::PromptSummary prompt;
    base::Instant due{};
    double level = 0.0; ///< of the newest attempt
};

/// What a day asks for at most.
struct DrillLimits {
    int aDay = 20;
    int newADay = 5; ///< among them, weak ones too
};

struct DrillQueue {
    std::vector<QueueItem> items;      ///< in the order in which to ask
    std::vector<DuePrompt> prompts;    ///< the longest due first
    int waiting = 0;                   ///< due, but left for other days
    int doneToday = 0;                 ///< questions answered, each once
    std::optional<base::Instant> next; ///< when something comes due again, later than now
};

/// A question in the list of all.
struct DrillRow {
    catalog::DrillQuestion question;
    drills::Card card; ///< state New: never answered
};

struct DrillScore {
    scoring::StageCard card;                ///< evidence counts bytes of the answer
    std::optional<drills::Grade> suggested; ///< none where no level could be given
};

/// What a grade would do.
struct GradeOutcome {
    drills::Grade grade = drills::Grade::Good;
    base::Milliseconds wait{}; ///< until the question comes again
};

/// An answer with the grade that the user gave it.
struct GradedAnswer {
    framework::DrillId question;
    drills::Grade grade = drills::Grade::Good;
    std::string text;            ///< empty: it was not typed
    std::optional<double> level; ///< none: it was not scored
    base::Milliseconds elapsed{};
};

/// How many answers were known when they came due, in the last 90 days. Questions that are being
/// learnt do not count.
struct Retention {
    double target = 0.0;
    std::optional<double> measured; ///< none without such answers
    int answers = 0;
};

class Drills {
public:
    /// `dayOf` knows the user's time zone.
    using DayOf = std::function<progress::Day(base::Instant)>;

    Drills(Context& context, DayOf dayOf);
    ~Drills();

    base::Result<DrillQueue> queue();
    /// Every question, bundled ones by category, then the user's own.
    base::Result<std::vector<DrillRow>> questions();
    /// An input error when there is none with this id.
    base::Result<catalog::DrillQuestion> question(const framework::DrillId& id);

    /// Stores nothing and needs no database for a bundled question. An input error for a question
    /// without criteria.
    base::Result<DrillScore> score(const framework::DrillId& id, const std::string& answer);
    /// In the order of the grades.
    base::Result<std::array<GradeOutcome, drills::kGrades.size()>>
    outcomes(const framework::DrillId& id);
    /// Keeps the answer and when to ask again.
    base::Result<drills::Review> grade(const GradedAnswer& answer);
    /// As if the answer had not been given.
    base::Status takeBack(std::int64_t review);
    /// Of one question, oldest first.
    base::Result<std::vector<drills::Review>> history(const framework::DrillId& id);

    base::Result<Retention> retention();
    base::Result<DrillLimits> limits();
    base::Status setLimits(const DrillLimits& limits);

private:
    struct Scorers;
    Context& m_context;
    DayOf m_dayOf;
    std::unique_ptr<Scorers> m_scorers;
};

} // namespace coach::usecase
