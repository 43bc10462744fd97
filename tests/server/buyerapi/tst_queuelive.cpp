// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/buyerapi/queuelive.h"
#include "server/socketio/conversation.h"
#include "tests/server/line/linerig.h"
#include "tests/server/live/standingatekeeper.h"
#include "tests/support/manualclock.h"

#include <algorithm>
#include <QJsonArray>
#include <QJsonDocument>

using namespace foyer;
using namespace foyer::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Somebody at a socket, without the socket. Lives on the server's thread.
struct Listener
{
    Listener(const QByteArray &account, buyerapi::QueueLive &live, const socketio::SocketLimits &limits,
             const Clock &clock)
    {
        auto made = std::make_unique<socketio::Session>("sid-" + account, limits, clock, figures);
        session = made.get();
        conversation = std::make_unique<socketio::Conversation>(std::move(made), "socket-" + account, live,
                                                                limits, clock);
        session->hear("40{\"token\":\"" + account + "\"}");
    }

    socketio::SocketFigures figures;
    socketio::Session *session = nullptr;
    std::unique_ptr<socketio::Conversation> conversation;
};

} // namespace

/// When whoever waits is told of it, by a clock that the test moves.
class QueueLiveTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void isToldEveryFiveSeconds();
    void anAdmissionIsToldAtTheNextTick();
    void aLostPlaceIsNoticedWithinAMinute();
    void anEndOfTheLineIsBelievedAfterAWhile();

private:
    /// In the line, told so once, and the worker knows of it.
    void join();

    /// Time passes, and everybody who is due is looked after.
    void pass(std::chrono::milliseconds time)
    {
        m_rig.api().run([&] {
            m_clock.advance(time);
            m_live->tick();
        });
    }

    /// Events of this name since join().
    int told(const char *event)
    {
        takeTold();
        return int(std::ranges::count(m_told, QByteArray(event)));
    }

    void takeTold();

    LineRig m_rig;
    ManualClock m_clock;
    socketio::SocketLimits m_limits;
    StandInGatekeeper m_gatekeeper;
    std::unique_ptr<buyerapi::QueueLive> m_live;
    std::unique_ptr<Listener> m_listener;
    LineRig::PersonPtr m_person;
    std::vector<QByteArray> m_told;
};

void QueueLiveTest::init()
{
    m_rig.reset();
    m_rig.steer(u"open"_s);
    m_rig.steer(u"pause"_s);
    m_rig.api().run([this] {
        buyerapi::QueueLiveLimits limits;
        limits.tick = 1h; // the test ticks
        m_live = std::make_unique<buyerapi::QueueLive>(
            buyerapi::QueueLive::Parts{m_gatekeeper, m_rig.sheets(), m_rig.lines(0), m_clock}, limits);
    });
}

void QueueLiveTest::cleanup()
{
    m_rig.api().run([this] {
        m_listener.reset();
        m_live.reset();
    });
    m_told.clear();
}

void QueueLiveTest::takeTold()
{
    m_rig.api().run([this] {
        for (const QByteArray &packet : m_listener->session->takeQueue()) {
            const QJsonArray event = QJsonDocument::fromJson(packet.mid(2)).array();
            if (packet.startsWith("42") && !event.isEmpty())
                m_told.push_back(event.first().toString().toUtf8());
        }
    });
}

void QueueLiveTest::join()
{
    m_person = m_rig.buyer();
    m_rig.api().run([this] {
        m_gatekeeper.enrol(accounts::AccountId::fromText(m_person->account).value());
        m_listener = std::make_unique<Listener>(m_person->account, *m_live, m_limits, m_clock);
        m_listener->session->hear("42[\"join-queue\",{\"eventId\":\"evening\"}]");
    });
    QTRY_COMPARE(told("position-update"), 1);
    m_rig.round(0);
    pass(0ms); // sees the line for the first time
    QCOMPARE(told("position-update"), 1);
    m_told.clear();
}

void QueueLiveTest::isToldEveryFiveSeconds()
{
    join();
    for (int i = 0; i < 3; ++i) {
        pass(4'999ms);
        QCOMPARE(told("position-update"), i);
        pass(1ms);
        QCOMPARE(told("position-update"), i + 1);
        pass(0ms);
        QCOMPARE(told("position-update"), i + 1);
    }
}

void QueueLiveTest::anAdmissionIsToldAtTheNextTick()
{
    join();
    m_rig.steer(u"resume"_s);
    m_rig.round(0);
    QTRY_COMPARE(m_rig.journal().size(), 1);
    m_rig.round(0);
    QCOMPARE(told("queue-advanced"), 0); // nobody has looked yet
    pass(0ms);
    QTRY_COMPARE(told("queue-advanced"), 1);
    pass(5s);
    QCOMPARE(told("queue-advanced"), 1); // and no more
    QCOMPARE(told("position-update"), 0);
}

// Left by another way, on another device: no pulse tells that.
void QueueLiveTest::aLostPlaceIsNoticedWithinAMinute()
{
    join();
    const JsonAnswer left = m_person->client.post(m_rig.path("/leave"), QJsonObject());
    COMPARE_STATUS(left, 204);
    for (int i = 0; i < 11; ++i)
        pass(5s);
    QCOMPARE(told("position-update"), 11);
    QCOMPARE(told("error"), 0);
    pass(5s);
    QTRY_COMPARE(told("error"), 1);
    pass(5s);
    QCOMPARE(told("position-update"), 11);
}

// A worker may have read an older state last.
void QueueLiveTest::anEndOfTheLineIsBelievedAfterAWhile()
{
    join();
    m_rig.steer(u"switch_off"_s);
    pass(0ms);
    pass(2'499ms);
    QCOMPARE(told("queue-advanced"), 0);
    pass(1ms);
    QTRY_COMPARE(told("queue-advanced"), 1);
}

QTEST_GUILESS_MAIN(QueueLiveTest)
#include "tst_queuelive.moc"
