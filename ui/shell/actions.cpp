#include "ui/shell/actions.h"

#include <algorithm>
#include <utility>

#include <QWidget>

namespace coach::shell {

Actions::Actions(QWidget* window) : QObject(window), m_window(window) {}

QAction* Actions::add(const char* id, const QString& text, const QKeySequence& keys,
                      std::function<void()> act) {
    auto* action = new QAction(text, this);
    action->setObjectName(QLatin1String(id));
    action->setShortcut(keys);
    action->setMenuRole(QAction::NoRole);
    connect(action, &QAction::triggered, m_window, [act = std::move(act)] { act(); });
    m_window->addAction(action);
    m_all << action;
    return action;
}

QAction* Actions::find(const QString& id) const {
    const auto found = std::ranges::find_if(
        m_all, [&id](const QAction* action) { return action->objectName() == id; });
    return found == m_all.end() ? nullptr : *found;
}

} // namespace coach::shell
