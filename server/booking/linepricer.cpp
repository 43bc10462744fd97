// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/booking/linepricer.h"

#include <set>

namespace foyer::booking {

Ruling<std::vector<qint32>> LinePricer::seatsOf(const std::vector<AskedSeat> &asked) const
{
    std::vector<qint32> seats;
    std::set<qint32> seen;
    for (const AskedSeat &one : asked) {
        std::optional<qint32> seat = one.seat;
        if (!seat && m_sheet.house) {
            const std::optional<seating::SeatIndex> found = m_sheet.house->find(one.id);
            if (found)
                seat = qint32(*found);
        }
        if (!seat || *seat < 0 || std::size_t(*seat) >= m_sheet.seats.size())
            return deny(
                Denial{RefusalReason::UnknownSeat, seat ? std::vector{*seat} : std::vector<qint32>{}});
        if (!seen.insert(*seat).second)
            return deny(Denial{ServiceReason::AskedTwice, {*seat}});
        seats.push_back(*seat);
    }
    return seats;
}

std::optional<TicketTypeId> LinePricer::typeOf(TicketTypeId asked) const
{
    if (!asked.isNull())
        return m_sheet.ticketType(asked) == nullptr ? std::nullopt : std::optional(asked);
    const SheetTicketType *standard = m_sheet.standardType();
    return standard == nullptr ? std::nullopt : std::optional(standard->id);
}

bool LinePricer::sells(qint16 category, TicketTypeId type) const
{
    const SheetCategory *known = m_sheet.category(category);
    return known != nullptr && m_sheet.prices.quote(known->id, type, m_phase).has_value();
}

Ruling<OrderLine> LinePricer::priced(qint16 category, TicketTypeId asked) const
{
    const std::optional<TicketTypeId> type = typeOf(asked);
    if (!type)
        return deny(ServiceReason::UnknownType);
    const SheetCategory *known = m_sheet.category(category);
    if (known == nullptr)
        return deny(ServiceReason::NoPrice);
    const Result<catalog::Quote> quote = m_sheet.prices.quote(known->id, *type, m_phase);
    if (!quote) {
        if (quote.error().code == ErrorCode::NotFound)
            return deny(ServiceReason::NoPrice);
        return object(quote.error());
    }
    OrderLine line;
    line.category = category;
    line.ticketType = *type;
    line.price = quote->total;
    line.taxBasisPoints = quote->tax.value;
    line.fee = quote->fee;
    return line;
}

Ruling<void> LinePricer::addSeat(std::vector<OrderLine> &lines, qint32 seat, TicketTypeId type) const
{
    Ruling<OrderLine> line = priced(m_sheet.seats[std::size_t(seat)].category, type);
    if (!line) {
        if (Denial *denial = std::get_if<Denial>(&line.error()))
            denial->seats = {seat};
        return tl::unexpected<Objection>(line.error());
    }
    line->line = qint16(lines.size());
    line->kind = LineKind::Seat;
    line->seat = seat;
    lines.push_back(*line);
    return {};
}

Ruling<void> LinePricer::addPlaces(std::vector<OrderLine> &lines, const AskedPlaces &asked) const
{
    const SheetPool *pool = m_sheet.pool(asked.pool);
    if (pool == nullptr)
        return deny(Refusal{RefusalReason::UnknownPool, {}, asked.pool});
    const Ruling<OrderLine> line = priced(pool->category, asked.type);
    if (!line)
        return tl::unexpected<Objection>(line.error());
    for (qint32 place = 0; place < asked.places; ++place) {
        OrderLine one = *line;
        one.line = qint16(lines.size());
        one.kind = LineKind::Place;
        one.pool = asked.pool;
        lines.push_back(one);
    }
    return {};
}

} // namespace foyer::booking
