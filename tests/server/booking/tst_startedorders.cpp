// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/booking/startedorders.h"
#include "tests/support/deterministicids.h"
#include "tests/support/manualclock.h"

#include <QTest>

using namespace foyer;
using namespace foyer::booking;
using namespace std::chrono_literals;

/// What a worker remembers of orders that it has just begun.
class StartedOrdersTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isGivenAwayOnceAndToItsBuyer();
    void isForgottenAfterAWhile();
    void keepsTheYoungest();

private:
    [[nodiscard]] Order begun()
    {
        Order order;
        order.id = OrderId(m_ids.next());
        order.buyer = m_buyer.account;
        order.attempts.push_back(PaymentAttempt{AttemptId(m_ids.next()), Tender::Simulated, 2500});
        order.lines.emplace_back();
        return order;
    }

    test::DeterministicIds m_ids;
    test::ManualClock m_clock;
    Actor m_buyer{.account = AccountId(m_ids.next())};
};

void StartedOrdersTest::isGivenAwayOnceAndToItsBuyer()
{
    StartedOrders started(15s);
    const Order order = begun();
    started.keep(order, order.attempts.front().id, m_clock.steadyNow());
    const Actor stranger{.account = AccountId(m_ids.next())};
    QVERIFY(!started.take(order.id, stranger, m_clock.steadyNow()));
    const std::optional<Booked> taken = started.take(order.id, m_buyer, m_clock.steadyNow());
    QVERIFY(taken.has_value());
    QCOMPARE(taken->order.attempts.size(), std::size_t{1});
    QVERIFY(taken->order.lines.empty());
    QVERIFY(!started.take(order.id, m_buyer, m_clock.steadyNow()));
}

void StartedOrdersTest::isForgottenAfterAWhile()
{
    StartedOrders started(15s);
    const Order old = begun();
    const Order young = begun();
    started.keep(old, old.attempts.front().id, m_clock.steadyNow());
    m_clock.advance(10s);
    started.keep(young, young.attempts.front().id, m_clock.steadyNow());
    m_clock.advance(5s);
    QVERIFY(!started.take(old.id, m_buyer, m_clock.steadyNow()));
    QVERIFY(started.take(young.id, m_buyer, m_clock.steadyNow()).has_value());
    QCOMPARE(started.size(), std::size_t{0});
}

void StartedOrdersTest::keepsTheYoungest()
{
    StartedOrders started(15s, 2);
    std::vector<Order> orders{begun(), begun(), begun()};
    for (const Order &order : orders)
        started.keep(order, order.attempts.front().id, m_clock.steadyNow());
    QCOMPARE(started.size(), std::size_t{2});
    QVERIFY(!started.take(orders[0].id, m_buyer, m_clock.steadyNow()));
    QVERIFY(started.take(orders[2].id, m_buyer, m_clock.steadyNow()).has_value());
}

QTEST_APPLESS_MAIN(StartedOrdersTest)
#include "tst_startedorders.moc"
