// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/seatmap/studiohouse.h"
#include "tests/ui/seatmap/studiomain.h"
#include "ui/kit/table.h"
#include "ui/seatmap/paper/planreader.h"
#include "ui/seatmap/rowlist.h"
#include "ui/seatmap/venuedialog.h"

#include <QAction>
#include <QComboBox>
#include <QSpinBox>
#include <QTabBar>

using namespace foyer;
using namespace foyer::test;
using namespace foyer::seatmap;
using namespace std::chrono_literals;
using seating::SeatMap;

namespace {

/// What the server says where one of two sold seats would be gone.
wire::PerformanceSeatChange changeWithout(const seating::Seat &gone, catalog::PerformanceId date)
{
    wire::PerformanceSeatChange change;
    change.performance = date;
    change.versionBefore = 1;
    change.sold = 2;
    change.kept.gone = 1;
    wire::ChangedSeat changed;
    changed.seat = gone.id;
    changed.keeper = wire::SeatKeeper::Sold;
    changed.code = QStringLiteral("K7TX2");
    changed.isGone = true;
    changed.needsSeat = true;
    change.changed = {changed};
    return change;
}

} // namespace

/// Halls come and go: from a few numbers, from a file and into one, and from one version to the next for what
/// is sold.
class StudioHallsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void generatesAHall();
    void generatorRefusesAtTheField();
    void drawsANewHall();
    void importsAPlanAsAStep();
    void refusesAFileThatIsNoPlan();
    void exportsWhatIsOnTheDesk();
    void saysWhoSellsFromIt();
    void triesWhatARepaintWouldCost();
    void givesEverybodyASeatBeforeItChanges();
};

void StudioHallsTest::generatesAHall()
{
    StudioHouse rig;
    rig.open();
    const SeatMap before = rig.desk().map();
    rig.act("studio.generate")->trigger();
    QTRY_VERIFY(rig.isShown("venueDialog"));
    auto *form = rig.find<VenueForm>("venueForm");
    for (int kind = 0; kind < venueKindCount; ++kind) {
        rig.choose("venueKind", kind);
        QTRY_VERIFY(form->hall().has_value());
        QVERIFY(seating::capacity(*form->hall()) > 100);
        rig.picture(qPrintable(QStringLiteral("studio-generate-%1").arg(kind)));
    }
    rig.choose("venueKind", int(VenueKind::Club));
    QTRY_VERIFY(form->hall().has_value());
    rig.find<QSpinBox>("venue_table_rows")->setValue(3);
    QVERIFY(!rig.find("venueMake")->isEnabled());
    QTRY_VERIFY(form->hall().has_value());
    QTRY_VERIFY(rig.find("venueMake")->isEnabled());
    const SeatMap club = *form->hall();
    rig.click("venueMake");
    QTRY_VERIFY(!rig.isShown("venueDialog"));
    QTRY_VERIFY(rig.desk().map().sections == club.sections);
    QCOMPARE(rig.desk().map().name, before.name);
    rig.act("studio.undo")->trigger();
    QVERIFY(rig.desk().map() == before);
}

void StudioHallsTest::generatorRefusesAtTheField()
{
    StudioHouse rig;
    rig.open();
    rig.act("studio.generate")->trigger();
    QTRY_VERIFY(rig.isShown("venueDialog"));
    auto *form = rig.find<VenueForm>("venueForm");
    QTRY_VERIFY(form->hall().has_value());
    rig.find<QSpinBox>("venue_rows")->setValue(5000);
    QTRY_VERIFY(rig.text("venueSum").contains(QStringLiteral("No hall yet")));
    bool isSaid = false;
    for (const QLabel *label : form->findChildren<QLabel *>())
        isSaid = isSaid || label->text() == QStringLiteral("Between 1 and 200.");
    QVERIFY(isSaid);
    QVERIFY(!rig.find("venueMake")->isEnabled());
    rig.picture("studio-generate-refused");
    rig.find<QSpinBox>("venue_rows")->setValue(12);
    QTRY_VERIFY(rig.find("venueMake")->isEnabled());
    rig.press("venueDialog", Qt::NoModifier | Qt::Key_Escape);
    QVERIFY(!rig.desk().history().canUndo());
}

void StudioHallsTest::drawsANewHall()
{
    StudioHouse rig;
    rig.show();
    QTRY_VERIFY(rig.isShown("newHall"));
    rig.click("newHall");
    QTRY_VERIFY(rig.isShown("newHallDialog"));
    QVERIFY(!rig.find("newHallBegin")->isEnabled());
    QTest::keyClicks(rig.find("newHallName"), QStringLiteral("Kammerspiele"));
    rig.picture("studio-new");
    QTest::keyClick(rig.find("newHallName"), Qt::Key_Return);
    QTRY_COMPARE(rig.session().state(), MapSession::State::Ready);
    QCOMPARE(rig.session().place().name, QStringLiteral("Kammerspiele"));
    QCOMPARE(rig.session().place().venueName, QStringLiteral("Teatro Verdi"));
    QCOMPARE(rig.session().place().version, 0);
    QCOMPARE(rig.desk().map().name, QStringLiteral("Kammerspiele"));
    QVERIFY(!rig.act("studio.compare")->isEnabled());
    rig.picture("studio-empty");
}

void StudioHallsTest::importsAPlanAsAStep()
{
    StudioHouse rig;
    rig.open();
    const SeatMap before = rig.desk().map();
    rig.prompter.nextFile(QStringLiteral(FOYER_PLANS "/pretix-main-hall.en.json"));
    rig.act("studio.import")->trigger();
    QTRY_VERIFY(rig.isShown("importDialog"));
    rig.picture("studio-import");
    rig.click("importAct");
    QTRY_COMPARE(seating::seatCount(rig.desk().map()), std::size_t(1057));
    QCOMPARE(rig.desk().map().name, before.name);
    rig.act("studio.undo")->trigger();
    QVERIFY(rig.desk().map() == before);
}

void StudioHallsTest::refusesAFileThatIsNoPlan()
{
    StudioHouse rig;
    rig.open();
    QFile file(rig.folder.filePath(QStringLiteral("letter.json")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"dear\": \"customer\"}");
    file.close();
    rig.prompter.nextFile(file.fileName());
    rig.act("studio.import")->trigger();
    QTRY_VERIFY(rig.toasts.lastText().startsWith(QStringLiteral("letter.json is no seating plan")));
    QVERIFY(!rig.desk().history().canUndo());
}

void StudioHallsTest::exportsWhatIsOnTheDesk()
{
    StudioHouse rig;
    rig.open();
    rig.act("studio.export")->trigger();
    QTRY_VERIFY(rig.isShown("exportDialog"));
    rig.picture("studio-export");
    const QString pdf = rig.folder.filePath(QStringLiteral("hall"));
    rig.prompter.nextFile(pdf);
    rig.click("exportAct");
    QTRY_VERIFY(rig.toasts.lastText() == QStringLiteral("hall.pdf is written."));
    QFile written(pdf + QStringLiteral(".pdf"));
    QVERIFY(written.open(QIODevice::ReadOnly));
    QVERIFY(written.readAll().startsWith("%PDF"));
    rig.act("studio.export")->trigger();
    QTRY_VERIFY(rig.isShown("exportDialog"));
    rig.find<QComboBox>("exportFormat")->setCurrentIndex(int(PlanFormat::Own));
    const QString own = rig.folder.filePath(QStringLiteral("hall.json"));
    rig.prompter.nextFile(own);
    rig.click("exportAct");
    QTRY_VERIFY(QFile::exists(own));
    const auto read = readPlanFile(own);
    QVERIFY(read && read->map == rig.desk().map());
}

void StudioHallsTest::saysWhoSellsFromIt()
{
    StudioHouse rig;
    rig.server.publishElsewhere(rig.map, FakeHalls::house());
    rig.server.uses.items = {{catalog::EventId(rig.office.ids.next()), QStringLiteral("Mahler 4"),
                              catalog::PerformanceId(rig.office.ids.next()), rig.office.clock.now() + 48h,
                              catalog::PerformanceState::OnSale, 1, 383}};
    rig.open();
    rig.find<QTabBar>("lowerTabs")->setCurrentIndex(3);
    QTRY_COMPARE(rig.find<RowList>("uses")->count(), 1);
    const QString text = rig.find<RowList>("uses")->row(0)->text();
    QVERIFY2(text.contains(QStringLiteral("Mahler 4"))
                 && text.contains(QStringLiteral("version 1, 383 sold")),
             qPrintable(text));
    QVERIFY(rig.isShown("usesRow0Act2"));
}

void StudioHallsTest::triesWhatARepaintWouldCost()
{
    StudioHouse rig;
    rig.server.publishElsewhere(rig.map, FakeHalls::house());
    const catalog::PerformanceId date(rig.office.ids.next());
    rig.server.uses.items = {{catalog::EventId(rig.office.ids.next()), QStringLiteral("Mahler 4"), date,
                              rig.office.clock.now() + 48h, catalog::PerformanceState::OnSale, 1, 383}};
    wire::PerformanceRepaint repaint;
    repaint.event = rig.server.uses.items[0].event;
    repaint.title = QStringLiteral("Mahler 4");
    repaint.performance = date;
    repaint.dearer = 12;
    repaint.keepsPrice = 3;
    repaint.changes = {{QStringLiteral("Balcony"),
                        QStringLiteral("Stalls"),
                        {QStringLiteral("a"), QStringLiteral("b")},
                        {{catalog::TicketTypeId(rig.office.ids.next()), QStringLiteral("Adult"),
                          wire::Amount{4500, "EUR"}, wire::Amount{6800, "EUR"}}}}};
    rig.server.repaint = {catalog::SeatMapId(rig.map), 2, {repaint}};
    rig.open();
    rig.find<QTabBar>("lowerTabs")->setCurrentIndex(3);
    QTRY_VERIFY(rig.isShown("usesRow0Act1"));
    rig.click("usesRow0Act1");
    QTRY_VERIFY(rig.isShown("studioReportTable"));
    QCOMPARE(rig.find<kit::Table>("studioReportTable")->model()->index(0, 3).data().toString(),
             QStringLiteral("→ €68.00"));
    rig.picture("studio-repaint");
}

void StudioHallsTest::givesEverybodyASeatBeforeItChanges()
{
    StudioHouse rig;
    SeatMap next = FakeHalls::house();
    const SeatMap before = next;
    const seating::Seat gone = next.sections[0].rows[0].seats[2];
    next.sections[0].rows[0].seats.erase(next.sections[0].rows[0].seats.begin() + 2);
    rig.server.publishElsewhere(rig.map, next);
    const catalog::PerformanceId date(rig.office.ids.next());
    wire::SeatMapUse use{catalog::EventId(rig.office.ids.next()),
                         QStringLiteral("Mahler 4"),
                         date,
                         rig.office.clock.now() + 48h,
                         catalog::PerformanceState::OnSale,
                         1,
                         2};
    rig.server.uses.items = {use};
    // The performance counts its seats from the last to the first: another version has been there before.
    const int count = int(seating::seatCount(before));
    rig.server.inUse = before;
    seating::forEachSeat(before, [&rig](const auto &, const auto &, const seating::Seat &seat) {
        rig.server.seats.prepend(seat.id);
    });
    rig.server.letters = QByteArray(count, 'f');
    rig.server.letters[count - 1 - 2] = 'd';
    rig.server.letters[count - 1 - 3] = 'd';
    rig.server.sheet.id = date;
    rig.server.sheet.startsAt = use.startsAt;
    const wire::PerformanceSeatChange change = changeWithout(gone, date);
    rig.server.change = {catalog::SeatMapId(rig.map), 2, 9, {change}};
    rig.open();
    rig.find<QTabBar>("lowerTabs")->setCurrentIndex(3);
    QTRY_VERIFY(rig.isShown("usesRow0Act2"));
    rig.click("usesRow0Act2");
    QTRY_VERIFY(rig.isShown("guestSeat0"));
    QVERIFY(!rig.find("replacementPanelAct")->isEnabled());
    QVERIFY(rig.text("replacementPanelSentence").contains(QStringLiteral("still need")));
    QVERIFY(rig.text("guest0").contains(QStringLiteral("K7TX2")));
    rig.picture("studio-after-sales");
    // A seat that somebody else has is refused; the one beside it is taken.
    rig.desk().select(studio::Selection::of({before.sections[0].rows[0].seats[3].id}));
    QVERIFY(rig.isShown("replacementBanner"));
    rig.desk().select(studio::Selection::of({before.sections[0].rows[0].seats[4].id}));
    QTRY_VERIFY(rig.find("replacementPanelAct")->isEnabled());
    rig.click("replacementPanelAct");
    QTRY_COMPARE(rig.server.ordered.size(), std::size_t(1));
    QCOMPARE(rig.server.ordered[0].version, 2);
    QCOMPARE(rig.server.ordered[0].moves.size(), std::size_t(1));
    QCOMPARE(rig.server.ordered[0].moves[0].from, gone.id);
    QCOMPARE(rig.server.ordered[0].moves[0].to, before.sections[0].rows[0].seats[4].id);
    QTRY_VERIFY(!rig.isShown("replacementPanel"));
    QTRY_VERIFY(!rig.isShown("usesRow0Act2"));
}

FOYER_STUDIO_TEST_MAIN(StudioHallsTest)

#include "tst_studiohalls.moc"
