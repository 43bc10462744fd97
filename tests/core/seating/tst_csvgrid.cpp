// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/seating/csvgrid.h"
#include "core/seating/csvtext.h"
#include "core/seating/pretix.h"
#include "core/seating/roworder.h"
#include "core/seating/theatregenerator.h"
#include "core/seating/validation.h"
#include "tests/core/seating/plans.h"
#include "tests/support/deterministicids.h"
#include "tests/support/testresult.h"

#include <QTest>

using namespace foyer;
using namespace foyer::seating;

namespace {

QString text(const char *characters)
{
    return QString::fromUtf8(characters);
}

QStringList describe(const SeatMap &map)
{
    QStringList seats;
    forEachSeat(map, [&](const Section &section, const Row &row, const Seat &seat) {
        seats.append(QStringLiteral("%1/%2/%3@%4,%5%6")
                         .arg(section.name, row.name, seat.number)
                         .arg(seat.position.x / 520)
                         .arg(seat.position.y / 950)
                         .arg(seat.accessible ? text("+") : QString{}));
    });
    return seats;
}

} // namespace

class CsvGridTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void csvIsReadAsSpreadsheetsWriteIt_data();
    void csvIsReadAsSpreadsheetsWriteIt();
    void csvRoundTrip();
    void cellsBecomeSeats();
    void faultsNameTheirCell_data();
    void faultsNameTheirCell();
    void gridsComeBackTheSame();
    void hallsBecomeGrids();
    void curvedHallsKeepRowsAndAisles();
    void namesThatFitNoCellAreRefused();
};

void CsvGridTest::csvIsReadAsSpreadsheetsWriteIt_data()
{
    QTest::addColumn<QByteArray>("csv");
    QTest::addColumn<QString>("cells"); // | between cells, / between lines
    const auto add = [](const char *name, const char *csv, const char *cells) {
        QTest::newRow(name) << QByteArray{csv} << text(cells);
    };
    add("nothing", "", "");
    add("plain", "a,b\nc,d\n", "a|b/c|d");
    add("no last line end", "a,b\r\nc", "a|b/c");
    add("empty cells", ",,\n,a,", "||/|a|");
    add("quotes", "\"a,b\",\"say \"\"x\"\"\",\"\"\n", "a,b|say \"x\"|");
    add("lines in a cell", "\"a\nb\",c", "a\nb|c");
    add("semicolons", "a;b\nc,c;d", "a|b/c,c|d");
    add("commas win", "a;x,b", "a;x|b");
    add("byte order mark",
        "\xEF\xBB\xBF"
        "a,b",
        "a|b");
    add("UTF-8", "\xC3\x84,b", "\xC3\x84|b");
}

void CsvGridTest::csvIsReadAsSpreadsheetsWriteIt()
{
    QFETCH(QByteArray, csv);
    const auto lines = parseCsv(csv);
    VERIFY_RESULT(lines);
    QStringList joined;
    for (const QStringList &line : *lines)
        joined.append(line.join(u'|'));
    QTEST(joined.join(u'/'), "cells");
}

void CsvGridTest::csvRoundTrip()
{
    const std::vector<QStringList> lines{
        {text("a,b"), text("say \"x\""), {}, text("x;y")}, {}, {text("\xC3\x84\nz"), text("+")}};
    const auto again = parseCsv(writeCsv(lines));
    VERIFY_RESULT(again);
    QCOMPARE(again->at(0), lines[0]);
    QCOMPARE(again->at(1), QStringList{QString{}});
    QCOMPARE(again->at(2), lines[2]);
    COMPARE_ERROR(parseCsv("a,\"b"), ErrorCode::InvalidArgument);
    COMPARE_ERROR(parseCsv("a,\xFF"), ErrorCode::InvalidArgument);
}

void CsvGridTest::cellsBecomeSeats()
{
    const auto map = importCsvGrid("Res:A1,Res:A2+,,Res:A3\n\nRes:AA-7b,Box 2:12, Pit : B4 + \n");
    VERIFY_RESULT(map);
    QCOMPARE(describe(*map),
             (QStringList{text("Res/A/1@1,1"), text("Res/A/2@2,1+"), text("Res/A/3@4,1"),
                          text("Res/AA/7b@1,3"), text("Box 2/3/12@2,3"), text("Pit/B/4@3,3+")}));
    QCOMPARE(map->categories.size(), 3U);
    QCOMPARE(map->sections[0].rows[0].seats[1].id, text("Res/A/2"));
    QVERIFY(!hasErrors(validate(*map)));
    QVERIFY(validate(*map).empty());
    QCOMPARE(orderRow(map->sections[0].rows[0].seats).joined, (std::vector<std::uint8_t>{1, 0}));
}

void CsvGridTest::faultsNameTheirCell_data()
{
    QTest::addColumn<QByteArray>("csv");
    QTest::addColumn<QString>("place");
    QTest::newRow("no section") << QByteArray{"R:A1,A2"} << text("B1");
    QTest::newRow("no number") << QByteArray{"\nR:A"} << text("A2");
    QTest::newRow("no seat") << QByteArray{"R:"} << text("A1");
    QTest::newRow("dash without a row") << QByteArray{"R:-5"} << text("A1");
    QTest::newRow("twice") << QByteArray{"R:A1\n,,R:A-1"} << text("C2");
    QTest::newRow("far right") << QByteArray(27, ',') + "x" << text("AB1");
    QTest::newRow("endless") << "R:A" + QByteArray(100, '1') << text("A1");
    QTest::newRow("empty") << QByteArray{",,\n"} << text("$");
    QTest::newRow("too wide") << QByteArray(6000, ',') << text("$");
    QTest::newRow("too long") << QByteArray(21000, '\n') << text("$");
}

void CsvGridTest::faultsNameTheirCell()
{
    QFETCH(QByteArray, csv);
    const auto map = importCsvGrid(csv);
    COMPARE_ERROR(map, ErrorCode::InvalidArgument);
    QTEST(map.error().subject, "place");
}

void CsvGridTest::gridsComeBackTheSame()
{
    const QByteArray csv = "L:A1,L:A2+,,R:A1,R:A2\r\nL:B1,,,,R:B2\r\n,\"Box, left:12-1\"\r\n";
    const SeatMap map = importCsvGrid(csv).value();
    QCOMPARE(exportCsvGrid(map).value(), csv);
    QVERIFY(importCsvGrid(exportCsvGrid(map).value()).value() == map);
}

void CsvGridTest::hallsBecomeGrids()
{
    test::DeterministicIds ids;
    const SeatMap hall =
        generateTheatre({.tiers = {{text("Stalls"), 3, 8, 0}}, .aisles = 1, .curve = 0, .accessible = 1}, ids)
            .value();
    const QByteArray csv = exportCsvGrid(hall).value();
    QVERIFY(csv.startsWith("Stalls:A1,Stalls:A2,Stalls:A3,Stalls:A4,,,Stalls:A5"));
    const SeatMap again = importCsvGrid(csv).value();
    QCOMPARE(seatCount(again), seatCount(hall));
    QVERIFY(again.sections[0].rows[2].seats[0].accessible);
    QCOMPARE(orderRow(again.sections[0].rows[0].seats).joined,
             orderRow(hall.sections[0].rows[0].seats).joined);
}

void CsvGridTest::curvedHallsKeepRowsAndAisles()
{
    test::DeterministicIds ids;
    const SeatMap hall = generateTheatre({.tiers = {{text("Stalls"), 12, 30}}, .curve = 9000}, ids).value();
    const SeatMap again = importCsvGrid(exportCsvGrid(hall).value()).value();
    QCOMPARE(seatCount(again), seatCount(hall));
    QCOMPARE(again.sections[0].rows.size(), 12U);
}

void CsvGridTest::namesThatFitNoCellAreRefused()
{
    const SeatMap map = importPretix(test::planFile("pretix-main-hall.en.json")).value().map;
    const auto csv = exportCsvGrid(map);
    COMPARE_ERROR(csv, ErrorCode::InvalidArgument);
    QCOMPARE(csv.error().subject, text("1-1"));
    VERIFY_RESULT(
        exportCsvGrid(importPretix(test::planFile("ticketland-dance-hall.pretix.json")).value().map));
}

QTEST_GUILESS_MAIN(CsvGridTest)
#include "tst_csvgrid.moc"
