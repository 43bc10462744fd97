// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/seatmap/studiohouse.h"
#include "tests/ui/seatmap/studiomain.h"
#include "tests/ui/support/tabwalk.h"
#include "ui/kit/table.h"
#include "ui/seatmap/comparepanel.h"
#include "ui/seatmap/numberpanel.h"
#include "ui/seatmap/rowlist.h"
#include "ui/seatmap/studiocanvas.h"
#include "ui/seatmap/studiopanels.h"

#include <QAction>
#include <QSignalSpy>
#include <QTabBar>

using namespace foyer;
using namespace foyer::test;
using namespace foyer::seatmap;
using namespace std::chrono_literals;

namespace {

using seating::Problem;
using seating::ProblemCode;
using seating::SeatMap;

/// A step that makes something wrong.
void spoil(const StudioHouse &rig, const std::function<void(SeatMap &)> &change)
{
    rig.desk().attempt({studio::StepKind::EditProperties, {}, 1},
                       [&](SeatMap &map) -> Result<studio::Selection> {
                           change(map);
                           return studio::Selection();
                       });
    QTRY_VERIFY(rig.desk().isChecked());
}

void spoilThoroughly(const StudioHouse &rig)
{
    spoil(rig, [](SeatMap &map) {
        auto &rows = map.sections[0].rows;
        rows[2].seats[3].number = rows[2].seats[2].number;
        rows[3].seats[4].category.clear();
        rows[3].seats[5].category.clear();
        rows[1].seats[1].position = rows[1].seats[0].position + seating::Point{100, 0};
    });
}

PanelRow *row(const StudioHouse &rig, const char *list, int number)
{
    return rig.find<RowList>(list)->row(number);
}

} // namespace

/// What stands below the sheet and in the inspector's place, by mouse and keys.
class StudioPanelsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void checksNameWhatIsWrong();
    void showGoesThereAndChoosesIt();
    void showChoosesAllOfAFinding();
    void aLineOfTheMapBeforeDoesNothing();
    void oneClickRepairs();
    void allThatCanBeIsRepairedAtOnce();
    void statisticsCountAndChoose();
    void theSumChoosesAllThatIsForSale();
    void findsASeatAndGoesThere();
    void findsItWhereItIsByNow();
    void numbersWhatIsChosenWithAPreview();
    void escLeavesTheNumbersAsTheyWere();
    void numberingSaysWhatIsTypedWrong();
    void numberingKeepsIds();
    void comparesWithAVersion();
    void keyboardGoesRound();
    void smallWindow();
};

void StudioPanelsTest::checksNameWhatIsWrong()
{
    StudioHouse rig;
    rig.open();
    QCOMPARE(rig.find<RowList>("checks")->count(), 0);
    QCOMPARE(rig.text("checksSaid"), QStringLiteral("Nothing is wrong with this map."));
    spoilThoroughly(rig);
    QTRY_VERIFY(rig.find<RowList>("checks")->count() >= 3);
    const QString first = row(rig, "checks", 0)->text();
    QVERIFY2(
        first.startsWith(QStringLiteral("Same label twice: Stalls, row C, seat 3: two seats, 520 mm apart")),
        qPrintable(first));
    QStringList all;
    for (int i = 0; i < rig.find<RowList>("checks")->count(); ++i)
        all.append(row(rig, "checks", i)->text());
    QVERIFY2(all.contains(QStringLiteral("No category: Stalls, row D, seats 5 and 6")),
             qPrintable(all.join(u'\n')));
    QVERIFY(rig.text("stopping").contains(QStringLiteral("publishing")));
    rig.picture("studio-checks");
}

void StudioPanelsTest::showGoesThereAndChoosesIt()
{
    StudioHouse rig;
    rig.open();
    spoilThoroughly(rig);
    QTRY_VERIFY(rig.isShown("checksRow0Act1"));
    QSignalSpy gone(&rig.desk(), &StudioDesk::showWanted);
    rig.click("checksRow0Act1");
    QCOMPARE(gone.count(), 1);
    QVERIFY(rig.desk().shownTrouble().has_value());
    QCOMPARE(rig.desk().selection().seats.size(), std::size_t(1));
    QVERIFY(row(rig, "checks", 0)->isChosen());
    rig.desk().select({});
    rig.press("studioCanvas", Qt::NoModifier | Qt::Key_F8);
    QCOMPARE(rig.desk().selection().seats.size(), std::size_t(1));
}

void StudioPanelsTest::showChoosesAllOfAFinding()
{
    StudioHouse rig;
    rig.open();
    spoilThoroughly(rig);
    QTRY_VERIFY(rig.isShown("checksRow0Act1"));
    int line = 0;
    while (line < rig.find<RowList>("checks")->count()
           && !row(rig, "checks", line)->text().startsWith(QStringLiteral("No category")))
        ++line;
    rig.find<RowList>("checks")->ensureWidgetVisible(row(rig, "checks", line));
    rig.click(qPrintable(QStringLiteral("checksRow%1Act1").arg(line)));
    const auto &seats = rig.desk().map().sections[0].rows[3].seats;
    QCOMPARE(rig.desk().selection(), studio::Selection::of({seats[4].id, seats[5].id}));
    QVERIFY(rig.desk().shownTrouble().has_value());
}

void StudioPanelsTest::aLineOfTheMapBeforeDoesNothing()
{
    StudioHouse rig;
    rig.open();
    spoilThoroughly(rig);
    QTRY_VERIFY(rig.isShown("checksRow0Act2"));
    rig.desk().attempt({studio::StepKind::Delete, {}, 1}, [](SeatMap &map) -> Result<studio::Selection> {
        map.sections.clear();
        return studio::Selection();
    });
    const SeatMap before = rig.desk().map();
    rig.click("checksRow0Act2"); // a moment before the map is looked at again
    QVERIFY(rig.toasts.lastText().startsWith(QStringLiteral("The map has changed")));
    QVERIFY(rig.desk().map() == before);
}

void StudioPanelsTest::oneClickRepairs()
{
    StudioHouse rig;
    rig.open();
    spoilThoroughly(rig);
    QTRY_VERIFY(rig.isShown("checksRow0Act2"));
    const int before = rig.find<RowList>("checks")->count();
    rig.click("checksRow0Act2");
    QTRY_COMPARE(rig.find<RowList>("checks")->count(), before - 1);
    QVERIFY(rig.text("stopping").startsWith(u'1')); // seats without a category are left
    QVERIFY(rig.toasts.lastText().contains(QStringLiteral("Same label twice")));
    rig.act("studio.undo")->trigger();
    QTRY_COMPARE(rig.find<RowList>("checks")->count(), before);
}

void StudioPanelsTest::allThatCanBeIsRepairedAtOnce()
{
    StudioHouse rig;
    rig.open();
    spoilThoroughly(rig);
    const SeatMap spoilt = rig.desk().map();
    QTRY_VERIFY(rig.isShown("repairAll"));
    rig.click("repairAll");
    QTRY_COMPARE(rig.find<RowList>("checks")->count(), 0);
    rig.toasts.toasts().back().run(); // what changed, old → new
    QTRY_VERIFY(rig.isShown("studioReportTable"));
    QVERIFY(rig.find<kit::Table>("studioReportTable")->model()->rowCount() >= 3);
    rig.picture("studio-repaired");
    rig.press("studioReport", Qt::NoModifier | Qt::Key_Escape);
    rig.act("studio.undo")->trigger();
    QVERIFY(rig.desk().map() == spoilt);
}

void StudioPanelsTest::statisticsCountAndChoose()
{
    StudioHouse rig;
    rig.open();
    rig.find<QTabBar>("lowerTabs")->setCurrentIndex(1);
    auto *categories = rig.find<kit::Table>("categoryCounts");
    auto *sections = rig.find<kit::Table>("sectionCounts");
    QTRY_COMPARE(categories->model()->rowCount(), 3); // and all
    QCOMPARE(sections->model()->rowCount(), 2);
    QCOMPARE(sections->model()->index(1, 1).data().toString(), QStringLiteral("32"));
    sections->setFocus();
    sections->setCurrentRow(1);
    QTest::keyClick(sections, Qt::Key_Return);
    QCOMPARE(rig.desk().selection().seats.size(), std::size_t(32));
    rig.picture("studio-statistics");
    rig.act("studio.delete")->trigger();
    QTRY_COMPARE(sections->model()->index(1, 1).data().toString(), QStringLiteral("0"));
}

void StudioPanelsTest::theSumChoosesAllThatIsForSale()
{
    StudioHouse rig;
    rig.open();
    rig.find<QTabBar>("lowerTabs")->setCurrentIndex(1);
    auto *categories = rig.find<kit::Table>("categoryCounts");
    QTRY_COMPARE(categories->model()->rowCount(), 3);
    categories->setFocus();
    categories->setCurrentRow(2);
    QTest::keyClick(categories, Qt::Key_Return);
    QCOMPARE(rig.desk().selection().seats.size(), seating::seatCount(rig.desk().map()));
    QVERIFY(rig.desk().selection().things.empty()); // the stage is not for sale
}

void StudioPanelsTest::findsItWhereItIsByNow()
{
    StudioHouse rig;
    rig.open();
    rig.act("studio.find")->trigger();
    QTRY_VERIFY(rig.find("findSeat")->hasFocus());
    rig.type("findSeat", QStringLiteral("stalls c 7"));
    QTRY_VERIFY(rig.isShown("foundSeatsRow0Act2"));
    const QString seat = rig.desk().map().sections[0].rows[2].seats[6].id;
    spoil(rig, [](SeatMap &map) { map.sections[0].rows.erase(map.sections[0].rows.begin()); });
    rig.click("foundSeatsRow0Act2");
    QCOMPARE(rig.desk().selection(), studio::Selection::of({seat}));
    spoil(rig, [](SeatMap &map) { map.sections.clear(); });
    QTRY_VERIFY(!rig.isShown("foundSeatsRow0Act2"));
}

void StudioPanelsTest::findsASeatAndGoesThere()
{
    StudioHouse rig;
    rig.open();
    rig.act("studio.find")->trigger();
    QTRY_VERIFY(rig.find("findSeat")->hasFocus());
    rig.type("findSeat", QStringLiteral("stalls c 7"));
    QTest::keyClick(rig.find("findSeat"), Qt::Key_Return);
    QCOMPARE(rig.desk().selection().seats.size(), std::size_t(1));
    const auto element = studio::findSeat(rig.desk().map(), rig.desk().selection().seats.front());
    QVERIFY(element.has_value());
    QCOMPARE(element->index, 2);
    QCOMPARE(element->seat, 6);
    rig.picture("studio-find");
    rig.type("findSeat", QStringLiteral("zzz"));
    QTRY_VERIFY(rig.text("foundSeatsSaid").startsWith(QStringLiteral("No seat is called so")));
}

void StudioPanelsTest::numbersWhatIsChosenWithAPreview()
{
    StudioHouse rig;
    rig.open();
    rig.desk().select(studio::Selection::of({rig.desk().map().sections[0].rows[1].seats[0].id,
                                             rig.desk().map().sections[0].rows[2].seats[0].id}));
    QTest::keyClick(rig.find("studioCanvas"), Qt::Key_N);
    QTRY_VERIFY(rig.isShown("numberPanel"));
    rig.type("rowStart", QStringLiteral("K"));
    rig.type("seatStart", QStringLiteral("2"));
    rig.type("seatStep", QStringLiteral("2"));
    QTRY_VERIFY(rig.desk().preview() && rig.desk().preview()->tags.size() == 2
                && rig.desk().preview()->tags[0].text == QStringLiteral("K"));
    const auto &preview = *rig.desk().preview();
    QCOMPARE(preview.map->sections[0].rows[1].seats[1].number, QStringLiteral("4"));
    QVERIFY(!preview.arrow.empty());
    QCOMPARE(rig.desk().map().sections[0].rows[1].name, QStringLiteral("B")); // nothing is done yet
    QVERIFY(rig.text("numberPanelSentence").startsWith(QStringLiteral("31 label(s) change.")));
    rig.picture("studio-numbering");
    QTest::keyClick(rig.find("seatStep"), Qt::Key_Return);
    QCOMPARE(rig.desk().map().sections[0].rows[1].name, QStringLiteral("K"));
    QCOMPARE(rig.desk().map().sections[0].rows[2].name, QStringLiteral("L"));
    QCOMPARE(rig.desk().map().sections[0].rows[1].seats[1].number, QStringLiteral("4"));
    QVERIFY(!rig.isShown("numberPanel"));
    QVERIFY(!rig.desk().preview());
    QCOMPARE(rig.desk().tool(), StudioTool::Select);
    QCOMPARE(rig.desk().history().undoStep()->kind, studio::StepKind::Number);
}

void StudioPanelsTest::escLeavesTheNumbersAsTheyWere()
{
    StudioHouse rig;
    rig.open();
    const SeatMap before = rig.desk().map();
    rig.desk().setTool(StudioTool::Number);
    QTRY_VERIFY(rig.isShown("numberPanel"));
    rig.choose("rowScheme", 1);
    QTRY_VERIFY(rig.desk().preview().has_value());
    QTest::keyClick(rig.find("rowStart"), Qt::Key_Escape);
    QVERIFY(!rig.isShown("numberPanel"));
    QVERIFY(!rig.desk().preview());
    QVERIFY(rig.desk().map() == before);
    QVERIFY(!rig.desk().history().canUndo());
}

void StudioPanelsTest::numberingSaysWhatIsTypedWrong()
{
    StudioHouse rig;
    rig.open();
    rig.desk().setTool(StudioTool::Number);
    QTRY_VERIFY(rig.isShown("numberPanel"));
    rig.type("seatStart", QStringLiteral("x"));
    QTRY_VERIFY(rig.text("numberPanelSentence").contains(QStringLiteral("red edge")));
    QVERIFY(!rig.find("numberPanelAct")->isEnabled());
    QVERIFY(!rig.desk().preview());
    rig.type("seatStart", QStringLiteral("5"));
    QTRY_VERIFY(rig.find("numberPanelAct")->isEnabled());
}

void StudioPanelsTest::numberingKeepsIds()
{
    StudioHouse rig;
    rig.open();
    QStringList before;
    seating::forEachSeat(rig.desk().map(), [&](const auto &, const auto &, const seating::Seat &seat) {
        before.append(seat.id);
    });
    rig.desk().setTool(StudioTool::Number);
    QTRY_VERIFY(rig.isShown("numberPanel"));
    rig.choose("seatDirection", 2);
    rig.choose("rowScheme", 1);
    QTRY_VERIFY(rig.find("numberPanelAct")->isEnabled());
    rig.click("numberPanelAct");
    QStringList after;
    seating::forEachSeat(rig.desk().map(), [&](const auto &, const auto &, const seating::Seat &seat) {
        after.append(seat.id);
    });
    QCOMPARE(after, before);
    QCOMPARE(rig.desk().map().sections[0].rows[0].name, QStringLiteral("1"));
}

void StudioPanelsTest::comparesWithAVersion()
{
    StudioHouse rig;
    rig.open();
    const int balcony = int(rig.desk().map().sections[1].rows[1].seats.size());
    spoil(rig, [](SeatMap &map) {
        map.sections[1].rows.pop_back();
        map.sections[0].rows[0].seats[0].category = map.categories[1].key;
    });
    QCOMPARE(rig.act("studio.compare")->text(), QStringLiteral("Compare with 1"));
    rig.act("studio.compare")->trigger();
    auto *panel = rig.find<ComparePanel>("comparePanel");
    QTRY_VERIFY(panel->isCompared());
    QCOMPARE(int(panel->difference().gone.size()), balcony);
    QCOMPARE(panel->difference().recategorized(), std::size_t(1));
    QTRY_VERIFY(rig.isShown("compareGroup0"));
    rig.click("compareGroup0"); // what is gone stands on the map of then
    QVERIFY(rig.desk().preview()->map != nullptr);
    QCOMPARE(int(rig.desk().preview()->troubled.size()), balcony);
    rig.picture("studio-compare");
    rig.click("compareGroup1");
    QVERIFY(rig.desk().preview()->map == nullptr);
    QCOMPARE(rig.desk().selection().seats.size(), std::size_t(1));
    QTest::keyClick(panel, Qt::Key_Escape);
    QVERIFY(!rig.desk().preview());
}

void StudioPanelsTest::keyboardGoesRound()
{
    StudioHouse rig;
    rig.open();
    spoilThoroughly(rig);
    QTRY_VERIFY(rig.isShown("checksRow0Act2"));
    rig.desk().setTool(StudioTool::Number);
    QTRY_VERIFY(rig.isShown("numberPanel"));
    const QStringList complaints = testing::tabComplaints(*rig.page);
    QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join(u'\n')));
}

void StudioPanelsTest::smallWindow()
{
    StudioHouse rig;
    rig.open({1208, 752});
    spoilThoroughly(rig);
    QTRY_VERIFY(rig.isShown("checksRow0Act2"));
    const auto *lower = rig.find("lowerPanel");
    for (const char *name : {"repairAll", "stopping", "lowerTabs", "studio.import"}) {
        const auto *part = rig.find(name);
        const QRect where(part->mapTo(lower, QPoint()), part->size());
        QVERIFY2(lower->rect().contains(where), name);
        QVERIFY2(part->width() >= part->minimumSizeHint().width(), name);
    }
    rig.picture("studio-small");
}

FOYER_STUDIO_TEST_MAIN(StudioPanelsTest)

#include "tst_studiopanels.moc"
