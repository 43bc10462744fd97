// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/log.h"

#include "core/base/secret.h"

#include <QRegularExpression>
#include <QTest>

using namespace foyer;

Q_LOGGING_CATEGORY(lcTest, "foyer.test")
Q_LOGGING_CATEGORY(lcQuiet, "foyer.quiet", QtCriticalMsg)

namespace {

template <typename T>
concept Loggable = requires(LogEvent &event, const T &value)
{
    event.field("key", value);
};

static_assert(
    Loggable<
        int> && Loggable<bool> && Loggable<double> && Loggable<QString> && Loggable<QByteArray> && Loggable<QByteArrayView> && Loggable<char[4]>);
static_assert(!Loggable<Secret>);
static_assert(!Loggable<std::chrono::milliseconds>); // duration() names the unit

} // namespace

class LogTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void plainHandlersSeeTheFields();
    void levelsBecomeQtLevels();
    void placeIsTheCaller();
    void switchedOffKeepsNothing();
    void numbersStayInRange();
    void traceParent_data();
    void traceParent();
    void handlerFindsTheEvent();
};

void LogTest::plainHandlersSeeTheFields()
{
    QTest::ignoreMessage(QtWarningMsg, "The connection is lost. attempt=3 again=true name=Gr\xc3\xb6\xc3\x9f"
                                       "e waited_ms=1.5 error_code=timeout error=late sqlstate=57014");
    LogEvent(LogLevel::Warning, lcTest(), QStringLiteral("The connection is lost."))
        .field("attempt", 3)
        .field("again", true)
        .field("name", QStringLiteral("Größe"))
        .duration("waited_ms", std::chrono::microseconds{1500})
        .error(Error{ErrorCode::Timeout, QStringLiteral("late"), {}, "57014", {}});
}

void LogTest::levelsBecomeQtLevels()
{
    QTest::ignoreMessage(QtDebugMsg, "a");
    LogEvent(LogLevel::Debug, lcTest(), QStringLiteral("a"));
    QTest::ignoreMessage(QtInfoMsg, "b");
    LogEvent(LogLevel::Info, lcTest(), QStringLiteral("b"));
    QTest::ignoreMessage(QtCriticalMsg, "c");
    LogEvent(LogLevel::Error, lcTest(), QStringLiteral("c"));
}

void LogTest::placeIsTheCaller()
{
    static QByteArray file;
    static int line;
    const auto previous =
        qInstallMessageHandler([](QtMsgType, const QMessageLogContext &context, const QString &) {
            file = context.file;
            line = context.line;
        });
    const int here = __LINE__ + 1;
    LogEvent(LogLevel::Info, lcTest(), QStringLiteral("here"));
    qInstallMessageHandler(previous);
    QCOMPARE(line, here);
    QVERIFY(file.endsWith("tst_log.cpp"));
}

void LogTest::switchedOffKeepsNothing()
{
    LogEvent event(LogLevel::Warning, lcQuiet(), QStringLiteral("unheard"));
    event.field("n", 1).requestId("r").error(Error{}).repeatsAs("k");
    QVERIFY(!event.isActive());
    QVERIFY(event.fields().empty());
}

void LogTest::numbersStayInRange()
{
    LogEvent event(LogLevel::Debug, lcTest(), QStringLiteral("numbers"));
    event.field("largest", std::numeric_limits<std::uint64_t>::max()).field("small", std::int8_t{-3});
    QCOMPARE(std::get<qint64>(event.fields().at(0).value), std::numeric_limits<qint64>::max());
    QCOMPARE(std::get<qint64>(event.fields().at(1).value), -3);
    QTest::ignoreMessage(QtDebugMsg, "numbers largest=9223372036854775807 small=-3");
}

void LogTest::traceParent_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<bool>("valid");
    const QByteArray good = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
    QTest::newRow("good") << good << true;
    QTest::newRow("later version") << "01" + good.sliced(2) + "-more" << true;
    QTest::newRow("version 00 with more") << good + "-more" << false;
    QTest::newRow("later version, glued") << "01" + good.sliced(2) + "more" << false;
    QTest::newRow("version ff") << "ff" + good.sliced(2) << false;
    QTest::newRow("empty") << QByteArray{} << false;
    QTest::newRow("short") << good.chopped(1) << false;
    QTest::newRow("upper case") << good.toUpper() << false;
    QTest::newRow("no trace") << "00-" + QByteArray(32, '0') + good.sliced(35) << false;
    QTest::newRow("no span") << good.first(36) + QByteArray(16, '0') + "-01" << false;
    QTest::newRow("injection") << good.first(3) + QByteArray(32, '"') + good.sliced(35) << false;
}

void LogTest::traceParent()
{
    QFETCH(QByteArray, header);
    QFETCH(bool, valid);
    QTest::ignoreMessage(QtInfoMsg, QRegularExpression(QStringLiteral("^traced")));
    LogEvent event(LogLevel::Info, lcTest(), QStringLiteral("traced"));
    event.traceParent(header);
    QCOMPARE(event.fields().size(), valid ? 2U : 0U);
    if (valid)
        QCOMPARE(std::get<QByteArray>(event.fields().at(1).value), "b7ad6b7169203331");
}

void LogTest::handlerFindsTheEvent()
{
    static std::size_t fields;
    static QString text;
    static bool known;
    const auto previous =
        qInstallMessageHandler([](QtMsgType, const QMessageLogContext &, const QString &message) {
            known = LogEvent::current() != nullptr;
            fields = known ? LogEvent::current()->takeFields().size() : 0;
            text = message;
        });
    LogEvent::setHandlerTakesFields(true);
    LogEvent(LogLevel::Info, lcTest(), QStringLiteral("with two")).field("a", 1).field("b", 2);
    QVERIFY(known);
    QCOMPARE(fields, 2U);
    QCOMPARE(text, QStringLiteral("with two"));
    qCInfo(lcTest) << "plain";
    QVERIFY(!known);
    LogEvent::setHandlerTakesFields(false);
    qInstallMessageHandler(previous);
    QVERIFY(LogEvent::current() == nullptr);
}

QTEST_GUILESS_MAIN(LogTest)
#include "tst_log.moc"
