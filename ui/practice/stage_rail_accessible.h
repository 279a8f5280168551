// How screen readers see the rail: a list of seven page tabs.
#pragma once

namespace coach::practice {

class StageRail;

/// Once is enough; more calls do nothing.
void installRailAccessibility();
void tellRailFocus(StageRail* rail, int row);
void tellRailSelection(StageRail* rail, int row);

} // namespace coach::practice
