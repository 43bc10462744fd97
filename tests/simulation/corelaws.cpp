// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/corelaws.h"

namespace foyer::simulation {

using namespace booking;

namespace {

bool claims(const Order &order, const OrderLine &line)
{
    return line.live || order.state == OrderState::Selling;
}

QByteArray brokenSeat(const World &world)
{
    std::map<SeatKey, std::vector<Uuid>> owners;
    for (const auto &[id, order] : world.orders) {
        for (const OrderLine &line : order.lines) {
            if (line.kind == LineKind::Seat && claims(order, line))
                owners[{order.performance, line.seat}].push_back(id.uuid());
        }
    }
    for (const auto &[key, claim] : world.claims) {
        const bool isOrders = claim.state == ClaimState::Selling || claim.state == ClaimState::Sold;
        const std::vector<Uuid> expected = isOrders ? std::vector{claim.owner} : std::vector<Uuid>();
        if (owners[key] != expected)
            return "seat " + QByteArray::number(key.seat) + " has " + QByteArray::number(owners[key].size())
                   + " orders, and its claim says otherwise";
    }
    return {};
}

QByteArray brokenPool(const World &world)
{
    for (const auto &[id, pool] : world.pools) {
        qint32 sold = 0;
        qint32 selling = 0;
        for (const auto &[orderId, order] : world.orders) {
            for (const OrderLine &line : order.lines) {
                sold += line.pool == id && line.live ? 1 : 0;
                selling += line.pool == id && order.state == OrderState::Selling ? 1 : 0;
            }
        }
        if (sold != pool.sold || selling != pool.selling || pool.free() < 0)
            return "a pool of " + QByteArray::number(pool.capacity) + " counts "
                   + QByteArray::number(pool.sold) + " sold and " + QByteArray::number(pool.selling)
                   + " selling; its orders have " + QByteArray::number(sold) + " and "
                   + QByteArray::number(selling);
    }
    return {};
}

qint64 liveTotalOf(const Order &order)
{
    qint64 total = 0;
    for (const OrderLine &line : order.lines)
        total += line.live ? line.price : 0;
    return total;
}

QByteArray brokenMoney(const World &world, const std::map<QByteArray, qint64> &books)
{
    qint64 kept = 0;
    qint64 paidIn = 0;
    qint64 all = 0;
    for (const auto &[id, order] : world.orders) {
        if (order.captured - order.refunded != liveTotalOf(order) || order.liveTotal != liveTotalOf(order))
            return "order " + id.toText() + " does not balance";
        kept += order.captured - order.refunded;
    }
    for (const auto &[name, sum] : books) {
        paidIn -= name.startsWith("tender/") ? sum : 0;
        all += sum;
        if (name == "refunding" && sum != 0)
            return "money is stuck in refunding";
    }
    return paidIn == kept && all == 0 ? QByteArray() : QByteArray("the books do not fit the orders");
}

} // namespace

QByteArray brokenLaw(const World &world, const std::map<QByteArray, qint64> &books)
{
    for (const QByteArray &broken : {brokenSeat(world), brokenPool(world), brokenMoney(world, books)}) {
        if (!broken.isEmpty())
            return broken;
    }
    return {};
}

} // namespace foyer::simulation
