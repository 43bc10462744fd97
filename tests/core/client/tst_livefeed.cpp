// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/encode.h"
#include "tests/core/client/scriptedoffice.h"

#include <QJsonDocument>
#include <QSignalSpy>
#include <QTest>

using namespace foyer;
using client::LiveFeed;
using client::LiveState;
using client::LiveTopic;

namespace {

constexpr LiveFeed::Times quick{std::chrono::milliseconds{5}, std::chrono::milliseconds{40},
                                std::chrono::milliseconds{60}, std::chrono::milliseconds{5000}};

QJsonObject seat(int ordinal, const char *state)
{
    return {{QStringLiteral("seat"), ordinal},
            {QStringLiteral("state"), QLatin1StringView{state}},
            {QStringLiteral("version"), 1}};
}

/// Tokens that can run out and come to an end.
class LiveCredentials final : public client::Credentials
{
public:
    Task<client::Answer<QByteArray>> accessToken() override
    {
        if (isSignedOut)
            co_return client::refused(client::RefusalKind::SignedOut);
        co_return "token" + QByteArray::number(number);
    }

    Task<client::Answer<QByteArray>> renewedToken(QByteArray) override
    {
        ++number;
        return accessToken();
    }

    int number = 0;
    bool isSignedOut = false;
};

struct Rig
{
    explicit Rig(LiveFeed::Times times = quick) : feed(socket, credentials, clock, random, times) {}

    test::ManualClock clock;
    test::SeededRandom random{5};
    LiveCredentials credentials;
    test::ScriptedLiveSocket socket;
    LiveFeed feed;
};

} // namespace

/// What is followed, what of it is news, and what happens when the connection breaks.
class LiveFeedTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followsAndHears();
    void followsALine();
    void secondFollowerReadsTheState();
    void lastFollowerUnsubscribes();
    void oldNewsAreLeftOut();
    void gapBeginsAnew();
    void otherEpochBeginsAnew();
    void resetWaitsForItsSnapshot();
    void breakIsResumed();
    void serverThatIsAway();
    void reconnectsNowWhenAsked();
    void silenceIsABreak();
    void tokenIsRenewedOnTheWay();
    void spentTokenIsRenewed();
    void signedOutStaysAway();
    void refusedTopic();
    void putOffTopicIsAskedAgain();
    void endedTopic();
    void stoppedAndStarted();
    void goneInItsOwnNews();
    void nonsenseIsPassedOver();
};

void LiveFeedTest::followsAndHears()
{
    Rig rig;
    const auto seats = rig.feed.followSeats(7);
    const auto sales = rig.feed.followSales(7);
    const auto scans = rig.feed.followScans(7);
    const auto me = rig.feed.followMe();
    QSignalSpy needed(seats.get(), &LiveTopic::stateNeeded);
    QSignalSpy changed(seats.get(), &client::SeatsTopic::changed);
    QSignalSpy sold(sales.get(), &client::OrdersTopic::happened);
    QSignalSpy scanned(scans.get(), &client::ScansTopic::happened);
    rig.feed.start();
    QCOMPARE(rig.feed.state(), LiveState::Connecting);
    QTRY_VERIFY(me->isFollowed());
    QCOMPARE(rig.feed.state(), LiveState::Online);
    QCOMPARE(rig.socket.said(QStringLiteral("auth")).front().value(u"token"), QStringLiteral("token0"));
    QCOMPARE(needed.size(), 1);

    rig.socket.news(QStringLiteral("performance:7:seats"), {seat(3, "d"), seat(4, "o")});
    QCOMPARE(changed.size(), 1);
    const auto list = changed.front().front().value<std::vector<wire::LiveSeat>>();
    QCOMPARE(list.size(), std::size_t(2));
    QCOMPARE(list.front().seat, 3);
    QCOMPARE(list.front().state, wire::SeatStatus::Sold);

    const QString id = QStringLiteral("00000000-0000-7000-8000-000000000009");
    rig.socket.news(QStringLiteral("performance:7:sales"),
                    {{{QStringLiteral("order"), id},
                      {QStringLiteral("performance"), 7},
                      {QStringLiteral("kind"), QStringLiteral("confirmed")},
                      {QStringLiteral("revision"), 2}}});
    const auto order = sold.front().front().value<client::OrderNews>();
    QCOMPARE(order.order.toText(), id.toLatin1());
    QCOMPARE(order.kind, QByteArray("confirmed"));
    QCOMPARE(order.revision, 2);
    rig.socket.news(QStringLiteral("performance:7:scans"),
                    {{{QStringLiteral("scan"), id},
                      {QStringLiteral("verdict"), QStringLiteral("refused")},
                      {QStringLiteral("reason"), QStringLiteral("already_inside")},
                      {QStringLiteral("at"), QStringLiteral("2026-06-01T18:00:00Z")}}});
    const auto scan = scanned.front().front().value<client::ScanNews>();
    QCOMPARE(scan.reason, QByteArray("already_inside"));
    QVERIFY(!scan.ticket.has_value());
    QCOMPARE(scan.at, rig.clock.now());
}

// Each event says everything, so the newest of a frame is enough; one that is not understood is passed over.
void LiveFeedTest::followsALine()
{
    Rig rig;
    const auto line = rig.feed.followQueue(7);
    QSignalSpy changed(line.get(), &client::QueueTopic::changed);
    rig.feed.start();
    QTRY_VERIFY(line->isFollowed());
    wire::PublicLine shown;
    shown.performance = 7;
    shown.waiting = 12;
    shown.knots = {{1, 40}, {12, 900}};
    const QJsonObject older = QJsonDocument::fromJson(wire::encode(shown)).object();
    shown.waiting = 11;
    const QJsonObject newer = QJsonDocument::fromJson(wire::encode(shown)).object();
    rig.socket.news(QStringLiteral("performance:7:queue"), {older, newer});
    QCOMPARE(changed.size(), 1);
    const auto heard = changed.front().front().value<wire::PublicLine>();
    QCOMPARE(heard.waiting, 11);
    QCOMPARE(heard.knots, shown.knots);
    rig.socket.news(QStringLiteral("performance:7:queue"),
                    {QJsonObject{{QStringLiteral("state"), QStringLiteral("open")}}});
    QCOMPARE(changed.size(), 1);
}

void LiveFeedTest::secondFollowerReadsTheState()
{
    Rig rig;
    const auto first = rig.feed.followSeats(7);
    rig.feed.start();
    QTRY_VERIFY(first->isFollowed());
    const auto second = rig.feed.followSeats(7);
    QSignalSpy needed(second.get(), &LiveTopic::stateNeeded);
    QVERIFY(second->isFollowed());
    QTRY_COMPARE(needed.size(), 1);
    QCOMPARE(rig.socket.said(QStringLiteral("subscribe")).size(), std::size_t(1));
}

void LiveFeedTest::lastFollowerUnsubscribes()
{
    Rig rig;
    auto first = rig.feed.followSeats(7);
    auto second = rig.feed.followSeats(7);
    rig.feed.start();
    QTRY_VERIFY(second->isFollowed());
    first.reset();
    QVERIFY(rig.socket.said(QStringLiteral("unsubscribe")).empty());
    second.reset();
    QCOMPARE(rig.socket.said(QStringLiteral("unsubscribe")).size(), std::size_t(1));
    rig.socket.news(QStringLiteral("performance:7:seats"), {seat(3, "d")}); // was on the way
    const auto third = rig.feed.followSeats(7);
    QTRY_VERIFY(third->isFollowed());
}

void LiveFeedTest::oldNewsAreLeftOut()
{
    Rig rig;
    const auto topic = rig.feed.followSeats(7);
    QSignalSpy changed(topic.get(), &client::SeatsTopic::changed);
    rig.feed.start();
    QTRY_VERIFY(topic->isFollowed());
    const QByteArray frame = R"({"type":"seats","topic":"performance:7:seats","epoch":"1","from":0,"to":2,
                                 "changes":[{"seat":1,"state":"d","version":1}]})";
    rig.socket.say(frame);
    rig.socket.say(frame);
    QCOMPARE(changed.size(), 1);
    QVERIFY(topic->isFollowed());
}

void LiveFeedTest::gapBeginsAnew()
{
    Rig rig;
    const auto topic = rig.feed.followSeats(7);
    QSignalSpy changed(topic.get(), &client::SeatsTopic::changed);
    QSignalSpy interrupted(topic.get(), &LiveTopic::interrupted);
    rig.feed.start();
    QTRY_VERIFY(topic->isFollowed());
    rig.socket.say(R"({"type":"seats","topic":"performance:7:seats","epoch":"1","from":5,"to":6,
                       "changes":[{"seat":1,"state":"d","version":1}]})");
    QVERIFY(changed.isEmpty());
    QCOMPARE(interrupted.size(), 1);
    QCOMPARE(rig.socket.said(QStringLiteral("subscribe")).size(), std::size_t(2));
    QCOMPARE(rig.socket.said(QStringLiteral("subscribe"))
                 .back()
                 .value(u"resume")
                 .toObject()
                 .value(u"revision")
                 .toInt(),
             0);
    QTRY_VERIFY(topic->isFollowed());
}

void LiveFeedTest::otherEpochBeginsAnew()
{
    Rig rig;
    const auto topic = rig.feed.followSeats(7);
    QSignalSpy needed(topic.get(), &LiveTopic::stateNeeded);
    rig.feed.start();
    QTRY_COMPARE(needed.size(), 1);
    rig.socket.say(
        R"({"type":"seats","topic":"performance:7:seats","epoch":"2","from":0,"to":6,"changes":[]})");
    QVERIFY(!topic->isFollowed());
    QTRY_COMPARE(needed.size(), 2);
    QVERIFY(!rig.socket.said(QStringLiteral("subscribe")).back().contains(u"resume"));
}

void LiveFeedTest::resetWaitsForItsSnapshot()
{
    Rig rig;
    const auto topic = rig.feed.followSeats(7);
    QSignalSpy needed(topic.get(), &LiveTopic::stateNeeded);
    QSignalSpy changed(topic.get(), &client::SeatsTopic::changed);
    rig.feed.start();
    QTRY_COMPARE(needed.size(), 1);
    rig.socket.say(R"({"type":"reset","topic":"performance:7:seats"})");
    QVERIFY(!topic->isFollowed());
    rig.socket.say(R"({"type":"seats","topic":"performance:7:seats","epoch":"1","from":0,"to":1,
                       "changes":[{"seat":1,"state":"d","version":1}]})");
    QVERIFY(changed.isEmpty());
    rig.socket.say(R"({"type":"snapshot","topic":"performance:7:seats","epoch":"1","revision":9})");
    QVERIFY(topic->isFollowed());
    QCOMPARE(needed.size(), 2);
    QCOMPARE(rig.socket.said(QStringLiteral("subscribe")).size(), std::size_t(1)); // nobody asked for it
}

void LiveFeedTest::breakIsResumed()
{
    Rig rig;
    const auto topic = rig.feed.followSeats(7);
    QSignalSpy needed(topic.get(), &LiveTopic::stateNeeded);
    QSignalSpy changed(topic.get(), &client::SeatsTopic::changed);
    rig.feed.start();
    QTRY_VERIFY(topic->isFollowed());
    rig.socket.news(QStringLiteral("performance:7:seats"), {seat(1, "d"), seat(2, "d")});
    rig.clock.advance(std::chrono::seconds{3});
    rig.socket.drop();
    QCOMPARE(rig.feed.state(), LiveState::Reconnecting);
    QCOMPARE(*rig.feed.lostAt(), rig.clock.now());
    QVERIFY(!topic->isFollowed());
    QTRY_VERIFY(topic->isFollowed());
    QCOMPARE(rig.feed.state(), LiveState::Online);
    QVERIFY(!rig.feed.lostAt().has_value());
    const QJsonObject resume =
        rig.socket.said(QStringLiteral("subscribe")).back().value(u"resume").toObject();
    QCOMPARE(resume.value(u"revision").toInt(), 2);
    QCOMPARE(resume.value(u"epoch").toString(), QStringLiteral("1"));
    QCOMPARE(needed.size(), 1); // nothing was missed
    rig.socket.news(QStringLiteral("performance:7:seats"), {seat(3, "d")});
    QCOMPARE(changed.size(), 2);
}

void LiveFeedTest::serverThatIsAway()
{
    Rig rig;
    rig.socket.setReachable(false);
    QSignalSpy states(&rig.feed, &LiveFeed::stateChanged);
    rig.feed.start();
    QTRY_VERIFY(rig.socket.openings() >= 4);
    QCOMPARE(rig.feed.state(), LiveState::Reconnecting);
    QCOMPARE(states.size(), 2); // Connecting, Reconnecting: not back and forth
    rig.socket.setReachable(true);
    QTRY_COMPARE(rig.feed.state(), LiveState::Online);
}

void LiveFeedTest::reconnectsNowWhenAsked()
{
    Rig rig({std::chrono::hours{1}, std::chrono::hours{1}, std::chrono::hours{1}, std::chrono::hours{1}});
    rig.feed.start();
    QTRY_COMPARE(rig.feed.state(), LiveState::Online);
    rig.socket.drop();
    QCOMPARE(rig.socket.openings(), 1);
    rig.feed.reconnectNow();
    QTRY_COMPARE(rig.feed.state(), LiveState::Online);
    QCOMPARE(rig.socket.openings(), 2);
    rig.feed.reconnectNow(); // there is nothing to do
    QCOMPARE(rig.socket.openings(), 2);
}

void LiveFeedTest::silenceIsABreak()
{
    Rig rig({std::chrono::milliseconds{5}, std::chrono::milliseconds{40}, std::chrono::milliseconds{20},
             std::chrono::milliseconds{100}});
    rig.feed.start();
    QTRY_COMPARE(rig.feed.state(), LiveState::Online);
    QTRY_VERIFY(rig.socket.said(QStringLiteral("ping")).size() >= 2);
    QCOMPARE(rig.socket.openings(), 1);
    rig.socket.setAnswering(false);
    QTRY_VERIFY(rig.feed.state() == LiveState::Reconnecting);
    rig.socket.setAnswering(true);
    QTRY_COMPARE(rig.feed.state(), LiveState::Online);
}

void LiveFeedTest::tokenIsRenewedOnTheWay()
{
    Rig rig;
    rig.feed.start();
    QTRY_COMPARE(rig.feed.state(), LiveState::Online);
    rig.credentials.number = 8;
    QTRY_COMPARE(rig.socket.said(QStringLiteral("auth")).size(), std::size_t(2));
    QCOMPARE(rig.socket.said(QStringLiteral("auth")).back().value(u"token"), QStringLiteral("token8"));
    QCOMPARE(rig.socket.openings(), 1);
    QCOMPARE(rig.feed.state(), LiveState::Online);
}

void LiveFeedTest::spentTokenIsRenewed()
{
    Rig rig;
    rig.feed.start();
    QTRY_COMPARE(rig.feed.state(), LiveState::Online);
    rig.socket.drop(4401);
    QTRY_COMPARE(rig.feed.state(), LiveState::Online);
    QCOMPARE(rig.socket.said(QStringLiteral("auth")).back().value(u"token"), QStringLiteral("token1"));
}

void LiveFeedTest::signedOutStaysAway()
{
    Rig rig;
    const auto topic = rig.feed.followSeats(7);
    rig.feed.start();
    QTRY_VERIFY(topic->isFollowed());
    rig.credentials.isSignedOut = true;
    rig.socket.drop(4401);
    QTRY_COMPARE(rig.feed.state(), LiveState::Offline);
    QVERIFY(rig.feed.lostAt().has_value());
    const int openings = rig.socket.openings();
    rig.credentials.isSignedOut = false;
    rig.feed.start(); // signed in again
    QTRY_VERIFY(topic->isFollowed());
    QCOMPARE(rig.socket.openings(), openings + 1);
}

void LiveFeedTest::refusedTopic()
{
    Rig rig;
    const auto topic = rig.feed.followSales(7);
    QSignalSpy refused(topic.get(), &LiveTopic::refused);
    rig.feed.start();
    QTRY_VERIFY(topic->isFollowed());
    rig.socket.say(R"({"type":"refused","topic":"performance:7:sales","code":"not_allowed","detail":"No."})");
    QCOMPARE(refused.size(), 1);
    QCOMPARE(refused.front().front().toByteArray(), QByteArray("not_allowed"));
    QVERIFY(!topic->isFollowed());
    QCOMPARE(rig.feed.state(), LiveState::Online);
}

void LiveFeedTest::putOffTopicIsAskedAgain()
{
    Rig rig;
    const auto topic = rig.feed.followSales(7);
    QSignalSpy refused(topic.get(), &LiveTopic::refused);
    rig.feed.start();
    QTRY_VERIFY(topic->isFollowed());
    rig.socket.say(
        R"({"type":"refused","topic":"performance:7:sales","code":"unavailable","detail":"Later."})");
    QVERIFY(!topic->isFollowed());
    QVERIFY(refused.isEmpty());
    QTRY_VERIFY(topic->isFollowed());
}

void LiveFeedTest::endedTopic()
{
    Rig rig;
    const auto topic = rig.feed.followScans(7);
    QSignalSpy refused(topic.get(), &LiveTopic::refused);
    rig.feed.start();
    QTRY_VERIFY(topic->isFollowed());
    rig.socket.say(R"({"type":"ended","topic":"performance:7:scans","code":"not_allowed"})");
    QCOMPARE(refused.front().front().toByteArray(), QByteArray("ended"));
    QVERIFY(!topic->isFollowed());
}

void LiveFeedTest::stoppedAndStarted()
{
    Rig rig;
    const auto topic = rig.feed.followSeats(7);
    rig.feed.start();
    QTRY_VERIFY(topic->isFollowed());
    rig.feed.stop();
    QCOMPARE(rig.feed.state(), LiveState::Off);
    QVERIFY(!rig.socket.isOpen());
    QVERIFY(!topic->isFollowed());
    rig.feed.start();
    QTRY_VERIFY(topic->isFollowed());
}

void LiveFeedTest::goneInItsOwnNews()
{
    Rig rig;
    auto first = rig.feed.followSeats(7);
    auto second = rig.feed.followSeats(7);
    connect(first.get(), &client::SeatsTopic::changed, this, [&] { second.reset(); });
    connect(first.get(), &LiveTopic::interrupted, this, [&] { first.reset(); });
    rig.feed.start();
    QTRY_VERIFY(second->isFollowed());
    rig.socket.news(QStringLiteral("performance:7:seats"), {seat(3, "d")});
    QVERIFY(second == nullptr);
    rig.socket.drop();
    QVERIFY(first == nullptr);
    QTRY_COMPARE(rig.feed.state(), LiveState::Online);
}

void LiveFeedTest::nonsenseIsPassedOver()
{
    Rig rig;
    const auto topic = rig.feed.followSeats(7);
    rig.feed.start();
    QTRY_VERIFY(topic->isFollowed());
    for (const char *text : {"", "{}", "[1]", R"({"type":"lottery"})", R"({"type":"seats"})",
                             R"({"type":"seats","topic":"performance:7:seats","epoch":"1"})"})
        rig.socket.say(text);
    QVERIFY(topic->isFollowed());
    QCOMPARE(rig.feed.state(), LiveState::Online);
}

QTEST_GUILESS_MAIN(LiveFeedTest)
#include "tst_livefeed.moc"
