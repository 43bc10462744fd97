// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/idfactory.h"
#include "tests/server/live/liveclient.h"
#include "tests/server/live/liverig.h"

#include <QJsonArray>
#include <QTest>

using namespace foyer;
using namespace foyer::test;
using live::SeatChange;
using live::TopicKind;

namespace {

constexpr int patience = 30'000;

} // namespace

/// Two workers that share one PostgreSQL and one Redis, and their clients.
class LiveTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void init();

    void bothWorkersTellTheSame();
    void tellsAllThatAListSays();
    void mergesAndIgnoresWhatIsOld();
    void resumesWhereAClientWas();
    void givesASnapshotToWhoIsTooFarBehind();
    void personalTopics();
    void refusesWhatIsNotAllowed();
    void cutsARevokedRole();
    void cutsARemovedAccount();
    void encodesOnceForAll();
    void firstChangeDoesNotWait();
    void limitsTopicsAndMessages();
    void letsGoOfWhatNobodyFollows();

private:
    using Client = std::unique_ptr<LiveClient>;

    [[nodiscard]] Client connected(LiveWorker &worker, const QByteArray &token = {}) const;
    [[nodiscard]] accounts::AccountId somebody(std::initializer_list<TopicKind> rights);

    [[nodiscard]] QString topic(const char *kind) const
    {
        return QStringLiteral("performance:%1:%2").arg(m_performance).arg(QLatin1StringView{kind});
    }

    [[nodiscard]] QByteArray order(const char *kind, const QByteArray &buyer = {}) const;

    SystemClock m_clock;
    SystemRandom m_random;
    UuidV7Factory m_ids{m_clock, m_random};
    std::unique_ptr<LiveRig> m_rig;
    std::unique_ptr<LiveWorker> m_one;
    std::unique_ptr<LiveWorker> m_two;
    qint32 m_performance = 0; ///< another one for each test
};

void LiveTest::initTestCase()
{
    m_rig = std::make_unique<LiveRig>();
    LiveWorker::Setup setup;
    setup.limits.merge = std::chrono::milliseconds{20};
    setup.limits.linger = std::chrono::milliseconds{200};
    setup.limits.sendsPerTurn = 100; // so that a crowd takes several turns
    m_one = m_rig->makeWorker(setup);
    m_two = m_rig->makeWorker(setup);
}

void LiveTest::cleanupTestCase()
{
    m_one.reset();
    m_two.reset();
    m_rig.reset();
}

void LiveTest::init()
{
    ++m_performance;
}

LiveTest::Client LiveTest::connected(LiveWorker &worker, const QByteArray &token) const
{
    auto client = std::make_unique<LiveClient>(worker.port(), token);
    if (!client->waitUntilConnected())
        qFatal("no connection");
    if (!token.isEmpty()
        && !QTest::qWaitFor([&] { return client->count(QStringLiteral("welcome")) == 1; }, patience))
        qFatal("no welcome");
    return client;
}

accounts::AccountId LiveTest::somebody(std::initializer_list<TopicKind> rights)
{
    const accounts::AccountId account(m_ids.next());
    for (LiveWorker *worker : {m_one.get(), m_two.get()}) {
        worker->withGatekeeper([&](StandInGatekeeper &gatekeeper) {
            gatekeeper.enrol(account);
            for (const TopicKind right : rights)
                gatekeeper.grant(account, right);
        });
    }
    return account;
}

QByteArray LiveTest::order(const char *kind, const QByteArray &buyer) const
{
    QJsonObject payload{{QStringLiteral("order"), QStringLiteral("o-%1").arg(QLatin1StringView{kind})},
                        {QStringLiteral("performance"), m_performance},
                        {QStringLiteral("organization"), QStringLiteral("secret")},
                        {QStringLiteral("kind"), QString::fromLatin1(kind)}};
    if (!buyer.isEmpty())
        payload.insert(QStringLiteral("buyer"), QString::fromLatin1(buyer));
    return QJsonDocument(payload).toJson(QJsonDocument::Compact);
}

void LiveTest::bothWorkersTellTheSame()
{
    const QByteArray staff = somebody({TopicKind::Sales, TopicKind::Scans}).toText();
    const Client a = connected(*m_one, staff);
    const Client b = connected(*m_two);
    b->authenticate(staff);
    QTRY_COMPARE_WITH_TIMEOUT(b->count(QStringLiteral("welcome")), 1, patience);
    for (const Client *client : {&a, &b}) {
        for (const char *kind : {"seats", "sales", "scans"})
            (*client)->subscribe(topic(kind));
        QTRY_COMPARE_WITH_TIMEOUT((*client)->count(QStringLiteral("snapshot")), 3, patience);
    }
    m_one->publish(m_performance, {{7, 'o', 2}, {8, 'o', 2}});
    m_two->publish(m_performance, {{7, 's', 3}});
    m_rig->fillOutbox(QStringLiteral("seats"),
                      QStringLiteral(R"({"performance":%1,"changes":[{"seat":7,"state":"d","version":4}]})")
                          .arg(m_performance)
                          .toUtf8());
    m_rig->fillOutbox(QStringLiteral("order"), order("confirmed"));
    m_rig->fillOutbox(QStringLiteral("order"), order("refunded"));
    m_rig->fillOutbox(
        QStringLiteral("scan"),
        QStringLiteral(R"({"performance":%1,"verdict":"in","ticket":"t"})").arg(m_performance).toUtf8());
    m_one->wakeOutbox();
    for (const Client *client : {&a, &b}) {
        QTRY_COMPARE_WITH_TIMEOUT((*client)->seatState(topic("seats"), 7), QStringLiteral("d"), patience);
        QTRY_COMPARE_WITH_TIMEOUT((*client)->seatState(topic("seats"), 8), QStringLiteral("o"), patience);
        QTRY_COMPARE_WITH_TIMEOUT((*client)->events(topic("sales")).size(), 2, patience);
        QTRY_COMPARE_WITH_TIMEOUT((*client)->events(topic("scans")).size(), 1, patience);
        QCOMPARE((*client)->events(topic("sales")).first().value(u"kind").toString(),
                 QStringLiteral("confirmed"));
        QCOMPARE((*client)->events(topic("sales")).last().value(u"kind").toString(),
                 QStringLiteral("refunded"));
        QVERIFY(!(*client)->events(topic("sales")).first().contains(u"organization"));
        for (const char *kind : {"seats", "sales", "scans"})
            QVERIFY((*client)->isGapless(topic(kind)));
    }
    QCOMPARE(a->last(QStringLiteral("seats")).value(u"to"), b->last(QStringLiteral("seats")).value(u"to"));
    QTRY_COMPARE_WITH_TIMEOUT(
        m_rig->psql(QStringLiteral("select count(*) from outbox where not is_published")), QByteArray("0"),
        patience);
}

// A batch of many orders is one row; told once, also when its publisher could not note that it did.
void LiveTest::tellsAllThatAListSays()
{
    const QByteArray staff = somebody({TopicKind::Sales}).toText();
    const Client client = connected(*m_one, staff);
    client->subscribe(topic("sales"));
    QTRY_COMPARE_WITH_TIMEOUT(client->count(QStringLiteral("snapshot")), 1, patience);
    constexpr int many = 2000; // as 32 full batches leave them
    m_rig->psql(
        QStringLiteral("insert into outbox (topic, payload) select 'order', jsonb_agg('%1'::jsonb) || '[7]' "
                       "from generate_series(1, %2)")
            .arg(QString::fromUtf8(order("confirmed")))
            .arg(many));
    m_one->wakeOutbox();
    QTRY_COMPARE_WITH_TIMEOUT(client->events(topic("sales")).size(), many, patience);
    m_rig->psql(QStringLiteral("update outbox set is_published = false"));
    m_rig->psql(QStringLiteral("update outbox_position set transaction = '0', id = 0 where reader = 'live'"));
    m_rig->fillOutbox(QStringLiteral("order"), order("paid"));
    m_one->wakeOutbox();
    QTRY_COMPARE_WITH_TIMEOUT(client->events(topic("sales")).last().value(u"kind").toString(),
                              QStringLiteral("paid"), patience);
    QCOMPARE(client->events(topic("sales")).size(), many + 1);
    QVERIFY(client->isGapless(topic("sales")));
}

void LiveTest::mergesAndIgnoresWhatIsOld()
{
    const Client client = connected(*m_one);
    client->subscribe(topic("seats"));
    QTRY_COMPARE_WITH_TIMEOUT(client->count(QStringLiteral("snapshot")), 1, patience);
    m_one->publish(m_performance, {{1, 'd', 9}});
    QTRY_COMPARE_WITH_TIMEOUT(client->seatState(topic("seats"), 1), QStringLiteral("d"), patience);
    m_two->publish(m_performance, {{1, 'o', 8}});
    m_two->publish(m_performance, {{1, 'd', 9}, {-1, 'd', 3}, {5'000'000, 'd', 3}, {2, 'd', 0}});
    m_two->publish(m_performance, {{2, 'o', 2}, {2, 's', 3}, {2, 'd', 4}});
    QTRY_COMPARE_WITH_TIMEOUT(client->seatState(topic("seats"), 2), QStringLiteral("d"), patience);
    QCOMPARE(client->seatState(topic("seats"), 1), QStringLiteral("d"));
    QVERIFY(client->isGapless(topic("seats")));
    const QJsonObject last = client->last(QStringLiteral("seats"));
    QCOMPARE(last.value(u"to").toInt(), 2); // the old ones made no revision
    QCOMPARE(last.value(u"changes").toArray().size(), 1);
}

void LiveTest::resumesWhereAClientWas()
{
    Client client = connected(*m_one);
    client->subscribe(topic("seats"));
    QTRY_COMPARE_WITH_TIMEOUT(client->count(QStringLiteral("snapshot")), 1, patience);
    const QString epoch = client->last(QStringLiteral("snapshot")).value(u"epoch").toString();
    m_one->publish(m_performance, {{1, 'o', 2}});
    QTRY_COMPARE_WITH_TIMEOUT(client->count(QStringLiteral("seats")), 1, patience);
    client.reset();
    for (int seat = 2; seat <= 6; ++seat)
        m_one->publish(m_performance, {{seat, 'd', 3}});
    client = connected(*m_two);
    client->subscribe(topic("seats"), epoch, 1);
    QTRY_COMPARE_WITH_TIMEOUT(client->count(QStringLiteral("resumed")), 1, patience);
    QTRY_COMPARE_WITH_TIMEOUT(client->seatState(topic("seats"), 6), QStringLiteral("d"), patience);
    QCOMPARE(client->seatState(topic("seats"), 2), QStringLiteral("d"));
    QCOMPARE(client->seatState(topic("seats"), 1), QString());
    QCOMPARE(client->count(QStringLiteral("snapshot")), 0);
    m_one->publish(m_performance, {{1, 'f', 4}});
    QTRY_COMPARE_WITH_TIMEOUT(client->seatState(topic("seats"), 1), QStringLiteral("f"), patience);
    QVERIFY(client->isGapless(topic("seats")));
    const qint64 now = client->last(QStringLiteral("seats")).value(u"to").toInteger();
    client->subscribe(topic("seats"), epoch, now);
    QTRY_COMPARE_WITH_TIMEOUT(client->count(QStringLiteral("resumed")), 2, patience);
}

void LiveTest::givesASnapshotToWhoIsTooFarBehind()
{
    Client client = connected(*m_one);
    client->subscribe(topic("seats"));
    QTRY_COMPARE_WITH_TIMEOUT(client->count(QStringLiteral("snapshot")), 1, patience);
    const QString epoch = client->last(QStringLiteral("snapshot")).value(u"epoch").toString();
    m_one->publish(m_performance, {{1, 'o', 2}});
    m_one->publish(m_performance, {{2, 'o', 2}});
    m_one->publish(m_performance, {{3, 'o', 2}});
    QTRY_COMPARE_WITH_TIMEOUT(client->seatState(topic("seats"), 3), QStringLiteral("o"), patience);
    m_rig->redis().cli({QStringLiteral("XTRIM"), QStringLiteral("foyer:{p%1}:live:seats").arg(m_performance),
                        QStringLiteral("MAXLEN"), QStringLiteral("1")});
    client->forget();
    const QList<QPair<QString, int>> places{
        {epoch, 1}, {epoch, 77}, {QStringLiteral("12"), 1}, {QStringLiteral("no number"), 1}};
    for (const auto &[otherEpoch, revision] : places) {
        const int before = client->count(QStringLiteral("snapshot"));
        client->subscribe(topic("seats"), otherEpoch, revision);
        QTRY_COMPARE_WITH_TIMEOUT(client->count(QStringLiteral("snapshot")), before + 1, patience);
    }
    QCOMPARE(client->count(QStringLiteral("resumed")), 0);
    QCOMPARE(client->last(QStringLiteral("snapshot")).value(u"revision").toInt(), 3);
}

void LiveTest::personalTopics()
{
    const accounts::AccountId one = somebody({});
    const accounts::AccountId other = somebody({});
    const Client a = connected(*m_one, one.toText());
    const Client b = connected(*m_one, other.toText());
    for (const Client *client : {&a, &b}) {
        (*client)->subscribe(QStringLiteral("me"));
        QTRY_COMPARE_WITH_TIMEOUT((*client)->count(QStringLiteral("snapshot")), 1, patience);
    }
    m_rig->fillOutbox(QStringLiteral("order"), order("confirmed", one.toText()));
    m_rig->fillOutbox(QStringLiteral("order"), order("refunded", other.toText()));
    m_two->wakeOutbox();
    QTRY_COMPARE_WITH_TIMEOUT(a->events(QStringLiteral("me")).size(), 1, patience);
    QTRY_COMPARE_WITH_TIMEOUT(b->events(QStringLiteral("me")).size(), 1, patience);
    QCOMPARE(a->events(QStringLiteral("me")).first().value(u"kind").toString(), QStringLiteral("confirmed"));
    QCOMPARE(b->events(QStringLiteral("me")).first().value(u"kind").toString(), QStringLiteral("refunded"));
    QVERIFY(!a->events(QStringLiteral("me")).first().contains(u"buyer"));
}

void LiveTest::refusesWhatIsNotAllowed()
{
    const Client client = connected(*m_one);
    client->subscribe(topic("sales"));
    QTRY_COMPARE_WITH_TIMEOUT(client->last(QStringLiteral("refused")).value(u"code").toString(),
                              QStringLiteral("sign_in_needed"), patience);
    client->subscribe(QStringLiteral("me"));
    QTRY_COMPARE_WITH_TIMEOUT(client->count(QStringLiteral("refused")), 2, patience);
    client->authenticate(somebody({TopicKind::Sales}).toText());
    QTRY_COMPARE_WITH_TIMEOUT(client->count(QStringLiteral("welcome")), 1, patience);
    client->subscribe(topic("scans"));
    QTRY_COMPARE_WITH_TIMEOUT(client->last(QStringLiteral("refused")).value(u"code").toString(),
                              QStringLiteral("not_allowed"), patience);
    for (const char *bad : {"performance:0:seats", "performance:-1:seats", "performance:1:prices", "x",
                            "performance:99999999999:seats", "performance: 1:seats"}) {
        const int before = client->count(QStringLiteral("refused"));
        client->subscribe(QString::fromLatin1(bad));
        QTRY_COMPARE_WITH_TIMEOUT(client->count(QStringLiteral("refused")), before + 1, patience);
        QCOMPARE(client->last(QStringLiteral("refused")).value(u"code").toString(),
                 QStringLiteral("unknown_topic"));
    }
    for (const char *bad :
         {"", "[]", "{}", R"({"type":"auth"})", R"({"type":"sing"})", R"({"type":"ping","x":1})"}) {
        const int before = client->count(QStringLiteral("refused"));
        client->sayText(QString::fromLatin1(bad));
        QTRY_COMPARE_WITH_TIMEOUT(client->count(QStringLiteral("refused")), before + 1, patience);
        QCOMPARE(client->last(QStringLiteral("refused")).value(u"code").toString(),
                 QStringLiteral("bad_message"));
    }
    const Client forger = connected(*m_one);
    forger->authenticate(m_ids.next().toText());
    QTRY_COMPARE_WITH_TIMEOUT(forger->closeCode(), 4401, patience);
}

void LiveTest::cutsARevokedRole()
{
    const accounts::AccountId account = somebody({TopicKind::Sales});
    const Client client = connected(*m_two, account.toText());
    client->subscribe(topic("sales"));
    client->subscribe(topic("seats"));
    QTRY_COMPARE_WITH_TIMEOUT(client->count(QStringLiteral("snapshot")), 2, patience);
    m_two->withGatekeeper([&](StandInGatekeeper &keeper) { keeper.revoke(account, TopicKind::Sales); });
    QTRY_COMPARE_WITH_TIMEOUT(client->count(QStringLiteral("ended"), topic("sales")), 1, patience);
    m_rig->fillOutbox(QStringLiteral("order"), order("confirmed"));
    m_two->wakeOutbox();
    m_two->publish(m_performance, {{4, 'd', 2}});
    QTRY_COMPARE_WITH_TIMEOUT(client->seatState(topic("seats"), 4), QStringLiteral("d"), patience);
    QTRY_COMPARE_WITH_TIMEOUT(
        m_rig->psql(QStringLiteral("select count(*) from outbox where not is_published")), QByteArray("0"),
        patience);
    QCOMPARE(client->events(topic("sales")).size(), 0);
}

void LiveTest::cutsARemovedAccount()
{
    const accounts::AccountId account = somebody({});
    const Client client = connected(*m_one, account.toText());
    m_one->withGatekeeper([&](StandInGatekeeper &keeper) { keeper.remove(account); });
    QTRY_COMPARE_WITH_TIMEOUT(client->closeCode(), 4401, patience);
}

void LiveTest::encodesOnceForAll()
{
    constexpr int crowd = 500;
    std::vector<Client> clients;
    for (int i = 0; i < crowd; ++i)
        clients.push_back(std::make_unique<LiveClient>(m_one->port()));
    for (const Client &client : clients) {
        QVERIFY(client->waitUntilConnected());
        client->subscribe(topic("seats"));
    }
    for (const Client &client : clients)
        QTRY_COMPARE_WITH_TIMEOUT(client->count(QStringLiteral("snapshot")), 1, patience);
    const live::LiveFigures before = m_one->figures();
    m_one->publish(m_performance, {{3, 'o', 2}, {4, 'o', 2}});
    for (const Client &client : clients)
        QTRY_COMPARE_WITH_TIMEOUT(client->seatState(topic("seats"), 4), QStringLiteral("o"), patience);
    const live::LiveFigures after = m_one->figures();
    QCOMPARE(after.encoded - before.encoded, quint64(1));
    QCOMPARE(after.sent - before.sent, quint64(crowd));
}

// What follows closely is merged, for an hour here.
void LiveTest::firstChangeDoesNotWait()
{
    LiveWorker::Setup setup;
    setup.limits.merge = std::chrono::hours{1};
    const std::unique_ptr<LiveWorker> worker = m_rig->makeWorker(setup);
    const Client client = connected(*worker);
    client->subscribe(topic("seats"));
    QTRY_COMPARE_WITH_TIMEOUT(client->count(QStringLiteral("snapshot")), 1, patience);
    worker->publish(m_performance, {{1, 'o', 1}});
    QTRY_COMPARE_WITH_TIMEOUT(client->seatState(topic("seats"), 1), QStringLiteral("o"), patience);
    const quint64 encoded = worker->figures().encoded;
    for (qint32 seat = 2; seat < 20; ++seat)
        worker->publish(m_performance, {{seat, 'o', 1}});
    const Client quick = connected(*m_one);
    quick->subscribe(topic("seats"));
    QTRY_COMPARE_WITH_TIMEOUT(quick->count(QStringLiteral("snapshot")), 1, patience);
    m_one->publish(m_performance, {{19, 's', 2}});
    QTRY_COMPARE_WITH_TIMEOUT(quick->seatState(topic("seats"), 19), QStringLiteral("s"), patience);
    QCOMPARE(worker->figures().encoded, encoded); // they came in, and wait
    QVERIFY(client->seatState(topic("seats"), 2).isEmpty());
}

void LiveTest::limitsTopicsAndMessages()
{
    const Client client = connected(*m_one);
    for (int i = 0; i < 33; ++i)
        client->subscribe(QStringLiteral("performance:%1:seats").arg(1'000 + i));
    QTRY_COMPARE_WITH_TIMEOUT(client->count(QStringLiteral("snapshot")), 32, patience);
    QTRY_COMPARE_WITH_TIMEOUT(client->last(QStringLiteral("refused")).value(u"code").toString(),
                              QStringLiteral("too_many_topics"), patience);
    const Client noisy = connected(*m_one);
    for (int i = 0; i < 200; ++i)
        noisy->sayText(QStringLiteral(R"({"type":"ping"})"));
    QTRY_COMPARE_WITH_TIMEOUT(noisy->closeCode(), 4429, patience);
    const Client large = connected(*m_one);
    large->sayText(QString(20'000, QLatin1Char('x')));
    QTRY_VERIFY_WITH_TIMEOUT(!large->isOpen(), patience);
}

void LiveTest::letsGoOfWhatNobodyFollows()
{
    const QString key = QStringLiteral("foyer:{p%1}:live:seats").arg(m_performance);
    Client client = connected(*m_one);
    client->subscribe(topic("seats"));
    QTRY_COMPARE_WITH_TIMEOUT(client->count(QStringLiteral("snapshot")), 1, patience);
    client->unsubscribe(topic("seats"));
    client.reset();
    QTRY_COMPARE_WITH_TIMEOUT(m_one->figures().topics, quint64(0), patience);
    QTRY_COMPARE_WITH_TIMEOUT(m_one->figures().sessions, quint64(0), patience);
    QVERIFY(m_rig->redis().cli({QStringLiteral("PTTL"), key}).toLongLong() > 0);
}

QTEST_GUILESS_MAIN(LiveTest)
#include "tst_live.moc"
