// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/booking/holdcommands.h"

#include <QTest>

using namespace foyer;
using namespace foyer::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using booking::HoldState;

/// Redis is lost and comes back while seats are being sold.
class HoldModesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase()
    {
        SaleLimits limits;
        limits.holdsInRedis = true;
        m_rig = std::make_unique<SaleRig>(nullptr, limits);
    }

    void cleanupTestCase() { m_rig.reset(); }

    void init()
    {
        m_rig->reset();
        m_ask = std::make_unique<HoldCommands>(*m_rig);
    }

    void movesToRedisAndCarriesHolds();
    void redisKilledAndBack_data();
    void redisKilledAndBack();
    void oneWorkerCutOffMovesNothing();
    void olderEpochIsNotHonoured();

private:
    [[nodiscard]] booking::HoldStore &store() { return m_rig->services().holdStore(); }

    [[nodiscard]] QByteArray mode() { return m_rig->psql("select mode from hold_store"); }

    [[nodiscard]] qint64 epoch() { return m_rig->psql("select epoch from hold_store").toLongLong(); }

    [[nodiscard]] JsonAnswer pay(JsonClient &client, const JsonAnswer &hold)
    {
        return client.post("/api/v1/orders", m_rig->orderBody(hold, u"simulated"_s));
    }

    void look(booking::BookingServices &worker)
    {
        static_cast<void>(m_rig->await<Result<void>>(
            [&worker]() -> Task<Result<void>> { return worker.redisHolds()->watch().look(); }));
    }

    void lookAll()
    {
        look(m_rig->services());
        look(m_rig->otherServices());
    }

    std::unique_ptr<SaleRig> m_rig;
    std::unique_ptr<HoldCommands> m_ask;
};

#define COMPARE_ANSWER(answer, wanted) QCOMPARE(HoldCommands::told(answer), QByteArray(wanted))

void HoldModesTest::movesToRedisAndCarriesHolds()
{
    m_rig->psql("update hold_store set mode = 'postgres', epoch = epoch + 1; "
                "update hold_store_witness set asked_at = '-infinity', seen_at = now()");
    m_rig->readMode();
    const qint64 before = epoch();
    SaleRig::Client buyer = m_rig->buyer();
    const JsonAnswer hold = m_rig->hold(buyer, {10, 11});
    COMPARE_STATUS(hold, 201);
    QCOMPARE(m_rig->psql("select count(*) from hold_seat"), "2");
    lookAll();
    QCOMPARE(mode(), "redis");
    QVERIFY(epoch() > before);
    SaleRig::Client other = m_rig->buyer();
    QCOMPARE(m_rig->hold(other, {11}).code(), u"seat_taken"_s);
    QCOMPARE(m_rig->psql("select count(*) from hold_seat"), "0");
    COMPARE_STATUS(pay(buyer, hold), 201); // what was promised holds, under the same seal
    QCOMPARE(m_rig->brokenLaws(), QByteArray());
}

void HoldModesTest::redisKilledAndBack_data()
{
    QTest::addColumn<bool>("keepsFile");
    QTest::newRow("with its file") << true;
    QTest::newRow("without its file") << false;
}

void HoldModesTest::redisKilledAndBack()
{
    QFETCH(bool, keepsFile);
    SaleRig::Client buyer = m_rig->buyer();
    const JsonAnswer lost = m_rig->hold(buyer, {10, 11});
    const JsonAnswer sold = m_rig->hold(buyer, {30, 31});
    COMPARE_STATUS(pay(buyer, sold), 201);
    const qint64 before = epoch();
    m_rig->api().redis().kill();
    const JsonAnswer away = m_rig->hold(buyer, {50, 51});
    COMPARE_STATUS(away, 503);
    QVERIFY(!away.header("Retry-After").isEmpty());
    QTRY_COMPARE_WITH_TIMEOUT((lookAll(), mode()), QByteArray("postgres"), 30'000);
    QCOMPARE(epoch(), before + 1);
    COMPARE_STATUS(pay(buyer, lost), 404);
    const JsonAnswer meanwhile = m_rig->hold(buyer, {10, 11});
    COMPARE_STATUS(meanwhile, 201);
    SaleRig::Client other = m_rig->buyer();
    QCOMPARE(m_rig->hold(other, {30, 31}).code(), u"seat_taken"_s);
    COMPARE_STATUS(pay(other, m_rig->hold(other, {52, 53})), 201);
    if (!keepsFile)
        m_rig->api().redis().forget();
    m_rig->api().redis().start();
    QTRY_COMPARE_WITH_TIMEOUT((lookAll(), mode()), QByteArray("redis"), 30'000);
    QVERIFY(epoch() >= before + 2);
    QCOMPARE(pay(buyer, lost).status, 404);
    QCOMPARE(m_rig->hold(other, {30, 31}).code(), u"seat_taken"_s); // sold before
    QCOMPARE(m_rig->hold(other, {52, 53}).code(), u"seat_taken"_s); // sold meanwhile
    QCOMPARE(m_rig->hold(other, {10, 11}).code(), u"seat_taken"_s); // on hold meanwhile
    COMPARE_STATUS(pay(buyer, meanwhile), 201);
    QCOMPARE(m_rig->brokenLaws(), QByteArray());
}

// It asks, and the other one, who reaches Redis, answers.
void HoldModesTest::oneWorkerCutOffMovesNothing()
{
    const qint64 before = epoch();
    m_rig->psql("update hold_store_witness set asked_at = clock_timestamp() - interval '1 minute', "
                "seen_at = clock_timestamp() - interval '2 minutes'");
    look(m_rig->otherServices());
    QCOMPARE(m_rig->psql("select seen_at > asked_at from hold_store_witness"), "t");
    QCOMPARE(mode(), "redis");
    QCOMPARE(epoch(), before);
}

void HoldModesTest::olderEpochIsNotHonoured()
{
    SaleRig::Client buyer = m_rig->buyer();
    const JsonAnswer hold = m_rig->hold(buyer, {10, 11});
    COMPARE_STATUS(hold, 201);
    m_rig->psql("update hold_store set epoch = epoch + 1"); // by another worker, behind this one's back
    const JsonAnswer refused = pay(buyer, hold);
    COMPARE_STATUS(refused, 503);
    QCOMPARE(refused.code(), u"store_moved"_s);
    lookAll();
    COMPARE_STATUS(pay(buyer, hold), 404);
    QCOMPARE(m_rig->psql("select count(*) from orders"), "0");
}

QTEST_GUILESS_MAIN(HoldModesTest)

#include "tst_holdmodes.moc"
