// The fonts that are built into the program, so that it looks the same on every machine.
#pragma once

#include <QStringList>

namespace coach::theme {

/// Registers Inter and Charis SIL Compact; once, after QApplication, before the first widget.
void registerFonts();

QStringList sansFamilies();
QStringList displayFamilies();
QStringList serifFamilies();

} // namespace coach::theme
