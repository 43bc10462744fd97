// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/http/httpworker.h"
#include "tests/server/http/rawclient.h"
#include "tests/server/http/testroutes.h"

#include <QTest>

using namespace foyer;
using namespace foyer::http;
using namespace foyer::test;

namespace {

Response hello(Request &)
{
    return Response::json(R"({"hello":"world"})");
}

Response inOtherDialect(const Problem &problem)
{
    return Response::json("{\"error\":{\"code\":\"" + problem.code + "\"}}", problem.status);
}

void addRoutes(RouteTable &table)
{
    table.add({.path = "/hello", .name = "hello", .handler = SyncHandler(&hello)});
    table.add({.method = Method::Post,
               .path = "/echo",
               .name = "echo",
               .handler = SyncHandler(&echoBody),
               .bodyLimit = 1000});
    table.add(
        {.path = "/empty", .name = "empty", .handler = SyncHandler([](Request &) { return Response(); })});
    table.add({.path = "/last", .name = "last", .handler = SyncHandler([](Request &) {
                                                    return Response::json("1").closeConnection();
                                                })});
    table.setProblemFormat("/other/", &inOtherDialect);
}

enum class After : quint8
{
    StaysOpen,
    Closes
};

} // namespace

Q_DECLARE_METATYPE(After)

/// Bytes in, bytes out, on a real socket: each scenario in one piece and byte by byte.
class HttpTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void answers_data();
    void answers();
    void headHasNoBody();
    void optionsSayWhatIsAllowed();
    void continuesWhenAsked();
    void refusesInsteadOfContinuing_data();
    void refusesInsteadOfContinuing();
    void refusalArrivesThoughTheClientSendsOn();
    void standardHeadersAreThere();
    void requestIdIsKept();
    void splitAnywhere();

private:
    std::unique_ptr<HttpWorker> m_worker;
};

void HttpTest::initTestCase()
{
    m_worker = std::make_unique<HttpWorker>(WorkerSetup{.config = quickConfig(), .routes = &addRoutes});
}

void HttpTest::cleanupTestCase()
{
    m_worker.reset();
}

void HttpTest::answers_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QList<int>>("statuses");
    QTest::addColumn<QByteArray>("body"); // of the last, or its problem code
    QTest::addColumn<After>("after");
    const auto row = [](const char *name, const QByteArray &bytes, const QList<int> &statuses,
                        const QByteArray &body, After after = After::StaysOpen) {
        QTest::newRow(name) << bytes << statuses << body << after;
    };
    const QByteArray post = "POST /echo HTTP/1.1\r\nHost: h\r\n";
    row("get", get("/hello"), {200}, R"({"hello":"world"})");
    row("no content", get("/empty"), {204}, "");
    row("body", post + "Content-Length: 3\r\n\r\nabc", {200}, "abc");
    row("chunks", post + "Transfer-Encoding: chunked\r\n\r\n1\r\na\r\n2\r\nbc\r\n0\r\n\r\n", {200}, "abc");
    row("three in a row", get("/hello") + get("/empty") + post + "Content-Length: 1\r\n\r\nz",
        {200, 204, 200}, "z");
    row("empty line between", get("/hello") + "\r\n" + get("/hello"), {200, 200}, R"({"hello":"world"})");
    row("unknown path", get("/nowhere"), {404}, "route_not_found");
    row("other dialect", get("/other/x"), {404}, R"({"error":{"code":"route_not_found"}})");
    row("wrong method", "DELETE /hello HTTP/1.1\r\nHost: h\r\n\r\n", {405}, "method_not_allowed");
    row("404 with a body goes on",
        "POST /nowhere HTTP/1.1\r\nHost: h\r\nContent-Length: 3\r\n\r\nabc" + get("/hello"), {404, 200},
        R"({"hello":"world"})");
    row("HTTP/1.0", "GET /hello HTTP/1.0\r\n\r\n", {200}, R"({"hello":"world"})", After::Closes);
    row("HTTP/1.0 keep-alive", "GET /hello HTTP/1.0\r\nConnection: keep-alive\r\n\r\n", {200},
        R"({"hello":"world"})");
    row("close", get("/hello", "Connection: close\r\n") + get("/hello"), {200}, R"({"hello":"world"})",
        After::Closes);
    row("handler closes", get("/last") + get("/hello"), {200}, "1", After::Closes);
    row("CL and TE", post + "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", {400},
        "conflicting_framing", After::Closes);
    row("negative length", post + "Content-Length: -5\r\n\r\n", {400}, "bad_content_length", After::Closes);
    row("huge length", post + "Content-Length: 99999999999\r\n\r\n", {413}, "body_too_large", After::Closes);
    row("repeated length", post + "Content-Length: 1\r\nContent-Length: 1\r\n\r\na", {400}, "repeated_header",
        After::Closes);
    row("route's own limit", post + "Content-Length: 1001\r\n\r\n", {413}, "body_too_large", After::Closes);
    row("route's own limit, chunked", post + "Transfer-Encoding: chunked\r\n\r\n3e9\r\n", {413},
        "body_too_large", After::Closes);
    row("smuggling", post + "Transfer-Encoding: xchunked\r\n\r\n" + get("/hello"), {501},
        "unknown_transfer_coding", After::Closes);
    row("bad chunk", post + "Transfer-Encoding: chunked\r\n\r\nzz\r\n", {400}, "bad_chunk", After::Closes);
    row("huge header", get("/hello", "X: " + QByteArray(20'000, 'x') + "\r\n"), {431}, "head_too_large",
        After::Closes);
    row("many headers", get("/hello", QByteArray("a: b\r\n").repeated(101)), {431}, "too_many_headers",
        After::Closes);
    row("long target", get("/" + QByteArray(10'000, 'x')), {414}, "target_too_long", After::Closes);
    row("NUL", QByteArray("GET /\0 HTTP/1.1\r\nHost: h\r\n\r\n", 28), {400}, "bad_target", After::Closes);
    row("%00", get("/%00"), {400}, "forbidden_path_character", After::Closes);
    row("encoded dots", get("/a/%2e%2e/hello"), {400}, "dot_segment", After::Closes);
    row("two hosts", get("/hello", "Host: g\r\n"), {400}, "repeated_header", After::Closes);
    row("unknown method", "BREW /hello HTTP/1.1\r\nHost: h\r\n\r\n", {501}, "unknown_method", After::Closes);
    row("good, then bad", get("/hello") + "GARBAGE\r\n\r\n" + get("/hello"), {200, 400}, "bad_request_line",
        After::Closes);
    row("bad idempotency key", get("/hello", "Idempotency-Key: a b\r\n"), {400}, "bad_idempotency_key");
}

void HttpTest::answers()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QList<int>, statuses);
    QFETCH(QByteArray, body);
    QFETCH(After, after);
    for (const bool byBytes : {false, true}) {
        RawClient client(m_worker->port());
        byBytes ? client.sendByBytes(bytes) : client.send(bytes);
        WireResponse response;
        for (const int status : statuses) {
            response = client.receive();
            QCOMPARE(response.status, status);
        }
        QCOMPARE(response.code().isEmpty() ? response.body : response.code(), body);
        QCOMPARE(response.header("Connection"),
                 after == After::Closes ? "close" : response.header("Connection"));
        if (after == After::Closes)
            QVERIFY(client.receiveAll().isEmpty() && client.end() == RawClient::End::Closed);
        else
            QVERIFY(client.send(get("/hello")) && client.receive().status == 200);
    }
}

void HttpTest::headHasNoBody()
{
    RawClient client(m_worker->port());
    client.send("HEAD /hello HTTP/1.1\r\nHost: h\r\n\r\nHEAD /nowhere HTTP/1.1\r\nHost: h\r\n\r\n"
                + get("/hello"));
    const WireResponse head = client.receive(true);
    QCOMPARE(head.status, 200);
    QCOMPARE(head.header("Content-Length"), QByteArray("17"));
    QCOMPARE(client.receive(true).status, 404);
    QCOMPARE(client.receive().body, QByteArray(R"({"hello":"world"})"));
}

void HttpTest::optionsSayWhatIsAllowed()
{
    RawClient client(m_worker->port());
    client.send("OPTIONS /hello HTTP/1.1\r\nHost: h\r\n\r\nOPTIONS /echo HTTP/1.1\r\nHost: h\r\n\r\n"
                "OPTIONS * HTTP/1.1\r\nHost: h\r\n\r\nOPTIONS /nowhere HTTP/1.1\r\nHost: h\r\n\r\n");
    QCOMPARE(client.receive().header("Allow"), QByteArray("GET, HEAD, OPTIONS"));
    QCOMPARE(client.receive().header("Allow"), QByteArray("POST, OPTIONS"));
    const WireResponse all = client.receive();
    QCOMPARE(all.status, 204);
    QVERIFY(all.header("Allow").contains("PATCH"));
    QVERIFY(!all.has("Content-Length"));
    QCOMPARE(client.receive().status, 404);
}

void HttpTest::continuesWhenAsked()
{
    RawClient client(m_worker->port());
    client.send("POST /echo HTTP/1.1\r\nHost: h\r\nExpect: 100-continue\r\nContent-Length: 3\r\n\r\n");
    QCOMPARE(client.receive().status, 100);
    client.send("abc");
    QCOMPARE(client.receive().body, QByteArray("abc"));
    // The body is there already: no interim answer.
    client.send("POST /echo HTTP/1.1\r\nHost: h\r\nExpect: 100-continue\r\nContent-Length: 3\r\n\r\nabc");
    QCOMPARE(client.receive().status, 200);
    // HTTP/1.0 knows none.
    client.send("POST /echo HTTP/1.0\r\nExpect: 100-continue\r\nContent-Length: 3\r\n\r\n");
    QVERIFY(client.staysSilent(std::chrono::milliseconds{50}));
    client.send("abc");
    QCOMPARE(client.receive().status, 200);
}

void HttpTest::refusesInsteadOfContinuing_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<int>("status");
    QTest::newRow("no route") << QByteArray("/nowhere") << QByteArray("Content-Length: 3\r\n") << 404;
    QTest::newRow("wrong method") << QByteArray("/hello") << QByteArray("Content-Length: 3\r\n") << 405;
    QTest::newRow("too large") << QByteArray("/echo") << QByteArray("Content-Length: 3000\r\n") << 413;
}

void HttpTest::refusesInsteadOfContinuing()
{
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, headers);
    QFETCH(int, status);
    RawClient client(m_worker->port());
    client.send("POST " + target + " HTTP/1.1\r\nHost: h\r\nExpect: 100-continue\r\n" + headers + "\r\n");
    QCOMPARE(client.receive().status, status);
    QVERIFY(client.receiveAll().isEmpty());
}

void HttpTest::refusalArrivesThoughTheClientSendsOn()
{
    for (int i = 0; i < 20; ++i) {
        RawClient client(m_worker->port());
        client.send("POST /echo HTTP/1.1\r\nHost: h\r\nContent-Length: 1000000\r\n\r\n");
        QVERIFY(client.send(QByteArray(1'000'000, 'x')));
        QCOMPARE(client.receive().status, 413);
        QVERIFY(client.receiveAll().isEmpty());
        QCOMPARE(client.end(), RawClient::End::Closed);
    }
}

void HttpTest::standardHeadersAreThere()
{
    RawClient client(m_worker->port());
    client.send(get("/hello"));
    const WireResponse response = client.receive();
    QCOMPARE(response.header("X-Content-Type-Options"), QByteArray("nosniff"));
    QCOMPARE(response.header("Cache-Control"), QByteArray("no-store"));
    QVERIFY(response.header("Content-Security-Policy").contains("default-src 'none'"));
    QVERIFY(!response.has("Strict-Transport-Security"));
    const QDateTime date =
        QDateTime::fromString(QString::fromLatin1(response.header("Date")), Qt::RFC2822Date);
    QVERIFY2(qAbs(date.secsTo(QDateTime::currentDateTimeUtc())) < 60, response.header("Date").constData());
}

void HttpTest::requestIdIsKept()
{
    RawClient client(m_worker->port());
    client.send(get("/hello") + get("/hello", "X-Request-Id: my-id.1\r\n")
                + get("/nowhere", "X-Request-Id: a b\r\n") + get("/nowhere", "X-Request-Id: my-id.2\r\n"));
    QVERIFY(!client.receive().has("X-Request-Id")); // nobody asked, none was made
    QCOMPARE(client.receive().header("X-Request-Id"), QByteArray("my-id.1"));
    const WireResponse made = client.receive();
    QCOMPARE(made.header("X-Request-Id").size(), 36);
    QCOMPARE(made.json().value(QStringLiteral("instance")).toString().toUtf8(), made.header("X-Request-Id"));
    QCOMPARE(client.receive().json().value(QStringLiteral("instance")).toString(), QStringLiteral("my-id.2"));
}

void HttpTest::splitAnywhere()
{
    const QByteArray bytes = get("/hello")
                             + "POST /echo HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n"
                             + "3\r\nabc\r\n0\r\n\r\n\r\n" + get("/empty");
    for (qsizetype at = 1; at < bytes.size(); ++at) {
        RawClient client(m_worker->port());
        client.send(bytes.first(at));
        QTest::qSleep(0);
        client.send(bytes.sliced(at));
        QCOMPARE(client.receive().status, 200);
        QCOMPARE(client.receive().body, QByteArray("abc"));
        QCOMPARE(client.receive().status, 204);
    }
}

QTEST_GUILESS_MAIN(HttpTest)
#include "tst_http.moc"
