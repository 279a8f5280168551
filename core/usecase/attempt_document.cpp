#include "core/usecase/attempt_document.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>

namespace coach::usecase {

namespace {

/// `count` digits at the front of `text`, taken off; -1 when there are fewer.
int takeDigits(std::string_view& text, std::size_t count) {
    if (text.size() < count)
        return -1;
    int number = 0;
    for (const char c : text.substr(0, count)) {
        if (c < '0' || c > '9')
            return -1;
        number = number * 10 + (c - '0');
    }
    text.remove_prefix(count);
    return number;
}

bool takeChar(std::string_view& text, char wanted) {
    if (!text.starts_with(wanted))
        return false;
    text.remove_prefix(1);
    return true;
}

/// Milliseconds of ".123", more digits passed over; 0 without a point, -1 for something else.
int takeFraction(std::string_view& text) {
    if (!takeChar(text, '.'))
        return 0;
    int out = takeDigits(text, 1);
    for (int scale = 100; out >= 0; scale /= 10) {
        if (scale == 100)
            out *= 100;
        else if (const int digit = takeDigits(text, 1); digit >= 0)
            out += digit * scale;
        else
            break;
    }
    return out;
}

int takeDigitsAfter(std::string_view& text, char mark, std::size_t count) {
    return takeChar(text, mark) ? takeDigits(text, count) : -1;
}

bool isOurs(std::string_view key) {
    return key == "prompt" || key == "attempt" || key == "started";
}

} // namespace

std::string isoTime(base::Instant at) {
    const auto seconds = std::chrono::floor<std::chrono::seconds>(at);
    const auto day = std::chrono::floor<std::chrono::days>(seconds);
    const std::chrono::year_month_day date(day);
    const std::chrono::hh_mm_ss time(seconds - day);
    std::array<char, 64> out{};
    std::snprintf(out.data(), out.size(), "%04d-%02u-%02uT%02d:%02d:%02dZ",
                  static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                  static_cast<unsigned>(date.day()), static_cast<int>(time.hours().count()),
                  static_cast<int>(time.minutes().count()),
                  static_cast<int>(time.seconds().count()));
    return out.data();
}

std::optional<base::Instant> findIsoTime(std::string_view text) {
    const int year = takeDigits(text, 4);
    const int month = takeDigitsAfter(text, '-', 2);
    const int day = takeDigitsAfter(text, '-', 2);
    const int hour = takeDigitsAfter(text, 'T', 2);
    const int minute = takeDigitsAfter(text, ':', 2);
    const int second = takeDigitsAfter(text, ':', 2);
    const int fraction = takeFraction(text);
    const bool isWhole = std::min({year, month, day, hour, minute, second, fraction}) >= 0;
    if (!isWhole || text != "Z" || hour > 23 || minute > 59 || second > 59)
        return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year(year),
                                           std::chrono::month(static_cast<unsigned>(month)),
                                           std::chrono::day(static_cast<unsigned>(day))};
    if (!date.ok())
        return std::nullopt;
    return base::Instant(std::chrono::sys_days(date) + std::chrono::hours(hour) +
                         std::chrono::minutes(minute) + std::chrono::seconds(second) +
                         base::Milliseconds(fraction));
}

void takeDocument(const document::AnswerDocument& document, session::Attempt& attempt) {
    if (!document.title.empty())
        attempt.title = document.title;
    attempt.preamble = document.preamble;
    attempt.notes = document.notes;
    attempt.frontMatter.clear();
    for (const auto& [key, value] : document.frontMatter)
        if (!isOurs(key))
            attempt.frontMatter.emplace_back(key, value);
    attempt.sections.clear();
    for (const auto& section : document.sections)
        attempt.sections.push_back({section.kind, section.text});
}

bool saysTheSame(const session::Attempt& one, const session::Attempt& other) {
    return one.title == other.title && one.preamble == other.preamble && one.notes == other.notes;
}

} // namespace coach::usecase
