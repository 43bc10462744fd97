// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/requestmessage.h"
#include "server/http/requestparser.h"
#include "tests/server/http/parsedstream.h"

#include <QTest>

using namespace foyer::http;
using namespace foyer::test;

namespace {

QByteArray get(const QByteArray &target)
{
    return "GET " + target + " HTTP/1.1\r\nHost: h\r\n\r\n";
}

QByteArray post(const QByteArray &headers, const QByteArray &body = {})
{
    return "POST / HTTP/1.1\r\nHost: h\r\n" + headers + "\r\n" + body;
}

QByteArray chunked(const QByteArray &body)
{
    return post("Transfer-Encoding: chunked\r\n", body);
}

} // namespace

/// Grammar and refusals, each in one piece and byte by byte: the verdict must not depend on the pieces.
class RequestParserTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void understands_data();
    void understands();
    void refuses_data();
    void refuses();
    void limitIsExact_data();
    void limitIsExact();
    void refusesEarly_data();
    void refusesEarly();
    void bodyLimitOfTheRoute_data();
    void bodyLimitOfTheRoute();
    void keepAlive_data();
    void keepAlive();
    void reservesNothingForAnAnnouncement();
};

void RequestParserTest::understands_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QList<QByteArray>>("messages");
    using Messages = QList<QByteArray>;
    QTest::newRow("plain") << get("/a") << Messages{"GET /a? "};
    QTest::newRow("query") << get("/a?b=c%20d&e") << Messages{"GET /a?b=c%20d&e "};
    QTest::newRow("decoded path") << get("/caf%C3%A9/%7Ex%25") << Messages{"GET /caf\xC3\xA9/~x%? "};
    QTest::newRow("dots inside segments") << get("/a..b/.c/...") << Messages{"GET /a..b/.c/...? "};
    QTest::newRow("double encoding stays") << get("/%252e%252e/") << Messages{"GET /%2e%2e/? "};
    QTest::newRow("asterisk") << QByteArray("OPTIONS * HTTP/1.1\r\nHost: h\r\n\r\n")
                              << Messages{"OPTIONS *? "};
    QTest::newRow("length") << post("Content-Length: 3\r\n", "abc") << Messages{"POST /? abc"};
    QTest::newRow("length zero") << post("Content-Length: 0\r\n") << Messages{"POST /? "};
    QTest::newRow("chunked") << chunked("3\r\nabc\r\n0\r\n\r\n") << Messages{"POST /? abc"};
    QTest::newRow("chunked, other case")
        << post("Transfer-Encoding: Chunked\r\n", "1\r\na\r\n0\r\n\r\n") << Messages{"POST /? a"};
    QTest::newRow("chunked, empty") << chunked("0\r\n\r\n") << Messages{"POST /? "};
    QTest::newRow("chunk extension") << chunked("3;a=b;c=\"d\"\r\nabc\r\n0\r\n\r\n")
                                     << Messages{"POST /? abc"};
    QTest::newRow("trailers") << chunked("3\r\nabc\r\n0\r\nX-Sum: 1\r\nHost: evil\r\n\r\n")
                              << Messages{"POST /? abc"};
    QTest::newRow("body with CR LF CR LF")
        << post("Content-Length: 8\r\n", "a\r\n\r\nb\r\n") << Messages{"POST /? a\r\n\r\nb\r\n"};
    QTest::newRow("pipelined") << get("/1") + post("Content-Length: 1\r\n", "x") + get("/2")
                               << Messages{"GET /1? ", "POST /? x", "GET /2? "};
    QTest::newRow("pipelined behind chunks")
        << chunked("1\r\na\r\n0\r\n\r\n") + get("/2") << Messages{"POST /? a", "GET /2? "};
    QTest::newRow("empty lines between")
        << "\r\n" + get("/1") + "\r\n\r\n" + get("/2") << Messages{"GET /1? ", "GET /2? "};
    QTest::newRow("1.0 without host") << QByteArray("GET / HTTP/1.0\r\n\r\n") << Messages{"GET /? "};
    QTest::newRow("IPv6 host") << QByteArray("GET / HTTP/1.1\r\nHost: [::1]:80\r\n\r\n")
                               << Messages{"GET /? "};
    QTest::newRow("value without space")
        << QByteArray("GET / HTTP/1.1\r\nHost:h\r\nX:  y \t\r\n\r\n") << Messages{"GET /? "};
    QTest::newRow("empty value") << QByteArray("GET / HTTP/1.1\r\nHost: h\r\nX:\r\n\r\n")
                                 << Messages{"GET /? "};
    QTest::newRow("Latin-1 value") << QByteArray("GET / HTTP/1.1\r\nHost: h\r\nX: \xE9\r\n\r\n")
                                   << Messages{"GET /? "};
    QTest::newRow("line feed in a query") << get("/?a=%0A") << Messages{"GET /?a=%0A "};
}

void RequestParserTest::understands()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QList<QByteArray>, messages);
    for (const qsizetype pieceSize : {bytes.size(), qsizetype(1), qsizetype(7)}) {
        const ParsedStream parsed = parseInPieces(bytes, pieceSize, {});
        QVERIFY2(!parsed.fault, parsed.fault ? describe(*parsed.fault).code.data() : "");
        QCOMPARE(parsed.messages, messages);
    }
}

void RequestParserTest::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("fault");
    const auto row = [](const char *name, const QByteArray &bytes, Fault fault) {
        QTest::newRow(name) << bytes << int(fault);
    };
    row("CL and TE", post("Content-Length: 3\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n"),
        Fault::ConflictingFraming);
    row("TE and CL", post("Transfer-Encoding: chunked\r\nContent-Length: 3\r\n", "0\r\n\r\n"),
        Fault::ConflictingFraming);
    row("TE twice", post("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n"),
        Fault::RepeatedField);
    row("TE xchunked", post("Transfer-Encoding: xchunked\r\n", get("/smuggled")),
        Fault::UnknownTransferCoding);
    row("TE chunked, gzip", post("Transfer-Encoding: chunked, gzip\r\n", get("/smuggled")),
        Fault::UnknownTransferCoding);
    row("TE gzip, chunked", post("Transfer-Encoding: gzip, chunked\r\n", "0\r\n\r\n"),
        Fault::UnknownTransferCoding);
    row("TE gzip and CL", post("Transfer-Encoding: gzip\r\nContent-Length: 3\r\n", "abc"),
        Fault::UnknownTransferCoding);
    row("TE identity", post("Transfer-Encoding: identity\r\n"), Fault::UnknownTransferCoding);
    row("TE empty", post("Transfer-Encoding:\r\n"), Fault::UnknownTransferCoding);
    row("TE with vertical tab", post("Transfer-Encoding: \vchunked\r\n"), Fault::BadField);
    row("TE name with space", post("Transfer-Encoding : chunked\r\n"), Fault::BadField);
    row("TE in 1.0", "POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        Fault::ChunkedInHttp10);
    row("CL negative", post("Content-Length: -1\r\n"), Fault::BadContentLength);
    row("CL plus", post("Content-Length: +1\r\n", "a"), Fault::BadContentLength);
    row("CL hex", post("Content-Length: 0x1\r\n", "a"), Fault::BadContentLength);
    row("CL empty", post("Content-Length:\r\n"), Fault::BadContentLength);
    row("CL fraction", post("Content-Length: 1.0\r\n", "a"), Fault::BadContentLength);
    row("CL overflow", post("Content-Length: 18446744073709551616\r\n"), Fault::BadContentLength);
    row("CL list", post("Content-Length: 3, 3\r\n", "abc"), Fault::BadContentLength);
    row("CL twice, equal", post("Content-Length: 3\r\nContent-Length: 3\r\n", "abc"), Fault::RepeatedField);
    row("CL twice, different", post("Content-Length: 3\r\nContent-Length: 4\r\n", "abc"),
        Fault::BadContentLength);
    row("CL huge", post("Content-Length: 18446744073709551615\r\n"), Fault::BodyTooLarge);
    row("CL above the limit", post("Content-Length: 65537\r\n"), Fault::BodyTooLarge);
    row("no host", "GET / HTTP/1.1\r\n\r\n", Fault::MissingHost);
    row("two hosts", "GET / HTTP/1.1\r\nHost: h\r\nHost: h\r\n\r\n", Fault::RepeatedField);
    row("empty host", "GET / HTTP/1.1\r\nHost:\r\n\r\n", Fault::BadHost);
    row("host with path", "GET / HTTP/1.1\r\nHost: h/x\r\n\r\n", Fault::BadHost);
    row("host with user", "GET / HTTP/1.1\r\nHost: u@h\r\n\r\n", Fault::BadHost);
    row("host with port too long", "GET / HTTP/1.1\r\nHost: h:123456\r\n\r\n", Fault::BadHost);
    row("two authorizations", "GET / HTTP/1.1\r\nHost: h\r\nAuthorization: a\r\nAuthorization: b\r\n\r\n",
        Fault::RepeatedField);
    row("obs-fold", "GET / HTTP/1.1\r\nHost: h\r\nX: a\r\n b\r\n\r\n", Fault::FoldedField);
    row("obs-fold of a length", post("Content-Length: 1\r\n 0\r\n", "0123456789"), Fault::FoldedField);
    row("fold before the first field", "GET / HTTP/1.1\r\n Host: h\r\n\r\n", Fault::FoldedField);
    row("bare LF", "GET / HTTP/1.1\nHost: h\n\n", Fault::BareLineFeed);
    row("bare LF in a field", "GET / HTTP/1.1\r\nHost: h\nX: y\r\n\r\n", Fault::BareLineFeed);
    row("bare CR", "GET / HTTP/1.1\r\nHost: h\rX: y\r\n\r\n", Fault::BadField);
    row("NUL in a name", QByteArray("GET / HTTP/1.1\r\nHo\0st: h\r\n\r\n", 28), Fault::BadField);
    row("NUL in a value", QByteArray("GET / HTTP/1.1\r\nHost: h\0\r\n\r\n", 28), Fault::BadField);
    row("field without colon", "GET / HTTP/1.1\r\nHost: h\r\nX\r\n\r\n", Fault::BadField);
    row("field without name", "GET / HTTP/1.1\r\nHost: h\r\n: x\r\n\r\n", Fault::BadField);
    row("method lower case", "get / HTTP/1.1\r\nHost: h\r\n\r\n", Fault::UnknownMethod);
    row("method unknown", "BREW / HTTP/1.1\r\nHost: h\r\n\r\n", Fault::UnknownMethod);
    row("TRACE", "TRACE / HTTP/1.1\r\nHost: h\r\n\r\n", Fault::UnknownMethod);
    row("CONNECT", "CONNECT h:443 HTTP/1.1\r\nHost: h\r\n\r\n", Fault::UnknownMethod);
    row("HTTP/2 preface", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", Fault::UnsupportedVersion);
    row("HTTP/0.9", "GET /\r\n\r\n", Fault::BadTarget);
    row("HTTP/1.2", "GET / HTTP/1.2\r\nHost: h\r\n\r\n", Fault::UnsupportedVersion);
    row("HTTP/3.0", "GET / HTTP/3.0\r\nHost: h\r\n\r\n", Fault::UnsupportedVersion);
    row("version in lower case", "GET / http/1.1\r\nHost: h\r\n\r\n", Fault::UnsupportedVersion);
    row("two spaces", "GET  / HTTP/1.1\r\nHost: h\r\n\r\n", Fault::BadTarget);
    row("TLS hello", QByteArray("\x16\x03\x01\x02\x00\x01\x00", 7), Fault::BadRequestLine);
    row("many empty lines", "\r\n\r\n\r\n\r\n\r\n" + get("/"), Fault::BadRequestLine);
    row("CR without LF before", "\r" + get("/"), Fault::BadRequestLine);
    row("absolute target", get("http://h/"), Fault::BadTarget);
    row("relative target", get("a"), Fault::BadTarget);
    row("asterisk for GET", get("*"), Fault::BadTarget);
    row("fragment", get("/a#b"), Fault::BadTarget);
    row("backslash", get("/a\\..\\b"), Fault::BadTarget);
    row("8-bit in path", get("/\xC3\xA9"), Fault::BadTarget);
    row("8-bit in query", get("/?\xC3\xA9"), Fault::BadTarget);
    row("NUL in the target", QByteArray("GET /\0 HTTP/1.1\r\nHost: h\r\n\r\n", 28), Fault::BadTarget);
    row("%00 in path", get("/a%00b"), Fault::ForbiddenPathCharacter);
    row("%00 in query", get("/?a=%00"), Fault::ForbiddenPathCharacter);
    row("%0d%0a in path", get("/a%0D%0Ab"), Fault::ForbiddenPathCharacter);
    row("%2f", get("/a%2fb"), Fault::ForbiddenPathCharacter);
    row("%5c", get("/a%5Cb"), Fault::ForbiddenPathCharacter);
    row("dot segment", get("/a/../b"), Fault::DotSegment);
    row("dot segment at the end", get("/a/.."), Fault::DotSegment);
    row("single dot", get("/./a"), Fault::DotSegment);
    row("encoded dots", get("/a/%2e%2e/b"), Fault::DotSegment);
    row("half encoded dots", get("/a/.%2E/b"), Fault::DotSegment);
    row("bad escape", get("/%zz"), Fault::BadPercentEscape);
    row("cut escape", get("/%4"), Fault::BadPercentEscape);
    row("bad escape in query", get("/?a=%"), Fault::BadPercentEscape);
    row("overlong UTF-8", get("/%C0%AF"), Fault::NotUtf8);
    row("cut UTF-8", get("/%C3"), Fault::NotUtf8);
    row("surrogate", get("/%ED%A0%80"), Fault::NotUtf8);
    row("not UTF-8 in query", get("/?a=%FF"), Fault::NotUtf8);
    row("unknown expectation", post("Expect: tea\r\nContent-Length: 1\r\n", "a"), Fault::UnknownExpectation);
    row("chunk size not hex", chunked("x\r\n"), Fault::BadChunk);
    row("chunk size negative", chunked("-1\r\n"), Fault::BadChunk);
    row("chunk size with prefix", chunked("0x3\r\nabc\r\n0\r\n\r\n"), Fault::BadChunk);
    row("chunk size overflow", chunked("10000000000000000\r\n"), Fault::BadChunk);
    row("chunk too long", chunked("3\r\nabcd\r\n0\r\n\r\n"), Fault::BadChunk);
    row("chunk with bare LF", chunked("3\nabc\n0\n\n" + QByteArray(2000, ' ')), Fault::ChunkFramingTooLong);
    row("chunk above the limit", chunked("10001\r\n"), Fault::BodyTooLarge);
    row("chunks above the limit", chunked("8000\r\n" + QByteArray(0x8000, 'a') + "\r\n8001\r\n"),
        Fault::BodyTooLarge);
    row("endless extension", chunked("3;" + QByteArray(300'000, 'a')), Fault::ChunkFramingTooLong);
    row("long extension", chunked("3;" + QByteArray(2000, 'a') + "\r\nabc\r\n0\r\n\r\n"),
        Fault::ChunkFramingTooLong);
    row("endless trailer", chunked("0\r\nX: " + QByteArray(300'000, 'a')), Fault::ChunkFramingTooLong);
    row("long trailer", chunked("0\r\nX: " + QByteArray(2000, 'a') + "\r\n\r\n"), Fault::ChunkFramingTooLong);
    row("many extensions", chunked(QByteArray("1;" + QByteArray(900, 'a') + "\r\nx\r\n").repeated(40)),
        Fault::ChunkFramingTooLong);
    row("length in trailers", chunked("0\r\nContent-Length: 3\r\n\r\n"), Fault::BadChunk);
    row("too many headers", "GET / HTTP/1.1\r\nHost: h\r\n" + QByteArray("a: b\r\n").repeated(100) + "\r\n",
        Fault::TooManyFields);
    row("2,000 headers", "GET / HTTP/1.1\r\nHost: h\r\n" + QByteArray("a: b\r\n").repeated(2000) + "\r\n",
        Fault::TooManyFields);
    row("huge header", "GET / HTTP/1.1\r\nHost: h\r\nX: " + QByteArray(20'000, 'a') + "\r\n\r\n",
        Fault::HeadTooLarge);
    row("long target and long header",
        "GET /" + QByteArray(8000, 'a') + " HTTP/1.1\r\nHost: h\r\nX: " + QByteArray(9000, 'a') + "\r\n\r\n",
        Fault::HeadTooLarge);
    row("long target", get("/" + QByteArray(9000, 'a')), Fault::TargetTooLong);
    row("endless target", "GET /" + QByteArray(300'000, 'a'), Fault::TargetTooLong);
}

void RequestParserTest::refuses()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, fault);
    for (const qsizetype pieceSize : {bytes.size(), qsizetype(1), qsizetype(13)}) {
        const ParsedStream parsed = parseInPieces(bytes, pieceSize, {});
        QVERIFY2(parsed.fault, parsed.messages.join('|').constData());
        QCOMPARE(describe(*parsed.fault).code, describe(Fault(fault)).code);
        QVERIFY(parsed.messages.isEmpty());
    }
}

void RequestParserTest::limitIsExact_data()
{
    QTest::addColumn<qsizetype>("headBytes");
    QTest::addColumn<bool>("passes");
    QTest::newRow("one below") << qsizetype(1023) << true;
    QTest::newRow("exact") << qsizetype(1024) << true;
    QTest::newRow("one above") << qsizetype(1025) << false;
}

void RequestParserTest::limitIsExact()
{
    QFETCH(qsizetype, headBytes);
    QFETCH(bool, passes);
    MessageLimits limits;
    limits.headBytes = 1024;
    const QByteArray start = "GET /" + QByteArray(500, 'a') + " HTTP/1.1\r\nHost: h\r\nX: ";
    const QByteArray bytes = start + QByteArray(headBytes - start.size() - 4, 'b') + "\r\n\r\n";
    QCOMPARE(bytes.size(), headBytes);
    for (const qsizetype pieceSize : {bytes.size(), qsizetype(1)})
        QCOMPARE(!parseInPieces(bytes, pieceSize, limits).fault, passes);
}

void RequestParserTest::refusesEarly_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("garbage") << QByteArray("\x80");
    QTest::newRow("bare LF") << QByteArray("GET / HTTP/1.1\n");
    QTest::newRow("fold") << QByteArray("GET / HTTP/1.1\r\nA: b\r\n ");
    QTest::newRow("length above the limit") << post("Content-Length: 1000000\r\n");
}

// Without the end of the head, or of the body: nobody should have to wait for a timeout.
void RequestParserTest::refusesEarly()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(parseInPieces(bytes, bytes.size(), {}).fault);
}

void RequestParserTest::bodyLimitOfTheRoute_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("passes");
    const QByteArray hundred(100, 'x');
    const QByteArray more(101, 'x');
    QTest::newRow("length") << post("Content-Length: 100\r\n", hundred) << true;
    QTest::newRow("length above") << post("Content-Length: 101\r\n", more) << false;
    QTest::newRow("chunked") << chunked("64\r\n" + hundred + "\r\n0\r\n\r\n") << true;
    QTest::newRow("chunked above") << chunked("65\r\n" + more + "\r\n0\r\n\r\n") << false;
    QTest::newRow("chunks above") << chunked("64\r\n" + hundred + "\r\n1\r\nx\r\n0\r\n\r\n") << false;
}

void RequestParserTest::bodyLimitOfTheRoute()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, passes);
    const MessageLimits limits;
    RequestParser parser(limits);
    QByteArrayView input(bytes);
    QCOMPARE(parser.advance(input), RequestParser::Step::HeadReady);
    parser.setBodyLimit(100);
    QCOMPARE(parser.advance(input),
             passes ? RequestParser::Step::MessageReady : RequestParser::Step::Refused);
    if (!passes)
        QCOMPARE(parser.fault(), Fault::BodyTooLarge);
}

void RequestParserTest::keepAlive_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("keeps");
    QTest::newRow("1.1") << get("/") << true;
    QTest::newRow("1.1 close") << QByteArray("GET / HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n")
                               << false;
    QTest::newRow("1.1 list") << QByteArray("GET / HTTP/1.1\r\nHost: h\r\nConnection: x, CLOSE\r\n\r\n")
                              << false;
    QTest::newRow("1.0") << QByteArray("GET / HTTP/1.0\r\n\r\n") << false;
    QTest::newRow("1.0 keep-alive") << QByteArray("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n") << true;
}

void RequestParserTest::keepAlive()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, keeps);
    const MessageLimits limits;
    RequestParser parser(limits);
    QByteArrayView input(bytes);
    QCOMPARE(parser.advance(input), RequestParser::Step::HeadReady);
    QCOMPARE(parser.message().keepAlive, keeps);
}

void RequestParserTest::reservesNothingForAnAnnouncement()
{
    MessageLimits limits;
    limits.bodyBytes = 1024ULL * 1024 * 1024;
    RequestParser parser(limits);
    const QByteArray bytes = post("Content-Length: 1000000000\r\n", "abc");
    QByteArrayView input(bytes);
    QCOMPARE(parser.advance(input), RequestParser::Step::HeadReady);
    QCOMPARE(parser.advance(input), RequestParser::Step::NeedMore);
    QCOMPARE(parser.message().body, QByteArray("abc"));
    QVERIFY(parser.message().body.capacity() <= 128 * 1024);
}

QTEST_GUILESS_MAIN(RequestParserTest)
#include "tst_requestparser.moc"
