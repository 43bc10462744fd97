// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/booking/salerig.h"

#include <QTest>

using namespace foyer;
using namespace foyer::test;
using namespace Qt::StringLiterals;

/// A database in which every law holds, and one after the other each way of breaking them, planted as the
/// superuser with the guards taken away.
class LawCheckTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void cleanupTestCase() { m_rig.reset(); }

    void init();
    void allLawsHold();
    void findsWhatWasPlanted_data();
    void findsWhatWasPlanted();
    void isBounded();

private:
    void comeAndGo();

    std::unique_ptr<SaleRig> m_rig;
};

void LawCheckTest::initTestCase()
{
    m_rig = std::make_unique<SaleRig>();
    // Every CHECK and foreign key of these tables, and the unique entry, gone for good in this database.
    m_rig->psql(
        "do $$ declare r record; begin for r in select conrelid::regclass as t, conname from pg_constraint "
        "where (contype in ('c', 'f') or conname = 'scan_ticket_id_entry_number_key') and conrelid in "
        "('claim'::regclass, 'pool'::regclass, "
        "'orders'::regclass, "
        "'order_line'::regclass, 'payment_attempt'::regclass, 'capture'::regclass, 'refund'::regclass, "
        "'ledger_entry'::regclass, 'ticket'::regclass, 'refund_payout'::regclass, "
        "'order_customer'::regclass, 'refund_line'::regclass, 'scan'::regclass, 'scan_undo'::regclass) "
        "order by contype desc loop execute format('alter table %s drop constraint %I', r.t, r.conname); "
        "end loop; end $$");
}

// An evening: sold, refunded in part, being paid, held by the house, given up.
void LawCheckTest::init()
{
    m_rig->reset();
    SaleRig::Client supervisor = m_rig->staff(accounts::Role::Supervisor);
    SaleRig::Client buyer = m_rig->buyer();
    const auto sell = [&](const std::vector<qint32> &seats) {
        QJsonObject body = m_rig->seatsBody(seats, u"box_office"_s);
        body.insert(u"places"_s,
                    QJsonArray{QJsonObject{{u"pool"_s, QString::fromLatin1(m_rig->pool().toText())},
                                           {u"places"_s, 1}}});
        const JsonAnswer hold = supervisor.post(m_rig->staffHoldsPath(), body);
        return supervisor.post(m_rig->staffPath("/orders"), m_rig->orderBody(hold, u"cash"_s));
    };
    const JsonAnswer order = sell({0, 1});
    QCOMPARE(order.status, 201);
    const QJsonObject refund{{u"id"_s, m_rig->nextId()},
                             {u"lines"_s, QJsonArray{QJsonObject{{u"line"_s, 0}, {u"amount"_s, 100}}}}};
    QCOMPARE(
        supervisor.post(m_rig->staffPath("/orders/" + order.text(u"id"_s).toLatin1() + "/refunds"), refund)
            .status,
        201);
    m_rig->run([this] { m_rig->provider().mood = ScriptedProvider::Mood::Decline; });
    const JsonAnswer hold = buyer.post(m_rig->holdsPath(), m_rig->seatsBody({40}));
    QCOMPARE(buyer.post("/api/v1/orders", m_rig->orderBody(hold, u"simulated"_s)).text(u"state"_s),
             u"selling"_s);
    const QJsonObject house{{u"id"_s, m_rig->nextId()},
                            {u"letter"_s, u"P"_s},
                            {u"reason"_s, u"Press"_s},
                            {u"seats"_s, QJsonArray({80, 81})}};
    QCOMPARE(
        supervisor.post(m_rig->staffPath("/performances/" + m_rig->performanceId() + "/house-holds"), house)
            .status,
        201);
    comeAndGo();
}

// One of the tickets: came in, left, came again, and was turned away.
void LawCheckTest::comeAndGo()
{
    m_rig->psql(
        "insert into scan (id, performance, ticket_id, direction, verdict, reason, entry_number, scanned_at) "
        "select gen_random_uuid(), t.performance, t.id, s.direction, s.verdict, s.reason, s.number, now() "
        "from (select id, performance from ticket order by line, id limit 1) t, (values "
        "('entry', 'in', 'admitted', 1::smallint), ('exit', 'out', 'left_house', null), "
        "('entry', 'in', 'admitted', 2), ('entry', 'refused', 'already_inside', null)) "
        "as s (direction, verdict, reason, number)");
}

void LawCheckTest::allLawsHold()
{
    QCOMPARE(m_rig->brokenLaws(), "");
}

void LawCheckTest::findsWhatWasPlanted_data()
{
    QTest::addColumn<QByteArray>("damage");
    QTest::addColumn<QByteArray>("finding");
    const auto plant = [](const char *finding, const char *damage) {
        QTest::newRow(finding) << QByteArray(damage) << QByteArray(finding);
    };
    plant("1 claim_without_order", "update claim set owner = gen_random_uuid() where seat = 1");
    plant("1 line_without_claim", "update claim set state = 'f', owner = null where seat = 1");
    plant("1 line_without_claim ", "update claim set state = 'f', owner = null where seat = 40");
    plant("1 seat_sold_twice",
          "insert into order_line (order_id, line, kind, performance, seat, price, live) "
          "select order_id, 77, kind, performance, seat, 0, true from order_line where live and seat = 1");
    plant("1 house_seat_without_hold", "update house_hold set released_at = now()");
    plant("1 pool_over_capacity", "update pool set capacity = 0");
    plant("1 pool_out_of_step", "update pool set sold = sold + 1");
    plant("1 pool_out_of_step ", "update pool set held = 3");
    plant("1 ticket_without_line", "update ticket set state = 'valid'");
    plant("1 ticket_without_line ", "update ticket set line = 99 where state = 'refunded'");
    plant("1 line_without_ticket", "delete from ticket");
    plant("2 order_unbalanced", "update orders set captured = captured + 1 where state = 'confirmed'");
    plant("2 order_out_of_step", "update orders set total = total + 1 where state = 'confirmed'");
    plant("2 order_out_of_step ", "update order_line set price = price - 1 where live and kind = 'seat'");
    plant("2 order_out_of_step  ", "delete from refund");
    plant("2 line_of_no_order", "update order_line set order_id = gen_random_uuid() where not live");
    plant("2 attempt_of_no_order", "update payment_attempt set order_id = gen_random_uuid()");
    plant("2 order_alive_in_wrong_state", "update orders set state = 'cancelled' where state = 'confirmed'");
    plant("2 attempt_without_capture", "delete from capture");
    plant("2 capture_without_attempt",
          "update payment_attempt set state = 'failed' where state = 'captured'");
    plant("2 attempt_refunded_too_much", "update refund set amount = 1000000");
    plant("2 refund_without_lines", "delete from refund_line");
    plant("2 payment_in_other_currency", "update payment_attempt set currency = 'USD'");
    plant("2 finished_with_open_attempt",
          "update payment_attempt set state = 'open' where state = 'captured'");
    plant("3 ledger_out_of_step",
          "delete from ledger_entry where id = (select id from ledger_entry limit 1)");
    plant("3 entry_of_no_order", "update ledger_entry set order_id = gen_random_uuid()");
    plant("3 entry_moves_nothing", "update ledger_entry set amount = 0 where kind = 'tax'");
    const char *entry =
        "insert into scan (id, performance, ticket_id, verdict, reason, entry_number, scanned_at) "
        "select gen_random_uuid(), performance, ticket_id, verdict, reason, %1, now() "
        "from scan where entry_number = 2";
    const auto plantEntry = [entry](const char *finding, const char *number) {
        QTest::newRow(finding) << QByteArray(entry).replace("%1", number) << QByteArray(finding);
    };
    plantEntry("4 entered_twice", "2");
    plantEntry("4 entered_too_often", "3");
    plantEntry("4 entry_number_skipped", "4");
    plantEntry("4 entry_without_number", "null");
    plantEntry("4 number_without_entry", "0");
    plant("4 number_without_entry ", "update scan set entry_number = 3 where verdict = 'out'");
    plant("4 number_without_entry  ", "update scan set offline = true where entry_number = 1");
    plant("4 entry_number_skipped ", "delete from scan where entry_number = 1");
    plant("4 entered_too_often ", "delete from scan where verdict = 'out'");
    plant("4 entry_of_no_ticket", "update scan set ticket_id = gen_random_uuid()");
    plant("4 entry_of_no_ticket ", "update scan set performance = 8");
    plant("4 nothing_taken_back", "insert into scan_undo (scan_id) values (gen_random_uuid())");
    plant("5 order_without_history", "delete from order_event where revision = 1");
}

void LawCheckTest::findsWhatWasPlanted()
{
    QFETCH(QByteArray, damage);
    QFETCH(QByteArray, finding);
    QCOMPARE(m_rig->brokenLaws(), "");
    m_rig->psql(damage.constData());
    const QByteArray found = m_rig->brokenLaws();
    QVERIFY2(found.contains(finding.trimmed() + ' '), found.constData());
}

void LawCheckTest::isBounded()
{
    m_rig->psql("update claim set state = 'd', owner = gen_random_uuid() where state = 'f'");
    const auto check = std::make_shared<booking::LawCheck>(m_rig->connections(), 10);
    const auto report = m_rig->await<Result<booking::LawReport>>([check] { return check->run(); });
    QVERIFY(report.has_value());
    QCOMPARE(report->findings.size(), std::size_t{10});
    QVERIFY(!report->isComplete);
    m_rig->psql("grant update on capture to foyer_app");
    const QByteArray found = m_rig->brokenLaws();
    m_rig->psql("revoke update on capture from foyer_app");
    QVERIFY(found.contains("5 fact_may_be_changed capture update"));
}

QTEST_GUILESS_MAIN(LawCheckTest)

#include "tst_lawcheck.moc"
