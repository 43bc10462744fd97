// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/booking/ordercode.h"
#include "tests/server/booking/salerig.h"

#include <QTest>

using namespace foyer;
using namespace foyer::test;
using namespace Qt::StringLiterals;

/// Orders after they were paid: found, looked into and given back, over HTTP against a real PostgreSQL.
class RefundsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase() { m_rig = std::make_unique<SaleRig>(); }

    void cleanupTestCase() { m_rig.reset(); }

    void init() { m_rig->reset(); }

    void cleanup() { QCOMPARE(m_rig->brokenLaws(), ""); }

    void partsAreRefunded();
    void refundByPolicyAlone();
    void cancelledPerformanceGivesAllBack();
    void providerIsAskedUntilItSendsBack();
    void ordersAreFound();
    void ordersOfOthersAreNotThere();
    void historyAndLedger();
    void codesOfOrders();

private:
    std::unique_ptr<SaleRig> m_rig;
};

void RefundsTest::partsAreRefunded()
{
    SaleRig::Client supervisor = m_rig->staff(accounts::Role::Supervisor);
    const JsonAnswer order = m_rig->sell(supervisor, {0, 1, 2});
    COMPARE_STATUS(order, 201);
    const QJsonObject body = m_rig->refundBody({{1, 1000}});
    const JsonAnswer after = supervisor.post(m_rig->staffOrderPath(order) + "/refunds", body);
    COMPARE_STATUS(after, 201);
    QCOMPARE(after.number(u"refunded.amount"_s), 1000);
    QCOMPARE(after.number(u"live_total.amount"_s), 3 * 2675 - 1000); // what was kept stays on the order
    QCOMPARE(after.text(u"lines[1].ticket_state"_s), u"refunded"_s);
    QCOMPARE(supervisor.post(m_rig->staffOrderPath(order) + "/refunds", body).body, after.body);
    QCOMPARE(supervisor.post(m_rig->staffOrderPath(order) + "/refunds", m_rig->refundBody({{1, 1}})).code(),
             u"line_not_live"_s);
    QCOMPARE(supervisor.post(m_rig->staffOrderPath(order) + "/refunds", m_rig->refundBody({{9, 1}})).code(),
             u"unknown_line"_s);
    QCOMPARE(
        supervisor.post(m_rig->staffOrderPath(order) + "/refunds", m_rig->refundBody({{0, 2676}})).code(),
        u"amount_out_of_range"_s);
    SaleRig::Client buyer = m_rig->buyer();
    COMPARE_STATUS(m_rig->hold(buyer, {1}), 201); // free again
    const JsonAnswer rest = supervisor.post(m_rig->staffOrderPath(order) + "/refunds", m_rig->refundBody({}));
    COMPARE_STATUS(rest, 201);
    QCOMPARE(rest.text(u"state"_s), u"refunded"_s);
    QCOMPARE(rest.number(u"refunded.amount"_s), 1000 + 2 * 2675);
}

void RefundsTest::refundByPolicyAlone()
{
    SaleRig::Client clerk = m_rig->staff();
    const JsonAnswer order = m_rig->sell(clerk, {0, 1});
    m_rig->changeSheet(
        [](booking::SaleSheet &sheet) { sheet.startsAt = SystemClock().now() + std::chrono::hours{48}; });
    QCOMPARE(clerk.get(m_rig->staffOrderPath(order)).number(u"lines[0].refundable.amount"_s),
             1338); // half, for the buyer
    QCOMPARE(clerk.post(m_rig->staffOrderPath(order) + "/refunds", m_rig->refundBody({{0, 2675}})).code(),
             u"refund_not_allowed"_s);
    const JsonAnswer after =
        clerk.post(m_rig->staffOrderPath(order) + "/refunds", m_rig->refundBody({{0, -1}}));
    COMPARE_STATUS(after, 201);
    QCOMPARE(after.number(u"refunded.amount"_s), 1338);
    SaleRig::Client gate = m_rig->staff(accounts::Role::Gate);
    QCOMPARE(gate.post(m_rig->staffOrderPath(order) + "/refunds", m_rig->refundBody({})).status, 403);
    m_rig->changeSheet(
        [](booking::SaleSheet &sheet) { sheet.startsAt = SystemClock().now() + std::chrono::hours{2}; });
    const JsonAnswer none = clerk.post(m_rig->staffOrderPath(order) + "/refunds", m_rig->refundBody({}));
    COMPARE_STATUS(none, 201);
    QCOMPARE(none.number(u"refunded.amount"_s), 1338);
    QCOMPARE(none.text(u"state"_s), u"refunded"_s);
}

void RefundsTest::cancelledPerformanceGivesAllBack()
{
    SaleRig::Client clerk = m_rig->staff();
    const JsonAnswer order = m_rig->sell(clerk, {0, 1});
    m_rig->changeSheet([](booking::SaleSheet &sheet) {
        sheet.startsAt = SystemClock().now() + std::chrono::hours{1};
        sheet.state = booking::PerformanceState::Cancelled;
    });
    const JsonAnswer after = clerk.post(m_rig->staffOrderPath(order) + "/refunds", m_rig->refundBody({}));
    COMPARE_STATUS(after, 201);
    QCOMPARE(after.number(u"refunded.amount"_s), 5350);
}

void RefundsTest::providerIsAskedUntilItSendsBack()
{
    SaleRig::Client buyer = m_rig->buyer();
    SaleRig::Client supervisor = m_rig->staff(accounts::Role::Supervisor);
    const JsonAnswer order =
        buyer.post("/api/v1/orders", m_rig->orderBody(m_rig->hold(buyer, {0}), u"simulated"_s));
    m_rig->run([this] { m_rig->provider().backMood = ScriptedProvider::Mood::Decline; });
    COMPARE_STATUS(supervisor.post(m_rig->staffOrderPath(order) + "/refunds", m_rig->refundBody({{0, 2000}})),
                   201);
    QTRY_COMPARE(m_rig->psql("select state || tries from refund_payout"), "open1");
    m_rig->run([this] { m_rig->provider().backMood = ScriptedProvider::Mood::Approve; });
    QCOMPARE(m_rig->await<Result<int>>([this] { return m_rig->services().sweepers().payOut(); }).value(), 1);
    QCOMPARE(m_rig->psql("select state from refund_payout"), "done");
    QCOMPARE(m_rig->await<Result<int>>([this] { return m_rig->services().sweepers().payOut(); }).value(), 0);
}

void RefundsTest::ordersAreFound()
{
    SaleRig::Client clerk = m_rig->staff();
    QJsonObject body = m_rig->orderBody(m_rig->staffHold(clerk, {40}), u"cash"_s);
    body.insert(u"customer"_s,
                QJsonObject{{u"name"_s, u"Grace_Hopper"_s}, {u"email"_s, u"grace@example.org"_s}});
    const JsonAnswer grace = clerk.post(m_rig->staffPath("/orders"), body);
    COMPARE_STATUS(grace, 201);
    for (const qint32 seat : {0, 1, 2})
        COMPARE_STATUS(m_rig->sell(clerk, {seat}), 201);
    const QByteArray path = m_rig->staffPath("/orders");
    const JsonAnswer first = clerk.get(path + "?limit=2");
    QCOMPARE(first.at(u"items"_s).toArray().size(), 2);
    const JsonAnswer second = clerk.get(path + "?limit=2&after=" + first.text(u"next"_s).toLatin1());
    QCOMPARE(second.text(u"items[1].id"_s), grace.text(u"id"_s));
    const auto finds = [&](const QByteArray &query) {
        const JsonAnswer found = clerk.get(path + query);
        return found.at(u"items"_s).toArray().size() == 1
               && found.text(u"items[0].id"_s) == grace.text(u"id"_s);
    };
    QVERIFY(finds("?q=grace_h"));
    QVERIFY(finds("?q=GRACE@ex"));
    QVERIFY(finds("?q=" + grace.text(u"code"_s).toLower().toLatin1()));
    QVERIFY(finds("?performance=7&seat=40"));
    QVERIFY(clerk.get(path + "?q=%25").at(u"items"_s).toArray().isEmpty()); // no wildcard from outside
    QCOMPARE(clerk.get(path + "?state=confirmed").at(u"items"_s).toArray().size(), 4);
    QVERIFY(clerk.get(path + "?state=refunded&performance=7").at(u"items"_s).toArray().isEmpty());
    QCOMPARE(clerk.get(path + "?state=lost").field(), u"state"_s);
    QCOMPARE(clerk.get(path + "?seat=4").field(), u"performance"_s);
    QCOMPARE(clerk.get(path + "?after=x").status, 400);
}

void RefundsTest::ordersOfOthersAreNotThere()
{
    SaleRig::Client buyer = m_rig->buyer();
    SaleRig::Client other = m_rig->buyer();
    const JsonAnswer order =
        buyer.post("/api/v1/orders", m_rig->orderBody(m_rig->hold(buyer, {0}), u"simulated"_s));
    QCOMPARE(buyer.get("/api/v1/orders").text(u"items[0].id"_s), order.text(u"id"_s));
    QVERIFY(other.get("/api/v1/orders").at(u"items"_s).toArray().isEmpty());
    QCOMPARE(other.get(m_rig->orderPath(order)).status, 404);
    QCOMPARE(other.post(m_rig->orderPath(order) + "/cancel").status, 404);
    const api::OrganizationId elsewhere(m_rig->nextUuid());
    SaleRig::Client stranger(m_rig->api().port(),
                             actingAs(api::AccountId(m_rig->nextUuid()), elsewhere, accounts::Role::Owner));
    QCOMPARE(
        stranger
            .get("/api/v1/organizations/" + elsewhere.toText() + "/orders/" + order.text(u"id"_s).toLatin1())
            .status,
        404);
    QVERIFY(stranger.get("/api/v1/organizations/" + elsewhere.toText() + "/orders")
                .at(u"items"_s)
                .toArray()
                .isEmpty());
}

void RefundsTest::historyAndLedger()
{
    SaleRig::Client supervisor = m_rig->staff(accounts::Role::Supervisor);
    const JsonAnswer order = m_rig->sell(supervisor, {0, 1});
    COMPARE_STATUS(supervisor.post(m_rig->staffOrderPath(order) + "/refunds", m_rig->refundBody({{0, 1000}})),
                   201);
    const JsonAnswer history = supervisor.get(m_rig->staffOrderPath(order) + "/history");
    QStringList kinds;
    for (const QJsonValue entry : history.at(u"items"_s).toArray())
        kinds.append(entry.toObject().value(u"kind").toString());
    QCOMPARE(kinds, QStringList({u"selling"_s, u"confirmed"_s, u"refunded"_s}));
    const JsonAnswer ledger = supervisor.get(m_rig->staffOrderPath(order) + "/ledger");
    qint64 drawer = 0;
    for (const QJsonValue entry : ledger.at(u"items"_s).toArray()) {
        const QJsonObject transfer = entry.toObject();
        const qint64 amount = transfer.value(u"amount").toObject().value(u"amount").toInteger();
        drawer += transfer.value(u"from_account").toString() == u"tender/cash" ? amount : 0;
        drawer -= transfer.value(u"to_account").toString() == u"tender/cash" ? amount : 0;
    }
    QCOMPARE(drawer, 2 * 2675 - 1000);
}

void RefundsTest::codesOfOrders()
{
    std::set<QByteArray> codes;
    for (qint64 number = 1; number < 20'000; ++number) {
        const QByteArray code = booking::toOrderCode(number);
        QCOMPARE(code.size(), 6);
        QVERIFY(codes.insert(code).second);
        QCOMPARE(booking::fromOrderCode(QString::fromLatin1(code.toLower())).value(), number);
    }
    for (const qint64 number : {qint64{1} << 30, (qint64{1} << 40) + 7, (qint64{1} << 59) - 1})
        QCOMPARE(booking::fromOrderCode(QString::fromLatin1(booking::toOrderCode(number))).value(), number);
    const QString code = QString::fromLatin1(booking::toOrderCode(77));
    QCOMPARE(booking::fromOrderCode(code.left(3) + u" - "_s + code.mid(3)).value(), 77);
    QVERIFY(!booking::fromOrderCode(u"ABC").has_value());
    QVERIFY(!booking::fromOrderCode(u"ABCDEU").has_value());
    QVERIFY(!booking::fromOrderCode(u"0123456789ABC").has_value());
}

QTEST_GUILESS_MAIN(RefundsTest)

#include "tst_refunds.moc"
