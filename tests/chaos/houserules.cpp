// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/chaos/checker.h"

namespace foyer::test {

namespace {

using Seat = std::pair<qint64, qint64>; ///< performance, ordinal

Seat seatOf(const Row &row)
{
    return {numberOf(row, "performance"), numberOf(row, "seat")};
}

QByteArray nameOf(const Seat &seat)
{
    return QByteArray::number(seat.first) + '/' + QByteArray::number(seat.second);
}

void checkSeats(const Records &records, Findings &findings)
{
    std::map<Seat, QByteArray> sold;
    for (const Row &line : records.of("lines")) {
        if (!line.value(u"live").toBool() || textOf(line, "kind") != "seat")
            continue;
        const auto [other, isFirst] = sold.emplace(seatOf(line), textOf(line, "order_id"));
        if (!isFirst)
            findings.add("seat_sold_twice", nameOf(seatOf(line)),
                         other->second + " and " + textOf(line, "order_id"));
    }
    std::map<Seat, QByteArray> claimed;
    for (const Row &claim : records.of("claims")) {
        if (textOf(claim, "state") == "d")
            claimed[seatOf(claim)] = textOf(claim, "owner");
    }
    for (const auto &[seat, order] : sold) {
        const auto claim = claimed.find(seat);
        if (claim == claimed.end() || claim->second != order)
            findings.add("sold_seat_unclaimed", nameOf(seat), order);
    }
    for (const auto &[seat, owner] : claimed) {
        if (!sold.contains(seat))
            findings.add("claim_of_nobody", nameOf(seat), owner);
    }
}

// A claim for an order that is being paid belongs to one that is.
void checkSelling(const Records &records, Findings &findings)
{
    for (const Row &claim : records.of("claims")) {
        if (textOf(claim, "state") != "s")
            continue;
        const Row *order = records.find("orders", "id", textOf(claim, "owner"));
        if (order == nullptr || textOf(*order, "state") != "selling")
            findings.add("claim_of_nobody", nameOf(seatOf(claim)), textOf(claim, "owner"));
    }
}

void checkPools(const Records &records, Findings &findings)
{
    std::map<QByteArray, qint64> sold;
    std::map<QByteArray, qint64> selling;
    for (const Row &line : records.of("lines")) {
        if (textOf(line, "kind") != "place")
            continue;
        const Row *order = records.find("orders", "id", textOf(line, "order_id"));
        if (line.value(u"live").toBool())
            ++sold[textOf(line, "pool_id")];
        else if (order != nullptr && textOf(*order, "state") == "selling")
            ++selling[textOf(line, "pool_id")];
    }
    for (const Row &pool : records.of("pools")) {
        const QByteArray id = textOf(pool, "id");
        const QByteArray counted = QByteArray::number(sold[id]) + " sold, " + QByteArray::number(selling[id])
                                   + " being paid, of " + QByteArray::number(numberOf(pool, "capacity"));
        if (sold[id] + selling[id] > numberOf(pool, "capacity"))
            findings.add("pool_oversold", id, counted);
        if (sold[id] != numberOf(pool, "sold") || selling[id] != numberOf(pool, "selling"))
            findings.add("pool_miscounted", id, counted);
    }
}

void checkLimits(const Records &records, Findings &findings)
{
    for (const Row &row : records.of("limits")) {
        if (numberOf(row, "tickets") > numberOf(row, "most"))
            findings.add("buyer_over_limit", textOf(row, "buyer"),
                         QByteArray::number(numberOf(row, "tickets")));
    }
}

} // namespace

void checkHouse(const Evidence &evidence, Findings &findings)
{
    checkSeats(evidence.records, findings);
    checkSelling(evidence.records, findings);
    checkPools(evidence.records, findings);
    checkLimits(evidence.records, findings);
}

} // namespace foyer::test
