// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/client/apiclient.h"
#include "core/client/pageasked.h"
#include "core/wire/booking/availability.h"
#include "core/wire/booking/holds.h"
#include "core/wire/booking/households.h"
#include "core/wire/booking/ordering.h"
#include "core/wire/booking/orders.h"
#include "core/wire/catalog/listing.h"

namespace foyer::client {

/// Which orders.
struct OrdersAsked
{
    PageAsked page = {};
    QString text = {}; ///< a code, or the beginning of a name or e-mail address
    std::optional<booking::OrderState> state = {};
    std::optional<qint32> performance = {}; ///< its number
    std::optional<qint32> seat = {};        ///< with `performance`: who has this seat (its ordinal) now
};

/// The box office: what is free, holds, orders, refunds. Every command bears an id that the caller made
/// (ApiClient::newId) and keeps when it asks again: asking twice is then as good as once.
class BookingApi
{
public:
    using HoldTask = Task<Answer<wire::HoldShown>>;
    using OrderTask = Task<Answer<wire::OrderShown>>;

    /// `client` must outlive it and the tasks it gives.
    explicit BookingApi(ApiClient &client) : m_client(client) {}

    /// All that is needed to sell a published performance, but for what is free.
    [[nodiscard]] Task<Answer<wire::PerformanceSheet>> saleSheet(catalog::PerformanceId performance);

    /// The hall of a published performance: its seat map's document with the ordinals of seats.
    [[nodiscard]] Task<Answer<Content>> seatMap(catalog::PerformanceId performance, QByteArray knownTag = {},
                                                CallOptions options = {});

    /// One letter for each seat, by ordinal: f free, o on hold, s being paid, l lent to a till, h held by the
    /// house, d sold. Unchanged where it still bears `knownTag`. SeatBoard keeps them up to date.
    [[nodiscard]] Task<Answer<Content>> seats(catalog::PerformanceId performance, QByteArray knownTag = {});

    /// Counts by category and standing pool.
    [[nodiscard]] Task<Answer<wire::AvailabilityShown>> availability(catalog::PerformanceId performance);

    /// All of it or none. `asked.id` is the caller's own.
    [[nodiscard]] HoldTask hold(catalog::PerformanceId performance, wire::StaffHoldAsked asked);
    [[nodiscard]] HoldTask findHold(booking::HoldId hold);

    /// What the signed-in person holds at present.
    [[nodiscard]] Task<Answer<wire::HoldList>> holds();

    /// Its full time again, once.
    [[nodiscard]] HoldTask extendHold(booking::HoldId hold);

    /// All lines where none are named.
    [[nodiscard]] Task<Answer<void>> releaseHold(booking::HoldId hold, std::vector<qint16> lines = {});

    [[nodiscard]] Task<Answer<wire::HouseHoldList>> houseHolds(catalog::PerformanceId performance);
    [[nodiscard]] Task<Answer<wire::HouseHoldShown>> takeHouseHold(catalog::PerformanceId performance,
                                                                   wire::HouseHoldAsked asked);
    [[nodiscard]] Task<Answer<wire::HouseHoldShown>> releaseHouseHold(booking::HouseHoldId hold);

    /// Buys what is held. `asked.id` and `asked.attempt` are the caller's own.
    [[nodiscard]] OrderTask placeOrder(wire::StaffOrderAsked asked);

    /// One more try to pay.
    [[nodiscard]] OrderTask payAgain(booking::OrderId order, wire::StaffPaymentAsked asked);

    /// Of an order that is not paid.
    [[nodiscard]] OrderTask cancelOrder(booking::OrderId order);

    /// Takes tickets back and gives money back. What each line gives by the policy is its `refundable`.
    [[nodiscard]] OrderTask refund(booking::OrderId order, wire::RefundAsked asked);

    /// Newest first.
    [[nodiscard]] Task<Answer<wire::OrdersPage>> orders(OrdersAsked asked, CallOptions options = {});
    [[nodiscard]] OrderTask order(booking::OrderId order);
    [[nodiscard]] Task<Answer<wire::OrderHistoryList>> history(booking::OrderId order);
    [[nodiscard]] Task<Answer<wire::OrderLedgerList>> ledger(booking::OrderId order);

    /// Money of payments whose fate is not known.
    [[nodiscard]] Task<Answer<wire::MoneyAtRisk>> moneyAtRisk();

private:
    [[nodiscard]] QByteArray pathOf(booking::OrderId order, QByteArrayView below = {}) const;

    ApiClient &m_client;
};

} // namespace foyer::client
