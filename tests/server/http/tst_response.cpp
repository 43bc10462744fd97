// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/cors.h"
#include "server/http/etag.h"
#include "server/http/exchange.h"
#include "server/http/outputbuffer.h"
#include "server/http/problem.h"
#include "server/http/responseencoder.h"
#include "tests/server/http/testrequest.h"
#include "tests/server/http/testroutes.h"
#include "tests/server/http/wireresponse.h"
#include "tests/support/testresult.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

using namespace foyer;
using namespace foyer::http;
using namespace foyer::test;

/// Answers as documents and as bytes, without a socket.
class ResponseTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyErrorHasAStatus_data();
    void everyErrorHasAStatus();
    void innerErrorsStayInside();
    void problemIsAnRfc9457Document();
    void textIsEscaped();
    void headersCannotBreakOut_data();
    void headersCannotBreakOut();
    void dateIsRight();
    void ifMatchComparesStrongly_data();
    void ifMatchComparesStrongly();
    void ifNoneMatchComparesWeakly_data();
    void ifNoneMatchComparesWeakly();
    void corsHeaders_data();
    void corsHeaders();
    void preflight();
    void badOrigins_data();
    void badOrigins();
};

void ResponseTest::everyErrorHasAStatus_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("name");
    const auto row = [](ErrorCode code, int status, const char *name) {
        QTest::newRow(errorCodeName(code).data()) << int(code) << status << QByteArray(name);
    };
    row(ErrorCode::InvalidArgument, 400, "invalid_argument");
    row(ErrorCode::NotFound, 404, "not_found");
    row(ErrorCode::AlreadyExists, 409, "already_exists");
    row(ErrorCode::Conflict, 409, "conflict");
    row(ErrorCode::PermissionDenied, 403, "permission_denied");
    row(ErrorCode::Unsupported, 501, "unsupported");
    row(ErrorCode::Timeout, 504, "timeout");
    row(ErrorCode::Cancelled, 409, "cancelled");
    row(ErrorCode::Closed, 503, "closed");
    row(ErrorCode::Overloaded, 503, "overloaded");
    row(ErrorCode::Unavailable, 503, "unavailable");
    row(ErrorCode::InDoubt, 503, "in_doubt");
    row(ErrorCode::DatabaseRefused, 500, "internal");
    row(ErrorCode::Protocol, 502, "protocol");
    row(ErrorCode::Corrupt, 500, "internal");
    row(ErrorCode::Io, 500, "internal");
    row(ErrorCode::Internal, 500, "internal");
}

void ResponseTest::everyErrorHasAStatus()
{
    QFETCH(int, code);
    QFETCH(int, status);
    QFETCH(QByteArray, name);
    const Problem problem =
        Problem::fromError(Error{ErrorCode(code), QStringLiteral("secret"), QStringLiteral("a.b")});
    QCOMPARE(int(problem.status), status);
    QCOMPARE(problem.code, name);
    QCOMPARE(problem.field, ErrorCode(code) == ErrorCode::InvalidArgument ? QByteArray("a.b") : QByteArray());
    QCOMPARE(problem.retryAfter.has_value(), status == 503 || status == 504);
    QVERIFY(problem.detail.endsWith('.'));
}

void ResponseTest::innerErrorsStayInside()
{
    Error error{ErrorCode::DatabaseRefused, QStringLiteral("secret"), QStringLiteral("subject"), "23505",
                "orders_pkey"};
    const QByteArray json = Problem::fromError(error).toJson();
    for (const char *inner : {"secret", "subject", "23505", "orders_pkey", "database"})
        QVERIFY2(!json.contains(inner), json.constData());
}

void ResponseTest::problemIsAnRfc9457Document()
{
    Problem problem{Status::Conflict, "seat_taken"};
    problem.detail = "The seat is taken.";
    problem.field = "seats[1]";
    problem.instance = "req-1";
    problem.retryAfter = std::chrono::seconds{7};
    problem.members.emplace_back("seats", "[\"A1\",\"A2\"]");
    WireResponse wire;
    wire.body = problem.toResponse().body();
    const QJsonObject json = wire.json();
    QCOMPARE(json.value(QStringLiteral("type")).toString(), QStringLiteral("about:blank"));
    QCOMPARE(json.value(QStringLiteral("title")).toString(), QStringLiteral("Conflict"));
    QCOMPARE(json.value(QStringLiteral("status")).toInt(), 409);
    QCOMPARE(json.value(QStringLiteral("code")).toString(), QStringLiteral("seat_taken"));
    QCOMPARE(json.value(QStringLiteral("detail")).toString(), QStringLiteral("The seat is taken."));
    QCOMPARE(json.value(QStringLiteral("field")).toString(), QStringLiteral("seats[1]"));
    QCOMPARE(json.value(QStringLiteral("instance")).toString(), QStringLiteral("req-1"));
    QCOMPARE(json.value(QStringLiteral("seats")).toArray().size(), 2);
    QCOMPARE(problem.toResponse().contentType(), QByteArray("application/problem+json"));
    QCOMPARE(problem.toResponse().headerBlock(), QByteArray("Retry-After: 7\r\n"));
}

void ResponseTest::textIsEscaped()
{
    Problem problem{Status::BadRequest, "x"};
    problem.detail = "quote \" backslash \\ line\n tab\t NUL" + QByteArray(1, '\0') + " caf\xC3\xA9";
    problem.field = "not UTF-8: \xFF";
    WireResponse wire;
    wire.body = problem.toJson();
    QCOMPARE(wire.json().value(QStringLiteral("detail")).toString(), QString::fromUtf8(problem.detail));
    QCOMPARE(wire.json().value(QStringLiteral("field")).toString(), QStringLiteral("not UTF-8: \uFFFD"));
}

void ResponseTest::headersCannotBreakOut_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("CR LF in the value") << QByteArray("X") << QByteArray("a\r\nSet-Cookie: b");
    QTest::newRow("LF in the value") << QByteArray("X") << QByteArray("a\nb");
    QTest::newRow("NUL in the value") << QByteArray("X") << QByteArray("a\0b", 3);
    QTest::newRow("8-bit value") << QByteArray("X") << QByteArray("caf\xC3\xA9");
    QTest::newRow("colon in the name") << QByteArray("X: a\r\nY") << QByteArray("b");
    QTest::newRow("no name") << QByteArray() << QByteArray("b");
}

void ResponseTest::headersCannotBreakOut()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, value);
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("A response header was left out")));
    QVERIFY(Response().addHeader(name, value).headerBlock().isEmpty());
}

void ResponseTest::dateIsRight()
{
    const ServerConfig config;
    ResponseEncoder encoder(config);

    class NoSink final : public AnswerSink
    {
        void answered(Exchange &) override {}
    } sink;

    Exchange exchange(sink, Fault::BadHost);
    for (const auto &[seconds, text] : {std::pair{784111777, "Sun, 06 Nov 1994 08:49:37 GMT"},
                                        std::pair{1709164800, "Thu, 29 Feb 2024 00:00:00 GMT"}}) {
        encoder.setNow(Instant(std::chrono::seconds{seconds}));
        OutputBuffer buffer(16);
        QVERIFY(encoder.encode(exchange, ResponseEncoder::Ending::Close, false, buffer).isEmpty());
        QByteArray out = buffer.view().toByteArray();
        QCOMPARE(takeResponse(out).header("Date"), QByteArray(text));
        QVERIFY(out.isEmpty());
    }
}

void ResponseTest::ifMatchComparesStrongly_data()
{
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<QByteArray>("current");
    QTest::addColumn<int>("expected");
    const auto row = [](const char *name, const QByteArray &headers, const QByteArray &current,
                        Precondition expected) {
        QTest::newRow(name) << headers << current << int(expected);
    };
    row("absent", "", "\"1\"", Precondition::Absent);
    row("hit", "If-Match: \"1\"\r\n", "\"1\"", Precondition::Holds);
    row("miss", "If-Match: \"2\"\r\n", "\"1\"", Precondition::Fails);
    row("in a list", "If-Match: \"2\" ,\"1\"\r\n", "\"1\"", Precondition::Holds);
    row("in two fields", "If-Match: \"2\"\r\nIf-Match: \"1\"\r\n", "\"1\"", Precondition::Holds);
    row("comma inside", "If-Match: \"2,\"\r\n", "\"2,\"", Precondition::Holds);
    row("weak never", "If-Match: W/\"1\"\r\n", "W/\"1\"", Precondition::Fails);
    row("weak against strong", "If-Match: W/\"1\"\r\n", "\"1\"", Precondition::Fails);
    row("any", "If-Match: *\r\n", "\"1\"", Precondition::Holds);
    row("any of nothing", "If-Match: *\r\n", "", Precondition::Fails);
    row("bare word", "If-Match: 1\r\n", "\"1\"", Precondition::Fails);
    row("no end", "If-Match: \"1\r\n", "\"1\"", Precondition::Fails);
}

void ResponseTest::ifMatchComparesStrongly()
{
    QFETCH(QByteArray, headers);
    QFETCH(QByteArray, current);
    QFETCH(int, expected);
    RequestMaker maker;
    QCOMPARE(int(ifMatch(*maker.make(get("/", headers)), current)), expected);
}

void ResponseTest::ifNoneMatchComparesWeakly_data()
{
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<QByteArray>("current");
    QTest::addColumn<bool>("hits");
    QTest::newRow("absent") << QByteArray() << strongTag("1") << false;
    QTest::newRow("hit") << QByteArray("If-None-Match: \"1\"\r\n") << strongTag("1") << true;
    QTest::newRow("weak hit") << QByteArray("If-None-Match: W/\"1\"\r\n") << strongTag("1") << true;
    QTest::newRow("weak against weak")
        << QByteArray("If-None-Match: \"0\", W/\"1\"\r\n") << weakTag("1") << true;
    QTest::newRow("miss") << QByteArray("If-None-Match: \"2\"\r\n") << strongTag("1") << false;
    QTest::newRow("any") << QByteArray("If-None-Match: *\r\n") << strongTag("1") << true;
    QTest::newRow("any of nothing") << QByteArray("If-None-Match: *\r\n") << QByteArray() << false;
}

void ResponseTest::ifNoneMatchComparesWeakly()
{
    QFETCH(QByteArray, headers);
    QFETCH(QByteArray, current);
    QFETCH(bool, hits);
    RequestMaker maker;
    QCOMPARE(ifNoneMatchHits(*maker.make(get("/", headers)), current), hits);
}

void ResponseTest::corsHeaders_data()
{
    QTest::addColumn<QList<QByteArray>>("origins");
    QTest::addColumn<QByteArray>("origin");
    QTest::addColumn<bool>("allowed");
    QTest::addColumn<bool>("varies");
    using Origins = QList<QByteArray>;
    QTest::newRow("switched off") << Origins{} << QByteArray("https://a.example") << false << false;
    QTest::newRow("in the list") << Origins{"https://a.example", "http://localhost:5173"}
                                 << QByteArray("http://localhost:5173") << true << true;
    QTest::newRow("not in the list") << Origins{"https://a.example"} << QByteArray("https://b.example")
                                     << false << true;
    QTest::newRow("other port") << Origins{"https://a.example"} << QByteArray("https://a.example:444")
                                << false << true;
    QTest::newRow("suffix") << Origins{"https://a.example"} << QByteArray("https://a.example.evil") << false
                            << true;
    QTest::newRow("null") << Origins{"https://a.example"} << QByteArray("null") << false << true;
    QTest::newRow("none sent") << Origins{"https://a.example"} << QByteArray() << false << true;
    QTest::newRow("any") << Origins{"*"} << QByteArray("https://b.example") << true << true;
}

void ResponseTest::corsHeaders()
{
    QFETCH(QList<QByteArray>, origins);
    QFETCH(QByteArray, origin);
    QFETCH(bool, allowed);
    QFETCH(bool, varies);
    const Result<Cors> cors = Cors::build({.origins = origins});
    VERIFY_RESULT(cors);
    OutputBuffer buffer(16);
    cors->appendHeaders(buffer, origin);
    const QByteArray head = buffer.view().toByteArray();
    QCOMPARE(head.contains("Vary: Origin\r\n"), varies);
    QCOMPARE(head.contains("Access-Control-Allow-Origin: " + origin + "\r\n"), allowed);
    QVERIFY(!head.contains("Allow-Credentials"));
}

void ResponseTest::preflight()
{
    const Result<Cors> cors = Cors::build({.origins = {"https://a.example"}});
    VERIFY_RESULT(cors);
    MethodSet allowed;
    allowed.insert(Method::Get);
    allowed.insert(Method::Delete);
    RequestMaker maker;
    const QByteArray ask =
        "OPTIONS /x HTTP/1.1\r\nHost: h\r\nAccess-Control-Request-Method: DELETE\r\nOrigin: ";
    const RequestPtr known = maker.make(ask + "https://a.example\r\n\r\n");
    QVERIFY(Cors::isPreflight(*known));
    const QByteArray headers = cors->preflight(*known, allowed).headerBlock();
    QVERIFY(headers.contains("Access-Control-Allow-Methods: GET, DELETE\r\n"));
    QVERIFY(headers.contains("Idempotency-Key"));
    QVERIFY(headers.contains("Access-Control-Max-Age: 600\r\n"));
    QVERIFY(cors->preflight(*maker.make(ask + "https://b.example\r\n\r\n"), allowed).headerBlock().isEmpty());
    QVERIFY(!Cors::isPreflight(*maker.make("OPTIONS /x HTTP/1.1\r\nHost: h\r\n\r\n")));
}

void ResponseTest::badOrigins_data()
{
    QTest::addColumn<QByteArray>("origin");
    QTest::newRow("slash at the end") << QByteArray("https://a.example/");
    QTest::newRow("no scheme") << QByteArray("a.example");
    QTest::newRow("wildcard inside") << QByteArray("https://*.example");
    QTest::newRow("empty") << QByteArray();
}

void ResponseTest::badOrigins()
{
    QFETCH(QByteArray, origin);
    COMPARE_ERROR(Cors::build({.origins = {origin}}), ErrorCode::InvalidArgument);
}

QTEST_GUILESS_MAIN(ResponseTest)
#include "tst_response.moc"
