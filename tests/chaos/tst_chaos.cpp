// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/chaos/chaosrun.h"
#include "tests/chaos/mischief.h"

#include <algorithm>
#include <QDir>
#include <QTest>

using namespace foyer::test;

/// Everything that can break breaks, again and again, while buyers hammer; afterwards every promise is kept.
/// CHAOS_SEED chooses the story, CHAOS_SECONDS how long it lasts, CHAOS_KEEP a directory
/// for the history. packaging/chaos sets them.
class ChaosTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPromiseIsKept();

private:
    static void report(ChaosRun &run, const Evidence &evidence, const Findings &findings);
    static void keep(ChaosRun &run);
};

namespace {

quint64 seedOfThisRun()
{
    const QByteArray asked = qgetenv("CHAOS_SEED");
    return asked.isEmpty() ? quint64(microsecondsNow()) % 1'000'000 : asked.toULongLong();
}

int secondsOfThisRun()
{
    const int asked = qEnvironmentVariableIntValue("CHAOS_SECONDS");
    return asked > 0 ? asked : 90;
}

/// People are let in, and the line is another than the first: Redis has lost it, and it was put together
/// again. The grace period is seconds here.
bool isLaterLineMoving(const House &house)
{
    const QString moving = QStringLiteral("select count(*) from line_tick t join line l using (performance) "
                                          "where t.epoch > l.first_epoch and t.admitted > 0");
    for (int seconds = 0; seconds < 120; ++seconds) {
        if (house.postgres().psql(moving, "foyer") != "0")
            return true;
        pause(std::chrono::seconds{1});
    }
    return false;
}

/// Those who asked for seats behind the line and had not been let in.
int sentAway(const Evidence &evidence)
{
    return int(std::count_if(evidence.history.begin(), evidence.history.end(), [](const Exchange &each) {
        return each.deed == Deed::Hold && each.answer().value(u"code").toString() == u"not_admitted";
    }));
}

int sum(const Findings &findings)
{
    return int(findings.all().size());
}

} // namespace

void ChaosTest::report(ChaosRun &run, const Evidence &evidence, const Findings &findings)
{
    qInfo("%d answers:\n%s", int(run.history().exchanges().size()), run.history().summary().constData());
    for (const char *table : {"orders", "captures", "refunds", "admissions"})
        qInfo("%zu %s", evidence.records.of(table).size(), table);
    if (sum(findings) > 0)
        qWarning("%s", findings.toText().constData());
    for (const QByteArray &complaint : run.house().complaints())
        qWarning("%s", complaint.constData());
}

void ChaosTest::keep(ChaosRun &run)
{
    const QString directory = qEnvironmentVariable("CHAOS_KEEP");
    if (directory.isEmpty() || !QDir().mkpath(directory))
        return;
    run.history().save(directory + QStringLiteral("/history.jsonl"));
    for (std::size_t i = 0; i < run.house().counters(); ++i) {
        QFile file(directory + QStringLiteral("/server-%1.log").arg(i));
        if (file.open(QIODevice::WriteOnly))
            file.write(run.house().counter(i).log());
    }
}

void ChaosTest::everyPromiseIsKept()
{
    const quint64 seed = seedOfThisRun();
    const int seconds = secondsOfThisRun();
    qInfo("CHAOS_SEED=%llu CHAOS_SECONDS=%d", seed, seconds);
    ChaosRun::Wish wish;
    wish.program = QStringLiteral(FOYER_SERVER);
    wish.seed = seed;
    wish.dates = 3 + seconds / 20;
    wish.serverArguments = QStringList{QStringLiteral("--line-grace"), QStringLiteral("3s")}
                           + qEnvironmentVariable("CHAOS_SERVER").split(QLatin1Char(' '), Qt::SkipEmptyParts);
    ChaosRun run(wish);
    run.letIn();
    Mischief mischief(run.house(), seed);
    mischief.addNoShows(run.sale());
    constexpr int stretch = 15; // seconds in which one date is the one that most ask for
    for (int left = seconds; left > 0; left -= stretch) {
        mischief.rage(std::chrono::seconds{std::min(left, stretch)});
        run.moveOn();
    }
    mischief.makeSureOf("Redis is killed and loses its file");
    const bool isLineMoving = isLaterLineMoving(run.house());
    QByteArray why;
    const bool isSettled = run.settle(&why);
    Evidence evidence = run.evidence();
    const Findings findings = check(evidence);
    report(run, evidence, findings);
    keep(run);
    QVERIFY2(isSettled, why.constData());
    QCOMPARE(sum(findings), 0);
    QVERIFY2(run.house().complaints().isEmpty(), run.house().complaints().value(0).constData());
    QByteArray said;
    QVERIFY2(run.house().verify("foyer", &said) == 0, said.constData());
    QVERIFY(evidence.records.of("captures").size() > 5); // it was an evening, not a blackout
    QVERIFY(isLineMoving);
    QVERIFY(sentAway(evidence) > 0);
}

QTEST_GUILESS_MAIN(ChaosTest)
#include "tst_chaos.moc"
