// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/tickets/records.h"

#include <array>

namespace foyer::tickets {

namespace {

struct StateCode
{
    TicketState state;
    QByteArrayView code;
};

constexpr std::array<StateCode, 5> stateCodes{{{TicketState::Valid, "valid"},
                                               {TicketState::Reserved, "reserved"},
                                               {TicketState::Cancelled, "cancelled"},
                                               {TicketState::Refunded, "refunded"},
                                               {TicketState::Blocked, "blocked"}}};

} // namespace

QString placeName(const TicketView &view)
{
    if (view.record.seat)
        return view.sheet->seatName(*view.record.seat);
    const booking::SheetPool *pool = view.record.pool ? view.sheet->pool(*view.record.pool) : nullptr;
    return pool == nullptr ? QString() : pool->name;
}

QByteArray codeOf(TicketState state)
{
    for (const StateCode &entry : stateCodes) {
        if (entry.state == state)
            return entry.code.toByteArray();
    }
    return {};
}

std::optional<TicketState> ticketStateOf(QByteArrayView code)
{
    for (const StateCode &entry : stateCodes) {
        if (entry.code == code)
            return entry.state;
    }
    return std::nullopt;
}

} // namespace foyer::tickets
