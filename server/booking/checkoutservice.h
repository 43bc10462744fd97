// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/booking/actor.h"
#include "server/booking/holdmac.h"
#include "server/booking/holdstore.h"
#include "server/booking/orderstore.h"
#include "server/booking/paymentdesk.h"
#include "server/booking/ruling.h"
#include "server/booking/startedorders.h"
#include "server/catalog/salesheetsource.h"

namespace foyer::booking {

/// How an order is to be paid.
struct Payment
{
    AttemptId attempt;
    Tender tender = Tender::Simulated;
    std::optional<qint64> given = {}; ///< of cash
};

struct OrderRequest
{
    OrderId id;
    HoldId hold;
    QByteArray mac;
    Payment payment;
    Customer customer = {};  ///< staff
    bool startsOnly = false; ///< the claims are won; the money is asked for by confirm()
};

/// An order and the sheet to name its seats by.
struct ShownOrder
{
    OrderRecord record;
    SaleSheetPtr sheet = {};
    bool isNew = true; ///< false: a retry of what was done already
};

struct CheckoutSettings
{
    std::chrono::seconds payWithin{300}; ///< from starting to pay; past every provider's own deadline
    std::chrono::milliseconds startedKept{15'000}; ///< how long an order that was started need not be read
};

/// From a hold to an order: claims are won before money moves. Per worker, on its thread; what it is given
/// outlives it, and it outlives every call.
class CheckoutService
{
public:
    struct Parts
    {
        Batcher &batcher;
        HoldStore &holds;
        OrderStore &orders;
        PaymentDesk &payments;
        catalog::SaleSheetSource &sheets;
        const Clock &clock;
        const HoldMac &mac;
    };

    explicit CheckoutService(const Parts &parts, CheckoutSettings settings = {})
        : m_parts(parts)
        , m_settings(settings)
        , m_started(settings.startedKept)
    {}

    /// Turns a hold into an order and asks for its money. Answers when the provider has, or its deadline has
    /// passed: the order then says how the attempt stands.
    [[nodiscard]] Task<Ruling<ShownOrder>> place(OrderRequest request, Actor actor);

    /// Asks for the money of an order that was only started, or what became of it. Harmless to repeat: a
    /// provider knows the attempt by its id.
    [[nodiscard]] Task<Ruling<ShownOrder>> confirm(OrderId id, Actor actor);

    /// One more try after a failure, while the claims stand.
    [[nodiscard]] Task<Ruling<ShownOrder>> payAgain(OrderId id, Payment payment, Actor actor);

    /// Gives up an order that is not paid. Of one that was only started no money is taken any more.
    [[nodiscard]] Task<Ruling<ShownOrder>> cancel(OrderId id, Actor actor);

    [[nodiscard]] Task<Ruling<ShownOrder>> find(OrderId id, Actor actor);

private:
    [[nodiscard]] Ruling<void> checkTender(const Payment &payment, qint64 total, const Actor &actor,
                                           const SaleSheet &sheet) const;
    [[nodiscard]] StartPaying commandFor(const OrderRequest &request, const Hold &hold,
                                         const Actor &actor) const;
    [[nodiscard]] Task<Ruling<Hold>> heldBy(OrderRequest request, Actor actor);
    [[nodiscard]] Task<Ruling<ShownOrder>> retriedOr(OrderRequest request, Objection objection, Actor actor);
    [[nodiscard]] Task<Ruling<ShownOrder>> placeHeld(StartPaying command, Hold hold, bool startsOnly,
                                                     Actor actor);
    [[nodiscard]] Task<Ruling<ShownOrder>> answer(Result<Booking> booking, AttemptId attempt, bool startsOnly,
                                                  Actor actor);
    [[nodiscard]] Task<Ruling<ShownOrder>> carryOut(Command command, AttemptId attempt, bool startsOnly,
                                                    Actor actor);
    [[nodiscard]] Task<Ruling<ShownOrder>> pay(Booked booked, AttemptId attempt, Actor actor);
    [[nodiscard]] Task<Ruling<ShownOrder>> show(Booked booked, Actor actor);

    Parts m_parts;
    CheckoutSettings m_settings;
    StartedOrders m_started;
};

} // namespace foyer::booking
