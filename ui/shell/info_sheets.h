// The keyboard page and About.
#pragma once

#include <QAction>
#include <QList>

#include "ui/widgets/sheet.h"

namespace coach::shell {

class KeyboardSheet final : public widgets::Sheet {
    Q_OBJECT
public:
    KeyboardSheet(const QList<QAction*>& actions, QWidget* parent);
};

class AboutSheet final : public widgets::Sheet {
    Q_OBJECT
public:
    explicit AboutSheet(QWidget* parent);
};

} // namespace coach::shell
