// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/chaos/client.h"

#include <thread>

namespace foyer::test {

namespace {

constexpr std::chrono::seconds requestPatience{4};

} // namespace

void ConfirmedOrders::add(const QByteArray &order)
{
    const std::scoped_lock lock(m_lock);
    m_orders.push_back(order);
}

QByteArray ConfirmedOrders::take(int which)
{
    const std::scoped_lock lock(m_lock);
    if (m_orders.empty())
        return {};
    const auto at = m_orders.begin() + which % std::ptrdiff_t(m_orders.size());
    QByteArray order = *at;
    m_orders.erase(at);
    return order;
}

Client::Client(Crowd &crowd, int number, quint64 seed, Shopper shopper)
    : m_crowd(crowd)
    , m_number(number)
    , m_random(seed * 1000 + quint64(number))
    , m_shopper(std::move(shopper))
    , m_caller(crowd.ports, requestPatience)
{
    m_caller.setToken(m_shopper.token);
    for (int i = 0; i < number % int(crowd.ports.size()); ++i)
        m_caller.moveOn();
}

void Client::sleep(std::chrono::milliseconds time) const
{
    std::this_thread::sleep_for(time);
}

Exchange Client::about(Deed deed, const QByteArray &subject, const QByteArray &request) const
{
    Exchange asked;
    asked.client = m_number;
    asked.account = m_shopper.account;
    asked.deed = deed;
    asked.subject = subject;
    asked.request = request;
    return asked;
}

Exchange Client::once(Exchange asked, const QByteArray &method, const QByteArray &path)
{
    asked.sentAt = microsecondsNow();
    asked.told = m_caller.ask(method, path, asked.request);
    asked.answeredAt = microsecondsNow();
    m_crowd.history.add(asked);
    return asked;
}

// Nobody knows what became of a request whose answer was lost: it is sent again as it was.
Exchange Client::persist(Exchange asked, const QByteArray &method, const QByteArray &path)
{
    Exchange answer = once(asked, method, path);
    while (!answer.isGranted() && !answer.isRefused() && !m_crowd.isHopeless) {
        if (answer.told.status == 429 && answer.told.retryAfter > 1)
            break; // who is told to come back in a minute does not wait for it
        if (answer.told.status == 401 && signIn(m_caller, m_shopper))
            m_caller.setToken(m_shopper.token);
        sleep(std::chrono::milliseconds{50 + below(200)});
        if (chance(30))
            m_caller.moveOn();
        answer = once(asked, method, path);
    }
    return answer;
}

} // namespace foyer::test
