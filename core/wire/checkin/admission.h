// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/uuid.h"
#include "core/wire/shape.h"
#include "core/wire/tickets/ticket.h"

namespace foyer::wire {

struct GateCount
{
    std::optional<Uuid> gate; ///< absent: scans that named none
    QString name;
    qint32 entries = 0;
    qint32 exits = 0;
    qint32 refusals = 0;
};

/// How a house fills. Entries that were taken back do not count.
struct Admission
{
    qint32 expected = 0; ///< tickets that may come in
    qint32 inside = 0;
    qint32 entries = 0;
    qint32 exits = 0;
    qint32 refusals = 0;
    std::vector<GateCount> gates;
};

/// A ticket as the gate finds it.
struct FoundTicket
{
    Uuid id;
    QString orderCode;
    QString name;
    QString place;
    QString ticketType;
    TicketState state = TicketState::Valid;
    qint32 entries = 0;
    bool isInside = false;
};

struct FoundTickets
{
    std::vector<FoundTicket> items;
    bool isMore = false; ///< there are more: ask more narrowly
};

template <>
struct Shape<GateCount>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"GateCount"}; }

    static constexpr auto fields()
    {
        return std::tuple{field("gate", &GateCount::gate), field("name", &GateCount::name, text(80, 0)),
                          field("entries", &GateCount::entries, Range{}),
                          field("exits", &GateCount::exits, Range{}),
                          field("refusals", &GateCount::refusals, Range{})};
    }
};

template <>
struct Shape<Admission>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"Admission"}; }

    static constexpr auto fields()
    {
        return std::tuple{field("expected", &Admission::expected, Range{}, "tickets that may come in"),
                          field("inside", &Admission::inside, Range{}),
                          field("entries", &Admission::entries, Range{}),
                          field("exits", &Admission::exits, Range{}),
                          field("refusals", &Admission::refusals, Range{}),
                          field("gates", &Admission::gates, List<>{})};
    }
};

template <>
struct Shape<FoundTicket>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"FoundTicket"}; }

    static constexpr auto fields()
    {
        return std::tuple{field("id", &FoundTicket::id),
                          field("order_code", &FoundTicket::orderCode, text(20)),
                          field("name", &FoundTicket::name, text(200, 0)),
                          field("place", &FoundTicket::place, text(400, 0)),
                          field("ticket_type", &FoundTicket::ticketType, text(100, 0)),
                          field("state", &FoundTicket::state),
                          field("entries", &FoundTicket::entries, Range{}),
                          field("inside", &FoundTicket::isInside)};
    }
};

template <>
struct Shape<FoundTickets>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"FoundTickets"}; }

    static constexpr auto fields()
    {
        return std::tuple{field("items", &FoundTickets::items, List<>{}),
                          field("more", &FoundTickets::isMore, Any{}, "ask more narrowly")};
    }
};

} // namespace foyer::wire
