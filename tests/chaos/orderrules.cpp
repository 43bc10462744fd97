// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/chaos/checker.h"

#include <QJsonArray>

namespace foyer::test {

namespace {

/// What clients were told about one order.
struct KnownOrder
{
    bool isGranted = false;
    bool isRefused = false;   ///< in the last answer to placing it
    bool isConfirmed = false; ///< in some answer
    bool isCancelled = false;
    bool isRefundAsked = false;
    QByteArray refusal = {};
    qint64 total = 0;
    qint32 performance = 0;
    QList<qint32> seats = {}; ///< of the confirmed order
    int places = 0;
};

using KnownOrders = std::map<QByteArray, KnownOrder>;

void noteLines(KnownOrder &known, const QJsonObject &answer)
{
    known.isConfirmed = true;
    known.total = answer.value(u"total")[u"amount"].toInteger();
    known.performance = qint32(answer.value(u"performance_number").toInt());
    known.seats.clear();
    known.places = 0;
    for (const QJsonValue line : answer.value(u"lines").toArray()) {
        if (!line[u"live"].toBool())
            continue;
        if (line[u"kind"].toString() == u"seat")
            known.seats.append(qint32(line[u"seat"].toInt()));
        else if (line[u"kind"].toString() == u"place")
            ++known.places;
    }
}

void noteState(KnownOrder &known, const Exchange &exchange)
{
    known.isGranted = true;
    const QJsonObject answer = exchange.answer();
    const QString state = answer.value(u"state").toString();
    if (state == u"confirmed" && !known.isRefundAsked)
        noteLines(known, answer);
    known.isConfirmed = known.isConfirmed || state == u"confirmed";
    known.isCancelled = known.isCancelled || state == u"cancelled";
}

KnownOrders gatherOrders(const std::vector<Exchange> &history)
{
    KnownOrders orders;
    for (const Exchange &exchange : history) {
        const bool isAboutOrder = exchange.deed == Deed::Order || exchange.deed == Deed::PayAgain
                                  || exchange.deed == Deed::Cancel || exchange.deed == Deed::Look
                                  || exchange.deed == Deed::Refund;
        if (!isAboutOrder)
            continue;
        KnownOrder &known = orders[exchange.subject];
        known.isRefundAsked = known.isRefundAsked || exchange.deed == Deed::Refund;
        if (exchange.isGranted())
            noteState(known, exchange);
        if (exchange.deed == Deed::Order) {
            known.isRefused = exchange.isRefused();
            known.refusal = exchange.answer().value(u"code").toString().toUtf8();
        }
    }
    return orders;
}

QList<qint32> liveSeats(const Rows &lines)
{
    QList<qint32> seats;
    for (const Row &line : lines) {
        if (line.value(u"live").toBool() && textOf(line, "kind") == "seat")
            seats.append(qint32(numberOf(line, "seat")));
    }
    return seats;
}

int livePlaces(const Rows &lines)
{
    return int(std::count_if(lines.begin(), lines.end(), [](const Row &line) {
        return line.value(u"live").toBool() && textOf(line, "kind") == "place";
    }));
}

class OrderCheck
{
public:
    OrderCheck(const Evidence &evidence, Findings &findings)
        : m_records(evidence.records)
        , m_findings(findings)
        , m_orders(gatherOrders(evidence.history))
        , m_lines(m_records.by("lines", "order_id"))
    {
        for (const Row &claim : m_records.of("claims"))
            m_claims[{numberOf(claim, "performance"), numberOf(claim, "seat")}] = claim;
    }

    void run()
    {
        for (const auto &[id, known] : m_orders) {
            const Row *row = m_records.find("orders", "id", id);
            if (known.isConfirmed)
                confirmed(id, known, row);
            else if (known.isRefused && !known.isGranted)
                refused(id, known, row);
            if (known.isCancelled && !known.isConfirmed && row != nullptr
                && textOf(*row, "state") != "cancelled")
                m_findings.add("cancelled_order_lives", id, textOf(*row, "state"));
        }
        toldTwice();
    }

private:
    void confirmed(const QByteArray &id, const KnownOrder &known, const Row *row)
    {
        if (row == nullptr) {
            m_findings.add("confirmed_order_lost", id, "no row");
            return;
        }
        const QByteArray state = textOf(*row, "state");
        if (state != "confirmed" && !(state == "refunded" && known.isRefundAsked)) {
            m_findings.add("confirmed_order_lost", id, "it is " + state);
            return;
        }
        if (numberOf(*row, "total") != known.total)
            m_findings.add("confirmed_total_changed", id);
        if (!known.isRefundAsked)
            seats(id, known);
    }

    void seats(const QByteArray &id, const KnownOrder &known)
    {
        const auto lines = m_lines.find(id);
        const QList<qint32> live = lines == m_lines.end() ? QList<qint32>{} : liveSeats(lines->second);
        for (const qint32 seat : known.seats) {
            const auto claim = m_claims.find({known.performance, seat});
            const bool isClaimed = claim != m_claims.end() && textOf(claim->second, "owner") == id
                                   && textOf(claim->second, "state") == "d";
            if (!live.contains(seat) || !isClaimed)
                m_findings.add("confirmed_seat_lost", id, "seat " + QByteArray::number(seat));
        }
        if (lines != m_lines.end() && livePlaces(lines->second) != known.places)
            m_findings.add("confirmed_places_lost", id);
    }

    // Whoever was told no for good must not find an order afterwards, least of all a paid one.
    void refused(const QByteArray &id, const KnownOrder &known, const Row *row)
    {
        if (row == nullptr)
            return;
        const QByteArray state = textOf(*row, "state");
        if (state == "confirmed" || state == "selling" || numberOf(*row, "captured") > 0)
            m_findings.add("refused_order_lives", id, "told " + known.refusal + ", it is " + state);
    }

    // From the clients' memories alone.
    void toldTwice()
    {
        std::map<std::pair<qint32, qint32>, QByteArray> told;
        for (const auto &[id, known] : m_orders) {
            if (!known.isConfirmed || known.isRefundAsked)
                continue;
            for (const qint32 seat : known.seats) {
                const auto [other, isFirst] = told.emplace(std::pair{known.performance, seat}, id);
                if (!isFirst)
                    m_findings.add("seat_promised_twice", QByteArray::number(seat),
                                   other->second + " and " + id);
            }
        }
    }

    const Records &m_records;
    Findings &m_findings;
    KnownOrders m_orders;
    std::map<QByteArray, Rows> m_lines;
    std::map<std::pair<qint64, qint64>, Row> m_claims;
};

} // namespace

void checkOrders(const Evidence &evidence, Findings &findings)
{
    OrderCheck(evidence, findings).run();
}

} // namespace foyer::test
