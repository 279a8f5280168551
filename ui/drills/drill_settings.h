// What the user set for the drill room.
#pragma once

#include "ui/support/settings.h"

namespace coach::support::setting {

inline const Setting<bool> kDrillClock{"drills/clock", true};
inline const Setting<bool> kTwoGrades{"drills/two_grades", false}; ///< again and good alone

} // namespace coach::support::setting
