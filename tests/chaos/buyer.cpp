// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/chaos/buyer.h"

#include "core/base/rfc3339.h"
#include "tests/chaos/jsontext.h"

#include <QJsonArray>

namespace foyer::test {

namespace {

using namespace std::chrono_literals;

QString stateOf(const Exchange &exchange)
{
    return exchange.answer().value(u"state").toString();
}

} // namespace

void Buyer::run()
{
    while (!m_client.crowd().isOver) {
        story();
        m_client.sleep(std::chrono::milliseconds{m_client.below(60)});
    }
}

const ChaosDate &Buyer::pickDate()
{
    const std::vector<ChaosDate> &dates = m_client.crowd().sale.dates;
    const int hottest = m_client.crowd().hottest;
    const int any = m_client.below(int(dates.size()));
    if (m_client.chance(12) && dates.back().hasLine)
        return dates.back();
    return dates[std::size_t(m_client.chance(80) ? hottest : any)];
}

// Many want the same few seats.
QByteArray Buyer::wish(const ChaosDate &date)
{
    const int kind = m_client.below(10);
    if (kind < 5)
        return "\"best\":{\"seats\":" + QByteArray::number(1 + m_client.below(3)) + '}';
    if (kind < 7)
        return "\"places\":[{\"pool\":\"" + date.pool
               + "\",\"places\":" + QByteArray::number(1 + m_client.below(4)) + "}]";
    const int first = m_client.below(m_client.chance(50) ? 40 : 1000);
    return "\"seats\":[{\"seat\":" + QByteArray::number(first)
           + "},{\"seat\":" + QByteArray::number(first + 1) + "}]";
}

// Behind a line some do not come although it is their turn, and some come although it is not: without having
// joined, or as if they had not been told to wait.
bool Buyer::asksFor(const ChaosDate &date)
{
    if (!date.hasLine || m_client.chance(15))
        return true;
    const bool isLetIn = m_stand.isLetInto(date);
    return m_client.chance(10) != isLetIn;
}

void Buyer::story()
{
    const ChaosDate &date = pickDate();
    if (!asksFor(date))
        return;
    const QByteArray hold = m_client.id();
    const QByteArray request = "{\"id\":\"" + hold + "\"," + wish(date) + '}';
    Exchange held = m_client.persist(m_client.about(Deed::Hold, hold, request), "POST",
                                     "/api/v1/performances/" + date.id + "/holds");
    if (held.isGranted() && comesToPay(held))
        pay(held);
}

// Some walk away, some give back, some dawdle until their time is nearly over or just over.
bool Buyer::comesToPay(Exchange &held)
{
    const QByteArray path = "/api/v1/holds/" + held.subject;
    if (m_client.chance(8))
        return false;
    if (m_client.chance(10)) {
        m_client.persist(m_client.about(Deed::Release, held.subject), "DELETE", path);
        return m_client.chance(10); // and then tries to pay all the same
    }
    if (m_client.chance(8)) {
        const Exchange extended =
            m_client.persist(m_client.about(Deed::Extend, held.subject), "POST", path + "/extend");
        if (extended.isGranted())
            held = extended; // sealed anew
    }
    if (m_client.chance(4)) {
        const auto expires = fromRfc3339(held.answer().value(u"expires_at").toString());
        if (!expires)
            return true;
        const qint64 deadline = expires->time_since_epoch().count();
        while (microsecondsNow() < deadline - 60'000 && !m_client.crowd().isOver)
            m_client.sleep(20ms);
        m_client.sleep(std::chrono::milliseconds{m_client.below(120)});
    }
    return true;
}

void Buyer::pay(const Exchange &held)
{
    const QByteArray order = m_client.id();
    const QByteArray mac = held.answer().value(u"mac").toString().toLatin1();
    const QByteArray request =
        toText(body(R"({"id":"%1","hold":"%2","mac":"%3","attempt":"%4","tender":"simulated"})", order,
                    held.subject, mac, m_client.id()));
    Exchange asked = m_client.about(Deed::Order, order, request);
    asked.hold = held.subject;
    follow(order, m_client.persist(std::move(asked), "POST", "/api/v1/orders"));
}

// Until the order is settled one way or the other: pays again after a failure, waits where nobody knows.
void Buyer::follow(const QByteArray &order, Exchange answer)
{
    const QByteArray path = "/api/v1/orders/" + order;
    for (int tries = 0; answer.isGranted() && stateOf(answer) == u"selling" && tries < 40; ++tries) {
        const QJsonArray attempts = answer.answer().value(u"attempts").toArray();
        const bool failed =
            !attempts.isEmpty() && attempts.last().toObject().value(u"state").toString() == u"failed";
        if (failed && m_client.chance(15)) {
            m_client.persist(m_client.about(Deed::Cancel, order), "POST", path + "/cancel");
        } else if (failed && m_client.chance(90)) {
            const QByteArray again = toText(body(R"({"attempt":"%1","tender":"simulated"})", m_client.id()));
            m_client.persist(m_client.about(Deed::PayAgain, order, again), "POST", path + "/payments");
        } else if (failed) {
            return; // gives up without a word
        } else {
            m_client.sleep(300ms);
        }
        answer = m_client.persist(m_client.about(Deed::Look, order), "GET", path);
    }
    if (!answer.isGranted() || stateOf(answer) != u"confirmed")
        return;
    if (m_client.chance(20))
        lookAtCodes(answer);
    if (m_client.chance(40))
        m_client.crowd().confirmed.add(order);
}

void Buyer::lookAtCodes(const Exchange &confirmed)
{
    for (const QJsonValue line : confirmed.answer().value(u"lines").toArray()) {
        const QByteArray ticket = line[u"ticket"].toString().toLatin1();
        if (ticket.isEmpty())
            continue;
        Exchange asked = m_client.about(Deed::Code, ticket);
        asked.hold = confirmed.subject;
        m_client.persist(std::move(asked), "GET", "/api/v1/tickets/" + ticket + "/code");
    }
}

} // namespace foyer::test
