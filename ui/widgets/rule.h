// The one hairline between parts.
#pragma once

#include <QFrame>
#include <QHBoxLayout>

namespace coach::widgets {

inline QWidget* makeRule(QWidget* parent) {
    auto* rule = new QFrame(parent);
    rule->setProperty("rule", true);
    rule->setFixedHeight(1);
    return rule;
}

/// The hairline in a row of its own, set in by `inset` where the words beside it bring their
/// padding.
inline QHBoxLayout* makeRuleRow(int inset, QWidget* parent) {
    auto* row = new QHBoxLayout;
    row->setContentsMargins(inset, 0, inset, 0);
    row->addWidget(makeRule(parent));
    return row;
}

} // namespace coach::widgets
