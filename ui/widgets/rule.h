// The one hairline between parts.
#pragma once

#include <QFrame>

namespace coach::widgets {

inline QWidget* makeRule(QWidget* parent) {
    auto* rule = new QFrame(parent);
    rule->setProperty("rule", true);
    rule->setFixedHeight(1);
    return rule;
}

} // namespace coach::widgets
