// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/booking/salerig.h"

using namespace foyer;
using namespace foyer::test;
using namespace Qt::StringLiterals;

namespace {

Task<Result<void>> lookOnce(booking::HoldWatch *watch)
{
    Result<void> looked = co_await watch->look();
    co_return looked;
}

} // namespace

/// The other worker has moved the holds to Redis, and this one has not heard of it.
class MovedStoreTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void init();
    void whatIsGivenBackIsFreeThere();
    void whatIsProlongedLastsThere();
    void houseTakesNothingThatBuyersHold();

private:
    void moveBehindItsBack();

    std::unique_ptr<SaleRig> m_rig;
};

void MovedStoreTest::initTestCase()
{
    SaleLimits limits;
    limits.holdsInRedis = true;
    m_rig = std::make_unique<SaleRig>(nullptr, limits);
}

void MovedStoreTest::cleanupTestCase()
{
    m_rig.reset();
}

void MovedStoreTest::init()
{
    m_rig->reset();
    m_rig->psql("update hold_store set mode = 'postgres', epoch = epoch + 1; "
                "update hold_store_witness set asked_at = '-infinity', seen_at = now()");
    m_rig->readMode();
}

void MovedStoreTest::moveBehindItsBack()
{
    booking::HoldWatch *other = &m_rig->otherServices().redisHolds()->watch();
    static_cast<void>(m_rig->await<Result<void>>([other] { return lookOnce(other); }));
    QCOMPARE(m_rig->psql("select mode from hold_store"), "redis");
    QVERIFY(!m_rig->services().redisHolds()->mode().isRedis());
}

void MovedStoreTest::whatIsGivenBackIsFreeThere()
{
    SaleRig::Client buyer = m_rig->buyer();
    const JsonAnswer hold = m_rig->hold(buyer, {10, 11});
    COMPARE_STATUS(hold, 201);
    moveBehindItsBack();
    COMPARE_STATUS(buyer.remove("/api/v1/holds/" + hold.text(u"id"_s).toLatin1()), 204);
    SaleRig::Client other = m_rig->buyer();
    COMPARE_STATUS(m_rig->hold(other, {10, 11}), 201);
}

void MovedStoreTest::whatIsProlongedLastsThere()
{
    SaleRig::Client buyer = m_rig->buyer();
    const JsonAnswer hold = m_rig->hold(buyer, {10, 11});
    moveBehindItsBack();
    const QByteArray path = "/api/v1/holds/" + hold.text(u"id"_s).toLatin1();
    COMPARE_STATUS(buyer.post(path + "/extend"), 200);
    QCOMPARE(buyer.post(path + "/extend").code(), u"already_extended"_s);
}

void MovedStoreTest::houseTakesNothingThatBuyersHold()
{
    SaleRig::Client buyer = m_rig->buyer();
    SaleRig::Client supervisor = m_rig->staff(accounts::Role::Supervisor);
    const JsonAnswer hold = m_rig->hold(buyer, {10, 11});
    COMPARE_STATUS(hold, 201);
    moveBehindItsBack();
    const QByteArray path = m_rig->staffPath("/performances/" + m_rig->performanceId() + "/house-holds");
    const QJsonObject house{{u"id"_s, m_rig->nextId()},
                            {u"letter"_s, u"P"_s},
                            {u"reason"_s, u"Press"_s},
                            {u"seats"_s, QJsonArray{11, 12}}};
    const JsonAnswer refused = supervisor.post(path, house);
    COMPARE_STATUS(refused, 503);
    QCOMPARE(refused.code(), u"store_moved"_s);
    QVERIFY(!refused.header("Retry-After").isEmpty());
    m_rig->readMode();
    QCOMPARE(supervisor.post(path, house).code(), u"seat_taken"_s);
    COMPARE_STATUS(buyer.post("/api/v1/orders", m_rig->orderBody(hold, u"simulated"_s)), 201);
    QCOMPARE(m_rig->brokenLaws(), "");
}

QTEST_GUILESS_MAIN(MovedStoreTest)

#include "tst_movedstore.moc"
