// Figures of agreement between levels: Pearson, mean absolute error, weighted kappa, order of
// pairs.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <vector>

namespace coach::tests {

inline double pearson(const std::vector<double>& x, const std::vector<double>& y) {
    const auto n = static_cast<double>(x.size());
    double sx = 0, sy = 0, sxx = 0, syy = 0, sxy = 0;
    for (std::size_t i = 0; i < x.size(); ++i) {
        sx += x[i];
        sy += y[i];
        sxx += x[i] * x[i];
        syy += y[i] * y[i];
        sxy += x[i] * y[i];
    }
    return (n * sxy - sx * sy) / std::sqrt((n * sxx - sx * sx) * (n * syy - sy * sy));
}

inline double meanAbsoluteError(const std::vector<double>& x, const std::vector<double>& y) {
    double sum = 0;
    for (std::size_t i = 0; i < x.size(); ++i)
        sum += std::abs(x[i] - y[i]);
    return sum / static_cast<double>(x.size());
}

/// Levels rounded half up to 0..4, quadratic weights.
inline double weightedKappa(const std::vector<double>& x, const std::vector<double>& y) {
    constexpr int kinds = 5;
    double table[kinds][kinds] = {}, ofX[kinds] = {}, ofY[kinds] = {};
    const auto level = [](double value) {
        return std::clamp(static_cast<int>(std::floor(value + 0.5)), 0, kinds - 1);
    };
    for (std::size_t i = 0; i < x.size(); ++i) {
        table[level(x[i])][level(y[i])] += 1;
        ofX[level(x[i])] += 1;
        ofY[level(y[i])] += 1;
    }
    double seen = 0, expected = 0;
    for (int a = 0; a < kinds; ++a)
        for (int b = 0; b < kinds; ++b) {
            const double weight = (a - b) * (a - b);
            seen += weight * table[a][b];
            expected += weight * ofX[a] * ofY[b] / static_cast<double>(x.size());
        }
    return 1.0 - seen / expected;
}

} // namespace coach::tests
