// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/client/httptransport.h"

#include "core/client/proxychoice.h"
#include "tests/core/client/roughserver.h"
#include "tests/support/eventloopchecker.h"

#include <qcoro/qcorotask.h>
#include <QNetworkProxyQuery>
#include <QTest>
#include <QTimer>
#include <QUrl>

using namespace foyer;
using client::HttpTransport;
using client::Method;
using client::Request;
using client::Sent;
using client::TransportFailure;
using QCoro::waitFor;
using test::RoughServer;

namespace {

constexpr const char *ok = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}";

struct Rig
{
    Rig() : transport(std::make_unique<HttpTransport>(server.url(), "foyer-test")) {}

    [[nodiscard]] Sent send(Request request) { return waitFor(transport->send(std::move(request))); }

    RoughServer server;
    std::unique_ptr<HttpTransport> transport;
};

Request get()
{
    return {.path = "/thing"};
}

} // namespace

/// Requests over real sockets to a server that keeps few promises.
class HttpTransportTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void requestAsItGoesOut();
    void bodiesOfEveryMethod_data();
    void bodiesOfEveryMethod();
    void connectionIsKept();
    void refusalIsAnAnswer_data();
    void refusalIsAnAnswer();
    void redirectionIsNotFollowed();
    void nobodyListens();
    void silentServerMeetsTheDeadline();
    void brokenBeforeTheHead();
    void brokenInTheBody();
    void tooBig_data();
    void tooBig();
    void stopped();
    void stoppedBefore();
    void destroyedMeanwhile();
    void progressIsTold();
    void thisMachineNeedsNoProxy();
};

void HttpTransportTest::requestAsItGoesOut()
{
    Rig rig;
    rig.server.answer(ok);
    Request request = get();
    request.query = {{"q", "a b&c"}};
    request.bearer = "secret";
    request.ifNoneMatch = "\"1\"";
    request.mustBeNew = true;
    const Sent sent = rig.send(request);
    QVERIFY(sent);
    QCOMPARE(sent->status, 200);
    QCOMPARE(sent->body, QByteArray("{}"));
    QCOMPARE(sent->header("content-type"), QByteArray("application/json"));
    const QByteArray head = rig.server.requests().front();
    QVERIFY(head.startsWith("GET /thing?q=a%20b%26c HTTP/1.1\r\n"));
    QVERIFY(head.contains("\r\nAuthorization: Bearer secret\r\n"));
    QVERIFY(head.contains("\r\nIf-None-Match: \"1\"\r\n"));
    QVERIFY(head.contains("\r\nCache-Control: no-cache\r\n"));
    QVERIFY(head.contains("\r\nUser-Agent: foyer-test\r\n"));
    QVERIFY(head.contains("\r\nAccept-Encoding: identity\r\n"));
    QVERIFY(!head.contains("Cookie"));
}

void HttpTransportTest::bodiesOfEveryMethod_data()
{
    QTest::addColumn<Method>("method");
    QTest::addColumn<QByteArray>("body");
    for (const Method method : {Method::Post, Method::Put, Method::Patch, Method::Delete}) {
        for (const char *body : {"", "{\"a\":1}"})
            QTest::addRow("%s %s", methodName(method).constData(), body) << method << QByteArray(body);
    }
}

void HttpTransportTest::bodiesOfEveryMethod()
{
    QFETCH(const Method, method);
    QFETCH(const QByteArray, body);
    Rig rig;
    rig.server.answer(ok);
    Request request{.method = method, .path = "/thing", .body = body};
    if (!body.isEmpty())
        request.contentType = "application/json";
    QVERIFY(rig.send(request));
    const QByteArray sent = rig.server.requests().front();
    QVERIFY(sent.startsWith(methodName(method) + " /thing HTTP/1.1\r\n"));
    QVERIFY(sent.endsWith("\r\n\r\n" + body));
    const bool saysLength = sent.contains("\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n");
    QVERIFY(saysLength || (body.isEmpty() && method == Method::Delete));
    QCOMPARE(sent.contains("\r\nContent-Type: application/json\r\n"), !body.isEmpty());
}

void HttpTransportTest::connectionIsKept()
{
    Rig rig;
    rig.server.answer(ok);
    for (int i = 0; i < 5; ++i)
        QVERIFY(rig.send(get()));
    QCOMPARE(rig.server.connections(), 1);
    rig.server.dropAll(); // while nothing is under way
    QVERIFY(rig.send(get()));
    QCOMPARE(rig.server.connections(), 2);
}

void HttpTransportTest::refusalIsAnAnswer_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {304, 400, 401, 404, 407, 412, 429, 500, 503})
        QTest::addRow("%d", status) << status;
}

void HttpTransportTest::refusalIsAnAnswer()
{
    QFETCH(const int, status);
    Rig rig;
    const QByteArray body = status == 304 ? "" : R"({"code":"no"})";
    rig.server.answer("HTTP/1.1 " + QByteArray::number(status)
                      + " No\r\nContent-Type: application/problem+json\r\nRetry-After: 7\r\n"
                        "WWW-Authenticate: Bearer\r\nContent-Length: "
                      + QByteArray::number(body.size()) + "\r\n\r\n" + body);
    const Sent sent = rig.send(get());
    QVERIFY(sent);
    QCOMPARE(sent->status, status);
    QCOMPARE(sent->body, body);
    QCOMPARE(sent->header("retry-after"), QByteArray("7"));
    QCOMPARE(rig.server.requests().size(), qsizetype(1));
}

void HttpTransportTest::redirectionIsNotFollowed()
{
    Rig rig;
    rig.server.answer(
        "HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/login\r\nContent-Length: 0\r\n\r\n");
    const Sent sent = rig.send(get());
    QVERIFY(sent);
    QCOMPARE(sent->status, 302);
}

void HttpTransportTest::nobodyListens()
{
    Rig rig;
    rig.server.stop();
    const Sent sent = rig.send(get());
    QVERIFY(!sent);
    QCOMPARE(sent.error(), TransportFailure::Unreachable);
}

void HttpTransportTest::silentServerMeetsTheDeadline()
{
    Rig rig;
    Request request = get();
    request.deadline = std::chrono::milliseconds{100};
    const test::EventLoopChecker loop;
    const Sent sent = rig.send(request);
    QVERIFY(!sent);
    QCOMPARE(sent.error(), TransportFailure::Timeout);
    QVERIFY(loop.ticks() > 3);
}

void HttpTransportTest::brokenBeforeTheHead()
{
    Rig rig;
    rig.server.answerAndDrop("HTTP/1.1 20");
    const Sent sent = rig.send({.method = Method::Post, .path = "/thing"});
    QVERIFY(!sent);
    QCOMPARE(sent.error(), TransportFailure::Unreachable);
}

void HttpTransportTest::brokenInTheBody()
{
    Rig rig;
    rig.server.answerAndDrop("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"half\":");
    const Sent sent = rig.send(get());
    QVERIFY(!sent);
    QCOMPARE(sent.error(), TransportFailure::Unreachable);
}

void HttpTransportTest::tooBig_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::newRow("says so") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 1000000000\r\n\r\n");
    QTest::newRow("says nothing") << QByteArray("HTTP/1.1 200 OK\r\n\r\n");
}

void HttpTransportTest::tooBig()
{
    QFETCH(const QByteArray, head);
    Rig rig;
    rig.server.answer(head + QByteArray(200'000, 'x'));
    Request request = get();
    request.largestAnswer = 100'000;
    const Sent sent = rig.send(request);
    QVERIFY(!sent);
    QCOMPARE(sent.error(), TransportFailure::TooBig);
}

void HttpTransportTest::stopped()
{
    Rig rig;
    std::stop_source source;
    Request request = get();
    request.stop = source.get_token();
    QTimer::singleShot(30, this, [&source] { source.request_stop(); });
    const Sent sent = rig.send(request);
    QVERIFY(!sent);
    QCOMPARE(sent.error(), TransportFailure::Cancelled);
}

void HttpTransportTest::stoppedBefore()
{
    Rig rig;
    std::stop_source source;
    source.request_stop();
    Request request = get();
    request.stop = source.get_token();
    QCOMPARE(rig.send(request).error(), TransportFailure::Cancelled);
    QCOMPARE(rig.server.connections(), 0);
}

void HttpTransportTest::destroyedMeanwhile()
{
    Rig rig;
    auto first = rig.transport->send(get());
    auto second = rig.transport->send(get());
    QTRY_VERIFY(rig.server.requests().size() == 2);
    rig.transport.reset();
    QCOMPARE(waitFor(std::move(first)).error(), TransportFailure::Cancelled);
    QCOMPARE(waitFor(std::move(second)).error(), TransportFailure::Cancelled);
}

void HttpTransportTest::progressIsTold()
{
    Rig rig;
    rig.server.answer("HTTP/1.1 200 OK\r\nContent-Length: 300000\r\n\r\n" + QByteArray(300'000, 'x'));
    client::Progress last;
    Request request{.method = Method::Post, .path = "/thing", .body = QByteArray(500'000, 'y')};
    request.contentType = "text/csv";
    request.progress = [&last](const client::Progress &progress) { last = progress; };
    QVERIFY(rig.send(request));
    QCOMPARE(last.received, 300'000);
    QCOMPARE(last.total, 300'000);
    QCOMPARE(last.sent, 500'000);
    QCOMPARE(last.toSend, 500'000);
}

void HttpTransportTest::thisMachineNeedsNoProxy()
{
    qputenv("http_proxy", "http://127.0.0.1:9");
    client::ProxyChoice choice;
    for (const char *host : {"localhost", "127.0.0.1", "127.1.2.3", "::1", "LocalHost"}) {
        QVERIFY2(client::ProxyChoice::isThisMachine(QLatin1StringView{host}), host);
        const QNetworkProxyQuery query(QString::fromLatin1(host), 80);
        QCOMPARE(choice.queryProxy(query).constFirst().type(), QNetworkProxy::NoProxy);
    }
    const QNetworkProxyQuery far(QUrl(QStringLiteral("http://box.example.org/")));
    QCOMPARE(choice.queryProxy(far).constFirst().type(), QNetworkProxy::HttpProxy);
    qunsetenv("http_proxy");
}

QTEST_GUILESS_MAIN(HttpTransportTest)
#include "tst_httptransport.moc"
