// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/migrations/blockingsession.h"
#include "tests/server/booking/bookingdatabase.h"
#include "tests/support/testresult.h"

#include <thread>

using namespace foyer;
using foyer::migrations::BlockingSession;

namespace {

constexpr int crowd = 200;

/// The backends of the race before may still be leaving: a place is waited for.
Result<BlockingSession> openSession(const QByteArray &uri)
{
    Result<BlockingSession> session = BlockingSession::open(uri);
    for (int tries = 0; !session && tries < 300; ++tries) {
        std::this_thread::sleep_for(std::chrono::milliseconds{100});
        session = BlockingSession::open(uri);
    }
    return session;
}

/// Runs `statements(i)` on 200 real connections at once, as the server's role; returns how many succeeded.
template <typename Statements>
int race(const QByteArray &uri, Statements statements)
{
    std::atomic<int> succeeded = 0;
    std::atomic<int> ready = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < crowd; ++i) {
        threads.emplace_back([&, i] {
            Result<BlockingSession> session = openSession(uri);
            ++ready;
            while (ready < crowd)
                std::this_thread::sleep_for(std::chrono::milliseconds{5});
            const bool all = session && session->run(statements(i)).has_value();
            succeeded += all ? 1 : 0;
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    return succeeded;
}

QByteArray uuid(int n)
{
    return "00000000-0000-7000-8000-" + QByteArray::number(n).rightJustified(12, '0');
}

} // namespace

/// The five laws, attacked by 200 connections at once, each beside a control that takes the guard away and
/// must show the damage.
class LawsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void law1_oneOwnerOfASeat();
    void law1_control_readThenWriteSellsTwice();
    void law1_poolNeverAboveItsCapacity();
    void law1_control_withoutTheCheckThePoolOverflows();
    void law2_aPaymentIsCapturedOnce();
    void law2_control_withoutTheKeyItIsCapturedAgain();
    void law2_anOrderAlwaysBalances();
    void law3_anEntryMovesMoneyBetweenTwoAccounts();
    void law4_anEntryNumberIsGivenOnce();
    void law4_control_withoutTheConstraintTwoComeInAsFirst();
    void law5_factsAreNeverChanged_data();
    void law5_factsAreNeverChanged();

private:
    [[nodiscard]] QByteArray app() const { return m_database.uri("foyer_app"); }

    [[nodiscard]] Result<migrations::TextRows> asApp(const QByteArray &sql) const;

    test::BookingDatabase m_database;
};

void LawsTest::init()
{
    m_database.reset();
    static_cast<void>(m_database.psql(QStringLiteral("truncate scan cascade")));
}

Result<migrations::TextRows> LawsTest::asApp(const QByteArray &sql) const
{
    Result<BlockingSession> session = BlockingSession::open(app());
    if (!session)
        return failure(session.error());
    return session->run(sql);
}

void LawsTest::law1_oneOwnerOfASeat()
{
    // Everybody takes seat 1 the way a batch does: lock, look, write.
    race(app(), [](int i) {
        return "do $$ begin perform 1 from claim where performance = 7 and seat = 1 and state = 'f' for "
               "update; "
               "if found then update claim set state = 'd', owner = '"
               + uuid(i) + "', version = version + 1 where performance = 7 and seat = 1; end if; end $$";
    });
    QCOMPARE(m_database.psql(QStringLiteral("select version from claim where seat = 1")), "2");
}

void LawsTest::law1_control_readThenWriteSellsTwice()
{
    race(app(), [](int i) {
        return "do $$ begin perform 1 from claim where performance = 7 and seat = 1 and state = 'f'; "
               "if found then perform pg_sleep(0.2); update claim set state = 'd', owner = '"
               + uuid(i) + "', version = version + 1 where performance = 7 and seat = 1; end if; end $$";
    });
    const int version = m_database.psql(QStringLiteral("select version from claim where seat = 1")).toInt();
    QVERIFY2(version > 2, "without the lock the seat must have been sold more than once");
}

void LawsTest::law1_poolNeverAboveItsCapacity()
{
    const int sold = race(app(), [](int) { return QByteArray("update pool set sold = sold + 1"); });
    QCOMPARE(sold, 100);
    QCOMPARE(m_database.psql(QStringLiteral("select sold from pool")), "100");
}

void LawsTest::law1_control_withoutTheCheckThePoolOverflows()
{
    const QString name = QString::fromLatin1(m_database.psql(QStringLiteral(
        "select conname from pg_constraint where conrelid = 'pool'::regclass and contype = 'c' and "
        "pg_get_constraintdef(oid) like '%capacity)%' and pg_get_constraintdef(oid) like '%leased%held%'")));
    static_cast<void>(m_database.psql(QStringLiteral("alter table pool drop constraint \"%1\"").arg(name)));
    race(app(), [](int) { return QByteArray("update pool set sold = sold + 1"); });
    const int sold = m_database.psql(QStringLiteral("select sold from pool")).toInt();
    static_cast<void>(m_database.psql(QStringLiteral("update pool set sold = 0")));
    static_cast<void>(m_database.psql(
        QStringLiteral("alter table pool add check (sold + selling + leased + held <= capacity)")));
    QCOMPARE(sold, crowd);
}

void LawsTest::law2_aPaymentIsCapturedOnce()
{
    const QByteArray order = uuid(1);
    VERIFY_RESULT(asApp(
        "insert into orders (id, organization_id, performance, channel, state, currency, total, hold_id, "
        "until) values ('"
        + order + "', '" + uuid(2) + "', 7, 'public', 'selling', 'EUR', 5, '" + uuid(3)
        + "', now()); insert into payment_attempt (id, order_id, tender, amount, currency, state) values ('"
        + uuid(4) + "', '" + order + "', 'simulated', 5, 'EUR', 'open')"));
    const int captured = race(app(), [&](int) {
        return "insert into capture (attempt_id, order_id, amount, currency) values ('" + uuid(4) + "', '"
               + order + "', 5, 'EUR')";
    });
    QCOMPARE(captured, 1);
}

void LawsTest::law2_control_withoutTheKeyItIsCapturedAgain()
{
    static_cast<void>(m_database.psql(QStringLiteral("create table capture_unguarded (like capture)")));
    static_cast<void>(m_database.psql(QStringLiteral("grant insert on capture_unguarded to foyer_app")));
    const int captured = race(app(), [](int) {
        return "insert into capture_unguarded values ('" + uuid(4) + "', '" + uuid(1) + "', 5, 'EUR', now())";
    });
    static_cast<void>(m_database.psql(QStringLiteral("drop table capture_unguarded")));
    QCOMPARE(captured, crowd);
}

void LawsTest::law2_anOrderAlwaysBalances()
{
    law2_aPaymentIsCapturedOnce();
    for (const char *change :
         {"captured = 5", "live_total = 5, captured = 4, state = 'confirmed', until = null", "refunded = 1",
          "on_account = 1", "state = 'selling', until = null"}) {
        const auto changed = asApp(QByteArray("update orders set ") + change);
        COMPARE_ERROR(changed, ErrorCode::DatabaseRefused);
        QCOMPARE(changed.error().sqlState, "23514");
    }
    VERIFY_RESULT(asApp("update orders set captured = 5, live_total = 5, state = 'confirmed', until = null"));
}

void LawsTest::law3_anEntryMovesMoneyBetweenTwoAccounts()
{
    const QByteArray head =
        "insert into ledger_entry (id, organization_id, order_id, performance, kind, from_account, "
        "to_account, amount, currency) values (gen_random_uuid(), gen_random_uuid(), "
        "gen_random_uuid(), 7, 'sale', ";
    VERIFY_RESULT(asApp(head + "'tender/cash', 'sales', 5, 'EUR')"));
    for (const char *entry : {"'sales', 'sales', 5, 'EUR')", "'tender/cash', 'sales', 0, 'EUR')",
                              "'tender/cash', 'sales', -5, 'EUR')"})
        COMPARE_ERROR(asApp(head + entry), ErrorCode::DatabaseRefused);
}

void LawsTest::law4_anEntryNumberIsGivenOnce()
{
    const int entered = race(app(), [](int i) {
        return "insert into scan (id, performance, ticket_id, verdict, reason, entry_number, scanned_at) "
               "values ('"
               + uuid(i) + "', 7, '" + uuid(999) + "', 'in', 'admitted', 1, now())";
    });
    QCOMPARE(entered, 1);
}

void LawsTest::law4_control_withoutTheConstraintTwoComeInAsFirst()
{
    // A number that the writer derives from what it has read is no guard by itself.
    race(app(), [](int i) {
        return "do $$ declare n int; begin select count(*) + 1 into n from scan where verdict = 'in'; "
               "if n = 1 then perform pg_sleep(0.2); insert into scan (id, performance, ticket_id, verdict, "
               "reason, "
               "scanned_at) values ('"
               + uuid(i) + "', 7, '" + uuid(999) + "', 'in', 'admitted', now()); end if; end $$";
    });
    QVERIFY(m_database.psql(QStringLiteral("select count(*) from scan")).toInt() > 1);
}

void LawsTest::law5_factsAreNeverChanged_data()
{
    QTest::addColumn<QByteArray>("table");
    for (const char *table : {"capture", "refund", "ledger_entry", "scan", "scan_undo", "order_event",
                              "event_change", "seat_map_version", "audit_entry", "audit_seal"})
        QTest::newRow(table) << QByteArray(table);
}

void LawsTest::law5_factsAreNeverChanged()
{
    QFETCH(QByteArray, table);
    const QByteArray column = m_database.psql(
        QStringLiteral("select attname from pg_attribute where attrelid = '%1'::regclass and attnum = 1")
            .arg(QString::fromLatin1(table)));
    COMPARE_ERROR(asApp("update " + table + " set " + column + " = " + column), ErrorCode::PermissionDenied);
    COMPARE_ERROR(asApp("delete from " + table), ErrorCode::PermissionDenied);
    COMPARE_ERROR(asApp("truncate " + table), ErrorCode::PermissionDenied);
}

QTEST_GUILESS_MAIN(LawsTest)
#include "tst_laws.moc"
