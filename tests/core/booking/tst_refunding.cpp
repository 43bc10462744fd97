// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/booking/bookingworld.h"

#include <QTest>

using namespace foyer;
using namespace foyer::booking;
using foyer::test::BookingWorld;

namespace {

QString codeOf(const Decision &decision)
{
    return decision ? QStringLiteral("accepted") : QString{refusalCode(decision.error().reason)};
}

} // namespace

/// Taking paid lines back, wholly and in part.
class RefundingTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void wholeOrderBringsEveryAccountBackToZero();
    void partLeavesTheRestAlive();
    void whatIsNotPaidBackIsRetained();
    void repeatIsKnownByItsId();
    void refusals_data();
    void refusals();
    void onAccountIsTakenOffTheAccount();

private:
    std::unique_ptr<BookingWorld> m_w;
    OrderId m_order;
};

void RefundingTest::init()
{
    m_w = std::make_unique<BookingWorld>();
    const StartPaying start = m_w->order({1, 2}, 1, Tender::Cash);
    m_order = start.order.id;
    QVERIFY(m_w->decide(start));
}

void RefundingTest::wholeOrderBringsEveryAccountBackToZero()
{
    const RefundLines all{m_order, RefundId(m_w->nextId()), {{0, 1250}, {1, 1250}, {2, 800}}};
    QVERIFY(m_w->decide(all));
    for (const char *account : {"tender/cash", "sales", "tax", "fees", "retained", "refunding"})
        QCOMPARE(m_w->balance(account), 0);
    QVERIFY(m_w->world.orders.at(m_order).state == OrderState::Refunded);
    QVERIFY((m_w->world.claims.at({7, 1}).state == ClaimState::Free));
    QCOMPARE(m_w->world.pools.at(m_w->pool).sold, 0);
    QCOMPARE(m_w->brokenLaw(), QString{});
}

void RefundingTest::partLeavesTheRestAlive()
{
    QVERIFY(m_w->decide(RefundLines{m_order, RefundId(m_w->nextId()), {{1, 1250}}}));
    const Order &order = m_w->world.orders.at(m_order);
    QVERIFY(order.state == OrderState::Confirmed);
    QCOMPARE(order.liveTotal, 2050);
    QCOMPARE(order.refunded, 1250);
    QVERIFY((m_w->world.claims.at({7, 1}).state == ClaimState::Sold));
    QVERIFY((m_w->world.claims.at({7, 2}).state == ClaimState::Free));
    QCOMPARE(m_w->brokenLaw(), QString{});
}

void RefundingTest::whatIsNotPaidBackIsRetained()
{
    QVERIFY(m_w->decide(RefundLines{m_order, RefundId(m_w->nextId()), {{0, 625}, {1, 0}}}));
    const Order &order = m_w->world.orders.at(m_order);
    QCOMPARE(order.lines.back().price, 1875);
    QVERIFY(order.lines.back().kind == LineKind::Retained && order.lines.back().live);
    QCOMPARE(m_w->balance("retained"), 1875);
    QCOMPARE(order.liveTotal, 800 + 1875);
    QCOMPARE(m_w->brokenLaw(), QString{});
}

void RefundingTest::repeatIsKnownByItsId()
{
    const RefundLines once{m_order, RefundId(m_w->nextId()), {{1, 1250}}};
    QVERIFY(m_w->decide(once)->changed);
    QVERIFY(!m_w->decide(once)->changed);
    QCOMPARE(m_w->world.orders.at(m_order).refunded, 1250);
}

void RefundingTest::refusals_data()
{
    using Parts = std::vector<RefundLines::Part>;
    QTest::addColumn<Parts>("parts");
    QTest::addColumn<QString>("code");
    QTest::newRow("nothing") << Parts{} << QStringLiteral("unknown_line");
    QTest::newRow("no such line") << Parts{{9, 1}} << QStringLiteral("unknown_line");
    QTest::newRow("twice in one") << Parts{{0, 1}, {0, 1}} << QStringLiteral("unknown_line");
    QTest::newRow("too much") << Parts{{0, 1251}} << QStringLiteral("amount_out_of_range");
    QTest::newRow("negative") << Parts{{0, -1}} << QStringLiteral("amount_out_of_range");
    QTest::newRow("one good, one dead") << Parts{{1, 1}, {2, 1}} << QStringLiteral("line_not_live");
}

void RefundingTest::refusals()
{
    using Parts = std::vector<RefundLines::Part>;
    QFETCH(Parts, parts);
    QFETCH(QString, code);
    QVERIFY(m_w->decide(RefundLines{m_order, RefundId(m_w->nextId()), {{2, 800}}}));
    QCOMPARE(codeOf(m_w->decide(RefundLines{m_order, RefundId(m_w->nextId()), parts})), code);
    QVERIFY(m_w->changes().ledger.empty() && m_w->changes().claims.empty());
    QCOMPARE(m_w->brokenLaw(), QString{});
}

void RefundingTest::onAccountIsTakenOffTheAccount()
{
    const StartPaying start = m_w->order({5}, 0, Tender::OnAccount);
    QVERIFY(m_w->decide(start));
    QCOMPARE(m_w->world.orders.at(start.order.id).onAccount, 1250);
    QCOMPARE(m_w->balance("receivable"), -1250);
    QCOMPARE(codeOf(m_w->decide(RefundLines{start.order.id, RefundId(m_w->nextId()), {{0, 1250}}})),
             QStringLiteral("accepted"));
    QCOMPARE(m_w->world.orders.at(start.order.id).onAccount, 0);
    QCOMPARE(m_w->balance("receivable"), 0);
    QCOMPARE(m_w->brokenLaw(), QString{});
}

QTEST_GUILESS_MAIN(RefundingTest)
#include "tst_refunding.moc"
