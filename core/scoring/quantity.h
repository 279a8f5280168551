// Numbers with what they measure, read from tokens: "12 million payments a day", "80 ms", "0.12 %",
// "$95". Values; pure.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/text/token.h"

namespace coach::scoring {

enum class Measure : std::uint8_t { Plain, Percent, Money, Duration, Rate, Other };

struct Quantity {
    double value = 0.0; ///< percent as a fraction, durations in seconds, else as written
    Measure measure = Measure::Plain;
    double periodSeconds = 0.0; ///< of a rate: the time that it counts by
    std::string noun;           ///< stem of what is counted, the last word before the period
    std::size_t firstToken = 0; ///< in the tokens read
    std::size_t endToken = 0;

    double perSecond() const { return periodSeconds > 0.0 ? value / periodSeconds : value; }
};

/// In order. A number that is no quantity ("24/7", a date, an ordinal) is left out.
std::vector<Quantity> quantitiesIn(std::span<const text::Token> tokens);

/// "1,400", "0.12", "12 million": three figures that count.
std::string figureText(double value);
/// "second", "day"; empty for what is no period.
std::string periodName(double seconds);

} // namespace coach::scoring
