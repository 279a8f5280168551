#include "ui/shell/pages.h"

#include "ui/compare/compare_page.h"
#include "ui/drills/drill_page.h"
#include "ui/practice/practice_page.h"
#include "ui/score/judge_page.h"
#include "ui/score/review_page.h"

namespace coach::shell {

Workspace* makePage(const support::Services& services, const Destination& destination,
                    QWidget* parent) {
    const bool one = !destination.attempts.empty();
    switch (destination.kind) {
    case Destination::Kind::Practice:
        return one ? new practice::PracticePage(services, destination.attempts.front(),
                                                destination.stage, parent)
                   : nullptr;
    case Destination::Kind::Judge:
        return one ? new score::JudgePage(services, destination.attempts.front(), parent) : nullptr;
    case Destination::Kind::Review:
        return one ? new score::ReviewPage(services, destination.attempts.front(), parent)
                   : nullptr;
    case Destination::Kind::Compare:
        return destination.attempts.size() >= 2
                   ? new compare::ComparePage(services, destination.attempts, parent)
                   : nullptr;
    case Destination::Kind::Drill:
        return new drills::DrillPage(services, destination.drill, parent);
    case Destination::Kind::Library:
    case Destination::Kind::Attempts:
    case Destination::Kind::Drills:
    case Destination::Kind::Progress:
    case Destination::Kind::Back:
        break;
    }
    return nullptr;
}

} // namespace coach::shell
