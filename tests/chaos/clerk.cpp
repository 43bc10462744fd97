// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/chaos/clerk.h"

#include "tests/chaos/jsontext.h"

namespace foyer::test {

namespace {

using namespace std::chrono_literals;

} // namespace

void Clerk::run()
{
    while (!m_client.crowd().isOver) {
        if (m_client.chance(60))
            refund();
        else
            sell();
        m_client.sleep(std::chrono::milliseconds{m_client.below(100)});
    }
}

void Clerk::refund()
{
    const QByteArray order = m_client.crowd().confirmed.take(m_client.below(1'000'000));
    if (order.isEmpty())
        return;
    const QByteArray request = toText(body(R"({"id":"%1"})", m_client.id()));
    m_client.persist(m_client.about(Deed::Refund, order, request), "POST",
                     m_client.crowd().sale.staff("/orders/" + order + "/refunds"));
}

void Clerk::sell()
{
    const ChaosSale &sale = m_client.crowd().sale;
    const ChaosDate &date = sale.dates[std::size_t(m_client.crowd().hottest)];
    const QByteArray hold = m_client.id();
    const QByteArray wish = toText(body(R"({"id":"%1","channel":"box_office","best":{"seats":2}})", hold));
    const Exchange held = m_client.persist(m_client.about(Deed::Other, hold, wish), "POST",
                                           sale.staff("/performances/" + date.id + "/holds"));
    if (!held.isGranted())
        return;
    const QByteArray order = m_client.id();
    const QByteArray mac = held.answer().value(u"mac").toString().toLatin1();
    Exchange asked =
        m_client.about(Deed::Order, order,
                       toText(body(R"({"id":"%1","hold":"%2","mac":"%3","attempt":"%4","tender":"cash"})",
                                   order, hold, mac, m_client.id())));
    asked.hold = hold;
    m_client.persist(std::move(asked), "POST", sale.staff("/orders"));
}

} // namespace foyer::test
