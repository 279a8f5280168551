#include "core/framework/level.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace coach::framework {

std::string_view levelName(int level) {
    static constexpr std::array<std::string_view, 5> names{"missing", "named", "partial", "solid",
                                                           "strong"};
    return names[static_cast<std::size_t>(std::clamp(level, 0, 4))];
}

std::string levelWords(double level) {
    const double nearest = std::floor(level + 0.5);
    if (std::abs(level - nearest) <= 0.25)
        return std::string(levelName(static_cast<int>(nearest)));
    const int below = static_cast<int>(std::floor(level));
    return "between " + std::string(levelName(below)) + " and " + std::string(levelName(below + 1));
}

int scoreOf(double level) {
    return static_cast<int>(std::floor(25.0 * level + 0.5 + 1e-9));
}

double roundedLevel(double level) {
    return std::floor(level * 100.0 + 0.5 + 1e-9) / 100.0;
}

} // namespace coach::framework
