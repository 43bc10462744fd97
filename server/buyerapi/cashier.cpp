// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/buyerapi/cashier.h"

#include "server/booking/bookingservices.h"
#include "server/booking/denialproblem.h"
#include "server/payments/simulatedprovider.h"

#include <algorithm>

namespace foyer::buyerapi {

using namespace foyer::booking;
using payments::Fate;
using payments::SimulatedProvider;

namespace {

constexpr int mostSteps = 5; // start, settle, cancel, look; one more for whoever comes in between

const PaymentAttempt *attemptOf(const BuyerBooking &booking, AttemptId id)
{
    const auto found = std::ranges::find(booking.attempts, id, &PaymentAttempt::id);
    return found == booking.attempts.end() ? nullptr : &*found;
}

const PaymentAttempt *undecidedOf(const BuyerBooking &booking)
{
    const auto found = std::ranges::find_if(booking.attempts, [](const PaymentAttempt &attempt) {
        return attempt.state == AttemptState::Open || attempt.state == AttemptState::Unknown;
    });
    return found == booking.attempts.end() ? nullptr : &*found;
}

AttemptId scripted(const BuyerBooking &booking, bool succeeds)
{
    return SimulatedProvider::scripted(OrderId(booking.id), succeeds ? Fate::Approved : Fate::Declined);
}

bool hasFailedHere(const BuyerBooking &booking, bool succeeds)
{
    const PaymentAttempt *attempt = attemptOf(booking, scripted(booking, succeeds));
    return attempt != nullptr && attempt->state == AttemptState::Failed;
}

tl::unexpected<Complaint> complaintOf(const BuyerBooking &booking)
{
    return complain(booking.status == BookingStatus::Expired ? Trouble::Expired : Trouble::WrongStatus);
}

/// The hold was another when it was looked at: look again.
bool isWorthAnotherLook(const Objection &objection)
{
    const Denial *denial = std::get_if<Denial>(&objection);
    return denial != nullptr
           && (denial->is(RefusalReason::HoldConsumed) || denial->is(RefusalReason::HoldReleased)
               || denial->is(RefusalReason::HoldExpired) || denial->is(RefusalReason::HoldChanged)
               || denial->is(RefusalReason::WrongState) || denial->is(RefusalReason::AttemptUndecided)
               || denial->is(ServiceReason::WrongMac));
}

Outcome<void> lookAgainOr(const Ruling<ShownOrder> &ruling)
{
    if (ruling || isWorthAnotherLook(ruling.error()))
        return {};
    const Denial *denial = std::get_if<Denial>(&ruling.error());
    if (denial != nullptr && denial->is(ServiceReason::TenderNotAllowed))
        return complain(Trouble::NotSimulated);
    const http::Status status = toProblem(ruling.error()).status;
    if (denial != nullptr && quint16(status) < quint16(http::Status::InternalServerError))
        return complain(Trouble::WrongStatus);
    return complain(ruling.error());
}

} // namespace

Cashier::Cashier(BookingServices &services, BookingDesk &desk)
    : m_checkout(services.checkout())
    , m_payments(services.payments())
    , m_desk(desk)
{}

Task<Outcome<PaymentIntent>> Cashier::intentFor(Uuid id, Actor actor)
{
    Outcome<BuyerBooking> booking = co_await m_desk.find(id, actor);
    if (!booking)
        co_return tl::unexpected<Complaint>(std::move(booking.error()));
    if (booking->status != BookingStatus::Pending)
        co_return complaintOf(*booking);
    const QByteArray intent = intentOf(id);
    const QByteArray secret = intent + "_secret_" + digestOf(booking->mac + intent).left(16).toHex();
    co_return PaymentIntent{intent, secret, booking->total, booking->currency.toLower()};
}

Task<Outcome<BookingStatus>> Cashier::pay(Uuid id, QByteArray intent, bool succeeds, Actor actor)
{
    for (int step = 0; step < mostSteps; ++step) {
        Outcome<BuyerBooking> booking = co_await m_desk.find(id, actor);
        if (!booking)
            co_return tl::unexpected<Complaint>(std::move(booking.error()));
        if (intent != intentOf(id))
            co_return complain(Trouble::WrongIntent);
        Outcome<std::optional<BookingStatus>> reached =
            co_await advance(std::move(*booking), succeeds, actor);
        if (!reached)
            co_return tl::unexpected<Complaint>(std::move(reached.error()));
        if (*reached)
            co_return **reached;
    }
    co_return complain(Trouble::Undecided);
}

// One step towards the end of a payment, or the end itself.
Task<Outcome<std::optional<BookingStatus>>> Cashier::advance(BuyerBooking booking, bool succeeds, Actor actor)
{
    if (booking.status == BookingStatus::Confirmed && succeeds)
        co_return booking.status;
    if (booking.status == BookingStatus::Cancelled && hasFailedHere(booking, succeeds))
        co_return booking.status;
    if (booking.status != BookingStatus::Pending)
        co_return complaintOf(booking);
    if (!booking.sheet->sellsSimulated)
        co_return complain(Trouble::NotSimulated);
    Outcome<void> done = complain(Trouble::Undecided);
    if (booking.isOrder)
        done = co_await goOn(std::move(booking), succeeds, actor);
    else
        done = co_await start(std::move(booking), succeeds, actor);
    if (!done)
        co_return tl::unexpected<Complaint>(std::move(done.error()));
    co_return std::nullopt;
}

Task<Outcome<void>> Cashier::start(BuyerBooking booking, bool succeeds, Actor actor)
{
    OrderRequest request;
    request.id = OrderId(booking.id);
    request.hold = HoldId(booking.id);
    request.mac = booking.mac;
    request.payment.attempt = scripted(booking, succeeds);
    request.payment.tender = Tender::Simulated;
    Ruling<ShownOrder> placed = co_await m_checkout.place(std::move(request), actor);
    co_return lookAgainOr(placed);
}

// Claims stand, the money is missing: wait for it, give up after a failure of ours, or try once.
Task<Outcome<void>> Cashier::goOn(BuyerBooking booking, bool succeeds, Actor actor)
{
    const OrderId order(booking.id);
    if (const PaymentAttempt *open = undecidedOf(booking)) {
        Result<Booking> settled = co_await m_payments.settleByAsking(order, *open, booking.currency);
        if (!settled)
            co_return complain(Objection(std::move(settled.error())));
        co_return Outcome<void>();
    }
    if (hasFailedHere(booking, true) || hasFailedHere(booking, false)) {
        Ruling<ShownOrder> cancelled = co_await m_checkout.cancel(order, actor);
        co_return lookAgainOr(cancelled);
    }
    Payment payment;
    payment.attempt = scripted(booking, succeeds);
    Ruling<ShownOrder> paid = co_await m_checkout.payAgain(order, payment, actor);
    co_return lookAgainOr(paid);
}

} // namespace foyer::buyerapi
