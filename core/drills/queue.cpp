#include "core/drills/queue.h"

#include <algorithm>
#include <array>
#include <map>

#include "core/drills/fsrs.h"

namespace coach::drills {

namespace {

/// A question that is being learnt may be asked again this much too early, so that a day ends.
constexpr std::chrono::minutes kAhead{20};
/// At least one place in so many is kept for weaknesses, also when much is due.
constexpr int kDayPerWeakPlace = 4;

bool isLearning(const Card& card) {
    return card.state == CardState::Learning || card.state == CardState::Relearning;
}

class Planner {
public:
    Planner(const std::vector<Candidate>& questions, const std::vector<Shown>& weaknesses,
            const Day& day)
        : m_questions(questions), m_weaknesses(weaknesses), m_day(day),
          m_taken(questions.size(), false), m_room(std::max(0, day.most - day.done)) {}

    Queue plan() {
        takeLearning();
        const auto due = dueNow();
        for (const std::size_t question : due)
            m_taken[question] = true; // a weakness does not put in what comes anyway
        const int weakPlaces = std::max(1, m_day.most / kDayPerWeakPlace);
        takeWeak(std::min(m_room, weakPlaces));
        takeDue(due);
        takeNew();
        nameNext();
        return std::move(m_queue);
    }

private:
    const Card& card(std::size_t question) const { return m_questions[question].card; }

    std::vector<std::size_t> all(auto holds) const {
        std::vector<std::size_t> out;
        for (std::size_t i = 0; i < m_questions.size(); ++i)
            if (!m_taken[i] && holds(i))
                out.push_back(i);
        return out;
    }

    /// What was begun today is brought to its end, whatever the day's limit.
    void takeLearning() {
        auto learning = all([&](std::size_t i) {
            return isLearning(card(i)) && card(i).due <= m_day.now + kAhead;
        });
        std::ranges::stable_sort(learning, {}, [&](std::size_t i) { return card(i).due; });
        for (const std::size_t i : learning) {
            const bool begunLately = m_day.now - *card(i).reviewedAt < std::chrono::hours(12);
            if (!begunLately)
                continue;
            m_taken[i] = true;
            (card(i).due <= m_day.now ? m_queue.due : m_queue.soon).push_back({i, {}});
        }
    }

    std::vector<std::size_t> dueNow() const {
        auto due = all([&](std::size_t i) {
            return card(i).state != CardState::New && !m_day.isOver(card(i).due);
        });
        std::ranges::stable_sort(due, std::ranges::greater{},
                                 [&](std::size_t i) { return retrievability(card(i), m_day.now); });
        return due;
    }

    bool isServed(std::size_t weakness) const {
        return std::ranges::any_of(m_questions, [&](const Candidate& question) {
            return std::ranges::count(question.weaknesses, weakness) > 0 &&
                   question.card.reviewedAt &&
                   *question.card.reviewedAt >= m_weaknesses[weakness].at;
        });
    }

    void takeWeak(int places) {
        for (std::size_t weakness = 0; weakness < m_weaknesses.size() && places > 0; ++weakness) {
            if (isServed(weakness))
                continue;
            const auto training = all([&](std::size_t i) {
                return std::ranges::count(m_questions[i].weaknesses, weakness) > 0;
            });
            if (training.empty())
                continue;
            // Unknown ones have a probability of 0 and come first.
            const std::size_t question = *std::ranges::min_element(
                training, {}, [&](std::size_t i) { return retrievability(card(i), m_day.now); });
            m_taken[question] = true;
            m_queue.weak.push_back({question, weakness});
            m_weakNew += card(question).state == CardState::New ? 1 : 0;
            --places;
            --m_room;
        }
    }

    void takeDue(const std::vector<std::size_t>& due) {
        for (const std::size_t question : due) {
            if (m_room == 0) {
                ++m_queue.waiting;
                continue;
            }
            const auto& weaknesses = m_questions[question].weaknesses;
            const auto open = std::ranges::find_if(
                weaknesses, [&](std::size_t weakness) { return !isServed(weakness); });
            m_queue.due.push_back(
                {question, open == weaknesses.end() ? std::nullopt : std::optional(*open)});
            --m_room;
        }
    }

    void takeNew() {
        auto fresh = all([&](std::size_t i) { return card(i).state == CardState::New; });
        std::map<std::size_t, int> answered; // by category, so that a new day goes on in turn
        std::vector<int> turn(m_questions.size());
        for (std::size_t i = 0; i < m_questions.size(); ++i)
            turn[i] = answered[m_questions[i].category]++;
        std::ranges::stable_sort(fresh, {}, [&](std::size_t i) { return turn[i]; });
        int places = std::min(m_room, std::max(0, m_day.mostNew - m_day.doneNew - m_weakNew));
        for (const std::size_t question : fresh) {
            if (places-- <= 0)
                break;
            m_taken[question] = true;
            m_queue.fresh.push_back({question, {}});
        }
    }

    void nameNext() {
        for (std::size_t i = 0; i < m_questions.size(); ++i)
            if (!m_taken[i] && card(i).state != CardState::New &&
                (!m_queue.next || card(i).due < *m_queue.next))
                m_queue.next = card(i).due;
    }

    const std::vector<Candidate>& m_questions;
    const std::vector<Shown>& m_weaknesses;
    const Day& m_day;
    std::vector<bool> m_taken;
    int m_room;
    int m_weakNew = 0;
    Queue m_queue;
};

} // namespace

Queue queueFor(const std::vector<Candidate>& questions, const std::vector<Shown>& weaknesses,
               const Day& day) {
    return Planner(questions, weaknesses, day).plan();
}

} // namespace coach::drills
