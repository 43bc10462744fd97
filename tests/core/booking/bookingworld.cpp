// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/booking/bookingworld.h"

namespace foyer::test {

using namespace foyer::booking;

BookingWorld::BookingWorld()
{
    for (qint32 seat = 0; seat < seats; ++seat)
        world.claims.emplace(SeatKey{performance, seat}, Claim{});
    pool = PoolId(m_ids.next());
    Pool standing;
    standing.performance = performance;
    standing.capacity = 10;
    world.pools.emplace(pool, standing);
}

StartPaying BookingWorld::order(std::vector<qint32> seatNumbers, int places, Tender tender)
{
    StartPaying command;
    command.order.id = OrderId(nextId());
    command.order.hold = HoldId(nextId());
    command.order.performance = performance;
    command.order.currency = "EUR";
    for (const qint32 seat : seatNumbers) {
        OrderLine line;
        line.line = qint16(command.order.lines.size());
        line.seat = seat;
        line.price = 1250;
        line.taxBasisPoints = 1900;
        line.fee = 100;
        command.order.lines.push_back(line);
    }
    for (int place = 0; place < places; ++place) {
        OrderLine line;
        line.line = qint16(command.order.lines.size());
        line.kind = LineKind::Place;
        line.pool = pool;
        line.price = 800;
        line.taxBasisPoints = 1900;
        line.fee = 100;
        command.order.lines.push_back(line);
    }
    command.attempt = AttemptId(nextId());
    command.tender = tender;
    command.until = clock.now() + std::chrono::minutes{5};
    return command;
}

Decision BookingWorld::decide(const Command &command)
{
    m_changes = Changes{};
    Decision decision = m_decider.decide(world, m_changes, command, clock.now());
    for (const LedgerEntry &entry : m_changes.ledger) {
        m_balances[entry.from] -= entry.amount;
        m_balances[entry.to] += entry.amount;
    }
    return decision;
}

qint64 BookingWorld::balance(const QByteArray &account) const
{
    const auto it = m_balances.find(account);
    return it == m_balances.end() ? 0 : it->second;
}

QString BookingWorld::brokenLaw() const
{
    for (const QString &broken : {brokenPool(), brokenClaim(), brokenOrder()}) {
        if (!broken.isEmpty())
            return broken;
    }
    return balance("refunding") == 0 ? QString{} : QStringLiteral("money is stuck in refunding");
}

QString BookingWorld::brokenPool() const
{
    qint32 sold = 0;
    qint32 selling = 0;
    for (const auto &[id, order] : world.orders) {
        for (const OrderLine &line : order.lines) {
            if (line.kind != LineKind::Place)
                continue;
            sold += line.live ? 1 : 0;
            selling += order.state == OrderState::Selling ? 1 : 0;
        }
    }
    const Pool &standing = world.pools.at(pool);
    if (standing.sold != sold || standing.selling != selling)
        return QStringLiteral("the pool counts %1 sold and %2 selling, the orders %3 and %4")
            .arg(standing.sold)
            .arg(standing.selling)
            .arg(sold)
            .arg(selling);
    return standing.free() < 0 ? QStringLiteral("the pool is oversold") : QString{};
}

QString BookingWorld::brokenClaim() const
{
    std::map<qint32, int> owners;
    for (const auto &[id, order] : world.orders) {
        for (const OrderLine &line : order.lines) {
            if (line.kind == LineKind::Seat && (line.live || order.state == OrderState::Selling))
                ++owners[line.seat];
        }
    }
    for (const auto &[key, claim] : world.claims) {
        const int expected = claim.state == ClaimState::Free || claim.state == ClaimState::House ? 0 : 1;
        if (owners[key.seat] != expected)
            return QStringLiteral("seat %1 has %2 owners").arg(key.seat).arg(owners[key.seat]);
        if ((claim.state == ClaimState::Free) != claim.owner.isNull())
            return QStringLiteral("seat %1: owner and state disagree").arg(key.seat);
    }
    return {};
}

QString BookingWorld::brokenOrder() const
{
    qint64 paid = 0;
    for (const auto &[id, order] : world.orders) {
        if (!order.balances())
            return QStringLiteral("order %1 does not balance").arg(QString::fromLatin1(id.toText()));
        paid += order.captured - order.refunded;
    }
    const qint64 taken =
        balance("tender/simulated") + balance("tender/cash") + balance("tender/complimentary");
    return paid == -taken ? QString{}
                          : QStringLiteral("the orders hold %1, the ledger %2").arg(paid).arg(-taken);
}

} // namespace foyer::test
