// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/booking/salerig.h"

#include <QTest>
#include <thread>

using namespace foyer;
using namespace foyer::test;
using namespace Qt::StringLiterals;

/// From holds to paid orders and back, over HTTP against a real PostgreSQL, with a provider that does what
/// the test says.
class CheckoutTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase() { m_rig = std::make_unique<SaleRig>(); }

    void cleanupTestCase() { m_rig.reset(); }

    void init() { m_rig->reset(); }

    void cleanup() { QCOMPARE(m_rig->brokenLaws(), ""); }

    void buyerPays();
    void startedThenConfirmed();
    void startedAndDeclined();
    void startedIsItsBuyersUntilItsTimeIsOver();
    void startedAndPaidIsFoundWhenItsWorkerIsLost();
    void tooLateForAPaidOrderIsToldWithItsTickets();
    void cashWithChange();
    void complimentary();
    void tendersOfBuyers();
    void wrongMacIsRefused();
    void holdIsConsumedOnce();
    void manyAtOnceFromOneHold();
    void idsOfStrangersAreTaken();
    void declinedThenPaidAgain();
    void silentProviderAndLateSuccess();
    void lateSuccessAfterTheEnd();
    void providerSpeaksTwice();
    void crashBeforeTheAnswer_data();
    void crashBeforeTheAnswer();
    void cancelFreesAtOnce();
    void startedAndGivenUp();
    void startedAndPaidIsNotGivenUp();
    void ordersRunOut();

private:
    void setMood(ScriptedProvider::Mood mood)
    {
        m_rig->run([&] { m_rig->provider().mood = mood; });
    }

    [[nodiscard]] JsonAnswer start(JsonClient &buyer, const std::vector<qint32> &seats)
    {
        QJsonObject body = m_rig->orderBody(m_rig->hold(buyer, seats), u"simulated"_s);
        body.insert(u"start_only"_s, true);
        return buyer.post("/api/v1/orders", body);
    }

    void endTimeToPay()
    {
        m_rig->psql("update orders set until = now() - interval '1 minute' where until is not null; "
                    "update payment_attempt set until = now() - interval '1 minute' where until is not null");
    }

    [[nodiscard]] int charges()
    {
        int charges = 0;
        m_rig->run([&] { charges = m_rig->provider().charges; });
        return charges;
    }

    [[nodiscard]] int sweepAttempts()
    {
        const auto sweep = [this] { return m_rig->otherServices().sweepers().settleAttempts(); };
        return m_rig->await<Result<int>>(sweep).value();
    }

    std::unique_ptr<SaleRig> m_rig;
};

void CheckoutTest::buyerPays()
{
    SaleRig::Client buyer = m_rig->buyer();
    const QJsonObject body = m_rig->orderBody(m_rig->hold(buyer, {0, 1}), u"simulated"_s);
    const JsonAnswer order = buyer.post("/api/v1/orders", body);
    COMPARE_STATUS(order, 201);
    QCOMPARE(order.text(u"state"_s), u"confirmed"_s);
    QCOMPARE(order.number(u"captured.amount"_s), 5350);
    QVERIFY(!order.text(u"lines[0].ticket"_s).isEmpty());
    QCOMPARE(order.text(u"attempts[0].state"_s), u"captured"_s);
    QCOMPARE(buyer.post("/api/v1/orders", body).body, order.body); // charged once, told the same
    QCOMPARE(buyer.get(m_rig->orderPath(order)).body, order.body);
    int charges = 0;
    m_rig->run([&] { charges = m_rig->provider().charges; });
    QCOMPARE(charges, 1);
    // 26.75 each: 1.75 of fee; of 25.00 19 % tax is 3.99, half up.
    QCOMPARE(m_rig->psql("select string_agg(to_account || '=' || amount, ' ' order by to_account) from "
                         "(select to_account, sum(amount) as amount from ledger_entry group by 1) s"),
             "fees=350 sales=4202 tax=798");
}

void CheckoutTest::startedThenConfirmed()
{
    SaleRig::Client buyer = m_rig->buyer();
    QJsonObject body = m_rig->orderBody(m_rig->hold(buyer, {0, 1}), u"simulated"_s);
    body.insert(u"start_only"_s, true);
    const JsonAnswer started = buyer.post("/api/v1/orders", body);
    COMPARE_STATUS(started, 201);
    QCOMPARE(started.text(u"state"_s), u"selling"_s);
    QCOMPARE(started.text(u"attempts[0].state"_s), u"open"_s);
    QCOMPARE(buyer.get(m_rig->orderPath(started)).body, started.body);
    QCOMPARE(buyer.post("/api/v1/orders", body).body, started.body);
    int charges = 0;
    m_rig->run([&] { charges = m_rig->provider().charges; });
    QCOMPARE(charges, 0);
    const QByteArray path = m_rig->orderPath(started) + "/confirm";
    QCOMPARE(m_rig->buyer().post(path).code(), u"not_found"_s);
    const JsonAnswer confirmed = buyer.post(path);
    COMPARE_STATUS(confirmed, 200);
    QCOMPARE(confirmed.text(u"state"_s), u"confirmed"_s);
    QVERIFY(!confirmed.text(u"lines[1].ticket"_s).isEmpty());
    QCOMPARE(buyer.get(m_rig->orderPath(started)).body, confirmed.body);
    QCOMPARE(buyer.post(path).body, confirmed.body);
    QCOMPARE(buyer.post("/api/v1/orders", body).body, confirmed.body);
    m_rig->run([&] { charges = m_rig->provider().charges; });
    QCOMPARE(charges, 1);
}

void CheckoutTest::startedAndDeclined()
{
    SaleRig::Client buyer = m_rig->buyer();
    QJsonObject body = m_rig->orderBody(m_rig->hold(buyer, {0}), u"simulated"_s);
    body.insert(u"start_only"_s, true);
    const JsonAnswer started = buyer.post("/api/v1/orders", body);
    setMood(ScriptedProvider::Mood::Decline);
    const JsonAnswer declined = buyer.post(m_rig->orderPath(started) + "/confirm");
    COMPARE_STATUS(declined, 200);
    QCOMPARE(declined.text(u"state"_s), u"selling"_s);
    QCOMPARE(declined.text(u"attempts[0].state"_s), u"failed"_s);
    QCOMPARE(buyer.get(m_rig->orderPath(started)).body, declined.body);
    QCOMPARE(buyer.post(m_rig->orderPath(started) + "/confirm").body, declined.body);
}

void CheckoutTest::startedIsItsBuyersUntilItsTimeIsOver()
{
    SaleRig::Client buyer = m_rig->buyer();
    const JsonAnswer started = start(buyer, {0});
    COMPARE_STATUS(started, 201);
    QCOMPARE(sweepAttempts(), 0);
    QCOMPARE(buyer.get(m_rig->orderPath(started)).body, started.body);
    endTimeToPay();
    QCOMPARE(sweepAttempts(), 1);
    const JsonAnswer over = buyer.get(m_rig->orderPath(started));
    QCOMPARE(over.text(u"attempts[0].state"_s), u"failed"_s);
    QCOMPARE(over.text(u"attempts[0].reason"_s), u"never_arrived"_s);
    QCOMPARE(charges(), 0);
    QCOMPARE(
        m_rig->await<Result<int>>([this] { return m_rig->services().sweepers().expireOrders(); }).value(), 1);
    QCOMPARE(buyer.get(m_rig->orderPath(started)).text(u"state"_s), u"expired"_s);
}

// Nobody wrote that it was asked for; its provider knows.
void CheckoutTest::startedAndPaidIsFoundWhenItsWorkerIsLost()
{
    SaleRig::Client buyer = m_rig->buyer();
    const JsonAnswer started = start(buyer, {0});
    endTimeToPay();
    m_rig->run([this] { m_rig->provider().releaseMood = ScriptedProvider::Mood::Decline; });
    QCOMPARE(sweepAttempts(), 1);
    QCOMPARE(buyer.get(m_rig->orderPath(started)).text(u"state"_s), u"confirmed"_s);
    QCOMPARE(m_rig->psql("select count(*) || ' ' || sum(amount) from capture"), "1 2675");
}

void CheckoutTest::tooLateForAPaidOrderIsToldWithItsTickets()
{
    SaleRig::Client buyer = m_rig->buyer();
    const JsonAnswer started = start(buyer, {0});
    m_rig->psql("update payment_attempt set state = 'failed'"); // by another worker, behind this one's back
    const QJsonObject again{{u"attempt"_s, m_rig->nextId()}, {u"tender"_s, u"simulated"_s}};
    const JsonAnswer paid = buyer.post(m_rig->orderPath(started) + "/payments", again);
    QCOMPARE(paid.text(u"state"_s), u"confirmed"_s);
    const JsonAnswer late = buyer.post(m_rig->orderPath(started) + "/confirm");
    COMPARE_STATUS(late, 200);
    QCOMPARE(m_rig->psql("select string_agg(state, ' ' order by created_at) from payment_attempt"),
             "refused captured");
    QCOMPARE(late.text(u"lines[0].ticket"_s), paid.text(u"lines[0].ticket"_s));
    QCOMPARE(late.body, buyer.get(m_rig->orderPath(started)).body);
}

void CheckoutTest::cashWithChange()
{
    SaleRig::Client clerk = m_rig->staff();
    QJsonObject body = m_rig->orderBody(m_rig->staffHold(clerk, {0}), u"cash"_s);
    body.insert(u"given"_s, 2674);
    QCOMPARE(clerk.post(m_rig->staffPath("/orders"), body).code(), u"not_enough_given"_s);
    body.insert(u"given"_s, 5000);
    body.insert(u"customer"_s,
                QJsonObject{{u"name"_s, u"Ada Lovelace"_s}, {u"email"_s, u"ada@example.org"_s}});
    const JsonAnswer order = clerk.post(m_rig->staffPath("/orders"), body);
    COMPARE_STATUS(order, 201);
    QCOMPARE(order.text(u"state"_s), u"confirmed"_s);
    QCOMPARE(order.number(u"attempts[0].given.amount"_s), 5000);
    QCOMPARE(order.number(u"attempts[0].change.amount"_s), 2325);
    QCOMPARE(order.text(u"buyer_name"_s), u"Ada Lovelace"_s);
    QCOMPARE(clerk.post(m_rig->staffPath("/orders"), body).body, order.body);
    m_rig->psql("delete from order_customer");
    QVERIFY(clerk.get(m_rig->staffOrderPath(order)).text(u"buyer_name"_s).isEmpty());
}

void CheckoutTest::complimentary()
{
    SaleRig::Client clerk = m_rig->staff();
    const JsonAnswer kept = m_rig->staffHold(clerk, {0});
    QCOMPARE(clerk.post(m_rig->staffPath("/orders"), m_rig->orderBody(kept, u"complimentary"_s)).code(),
             u"tender_not_allowed"_s);
    SaleRig::Client supervisor = m_rig->staff(accounts::Role::Supervisor);
    const JsonAnswer order =
        supervisor.post(m_rig->staffPath("/orders"), m_rig->orderBody(kept, u"complimentary"_s));
    COMPARE_STATUS(order, 201);
    QCOMPARE(m_rig->psql("select distinct from_account from ledger_entry"), "tender/complimentary");
}

void CheckoutTest::tendersOfBuyers()
{
    SaleRig::Client buyer = m_rig->buyer();
    const JsonAnswer kept = m_rig->hold(buyer, {0});
    for (const char *tender : {"cash", "complimentary", "on_account", "gift_card", "card_terminal"})
        QCOMPARE(buyer.post("/api/v1/orders", m_rig->orderBody(kept, QString::fromLatin1(tender))).code(),
                 u"tender_not_allowed"_s);
    m_rig->changeSheet([](booking::SaleSheet &sheet) { sheet.sellsSimulated = false; });
    QCOMPARE(buyer.post("/api/v1/orders", m_rig->orderBody(kept, u"simulated"_s)).code(),
             u"tender_not_allowed"_s);
    m_rig->changeSheet([](booking::SaleSheet &sheet) { sheet.state = booking::PerformanceState::Cancelled; });
    QCOMPARE(buyer.post("/api/v1/orders", m_rig->orderBody(kept, u"simulated"_s)).code(),
             u"performance_over"_s);
    QCOMPARE(m_rig->psql("select count(*) from orders"), "0");
}

void CheckoutTest::wrongMacIsRefused()
{
    SaleRig::Client buyer = m_rig->buyer();
    const JsonAnswer kept = m_rig->hold(buyer, {0});
    m_rig->psql("update hold set content = jsonb_set(content, '{lines,0,price}', '1')");
    QCOMPARE(buyer.post("/api/v1/orders", m_rig->orderBody(kept, u"simulated"_s)).code(), u"wrong_mac"_s);
    QCOMPARE(m_rig->psql("select count(*) from orders"), "0");
}

void CheckoutTest::holdIsConsumedOnce()
{
    SaleRig::Client buyer = m_rig->buyer();
    const JsonAnswer kept = m_rig->hold(buyer, {0});
    COMPARE_STATUS(buyer.post("/api/v1/orders", m_rig->orderBody(kept, u"simulated"_s)), 201);
    QCOMPARE(buyer.post("/api/v1/orders", m_rig->orderBody(kept, u"simulated"_s)).code(), u"hold_consumed"_s);
    QCOMPARE(buyer.remove("/api/v1/holds/" + kept.text(u"id"_s).toLatin1()).code(), u"hold_consumed"_s);
    QCOMPARE(m_rig->psql("select count(*) from orders"), "1");
}

void CheckoutTest::manyAtOnceFromOneHold()
{
    const api::AccountId account(m_rig->nextUuid());
    SaleRig::Client buyer = m_rig->buyer(account);
    const JsonAnswer kept = m_rig->hold(buyer, {0, 1});
    std::vector<QJsonObject> bodies;
    for (int i = 0; i < 10; ++i)
        bodies.push_back(m_rig->orderBody(kept, u"simulated"_s));
    std::vector<int> statuses(bodies.size());
    std::vector<std::thread> threads;
    for (std::size_t i = 0; i < bodies.size(); ++i) {
        threads.emplace_back([&, i] {
            SaleRig::Client client = m_rig->buyer(account);
            statuses[i] = client.post("/api/v1/orders", bodies[i]).status;
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(std::ranges::count(statuses, 201), 1);
    QCOMPARE(std::ranges::count(statuses, 409), 9);
    QCOMPARE(m_rig->psql("select count(*) from capture"), "1");
}

void CheckoutTest::idsOfStrangersAreTaken()
{
    SaleRig::Client supervisor = m_rig->staff(accounts::Role::Supervisor);
    SaleRig::Client buyer = m_rig->buyer();
    const JsonAnswer first = m_rig->sell(supervisor, {0});
    const JsonAnswer second = m_rig->sell(supervisor, {20});
    QJsonObject body = m_rig->orderBody(m_rig->hold(buyer, {40}), u"simulated"_s);
    body.insert(u"attempt"_s, first.text(u"attempts[0].id"_s));
    QCOMPARE(buyer.post("/api/v1/orders", body).code(), u"id_taken"_s);
    const QJsonObject refund = m_rig->refundBody({});
    COMPARE_STATUS(supervisor.post(m_rig->staffOrderPath(first) + "/refunds", refund), 201);
    QCOMPARE(supervisor.post(m_rig->staffOrderPath(second) + "/refunds", refund).code(), u"id_taken"_s);
    setMood(ScriptedProvider::Mood::Decline);
    const JsonAnswer unpaid =
        buyer.post("/api/v1/orders", m_rig->orderBody(m_rig->hold(buyer, {60}), u"simulated"_s));
    const QJsonObject again{{u"attempt"_s, second.text(u"attempts[0].id"_s)}, {u"tender"_s, u"simulated"_s}};
    QCOMPARE(buyer.post(m_rig->orderPath(unpaid) + "/payments", again).code(), u"id_taken"_s);
    QCOMPARE(m_rig->psql("select count(*) from payment_attempt where state = 'captured'"), "2");
}

void CheckoutTest::declinedThenPaidAgain()
{
    setMood(ScriptedProvider::Mood::Decline);
    SaleRig::Client buyer = m_rig->buyer();
    const JsonAnswer order =
        buyer.post("/api/v1/orders", m_rig->orderBody(m_rig->hold(buyer, {0}), u"simulated"_s));
    COMPARE_STATUS(order, 201);
    QCOMPARE(order.text(u"state"_s), u"selling"_s);
    QCOMPARE(order.text(u"attempts[0].state"_s), u"failed"_s);
    QCOMPARE(order.text(u"attempts[0].reason"_s), u"card_declined"_s);
    QVERIFY(!order.text(u"until"_s).isEmpty());
    setMood(ScriptedProvider::Mood::Approve);
    const QJsonObject again{{u"attempt"_s, m_rig->nextId()}, {u"tender"_s, u"simulated"_s}};
    const JsonAnswer paid = buyer.post(m_rig->orderPath(order) + "/payments", again);
    COMPARE_STATUS(paid, 200);
    QCOMPARE(paid.text(u"state"_s), u"confirmed"_s);
    QCOMPARE(buyer.post(m_rig->orderPath(order) + "/payments", again).body, paid.body);
    const QJsonObject more{{u"attempt"_s, m_rig->nextId()}, {u"tender"_s, u"simulated"_s}};
    QCOMPARE(buyer.post(m_rig->orderPath(order) + "/payments", more).code(), u"wrong_state"_s);
    QCOMPARE(m_rig->psql("select count(*) || ' ' || sum(amount) from capture"), "1 2675");
}

void CheckoutTest::silentProviderAndLateSuccess()
{
    setMood(ScriptedProvider::Mood::Silent);
    SaleRig::Client buyer = m_rig->buyer();
    SaleRig::Client viewer = m_rig->staff(accounts::Role::Viewer);
    const JsonAnswer order =
        buyer.post("/api/v1/orders", m_rig->orderBody(m_rig->hold(buyer, {0}), u"simulated"_s));
    COMPARE_STATUS(order, 201);
    QCOMPARE(order.text(u"attempts[0].state"_s), u"unknown"_s);
    QCOMPARE(viewer.get(m_rig->staffPath("/money-at-risk")).number(u"amounts[0].amount"_s), 2675);
    QCOMPARE(buyer.post(m_rig->orderPath(order) + "/cancel").code(), u"attempt_undecided"_s);
    const QJsonObject again{{u"attempt"_s, m_rig->nextId()}, {u"tender"_s, u"simulated"_s}};
    QCOMPARE(buyer.post(m_rig->orderPath(order) + "/payments", again).code(), u"attempt_undecided"_s);
    m_rig->psql("update orders set until = now() - interval '1 minute'"); // past its time, yet undecided
    QCOMPARE(
        m_rig->await<Result<int>>([this] { return m_rig->services().sweepers().expireOrders(); }).value(), 0);
    m_rig->run([this] { m_rig->provider().answerAll(payments::Fate::Approved); });
    QTRY_COMPARE(buyer.get(m_rig->orderPath(order)).text(u"state"_s), u"confirmed"_s);
    QVERIFY(viewer.get(m_rig->staffPath("/money-at-risk")).at(u"amounts"_s).toArray().isEmpty());
}

void CheckoutTest::lateSuccessAfterTheEnd()
{
    setMood(ScriptedProvider::Mood::Silent);
    SaleRig::Client buyer = m_rig->buyer();
    const JsonAnswer order =
        buyer.post("/api/v1/orders", m_rig->orderBody(m_rig->hold(buyer, {0}), u"simulated"_s));
    m_rig->run([this] { m_rig->provider().findMood = ScriptedProvider::Mood::Decline; });
    QCOMPARE(sweepAttempts(), 1); // the provider says: never heard of it
    COMPARE_STATUS(buyer.post(m_rig->orderPath(order) + "/cancel"), 200);
    COMPARE_STATUS(m_rig->hold(buyer, {0}), 201); // the seat is somebody else's by now
    m_rig->run([this] { m_rig->provider().answerAll(payments::Fate::Approved); });
    QTRY_COMPARE(m_rig->psql("select state from payment_attempt"), "refused");
    QTRY_COMPARE(m_rig->psql("select state from refund_payout"), "done");
    std::map<payments::RefundId, qint64> sentBack;
    m_rig->run([&] { sentBack = m_rig->provider().sentBack; });
    QCOMPARE(sentBack.size(), std::size_t{1});
    QCOMPARE(sentBack.begin()->second, 2675);
    const JsonAnswer after = buyer.get(m_rig->orderPath(order));
    QCOMPARE(after.text(u"state"_s), u"cancelled"_s);
    QCOMPARE(after.number(u"captured.amount"_s), 2675);
    QCOMPARE(after.number(u"refunded.amount"_s), 2675);
}

void CheckoutTest::providerSpeaksTwice()
{
    setMood(ScriptedProvider::Mood::Silent);
    SaleRig::Client buyer = m_rig->buyer();
    const JsonAnswer order =
        buyer.post("/api/v1/orders", m_rig->orderBody(m_rig->hold(buyer, {0}), u"simulated"_s));
    const booking::OrderId id = booking::OrderId::fromText(order.text(u"id"_s).toLatin1()).value();
    const booking::AttemptId attempt =
        booking::AttemptId::fromText(order.text(u"attempts[0].id"_s).toLatin1()).value();
    for (const payments::Fate fate :
         {payments::Fate::Approved, payments::Fate::Approved, payments::Fate::Unknown}) {
        const auto settled = m_rig->await<Result<booking::Booking>>([&] {
            return m_rig->services().payments().settle(id, attempt, {fate, {}, u"ref"_s});
        });
        QVERIFY(settled.has_value() && settled->has_value());
    }
    const auto refused = m_rig->await<Result<booking::Booking>>([&] {
        return m_rig->otherServices().payments().settle(id, attempt, {payments::Fate::Declined, {}, {}});
    });
    QVERIFY(refused.has_value() && !refused->has_value()); // it was paid: nothing takes that back
    QCOMPARE(m_rig->psql("select count(*) from capture"), "1");
    QCOMPARE(buyer.get(m_rig->orderPath(order)).text(u"state"_s), u"confirmed"_s);
}

void CheckoutTest::crashBeforeTheAnswer_data()
{
    QTest::addColumn<int>("mood");
    QTest::addColumn<QString>("attempt");
    QTest::addColumn<QString>("order");
    QTest::newRow("paid") << int(ScriptedProvider::Mood::Approve) << u"captured"_s << u"confirmed"_s;
    QTest::newRow("never arrived") << int(ScriptedProvider::Mood::Decline) << u"failed"_s << u"selling"_s;
    QTest::newRow("no answer yet") << int(ScriptedProvider::Mood::Silent) << u"unknown"_s << u"selling"_s;
}

// The commit that opened the attempt is there; the worker that was to ask for the money is not.
void CheckoutTest::crashBeforeTheAnswer()
{
    QFETCH(int, mood);
    QFETCH(QString, attempt);
    QFETCH(QString, order);
    SaleRig::Client clerk = m_rig->staff();
    const JsonAnswer sold = m_rig->sell(clerk, {0, 1});
    COMPARE_STATUS(sold, 201);
    m_rig->psql(
        "update payment_attempt set state = 'open', tender = 'simulated', changed_at = now() - interval '1 "
        "minute';"
        "delete from capture; delete from ledger_entry; delete from ticket; delete from order_event where "
        "revision > 1;"
        "update order_line set live = false; update claim set state = 's', until = now() where state = 'd';"
        "update orders set state = 'selling', until = now() + interval '1 minute', captured = 0, live_total "
        "= 0, revision = 1");
    m_rig->run([&] { m_rig->provider().findMood = ScriptedProvider::Mood(mood); });
    QCOMPARE(sweepAttempts(), 1);
    const JsonAnswer after = clerk.get(m_rig->staffOrderPath(sold));
    QCOMPARE(after.text(u"attempts[0].state"_s), attempt);
    QCOMPARE(after.text(u"state"_s), order);
    QCOMPARE(sweepAttempts(), 0);
}

void CheckoutTest::cancelFreesAtOnce()
{
    setMood(ScriptedProvider::Mood::Decline);
    SaleRig::Client buyer = m_rig->buyer();
    SaleRig::Client other = m_rig->buyer();
    const JsonAnswer order =
        buyer.post("/api/v1/orders", m_rig->orderBody(m_rig->hold(buyer, {0, 1}), u"simulated"_s));
    QCOMPARE(m_rig->hold(other, {0, 1}).code(), u"seat_taken"_s);
    const JsonAnswer cancelled = buyer.post(m_rig->orderPath(order) + "/cancel");
    COMPARE_STATUS(cancelled, 200);
    QCOMPARE(cancelled.text(u"state"_s), u"cancelled"_s);
    COMPARE_STATUS(buyer.post(m_rig->orderPath(order) + "/cancel"), 200);
    COMPARE_STATUS(m_rig->hold(other, {0, 1}), 201);
}

// Its time to pay is far from over, and nobody has asked for the money.
void CheckoutTest::startedAndGivenUp()
{
    SaleRig::Client buyer = m_rig->buyer();
    SaleRig::Client other = m_rig->buyer();
    const JsonAnswer started = start(buyer, {0, 1});
    COMPARE_STATUS(started, 201);
    QCOMPARE(m_rig->hold(other, {0, 1}).code(), u"seat_taken"_s);
    const JsonAnswer cancelled = buyer.post(m_rig->orderPath(started) + "/cancel");
    COMPARE_STATUS(cancelled, 200);
    QCOMPARE(cancelled.text(u"state"_s), u"cancelled"_s);
    QCOMPARE(cancelled.text(u"attempts[0].state"_s), u"failed"_s);
    QCOMPARE(cancelled.text(u"attempts[0].reason"_s), u"never_arrived"_s);
    COMPARE_STATUS(buyer.post(m_rig->orderPath(started) + "/cancel"), 200);
    COMPARE_STATUS(m_rig->hold(other, {0, 1}), 201);
    const JsonAnswer late = buyer.post(m_rig->orderPath(started) + "/confirm");
    QCOMPARE(late.text(u"state"_s), u"cancelled"_s); // the worker has forgotten that it was begun
    QCOMPARE(charges(), 0);
}

// Confirmed, and the worker that asked for the money is lost with the answer.
void CheckoutTest::startedAndPaidIsNotGivenUp()
{
    SaleRig::Client buyer = m_rig->buyer();
    const JsonAnswer started = start(buyer, {0});
    m_rig->run([this] { m_rig->provider().releaseMood = ScriptedProvider::Mood::Decline; });
    QCOMPARE(buyer.post(m_rig->orderPath(started) + "/cancel").code(), u"wrong_state"_s);
    QCOMPARE(buyer.get(m_rig->orderPath(started)).text(u"state"_s), u"confirmed"_s);
}

void CheckoutTest::ordersRunOut()
{
    setMood(ScriptedProvider::Mood::Decline);
    SaleRig::Client buyer = m_rig->buyer();
    const JsonAnswer order =
        buyer.post("/api/v1/orders", m_rig->orderBody(m_rig->hold(buyer, {0, 1}), u"simulated"_s));
    m_rig->psql("update orders set until = now()");
    const QJsonObject again{{u"attempt"_s, m_rig->nextId()}, {u"tender"_s, u"simulated"_s}};
    QCOMPARE(buyer.post(m_rig->orderPath(order) + "/payments", again).code(), u"deadline_passed"_s);
    const auto first =
        m_rig->await<Result<int>>([this] { return m_rig->services().sweepers().expireOrders(); });
    const auto second =
        m_rig->await<Result<int>>([this] { return m_rig->otherServices().sweepers().expireOrders(); });
    QCOMPARE(first.value() + second.value(), 1);
    QCOMPARE(buyer.get(m_rig->orderPath(order)).text(u"state"_s), u"expired"_s);
    QCOMPARE(m_rig->psql("select string_agg(state::text, '') from claim where seat < 2"), "ff");
}

QTEST_GUILESS_MAIN(CheckoutTest)

#include "tst_checkout.moc"
