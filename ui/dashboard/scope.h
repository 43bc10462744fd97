// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/catalog/ids.h"
#include "core/client/reportsapi.h"

#include <optional>
#include <QString>
#include <QTimeZone>
#include <vector>

namespace foyer::dashboard {

/// Of which days the course of sales is shown, and the export speaks.
enum class Range : quint8
{
    Today,
    Week,  ///< 7 days, today included
    Month, ///< 30 days
    Always,
};

inline constexpr int rangeCount = 4;

/// "Today", "7 days" …
[[nodiscard]] QString rangeWords(Range range);

/// Midnight of its first day in the house's time zone, of longer ones in UTC, in whose days the server
/// counts; empty: since on sale.
[[nodiscard]] std::optional<Instant> beginOf(Range range, Instant now, const QTimeZone &zone);

/// What is looked at: one performance, an event, or (neither) the whole organization.
struct Scope
{
    std::optional<catalog::EventId> event = {};
    std::optional<catalog::PerformanceId> performance = {};
    std::vector<qint32> numbers = {}; ///< of its performances, for the live feed; empty for an organization
    QTimeZone zone = QTimeZone::utc();
    Range range = Range::Month;

    /// All that was ever sold.
    [[nodiscard]] client::FiguresAsked inAll() const;

    /// What was sold within the range.
    [[nodiscard]] client::FiguresAsked within(Instant now) const;

    [[nodiscard]] bool operator==(const Scope &) const = default;
};

} // namespace foyer::dashboard
