#include "core/base/iso_time.h"

#include <charconv>
#include <cstdio>

namespace coach::base {

namespace {

/// Takes `digits` digits and the sign behind them off `text`.
std::optional<int> takeNumber(std::string_view& text, std::size_t digits, char behind) {
    int value = 0;
    if (text.size() <= digits || text[digits] != behind)
        return std::nullopt;
    const auto result = std::from_chars(text.data(), text.data() + digits, value);
    if (result.ec != std::errc{} || result.ptr != text.data() + digits || value < 0)
        return std::nullopt;
    text.remove_prefix(digits + 1);
    return value;
}

} // namespace

std::string isoTime(Instant at) {
    using namespace std::chrono;
    const auto day = floor<days>(at);
    const year_month_day date(day);
    const hh_mm_ss time(at - day);
    char text[48];
    std::snprintf(text, sizeof text, "%04d-%02u-%02uT%02d:%02d:%02d", static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                  static_cast<int>(time.hours().count()), static_cast<int>(time.minutes().count()),
                  static_cast<int>(time.seconds().count()));
    std::string out = text;
    if (const auto rest = time.subseconds().count(); rest != 0) {
        std::snprintf(text, sizeof text, ".%03d", static_cast<int>(rest));
        out += text;
    }
    return out + 'Z';
}

std::optional<Instant> readIsoTime(std::string_view text) {
    using namespace std::chrono;
    const auto years = takeNumber(text, 4, '-');
    const auto month = years ? takeNumber(text, 2, '-') : std::nullopt;
    const auto day = month ? takeNumber(text, 2, 'T') : std::nullopt;
    const auto hour = day ? takeNumber(text, 2, ':') : std::nullopt;
    const auto minute = hour ? takeNumber(text, 2, ':') : std::nullopt;
    if (!minute || text.size() < 3)
        return std::nullopt;
    const bool hasMilliseconds = text[2] == '.';
    const auto second = takeNumber(text, 2, hasMilliseconds ? '.' : 'Z');
    const auto rest = second && hasMilliseconds ? takeNumber(text, 3, 'Z') : std::optional(0);
    if (!second || !rest || !text.empty() || *hour > 23 || *minute > 59 || *second > 59)
        return std::nullopt;
    const year_month_day date(std::chrono::year(*years),
                              std::chrono::month(static_cast<unsigned>(*month)),
                              std::chrono::day(static_cast<unsigned>(*day)));
    if (!date.ok())
        return std::nullopt;
    return Instant(sys_days(date).time_since_epoch() + hours(*hour) + minutes(*minute) +
                   seconds(*second) + milliseconds(*rest));
}

} // namespace coach::base
