// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/checkin/fakegate.h"
#include "tests/ui/checkin/gatemain.h"
#include "ui/checkin/arrivals.h"
#include "ui/checkin/spans.h"
#include "ui/checkin/verdictwords.h"
#include "ui/checkin/wedgereader.h"
#include "ui/kit/placename.h"

#include <QTemporaryDir>

using namespace foyer;
using namespace foyer::checkin;
using namespace foyer::test;

/// What the gate knows without a window.
class GateRulesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void scannersAreFasterThanPeople();
    void oldLettersAreForgotten();
    void placesAreTakenApart_data();
    void placesAreTakenApart();
    void spansHaveTwoUnits_data();
    void spansHaveTwoUnits();
    void arrivalsAreCountedOnce();
    void longCodesAreShortened();
};

void GateRulesTest::scannersAreFasterThanPeople()
{
    using namespace std::chrono_literals;
    WedgeReader reader;
    WedgeReader::Time now = 1000ms;
    for (const QChar letter : QStringLiteral("stray"))
        reader.add(letter, now += 120ms);
    QCOMPARE(reader.burst(), qsizetype(0));
    now += 200ms;
    for (const QChar letter : QStringLiteral("FTBCDEF"))
        reader.add(letter, now += 5ms);
    QCOMPARE(reader.burst(), qsizetype(7));
    QCOMPARE(reader.take(), QStringLiteral("FTBCDEF")); // without what the cat typed before
    QVERIFY(reader.isEmpty());
    for (const QChar letter : QStringLiteral("by hand"))
        reader.add(letter, now += 300ms);
    QCOMPARE(reader.take(), QStringLiteral("by hand"));
}

void GateRulesTest::oldLettersAreForgotten()
{
    using namespace std::chrono_literals;
    WedgeReader reader;
    reader.add(QStringLiteral("x"), 1000ms);
    reader.add(QStringLiteral("y"), 9000ms);
    QCOMPARE(reader.take(), QStringLiteral("y"));
}

void GateRulesTest::placesAreTakenApart_data()
{
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("head");
    QTest::addColumn<QString>("rest");
    QTest::addColumn<QString>("brief");
    QTest::newRow("seat") << "Stalls, row F, seat 12"
                          << "Row F, seat 12"
                          << "Stalls"
                          << "F 12";
    QTest::newRow("comma") << "Stalls, centre, row F, seat 12"
                           << "Row F, seat 12"
                           << "Stalls, centre"
                           << "F 12";
    QTest::newRow("no section") << "row F, seat 12"
                                << "Row F, seat 12"
                                << ""
                                << "F 12";
    QTest::newRow("no row") << "Box 3, seat 2"
                            << "Seat 2"
                            << "Box 3"
                            << "2";
    QTest::newRow("standing") << "Standing"
                              << "Standing"
                              << ""
                              << "Standing";
    QTest::newRow("nothing") << ""
                             << ""
                             << ""
                             << "";
}

void GateRulesTest::placesAreTakenApart()
{
    QFETCH(const QString, place);
    const kit::PlaceName name = kit::PlaceName::parse(place);
    QTEST(name.head(), "head");
    QTEST(name.rest(), "rest");
    QTEST(name.brief(), "brief");
}

void GateRulesTest::spansHaveTwoUnits_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<QString>("words");
    QTest::newRow("0") << 0 << "0 s";
    QTest::newRow("-5") << -5 << "0 s";
    QTest::newRow("59") << 59 << "59 s";
    QTest::newRow("60") << 60 << "1 min";
    QTest::newRow("29 min") << 29 * 60 + 57 << "29 min";
    QTest::newRow("3 h 12") << 3 * 3600 + 12 * 60 << "3 h 12 min";
    QTest::newRow("4 h") << 4 * 3600 << "4 h";
    QTest::newRow("1 d") << 24 * 3600 + 59 * 60 << "1 d";
    QTest::newRow("2 d 5 h") << 53 * 3600 << "2 d 5 h";
}

void GateRulesTest::spansHaveTwoUnits()
{
    QFETCH(const int, seconds);
    QTEST(spanWords(std::chrono::seconds{seconds}), "words");
}

void GateRulesTest::arrivalsAreCountedOnce()
{
    using namespace std::chrono_literals;
    Arrivals arrivals;
    DeterministicIds ids;
    const Instant from = tonight(19, 0);
    const Uuid first = ids.next();
    arrivals.add(first, from + 30s);
    arrivals.add(first, from + 30s); // as news and in the list
    arrivals.add(ids.next(), from + 90s);
    QCOMPARE(arrivals.perMinute(from, 3), (std::vector<int>{1, 1, 0}));
    QCOMPARE(arrivals.between(from, from + 60s), 1);
    arrivals.remove(first);
    QCOMPARE(arrivals.perMinute(from, 3), (std::vector<int>{0, 1, 0}));
    QVERIFY(!arrivals.isKnownFrom(from));
    arrivals.setKnownFrom(from);
    QVERIFY(arrivals.isKnownFrom(from + 1s));
}

void GateRulesTest::longCodesAreShortened()
{
    QCOMPARE(codeWords(QStringLiteral("FTBC")), QStringLiteral("FTBC"));
    QCOMPARE(codeWords(QStringLiteral("FT") + QString(180, u'B') + QStringLiteral("CDEFGHIJ")),
             QStringLiteral("FTBB·BBBB·…·CDEF·GHIJ"));
}

FOYER_GATE_TEST_MAIN(GateRulesTest)
#include "tst_gaterules.moc"
