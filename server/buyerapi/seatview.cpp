// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/buyerapi/seatview.h"

#include "server/buyerapi/seatid.h"
#include "server/http/jsonmembers.h"

namespace foyer::buyerapi {

namespace {

using booking::SheetCategory;
using booking::SheetSeat;
using http::JsonMembers;

QByteArray categoryId(const SheetCategory *category)
{
    return category == nullptr ? QByteArray() : category->id.toText();
}

QByteArray categoryName(const SheetCategory *category)
{
    return category == nullptr ? QByteArray() : category->name.toUtf8();
}

} // namespace

SeatView::SeatView(const booking::SaleSheet &sheet, Instant now) : m_sheet(sheet)
{
    if (const auto *phase = catalog::openPhase(sheet.phases, catalog::Channel::Public, now))
        m_phase = phase->id;
}

QByteArray SeatView::statusOf(char state)
{
    if (state == 'f')
        return "available";
    return state == 'd' ? "sold" : "locked";
}

QByteArray SeatView::idOf(qint32 ordinal) const
{
    return SeatId{m_sheet.number, ordinal}.toText();
}

QByteArray SeatView::amount(qint64 minor) const
{
    return '"' + Money(minor, m_sheet.prices.currency()).toDecimal().toLatin1() + '"';
}

QByteArray SeatView::priceOf(qint16 category) const
{
    const SheetCategory *known = m_sheet.category(category);
    const booking::SheetTicketType *type = m_sheet.standardType();
    if (known == nullptr || type == nullptr)
        return "null";
    const Result<catalog::Quote> quote = m_sheet.prices.quote(known->id, type->id, m_phase);
    return quote ? amount(quote->total) : QByteArray("null");
}

QByteArray SeatView::seat(qint32 ordinal, const QByteArray &status, std::optional<Instant> lockedUntil,
                          std::optional<qint64> price) const
{
    const SheetSeat &place = m_sheet.seats.at(std::size_t(ordinal));
    const SheetCategory *category = m_sheet.category(place.category);
    JsonMembers seat;
    seat.addText("id", idOf(ordinal));
    seat.addText("event_id", m_sheet.performance.toText());
    seat.addText("category_id", categoryId(category));
    seat.addText("seat_number", place.number.toUtf8());
    seat.addText("row_number", place.row.toUtf8());
    seat.addText("section", place.section.toUtf8());
    seat.addText("status", status);
    seat.addRaw("locked_until", jsonTime(lockedUntil));
    seat.addRaw("price", price ? amount(*price) : priceOf(place.category));
    seat.addText("category_name", categoryName(category));
    return seat.take();
}

QByteArray SeatView::bookedSeat(qint32 ordinal, qint64 price) const
{
    const SheetSeat &place = m_sheet.seats.at(std::size_t(ordinal));
    const SheetCategory *category = m_sheet.category(place.category);
    JsonMembers details;
    details.addText("seat_number", place.number.toUtf8());
    details.addText("section", place.section.toUtf8());
    details.addText("row_number", place.row.toUtf8());
    details.addText("category_name", categoryName(category));
    JsonMembers seat;
    seat.addText("seat_id", idOf(ordinal));
    seat.addText("category_id", categoryId(category));
    seat.addRaw("price", amount(price));
    seat.addRaw("seat_details", details.take());
    return seat.take();
}

QByteArray jsonTime(std::optional<Instant> time)
{
    return time ? '"' + toRfc3339(*time).toLatin1() + '"' : QByteArray("null");
}

} // namespace foyer::buyerapi
