#include "core/usecase/drill_memory.h"

#include "core/drills/fsrs.h"

namespace coach::usecase {

base::Status remember(store::DrillRepository& repository, const framework::DrillId& question) {
    const auto reviews = repository.reviews(question);
    if (!reviews)
        return tl::unexpected<base::Error>(reviews.error());
    drills::Card card;
    for (const drills::Review& review : *reviews) {
        if (review.before != card.state)
            if (auto done = repository.setState(review.id, card.state); !done)
                return done;
        card = drills::reviewed(card, review.grade, review.at);
    }
    return repository.saveCard(question, card);
}

} // namespace coach::usecase
