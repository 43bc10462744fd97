// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/redis/link.h"
#include "tests/server/redis/fakeredis.h"
#include "tests/server/redis/redisrig.h"

#include <QStringList>
#include <QTest>

using namespace foyer;
using namespace foyer::redis;
using namespace foyer::test;
using namespace std::chrono_literals;

namespace {

/// Writes down what it is told.
class Recorder final : public LinkListener
{
public:
    void linkReady() override { heard.append(QStringLiteral("ready")); }

    void linkLost(const Error &error) override
    {
        heard.append(QStringLiteral("lost"));
        lastError = error;
    }

    void linkReply(Reply &&reply) override { heard.append(reply.toLogText()); }

    void linkQuiet() override { heard.append(QStringLiteral("quiet")); }

    [[nodiscard]] bool linkAwaitsReply() const override { return awaits; }

    QStringList heard;
    Error lastError;
    bool awaits = false;
};

using State = Link::State;

} // namespace

/// One test per transition of the link's state machine.
class RedisLinkTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void cleanup() { m_link.reset(); }

    void openConnects();
    void connectedGreets();
    void refusedConnectionWaits();
    void slowGreetingWaits();
    void refusedGreetingWaits_data();
    void refusedGreetingWaits();
    void hangUpWhileGreetingWaits();
    void acceptedGreetingIsReady();
    void hangUpWhenReadyWaits();
    void dropWhenReadyWaits();
    void garbageWhenReadyWaits();
    void silenceWhenReadyWaits();
    void quietWhenReadyAsksForAPing();
    void waitingConnectsAgain();
    void redialFromReadySaysNothingOfALoss();
    void redialElsewhereComesBackOnFailure();
    void closeFromEachState_data();
    void closeFromEachState();
    void dropDoesNothingWhileWaiting();
    void endpointsAreTriedInTurn();
    void backoffGrowsWhileConnectionsDoNotLast();

private:
    void makeLink(const QList<Endpoint> &endpoints);
    void getReady();

    RedisRig m_rig;
    std::unique_ptr<FakeRedis> m_peer;
    Recorder m_recorder;
    std::unique_ptr<Link> m_link;
    QList<State> m_states;
};

void RedisLinkTest::init()
{
    m_rig.settings = RedisRig::quick();
    m_peer = std::make_unique<FakeRedis>();
    m_recorder = Recorder{};
    m_states.clear();
    makeLink({m_peer->endpoint()});
}

void RedisLinkTest::makeLink(const QList<Endpoint> &endpoints)
{
    m_link = std::make_unique<Link>(RedisRig::dialer(endpoints.first()), endpoints, m_rig.settings,
                                    m_rig.clock, m_rig.random, m_recorder);
    connect(m_link.get(), &Link::stateChanged, this, [this](State state) { m_states.append(state); });
}

void RedisLinkTest::getReady()
{
    m_link->open();
    QTRY_VERIFY(m_link->isReady());
    m_states.clear();
}

void RedisLinkTest::openConnects()
{
    QCOMPARE(m_link->state(), State::Idle);
    m_link->open();
    QCOMPARE(m_link->state(), State::Connecting);
}

void RedisLinkTest::connectedGreets()
{
    m_peer->greeting = [](const auto &) { return QByteArray{}; };
    m_link->open();
    QTRY_COMPARE(m_link->state(), State::Greeting);
    QCOMPARE(m_recorder.heard, QStringList{});
}

void RedisLinkTest::refusedConnectionWaits()
{
    m_peer->stopListening();
    m_link->open();
    QTRY_VERIFY(m_recorder.heard.contains(QStringLiteral("lost")));
    QCOMPARE(m_states.first(2), (QList<State>{State::Connecting, State::Waiting}));
    QVERIFY(m_recorder.lastError.detail.contains(m_peer->endpoint().toText()));
}

void RedisLinkTest::slowGreetingWaits()
{
    m_rig.settings.connectTimeout = 100ms;
    makeLink({m_peer->endpoint()});
    m_peer->greeting = [](const auto &) { return QByteArray{}; };
    m_link->open();
    QTRY_VERIFY(m_recorder.heard.contains(QStringLiteral("lost")));
    QCOMPARE(m_states.first(3), (QList<State>{State::Connecting, State::Greeting, State::Waiting}));
    QVERIFY(m_recorder.lastError.detail.contains(QStringLiteral("100 ms")));
}

void RedisLinkTest::refusedGreetingWaits_data()
{
    QTest::addColumn<QByteArray>("ping");
    QTest::addColumn<int>("code");
    QTest::newRow("loading") << QByteArray{"-LOADING Redis is loading the dataset in memory\r\n"}
                             << int(ErrorCode::Unavailable);
    QTest::newRow("password") << QByteArray{"-NOAUTH Authentication required.\r\n"}
                              << int(ErrorCode::PermissionDenied);
    QTest::newRow("full") << QByteArray{"-ERR max number of clients reached\r\n"}
                          << int(ErrorCode::Unavailable);
    QTest::newRow("wrong kind") << QByteArray{":1\r\n"} << int(ErrorCode::Protocol);
    QTest::newRow("garbage") << QByteArray{"HTTP/1.1 400 Bad Request\r\n\r\n"} << int(ErrorCode::Protocol);
}

void RedisLinkTest::refusedGreetingWaits()
{
    QFETCH(QByteArray, ping);
    QFETCH(int, code);
    m_peer->greeting = [ping](const FakeRedis::Words &words) {
        return words.first() == "PING" ? ping : QByteArray{"+OK\r\n"};
    };
    m_link->open();
    QTRY_VERIFY(m_recorder.heard.contains(QStringLiteral("lost")));
    QCOMPARE(m_states.first(3), (QList<State>{State::Connecting, State::Greeting, State::Waiting}));
    QCOMPARE(int(m_recorder.lastError.code), code);
    QVERIFY(!m_recorder.heard.contains(QStringLiteral("ready")));
}

void RedisLinkTest::hangUpWhileGreetingWaits()
{
    m_peer->greeting = [this](const auto &) {
        m_peer->hangUp();
        return QByteArray{};
    };
    m_link->open();
    QTRY_VERIFY(m_recorder.heard.contains(QStringLiteral("lost")));
    QCOMPARE(m_states.first(3), (QList<State>{State::Connecting, State::Greeting, State::Waiting}));
}

void RedisLinkTest::acceptedGreetingIsReady()
{
    m_link->open();
    QTRY_VERIFY(m_link->isReady());
    QCOMPARE(m_states, (QList<State>{State::Connecting, State::Greeting, State::Ready}));
    QCOMPARE(m_recorder.heard, QStringList{QStringLiteral("ready")});
    m_link->write("*1\r\n$4\r\nTIME\r\n");
    QTRY_COMPARE(m_recorder.heard.size(), 2);
    QCOMPARE(m_recorder.heard.last(), QStringLiteral("a status: OK"));
}

void RedisLinkTest::hangUpWhenReadyWaits()
{
    getReady();
    m_peer->hangUp();
    QTRY_VERIFY(m_recorder.heard.contains(QStringLiteral("lost")));
    QCOMPARE(m_states.first(), State::Waiting);
    QCOMPARE(int(m_recorder.lastError.code), int(ErrorCode::Unavailable));
}

void RedisLinkTest::dropWhenReadyWaits()
{
    getReady();
    m_link->drop(Error{ErrorCode::Unavailable, QStringLiteral("too slow")});
    QCOMPARE(m_states, QList<State>{State::Waiting});
    QVERIFY(m_recorder.lastError.detail.endsWith(QStringLiteral("too slow")));
}

void RedisLinkTest::garbageWhenReadyWaits()
{
    getReady();
    m_peer->send("?what\r\n");
    QTRY_VERIFY(m_recorder.heard.contains(QStringLiteral("lost")));
    QCOMPARE(m_states.first(), State::Waiting);
    QCOMPARE(int(m_recorder.lastError.code), int(ErrorCode::Protocol));
}

void RedisLinkTest::silenceWhenReadyWaits()
{
    m_rig.settings.stallLimit = 100ms;
    makeLink({m_peer->endpoint()});
    getReady();
    m_recorder.awaits = true;
    QTRY_VERIFY(m_recorder.heard.contains(QStringLiteral("lost")));
    QCOMPARE(m_states.first(), State::Waiting);
}

void RedisLinkTest::quietWhenReadyAsksForAPing()
{
    m_rig.settings.pingInterval = 100ms;
    makeLink({m_peer->endpoint()});
    getReady();
    QTRY_VERIFY(m_recorder.heard.contains(QStringLiteral("quiet")));
    QCOMPARE(m_states, QList<State>{});
}

void RedisLinkTest::waitingConnectsAgain()
{
    getReady();
    m_peer->hangUp();
    QTRY_VERIFY(m_link->isReady() && m_states.size() >= 4);
    QCOMPARE(m_states, (QList<State>{State::Waiting, State::Connecting, State::Greeting, State::Ready}));
    QCOMPARE(m_recorder.heard.count(QStringLiteral("ready")), 2);
}

void RedisLinkTest::redialFromReadySaysNothingOfALoss()
{
    getReady();
    m_link->redial();
    QTRY_VERIFY(m_link->isReady());
    QCOMPARE(m_states, (QList<State>{State::Connecting, State::Greeting, State::Ready}));
    QVERIFY(!m_recorder.heard.contains(QStringLiteral("lost")));
    QCOMPARE(m_peer->connectionCount(), 2);
}

void RedisLinkTest::redialElsewhereComesBackOnFailure()
{
    FakeRedis other;
    getReady();
    m_link->redial(other.endpoint());
    QTRY_VERIFY(m_link->isReady());
    QCOMPARE(m_link->endpoint(), other.endpoint());
    other.stopListening();
    other.hangUp();
    QTRY_VERIFY(m_link->isReady() && m_link->endpoint() == m_peer->endpoint());
}

void RedisLinkTest::closeFromEachState_data()
{
    QTest::addColumn<int>("state");
    QTest::newRow("idle") << int(State::Idle);
    QTest::newRow("connecting") << int(State::Connecting);
    QTest::newRow("greeting") << int(State::Greeting);
    QTest::newRow("ready") << int(State::Ready);
    QTest::newRow("waiting") << int(State::Waiting);
}

void RedisLinkTest::closeFromEachState()
{
    QFETCH(int, state);
    if (State(state) == State::Greeting)
        m_peer->greeting = [](const auto &) { return QByteArray{}; };
    if (State(state) != State::Idle)
        m_link->open();
    if (State(state) == State::Waiting)
        m_link->drop(Error{ErrorCode::Unavailable, {}});
    QTRY_COMPARE(int(m_link->state()), state);
    m_recorder.heard.clear();
    m_link->close();
    QCOMPARE(m_link->state(), State::Closed);
    m_link->open();
    m_link->redial();
    QTest::qWait(150); // longer than any back-off
    QCOMPARE(m_link->state(), State::Closed);
    QCOMPARE(m_recorder.heard, QStringList{});
}

void RedisLinkTest::dropDoesNothingWhileWaiting()
{
    m_link->open();
    m_link->drop(Error{ErrorCode::Unavailable, {}});
    QCOMPARE(m_link->state(), State::Waiting);
    m_link->drop(Error{ErrorCode::Unavailable, {}});
    QCOMPARE(m_recorder.heard, QStringList{QStringLiteral("lost")});
}

void RedisLinkTest::endpointsAreTriedInTurn()
{
    FakeRedis second;
    m_peer->stopListening();
    makeLink({m_peer->endpoint(), second.endpoint()});
    m_link->open();
    QTRY_VERIFY(m_link->isReady());
    QCOMPARE(m_link->endpoint(), second.endpoint());
}

void RedisLinkTest::backoffGrowsWhileConnectionsDoNotLast()
{
    m_rig.settings.backoffFirst = 1ms;
    m_rig.settings.backoffMost = 200ms;
    makeLink({m_peer->endpoint()});
    connect(m_link.get(), &Link::stateChanged, m_peer.get(), [this](State state) {
        if (state == State::Ready)
            m_peer->hangUp();
    });
    m_link->open();
    QTest::qWait(1500);
    // With no growth a connection would come about every millisecond; with it, about twelve until 200 ms.
    QVERIFY2(m_peer->connectionCount() < 150, QByteArray::number(m_peer->connectionCount()).constData());
    QVERIFY(m_peer->connectionCount() > 3);
}

QTEST_GUILESS_MAIN(RedisLinkTest)
#include "tst_redislink.moc"
