#include "ui/shell/pages.h"

namespace coach::shell {

Workspace* makePage(const support::Services&, const Destination& destination, QWidget*) {
    switch (destination.kind) {
    case Destination::Kind::Library:
    case Destination::Kind::Attempts:
    case Destination::Kind::Practice:
    case Destination::Kind::Review:
    case Destination::Kind::Compare:
    case Destination::Kind::Back:
        break;
    }
    return nullptr;
}

} // namespace coach::shell
