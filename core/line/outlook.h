// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <optional>

namespace foyer::line {

/// A line at a moment, as far as what is to come of it goes.
struct Crowd
{
    qint64 waiting = 0;
    qint64 unsold = 0;         ///< seats and places
    double letInPerMinute = 0; ///< lately
    double soldPerMinute = 0;  ///< lately, tickets

    /// Tickets that somebody who is let in takes; empty: nobody can say yet.
    [[nodiscard]] std::optional<double> ticketsEach() const noexcept;
};

/// What is to be expected of those who wait now, if people go on buying as they did lately.
struct Outlook
{
    std::optional<Instant> throughAt = {};    ///< all of them have been let in
    std::optional<Instant> lastTicketAt = {}; ///< empty: not before that, or nobody can say
    qint64 without = 0;                       ///< how many of them find no ticket

    [[nodiscard]] bool operator==(const Outlook &) const noexcept = default;
};

/// When `perMinute` people are let in from `from` on.
[[nodiscard]] Outlook outlookOf(const Crowd &crowd, double perMinute, Instant from) noexcept;

/// To three digits, as one says "about 16,800": an estimate is not known to the last one.
[[nodiscard]] qint64 aboutCount(qint64 count) noexcept;

} // namespace foyer::line
