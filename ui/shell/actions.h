// What the window can do: each action by a stable id, with its shortcut. The menus, the palette and
// the keyboard page are made of them.
#pragma once

#include <functional>

#include <QAction>
#include <QKeySequence>
#include <QList>
#include <QObject>

class QWidget;

namespace coach::shell {

class Actions final : public QObject {
    Q_OBJECT
public:
    /// Actions are added to `window`, so that their shortcuts work wherever the focus is in it.
    explicit Actions(QWidget* window);
    QAction* add(const char* id, const QString& text, const QKeySequence& keys,
                 std::function<void()> act);
    /// Null when there is no such id.
    QAction* find(const QString& id) const;
    const QList<QAction*>& all() const { return m_all; }

private:
    QWidget* m_window;
    QList<QAction*> m_all;
};

} // namespace coach::shell
