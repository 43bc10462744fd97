// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/uuid.h"
#include "core/wire/shape.h"

#include <array>
#include <optional>
#include <QString>
#include <vector>

namespace foyer::wire {

enum class TicketState : quint8
{
    Valid,
    Reserved, ///< to be paid at the door
    Cancelled,
    Refunded,
    Blocked,
};

template <>
struct WireNames<TicketState>
{
    static constexpr std::array table{
        JsonName<TicketState>{QLatin1StringView{"valid"}, TicketState::Valid},
        JsonName<TicketState>{QLatin1StringView{"reserved"}, TicketState::Reserved},
        JsonName<TicketState>{QLatin1StringView{"cancelled"}, TicketState::Cancelled},
        JsonName<TicketState>{QLatin1StringView{"refunded"}, TicketState::Refunded},
        JsonName<TicketState>{QLatin1StringView{"blocked"}, TicketState::Blocked},
    };
};

struct Ticket
{
    Uuid id;
    Uuid order;
    QString orderCode;
    Uuid performance;
    QString title;
    QString venue;
    Instant startsAt = {};
    Instant doorsAt = {};
    QString timeZone;
    QString place; ///< "Stalls, row F, seat 12"; a standing area's name
    std::optional<QString> section;
    std::optional<QString> row;
    std::optional<QString> number;
    QString category;
    QString ticketType;
    TicketState state = TicketState::Valid;
    bool isHandedOn = false; ///< its holder is not the order's buyer
    qint32 generation = 1;
    qint32 printed = 0;
    qint32 revision = 1;
};

struct TicketList
{
    std::vector<Ticket> items;
};

template <>
struct Shape<Ticket>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"Ticket"}; }

    static constexpr auto fields()
    {
        return std::tuple{field("id", &Ticket::id),
                          field("order", &Ticket::order),
                          field("order_code", &Ticket::orderCode, text(20), "as people say it"),
                          field("performance", &Ticket::performance),
                          field("title", &Ticket::title, text(200, 0)),
                          field("venue", &Ticket::venue, text(200, 0)),
                          field("starts_at", &Ticket::startsAt),
                          field("doors_at", &Ticket::doorsAt),
                          field("time_zone", &Ticket::timeZone, text(64, 0)),
                          field("place", &Ticket::place, text(400, 0), "\"Stalls, row F, seat 12\""),
                          field("section", &Ticket::section, text(200, 0)),
                          field("row", &Ticket::row, text(100, 0)),
                          field("number", &Ticket::number, text(100, 0)),
                          field("category", &Ticket::category, text(100, 0)),
                          field("ticket_type", &Ticket::ticketType, text(100, 0)),
                          field("state", &Ticket::state),
                          field("handed_on", &Ticket::isHandedOn, Any{}, "its holder is not the buyer"),
                          field("generation", &Ticket::generation, Range{1}),
                          field("printed", &Ticket::printed, Range{}, "how often"),
                          field("revision", &Ticket::revision, Range{1})};
    }
};

template <>
struct Shape<TicketList>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"TicketList"}; }

    static constexpr auto fields()
    {
        return std::tuple{field("items", &TicketList::items, List<>{ListRule{1000, 0}, {}})};
    }
};

} // namespace foyer::wire
