// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/runtime/log/logsystem.h"
#include "tests/server/runtime/log/logfile.h"

#include <array>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QProcess>
#include <QTest>
#include <QThread>
#include <sys/resource.h>
#include <unistd.h>

using namespace foyer;
using namespace foyer::runtime;

Q_LOGGING_CATEGORY(lcTest, "foyer.test")
Q_LOGGING_CATEGORY(lcQuiet, "foyer.quiet", QtCriticalMsg)

namespace {

LogSettings settingsFor(int descriptor)
{
    LogSettings settings;
    settings.descriptor = descriptor;
    settings.flushLimit = std::chrono::seconds{60}; // of a machine busy with other things
    return settings;
}

QString text(const QJsonObject &line, const char *key)
{
    return line.value(QLatin1StringView(key)).toString();
}

/// Holds the thread named "held" when it asks for the time, until it is let go: so it is kept inside the
/// message handler.
class HoldingClock final : public Clock
{
public:
    [[nodiscard]] Instant now() const override
    {
        if (QThread::currentThread()->objectName() == QStringLiteral("held")) {
            m_isInside.store(true);
            while (!m_isFree.load())
                QThread::msleep(1);
        }
        return m_clock.now();
    }

    [[nodiscard]] SteadyInstant steadyNow() const override { return m_clock.steadyNow(); }

    [[nodiscard]] bool isHolding() const { return m_isInside.load(); }

    void letGo() { m_isFree.store(true); }

private:
    SystemClock m_clock;
    mutable std::atomic<bool> m_isInside{false};
    std::atomic<bool> m_isFree{false};
};

constexpr char fatalArgument[] = "--die-in-qfatal";

/// Logs much and dies at once: nothing but the flush in qFatal() brings it out.
int dieInFatal()
{
    const rlimit noCore{0, 0};
    setrlimit(RLIMIT_CORE, &noCore);
    const SystemClock clock;
    const LogSystem log(settingsFor(2), clock);
    for (int i = 0; i < 2000; ++i)
        LogEvent(LogLevel::Info, lcTest(), QStringLiteral("Counting.")).field("n", i);
    qFatal("The last words.");
}

} // namespace

class LogSystemTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void qtMessagesBecomeLines();
    void eventsKeepTheirFields();
    void switchedOffCategoriesCostNothing();
    void floodOfFourThreadsStaysWhole();
    void readerThatDoesNotReadBlocksNobody();
    void readerThatIsGoneKillsNobody();
    void warningsOutlastAFloodOfInfo();
    void repetitionsAreTold();
    void qfatalWritesEverything();
    void handsTheHandlerBack();
    void survivesThreadsThatLogWhileItEnds();
    void endWaitsForThreadsInTheHandler();

private:
    SystemClock m_clock;
};

void LogSystemTest::qtMessagesBecomeLines()
{
    test::LogFile file;
    {
        LogSystem log(settingsFor(file.descriptor()), m_clock);
        qCInfo(lcTest) << "seat" << 12;
        qCWarning(lcTest, "100%% \"sold\" out\n");
        QVERIFY(log.flush());
        QCOMPARE(file.objects().size(), 2);
    }
    const QList<QJsonObject> lines = file.objects();
    QCOMPARE(text(lines[0], "msg"), QStringLiteral("seat 12"));
    QCOMPARE(text(lines[0], "level"), QStringLiteral("info"));
    QCOMPARE(text(lines[0], "category"), QStringLiteral("foyer.test"));
    QCOMPARE(text(lines[0], "thread"), QStringLiteral("main"));
    QCOMPARE(text(lines[1], "msg"), QStringLiteral("100% \"sold\" out\n"));
    QCOMPARE(text(lines[1], "file"), QStringLiteral("runtime/log/tst_logsystem.cpp"));
    QVERIFY(lines[1].value(QStringLiteral("line")).toInt() > 0);
}

void LogSystemTest::eventsKeepTheirFields()
{
    test::LogFile file;
    {
        const LogSystem log(settingsFor(file.descriptor()), m_clock);
        LogEvent(LogLevel::Warning, lcTest(), QStringLiteral("The batch was refused."))
            .requestId("r-1")
            .traceParent("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
            .duration("duration_ms", std::chrono::microseconds{1250})
            .error(Error{ErrorCode::DatabaseRefused, QStringLiteral("no"), {}, "23505", "ticket_pkey"});
    }
    const QJsonObject line = file.objects().value(0);
    QCOMPARE(text(line, "request_id"), QStringLiteral("r-1"));
    QCOMPARE(text(line, "trace_id"), QStringLiteral("0af7651916cd43dd8448eb211c80319c"));
    QCOMPARE(text(line, "span_id"), QStringLiteral("b7ad6b7169203331"));
    QCOMPARE(line.value(QStringLiteral("duration_ms")).toDouble(), 1.25);
    QCOMPARE(text(line, "error_code"), QStringLiteral("database_refused"));
    QCOMPARE(text(line, "sqlstate"), QStringLiteral("23505"));
    QCOMPARE(text(line, "constraint"), QStringLiteral("ticket_pkey"));
    QCOMPARE(text(line, "msg"), QStringLiteral("The batch was refused."));
}

void LogSystemTest::switchedOffCategoriesCostNothing()
{
    test::LogFile file;
    {
        LogSettings settings = settingsFor(file.descriptor());
        settings.filterRules = QStringLiteral("foyer.test.debug=true");
        const LogSystem log(settings, m_clock);
        qCWarning(lcQuiet) << "not this";
        LogEvent(LogLevel::Warning, lcQuiet(), QStringLiteral("nor this")).field("n", 1);
        qCDebug(lcTest) << "but this";
    }
    QLoggingCategory::setFilterRules({});
    QCOMPARE(file.objects().size(), 1);
}

void LogSystemTest::floodOfFourThreadsStaysWhole()
{
    constexpr int linesEach = 20'000;
    test::LogFile file;
    LogStatistics statistics;
    {
        LogSettings settings = settingsFor(file.descriptor());
        settings.queue.records = 1'000'000;
        settings.queue.bytes = 1'000'000'000;
        LogSystem log(settings, m_clock);
        std::vector<std::unique_ptr<QThread>> threads;
        for (int t = 0; t < 4; ++t) {
            threads.emplace_back(QThread::create([] {
                for (int i = 0; i < linesEach; ++i)
                    LogEvent(LogLevel::Info, lcTest(), QStringLiteral("Counting.")).field("n", i);
            }));
            threads.back()->setObjectName(QStringLiteral("flood-%1").arg(t));
            threads.back()->start();
        }
        for (const auto &thread : threads)
            QVERIFY(thread->wait(60'000));
        QVERIFY(log.flush());
        statistics = log.statistics();
    }
    QCOMPARE(statistics.dropped, 0U);
    QHash<QString, int> next;
    for (const QJsonObject &line : file.objects()) {
        QVERIFY(!line.isEmpty());
        int &expected = next[text(line, "thread")];
        QCOMPARE(line.value(QStringLiteral("n")).toInt(), expected);
        ++expected;
    }
    QCOMPARE(next.size(), 4);
    for (const int count : std::as_const(next))
        QCOMPARE(count, linesEach);
}

void LogSystemTest::readerThatDoesNotReadBlocksNobody()
{
    std::array<int, 2> ends{};
    QCOMPARE(pipe(ends.data()), 0);
    QElapsedTimer ending;
    LogStatistics statistics;
    {
        LogSettings settings = settingsFor(ends[1]);
        settings.queue.records = 2000;
        settings.flushLimit = std::chrono::milliseconds{300};
        LogSystem log(settings, m_clock);
        for (int i = 0; i < 50'000; ++i)
            LogEvent(LogLevel::Info, lcTest(), QStringLiteral("Counting.")).field("n", i);
        QVERIFY(!log.flush());
        statistics = log.statistics();
        ending.start();
    }
    QVERIFY(ending.elapsed() < 10'000);
    QVERIFY(statistics.dropped > 40'000);
    close(ends[0]);
    close(ends[1]);
}

void LogSystemTest::readerThatIsGoneKillsNobody()
{
    std::array<int, 2> ends{};
    QCOMPARE(pipe(ends.data()), 0);
    close(ends[0]);
    LogSystem log(settingsFor(ends[1]), m_clock);
    qCInfo(lcTest) << "nobody hears this";
    QVERIFY(log.flush());
    QVERIFY(log.statistics().lost > 0);
    close(ends[1]);
}

void LogSystemTest::warningsOutlastAFloodOfInfo()
{
    std::array<int, 2> ends{};
    QCOMPARE(pipe(ends.data()), 0);
    test::LogFile seen;
    QThread *reader = nullptr;
    {
        LogSettings settings = settingsFor(ends[1]);
        settings.queue.records = 400;
        LogSystem log(settings, m_clock);
        for (int i = 0; i < 20'000; ++i)
            LogEvent(LogLevel::Info, lcTest(), QStringLiteral("Counting.")).field("n", i);
        qCWarning(lcTest) << "Too many requests.";
        reader = QThread::create([&] {
            std::array<char, 4096> buffer{};
            for (ssize_t n = 1; n > 0;) {
                n = read(ends[0], buffer.data(), buffer.size());
                if (n > 0 && ::write(seen.descriptor(), buffer.data(), std::size_t(n)) != n)
                    return;
            }
        });
        reader->start();
        QVERIFY(log.flush());
    }
    close(ends[1]);
    QVERIFY(reader->wait(60'000));
    delete reader;
    close(ends[0]);
    QCOMPARE(seen.objects(QStringLiteral("Too many requests.")).size(), 1);
    qint64 dropped = 0;
    const auto reports = seen.objects(
        QStringLiteral("Log lines were dropped because they came faster than they could be written."));
    for (const QJsonObject &report : reports)
        dropped += report.value(QStringLiteral("dropped")).toInteger();
    QCOMPARE(dropped + seen.objects(QStringLiteral("Counting.")).size(), 20'000);
}

void LogSystemTest::repetitionsAreTold()
{
    test::LogFile file;
    {
        const LogSystem log(settingsFor(file.descriptor()), m_clock);
        for (int i = 0; i < 500; ++i)
            qCWarning(lcTest) << "Redis is away.";
    }
    const QList<QJsonObject> lines = file.objects();
    QCOMPARE(lines.size(), 11);
    QCOMPARE(lines.last().value(QStringLiteral("repeated")).toInt(), 490);
    QCOMPARE(text(lines.last(), "msg"), QStringLiteral("Redis is away."));
}

void LogSystemTest::qfatalWritesEverything()
{
    QProcess child;
    child.start(QCoreApplication::applicationFilePath(), {QLatin1StringView(fatalArgument)});
    QVERIFY(child.waitForFinished(60'000));
    QCOMPARE(child.exitStatus(), QProcess::CrashExit);
    const QList<QByteArray> lines = child.readAllStandardError().trimmed().split('\n');
    QCOMPARE(lines.size(), 2001);
    const QJsonObject last = QJsonDocument::fromJson(lines.last()).object();
    QCOMPARE(text(last, "msg"), QStringLiteral("The last words."));
    QCOMPARE(text(last, "level"), QStringLiteral("fatal"));
}

void LogSystemTest::handsTheHandlerBack()
{
    test::LogFile file;
    {
        const LogSystem log(settingsFor(file.descriptor()), m_clock);
    }
    QTest::ignoreMessage(QtWarningMsg, "to Qt Test again n=1");
    LogEvent(LogLevel::Warning, lcTest(), QStringLiteral("to Qt Test again")).field("n", 1);
    QVERIFY(file.text().isEmpty());
}

void LogSystemTest::survivesThreadsThatLogWhileItEnds()
{
    // What is logged after the end goes to stderr: not to be seen here.
    QtMessageHandler before =
        qInstallMessageHandler([](QtMsgType, const QMessageLogContext &, const QString &) {});
    std::atomic<bool> stop{false};
    std::vector<std::unique_ptr<QThread>> threads;
    for (int t = 0; t < 2; ++t) {
        threads.emplace_back(QThread::create([&stop] {
            for (int i = 0; !stop.load(); ++i)
                LogEvent(LogLevel::Info, lcTest(), QStringLiteral("Still here.")).field("n", i);
        }));
        threads.back()->start();
    }
    for (int round = 0; round < 12; ++round) {
        test::LogFile file;
        LogSystem log(settingsFor(file.descriptor()), m_clock);
        QTRY_VERIFY(log.statistics().written > 0);
    }
    stop.store(true);
    for (const auto &thread : threads)
        QVERIFY(thread->wait(60'000));
    qInstallMessageHandler(before);
}

void LogSystemTest::endWaitsForThreadsInTheHandler()
{
    const test::LogFile file;
    HoldingClock clock;
    auto log = std::make_unique<LogSystem>(settingsFor(file.descriptor()), clock);
    const std::unique_ptr<QThread> writer(QThread::create([] { qCInfo(lcTest) << "held"; }));
    writer->setObjectName(QStringLiteral("held"));
    writer->start();
    QTRY_VERIFY_WITH_TIMEOUT(clock.isHolding(), 60'000);
    std::atomic<bool> hasEnded{false};
    const std::unique_ptr<QThread> ending(QThread::create([&] {
        log.reset();
        hasEnded.store(true);
    }));
    ending->start();
    QTest::qSleep(100);
    QVERIFY(!hasEnded.load());
    clock.letGo();
    QVERIFY(ending->wait(60'000));
    QVERIFY(writer->wait(60'000));
    QCOMPARE(file.objects(QStringLiteral("held")).size(), 1);
}

int main(int argc, char **argv)
{
    if (argc > 1 && qstrcmp(argv[1], fatalArgument) == 0)
        return dieInFatal();
    QCoreApplication application(argc, argv);
    LogSystemTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_logsystem.moc"
