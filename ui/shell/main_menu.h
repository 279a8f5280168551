// The menus: in the menu bar (shown on wish) and, the same, behind Menu and F10.
#pragma once

#include <QList>

#include "ui/support/services.h"

class QMainWindow;
class QMenu;

namespace coach::shell {

class Actions;

/// Fills the window's menu bar. Returns its menus, for the one behind Menu.
QList<QMenu*> makeMenus(QMainWindow& window, Actions& actions, const support::Services& services);

/// Puts the look that was kept in force.
void applyLook(const support::Services& services);

} // namespace coach::shell
