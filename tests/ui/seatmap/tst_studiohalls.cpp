// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/seatmap/studiohouse.h"
#include "tests/ui/seatmap/studiomain.h"
#include "ui/kit/table.h"
#include "ui/seatmap/guestsmodel.h"
#include "ui/seatmap/paper/planreader.h"
#include "ui/seatmap/rowlist.h"
#include "ui/seatmap/venuedialog.h"

#include <QAction>
#include <QComboBox>
#include <QListView>
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

/// A performance that sells from the first version; there is a second one.
catalog::PerformanceId sell(StudioHouse &rig, const SeatMap &before, const SeatMap &next,
                            const QSet<QString> &sold)
{
    rig.server.publishElsewhere(rig.map, next);
    const catalog::PerformanceId date(rig.office.ids.next());
    rig.server.uses.items = {{catalog::EventId(rig.office.ids.next()), QStringLiteral("Mahler 4"), date,
                              rig.office.clock.now() + 48h, catalog::PerformanceState::OnSale, 1,
                              qint32(sold.size())}};
    // The performance counts its seats from the last to the first: another version has been there before.
    rig.server.inUse = before;
    seating::forEachSeat(before, [&](const auto &, const auto &, const seating::Seat &seat) {
        rig.server.seats.prepend(seat.id);
        rig.server.letters.prepend(sold.contains(seat.id) ? 'd' : 'f');
    });
    rig.server.sheet.id = date;
    rig.server.sheet.startsAt = rig.server.uses.items[0].startsAt;
    return date;
}

/// "Sell from version 2", with the list of guests.
void openTheChange(StudioHouse &rig)
{
    rig.open();
    rig.find<QTabBar>("lowerTabs")->setCurrentIndex(3);
    QTRY_VERIFY(rig.isShown("usesRow0Act2"));
    rig.click("usesRow0Act2");
    QTRY_VERIFY(rig.isShown("guestSeat"));
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
    void replacesNoFileUnasked();
    void saysWhoSellsFromIt();
    void triesWhatARepaintWouldCost();
    void givesEverybodyASeatBeforeItChanges();
    void givesSeatsToAllGuests();
    void keepsWhatWasGivenWhenTheEventWasChanged();
    void saysWhatIsSoldOfTheSelection();
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
    QCOMPARE(rig.desk().map().canvas, StudioDesk::emptySheet);
    QCOMPARE(rig.desk().map().levels.size(), std::size_t(1));
    QCOMPARE(rig.desk().map().categories.size(), std::size_t(1));
    QVERIFY(!rig.desk().history().canUndo());
    QVERIFY(!rig.act("studio.compare")->isEnabled());
    rig.picture("studio-empty");
    rig.find("studioCanvas")->setFocus();
    rig.press("studioCanvas", Qt::NoModifier | Qt::Key_R);
    rig.press("studioCanvas", Qt::NoModifier | Qt::Key_Return);
    QVERIFY(seating::seatCount(rig.desk().map()) > 0);
    rig.desk().check();
    for (const seating::Problem &problem : rig.desk().problems())
        QVERIFY2(problem.severity != seating::Severity::Error, seating::problemName(problem.code).data());
    QVERIFY(rig.act("studio.publish")->isEnabled());
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
    const QString own = rig.folder.filePath(QStringLiteral("hall 2.1")); // ".1" is no ending
    rig.prompter.nextFile(own);
    rig.click("exportAct");
    QTRY_COMPARE(rig.toasts.lastText(), QStringLiteral("hall 2.1.json is written."));
    const auto read = readPlanFile(own + QStringLiteral(".json"));
    QVERIFY(read && read->map == rig.desk().map());
}

void StudioHallsTest::replacesNoFileUnasked()
{
    StudioHouse rig;
    rig.open();
    QFile there(rig.folder.filePath(QStringLiteral("hall.pdf")));
    QVERIFY(there.open(QIODevice::WriteOnly));
    there.write("mine");
    there.close();
    for (const bool isReplaced : {false, true}) {
        rig.act("studio.export")->trigger();
        QTRY_VERIFY(rig.isShown("exportDialog"));
        rig.prompter.nextFile(rig.folder.filePath(QStringLiteral("hall"))); // what the picker asked about
        rig.prompter.nextAnswer({isReplaced, false});
        rig.click("exportAct");
        QTRY_COMPARE(rig.prompter.asked().size(), std::size_t(isReplaced ? 2 : 1));
        QTRY_COMPARE(rig.toasts.toasts().empty(), !isReplaced);
        QTRY_VERIFY(!rig.isShown("exportDialog"));
        QVERIFY(there.open(QIODevice::ReadOnly));
        QCOMPARE(there.readAll().startsWith("%PDF"), isReplaced);
        there.close();
    }
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
    const auto &seats = before.sections[0].rows[0].seats;
    const seating::Seat gone = seats[2];
    next.sections[0].rows[0].seats.erase(next.sections[0].rows[0].seats.begin() + 2);
    const catalog::PerformanceId date = sell(rig, before, next, {gone.id, seats[3].id});
    rig.server.change = {catalog::SeatMapId(rig.map), 2, 9, {changeWithout(gone, date)}};
    openTheChange(rig);
    QVERIFY(!rig.find("replacementPanelAct")->isEnabled());
    QVERIFY(rig.text("replacementPanelSentence").contains(QStringLiteral("still need")));
    const auto *guests = rig.find<QListView>("guests")->model();
    QCOMPARE(guests->rowCount(), 1);
    QVERIFY(guests->index(0, 0).data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("K7TX2")));
    rig.picture("studio-after-sales");
    // A seat that somebody else has is refused; the one beside it is taken.
    rig.desk().select(studio::Selection::of({seats[3].id}));
    QVERIFY(rig.isShown("replacementBanner"));
    rig.desk().select(studio::Selection::of({seats[4].id}));
    QTRY_VERIFY(rig.find("replacementPanelAct")->isEnabled());
    rig.click("replacementPanelAct");
    QTRY_COMPARE(rig.server.ordered.size(), std::size_t(1));
    QCOMPARE(rig.server.ordered[0].version, 2);
    QCOMPARE(rig.server.ordered[0].moves.size(), std::size_t(1));
    QCOMPARE(rig.server.ordered[0].moves[0].from, gone.id);
    QCOMPARE(rig.server.ordered[0].moves[0].to, seats[4].id);
    QTRY_VERIFY(!rig.isShown("replacementPanel"));
    QTRY_VERIFY(!rig.isShown("usesRow0Act2"));
}

/// A list of any length; what is in hand is given by the list, by keys, or by the button for all.
void StudioHallsTest::givesSeatsToAllGuests()
{
    StudioHouse rig;
    SeatMap next = FakeHalls::house();
    const SeatMap before = next;
    auto &rows = next.sections[0].rows;
    rows.erase(rows.begin(), rows.begin() + 5);
    QSet<QString> sold;
    for (std::size_t row = 0; row < 5; ++row)
        for (const seating::Seat &seat : before.sections[0].rows[row].seats)
            sold.insert(seat.id);
    QVERIFY(sold.size() > 60);
    const catalog::PerformanceId date = sell(rig, before, next, sold);
    wire::PerformanceSeatChange change;
    change.performance = date;
    rig.server.change = {catalog::SeatMapId(rig.map), 2, 9, {change}};
    openTheChange(rig);
    auto *list = rig.find<QListView>("guests");
    QCOMPARE(list->model()->rowCount(), int(sold.size()));
    const int last = int(sold.size()) - 1;
    list->setFocus();
    QTest::keyClick(list, Qt::Key_End);
    QCOMPARE(list->currentIndex().row(), last);
    QVERIFY(!rig.desk().preview()->changed.empty()); // where that guest could sit
    auto *choice = rig.find<QComboBox>("guestSeat");
    QVERIFY(choice->count() > 5);
    choice->setFocus();
    QTest::keyClick(choice, Qt::Key_Down);
    QTRY_VERIFY(!list->model()->index(last, 0).data(GuestsModel::GivenRole).toString().isEmpty());
    QCOMPARE(list->currentIndex().row(), 0); // the next without one
    rig.picture("studio-after-sales-many");
    rig.click("giveNearest");
    const int room = int(rows[0].seats.size());
    const auto given = [&] {
        int count = 0;
        for (int row = 0; row <= last; ++row)
            count += list->model()->index(row, 0).data(GuestsModel::GivenRole).toString().isEmpty() ? 0 : 1;
        return count;
    };
    QTRY_VERIFY(given() > 1);
    QVERIFY(given() <= room);
    QVERIFY(!rig.find("replacementPanelAct")->isEnabled()); // there are fewer seats than guests
}

/// Somebody changed a price meanwhile: nothing is changed, and nobody has to give all seats again.
void StudioHallsTest::keepsWhatWasGivenWhenTheEventWasChanged()
{
    StudioHouse rig;
    SeatMap next = FakeHalls::house();
    const SeatMap before = next;
    const auto &seats = before.sections[0].rows[0].seats;
    next.sections[0].rows[0].seats.erase(next.sections[0].rows[0].seats.begin() + 2);
    const catalog::PerformanceId date = sell(rig, before, next, {seats[2].id});
    rig.server.change = {catalog::SeatMapId(rig.map), 2, 9, {changeWithout(seats[2], date)}};
    openTheChange(rig);
    rig.desk().select(studio::Selection::of({seats[4].id}));
    QTRY_VERIFY(rig.find("replacementPanelAct")->isEnabled());
    rig.office.transport.answer(client::Method::Post, "~/events/*/seat-change",
                                ScriptedTransport::problem(412, "stale_revision"));
    const std::size_t asked =
        rig.office.transport.requests(client::Method::Post, "~/events/*/seat-change/check").size();
    rig.click("replacementPanelAct");
    QTRY_VERIFY(rig.office.transport.requests(client::Method::Post, "~/events/*/seat-change/check").size()
                > asked);
    QTRY_VERIFY(rig.toasts.lastText().startsWith(QStringLiteral("Nothing has changed")));
    QTRY_VERIFY(rig.find("replacementPanelAct")->isEnabled());
    QVERIFY(rig.isShown("replacementPanel"));
    const auto *guests = rig.find<QListView>("guests")->model();
    QVERIFY(guests->index(0, 0).data(GuestsModel::GivenRole).toString().endsWith(seats[4].number));
}

void StudioHallsTest::saysWhatIsSoldOfTheSelection()
{
    StudioHouse rig;
    const SeatMap hall = FakeHalls::house();
    const auto &seats = hall.sections[0].rows[0].seats;
    static_cast<void>(sell(rig, hall, hall, {seats[2].id, seats[3].id}));
    rig.server.uses.items.push_back(rig.server.uses.items[0]);
    rig.server.uses.items[1].performance = catalog::PerformanceId(rig.office.ids.next());
    rig.open();
    QVERIFY(!rig.isShown("inspectorNote"));
    rig.desk().select(studio::Selection::of({seats[1].id, seats[2].id, seats[3].id}));
    QTRY_COMPARE(rig.text("inspectorNote"), QStringLiteral("2 of these seats are sold in 2 performance(s)."));
    QVERIFY(rig.isShown("inspectorNote"));
    rig.picture("studio-sold");
    const std::size_t asked =
        rig.office.transport.requests(client::Method::Get, "/api/v1/performances/*/seats").size();
    rig.desk().select(studio::Selection::of({seats[2].id}));
    QTRY_COMPARE(rig.text("inspectorNote"), QStringLiteral("This seat is sold in 2 performance(s)."));
    rig.desk().select(studio::Selection::of({seats[1].id}));
    QTRY_VERIFY(!rig.isShown("inspectorNote"));
    QCOMPARE(rig.office.transport.requests(client::Method::Get, "/api/v1/performances/*/seats").size(),
             asked); // known for a minute
    rig.office.clock.advance(2min);
    rig.office.transport.answer(client::Method::Get, "/api/v1/performances/*/seats",
                                ScriptedTransport::problem(403, "forbidden"));
    rig.desk().select(studio::Selection::of({seats[2].id}));
    QTRY_VERIFY(rig.text("inspectorNote").contains(QStringLiteral("could not be read")));
}

FOYER_STUDIO_TEST_MAIN(StudioHallsTest)

#include "tst_studiohalls.moc"
