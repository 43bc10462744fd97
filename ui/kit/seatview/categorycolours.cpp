// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/seatview/categorycolours.h"

#include "core/seating/categorycolors.h"

#include <algorithm>
#include <cmath>

namespace foyer::seatview {

namespace {

constexpr double lineContrast = 3;    ///< of a mark
constexpr double paleContrast = 1.35; ///< the palest of the palette has 1.47
constexpr int mixSteps = 12;

constexpr QColor darkInk(0x14, 0x17, 0x1C);
constexpr QColor lightInk(0xFF, 0xFF, 0xFF);

double linear(float share)
{
    const double part = double(share);
    return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &colour)
{
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF())
           + 0.0722 * linear(colour.blueF());
}

QColor mixed(const QColor &from, const QColor &to, double share)
{
    const auto part = [share](int a, int b) { return int(std::lround(a + (b - a) * share)); };
    return {part(from.red(), to.red()), part(from.green(), to.green()), part(from.blue(), to.blue())};
}

/// The same hue, as far towards black (by day) or white (by night) as it must go.
QColor lineOn(const QColor &ground, const QColor &fill, bool dark)
{
    for (int step = 3; step < mixSteps; ++step) {
        const QColor line = mixed(fill, dark ? lightInk : darkInk, double(step) / mixSteps);
        if (contrast(line, ground) >= lineContrast)
            return line;
    }
    return dark ? lightInk : darkInk;
}

} // namespace

double contrast(const QColor &a, const QColor &b)
{
    const auto [less, more] = std::minmax({luminance(a), luminance(b)});
    return (more + 0.05) / (less + 0.05);
}

bool isPale(const kit::Tokens &tokens, const QColor &own)
{
    return contrast(categoryColours(tokens, 0, own).fill, tokens.map) < paleContrast;
}

kit::SeatColours categoryColours(const kit::Tokens &tokens, int rank, const QColor &own)
{
    const int place =
        own.isValid() ? seating::paletteIndex(own.name()) : rank % int(tokens.categories.size());
    if (place >= 0 && place < int(tokens.categories.size()))
        return tokens.categories[std::size_t(place)];
    const bool takesDark = contrast(own, darkInk) >= contrast(own, lightInk);
    return {own, lineOn(tokens.map, own, tokens.dark), takesDark ? darkInk : lightInk};
}

} // namespace foyer::seatview
