// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/line/pace.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace foyer::line {

namespace {

using namespace std::chrono_literals;

constexpr double longestMinutes = 366.0 * 24 * 60;
constexpr qint64 mostPlaces = 100'000; // in one interval

// Short: people come in drops and not in waves.
constexpr std::array shortIntervals{10s, 12s, 15s, 20s, 30s, 60s};

} // namespace

double expectedPerMinute(const Pace &pace, double measured) noexcept
{
    const bool isBoundByBuyers = pace.mostBuying && measured > 0.0;
    return isBoundByBuyers ? std::min(measured, pace.perMinute()) : pace.perMinute();
}

Pace paceOf(qint32 perMinute, const Pace &like) noexcept
{
    const auto isEven = [&](std::chrono::seconds every) {
        const qint64 places = qint64(perMinute) * every.count();
        return places > 0 && places % 60 == 0 && places / 60 <= mostPlaces;
    };
    Pace pace = like;
    if (!isEven(pace.every)) {
        const auto found = std::find_if(shortIntervals.begin(), shortIntervals.end(), isEven);
        pace.every = found == shortIntervals.end() ? std::chrono::seconds{60} : *found;
    }
    pace.places = qint32(std::clamp<qint64>(qint64(perMinute) * pace.every.count() / 60, 1, mostPlaces));
    return pace;
}

std::chrono::seconds waitAt(qint64 place, const Pace &pace, double measured) noexcept
{
    if (place <= 0)
        return std::chrono::seconds{0};
    const double expected = expectedPerMinute(pace, measured);
    if (expected < pace.perMinute())
        return std::chrono::seconds{qint64(std::ceil(double(place) * 60.0 / expected))};
    const qint64 rounds = (place + pace.places - 1) / pace.places;
    return rounds * pace.every;
}

std::optional<Instant> doneAt(qint64 count, double perMinute, Instant now) noexcept
{
    if (count <= 0)
        return now;
    if (perMinute <= 0.0 || double(count) / perMinute > longestMinutes)
        return std::nullopt;
    return now + std::chrono::microseconds{qint64(double(count) / perMinute * 60e6)};
}

} // namespace foyer::line
