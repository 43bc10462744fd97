// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/catalog/seatcounter.h"

#include <QTest>

using namespace foyer;

namespace {

booking::SaleSheetPtr sheetOf(const std::vector<qint16> &categories)
{
    const auto sheet = std::make_shared<booking::SaleSheet>(booking::SaleSheet{
        .performance = {},
        .event = {},
        .organization = {},
        .prices = catalog::PriceList(Currency::fromCode(QStringLiteral("EUR")).value(), {})});
    for (const qint16 category : categories) {
        booking::SheetSeat seat;
        seat.category = category;
        if (category >= 0)
            seat.id = QStringLiteral("seat-%1").arg(sheet->seats.size());
        sheet->seats.push_back(seat);
    }
    return sheet;
}

} // namespace

/// What a crowd asks for is counted once.
class SeatCounterTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsWhatIsThere();
    void countsEachSheetOnce();
    void forgetsSheetsThatAreGone();
};

void SeatCounterTest::countsWhatIsThere()
{
    catalog::SeatCounter counter;
    const catalog::SeatCountsPtr counts = counter.of(sheetOf({0, 2, 2, -1, 2, 250}));
    QCOMPARE(counts->all, 5);
    QCOMPARE(counts->ofCategory.at(0), 1);
    QCOMPARE(counts->ofCategory.at(1), 0);
    QCOMPARE(counts->ofCategory.at(2), 3);
    QCOMPARE(counts->ofCategory.at(250), 1);
}

void SeatCounterTest::countsEachSheetOnce()
{
    catalog::SeatCounter counter;
    const booking::SaleSheetPtr one = sheetOf({0, 0});
    const booking::SaleSheetPtr other = sheetOf({0, 0, 0});
    for (int i = 0; i < 100; ++i) {
        QCOMPARE(counter.of(one)->all, 2);
        QCOMPARE(counter.of(other)->all, 3);
    }
    QCOMPARE(counter.countedCount(), 2);
}

void SeatCounterTest::forgetsSheetsThatAreGone()
{
    catalog::SeatCounter counter(4);
    const booking::SaleSheetPtr kept = sheetOf({0});
    QCOMPARE(counter.of(kept)->all, 1);
    for (int i = 0; i < 1000; ++i) // as sheets are made anew they lie where older ones did
        QCOMPARE(counter.of(sheetOf(std::vector<qint16>(std::size_t(i % 7))))->all, i % 7);
    QCOMPARE(counter.of(kept)->all, 1);
    QCOMPARE(counter.countedCount(), 1001);
}

QTEST_GUILESS_MAIN(SeatCounterTest)

#include "tst_seatcounter.moc"
