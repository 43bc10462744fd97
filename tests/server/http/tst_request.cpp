// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/trustedproxies.h"
#include "tests/server/http/testrequest.h"
#include "tests/server/http/testroutes.h"
#include "tests/support/testresult.h"

#include <QTest>

using namespace foyer;
using namespace foyer::http;
using namespace foyer::test;

namespace {

constexpr char parentText[] = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

RouteTable ordersTable()
{
    RouteTable table;
    table.add({.path = "/orders/{order:uuid}/lines/{line:number}/{note}",
               .name = "line",
               .handler = SyncHandler(&sayHello)});
    return table;
}

} // namespace

class RequestTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pathParametersAreTyped();
    void queryIsDecoded();
    void headersAreFoundByAnyCase();
    void requestId_data();
    void requestId();
    void traceIsContinued();
    void traceBeginsAnew_data();
    void traceBeginsAnew();
    void idempotencyKey_data();
    void idempotencyKey();
    void remoteAddress_data();
    void remoteAddress();
    void proxiesAreParsed_data();
    void proxiesAreParsed();
    void schemeIsBelievedFromProxiesOnly();
    void json_data();
    void json();
};

void RequestTest::pathParametersAreTyped()
{
    RequestMaker maker({}, ordersTable());
    const RequestPtr request =
        maker.make(get("/orders/0192f7c3-8a1b-7cde-9f01-23456789abcd/lines/42/caf%C3%A9"));
    QCOMPARE(request->route()->name, QByteArray("line"));
    QCOMPARE(request->pathUuid("order").toText(), QByteArray("0192f7c3-8a1b-7cde-9f01-23456789abcd"));
    QCOMPARE(request->pathNumber("line"), 42);
    QCOMPARE(request->pathText("note").toByteArray(), QByteArray("caf\xC3\xA9"));
}

void RequestTest::queryIsDecoded()
{
    RequestMaker maker;
    const RequestPtr request = maker.make(get("/x?a=1&b=x+y%2B%26&a=2&flag&empty=&&%C3%A9=%E2%82%AC"));
    const Query &query = request->query();
    QCOMPARE(query.value("a").value(), QByteArray("1"));
    QCOMPARE(query.values("a"), (QList<QByteArray>{"1", "2"}));
    QCOMPARE(query.value("b").value(), QByteArray("x y+&"));
    QCOMPARE(query.value("flag").value(), QByteArray());
    QCOMPARE(query.value("empty").value(), QByteArray());
    QCOMPARE(query.value("\xC3\xA9").value(), QByteArray("\xE2\x82\xAC"));
    QVERIFY(!query.value("none"));
    QCOMPARE(query.parameters().size(), std::size_t(6));
}

void RequestTest::headersAreFoundByAnyCase()
{
    RequestMaker maker;
    const RequestPtr request =
        maker.make(get("/", "x-TEST: 1\r\nX-Test: 2\r\nIF-NONE-MATCH: \"a\"\r\nIf-None-Match: \"b\"\r\n"));
    QCOMPARE(request->header("X-Test").toByteArray(), QByteArray("1"));
    QCOMPARE(request->header(HeaderName::IfNoneMatch).toByteArray(), QByteArray("\"a\""));
    QCOMPARE(request->header("if-none-match").toByteArray(), QByteArray("\"a\""));
    QCOMPARE(request->joinedHeader(HeaderName::IfNoneMatch), QByteArray("\"a\", \"b\""));
    QVERIFY(request->header("X-Other").isEmpty());
}

void RequestTest::requestId_data()
{
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<QByteArray>("id");
    const QByteArray made = "00000000-0000-7000-8000-000000000001";
    QTest::newRow("none") << QByteArray() << made;
    QTest::newRow("sane") << QByteArray("X-Request-Id: a.B-9_~\r\n") << QByteArray("a.B-9_~");
    QTest::newRow("empty") << QByteArray("X-Request-Id:\r\n") << made;
    QTest::newRow("64") << "X-Request-Id: " + QByteArray(64, 'a') + "\r\n" << QByteArray(64, 'a');
    QTest::newRow("65") << "X-Request-Id: " + QByteArray(65, 'a') + "\r\n" << made;
    QTest::newRow("quotes") << QByteArray("X-Request-Id: \"a\"\r\n") << made;
    QTest::newRow("8-bit") << QByteArray("X-Request-Id: \xE9\r\n") << made;
    QTest::newRow("two") << QByteArray("X-Request-Id: a\r\nX-Request-Id: b\r\n") << made;
}

void RequestTest::requestId()
{
    QFETCH(QByteArray, headers);
    QFETCH(QByteArray, id);
    RequestMaker maker;
    const RequestPtr request = maker.make(get("/", headers));
    QCOMPARE(request->context().requestId(), id);
    QCOMPARE(request->context().requestId(), id); // made once
}

void RequestTest::traceIsContinued()
{
    RequestMaker maker;
    const RequestPtr request = maker.make(get("/", QByteArray("traceparent: ") + parentText + "\r\n"));
    const QByteArray own = request->context().trace().toText();
    QCOMPARE(own.first(36), QByteArray(parentText).first(36)); // version and trace
    QVERIFY(own.sliced(36, 16) != QByteArray(parentText).sliced(36, 16));
    QVERIFY(own.endsWith("-01"));
    QCOMPARE(request->context().trace().toText(), own);
    QCOMPARE(TraceParent::fromText(parentText)->toText(), QByteArray(parentText));
}

void RequestTest::traceBeginsAnew_data()
{
    QTest::addColumn<QByteArray>("value");
    const QByteArray good = parentText;
    QTest::newRow("cut") << good.chopped(1);
    QTest::newRow("longer in version 00") << good + "-x";
    QTest::newRow("upper case") << good.toUpper();
    QTest::newRow("version ff") << "ff" + good.sliced(2);
    QTest::newRow("zero trace") << "00-" + QByteArray(32, '0') + good.sliced(35);
    QTest::newRow("zero span") << good.first(36) + QByteArray(16, '0') + "-01";
    QTest::newRow("not hex") << good.first(10) + "g" + good.sliced(11);
    QTest::newRow("other separator") << good.first(35) + "_" + good.sliced(36);
}

void RequestTest::traceBeginsAnew()
{
    QFETCH(QByteArray, value);
    QVERIFY(!TraceParent::fromText(value));
    RequestMaker maker;
    const RequestPtr request = maker.make(get("/", "traceparent: " + value + "\r\n"));
    const QByteArray own = request->context().trace().toText();
    QVERIFY(TraceParent::fromText(own));
    QVERIFY(!own.contains("0af7651916cd43dd8448eb211c80319c"));
    QVERIFY(own.endsWith("-00"));
}

void RequestTest::idempotencyKey_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<bool>("isSane");
    QTest::addColumn<QByteArray>("key");
    QTest::newRow("bare") << QByteArray("8e03978e-40d5") << true << QByteArray("8e03978e-40d5");
    QTest::newRow("quoted") << QByteArray("\"8e03978e\"") << true << QByteArray("8e03978e");
    QTest::newRow("255") << QByteArray(255, 'k') << true << QByteArray(255, 'k');
    QTest::newRow("256") << QByteArray(256, 'k') << false << QByteArray();
    QTest::newRow("empty") << QByteArray() << false << QByteArray();
    QTest::newRow("empty quotes") << QByteArray("\"\"") << false << QByteArray();
    QTest::newRow("half a quote") << QByteArray("\"a") << false << QByteArray();
    QTest::newRow("space") << QByteArray("a b") << false << QByteArray();
    QTest::newRow("8-bit") << QByteArray("\xE9") << false << QByteArray();
}

void RequestTest::idempotencyKey()
{
    QFETCH(QByteArray, value);
    QFETCH(bool, isSane);
    QFETCH(QByteArray, key);
    RequestMaker maker;
    const RequestPtr request = maker.make(get("/", "Idempotency-Key: " + value + "\r\n"));
    QCOMPARE(request->context().hasSaneIdempotencyKey(), isSane);
    if (isSane)
        QCOMPARE(request->context().idempotencyKey().value(), key);
    QVERIFY(!maker.make(get("/"))->context().idempotencyKey());
}

void RequestTest::remoteAddress_data()
{
    QTest::addColumn<QString>("peer");
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<QString>("address");
    const auto row = [](const char *name, const char *peer, const QByteArray &headers, const char *address) {
        QTest::newRow(name) << QString::fromLatin1(peer) << headers << QString::fromLatin1(address);
    };
    row("direct", "198.51.100.7", "", "198.51.100.7");
    row("direct, lying", "198.51.100.7", "X-Forwarded-For: 1.2.3.4\r\n", "198.51.100.7");
    row("one proxy", "10.0.0.1", "X-Forwarded-For: 198.51.100.7\r\n", "198.51.100.7");
    row("client lies to the proxy", "10.0.0.1", "X-Forwarded-For: 1.2.3.4, 198.51.100.7\r\n", "198.51.100.7");
    row("two proxies", "10.0.0.1", "X-Forwarded-For: 198.51.100.7, 10.9.9.9\r\n", "198.51.100.7");
    row("two fields", "10.0.0.1", "X-Forwarded-For: 198.51.100.7\r\nX-Forwarded-For: 10.9.9.9\r\n",
        "198.51.100.7");
    row("proxies only", "10.0.0.1", "X-Forwarded-For: 10.0.0.2\r\n", "10.0.0.2");
    row("nothing said", "10.0.0.1", "", "10.0.0.1");
    row("rubbish ends it", "10.0.0.1", "X-Forwarded-For: 198.51.100.7, unknown, 10.9.9.9\r\n", "10.9.9.9");
    row("with port", "10.0.0.1", "X-Forwarded-For: 198.51.100.7:4711\r\n", "198.51.100.7");
    row("IPv6", "10.0.0.1", "X-Forwarded-For: 2001:db8::7\r\n", "2001:db8::7");
    row("IPv6 with port", "10.0.0.1", "X-Forwarded-For: [2001:db8::7]:4711\r\n", "2001:db8::7");
    row("bracket without end", "10.0.0.1", "X-Forwarded-For: [2001:db8::7\r\n", "10.0.0.1");
}

void RequestTest::remoteAddress()
{
    QFETCH(QString, peer);
    QFETCH(QByteArray, headers);
    QFETCH(QString, address);
    ServerConfig config;
    config.trustedProxies = TrustedProxies::parse({QStringLiteral("10.0.0.0/8")}).value();
    RequestMaker maker(config);
    const QHostAddress peerAddress(peer);
    const RequestPtr request = maker.make(
        get("/", headers), Peer{peerAddress, 1, false, config.trustedProxies.contains(peerAddress)});
    QCOMPARE(request->remoteAddress(), QHostAddress(address));
}

void RequestTest::proxiesAreParsed_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isWell");
    QTest::newRow("network") << QStringLiteral("10.0.0.0/8") << true;
    QTest::newRow("IPv6 network") << QStringLiteral("2001:db8::/32") << true;
    QTest::newRow("address") << QStringLiteral("192.0.2.7") << true;
    QTest::newRow("name") << QStringLiteral("proxy.example") << false;
    QTest::newRow("too wide") << QStringLiteral("10.0.0.0/33") << false;
    QTest::newRow("empty") << QString() << false;
}

void RequestTest::proxiesAreParsed()
{
    QFETCH(QString, text);
    QFETCH(bool, isWell);
    const Result<TrustedProxies> proxies = TrustedProxies::parse({text});
    if (isWell) {
        VERIFY_RESULT(proxies);
        return;
    }
    COMPARE_ERROR(proxies, ErrorCode::InvalidArgument);
    QCOMPARE(proxies.error().subject, text);
}

void RequestTest::schemeIsBelievedFromProxiesOnly()
{
    RequestMaker maker;
    const QByteArray bytes = get("/", "X-Forwarded-Proto: https\r\n");
    QVERIFY(!maker.make(bytes)->isSecure());
    QVERIFY(maker.make(bytes, Peer{{}, 1, false, true})->isSecure());
    QVERIFY(maker.make(get("/"), Peer{{}, 1, true, false})->isSecure());
}

void RequestTest::json_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<bool>("isJson");
    QTest::newRow("plain") << QByteArray("application/json") << true;
    QTest::newRow("charset") << QByteArray("Application/JSON; charset=utf-8") << true;
    QTest::newRow("other") << QByteArray("text/plain") << false;
    QTest::newRow("longer") << QByteArray("application/jsonp") << false;
    QTest::newRow("none") << QByteArray() << false;
}

void RequestTest::json()
{
    QFETCH(QByteArray, type);
    QFETCH(bool, isJson);
    RequestMaker maker;
    QCOMPARE(maker.make(get("/", "Content-Type: " + type + "\r\n"))->isJson(), isJson);
}

QTEST_GUILESS_MAIN(RequestTest)
#include "tst_request.moc"
