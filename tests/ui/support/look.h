// The theme for a test: made once, light, 100 %, without animations.
#pragma once

#include <QApplication>

#include "ui/theme/theme.h"

namespace coach::tests {

inline theme::Theme& testTheme() {
    static auto* theme = new theme::Theme(qApp);
    theme->setAnimated(false);
    return *theme;
}

inline theme::Theme& plainLook() {
    theme::Theme& theme = testTheme();
    theme.setChoice(theme::SchemeChoice::Light);
    theme.setTextPercent(100);
    return theme;
}

} // namespace coach::tests
