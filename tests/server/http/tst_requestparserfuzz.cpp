// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/http/parsedstream.h"

#include <array>
#include <QTest>
#include <random>

using namespace foyer::http;
using namespace foyer::test;

namespace {

constexpr int streams = 60'000; // 2.5 messages each on average
constexpr quint32 seed = 20261121;

/// Small enough that ordinary streams run into each of them.
MessageLimits tightLimits()
{
    MessageLimits limits;
    limits.headBytes = 320;
    limits.targetBytes = 100;
    limits.fieldCount = 8;
    limits.bodyBytes = 120;
    limits.chunkLineBytes = 40;
    limits.chunkFramingBytes = 100;
    return limits;
}

/// Writes streams of one to four messages that are right, nearly right, or damaged.
class StreamWriter
{
public:
    explicit StreamWriter(quint32 start) : m_random(start) {}

    QByteArray write()
    {
        QByteArray bytes;
        for (int count = 1 + below(4); count > 0; --count)
            bytes += message();
        if (below(3) == 0)
            damage(bytes);
        return bytes;
    }

    int below(int limit) { return int(m_random() % quint32(limit)); }

private:
    template <std::size_t Size>
    QByteArray pick(const std::array<const char *, Size> &choices)
    {
        return choices[std::size_t(below(int(Size)))];
    }

    bool rarely() { return below(25) == 0; }

    QByteArray message()
    {
        const QByteArray method = rarely() ? QByteArray("BREW") : pick(methods);
        const QByteArray version =
            rarely() ? QByteArray("HTTP/1.3") : QByteArray(below(8) == 0 ? "HTTP/1.0" : "HTTP/1.1");
        QByteArray head = method + ' ' + target() + ' ' + version + "\r\nHost: h\r\n";
        for (int count = below(4); count > 0; --count)
            head += (rarely() ? pick(badFields) : pick(fields)) + QByteArray(below(30), 'v') + "\r\n";
        return (below(10) == 0 ? "\r\n" : "") + withBody(head);
    }

    QByteArray target()
    {
        if (rarely())
            return pick(badTargets);
        return below(5) != 0 ? pick(targets) : '/' + QByteArray(below(105), 'a');
    }

    QByteArray withBody(const QByteArray &head)
    {
        const QByteArray body(below(124), 'x');
        if (rarely())
            return head + pick(framings) + "\r\n\r\n" + body;
        switch (below(3)) {
        case 0: return head + "\r\n";
        case 1: return head + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
        default: return head + "Transfer-Encoding: chunked\r\n\r\n" + chunks();
        }
    }

    QByteArray chunks()
    {
        QByteArray bytes;
        for (int count = below(5); count > 0; --count) {
            const QByteArray data(1 + below(40), 'y');
            bytes += QByteArray::number(data.size(), 16) + extension() + "\r\n" + data + "\r\n";
        }
        return bytes + '0' + extension() + "\r\n" + (below(4) == 0 ? pick(trailers) : "") + "\r\n";
    }

    QByteArray extension() { return below(4) == 0 ? pick(extensions) : QByteArray(); }

    void damage(QByteArray &bytes)
    {
        for (int count = 1 + below(3); count > 0; --count) {
            const qsizetype at = below(int(bytes.size()));
            switch (below(4)) {
            case 0: bytes[at] = char(below(256)); break;
            case 1: bytes.remove(at, 1 + below(4)); break;
            case 2: bytes.insert(at, pick(splices)); break;
            default: bytes.insert(at, bytes.mid(below(int(bytes.size())), below(20))); break;
            }
            if (bytes.isEmpty())
                bytes = "G";
        }
    }

    static constexpr std::array<const char *, 5> methods{"GET", "POST", "PUT", "DELETE", "OPTIONS"};
    static constexpr std::array<const char *, 4> targets{"/", "/a/b?c=d", "/%C3%A9", "/a//b/"};
    static constexpr std::array<const char *, 6> badTargets{"/%zz", "/a/../b", "/a%2Fb?%",
                                                            "*",    "/?a=%ff", "x"};
    static constexpr std::array<const char *, 4> fields{
        "X-A: ", "X-B:", "Accept: */*;q=", "Content-Language: "};
    static constexpr std::array<const char *, 6> badFields{
        "Host: ", " fold: ", "A :", "Connection: \"", "Expect: ", "Content-Type: "};
    static constexpr std::array<const char *, 8> framings{"Content-Length: -1",
                                                          "Content-Length: 1, 1",
                                                          "Transfer-Encoding: xchunked",
                                                          "Transfer-Encoding: chunked, gzip",
                                                          "Content-Length: 9\r\nTransfer-Encoding: chunked",
                                                          "Content-Length: 99999999999999999999",
                                                          "Content-Length: 2\r\nContent-Length: 2",
                                                          "Expect: 100-continue"};
    static constexpr std::array<const char *, 4> extensions{";a=b", ";q=\"x y\"", ";a;b",
                                                            " ; long=aaaaaaaaaaaaaaaaaaaaaaaaaaaa"};
    static constexpr std::array<const char *, 4> trailers{"X-T: 1\r\n", "X-T: 1\r\nX-U: 2\r\n",
                                                          "Content-Length: 3\r\n",
                                                          "X-Long: ttttttttttttttttttttttttttttttttttt\r\n"};
    static constexpr std::array<const char *, 9> splices{
        "\r\n",   "\r\n\r\n", "\n",     "\r", "0\r\n\r\n", "Transfer-Encoding: chunked\r\n",
        "\r\n\t", " ",        "%2e%2e/"};

    std::mt19937 m_random;
};

QByteArray describeDifference(const ParsedStream &whole, const ParsedStream &pieces)
{
    const auto text = [](const ParsedStream &parsed) {
        return parsed.messages.join('|') + " fault "
               + (parsed.fault ? describe(*parsed.fault).code.toByteArray() : QByteArray("none"));
    };
    return "whole: " + text(whole) + "\npieces: " + text(pieces);
}

} // namespace

/// Whatever comes: no crash, no bound overstepped (the sanitizers look), and the same verdict whether it
/// comes in one piece or in many.
class RequestParserFuzzTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void piecesDoNotMatter();
};

void RequestParserFuzzTest::piecesDoNotMatter()
{
    const MessageLimits limits = tightLimits();
    StreamWriter writer(seed);
    qsizetype understood = 0;
    int refused = 0;
    for (int i = 0; i < streams; ++i) {
        const QByteArray bytes = writer.write();
        const ParsedStream whole = parseStream(bytes, limits, [&bytes] { return bytes.size(); });
        const int largest = 1 + writer.below(60);
        const ParsedStream pieces = parseStream(bytes, limits, [&] { return 1 + writer.below(largest); });
        if (whole != pieces)
            QFAIL(("stream " + QByteArray::number(i) + ": " + bytes.toPercentEncoding(" /:") + '\n'
                   + describeDifference(whole, pieces))
                      .constData());
        understood += whole.messages.size();
        refused += whole.fault ? 1 : 0;
    }
    // Streams that all fail at once, or all pass, would prove nothing.
    QVERIFY2(understood > streams / 2, qPrintable(QString::number(understood)));
    QVERIFY2(refused > streams / 4 && refused < streams * 19 / 20, qPrintable(QString::number(refused)));
    qInfo("%d streams: %lld messages understood, %d streams refused", streams, qlonglong(understood),
          refused);
}

QTEST_GUILESS_MAIN(RequestParserFuzzTest)
#include "tst_requestparserfuzz.moc"
