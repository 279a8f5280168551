#include "core/drills/fsrs.h"

#include <algorithm>
#include <cmath>

namespace coach::drills {

namespace {

using std::chrono::days;
using std::chrono::minutes;

/// The default parameters of FSRS-6.
constexpr std::array<double, 21> w{0.212,  1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194,
                                   0.001,  1.8722, 0.1666, 0.796,  1.4835, 0.0614, 0.2629,
                                   1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542};

constexpr double kLeastStability = 0.001;
constexpr double kMostStability = 36500.0;
constexpr double kLeastFirstStability = 0.1;
constexpr int kMostDays = 36500;

// The steps before a question counts as known, and after it was forgotten.
constexpr minutes kFirstStep{1};
constexpr minutes kSecondStep{10};
constexpr minutes kHardFirstStep{6}; ///< halfway between the two, rounded
constexpr minutes kRelearningStep{10};
constexpr minutes kHardRelearningStep{15};

/// To eight decimals as JavaScript's Math.round does: halves go up.
double rounded(double value) {
    constexpr double kFactor = 1e8;
    return std::floor(value * kFactor + 0.5) / kFactor;
}

double number(Grade grade) {
    return static_cast<double>(static_cast<int>(grade));
}

double decay() {
    return -w[20];
}

double factor() {
    return rounded(std::exp(std::log(0.9) / decay()) - 1.0);
}

double recallAfter(int elapsedDays, double stability) {
    return rounded(std::pow(1.0 + factor() * elapsedDays / stability, decay()));
}

double firstStability(Grade grade) {
    return std::max(w[static_cast<std::size_t>(grade) - 1], kLeastFirstStability);
}

double unboundedFirstDifficulty(Grade grade) {
    return rounded(w[4] - std::exp((number(grade) - 1.0) * w[5]) + 1.0);
}

double nextDifficulty(double difficulty, Grade grade) {
    const double change = -w[6] * (number(grade) - 3.0);
    const double damped = difficulty + rounded(change * (10.0 - difficulty) / 9.0);
    const double reverted =
        rounded(w[7] * unboundedFirstDifficulty(Grade::Easy) + (1.0 - w[7]) * damped);
    return std::clamp(reverted, 1.0, 10.0);
}

double stabilityAfterRecall(const Card& card, double recall, Grade grade) {
    const double hard = grade == Grade::Hard ? w[15] : 1.0;
    const double easy = grade == Grade::Easy ? w[16] : 1.0;
    const double grown =
        card.stability *
        (1.0 + std::exp(w[8]) * (11.0 - card.difficulty) * std::pow(card.stability, -w[9]) *
                   (std::exp((1.0 - recall) * w[10]) - 1.0) * hard * easy);
    return rounded(std::clamp(grown, kLeastStability, kMostStability));
}

double stabilityAfterForgetting(const Card& card, double recall) {
    const double left = w[11] * std::pow(card.difficulty, -w[12]) *
                        (std::pow(card.stability + 1.0, w[13]) - 1.0) *
                        std::exp((1.0 - recall) * w[14]);
    const double most = rounded(std::clamp(left, kLeastStability, kMostStability));
    const double least = rounded(card.stability / std::exp(w[17] * w[18]));
    return std::min(std::max(least, kLeastStability), most);
}

double stabilityOnTheSameDay(const Card& card, Grade grade) {
    const double change =
        std::pow(card.stability, -w[19]) * std::exp(w[17] * (number(grade) - 3.0 + w[18]));
    const double kept = grade >= Grade::Hard ? std::max(change, 1.0) : change;
    return rounded(std::clamp(card.stability * kept, kLeastStability, kMostStability));
}

int elapsedDays(const Card& card, base::Instant now) {
    if (card.state == CardState::New || !card.reviewedAt)
        return 0;
    const auto elapsed = std::chrono::floor<days>(now) - std::chrono::floor<days>(*card.reviewedAt);
    return std::max(0, static_cast<int>(elapsed.count())); // a clock may be put back
}

/// Stability and difficulty after an answer; the rest of the card as it was.
Card remembered(const Card& card, Grade grade, int elapsed) {
    Card next = card;
    if (card.state == CardState::New) {
        next.stability = firstStability(grade);
        next.difficulty = std::clamp(unboundedFirstDifficulty(grade), 1.0, 10.0);
        return next;
    }
    const double recall = recallAfter(elapsed, card.stability);
    next.stability = elapsed == 0            ? stabilityOnTheSameDay(card, grade)
                     : grade == Grade::Again ? stabilityAfterForgetting(card, recall)
                                             : stabilityAfterRecall(card, recall, grade);
    next.difficulty = nextDifficulty(card.difficulty, grade);
    return next;
}

void askAfterDays(Card& card, int count, base::Instant now) {
    card.state = CardState::Review;
    card.step = 0;
    card.days = count;
    card.due = now + days(count);
}

void askAfterMinutes(Card& card, CardState state, int step, minutes wait, base::Instant now) {
    card.state = state;
    card.step = step;
    card.days = 0;
    card.due = now + wait;
}

/// The first answers, and those after a lapse: minutes apart until one is good.
void scheduleStep(Card& next, Grade grade, base::Instant now) {
    const bool relearning = next.state == CardState::Relearning;
    const CardState state = relearning ? CardState::Relearning : CardState::Learning;
    const bool first = next.step == 0;
    if (grade == Grade::Again)
        askAfterMinutes(next, state, 0, relearning ? kRelearningStep : kFirstStep, now);
    else if (grade == Grade::Hard)
        askAfterMinutes(next, state, next.step, relearning ? kHardRelearningStep : kHardFirstStep,
                        now);
    else if (grade == Grade::Good && !relearning && first)
        askAfterMinutes(next, state, 1, kSecondStep, now);
    else
        askAfterDays(next, daysFor(next.stability), now);
}

/// A known question: a better grade never comes back sooner than a worse one.
void scheduleReview(const Card& card, Card& next, Grade grade, int elapsed, base::Instant now) {
    if (grade == Grade::Again) {
        ++next.lapses;
        askAfterMinutes(next, CardState::Relearning, 0, kRelearningStep, now);
        return;
    }
    const auto daysAfter = [&](Grade other) {
        return daysFor(remembered(card, other, elapsed).stability);
    };
    const int unbounded = daysAfter(Grade::Good);
    const int hard = std::min(daysAfter(Grade::Hard), unbounded);
    const int good = std::max(unbounded, hard + 1);
    const int easy = std::max(daysAfter(Grade::Easy), good + 1);
    askAfterDays(next, grade == Grade::Hard ? hard : grade == Grade::Good ? good : easy, now);
}

} // namespace

int daysFor(double stability) {
    const double modifier = rounded((std::pow(kTargetRetention, 1.0 / decay()) - 1.0) / factor());
    const double wanted = std::floor(stability * modifier + 0.5);
    return static_cast<int>(std::clamp(wanted, 1.0, static_cast<double>(kMostDays)));
}

Card reviewed(const Card& card, Grade grade, base::Instant now) {
    const int elapsed = elapsedDays(card, now);
    Card next = remembered(card, grade, elapsed);
    next.reviewedAt = now;
    ++next.reviews;
    if (card.state == CardState::Review)
        scheduleReview(card, next, grade, elapsed, now);
    else
        scheduleStep(next, grade, now);
    return next;
}

std::array<Card, kGrades.size()> outcomes(const Card& card, base::Instant now) {
    std::array<Card, kGrades.size()> out;
    for (const Grade grade : kGrades)
        out[static_cast<std::size_t>(grade) - 1] = reviewed(card, grade, now);
    return out;
}

double retrievability(const Card& card, base::Instant now) {
    if (card.state == CardState::New || card.stability <= 0.0)
        return 0.0;
    return recallAfter(elapsedDays(card, now), card.stability);
}

} // namespace coach::drills
