// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/seating/categorycolors.h"

#include <algorithm>
#include <array>

namespace foyer::seating {

namespace {

constexpr std::array palette{
    QLatin1StringView{"#e0a23c"}, QLatin1StringView{"#5ba79c"}, QLatin1StringView{"#8cc3f5"},
    QLatin1StringView{"#e5ceb0"}, QLatin1StringView{"#c98bb9"}, QLatin1StringView{"#9fb46a"},
    QLatin1StringView{"#d98873"}, QLatin1StringView{"#8f9bc9"},
};

QString byPlace(std::size_t place)
{
    return palette[place % palette.size()];
}

} // namespace

std::span<const QLatin1StringView> categoryPalette() noexcept
{
    return palette;
}

int paletteIndex(const QString &color) noexcept
{
    const auto found = std::find_if(palette.begin(), palette.end(), [&](QLatin1StringView one) {
        return color.compare(one, Qt::CaseInsensitive) == 0;
    });
    return found == palette.end() ? -1 : int(found - palette.begin());
}

QString categoryColor(const SeatMap &map, std::size_t place)
{
    const QString &own = map.categories[place].color;
    return own.isEmpty() ? byPlace(place) : own;
}

QString freshCategoryColor(const SeatMap &map)
{
    std::array<bool, palette.size()> taken{};
    for (std::size_t i = 0; i < map.categories.size(); ++i) {
        if (const int index = paletteIndex(categoryColor(map, i)); index >= 0)
            taken[std::size_t(index)] = true;
    }
    const auto free = std::find(taken.begin(), taken.end(), false);
    return free == taken.end() ? byPlace(map.categories.size())
                               : QString{palette[std::size_t(free - taken.begin())]};
}

void settleCategoryColors(SeatMap &map)
{
    for (std::size_t i = 0; i < map.categories.size(); ++i)
        map.categories[i].color = categoryColor(map, i);
}

} // namespace foyer::seating
