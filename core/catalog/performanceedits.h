// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/editrefusal.h"
#include "core/catalog/event.h"

#include <optional>

namespace foyer::catalog {

inline constexpr std::size_t mostPerformances = 200;
inline constexpr std::size_t mostAreas = 100;

struct PerformanceChange
{
    std::optional<Instant> doors = {};
    std::optional<Instant> start = {};
    std::optional<Instant> end = {};
    std::optional<QString> slug = {};
    std::optional<SeatMapRef> seatMap = {};
    std::optional<bool> sellsSimulated = {};
    std::optional<std::vector<StandingPlaces>> areas = {};
};

/// What the one who edits should know although nothing is refused.
enum class EditWarning : quint8
{
    TimesChangedOnSale, ///< buyers know the old ones
    StartsInThePast,
    PhaseEndsAfterStart,
};

[[nodiscard]] QLatin1StringView warningName(EditWarning warning) noexcept;

/// An empty slug is made from the event's and the date. Adding what is there changes nothing; another
/// performance under the same id is IdTaken.
[[nodiscard]] Edited addPerformance(Event &event, Performance performance);

/// On sale only the times may change.
[[nodiscard]] Edited changePerformance(Event &event, PerformanceId id, const PerformanceChange &change);

/// Only a draft's.
[[nodiscard]] Edited removePerformance(Event &event, PerformanceId id);

[[nodiscard]] std::vector<EditWarning> warningsOf(const Event &before, const Event &after, Instant now);

/// "2000-01-01" to "2199-12-31".
[[nodiscard]] bool isSaneTime(Instant instant) noexcept;

} // namespace foyer::catalog
