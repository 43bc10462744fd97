// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/accounts/accesstokens.h"
#include "tests/server/accounts/accountsrig.h"
#include "tests/server/buyerapi/buyerrig.h"
#include "tests/support/manualclock.h"

#include <QTest>

using namespace foyer;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// Looks at an answer's status; asks once only, whatever `answer` does.
#define COMPARE_STATUS(answer, wanted)                                                                       \
    do {                                                                                                     \
        const auto &compared = (answer);                                                                     \
        QVERIFY2(compared.status == (wanted), compared.toText().constData());                                \
    } while (false)

namespace {

accounts::AccountsSettings unlimited()
{
    accounts::AccountsSettings settings;
    settings.passwordCost = {1, std::size_t{64} * 1024};
    settings.rates.isOn = false;
    return settings;
}

} // namespace

/// The waiting line under its public names.
class BuyerQueueTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void withoutALineOneIsLetInAtOnce();
    void joinPositionLeave();
    void joiningTwiceIsAConflictWithThePlace();
    void aLockTakesAnAdmission();
    void whatIsWrongIsToldInItsWords();
    void statsNameNobody();
    void aTokenThatHasRunOutIsToldByEveryName();

private:
    /// A line with nobody in it, let in so many in an hour.
    void putUpLine(const test::SaleOnOffer &sale, int places, const QString &state = u"open"_s);

    std::unique_ptr<test::BuyerRig> m_rig;
    test::SaleOnOffer m_free;
    test::SaleOnOffer m_queued;
};

void BuyerQueueTest::initTestCase()
{
    m_rig = std::make_unique<test::BuyerRig>(unlimited());
    m_free = m_rig->offer(u"no-line"_s, 10);
    m_queued = m_rig->offer(u"coldplay-mumbai-2025"_s, 100);
}

void BuyerQueueTest::putUpLine(const test::SaleOnOffer &sale, int places, const QString &state)
{
    const QString number = QString::fromLatin1(sale.number);
    m_rig->psql(
        u"insert into line (performance, organization_id, seed) select number, organization_id, "
        "decode(repeat('ab', 32), 'hex') from performance where number = %1 on conflict do nothing"_s.arg(
            number));
    m_rig->psql(
        u"update line set epoch = epoch + 1, first_epoch = epoch + 1, serving = -1, opened_at = now(), "
        "begun_at = now() - interval '1 minute', state = '%2', places = %3, every_seconds = 3600, "
        "revision = revision + 1 where performance = %1"_s.arg(number, state)
            .arg(places));
    m_rig->tendLines(sale.number.toInt());
}

void BuyerQueueTest::withoutALineOneIsLetInAtOnce()
{
    const auto buyer = m_rig->buyer();
    const test::JsonAnswer joined = buyer->post("/api/queue/join", {{u"eventId"_s, u"no-line"_s}});
    COMPARE_STATUS(joined, 201);
    QVERIFY(joined.at(u"success"_s).toBool());
    QCOMPARE(joined.number(u"data.position"_s), 1);
    const test::JsonAnswer position = buyer->get("/api/queue/position/no-line");
    COMPARE_STATUS(position, 200);
    QVERIFY(position.at(u"data.admitted"_s).toBool());
    COMPARE_STATUS(buyer->remove("/api/queue/leave/no-line"), 404);
}

void BuyerQueueTest::joinPositionLeave()
{
    putUpLine(m_queued, 50, u"paused"_s);
    const auto first = m_rig->buyer();
    const auto second = m_rig->buyer();
    const QJsonObject body{{u"eventId"_s, QString::fromLatin1(m_queued.slug)}};
    const test::JsonAnswer joined = first->post("/api/queue/join", body);
    COMPARE_STATUS(joined, 201);
    QVERIFY(!joined.text(u"data.queueId"_s).isEmpty());
    QVERIFY(joined.number(u"data.joinedAt"_s) > 1'700'000'000'000);
    COMPARE_STATUS(second->post("/api/queue/join", body), 201);
    const test::JsonAnswer place = second->get("/api/queue/position/" + m_queued.performance);
    COMPARE_STATUS(place, 200);
    QCOMPARE(place.number(u"data.position"_s), 2);
    QCOMPARE(place.number(u"data.usersAhead"_s), 1);
    QCOMPARE(place.number(u"data.queueSize"_s), 2);
    QVERIFY(!place.text(u"timestamp"_s).isEmpty());
    COMPARE_STATUS(first->remove("/api/queue/leave/" + m_queued.slug), 200);
    const test::JsonAnswer gone = first->get("/api/queue/position/" + m_queued.slug);
    COMPARE_STATUS(gone, 404);
    QCOMPARE(gone.text(u"error.code"_s), u"NOT_IN_QUEUE"_s);
    QCOMPARE(second->get("/api/queue/position/" + m_queued.slug).number(u"data.position"_s), 1);
}

void BuyerQueueTest::joiningTwiceIsAConflictWithThePlace()
{
    putUpLine(m_queued, 50, u"paused"_s);
    const auto buyer = m_rig->buyer();
    const QJsonObject body{{u"eventId"_s, QString::fromLatin1(m_queued.performance)}};
    COMPARE_STATUS(buyer->post("/api/queue/join", body), 201);
    const test::JsonAnswer again = buyer->post("/api/queue/join", body);
    COMPARE_STATUS(again, 409);
    QCOMPARE(again.text(u"error.code"_s), u"ALREADY_IN_QUEUE"_s);
    QCOMPARE(again.number(u"error.position"_s), 1);
}

void BuyerQueueTest::aLockTakesAnAdmission()
{
    putUpLine(m_queued, 1);
    const auto first = m_rig->buyer();
    const auto second = m_rig->buyer();
    const QJsonObject body{{u"eventId"_s, QString::fromLatin1(m_queued.slug)}};
    COMPARE_STATUS(first->post("/api/queue/join", body), 201);
    COMPARE_STATUS(second->post("/api/queue/join", body), 201);
    m_rig->tendLines();
    const test::JsonAnswer admitted = first->get("/api/queue/position/" + m_queued.slug);
    QVERIFY2(admitted.at(u"data.admitted"_s).toBool(), admitted.toText().constData());
    QVERIFY(!admitted.text(u"data.expiresAt"_s).isEmpty());
    const QJsonObject seats{{u"seatIds"_s, m_queued.seats({0})}};
    const test::JsonAnswer refused = second->post("/api/inventory/seats/lock", seats);
    COMPARE_STATUS(refused, 403);
    QCOMPARE(refused.text(u"error.code"_s), u"NOT_ADMITTED"_s);
    QVERIFY(!refused.at(u"success"_s).toBool());
    QVERIFY(refused.header("Retry-After").toInt() > 0);
    COMPARE_STATUS(first->post("/api/inventory/seats/lock", seats), 200);
    const test::JsonAnswer skipped =
        second->post("/api/booking/create", {{u"eventId"_s, QString::fromLatin1(m_queued.slug)},
                                             {u"seatIds"_s, m_queued.seats({1})}});
    COMPARE_STATUS(skipped, 403);
}

void BuyerQueueTest::whatIsWrongIsToldInItsWords()
{
    const auto buyer = m_rig->buyer();
    const test::JsonAnswer nothing = buyer->post("/api/queue/join");
    COMPARE_STATUS(nothing, 400);
    QCOMPARE(nothing.text(u"error.code"_s), u"MISSING_EVENT_ID"_s);
    QVERIFY(nothing.at(u"success"_s).isUndefined());
    COMPARE_STATUS(buyer->post("/api/queue/join", {{u"eventId"_s, u"no-such-event"_s}}), 404);
    COMPARE_STATUS(buyer->get("/api/queue/position/no-such-event"), 404);
    COMPARE_STATUS(buyer->get("/api/queue/stats/no-such-event"), 404);
    COMPARE_STATUS(buyer->get("/api/queue/nonsense"), 404);
    test::JsonClient nobody(m_rig->port());
    const test::JsonAnswer stranger = nobody.post("/api/queue/join", {{u"eventId"_s, u"no-line"_s}});
    COMPARE_STATUS(stranger, 401);
    QCOMPARE(stranger.text(u"error.code"_s), u"MISSING_TOKEN"_s);
}

void BuyerQueueTest::statsNameNobody()
{
    putUpLine(m_queued, 50, u"paused"_s);
    const auto buyer = m_rig->buyer();
    COMPARE_STATUS(buyer->post("/api/queue/join", {{u"eventId"_s, QString::fromLatin1(m_queued.slug)}}), 201);
    m_rig->tendLines();
    test::JsonClient nobody(m_rig->port());
    const test::JsonAnswer stats = nobody.get("/api/queue/stats/" + m_queued.slug);
    COMPARE_STATUS(stats, 200);
    QCOMPARE(stats.number(u"data.queueSize"_s), 1);
    QVERIFY(stats.number(u"data.newestTimestamp"_s) > 1'700'000'000'000);
    QVERIFY(stats.number(u"data.oldestTimestamp"_s) > 1'700'000'000'000);
}

// Where nobody in particular may join, too: whoever refreshes the token keeps being who they are.
void BuyerQueueTest::aTokenThatHasRunOutIsToldByEveryName()
{
    putUpLine(m_queued, 50, u"paused"_s);
    test::ManualClock clock;
    clock.setWallClock(SystemClock().now() - 24h);
    const Uuid someId = Uuid::fromText("0190a0b0-0000-7000-8000-000000000001").value();
    const accounts::AccessTokens old(test::rigKeys(), clock, 15min);
    const QByteArray token = old.issue(accounts::AccountId(someId), accounts::SessionId(someId), 1);
    test::JsonClient late(m_rig->port());
    late.setToken(token);
    const QByteArray line = "/api/v1/performances/" + m_queued.performance + "/line";
    for (const char *below : {"", "/place", "/leave"}) {
        const test::JsonAnswer refused = late.post(line + below);
        QCOMPARE(refused.code(), u"token_expired"_s);
        COMPARE_STATUS(refused, 401);
    }
    const test::JsonAnswer queued = late.post("/api/queue/join", {{u"eventId"_s, u"no-line"_s}});
    COMPARE_STATUS(queued, 401);
    QCOMPARE(queued.text(u"error.code"_s), u"INVALID_TOKEN"_s);
    test::JsonClient nobody(m_rig->port());
    QCOMPARE(nobody.post(line).code(), u"nobody_named"_s);
}

QTEST_GUILESS_MAIN(BuyerQueueTest)
#include "tst_buyerqueue.moc"
