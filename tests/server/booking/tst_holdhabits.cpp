// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/booking/salerig.h"

#include <QTest>

using namespace foyer;
using namespace foyer::booking;
using namespace foyer::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Whoever takes the same seats and lets go of them, again and again, waits longer each time. Over HTTP,
/// with a real Redis.
class HoldHabitsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data();

    void cleanupTestCase() { m_rigs.clear(); }

    void init();
    void threeTimesAreFree();
    void eachTimeAMinuteLonger();
    void otherSeatsAndOtherBuyersAreFree();
    void oneOfSeveralIsEnough();
    void lineByLineCountsToo();
    void whatRunsOutCountsFromItsEnd();
    void releasingAllCounts();
    void theBoxOfficeNeverWaits();
    void retryIsNoNewHold();
    void overAfterAWhile();
    void worksOnWithoutRedis();

private:
    [[nodiscard]] JsonAnswer hold(JsonClient &client, const std::vector<qint32> &seats)
    {
        return m_rig->hold(client, seats);
    }

    void release(JsonClient &client, const JsonAnswer &held, const QByteArray &query = {})
    {
        COMPARE_STATUS(client.remove("/api/v1/holds/" + held.text(u"id"_s).toLatin1() + query), 204);
    }

    void holdAndRelease(JsonClient &client, const std::vector<qint32> &seats, int times)
    {
        for (int i = 0; i < times; ++i) {
            const JsonAnswer held = hold(client, seats);
            COMPARE_STATUS(held, 201);
            release(client, held);
        }
    }

    /// Lets so much time pass for what Redis remembers of everybody.
    void pass(std::chrono::milliseconds time);

    std::map<QByteArray, std::unique_ptr<SaleRig>> m_rigs;
    SaleRig *m_rig = nullptr;
};

// Where the store of holds looks at them itself, and where somebody looks in front of it.
void HoldHabitsTest::initTestCase_data()
{
    QTest::addColumn<bool>("redis");
    QTest::newRow("postgres") << false;
    QTest::newRow("redis") << true;
}

void HoldHabitsTest::init()
{
    QFETCH_GLOBAL(bool, redis);
    std::unique_ptr<SaleRig> &rig = m_rigs[redis ? "redis" : "postgres"];
    if (!rig)
        rig = std::make_unique<SaleRig>(nullptr, SaleLimits{.habits = HabitLimits(), .holdsInRedis = redis});
    m_rig = rig.get();
    static_cast<void>(m_rig->api().redis().cli({u"FLUSHALL"_s}));
    m_rig->reset();
    m_rig->changeSheet([](SaleSheet &sheet) { sheet.hasOrphanRule = false; });
}

void HoldHabitsTest::pass(std::chrono::milliseconds time)
{
    static const QString script = uR"lua(
        for _, key in ipairs(redis.call('KEYS', '*:habits:*')) do
            local raw = redis.call('HGETALL', key)
            for i = 1, #raw, 2 do
                local moved = string.gsub(raw[i + 1], '%d+', function(number)
                    return string.format('%.0f', tonumber(number) - tonumber(ARGV[1]))
                end)
                redis.call('HSET', key, raw[i], moved)
            end
        end
        return 'moved')lua"_s;
    QCOMPARE(m_rig->api().redis().cli({u"EVAL"_s, script, u"0"_s, QString::number(time.count())}), "moved");
}

void HoldHabitsTest::threeTimesAreFree()
{
    SaleRig::Client buyer = m_rig->buyer();
    holdAndRelease(buyer, {3, 4}, 3);
    const JsonAnswer refused = hold(buyer, {3, 4});
    COMPARE_STATUS(refused, 429);
    QCOMPARE(refused.code(), u"taken_too_often"_s);
    const int after = refused.header("Retry-After").toInt();
    QVERIFY2(after >= 1 && after <= 60, refused.header("Retry-After").constData());
    QVERIFY(refused.number(u"reset_time"_s) > 0);
    QCOMPARE(refused.at(u"seats"_s).toArray().size(), 1);
}

void HoldHabitsTest::eachTimeAMinuteLonger()
{
    SaleRig::Client buyer = m_rig->buyer();
    holdAndRelease(buyer, {10}, 3);
    for (int minutes = 1; minutes <= 3; ++minutes) {
        const int after = hold(buyer, {10}).header("Retry-After").toInt();
        QVERIFY2(after > 60 * (minutes - 1) && after <= 60 * minutes, QByteArray::number(after).constData());
        pass(std::chrono::seconds{after});
        holdAndRelease(buyer, {10}, 1);
    }
}

void HoldHabitsTest::otherSeatsAndOtherBuyersAreFree()
{
    SaleRig::Client buyer = m_rig->buyer();
    holdAndRelease(buyer, {20}, 3);
    COMPARE_STATUS(hold(buyer, {20}), 429);
    holdAndRelease(buyer, {22}, 1);
    SaleRig::Client other = m_rig->buyer();
    holdAndRelease(other, {20}, 3);
}

void HoldHabitsTest::oneOfSeveralIsEnough()
{
    SaleRig::Client buyer = m_rig->buyer();
    holdAndRelease(buyer, {30}, 3);
    const JsonAnswer refused = hold(buyer, {29, 30, 31});
    COMPARE_STATUS(refused, 429);
    QCOMPARE(refused.at(u"seats"_s).toArray(), QJsonArray{30});
}

void HoldHabitsTest::lineByLineCountsToo()
{
    SaleRig::Client buyer = m_rig->buyer();
    for (int i = 0; i < 3; ++i) {
        const JsonAnswer held = hold(buyer, {40, 41});
        COMPARE_STATUS(held, 201);
        release(buyer, held, "?lines=0");
        release(buyer, held, "?lines=1");
    }
    COMPARE_STATUS(hold(buyer, {40}), 429);
    COMPARE_STATUS(hold(buyer, {41}), 429);
}

void HoldHabitsTest::whatRunsOutCountsFromItsEnd()
{
    Hold hold;
    hold.performance = SaleRig::performance;
    hold.owner = AccountId(m_rig->nextUuid());
    hold.expiresAt = SystemClock().now() + 5min;
    hold.lines.resize(1);
    hold.lines.front().seat = 50;
    const auto waits = [this, hold] {
        const auto refusal =
            m_rig->await<std::optional<Refusal>>([this, hold] { return m_rig->habits().objectionTo(hold); });
        return refusal ? refusal->wait : 0ms;
    };
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(waits(), 0ms);
        m_rig->run([this, hold] { m_rig->habits().given(hold); });
    }
    QVERIFY(waits() > 50s && waits() <= 60s); // not over yet: from now on
    pass(5min + 20s);
    QVERIFY(waits() > 0s && waits() <= 40s); // it ended some twenty seconds ago
    pass(41s);
    QCOMPARE(waits(), 0ms);
}

void HoldHabitsTest::releasingAllCounts()
{
    SaleRig::Client buyer = m_rig->buyer();
    for (int i = 0; i < 3; ++i) {
        COMPARE_STATUS(hold(buyer, {60}), 201);
        COMPARE_STATUS(buyer.remove("/api/v1/holds"), 200);
    }
    COMPARE_STATUS(hold(buyer, {60}), 429);
    pass(61s); // it counts from the release, not from when the hold would have run out
    COMPARE_STATUS(hold(buyer, {60}), 201);
}

void HoldHabitsTest::theBoxOfficeNeverWaits()
{
    SaleRig::Client staff = m_rig->staff();
    for (int i = 0; i < 5; ++i) {
        const JsonAnswer held = m_rig->staffHold(staff, {70});
        COMPARE_STATUS(held, 201);
        COMPARE_STATUS(staff.remove(m_rig->staffPath("/holds/" + held.text(u"id"_s).toLatin1())), 204);
    }
}

void HoldHabitsTest::retryIsNoNewHold()
{
    SaleRig::Client buyer = m_rig->buyer();
    holdAndRelease(buyer, {80}, 2);
    const QJsonObject body = m_rig->seatsBody({80});
    for (int i = 0; i < 4; ++i)
        COMPARE_STATUS(buyer.post(m_rig->holdsPath(), body), 201);
}

void HoldHabitsTest::overAfterAWhile()
{
    SaleRig::Client buyer = m_rig->buyer();
    holdAndRelease(buyer, {90}, 3);
    pass(10min + 1s);
    holdAndRelease(buyer, {90}, 3);
    const QByteArray keys = m_rig->api().redis().cli({u"KEYS"_s, u"*:habits:*"_s});
    QVERIFY(m_rig->api().redis().cli({u"PTTL"_s, QString::fromLatin1(keys)}).toLongLong() > 0); // forgotten
}

void HoldHabitsTest::worksOnWithoutRedis()
{
    QFETCH_GLOBAL(bool, redis);
    if (redis)
        return; // without it there are no holds there
    SaleRig::Client buyer = m_rig->buyer();
    holdAndRelease(buyer, {100}, 3);
    m_rig->api().redis().kill();
    holdAndRelease(buyer, {100}, 2);
    m_rig->api().redis().start();
    QTRY_COMPARE_WITH_TIMEOUT(hold(buyer, {100}).status, 429, 30'000);
}

QTEST_GUILESS_MAIN(HoldHabitsTest)
#include "tst_holdhabits.moc"
