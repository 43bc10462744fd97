// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journeys/client/clientoffice.h"

#include "core/client/seatboard.h"
#include "tests/journeys/till.h"
#include "tests/support/eventloopchecker.h"

#include <csignal>
#include <qcoro/qcorotask.h>
#include <QSignalSpy>
#include <QTest>

using namespace foyer;
using namespace foyer::test;
using client::RefusalKind;
using QCoro::waitFor;

/// The client when the server is slow, gone, back, or does not want to know it any more.
class ClientFaultsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void manyCallsShareOneRefresh();
    void refusedTokenIsRenewedOnce();
    void sessionEndedElsewhere();
    void signedOutHere();
    void wrongPassword();
    void deadlineOfAStoppedServer();
    void cancelledCall();
    void feedShowsWhatHappens();
    void feedBringsAFreshToken();
    void signedOutFeedStaysAway();
    void serverGoneAndBack(); // last: the server is another process afterwards

private:
    [[nodiscard]] std::unique_ptr<ClientOffice> enter();

    [[nodiscard]] catalog::PerformanceId tonight() const
    {
        return *catalog::PerformanceId::fromText(m_show.tonight.id);
    }

    [[nodiscard]] qint32 number() const { return m_show.tonight.number.toInt(); }

    std::unique_ptr<Stage> m_stage;
    PersonPtr m_owner;
    Show m_show;
};

void ClientFaultsTest::initTestCase()
{
    m_stage = std::make_unique<Stage>(QStringLiteral(FOYER_SERVER));
    m_owner = m_stage->owner();
    m_show = putOnSale(*m_stage, *m_owner, *m_owner);
}

std::unique_ptr<ClientOffice> ClientFaultsTest::enter()
{
    auto office = std::make_unique<ClientOffice>(m_stage->port());
    office->enter(*m_owner);
    return office;
}

void ClientFaultsTest::manyCallsShareOneRefresh()
{
    const auto office = enter();
    office->clock.advance(std::chrono::hours{10}); // as far as the session knows, its token has run out
    int answers = 0;
    for (int i = 0; i < 20; ++i) {
        auto call = office->apis.accounts.profile();
        QCoro::connect(std::move(call), this,
                       [&answers](const auto &profile) { answers += profile ? 1 : 1000; });
    }
    QTRY_COMPARE_WITH_TIMEOUT(answers, 20, 30'000);
    QCOMPARE(office->listening.count("POST", "/api/v1/sessions/refresh"), 1);
    QCOMPARE(office->listening.count("GET", "/api/v1/account"), 20);
}

void ClientFaultsTest::refusedTokenIsRenewedOnce()
{
    const auto office = enter();
    const QByteArray spent = *waitFor(office->session.accessToken());
    int renewed = 0;
    for (int i = 0; i < 5; ++i) {
        auto token = office->session.renewedToken(spent);
        QCoro::connect(std::move(token), this, [&](const auto &newer) { renewed += newer ? 1 : 1000; });
    }
    QTRY_COMPARE_WITH_TIMEOUT(renewed, 5, 30'000);
    QCOMPARE(office->listening.count("POST", "/api/v1/sessions/refresh"), 1);
    static_cast<void>(mustBe(waitFor(office->apis.accounts.profile())));
}

void ClientFaultsTest::sessionEndedElsewhere()
{
    const auto here = enter();
    const auto there = enter();
    QSignalSpy signedOut(&there->session, &client::Session::signedOut);
    mustDo(waitFor(here->apis.accounts.endSession(there->session.id())));
    const auto profile = waitFor(there->apis.accounts.profile());
    QVERIFY(!profile);
    QCOMPARE(profile.error().kind, RefusalKind::SignedOut);
    QCOMPARE(signedOut.size(), 1);
    QCOMPARE(signedOut.front().front().value<client::SignedOutReason>(), client::SignedOutReason::Ended);
    QVERIFY(!there->session.isSignedIn());
    QVERIFY(there->keys.load().refreshToken.isEmpty());
    QVERIFY(here->session.isSignedIn());
}

void ClientFaultsTest::signedOutHere()
{
    const auto office = enter();
    const client::SessionKeys keys = office->keys.load();
    mustDo(waitFor(office->session.signOut()));
    QVERIFY(!office->session.isSignedIn());
    QVERIFY(!office->keys.load().deviceToken.isEmpty()); // the device is known again next time
    office->keys.save(keys);                             // the spent key opens nothing any more
    const auto resumed = waitFor(office->session.resume());
    QVERIFY(!resumed);
    QCOMPARE(resumed.error().kind, RefusalKind::SignedOut);

    office->enter(*m_owner);
    ClientOffice next(m_stage->port()); // the program starts again
    next.keys.save(office->keys.load());
    mustDo(waitFor(next.session.resume()));
    QCOMPARE(next.session.account(), office->session.account());
}

void ClientFaultsTest::wrongPassword()
{
    ClientOffice office(m_stage->port());
    const auto entered =
        waitFor(office.session.signIn(QString::fromUtf8(m_owner->email), QStringLiteral("wrong wrong")));
    QVERIFY(!entered);
    QCOMPARE(entered.error().kind, RefusalKind::Invalid);
    QCOMPARE(entered.error().code, QByteArray("invalid_credentials"));
    QVERIFY(!office.session.isSignedIn());
}

void ClientFaultsTest::deadlineOfAStoppedServer()
{
    const auto office = enter();
    EventLoopChecker loop;
    m_stage->server().send(SIGSTOP);
    client::CallOptions options;
    options.deadline = std::chrono::milliseconds{300};
    const auto figures = waitFor(office->apis.reports.figures({}, options));
    m_stage->server().send(SIGCONT);
    QVERIFY(!figures);
    QCOMPARE(figures.error().kind, RefusalKind::Timeout);
    QVERIFY(loop.ticks() > 10);
    static_cast<void>(mustBe(waitFor(office->apis.reports.figures({}))));
    QTRY_VERIFY_WITH_TIMEOUT(!office->connection.isLost(), 20'000);
}

void ClientFaultsTest::cancelledCall()
{
    const auto office = enter();
    m_stage->server().send(SIGSTOP);
    std::stop_source source;
    client::CallOptions options;
    options.stop = source.get_token();
    QTimer::singleShot(50, this, [&source] { source.request_stop(); });
    const auto orders = waitFor(office->apis.booking.orders({}, options));
    m_stage->server().send(SIGCONT);
    QVERIFY(!orders);
    QCOMPARE(orders.error().kind, RefusalKind::Cancelled);
    QVERIFY(!office->connection.isLost());
}

void ClientFaultsTest::feedShowsWhatHappens()
{
    const auto office = enter();
    office->feed.start();
    client::SeatBoard board(office->apis.booking, office->feed, tonight(), number());
    const auto sales = office->feed.followSales(number());
    const auto scans = office->feed.followScans(number());
    QSignalSpy sold(sales.get(), &client::OrdersTopic::happened);
    QSignalSpy scanned(scans.get(), &client::ScansTopic::happened);
    QTRY_VERIFY_WITH_TIMEOUT(board.isLive() && sales->isFollowed() && scans->isFollowed(), 30'000);
    QCOMPARE(board.status(20), wire::SeatStatus::Free);
    const JsonAnswer held = must(201, holdAtTheTill(*m_stage, *m_owner, m_show.tonight,
                                                    R"("override_orphans":true,"seats":[{"seat":20}])"));
    QTRY_COMPARE_WITH_TIMEOUT(board.status(20), wire::SeatStatus::OnHold, 20'000);
    const JsonAnswer order = must(201, sell(*m_stage, *m_owner, held, "cash"));
    QTRY_COMPARE_WITH_TIMEOUT(board.status(20), wire::SeatStatus::Sold, 20'000);
    QTRY_VERIFY_WITH_TIMEOUT(!sold.isEmpty(), 20'000);
    QCOMPARE(sold.back().front().value<client::OrderNews>().order.toText(), idOf(order));

    wire::NewScan scan;
    scan.id = office->client.newUuid();
    scan.ticket = Uuid::fromText(order.text(QStringLiteral("lines[0].ticket")).toLatin1());
    scan.scannedAt = SystemClock().now();
    static_cast<void>(mustBe(waitFor(office->apis.checkin.scan(tonight(), scan))));
    QTRY_COMPARE_WITH_TIMEOUT(scanned.size(), 1, 20'000);
    const auto news = scanned.front().front().value<client::ScanNews>();
    QCOMPARE(news.scan, scan.id);
    QCOMPARE(news.verdict, QByteArray("in"));
    QVERIFY(SystemClock().now() - news.at < std::chrono::minutes{5});
}

void ClientFaultsTest::feedBringsAFreshToken()
{
    const auto office = enter();
    office->feed.start();
    const auto me = office->feed.followMe();
    QTRY_VERIFY_WITH_TIMEOUT(me->isFollowed(), 30'000);
    office->clock.advance(std::chrono::hours{10});
    QSignalSpy interrupted(me.get(), &client::LiveTopic::interrupted);
    QTRY_COMPARE_WITH_TIMEOUT(office->listening.count("POST", "/api/v1/sessions/refresh"), 1, 20'000);
    static_cast<void>(mustBe(waitFor(office->apis.accounts.profile())));
    QVERIFY(me->isFollowed());
    QVERIFY(interrupted.isEmpty());
}

void ClientFaultsTest::signedOutFeedStaysAway()
{
    const auto here = enter();
    const auto there = enter();
    there->feed.start();
    QTRY_COMPARE_WITH_TIMEOUT(there->feed.state(), client::LiveState::Online, 30'000);
    mustDo(waitFor(here->apis.accounts.endSession(there->session.id())));
    QTRY_COMPARE_WITH_TIMEOUT(there->feed.state(), client::LiveState::Offline, 30'000);
    QVERIFY(there->feed.lostAt().has_value());
    QVERIFY(!there->session.isSignedIn());
}

void ClientFaultsTest::serverGoneAndBack()
{
    const auto office = enter();
    office->feed.start();
    client::SeatBoard board(office->apis.booking, office->feed, tonight(), number());
    QTRY_VERIFY_WITH_TIMEOUT(board.isLive(), 30'000);
    QSignalSpy lost(&office->connection, &client::Connection::lost);
    QSignalSpy back(&office->connection, &client::Connection::back);
    QSignalSpy loaded(&board, &client::SeatBoard::loaded);
    const quint16 port = m_stage->port();

    m_stage->server().kill();
    QTRY_COMPARE_WITH_TIMEOUT(office->feed.state(), client::LiveState::Reconnecting, 20'000);
    QVERIFY(!board.isLive());
    const auto profile = waitFor(office->apis.accounts.profile());
    QVERIFY(!profile);
    QCOMPARE(profile.error().kind, RefusalKind::Offline);
    QVERIFY(office->connection.isLost());
    QCOMPARE(lost.size(), 1);

    const bool serves =
        m_stage->server().start({QStringLiteral("--data"), m_stage->data(), QStringLiteral("--http-listen"),
                                 QStringLiteral("127.0.0.1:%1").arg(port), QStringLiteral("--workers"),
                                 QStringLiteral("2"), QStringLiteral("--no-limits-rates")});
    QVERIFY2(serves, m_stage->server().log().constData());
    QTRY_COMPARE_WITH_TIMEOUT(back.size(), 1, 30'000);
    QTRY_VERIFY_WITH_TIMEOUT(board.isLive(), 30'000);
    QCOMPARE(office->feed.state(), client::LiveState::Online);
    static_cast<void>(mustBe(waitFor(office->apis.accounts.profile())));
    QVERIFY(office->session.isSignedIn());
    const JsonAnswer held = must(201, holdAtTheTill(*m_stage, *m_owner, m_show.tonight,
                                                    R"("override_orphans":true,"seats":[{"seat":30}])"));
    QTRY_COMPARE_WITH_TIMEOUT(board.status(30), wire::SeatStatus::OnHold, 20'000);
}

QTEST_GUILESS_MAIN(ClientFaultsTest)
#include "tst_client_faults.moc"
