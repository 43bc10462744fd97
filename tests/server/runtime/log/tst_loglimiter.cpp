// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/runtime/log/loglimiter.h"
#include "tests/support/manualclock.h"

#include <QTest>

using namespace foyer;
using namespace foyer::runtime;

namespace {

LogRecord record(const QString &message, QtMsgType type = QtWarningMsg)
{
    LogRecord made;
    made.type = type;
    made.category = "foyer.redis";
    made.message = message;
    return made;
}

qint64 repeated(const LogRecord &summary)
{
    return std::get<qint64>(summary.fields.at(0).value);
}

} // namespace

class LogLimiterTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void letsTheBurstThroughAndTellsTheRest();
    void windowsBeginAnew();
    void differentLinesDoNotCount();
    void repeatKeyGathersDifferentFields();
    void fatalAlwaysPasses();
    void memoryIsBounded();
    void crowdDoesNotHideAFlood();
    void endOfProcessTellsEverything();

private:
    int admitted(LogLimiter &limiter, const LogRecord &line, int times) const;

    test::ManualClock m_clock;
};

int LogLimiterTest::admitted(LogLimiter &limiter, const LogRecord &line, int times) const
{
    int count = 0;
    for (int i = 0; i < times; ++i)
        count += limiter.admit(line, m_clock.steadyNow()) ? 1 : 0;
    return count;
}

void LogLimiterTest::letsTheBurstThroughAndTellsTheRest()
{
    LogLimiter limiter;
    QCOMPARE(admitted(limiter, record(QStringLiteral("Redis is away.")), 1000), 10);
    QVERIFY(limiter.takeSummaries(m_clock.steadyNow(), m_clock.now()).empty());
    m_clock.advance(std::chrono::seconds{10});
    const std::vector<LogRecord> summaries = limiter.takeSummaries(m_clock.steadyNow(), m_clock.now());
    QCOMPARE(summaries.size(), 1U);
    QCOMPARE(summaries[0].message, QStringLiteral("Redis is away."));
    QCOMPARE(summaries[0].type, QtWarningMsg);
    QCOMPARE(summaries[0].time, m_clock.now());
    QCOMPARE(repeated(summaries[0]), 990);
    QCOMPARE(limiter.suppressed(), 990U);
    QVERIFY(limiter.takeSummaries(m_clock.steadyNow(), m_clock.now()).empty());
}

void LogLimiterTest::windowsBeginAnew()
{
    LogLimiter limiter;
    QCOMPARE(admitted(limiter, record(QStringLiteral("a")), 50), 10);
    m_clock.advance(std::chrono::seconds{9});
    QCOMPARE(admitted(limiter, record(QStringLiteral("a")), 50), 0);
    m_clock.advance(std::chrono::seconds{1});
    QCOMPARE(admitted(limiter, record(QStringLiteral("a")), 50), 10);
}

void LogLimiterTest::differentLinesDoNotCount()
{
    LogLimiter limiter;
    QCOMPARE(admitted(limiter, record(QStringLiteral("a")), 10), 10);
    QCOMPARE(admitted(limiter, record(QStringLiteral("b")), 10), 10);
    QCOMPARE(admitted(limiter, record(QStringLiteral("a"), QtInfoMsg), 10), 10);
    LogRecord other = record(QStringLiteral("a"));
    other.category = "foyer.pg";
    QCOMPARE(admitted(limiter, other, 10), 10);
    LogRecord answered = record(QStringLiteral("Answered."), QtInfoMsg);
    for (qint64 i = 0; i < 500; ++i) {
        answered.fields = {LogField{QLatin1StringView{"duration_ms"}, i}};
        QVERIFY(limiter.admit(answered, m_clock.steadyNow()));
    }
}

void LogLimiterTest::repeatKeyGathersDifferentFields()
{
    LogLimiter limiter;
    LogRecord refused = record(QStringLiteral("Refused."));
    refused.repeatKey = "store-away";
    int count = 0;
    for (qint64 i = 0; i < 500; ++i) {
        refused.fields = {LogField{QLatin1StringView{"request"}, i}};
        count += limiter.admit(refused, m_clock.steadyNow()) ? 1 : 0;
    }
    QCOMPARE(count, 10);
}

void LogLimiterTest::fatalAlwaysPasses()
{
    LogLimiter limiter;
    QCOMPARE(admitted(limiter, record(QStringLiteral("The end."), QtFatalMsg), 100), 100);
}

void LogLimiterTest::memoryIsBounded()
{
    LogLimiter limiter(LogLimiterSettings{1, std::chrono::hours{1}, 100});
    for (int i = 0; i < 5000; ++i)
        QCOMPARE(admitted(limiter, record(QString::number(i)), 3), 1);
    // Most were forgotten again, each told when it went; never more are kept than the table has places.
    QCOMPARE(limiter.takeSummaries(m_clock.steadyNow(), m_clock.now()).size(), 100U);
    const std::size_t rest = limiter.takeSummaries(m_clock.steadyNow(), m_clock.now(), true).size();
    QVERIFY(rest > 80 && rest <= 100);
    QCOMPARE(limiter.suppressed(), 10'000U);
}

void LogLimiterTest::crowdDoesNotHideAFlood()
{
    LogLimiter limiter(LogLimiterSettings{10, std::chrono::hours{1}, 100});
    const LogRecord flood = record(QStringLiteral("Redis is away."));
    QCOMPARE(admitted(limiter, flood, 1000), 10);
    for (int i = 0; i < 5000; ++i) {
        QCOMPARE(admitted(limiter, record(QString::number(i)), 1), 1);
        QCOMPARE(admitted(limiter, flood, 1), 0);
    }
    QCOMPARE(limiter.suppressed(), 5990U);
}

void LogLimiterTest::endOfProcessTellsEverything()
{
    LogLimiter limiter;
    QCOMPARE(admitted(limiter, record(QStringLiteral("a")), 11), 10);
    QCOMPARE(admitted(limiter, record(QStringLiteral("b")), 10), 10);
    const auto summaries = limiter.takeSummaries(m_clock.steadyNow(), m_clock.now(), true);
    QCOMPARE(summaries.size(), 1U);
    QCOMPARE(repeated(summaries[0]), 1);
}

QTEST_GUILESS_MAIN(LogLimiterTest)
#include "tst_loglimiter.moc"
