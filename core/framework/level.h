// The scale of levels.md: 0 missing, 1 named, 2 partial, 3 solid, 4 strong.
#pragma once

#include <string>
#include <string_view>

namespace coach::framework {

inline constexpr double kTopLevel = 4.0;

/// "missing", "named", "partial", "solid" or "strong" for 0 to 4.
std::string_view levelName(int level);
/// The name when within a quarter of a whole level, else "between partial and solid".
std::string levelWords(double level);
/// 25 times the level, rounded half up.
int scoreOf(double level);
/// Two decimals, half up, as the level is stored, printed and compared.
double roundedLevel(double level);

} // namespace coach::framework
