// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/buyerapi/buyerbooking.h"

#include "server/buyerapi/seatview.h"
#include "server/http/jsonmembers.h"

#include <algorithm>
#include <QByteArrayList>

namespace foyer::buyerapi {

using namespace foyer::booking;

namespace {

using http::JsonMembers;

BookingStatus statusOf(HoldState state)
{
    switch (state) {
    case HoldState::Live: return BookingStatus::Pending;
    case HoldState::Released: return BookingStatus::Cancelled;
    case HoldState::Expired:
    case HoldState::Consumed: return BookingStatus::Expired;
    }
    return BookingStatus::Expired;
}

BookingStatus statusOf(OrderState state)
{
    switch (state) {
    case OrderState::Selling: return BookingStatus::Pending;
    case OrderState::Confirmed: return BookingStatus::Confirmed;
    case OrderState::Cancelled: return BookingStatus::Cancelled;
    case OrderState::Expired: return BookingStatus::Expired;
    case OrderState::Refunded: return BookingStatus::Refunded;
    }
    return BookingStatus::Expired;
}

QByteArray nameOf(BookingStatus status)
{
    switch (status) {
    case BookingStatus::Pending: return "pending";
    case BookingStatus::Confirmed: return "confirmed";
    case BookingStatus::Cancelled: return "cancelled";
    case BookingStatus::Expired: return "expired";
    case BookingStatus::Refunded: return "refunded";
    }
    return "expired";
}

QByteArray paymentStatusOf(const BuyerBooking &booking)
{
    if (booking.status == BookingStatus::Confirmed)
        return "completed";
    if (booking.status == BookingStatus::Refunded)
        return "refunded";
    const bool hasFailed = std::ranges::any_of(booking.attempts, [](const PaymentAttempt &attempt) {
        return attempt.state == AttemptState::Failed;
    });
    if (hasFailed)
        return "failed";
    return booking.status == BookingStatus::Pending ? "pending" : "cancelled";
}

// Version 7 ids tell when they were made; a hold stores no other time of its own.
std::optional<Instant> timeOf(const Uuid &id)
{
    if ((id.bytes[6] >> 4U) != 7U)
        return std::nullopt;
    qint64 milliseconds = 0;
    for (std::size_t i = 0; i < 6; ++i)
        milliseconds = (milliseconds << 8U) | id.bytes[i];
    return Instant(std::chrono::milliseconds(milliseconds));
}

bool isSeatOf(const BuyerBooking &booking, const OrderLine &line)
{
    return line.kind == LineKind::Seat && line.seat >= 0
           && std::size_t(line.seat) < booking.sheet->seats.size();
}

template <typename Write>
QByteArray seatsJson(const BuyerBooking &booking, Write write)
{
    QByteArrayList seats;
    for (const OrderLine &line : booking.lines) {
        if (isSeatOf(booking, line))
            seats.append(write(line));
    }
    return '[' + seats.join(',') + ']';
}

void addFacts(JsonMembers &json, const BuyerBooking &booking, const SeatView &view)
{
    json.addText("id", booking.id.toText());
    json.addText("user_id", booking.buyer.toText());
    json.addText("event_id", booking.sheet->performance.toText());
    json.addRaw("total_amount", view.amount(booking.total));
    json.addText("currency", booking.currency);
    json.addText("status", nameOf(booking.status));
    json.addText("payment_status", paymentStatusOf(booking));
    json.addRaw("payment_id", booking.isPaid() ? '"' + intentOf(booking.id) + '"' : QByteArray("null"));
    json.addRaw("booking_expires_at", jsonTime(booking.expiresAt));
    json.addRaw("created_at", jsonTime(booking.createdAt));
    json.addRaw("confirmed_at", jsonTime(booking.confirmedAt));
}

QByteArray sessionJson(const BuyerBooking &booking, const SeatView &view)
{
    JsonMembers session;
    session.addText("bookingId", booking.id.toText());
    session.addText("userId", booking.buyer.toText());
    session.addText("eventId", booking.sheet->performance.toText());
    session.addRaw("seatIds", seatsJson(booking, [&view](const OrderLine &line) {
                       return '"' + view.idOf(line.seat) + '"';
                   }));
    session.addRaw("totalAmount", view.amount(booking.total));
    session.addRaw("expiresAt", jsonTime(booking.expiresAt));
    session.addText("status", nameOf(booking.status));
    return session.take();
}

} // namespace

BuyerBooking toBooking(const SealedHold &sealed, Instant now)
{
    const Hold &hold = sealed.hold;
    BuyerBooking booking{hold.id.uuid(), statusOf(hold.state), sealed.sheet, hold.owner, hold.currency};
    if (hold.state == HoldState::Live && hold.expiresAt <= now)
        booking.status = BookingStatus::Expired;
    booking.lines = hold.lines;
    booking.total = hold.total();
    booking.createdAt = timeOf(booking.id).value_or(hold.expiresAt - sealed.sheet->holdTime);
    booking.expiresAt = hold.expiresAt;
    booking.mac = sealed.mac;
    return booking;
}

BuyerBooking toBooking(const ShownOrder &shown, Instant now)
{
    const Order &order = shown.record.order;
    BuyerBooking booking{order.id.uuid(), statusOf(order.state), shown.sheet, order.buyer, order.currency};
    if (order.state == OrderState::Selling && order.until && *order.until <= now)
        booking.status = BookingStatus::Expired;
    booking.lines = order.lines;
    booking.total = order.total;
    booking.createdAt = shown.record.createdAt;
    if (order.hold.uuid() == booking.id)
        booking.createdAt = timeOf(booking.id).value_or(booking.createdAt);
    booking.expiresAt = order.until;
    if (booking.isPaid())
        booking.confirmedAt = shown.record.changedAt;
    booking.attempts = order.attempts;
    booking.isOrder = true;
    return booking;
}

QByteArray intentOf(const Uuid &booking)
{
    return "pi_" + booking.toText().replace('-', QByteArray());
}

QByteArray createdJson(const BuyerBooking &booking, Instant now)
{
    const SeatView view(*booking.sheet, now);
    JsonMembers json;
    addFacts(json, booking, view);
    json.addRaw("seats", seatsJson(booking, [&](const OrderLine &line) {
                    return view.seat(line.seat, "locked", booking.expiresAt, line.price);
                }));
    json.addRaw("sessionData", sessionJson(booking, view));
    return json.take();
}

QByteArray shownJson(const BuyerBooking &booking, Instant now)
{
    const SeatView view(*booking.sheet, now);
    const bool isWaiting = booking.status == BookingStatus::Pending && booking.expiresAt;
    const auto left = std::chrono::floor<std::chrono::milliseconds>(isWaiting ? *booking.expiresAt - now
                                                                              : std::chrono::microseconds{0});
    JsonMembers json;
    addFacts(json, booking, view);
    json.addRaw("seats", seatsJson(booking, [&view](const OrderLine &line) {
                    return view.bookedSeat(line.seat, line.price);
                }));
    json.addRaw("isExpired", booking.status == BookingStatus::Expired ? "true" : "false");
    json.addRaw("timeRemaining",
                QByteArray::number(qint64(std::max(left.count(), decltype(left.count()){0}))));
    return json.take();
}

} // namespace foyer::buyerapi
