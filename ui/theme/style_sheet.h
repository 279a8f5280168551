// The application's one style sheet, generated from the tokens in force.
#pragma once

#include <QString>

namespace coach::theme {

QString styleSheet();

} // namespace coach::theme
