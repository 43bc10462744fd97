// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wire/line/publicline.h"

namespace foyer::wire {

/// One minute of a line.
struct LineMinute
{
    Instant minute = {};
    std::int64_t waiting = 0;
    std::int64_t arrived = 0;
    std::int64_t letIn = 0;
    std::int64_t buying = 0;
    std::int64_t sold = 0;
};

template <>
struct Shape<LineMinute>
{
    using It = LineMinute;

    static constexpr QLatin1StringView name() { return QLatin1StringView{"LineMinute"}; }

    static constexpr auto fields()
    {
        return std::tuple{field("minute", &It::minute),
                          field("waiting", &It::waiting, lineCounts, "at its end"),
                          field("arrived", &It::arrived, lineCounts, "joined in it"),
                          field("let_in", &It::letIn, lineCounts),
                          field("buying", &It::buying, lineCounts),
                          field("sold", &It::sold, lineCounts, "tickets")};
    }
};

/// How a line does, for those who steer it. Rates are of the last five minutes.
struct LineFigures
{
    PublicLine line = {};
    std::int64_t buying = 0;
    std::int64_t called = 0;
    std::int64_t arrivingPerMinute = 0;
    std::int64_t letInPerMinute = 0;
    std::int64_t soldPerMinute = 0;
    std::int64_t sold = 0;
    std::int64_t unsold = 0;
    std::optional<Instant> throughAt = {};
    std::optional<Instant> lastTicketAt = {};
    std::vector<LineMinute> minutes = {};
};

template <>
struct Shape<LineFigures>
{
    using It = LineFigures;

    static constexpr QLatin1StringView name() { return QLatin1StringView{"LineFigures"}; }

    static constexpr auto fields()
    {
        return std::tuple{
            field("line", &It::line, Any{}, "what everybody is told, as of now"),
            field("buying", &It::buying, lineCounts, "let in, in their time and not done"),
            field("called", &It::called, lineCounts, "whose turn it is but who are not signed in"),
            field("arriving_per_minute", &It::arrivingPerMinute, lineCounts),
            field("let_in_per_minute", &It::letInPerMinute, lineCounts),
            field("sold_per_minute", &It::soldPerMinute, lineCounts, "tickets"),
            field("sold", &It::sold, lineCounts, "tickets of this performance that live"),
            field("unsold", &It::unsold, lineCounts, "seats and places that can still be sold"),
            field("through_at", &It::throughAt, Any{}, "when all who wait have been let in, at this pace"),
            field("last_ticket_at", &It::lastTicketAt, Any{}, "when nothing is left, at the present sales"),
            field("minutes", &It::minutes, List<>{ListRule{1440, 0}, {}}, "the last ones, the oldest first")};
    }
};

} // namespace foyer::wire
