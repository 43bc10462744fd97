// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

/// Each reader of seat maps against a few thousand inputs that a fuzzer makes of the seeds: the same ones
/// each time. `packaging/fuzz` goes on from there.
class FuzzedReadersTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readersSurvive_data();
    void readersSurvive();
};

void FuzzedReadersTest::readersSurvive_data()
{
    QTest::addColumn<QString>("reader");
    QTest::addColumn<int>("runs");
    QTest::newRow("pretix") << QStringLiteral("pretix") << 6000;
    QTest::newRow("grid of cells") << QStringLiteral("csvgrid") << 20000;
    QTest::newRow("own format") << QStringLiteral("seatmap") << 6000;
}

void FuzzedReadersTest::readersSurvive()
{
    QFETCH(QString, reader);
    QFETCH(int, runs);
    const QTemporaryDir found;
    QVERIFY(found.isValid());
    const QString seeds = QStringLiteral(FOYER_SEEDS "/corpus/") + reader;
    QVERIFY(!QDir(seeds).isEmpty());
    QStringList arguments{QStringLiteral("-seed=20261122"),
                          QStringLiteral("-runs=%1").arg(runs),
                          QStringLiteral("-max_len=4096"),
                          QStringLiteral("-timeout=60"),
                          QStringLiteral("-rss_limit_mb=2048"),
                          QStringLiteral("-artifact_prefix=") + found.path() + QLatin1Char('/'),
                          found.path(),
                          seeds};
    const QString words = QStringLiteral(FOYER_SEEDS "/") + reader + QStringLiteral(".dict");
    if (QFile::exists(words))
        arguments.prepend(QStringLiteral("-dict=") + words);
    QProcess fuzzer;
    fuzzer.setProcessChannelMode(QProcess::MergedChannels);
    fuzzer.start(QStringLiteral(FOYER_FUZZERS "/fuzz_") + reader, arguments);
    QVERIFY2(fuzzer.waitForFinished(280'000), "the fuzzer did not end");
    const QByteArray said = fuzzer.readAll();
    QVERIFY2(fuzzer.exitStatus() == QProcess::NormalExit && fuzzer.exitCode() == 0,
             said.right(6000).constData());
    QVERIFY2(said.contains("INITED cov: "), said.right(2000).constData()); // it sees what its inputs reach
}

QTEST_GUILESS_MAIN(FuzzedReadersTest)

#include "tst_fuzzedreaders.moc"
