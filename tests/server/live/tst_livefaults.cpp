// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/idfactory.h"
#include "tests/server/live/liveclient.h"
#include "tests/server/live/liverig.h"

#include <QJsonArray>
#include <QTest>

using namespace foyer;
using namespace foyer::test;
using live::TopicKind;

namespace {

constexpr int patience = 60'000;

} // namespace

/// What live topics do when something breaks: Redis, a worker, a client that does not read.
class LiveFaultsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void redisLosesItsMemory();
    void redisLosesItsMemoryInSilence();
    void redisGoesAwayAndComesBack();
    void subscribesWhileRedisIsAway();
    void outboxOutlivesItsWorker();
    void publishesOnceWhatIsPublishedTwice();
    void publishesInOrderOfCommit();
    void publishesWhatARestoredBackupHolds();
    void leavesRowsForTheReports();
    void cutsASlowReaderToASnapshot();
    void cutsOffWhoNeverReads();
    void sendsAwayWhoSaysNothing();

private:
    using Client = std::unique_ptr<LiveClient>;

    [[nodiscard]] Client follower(LiveWorker &worker, const char *kind = "seats");

    [[nodiscard]] static QString topic(const char *kind = "seats")
    {
        return QStringLiteral("performance:5:") + QLatin1StringView{kind};
    }

    [[nodiscard]] static QByteArray order(int number)
    {
        return QByteArray(R"({"performance":5,"kind":"confirmed","order":")") + QByteArray::number(number)
               + "\"}";
    }

    /// Makes one large frame, and waits until it was made.
    static void changeAll(LiveWorker &worker, qint32 version);

    [[nodiscard]] QByteArray unpublished() const
    {
        return m_rig->psql(QStringLiteral("select count(*) from outbox where not is_published"));
    }

    SystemClock m_clock;
    SystemRandom m_random;
    UuidV7Factory m_ids{m_clock, m_random};
    LiveWorker::Setup m_setup;
    std::unique_ptr<LiveRig> m_rig;
};

void LiveFaultsTest::init()
{
    if (!m_rig)
        m_rig = std::make_unique<LiveRig>();
    m_rig->psql(QStringLiteral("delete from outbox"));
    m_rig->redis().cli({QStringLiteral("FLUSHALL")});
    m_setup = {};
    m_setup.limits.merge = std::chrono::milliseconds{10};
    m_setup.limits.sweep = std::chrono::milliseconds{50};
    m_setup.outbox.interval = std::chrono::milliseconds{50};
}

void LiveFaultsTest::cleanup()
{
    if (QTest::currentTestFailed())
        m_rig.reset(); // the next one gets a fresh one
}

LiveFaultsTest::Client LiveFaultsTest::follower(LiveWorker &worker, const char *kind)
{
    const accounts::AccountId account(m_ids.next());
    worker.withGatekeeper([&](StandInGatekeeper &keeper) {
        keeper.grant(account, TopicKind::Sales);
        keeper.grant(account, TopicKind::Scans);
    });
    auto client = std::make_unique<LiveClient>(worker.port(), account.toText());
    if (!client->waitUntilConnected()
        || !QTest::qWaitFor([&] { return client->count(QStringLiteral("welcome")) == 1; }, patience))
        qFatal("no connection");
    client->subscribe(topic(kind));
    return client;
}

void LiveFaultsTest::changeAll(LiveWorker &worker, qint32 version)
{
    std::vector<live::SeatChange> changes;
    for (qint32 seat = 0; seat < 20'000; ++seat)
        changes.push_back({seat, version % 2 == 0 ? 'o' : 'f', version});
    const quint64 before = worker.figures().encoded;
    worker.publish(5, changes);
    while (worker.figures().sessions > 0 && worker.figures().encoded == before)
        QThread::yieldCurrentThread();
    QVERIFY(version < 2'000);
}

void LiveFaultsTest::redisLosesItsMemory()
{
    const auto worker = m_rig->makeWorker(m_setup);
    const Client client = follower(*worker);
    QTRY_COMPARE_WITH_TIMEOUT(client->count(QStringLiteral("snapshot")), 1, patience);
    worker->publish(5, {{1, 'o', 5}});
    QTRY_COMPARE_WITH_TIMEOUT(client->seatState(topic(), 1), QStringLiteral("o"), patience);
    const QJsonObject before = client->last(QStringLiteral("snapshot"));
    m_rig->redis().cli({QStringLiteral("FLUSHALL")});
    worker->publish(5, {{2, 'o', 5}});
    QTRY_COMPARE_WITH_TIMEOUT(client->count(QStringLiteral("reset")), 1, patience);
    QTRY_COMPARE_WITH_TIMEOUT(client->count(QStringLiteral("snapshot")), 2, patience);
    const QJsonObject after = client->last(QStringLiteral("snapshot"));
    QVERIFY(after.value(u"epoch").toString().toULongLong() > before.value(u"epoch").toString().toULongLong());
    worker->publish(5, {{3, 'd', 6}});
    QTRY_COMPARE_WITH_TIMEOUT(client->seatState(topic(), 3), QStringLiteral("d"), patience);
    QVERIFY(client->isGapless(topic()));
    client->subscribe(topic(), before.value(u"epoch").toString(), 1);
    QTRY_COMPARE_WITH_TIMEOUT(client->count(QStringLiteral("snapshot")), 3, patience);
}

// Nobody publishes: that the stream is gone must be found out all the same.
void LiveFaultsTest::redisLosesItsMemoryInSilence()
{
    const auto worker = m_rig->makeWorker(m_setup);
    const Client client = follower(*worker);
    QTRY_COMPARE_WITH_TIMEOUT(client->count(QStringLiteral("snapshot")), 1, patience);
    worker->publish(5, {{1, 'o', 5}});
    QTRY_COMPARE_WITH_TIMEOUT(client->seatState(topic(), 1), QStringLiteral("o"), patience);
    m_rig->redis().cli({QStringLiteral("FLUSHALL")});
    QTRY_COMPARE_WITH_TIMEOUT(client->count(QStringLiteral("snapshot")), 2, patience);
    QCOMPARE(client->last(QStringLiteral("snapshot")).value(u"revision").toInt(), 0);
}

void LiveFaultsTest::redisGoesAwayAndComesBack()
{
    const auto worker = m_rig->makeWorker(m_setup);
    const Client client = follower(*worker, "sales");
    QTRY_COMPARE_WITH_TIMEOUT(client->count(QStringLiteral("snapshot")), 1, patience);
    m_rig->fillOutbox(QStringLiteral("order"), order(1));
    QTRY_COMPARE_WITH_TIMEOUT(client->events(topic("sales")).size(), 1, patience);
    m_rig->redis().kill();
    m_rig->fillOutbox(QStringLiteral("order"), order(2));
    m_rig->fillOutbox(QStringLiteral("order"), order(3));
    m_rig->redis().start();
    QTRY_COMPARE_WITH_TIMEOUT(client->events(topic("sales")).size(), 3, patience);
    QCOMPARE(client->events(topic("sales")).last().value(u"order").toString(), QStringLiteral("3"));
    QVERIFY(client->isGapless(topic("sales")));
    QCOMPARE(client->count(QStringLiteral("reset")), 0);
    QTRY_COMPARE_WITH_TIMEOUT(unpublished(), QByteArray("0"), patience);
}

void LiveFaultsTest::subscribesWhileRedisIsAway()
{
    const auto worker = m_rig->makeWorker(m_setup);
    m_rig->redis().kill();
    const Client client = follower(*worker);
    client->subscribe(topic());
    client->say({{QStringLiteral("type"), QStringLiteral("ping")}});
    QTRY_COMPARE_WITH_TIMEOUT(client->count(QStringLiteral("pong")), 1, patience);
    QCOMPARE(client->count(QStringLiteral("snapshot")), 0);
    m_rig->redis().start();
    QTRY_COMPARE_WITH_TIMEOUT(client->count(QStringLiteral("snapshot")), 1, patience);
    worker->publish(5, {{1, 'd', 2}});
    QTRY_COMPARE_WITH_TIMEOUT(client->seatState(topic(), 1), QStringLiteral("d"), patience);
}

// The worker that sold never came to say so; another one does.
void LiveFaultsTest::outboxOutlivesItsWorker()
{
    LiveWorker::Setup deaf = m_setup;
    deaf.readsOutbox = false;
    auto dying = m_rig->makeWorker(deaf);
    m_rig->fillOutbox(QStringLiteral("seats"), R"({"performance":5,"changes":[[9,"d",4]]})");
    m_rig->fillOutbox(QStringLiteral("order"), order(1));
    dying.reset();
    LiveWorker::Setup later = m_setup;
    later.readsOutbox = false;
    const auto worker = m_rig->makeWorker(later);
    const Client seats = follower(*worker);
    const Client sales = follower(*worker, "sales");
    QTRY_COMPARE_WITH_TIMEOUT(seats->count(QStringLiteral("snapshot")), 1, patience);
    QTRY_COMPARE_WITH_TIMEOUT(sales->count(QStringLiteral("snapshot")), 1, patience);
    worker->startOutbox();
    QTRY_COMPARE_WITH_TIMEOUT(seats->seatState(topic(), 9), QStringLiteral("d"), patience);
    QTRY_COMPARE_WITH_TIMEOUT(sales->events(topic("sales")).size(), 1, patience);
}

// As if the reader had died between Redis and the commit.
void LiveFaultsTest::publishesOnceWhatIsPublishedTwice()
{
    const auto worker = m_rig->makeWorker(m_setup);
    const Client client = follower(*worker, "sales");
    QTRY_COMPARE_WITH_TIMEOUT(client->count(QStringLiteral("snapshot")), 1, patience);
    m_rig->fillOutbox(QStringLiteral("order"), order(1));
    QTRY_COMPARE_WITH_TIMEOUT(client->events(topic("sales")).size(), 1, patience);
    QTRY_COMPARE_WITH_TIMEOUT(unpublished(), QByteArray("0"), patience);
    m_rig->psql(QStringLiteral("update outbox_position set transaction = '0', id = 0 where reader = 'live'; "
                               "update outbox set is_published = false"));
    m_rig->fillOutbox(QStringLiteral("order"), order(2));
    QTRY_COMPARE_WITH_TIMEOUT(client->events(topic("sales")).size(), 2, patience);
    QTRY_COMPARE_WITH_TIMEOUT(unpublished(), QByteArray("0"), patience);
    QCOMPARE(client->events(topic("sales")).last().value(u"order").toString(), QStringLiteral("2"));
}

// A row whose transaction ends late has a lower id than others that are there already.
void LiveFaultsTest::publishesInOrderOfCommit()
{
    const auto worker = m_rig->makeWorker(m_setup);
    const Client client = follower(*worker, "sales");
    QTRY_COMPARE_WITH_TIMEOUT(client->count(QStringLiteral("snapshot")), 1, patience);
    QProcess slow;
    m_rig->beginSlow(slow, order(1));
    m_rig->fillOutbox(QStringLiteral("order"), order(2));
    worker->wakeOutbox();
    const quint64 looks = worker->outboxLooks();
    QTRY_VERIFY_WITH_TIMEOUT(worker->outboxLooks() > looks + 5, patience);
    QCOMPARE(client->events(topic("sales")).size(), 0);
    LiveRig::commitSlow(slow);
    QTRY_COMPARE_WITH_TIMEOUT(client->events(topic("sales")).size(), 2, patience);
    QCOMPARE(client->events(topic("sales")).first().value(u"order").toString(), QStringLiteral("1"));
}

// Transaction ids begin anew in the cluster that a dump is read into.
void LiveFaultsTest::publishesWhatARestoredBackupHolds()
{
    m_rig->psql(QStringLiteral(
        "update outbox_position set transaction = '9000000000', id = 5 where reader = 'live'"));
    m_rig->psql(QStringLiteral(
                    "insert into outbox (transaction, topic, payload) values ('9000000001', 'order', '%1')")
                    .arg(QString::fromUtf8(order(1))));
    const auto worker = m_rig->makeWorker(m_setup);
    const Client client = follower(*worker, "sales");
    QTRY_COMPARE_WITH_TIMEOUT(unpublished(), QByteArray("0"), patience);
    QTRY_COMPARE_WITH_TIMEOUT(client->count(QStringLiteral("snapshot")), 1, patience);
    m_rig->fillOutbox(QStringLiteral("order"), order(2));
    QTRY_COMPARE_WITH_TIMEOUT(unpublished(), QByteArray("0"), patience);
    m_rig->fillOutbox(QStringLiteral("order"), order(3));
    QTRY_VERIFY_WITH_TIMEOUT(client->events(topic("sales")).size() >= 2, patience);
    QCOMPARE(client->events(topic("sales")).last().value(u"order").toString(), QStringLiteral("3"));
}

void LiveFaultsTest::leavesRowsForTheReports()
{
    m_rig->fillOutbox(QStringLiteral("order"), order(1));
    m_rig->fillOutbox(QStringLiteral("order"), order(2));
    m_rig->fillOutbox(QStringLiteral("seats"), R"({"performance":5,"changes":[]})");
    m_rig->fillOutbox(QStringLiteral("mail"), "{}");
    m_rig->psql(QStringLiteral("update outbox set is_folded = true where payload->>'order' = '1'"));
    const auto worker = m_rig->makeWorker(m_setup);
    QTRY_COMPARE_WITH_TIMEOUT(
        m_rig->psql(
            QStringLiteral("select string_agg(topic || is_published, ' ' order by topic) from outbox")),
        QByteArray("mailfalse ordertrue seatstrue"), patience);
}

void LiveFaultsTest::cutsASlowReaderToASnapshot()
{
    m_setup.limits.backlogBytes = 64 * 1024;
    const auto worker = m_rig->makeWorker(m_setup);
    const Client client = follower(*worker);
    const Client quick = follower(*worker);
    QTRY_COMPARE_WITH_TIMEOUT(client->count(QStringLiteral("snapshot")), 1, patience);
    QTRY_COMPARE_WITH_TIMEOUT(quick->count(QStringLiteral("snapshot")), 1, patience);
    // This thread reads nothing for either client until the server has left frames out for both.
    qint32 version = 2;
    while (worker->figures().leftOut < 4)
        changeAll(*worker, version++);
    QTRY_VERIFY_WITH_TIMEOUT(client->count(QStringLiteral("reset")) > 0, patience);
    QTRY_VERIFY_WITH_TIMEOUT(client->count(QStringLiteral("snapshot")) > 1, patience);
    worker->publish(5, {{7, 'd', version + 10}});
    QTRY_COMPARE_WITH_TIMEOUT(client->seatState(topic(), 7), QStringLiteral("d"), patience);
    QVERIFY(client->isGapless(topic()));
}

void LiveFaultsTest::cutsOffWhoNeverReads()
{
    m_setup.limits.backlogBytes = 64 * 1024;
    m_setup.limits.lag = std::chrono::milliseconds{100};
    const auto worker = m_rig->makeWorker(m_setup);
    const Client client = follower(*worker);
    QTRY_COMPARE_WITH_TIMEOUT(client->count(QStringLiteral("snapshot")), 1, patience);
    qint32 version = 2;
    while (worker->figures().sessions > 0)
        changeAll(*worker, version++);
    QCOMPARE(worker->figures().cutOff, quint64(1));
}

void LiveFaultsTest::sendsAwayWhoSaysNothing()
{
    m_setup.limits.introduction = std::chrono::milliseconds{100};
    m_setup.limits.quiet = std::chrono::milliseconds{400};
    m_setup.limits.ping = std::chrono::milliseconds{100};
    const auto worker = m_rig->makeWorker(m_setup);
    LiveClient silent(worker->port());
    QVERIFY(silent.waitUntilConnected());
    const Client client = follower(*worker);
    QTRY_COMPARE_WITH_TIMEOUT(silent.closeCode(), 4408, patience);
    // Answers to pings keep a quiet client.
    QTRY_COMPARE_WITH_TIMEOUT(client->count(QStringLiteral("snapshot")), 1, patience);
    QVERIFY(client->isOpen());
}

QTEST_GUILESS_MAIN(LiveFaultsTest)
#include "tst_livefaults.moc"
