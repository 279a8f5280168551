#include "core/usecase/own_views.h"

#include <cmath>

#include "core/framework/level.h"
#include "core/store/database.h"
#include "core/store/own_view_repository.h"

namespace coach::usecase {

base::Result<session::OwnView> OwnViews::of(std::int64_t card) {
    return store::OwnViewRepository(m_context.database()).find(card);
}

base::Status OwnViews::judge(std::int64_t card, const session::OwnLevels& levels) {
    for (const auto& level : levels)
        if (level && (*level < 0.0 || *level > framework::kTopLevel ||
                      std::round(*level * 2.0) != *level * 2.0))
            return base::inputError("A level of your own is 0 to 4 in halves. Nothing was kept.");
    auto& database = m_context.database();
    return database.write(
        [&] { return store::OwnViewRepository(database).setLevels(card, levels); });
}

base::Status OwnViews::setDissent(std::int64_t card, const session::Dissent& dissent,
                                  bool isDisputed) {
    auto& database = m_context.database();
    return database.write([&] {
        return store::OwnViewRepository(database).setDissent(card, dissent, isDisputed,
                                                             m_context.clock().now());
    });
}

base::Result<std::vector<session::JudgedCard>> OwnViews::history() {
    return store::OwnViewRepository(m_context.database()).judged();
}

} // namespace coach::usecase
