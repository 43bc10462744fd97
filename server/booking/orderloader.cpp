// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/booking/orderloader.h"

#include "server/booking/codes.h"

namespace foyer::booking {

namespace {

using pg::Utf8;

Error unreadable(const char *what)
{
    return Error{ErrorCode::Internal,
                 QStringLiteral("A stored %1 cannot be read by this version.").arg(QLatin1String(what))};
}

} // namespace

Result<void> loadOrder(const pg::Row &row, World &world)
{
    const auto head =
        row.as<OrderId, HoldId, OrganizationId, qint32, std::optional<AccountId>, std::optional<AccountId>,
               Utf8, Utf8, Utf8, std::optional<Instant>, qint64, qint64, qint64, qint64, qint64, qint32>();
    if (!head)
        return failure(head.error());
    const auto &[id, hold, organization, performance, buyer, clerk, channel, currency, state, until, total,
                 captured, refunded, onAccount, liveTotal, revision] = *head;
    const std::optional<Channel> knownChannel = channelOf(channel.bytes);
    const std::optional<OrderState> knownState = orderStateOf(state.bytes);
    if (!knownChannel || !knownState)
        return failure(unreadable("order"));
    Order order{id,
                hold,
                organization,
                performance,
                buyer.value_or(AccountId{}),
                clerk.value_or(AccountId{}),
                *knownChannel,
                currency.bytes,
                *knownState,
                until,
                total,
                captured,
                refunded,
                onAccount,
                liveTotal,
                revision};
    world.orders.emplace(id, std::move(order));
    return {};
}

Result<void> loadLine(const pg::Row &row, World &world)
{
    const auto cells =
        row.as<OrderId, qint16, Utf8, std::optional<qint32>, std::optional<PoolId>, std::optional<qint16>,
               std::optional<TicketTypeId>, qint64, qint32, qint64, bool>();
    if (!cells)
        return failure(cells.error());
    const auto &[order, number, kind, seat, pool, category, ticketType, price, tax, fee, live] = *cells;
    const std::optional<LineKind> knownKind = lineKindOf(kind.bytes);
    if (!knownKind)
        return failure(unreadable("order line"));
    world.orders.at(order).lines.push_back(OrderLine{number,
                                                     *knownKind,
                                                     seat.value_or(-1),
                                                     pool.value_or(PoolId{}),
                                                     category.value_or(qint16{0}),
                                                     ticketType.value_or(TicketTypeId{}),
                                                     price,
                                                     tax,
                                                     fee,
                                                     live,
                                                     {},
                                                     true});
    return {};
}

Result<void> loadAttempt(const pg::Row &row, World &world)
{
    const auto cells = row.as<AttemptId, OrderId, Utf8, qint64, Utf8, qint64, QString, QString,
                              std::optional<qint64>, std::optional<Instant>>();
    if (!cells)
        return failure(cells.error());
    const auto &[id, order, tender, amount, state, refunded, reason, reference, given, waitsUntil] = *cells;
    const std::optional<Tender> knownTender = tenderOf(tender.bytes);
    const std::optional<AttemptState> knownState = attemptStateOf(state.bytes);
    if (!knownTender || !knownState)
        return failure(unreadable("payment attempt"));
    world.orders.at(order).attempts.push_back(PaymentAttempt{id, *knownTender, amount, *knownState, refunded,
                                                             reason, reference, given, true, waitsUntil});
    return {};
}

Result<void> loadRefund(const pg::Row &row, World &world)
{
    const auto cells = row.as<OrderId, RefundId>();
    if (!cells)
        return failure(cells.error());
    world.orders.at(std::get<0>(*cells)).refunds.push_back(std::get<1>(*cells));
    return {};
}

Result<void> loadIdOwner(const pg::Row &row, World &world)
{
    const auto cells = row.as<Uuid, OrderId>();
    if (!cells)
        return failure(cells.error());
    world.idOwners.insert_or_assign(std::get<0>(*cells), std::get<1>(*cells));
    return {};
}

Result<void> loadPool(const pg::Row &row, World &world)
{
    const auto cells = row.as<PoolId, qint32, qint32, qint32, qint32, qint32, qint32, qint32>();
    if (!cells)
        return failure(cells.error());
    const auto &[id, performance, capacity, sold, selling, leased, held, version] = *cells;
    world.pools.emplace(id, Pool{performance, capacity, sold, selling, leased, held, version});
    return {};
}

Result<void> loadClaim(const pg::Row &row, World &world)
{
    const auto cells = row.as<qint32, qint32, Utf8, std::optional<Uuid>, std::optional<Instant>, qint32>();
    if (!cells)
        return failure(cells.error());
    const auto &[performance, seat, state, owner, until, version] = *cells;
    const std::optional<ClaimState> knownState = claimStateOf(state.bytes);
    if (!knownState)
        return failure(unreadable("claim"));
    world.claims.emplace(SeatKey{performance, seat},
                         Claim{*knownState, owner.value_or(Uuid{}), until, version});
    return {};
}

} // namespace foyer::booking
