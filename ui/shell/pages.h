// Makes the page for a destination: the one place that knows every page.
#pragma once

#include "ui/shell/workspace.h"
#include "ui/support/services.h"

namespace coach::shell {

/// A new page, or null where that kind of page is not built.
Workspace* makePage(const support::Services& services, const Destination& destination,
                    QWidget* parent);

} // namespace coach::shell
