// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/seating/theatregenerator.h"
#include "tests/support/deterministicids.h"
#include "tests/ui/pos/posmain.h"
#include "ui/pos/amountfield.h"
#include "ui/pos/cashcount.h"
#include "ui/pos/keystrip.h"
#include "ui/pos/seatchoice.h"

using namespace foyer;
using namespace Qt::StringLiterals;

namespace {

Money euro(qint64 minor)
{
    return {minor, *Currency::fromCode(u"EUR")};
}

} // namespace

/// The till's rules without server or window: cash, keys, mends, the next best.
class TillRulesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void offersRoundSums_data();
    void offersRoundSums();
    void makesChange_data();
    void makesChange();
    void readsAmounts_data();
    void readsAmounts();
    void givesEachCategoryAKey();
    void mendsToTheSide();
    void mendsLeaveTheHouseAsItWas();
    void blocksShareNoSeat();

private:
    std::shared_ptr<const seating::HouseLayout> m_house;
};

void TillRulesTest::initTestCase()
{
    test::DeterministicIds ids;
    seating::TheatreSpec spec;
    spec.name = u"Hall"_s;
    spec.tiers = {{u"Stalls"_s, 4, 12, 0}};
    spec.aisles = 0;
    spec.accessible = 0;
    const seating::SeatMap map = *seating::generateTheatre(spec, ids);
    m_house = std::make_shared<const seating::HouseLayout>(*seating::HouseLayout::build(map));
}

void TillRulesTest::offersRoundSums_data()
{
    QTest::addColumn<qint64>("price");
    QTest::addColumn<QList<qint64>>("sums");
    QTest::newRow("252.80") << qint64(25280) << QList<qint64>{25500, 26000, 27000, 28000, 30000};
    QTest::newRow("76") << qint64(7600) << QList<qint64>{8000, 9000, 10000, 15000, 20000};
    QTest::newRow("34") << qint64(3400) << QList<qint64>{3500, 4000, 5000, 10000, 20000};
    QTest::newRow("round") << qint64(10000) << QList<qint64>{15000, 20000};
    QTest::newRow("7.20") << qint64(720) << QList<qint64>{1000, 2000, 3000, 4000, 5000};
}

void TillRulesTest::offersRoundSums()
{
    QFETCH(qint64, price);
    QFETCH(QList<qint64>, sums);
    const std::vector<qint64> offered = pos::quickAmounts(euro(price));
    QCOMPARE(QList<qint64>(offered.begin(), offered.end()), sums);
}

void TillRulesTest::makesChange_data()
{
    QTest::addColumn<qint64>("change");
    QTest::addColumn<QString>("pieces");
    QTest::newRow("47.20") << qint64(4720) << u"2x2000 1x500 1x200 1x20"_s;
    QTest::newRow("nothing") << qint64(0) << QString();
    QTest::newRow("all kinds")
        << qint64(38888)
        << u"1x20000 1x10000 1x5000 1x2000 1x1000 1x500 1x200 1x100 1x50 1x20 1x10 1x5 "
           "1x2 1x1"_s;
}

void TillRulesTest::makesChange()
{
    QFETCH(qint64, change);
    QFETCH(QString, pieces);
    QStringList made;
    qint64 sum = 0;
    for (const pos::CashPiece &piece : pos::piecesOf(euro(change))) {
        made << u"%1x%2"_s.arg(piece.count).arg(piece.value);
        sum += piece.count * piece.value;
    }
    QCOMPARE(made.join(u' '), pieces);
    QCOMPARE(sum, change);
}

void TillRulesTest::readsAmounts_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("locale");
    QTest::addColumn<qint64>("minor"); // -1: none
    QTest::newRow("whole") << u"300"_s << u"en"_s << qint64(30000);
    QTest::newRow("point") << u"12.5"_s << u"en"_s << qint64(1250);
    QTest::newRow("comma in English") << u"12,50"_s << u"en"_s << qint64(1250);
    QTest::newRow("German") << u"1.234,50 €"_s << u"de"_s << qint64(123450);
    QTest::newRow("English with sign") << u"€1,234.50"_s << u"en"_s << qint64(123450);
    QTest::newRow("grouped thousand") << u"1,000"_s << u"en"_s << qint64(100000);
    QTest::newRow("thousand in German") << u"1.000"_s << u"de"_s << qint64(100000);
    QTest::newRow("point at the end") << u"12."_s << u"en"_s << qint64(1200);
    QTest::newRow("nothing") << QString() << u"en"_s << qint64(-1);
    QTest::newRow("words") << u"many"_s << u"en"_s << qint64(-1);
    QTest::newRow("less than nothing") << u"-5"_s << u"en"_s << qint64(-1);
    QTest::newRow("too much") << u"99999999999999999999"_s << u"en"_s << qint64(-1);
}

void TillRulesTest::readsAmounts()
{
    QFETCH(QString, typed);
    QFETCH(QString, locale);
    QFETCH(qint64, minor);
    const auto money = pos::readAmount(typed, *Currency::fromCode(u"EUR"), QLocale(locale));
    QCOMPARE(money ? money->minor() : qint64(-1), minor);
}

void TillRulesTest::givesEachCategoryAKey()
{
    QCOMPARE(pos::keysFor({u"Premium"_s, u"Parkett"_s, u"Second"_s, u"P"_s}),
             (QStringList{u"P"_s, u"A"_s, u"S"_s, u"B"_s}));
}

void TillRulesTest::mendsToTheSide()
{
    seating::Availability availability(m_house);
    // 0 to 11 in the first row: taking 1 and 2 leaves 0 alone.
    const std::vector<pos::Mend> mends = pos::mendsFor(availability, {}, {1, 2}, {0});
    QCOMPARE(mends.size(), std::size_t{3});
    QCOMPARE(mends[0].seats, (std::vector<pos::SeatIndex>{0, 1}));
    QCOMPARE(mends[1].seats, (std::vector<pos::SeatIndex>{2, 3}));
    QVERIFY(mends[2].kind == pos::Mend::Kind::Take);
    QCOMPARE(mends[2].seats, (std::vector<pos::SeatIndex>{0, 1, 2}));
}

void TillRulesTest::mendsLeaveTheHouseAsItWas()
{
    seating::Availability availability(m_house);
    availability.apply(5, seating::SeatState::Taken);
    availability.apply(6, seating::SeatState::Taken);
    const std::size_t before = availability.freeCount();
    const std::vector<pos::Mend> mends = pos::mendsFor(availability, {5, 6}, {8}, {7});
    QCOMPARE(availability.freeCount(), before);
    QVERIFY(!availability.isFree(5));
    QVERIFY(!mends.empty());
    for (const pos::Mend &mend : mends) {
        for (const pos::SeatIndex seat : mend.seats)
            QVERIFY(seat != 5 && seat != 6); // those are ours already
    }
}

void TillRulesTest::blocksShareNoSeat()
{
    seating::Availability availability(m_house);
    const std::size_t before = availability.freeCount();
    const seating::CategoryIndex category = m_house->place(m_house->slotOf(0)).category;
    const auto blocks = pos::bestBlocks(availability, category, 5, 12);
    QCOMPARE(blocks.size(), std::size_t{4}); // the middle of each row: what is left at the sides is too short
    std::set<pos::SeatIndex> seen;
    for (const auto &block : blocks) {
        QCOMPARE(block.size(), std::size_t{5});
        for (const pos::SeatIndex seat : block)
            QVERIFY(seen.insert(seat).second);
    }
    QCOMPARE(availability.freeCount(), before);
}

FOYER_WIDGET_TEST_MAIN(TillRulesTest)
#include "tst_tillrules.moc"
