// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/csvline.h"
#include "core/reports/timestep.h"

#include <QTest>

using namespace foyer;
using namespace foyer::reports;

/// The pure parts: lines of CSV, and steps of time.
class CsvLineTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void text_data();
    void text();
    void money();
    void steps();
};

void CsvLineTest::text_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<QByteArray>("cell");
    const auto row = [](const char *value, const char *cell) {
        QTest::newRow(value) << QString::fromUtf8(value) << QByteArray(cell);
    };
    row("plain", "plain");
    row("", "");
    row("a,b", "\"a,b\"");
    row("say \"hi\"", "\"say \"\"hi\"\"\"");
    row("two\nlines", "\"two\nlines\"");
    row("=1+1", "'=1+1");
    row("+49 30", "'+49 30");
    row("-2", "'-2");
    row("@cmd", "'@cmd");
    row("=HYPERLINK(\"x\",\"y\")", "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"");
    row("Zoë", "Zoë");
}

void CsvLineTest::text()
{
    QFETCH(QString, value);
    QFETCH(QByteArray, cell);
    CsvLine line;
    QCOMPARE(line.text(value).number(-7).take(), cell + ",-7\r\n");
    QCOMPARE(line.number(1).take(), QByteArray("1\r\n"));
}

void CsvLineTest::money()
{
    CsvLine line;
    line.money(1250, 2).money(-5, 2).money(0, 2).money(500, 0).money(1, 3);
    QCOMPARE(line.take(), QByteArray("12.50,-0.05,0.00,500,0.001\r\n"));
}

void CsvLineTest::steps()
{
    using namespace std::chrono_literals;
    const Instant noon = std::chrono::sys_days{std::chrono::year{2026} / 6 / 1} + 12h;
    QCOMPARE(stepFor({noon, noon + 200min}), TimeStep::Minute);
    QCOMPARE(stepFor({noon, noon + 201min}), TimeStep::Quarter);
    QCOMPARE(stepFor({noon, noon + 72h}), TimeStep::Hour);
    QCOMPARE(stepFor({noon, noon + 24h * 30}), TimeStep::Day);
    const TimeSpan day = inWholeSteps({noon, noon + 1h}, TimeStep::Day);
    QVERIFY(day == (TimeSpan{noon - 12h, noon + 12h}));
    QVERIFY(inWholeSteps(day, TimeStep::Day) == day);
}

QTEST_APPLESS_MAIN(CsvLineTest)
#include "tst_csvline.moc"
