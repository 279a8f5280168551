// The writer's own view of a score: levels before it is shown, "not so" after.
#pragma once

#include <cstdint>
#include <vector>

#include "core/session/own_view.h"
#include "core/usecase/context.h"

namespace coach::usecase {

class OwnViews {
public:
    explicit OwnViews(Context& context) : m_context(context) {}

    /// Of the stored card with this id; empty when nothing was said of it.
    base::Result<session::OwnView> of(std::int64_t card);
    /// The levels that the writer gives, in halves from 0 to 4; none: not judged.
    base::Status judge(std::int64_t card, const session::OwnLevels& levels);
    base::Status setDissent(std::int64_t card, const session::Dissent& dissent, bool isDisputed);
    /// Every card that was judged before it was seen, oldest first.
    base::Result<std::vector<session::JudgedCard>> history();

private:
    Context& m_context;
};

} // namespace coach::usecase
