// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/buyerapi/bookingdesk.h"

#include "server/booking/bookingservices.h"

namespace foyer::buyerapi {

using namespace foyer::booking;

namespace {

constexpr int mostLooks = 3; // a hold becomes an order once

bool isDenied(const Objection &objection, ServiceReason reason)
{
    const Denial *denial = std::get_if<Denial>(&objection);
    return denial != nullptr && denial->is(reason);
}

bool isDenied(const Objection &objection, RefusalReason reason)
{
    const Denial *denial = std::get_if<Denial>(&objection);
    return denial != nullptr && denial->is(reason);
}

tl::unexpected<Complaint> complaintOf(Objection objection)
{
    if (isDenied(objection, ServiceReason::NotFound))
        return complain(Trouble::NotFound);
    if (isDenied(objection, RefusalReason::AttemptUndecided))
        return complain(Trouble::Undecided);
    if (isDenied(objection, RefusalReason::WrongState))
        return complain(Trouble::WrongStatus);
    return complain(std::move(objection));
}

} // namespace

BookingDesk::BookingDesk(BookingServices &services)
    : m_holds(services.holds())
    , m_checkout(services.checkout())
    , m_clock(services.clock())
{}

Task<Outcome<BuyerBooking>> BookingDesk::find(Uuid id, Actor actor)
{
    Ruling<ShownOrder> order = co_await m_checkout.find(OrderId(id), actor);
    if (order)
        co_return toBooking(*order, m_clock.now());
    if (!isDenied(order.error(), ServiceReason::NotFound))
        co_return complain(std::move(order.error()));
    Ruling<SealedHold> hold = co_await m_holds.find(HoldId(id), actor);
    if (!hold)
        co_return complaintOf(std::move(hold.error()));
    if (hold->hold.state != HoldState::Consumed)
        co_return toBooking(*hold, m_clock.now());
    order =
        co_await m_checkout.find(OrderId(id), actor); // it has become one in between, or one of another id
    if (!order)
        co_return complaintOf(std::move(order.error()));
    co_return toBooking(*order, m_clock.now());
}

Task<Outcome<void>> BookingDesk::give(BuyerBooking booking, Actor actor)
{
    if (booking.isOrder) {
        Ruling<ShownOrder> cancelled = co_await m_checkout.cancel(OrderId(booking.id), actor);
        if (!cancelled)
            co_return complaintOf(std::move(cancelled.error()));
        co_return Outcome<void>();
    }
    Ruling<SealedHold> released = co_await m_holds.release(HoldId(booking.id), std::vector<qint16>(), actor);
    if (!released)
        co_return complaintOf(std::move(released.error()));
    if (released->hold.state != HoldState::Released)
        co_return complain(Trouble::Expired);
    co_return Outcome<void>();
}

Task<Outcome<void>> BookingDesk::cancel(Uuid id, Actor actor)
{
    Outcome<void> done = complain(Trouble::WrongStatus);
    for (int look = 0; look < mostLooks; ++look) {
        Outcome<BuyerBooking> booking = co_await find(id, actor);
        if (!booking)
            co_return tl::unexpected<Complaint>(std::move(booking.error()));
        if (booking->status == BookingStatus::Cancelled)
            co_return Outcome<void>();
        if (booking->status == BookingStatus::Expired)
            co_return complain(Trouble::Expired);
        if (booking->isPaid())
            co_return complain(Trouble::WrongStatus);
        done = co_await give(std::move(*booking), actor);
        const bool hasBecomeOrder =
            !done && done.error().because && isDenied(*done.error().because, RefusalReason::HoldConsumed);
        if (!hasBecomeOrder)
            break;
    }
    co_return done;
}

} // namespace foyer::buyerapi
