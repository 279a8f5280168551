// What to ask today: pure arithmetic over the cards. Any thread.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <vector>

#include "core/drills/review.h"

namespace coach::drills {

/// A question as the queue looks at it. Questions are named by their place in the list that is
/// handed over.
struct Candidate {
    Card card;
    std::size_t category = 0;
    std::vector<std::size_t> weaknesses; ///< that it trains, by their place, the worst first
};

/// A weakness that a design attempt showed.
struct Shown {
    base::Instant at{}; ///< when the attempt was scored
};

struct Day {
    base::Instant now{};
    std::function<bool(base::Instant)> isOver; ///< whether a moment lies after this day
    int most = 20;
    int mostNew = 5;
    int done = 0;    ///< questions answered today
    int doneNew = 0; ///< those of them that were new
};

struct Asked {
    std::size_t question = 0;
    std::optional<std::size_t> weakness; ///< that put it there
};

struct Queue {
    std::vector<Asked> due;  ///< learning ones whose minutes are over first
    std::vector<Asked> weak; ///< put there by a weakness
    std::vector<Asked> fresh;
    std::vector<Asked> soon; ///< learning ones that come due within minutes
    int waiting = 0;         ///< due, but beyond what a day asks for
    std::optional<base::Instant> next;
};

/// Due questions first, those that are still half known before those that are long forgotten: after
/// missed days the rest waits. A weakness puts in one question that trains it, until one of them
/// was answered after the attempt. New ones come last, category by category in turn.
Queue queueFor(const std::vector<Candidate>& questions, const std::vector<Shown>& weaknesses,
               const Day& day);

} // namespace coach::drills
