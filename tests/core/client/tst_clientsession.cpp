// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/client/session.h"
#include "tests/core/client/scriptedoffice.h"

#include <qcoro/qcorotask.h>
#include <QFile>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace foyer;
using client::Method;
using client::RefusalKind;
using client::Session;
using client::SignedOutReason;
using client::TransportFailure;
using QCoro::waitFor;
using test::ScriptedTransport;

namespace {

constexpr const char *signInPath = "/api/v1/sessions";
constexpr const char *refreshPath = "/api/v1/sessions/refresh";

wire::SignedIn keysOf(int number)
{
    wire::SignedIn keys;
    keys.account = accounts::AccountId(Uuid{{1}});
    keys.session = accounts::SessionId(Uuid{{2}});
    keys.accessToken = "access" + QByteArray::number(number);
    keys.refreshToken = "refresh" + QByteArray::number(number);
    keys.deviceToken = "device";
    keys.expiresIn = 600;
    return keys;
}

struct Rig
{
    Rig()
    {
        transport.answer(Method::Post, signInPath, keysOf(0), 201);
        transport.answer(Method::Post, refreshPath, [this](const client::Request &) {
            return client::Sent(ScriptedTransport::json(wire::encode(keysOf(++refreshes))));
        });
    }

    void enter()
    {
        const auto entered =
            waitFor(session->signIn(QStringLiteral("a@example.org"), QStringLiteral("secret")));
        QVERIFY(entered);
    }

    test::ManualClock clock;
    test::DeterministicIds ids;
    test::SeededRandom random{3};
    test::NoPausing pausing;
    ScriptedTransport transport;
    client::ApiClient anonymous{transport, nullptr, clock, ids, random, pausing};
    client::MemoryKeyStore keys;
    std::unique_ptr<Session> session = std::make_unique<Session>(anonymous, keys, clock);
    int refreshes = 0;
};

} // namespace

/// Signing in and out, and one refresh for however many need it.
class ClientSessionTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void signsIn();
    void resumes();
    void nothingToResume();
    void goodTokenIsNotRefreshed();
    void oneRefreshForAll();
    void olderRefusalNeedsNoRefresh();
    void offlineRefreshEndsNothing();
    void endedByTheServer();
    void signedOutWhileRefreshing();
    void destroyedWhileRefreshing();
    void signOutTellsTheServer();
    void signOutWithATokenThatRanOut();
    void fileIsTheOwnersAlone();
    void spoiltFileIsAnEmptyOne();
};

void ClientSessionTest::signsIn()
{
    Rig rig;
    QSignalSpy signedIn(rig.session.get(), &Session::signedIn);
    rig.keys.save({"", "device"});
    rig.enter();
    QCOMPARE(signedIn.size(), 1);
    QVERIFY(rig.session->isSignedIn());
    QCOMPARE(rig.transport.lastBody(Method::Post, signInPath).value(u"device_token"),
             QStringLiteral("device"));
    QCOMPARE(rig.keys.load().refreshToken, QByteArray("refresh0"));
    QCOMPARE(*waitFor(rig.session->accessToken()), QByteArray("access0"));
    QCOMPARE(*waitFor(rig.session->accessToken()), QByteArray("access0")); // it is still there
}

void ClientSessionTest::resumes()
{
    Rig rig;
    rig.keys.save({"kept", "device"});
    QSignalSpy signedIn(rig.session.get(), &Session::signedIn);
    QVERIFY(waitFor(rig.session->resume()));
    QCOMPARE(signedIn.size(), 1);
    QCOMPARE(rig.transport.lastBody(Method::Post, refreshPath).value(u"refresh_token"),
             QStringLiteral("kept"));
    QCOMPARE(rig.keys.load().refreshToken, QByteArray("refresh1"));
}

void ClientSessionTest::nothingToResume()
{
    Rig rig;
    const auto resumed = waitFor(rig.session->resume());
    QVERIFY(!resumed);
    QCOMPARE(resumed.error().kind, RefusalKind::SignedOut);
    QVERIFY(rig.transport.requests().empty());
}

void ClientSessionTest::goodTokenIsNotRefreshed()
{
    Rig rig;
    rig.enter();
    rig.clock.advance(std::chrono::seconds{530});
    QCOMPARE(*waitFor(rig.session->accessToken()), QByteArray("access0"));
    rig.clock.advance(std::chrono::seconds{11}); // a minute before its end
    QCOMPARE(*waitFor(rig.session->accessToken()), QByteArray("access1"));
}

void ClientSessionTest::oneRefreshForAll()
{
    Rig rig;
    rig.enter();
    rig.transport.withhold(Method::Post, refreshPath);
    QList<QByteArray> tokens;
    for (int i = 0; i < 10; ++i) {
        auto task = rig.session->renewedToken("access0");
        QCoro::connect(std::move(task), this,
                       [&tokens](const auto &token) { tokens.append(token.value_or("none")); });
    }
    QTRY_COMPARE(rig.transport.withheld(refreshPath), 1);
    QVERIFY(tokens.isEmpty());
    rig.transport.release(refreshPath);
    QCOMPARE(tokens, QList<QByteArray>(10, "access1"));
    QCOMPARE(rig.refreshes, 1);
}

void ClientSessionTest::olderRefusalNeedsNoRefresh()
{
    Rig rig;
    rig.enter();
    QCOMPARE(*waitFor(rig.session->renewedToken("access0")), QByteArray("access1"));
    QCOMPARE(*waitFor(rig.session->renewedToken("access0")), QByteArray("access1"));
    QCOMPARE(rig.refreshes, 1);
}

void ClientSessionTest::offlineRefreshEndsNothing()
{
    Rig rig;
    rig.enter();
    QSignalSpy signedOut(rig.session.get(), &Session::signedOut);
    rig.transport.cut();
    const auto token = waitFor(rig.session->renewedToken("access0"));
    QCOMPARE(token.error().kind, RefusalKind::Offline);
    QVERIFY(rig.session->isSignedIn());
    QVERIFY(signedOut.isEmpty());
    rig.transport.reach();
    QCOMPARE(*waitFor(rig.session->renewedToken("access0")), QByteArray("access1"));
}

void ClientSessionTest::endedByTheServer()
{
    Rig rig;
    rig.enter();
    QSignalSpy signedOut(rig.session.get(), &Session::signedOut);
    rig.transport.refuse(Method::Post, refreshPath, 401, "invalid_token");
    QCOMPARE(waitFor(rig.session->renewedToken("access0")).error().kind, RefusalKind::SignedOut);
    QCOMPARE(signedOut.size(), 1);
    QCOMPARE(signedOut.front().front().value<SignedOutReason>(), SignedOutReason::Ended);
    QVERIFY(rig.keys.load().refreshToken.isEmpty());
    QCOMPARE(rig.keys.load().deviceToken, QByteArray("device"));
    QCOMPARE(waitFor(rig.session->accessToken()).error().kind, RefusalKind::SignedOut);
}

void ClientSessionTest::signedOutWhileRefreshing()
{
    Rig rig;
    rig.enter();
    rig.transport.answer(Method::Delete, "/api/v1/sessions/current", client::Reply{.status = 204});
    rig.transport.withhold(Method::Post, refreshPath);
    auto token = rig.session->renewedToken("access0");
    QTRY_COMPARE(rig.transport.withheld(refreshPath), 1);
    QVERIFY(waitFor(rig.session->signOut()));
    rig.transport.release(refreshPath);
    QCOMPARE(waitFor(std::move(token)).error().kind, RefusalKind::SignedOut);
    QVERIFY(!rig.session->isSignedIn());
    QVERIFY(rig.keys.load().refreshToken.isEmpty()); // the late answer brought nobody back
}

void ClientSessionTest::destroyedWhileRefreshing()
{
    Rig rig;
    rig.enter();
    rig.transport.withhold(Method::Post, refreshPath);
    auto token = rig.session->renewedToken("access0");
    QTRY_COMPARE(rig.transport.withheld(refreshPath), 1);
    rig.session.reset();
    rig.transport.release(refreshPath);
    QCOMPARE(waitFor(std::move(token)).error().kind, RefusalKind::Cancelled);
}

void ClientSessionTest::signOutTellsTheServer()
{
    Rig rig;
    rig.enter();
    QSignalSpy signedOut(rig.session.get(), &Session::signedOut);
    rig.transport.cut();
    const auto told = waitFor(rig.session->signOut());
    QCOMPARE(told.error().kind, RefusalKind::Offline); // the server does not know
    QVERIFY(!rig.session->isSignedIn());               // but here nobody is any more
    QCOMPARE(signedOut.front().front().value<SignedOutReason>(), SignedOutReason::Asked);
    QCOMPARE(rig.transport.requests().back().bearer, QByteArray("access0"));
}

void ClientSessionTest::signOutWithATokenThatRanOut()
{
    Rig rig;
    rig.enter();
    rig.transport.answer(Method::Delete, "/api/v1/sessions/current", client::Reply{.status = 204});
    rig.transport.once().refuse(Method::Delete, "/api/v1/sessions/current", 401, "token_expired");
    QVERIFY(waitFor(rig.session->signOut()));
    QCOMPARE(rig.transport.requests().back().bearer, QByteArray("access1"));
    QVERIFY(rig.keys.load().refreshToken.isEmpty());
}

void ClientSessionTest::fileIsTheOwnersAlone()
{
    const QTemporaryDir dir;
    const QString path = dir.filePath(QStringLiteral("keys/server.json"));
    client::FileKeyStore store(path);
    QVERIFY(store.load().refreshToken.isEmpty());
    store.save({"refresh", "device"});
    QCOMPARE(store.load().refreshToken, QByteArray("refresh"));
    const QFileDevice::Permissions others =
        QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
    QVERIFY(!(QFile::permissions(path) & others));
    store.save({"", "device"});
    QVERIFY(client::FileKeyStore(path).load().refreshToken.isEmpty());
    QCOMPARE(client::FileKeyStore(path).load().deviceToken, QByteArray("device"));
    QVERIFY(!(QFile::permissions(path) & others));
}

void ClientSessionTest::spoiltFileIsAnEmptyOne()
{
    const QTemporaryDir dir;
    const QString path = dir.filePath(QStringLiteral("server.json"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"refresh_tok");
    file.close();
    QVERIFY(client::FileKeyStore(path).load().refreshToken.isEmpty());
}

QTEST_GUILESS_MAIN(ClientSessionTest)
#include "tst_clientsession.moc"
