// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/runtime/log/logformatter.h"
#include "tests/support/deterministicids.h"
#include "tests/support/manualclock.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace foyer;
using namespace foyer::runtime;

namespace {

LogRecord record(QtMsgType type = QtWarningMsg)
{
    LogRecord made;
    made.time = test::ManualClock{}.now();
    made.type = type;
    made.category = "foyer.pg";
    made.message = QStringLiteral("The connection is lost.");
    made.file = "/somewhere/else/server/pg/connection.cpp";
    made.line = 42;
    made.thread.text = {'w', 'o', 'r', 'k', 'e', 'r', '-', '1'};
    return made;
}

QByteArray line(const LogRecord &from, LogFormat format = LogFormat::Json, LogLimits limits = {},
                std::vector<Secret> secrets = {})
{
    QByteArray out;
    LogFormatter(format, limits, LogRedactor(std::move(secrets))).append(out, from);
    return out;
}

QJsonObject object(const QByteArray &text)
{
    return QJsonDocument::fromJson(text).object();
}

LogField textField(QLatin1StringView key, QByteArray value)
{
    return LogField{key, LogValue(std::move(value))};
}

} // namespace

class LogFormatterTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void jsonOfAWarning();
    void placeOnlyFromWarningsUp();
    void valuesKeepTheirType();
    void reservedNamesDoNotCollide();
    void neverLongerThanTheLimit();
    void textOfAWarning();
    void textStaysOnOneLine();
    void hidesSecrets_data();
    void hidesSecrets();
    void hidesByFieldName();
};

void LogFormatterTest::jsonOfAWarning()
{
    LogRecord from = record();
    from.fields.push_back(textField(QLatin1StringView{"sqlstate"}, "57P01"));
    QCOMPARE(
        line(from),
        R"({"ts":"2026-06-01T18:00:00.000Z","level":"warning","category":"foyer.pg",)"
        R"("msg":"The connection is lost.","thread":"worker-1","file":"server/pg/connection.cpp","line":42,)"
        R"("sqlstate":"57P01"})"
        "\n");
}

void LogFormatterTest::placeOnlyFromWarningsUp()
{
    QVERIFY(!object(line(record(QtDebugMsg))).contains(QStringLiteral("file")));
    QVERIFY(!object(line(record(QtInfoMsg))).contains(QStringLiteral("line")));
    QVERIFY(object(line(record(QtCriticalMsg))).contains(QStringLiteral("file")));
    QVERIFY(object(line(record(QtFatalMsg))).contains(QStringLiteral("line")));
    QCOMPARE(object(line(record(QtCriticalMsg))).value(QStringLiteral("level")).toString(),
             QStringLiteral("error"));
}

void LogFormatterTest::valuesKeepTheirType()
{
    LogRecord from = record(QtInfoMsg);
    from.fields.push_back(LogField{QLatin1StringView{"attempt"}, qint64(9'007'199'254'740'993)});
    from.fields.push_back(LogField{QLatin1StringView{"duration_ms"}, 1.25});
    from.fields.push_back(LogField{QLatin1StringView{"again"}, true});
    from.fields.push_back(LogField{QLatin1StringView{"ratio"}, std::nan("")});
    const QByteArray text = line(from);
    QVERIFY(text.contains(R"("attempt":9007199254740993,"duration_ms":1.25,"again":true,"ratio":null)"));
    QVERIFY(!object(text).isEmpty());
}

void LogFormatterTest::reservedNamesDoNotCollide()
{
    LogRecord from = record();
    from.fields.push_back(textField(QLatin1StringView{"msg"}, "mine"));
    const QJsonObject json = object(line(from));
    QCOMPARE(json.value(QStringLiteral("msg")).toString(), QStringLiteral("The connection is lost."));
    QCOMPARE(json.value(QStringLiteral("field_msg")).toString(), QStringLiteral("mine"));
}

void LogFormatterTest::neverLongerThanTheLimit()
{
    test::SeededRandom random(5);
    for (int round = 0; round < 400; ++round) {
        LogRecord from = record();
        from.message = QString(int(random.next64() % 9000), round % 2 ? QChar(0x1b) : QChar(u'x'));
        const QByteArray category(int(random.next64() % 300), '"');
        const QByteArray file(int(random.next64() % 300), '\x01');
        from.category = category;
        from.file = file;
        from.thread.text = {'\n', '\x01', '"'};
        for (std::uint64_t i = random.next64() % 40; i > 0; --i)
            from.fields.push_back(
                textField(QLatin1StringView{"key"}, QByteArray(int(random.next64() % 2000), '\xff')));
        const LogLimits limits{round % 3 == 0 ? 1024 : 8192, 4096, 1024};
        const QByteArray json = line(from, LogFormat::Json, limits);
        QVERIFY2(json.size() <= limits.line, QByteArray::number(json.size()).constData());
        QVERIFY2(!object(json).isEmpty(), json.constData());
        QVERIFY(line(from, LogFormat::Text, limits).size() <= limits.line);
    }
    LogRecord big = record();
    big.message = QString(9000, u'x');
    QCOMPARE(object(line(big)).value(QStringLiteral("truncated")), QJsonValue(true));
    QVERIFY(!object(line(record())).contains(QStringLiteral("truncated")));
}

void LogFormatterTest::textOfAWarning()
{
    LogRecord from = record();
    from.fields.push_back(textField(QLatin1StringView{"sqlstate"}, "57P01"));
    from.fields.push_back(textField(QLatin1StringView{"error"}, "it said \"no\""));
    QCOMPARE(line(from, LogFormat::Text),
             "2026-06-01T18:00:00.000Z WARNING worker-1  foyer.pg  The connection is lost. "
             "sqlstate=57P01 error=\"it said \\\"no\\\"\"  (server/pg/connection.cpp:42)\n");
    QVERIFY(line(from, LogFormat::ColourText).contains("\x1b[33mWARNING \x1b[0m"));
}

void LogFormatterTest::textStaysOnOneLine()
{
    LogRecord from = record();
    from.message = QStringLiteral("first\nsecond\x1b[2J");
    from.fields.push_back(textField(QLatin1StringView{"value"}, "a\nb"));
    const QByteArray text = line(from, LogFormat::Text);
    QCOMPARE(text.count('\n'), 1);
    QVERIFY(text.endsWith('\n'));
    QVERIFY(!text.contains('\x1b'));
}

void LogFormatterTest::hidesSecrets_data()
{
    QTest::addColumn<QString>("message");
    QTest::addColumn<QString>("shown");
    const auto row = [](const char *name, const char *message, const char *shown) {
        QTest::newRow(name) << QString::fromUtf8(message) << QString::fromUtf8(shown);
    };
    row("nothing to hide", "Listening on http://127.0.0.1:8080/a@b.",
        "Listening on http://127.0.0.1:8080/a@b.");
    row("configured", "key k-31415926 is old, k-31415926!", "key [hidden] is old, [hidden]!");
    row("configured, longest first", "key k-31415926-more", "key [hidden]");
    row("URI", "cannot reach postgres://foyer:pa@ss@db:5432/foyer now",
        "cannot reach postgres://foyer:[hidden]@db:5432/foyer now");
    row("URI without user", "redis://:pass@cache", "redis://:[hidden]@cache");
    row("URI without password", "postgres://foyer@db/foyer", "postgres://foyer@db/foyer");
    row("two URIs", "http://a:b@c http://d:e@f", "http://a:[hidden]@c http://d:[hidden]@f");
    row("conninfo", "host=db password=abc dbname=x", "host=db password=[hidden] dbname=x");
    row("quoted conninfo", "password='a b \\' c' dbname=x", "password=[hidden] dbname=x");
    row("bearer", "sent Authorization: Bearer abc.def.ghi, refused",
        "sent Authorization: Bearer [hidden], refused");
    row("basic", "Authorization: Basic Zm9v", "Authorization: Basic [hidden]");
    row("at the end", "password=", "password=");
}

void LogFormatterTest::hidesSecrets()
{
    QFETCH(QString, message);
    QFETCH(QString, shown);
    const std::vector<Secret> secrets{Secret("k-31415926"), Secret("k-31415926-more"), Secret("the")};
    LogRecord from = record();
    from.message = message;
    from.fields.push_back(textField(QLatin1StringView{"value"}, message.toUtf8()));
    const QJsonObject json = object(line(from, LogFormat::Json, {}, secrets));
    QCOMPARE(json.value(QStringLiteral("msg")).toString(), shown);
    QCOMPARE(json.value(QStringLiteral("value")).toString(), shown);
}

void LogFormatterTest::hidesByFieldName()
{
    LogRecord from = record();
    from.fields.push_back(textField(QLatin1StringView{"access_token"}, "abc"));
    from.fields.push_back(LogField{QLatin1StringView{"Password"}, qint64(1234)});
    const QByteArray json = line(from);
    QCOMPARE(object(json).value(QStringLiteral("access_token")).toString(), QStringLiteral("[hidden]"));
    QVERIFY(!json.contains("1234"));
    QVERIFY(!line(from, LogFormat::Text).contains("1234"));
}

QTEST_GUILESS_MAIN(LogFormatterTest)
#include "tst_logformatter.moc"
