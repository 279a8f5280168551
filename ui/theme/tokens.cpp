#include "ui/theme/tokens.h"

#include <algorithm>
#include <cmath>

namespace coach::theme {

namespace {

struct Pair {
    QRgb light;
    QRgb dark;
};

constexpr std::array<Pair, kTokenCount> kTable{{
    {0xfffbfaf7, 0xff17181a}, // Paper
    {0xfff3f1ec, 0xff1e1f22}, // Panel
    {0xffffffff, 0xff25262a}, // Raised
    {0xff1e1d1b, 0xffe8e5df}, // Ink
    {0xff57544e, 0xffb9b5ad}, // Ink2
    {0xff6b6760, 0xff9c988f}, // Ink3
    {0xff2b50c0, 0xff9ab2ff}, // Accent
    {0xffffffff, 0xff10131c}, // OnAccent
    {0xffe5eafa, 0xff202842}, // Tint
    {0xffc9d5f7, 0xff303f70}, // Tint2
    {0xff875800, 0xffe2b04e}, // Amber
    {0xffb0261c, 0xffff8f85}, // Red
    {0xff8a857c, 0xff77746e}, // Edge
    {0xffe4e1da, 0xff2e2f33}, // Hair
}};

double linear(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& color) {
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) +
           0.0722 * linear(color.blueF());
}

} // namespace

QColor tokenColor(Token token, Scheme scheme) {
    const Pair& pair = kTable[static_cast<std::size_t>(token)];
    return QColor::fromRgb(scheme == Scheme::Light ? pair.light : pair.dark);
}

double contrast(const QColor& a, const QColor& b) {
    const double first = luminance(a) + 0.05;
    const double second = luminance(b) + 0.05;
    return std::max(first, second) / std::min(first, second);
}

} // namespace coach::theme
