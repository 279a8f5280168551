#include "core/scoring/quantity.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <optional>
#include <string_view>

namespace coach::scoring {

namespace {

struct Named {
    std::string_view word;
    double value;
};

constexpr std::array<Named, 8> kMultipliers{{{"thousand", 1e3},
                                             {"k", 1e3},
                                             {"million", 1e6},
                                             {"mio", 1e6},
                                             {"m", 1e6},
                                             {"billion", 1e9},
                                             {"bn", 1e9},
                                             {"b", 1e9}}};
constexpr std::array<Named, 22> kTimes{{{"ms", 1e-3},
                                        {"millisecond", 1e-3},
                                        {"milliseconds", 1e-3},
                                        {"s", 1},
                                        {"sec", 1},
                                        {"second", 1},
                                        {"seconds", 1},
                                        {"min", 60},
                                        {"minute", 60},
                                        {"minutes", 60},
                                        {"h", 3600},
                                        {"hour", 3600},
                                        {"hours", 3600},
                                        {"day", 86400},
                                        {"days", 86400},
                                        {"week", 604800},
                                        {"weeks", 604800},
                                        {"month", 2.63e6},
                                        {"months", 2.63e6},
                                        {"year", 3.156e7},
                                        {"years", 3.156e7},
                                        {"d", 86400}}};
constexpr std::array<std::string_view, 9> kMoney{"dollar", "dollars", "usd",   "eur",   "euro",
                                                 "euros",  "cents",   "pound", "pounds"};
constexpr std::array<std::string_view, 10> kSizes{"tb",   "gb",   "mb",    "kb",    "bytes",
                                                  "bits", "flop", "flops", "mflop", "gflop"};

template <class Table>
std::optional<double> named(const Table& table, std::string_view word) {
    const auto found = std::ranges::find(table, word, &Named::word);
    return found == table.end() ? std::nullopt : std::optional(found->value);
}

template <class List>
bool in(const List& list, std::string_view word) {
    return std::ranges::find(list, word) != list.end();
}

/// "1,500" and "0.12"; nothing for "1,5" and versions.
std::optional<double> numberOf(std::string_view written) {
    std::string plain;
    for (std::size_t at = 0; at < written.size(); ++at) {
        if (written[at] != ',') {
            plain += written[at];
            continue;
        }
        const std::size_t next = std::min(written.find_first_of(",.", at + 1), written.size());
        if (next - at != 4)
            return std::nullopt;
    }
    if (std::ranges::count(plain, '.') > 1)
        return std::nullopt;
    return std::strtod(plain.c_str(), nullptr);
}

class Reader {
public:
    explicit Reader(std::span<const text::Token> tokens) : m_tokens(tokens) {}

    std::vector<Quantity> all() {
        std::vector<Quantity> out;
        for (std::size_t at = 0; at < m_tokens.size();) {
            const auto quantity =
                m_tokens[at].kind == text::TokenKind::Number ? read(at) : std::nullopt;
            if (quantity)
                out.push_back(*quantity);
            at = quantity ? quantity->endToken : at + 1;
        }
        return out;
    }

private:
    std::string_view word(std::size_t at) const {
        return at < m_tokens.size() ? std::string_view(m_tokens[at].folded) : std::string_view();
    }
    bool touches(std::size_t at) const {
        return at > 0 && at < m_tokens.size() &&
               m_tokens[at - 1].span.end == m_tokens[at].span.start;
    }
    bool isNumber(std::size_t at) const {
        return at < m_tokens.size() && m_tokens[at].kind == text::TokenKind::Number;
    }

    std::optional<Quantity> read(std::size_t at) const {
        // "24/7", "2026-11-23", "10^6" and "1:30" are no quantities.
        static constexpr std::string_view kJoins = "/-^:";
        const auto joins = [&](std::size_t mark) {
            return word(mark).size() == 1 && kJoins.find(word(mark)[0]) != std::string_view::npos &&
                   touches(mark);
        };
        if ((joins(at + 1) && isNumber(at + 2) && touches(at + 2)) ||
            (at >= 2 && joins(at - 1) && isNumber(at - 2) && touches(at)))
            return std::nullopt;
        const auto value = numberOf(word(at));
        if (!value)
            return std::nullopt;
        Quantity quantity{*value, Measure::Plain, 0.0, {}, at, at + 1};
        std::size_t next = at + 1;
        const bool single = word(next).size() == 1; // "12M", not "5 m"
        if (const auto factor = named(kMultipliers, word(next));
            factor && (!single || touches(next))) {
            quantity.value *= *factor;
            ++next;
        }
        quantity.endToken = next;
        const bool unknownUnit =
            next < m_tokens.size() && m_tokens[next].kind == text::TokenKind::Word && single &&
            !named(kTimes, word(next)) && word(next) != "a" && (word(next) != "x" || touches(next));
        if (unknownUnit && next == at + 1) { // "3c", "4.5 M", "5 m": not to be guessed
            quantity.measure = Measure::Other;
            quantity.endToken = next + 1;
            return quantity;
        }
        if (at > 0 && (word(at - 1) == "$" || word(at - 1) == "€" || word(at - 1) == "£")) {
            quantity.measure = Measure::Money;
            quantity.firstToken = at - 1;
        }
        readUnit(next, quantity);
        return quantity;
    }

    void readUnit(std::size_t at, Quantity& quantity) const {
        const std::string_view unit = word(at);
        if (unit == "%" || unit == "percent") {
            quantity.measure = Measure::Percent;
            quantity.value /= 100.0;
            quantity.endToken = at + 1;
        } else if (in(kMoney, unit)) {
            quantity.measure = Measure::Money;
            quantity.value *= unit == "cents" ? 0.01 : 1.0;
            quantity.endToken = at + 1;
        } else if (const auto seconds = named(kTimes, unit); seconds && unit != "d") {
            quantity.measure = Measure::Duration;
            quantity.value *= *seconds;
            quantity.endToken = at + 1;
        } else if (in(kSizes, unit) || (at < m_tokens.size() && unit == "x" && touches(at))) {
            quantity.measure = Measure::Other;
            quantity.endToken = at + 1;
        } else if (quantity.measure == Measure::Plain) {
            readRate(at, quantity);
        }
    }

    /// "payments a day", "/s", "per hour": up to three words of what is counted in front.
    void readRate(std::size_t at, Quantity& quantity) const {
        constexpr std::size_t kMostWords = 3;
        std::string noun;
        for (std::size_t words = 0; words <= kMostWords && at < m_tokens.size(); ++words, ++at) {
            const std::string_view here = word(at);
            const bool leads = here == "a" || here == "per" || here == "each" || here == "every" ||
                               here == "/" || here == "an";
            if (leads) {
                const auto seconds = named(kTimes, word(at + 1));
                if (!seconds || *seconds < 1.0)
                    return;
                quantity.measure = Measure::Rate;
                quantity.periodSeconds = *seconds;
                quantity.noun = noun;
                quantity.endToken = at + 2;
                return;
            }
            if (here == "daily" || here == "qps" || here == "rps" || here == "tps") {
                quantity.measure = Measure::Rate;
                quantity.periodSeconds = here == "daily" ? 86400.0 : 1.0;
                quantity.noun = noun;
                quantity.endToken = at + 1;
                return;
            }
            if (m_tokens[at].kind != text::TokenKind::Word || m_tokens[at].functionWord)
                return;
            noun = m_tokens[at].stem;
        }
    }

    std::span<const text::Token> m_tokens;
};

} // namespace

std::vector<Quantity> quantitiesIn(std::span<const text::Token> tokens) {
    return Reader(tokens).all();
}

std::string figureText(double value) {
    const double size = std::abs(value);
    const auto scaled = [](double number, const char* unit) {
        char buffer[48];
        std::snprintf(buffer, sizeof buffer, "%.3g%s", number, unit);
        return std::string(buffer);
    };
    if (size >= 1e9)
        return scaled(value / 1e9, " billion");
    if (size >= 1e6)
        return scaled(value / 1e6, " million");
    if (size < 1000)
        return scaled(value, "");
    const double step = std::pow(10.0, std::floor(std::log10(size)) - 2.0);
    std::string digits = std::to_string(std::llround(std::round(value / step) * step));
    for (std::size_t at = digits.size(); at > 3;) {
        at -= 3;
        if (at > 0 && digits[at - 1] != '-')
            digits.insert(at, ",");
    }
    return digits;
}

std::string periodName(double seconds) {
    for (const std::string_view name : {"second", "minute", "hour", "day", "week", "month", "year"})
        if (named(kTimes, name) == seconds)
            return std::string(name);
    return {};
}

} // namespace coach::scoring
