// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/seatmap/studiohouse.h"
#include "tests/ui/seatmap/studiomain.h"
#include "ui/kit/table.h"
#include "ui/seatmap/hallslist.h"
#include "ui/seatmap/rowlist.h"

#include <QAction>
#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTabBar>

using namespace foyer;
using namespace foyer::test;
using namespace foyer::seatmap;
using namespace std::chrono_literals;

namespace {

kit::Answer yes()
{
    return {true, false};
}

kit::Answer no()
{
    return {};
}

/// What of drafts is on the disk.
std::vector<MapDraft> kept(const StudioHouse &rig)
{
    DraftBox box(*rig.store, QStringLiteral("https://verdi.example"), QStringLiteral("verdi"));
    return box.all();
}

} // namespace

/// Nothing drawn is lost: kept on the computer, gone on with after a crash, published, overtaken, put aside.
class StudioDraftsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aChangeIsKeptWithinThreeSeconds();
    void keepsOnWhileSomebodyDrawsWithoutAPause();
    void undoneToTheBeginningThereIsNoDraft();
    void goesOnAfterACrash();
    void aDraftThatIsNotWantedIsPutAside();
    void aHallThatWasNeverPublishedSurvives();
    void publishingRenamesTheHall();
    void aHallThatWasNeverPublishedHasItsOwnName();
    void publishesAsTheNextVersion();
    void errorsStopPublishing();
    void somebodyElseWasFaster_data();
    void somebodyElseWasFaster();
    void whatCannotBePutAsideStaysOnTheDesk();
    void whatIsChangedWhileItIsPublishedStaysADraft();
    void anEarlierVersionComesBackAsAStep();
    void goingBackAsksAndKeepsTheDraft();
    void withoutTheServerItSaysSo();
    void goesOnWithTheDraftWhereThereIsNoServer();
    void draftsOfAnotherOrganizationAreItsOwn();
    void listShowsWhatIsKeptHere();
    void aDraftIsThrownAwayFromTheList();
};

void StudioDraftsTest::aChangeIsKeptWithinThreeSeconds()
{
    StudioHouse rig;
    rig.pause = StudioParts{
        rig.office.apis.seating,
        rig.office.apis.catalog,
        rig.office.apis.booking,
        *rig.store,
        rig.prompter,
        rig.toasts,
        rig.office.clock,
        rig.office.ids,
        {},
        {}}.pause; // as shipped
    QVERIFY(rig.pause <= 2500ms);
    rig.open();
    QVERIFY(kept(rig).empty());
    rig.moveSeat();
    QVERIFY(rig.desk().draft().isDraft);
    QTRY_COMPARE(kept(rig).size(), std::size_t(1));
    QVERIFY(rig.desk().draft().savedAt.has_value());
    QCOMPARE(kept(rig).front().place.version, 1);
    QVERIFY(*unpackMap(kept(rig).front().packed) == rig.desk().map());
}

void StudioDraftsTest::keepsOnWhileSomebodyDrawsWithoutAPause()
{
    StudioHouse rig;
    rig.pause = 150ms;
    rig.open();
    for (int i = 0; i < 60 && kept(rig).empty(); ++i) {
        rig.moveSeat(10);
        QTest::qWait(20);
    }
    QCOMPARE(kept(rig).size(), std::size_t(1));
}

void StudioDraftsTest::undoneToTheBeginningThereIsNoDraft()
{
    StudioHouse rig;
    rig.open();
    rig.moveSeat();
    QTRY_COMPARE(kept(rig).size(), std::size_t(1));
    rig.act("studio.undo")->trigger();
    QTRY_VERIFY(kept(rig).empty());
    QVERIFY(!rig.desk().draft().isDraft);
}

void StudioDraftsTest::goesOnAfterACrash()
{
    StudioHouse rig;
    rig.open();
    rig.moveSeat();
    QTRY_COMPARE(kept(rig).size(), std::size_t(1));
    const seating::SeatMap drawn = rig.desk().map();
    rig.crash();
    rig.prompter.nextAnswer(yes());
    rig.open();
    QTRY_VERIFY(rig.desk().map() == drawn);
    QCOMPARE(rig.prompter.asked().size(), std::size_t(1));
    QVERIFY(rig.prompter.asked().front().title.contains(QStringLiteral("Main house")));
    QVERIFY2(rig.prompter.asked().front().text.contains(QStringLiteral("1 moved")),
             qPrintable(rig.prompter.asked().front().text));
    QVERIFY(!rig.desk().history().isSaved());
    rig.act("studio.undo")->trigger(); // back to what the server has
    QVERIFY(rig.desk().map() == rig.server.versions(rig.map).back());
}

void StudioDraftsTest::aDraftThatIsNotWantedIsPutAside()
{
    StudioHouse rig;
    rig.open();
    rig.moveSeat();
    QTRY_COMPARE(kept(rig).size(), std::size_t(1));
    const seating::SeatMap drawn = rig.desk().map();
    rig.crash();
    rig.prompter.nextAnswer(no());
    rig.open();
    QTRY_COMPARE(rig.session().aside().size(), std::size_t(1));
    QVERIFY(rig.desk().map() == rig.server.versions(rig.map).back());
    QVERIFY(kept(rig).empty());
    static_cast<void>(MapSession::restoreAside(&rig.session(), rig.session().aside().front().id));
    QTRY_VERIFY(rig.desk().map() == drawn);
    rig.session().dropAside(rig.session().aside().front().id);
    QVERIFY(rig.session().aside().empty());
}

void StudioDraftsTest::aHallThatWasNeverPublishedSurvives()
{
    StudioHouse rig;
    rig.show();
    const MapPlace place{rig.office.ids.next(), rig.venue.id, QStringLiteral("Studio stage"), rig.venue.name,
                         0};
    rig.session().begin(place, FakeHalls::house(place.name));
    QTRY_COMPARE(kept(rig).size(), std::size_t(1));
    const seating::SeatMap drawn = rig.desk().map();
    QVERIFY(!rig.server.hasMap(place.map));
    rig.crash();
    rig.show();
    rig.page->openMap(place, false);
    QTRY_VERIFY(rig.desk().map() == drawn);
    QVERIFY2(rig.prompter.asked().empty(), "there is nothing else that it could be");
    QVERIFY(!rig.desk().history().isSaved());
    QTRY_VERIFY(rig.act("studio.publish")->isEnabled());
    rig.act("studio.publish")->trigger();
    QTRY_VERIFY(rig.server.hasMap(place.map));
    QTRY_COMPARE(rig.session().place().version, 2);
    QTRY_VERIFY(kept(rig).empty());
}

void StudioDraftsTest::publishingRenamesTheHall()
{
    StudioHouse rig;
    rig.open();
    rig.type("mapName", QStringLiteral("Great hall"));
    QTest::keyClick(rig.find("mapName"), Qt::Key_Return);
    QCOMPARE(rig.desk().map().name, QStringLiteral("Great hall"));
    QCOMPARE(rig.session().place().name, QStringLiteral("Main house")); // for everybody else, until then
    QTRY_VERIFY(rig.act("studio.publish")->isEnabled());
    QSignalSpy published(rig.page.get(), &StudioPage::published);
    rig.act("studio.publish")->trigger();
    QTRY_COMPARE(published.count(), 1);
    QCOMPARE(published[0][0].value<MapPlace>().name, QStringLiteral("Great hall"));
    QVERIFY(rig.toasts.lastText().contains(QStringLiteral("Great hall")));
    rig.act("studio.back")->trigger();
    auto *table = rig.find<kit::Table>("hallsTable");
    QTRY_COMPARE(table->model()->index(0, 0).data().toString(), QStringLiteral("Great hall"));
}

/// What the server first heard is what it is asked to make again after an answer that was lost.
void StudioDraftsTest::aHallThatWasNeverPublishedHasItsOwnName()
{
    StudioHouse rig;
    rig.show();
    const MapPlace place{rig.office.ids.next(), rig.venue.id, QStringLiteral("Try"), rig.venue.name, 0};
    rig.session().begin(place, FakeHalls::house(place.name));
    rig.desk().attempt({}, [](seating::SeatMap &document) -> Result<studio::Selection> {
        document.name = QStringLiteral("Studio stage");
        return studio::Selection();
    });
    rig.act("studio.back")->trigger();
    auto *table = rig.find<kit::Table>("hallsTable");
    QTRY_COMPARE(table->model()->rowCount(), 2);
    QTRY_COMPARE(table->model()->index(0, 0).data().toString(), QStringLiteral("Studio stage"));
    QCOMPARE(kept(rig).front().place.name, QStringLiteral("Try"));
}

void StudioDraftsTest::publishesAsTheNextVersion()
{
    StudioHouse rig;
    rig.open();
    QVERIFY(!rig.act("studio.publish")->isEnabled());
    rig.moveSeat();
    QTRY_VERIFY(rig.act("studio.publish")->isEnabled());
    QSignalSpy published(rig.page.get(), &StudioPage::published);
    rig.act("studio.publish")->trigger();
    QTRY_COMPARE(rig.server.versions(rig.map).size(), std::size_t(2));
    QVERIFY(rig.server.versions(rig.map).back() == rig.desk().map());
    QTRY_COMPARE(published.count(), 1);
    QCOMPARE(rig.session().place().version, 2);
    QVERIFY(rig.desk().history().isSaved());
    QTRY_VERIFY(kept(rig).empty());
    QTRY_COMPARE(rig.session().versions().size(), std::size_t(2));
    QVERIFY(!rig.act("studio.publish")->isEnabled());
}

void StudioDraftsTest::errorsStopPublishing()
{
    StudioHouse rig;
    rig.open();
    rig.desk().attempt({}, [](seating::SeatMap &document) -> Result<studio::Selection> {
        document.sections[0].rows[0].seats[1].number = document.sections[0].rows[0].seats[0].number;
        return studio::Selection();
    });
    QTRY_VERIFY(rig.desk().isChecked());
    QVERIFY(!rig.act("studio.publish")->isEnabled());
    QVERIFY(rig.act("studio.publish")->toolTip().contains(QStringLiteral("put right")));
    QVERIFY(rig.isShown("stopping"));
    static_cast<void>(MapSession::publish(&rig.session()));
    QTest::qWait(50);
    QCOMPARE(rig.server.versions(rig.map).size(), std::size_t(1));
}

void StudioDraftsTest::somebodyElseWasFaster_data()
{
    QTest::addColumn<bool>("isMine");
    QTest::newRow("mine after theirs") << true;
    QTest::newRow("theirs") << false;
}

void StudioDraftsTest::somebodyElseWasFaster()
{
    QFETCH(const bool, isMine);
    StudioHouse rig;
    rig.open();
    rig.moveSeat();
    const seating::SeatMap mine = rig.desk().map();
    seating::SeatMap theirs = FakeHalls::house();
    theirs.sections[1].rows.pop_back();
    rig.server.publishElsewhere(rig.map, theirs);
    QTRY_VERIFY(rig.act("studio.publish")->isEnabled());
    rig.act("studio.publish")->trigger();
    QTRY_VERIFY(rig.isShown("studioBanner"));
    QCOMPARE(rig.server.versions(rig.map).size(), std::size_t(2));
    QVERIFY(rig.desk().map() == mine);
    rig.click("compareTheirs");
    QTRY_VERIFY(rig.isShown("comparePanel"));
    QTRY_VERIFY(rig.text("comparePanelSentence").contains(QStringLiteral("16 seat(s) more")));
    rig.picture("studio-overtaken");
    rig.click(isMine ? "keepMine" : "takeTheirs");
    QTRY_VERIFY(!rig.isShown("studioBanner"));
    if (!isMine) {
        QVERIFY(rig.desk().map() == theirs);
        QCOMPARE(rig.session().aside().size(), std::size_t(1));
        return;
    }
    QVERIFY(rig.desk().map() == mine);
    QTRY_VERIFY(rig.act("studio.publish")->isEnabled());
    rig.act("studio.publish")->trigger();
    QTRY_COMPARE(rig.server.versions(rig.map).size(), std::size_t(3));
    QVERIFY(rig.server.versions(rig.map).back() == mine);
}

/// Somebody else writes to the store, for longer than anybody waits.
void StudioDraftsTest::whatCannotBePutAsideStaysOnTheDesk()
{
    StudioHouse rig;
    rig.open();
    rig.moveSeat();
    QTRY_COMPARE(kept(rig).size(), std::size_t(1));
    const seating::SeatMap mine = rig.desk().map();
    rig.server.publishElsewhere(rig.map, FakeHalls::house());
    QTRY_VERIFY(rig.act("studio.publish")->isEnabled());
    rig.act("studio.publish")->trigger();
    QTRY_VERIFY(rig.isShown("studioBanner"));
    {
        QSqlDatabase other =
            QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("somebody else"));
        other.setDatabaseName(rig.folder.filePath(QStringLiteral("local.db")));
        QVERIFY(other.open());
        QSqlQuery query(other);
        QVERIFY(query.exec(QStringLiteral("begin immediate")));
        rig.click("takeTheirs");
        QTRY_VERIFY(rig.toasts.lastText().startsWith(QStringLiteral("The draft is not kept")));
        QVERIFY(rig.desk().map() == mine);
        QVERIFY(rig.isShown("studioBanner"));
        QVERIFY(query.exec(QStringLiteral("rollback")));
        other.close();
    }
    QSqlDatabase::removeDatabase(QStringLiteral("somebody else"));
    rig.click("takeTheirs");
    QTRY_VERIFY(!rig.isShown("studioBanner"));
    QCOMPARE(rig.session().aside().size(), std::size_t(1));
}

void StudioDraftsTest::whatIsChangedWhileItIsPublishedStaysADraft()
{
    StudioHouse rig;
    rig.open();
    rig.moveSeat();
    QTRY_VERIFY(rig.act("studio.publish")->isEnabled());
    rig.office.transport.withhold(client::Method::Put, "~/seat-maps/*");
    rig.act("studio.publish")->trigger();
    QTRY_COMPARE(rig.office.transport.withheld("~/seat-maps/*"), 1);
    rig.moveSeat(-200);
    rig.office.transport.release("~/seat-maps/*");
    QTRY_COMPARE(rig.session().place().version, 2);
    QVERIFY(!rig.desk().history().isSaved());
    QTRY_COMPARE(kept(rig).size(), std::size_t(1));
    QTRY_COMPARE(kept(rig).front().place.version, 2);
}

void StudioDraftsTest::anEarlierVersionComesBackAsAStep()
{
    StudioHouse rig;
    seating::SeatMap second = FakeHalls::house();
    second.sections[1].rows.pop_back();
    rig.server.publishElsewhere(rig.map, second);
    rig.open();
    QCOMPARE(rig.session().place().version, 2);
    rig.find<QTabBar>("lowerTabs")->setCurrentIndex(2);
    QTRY_VERIFY(rig.isShown("versionsRow1Act2"));
    rig.click("versionsRow1Act2");
    QTRY_VERIFY(rig.desk().map() == rig.server.versions(rig.map).front());
    rig.act("studio.undo")->trigger();
    QVERIFY(rig.desk().map() == second);
}

void StudioDraftsTest::goingBackAsksAndKeepsTheDraft()
{
    StudioHouse rig;
    rig.open();
    rig.moveSeat();
    QTRY_COMPARE(kept(rig).size(), std::size_t(1));
    rig.find<QTabBar>("lowerTabs")->setCurrentIndex(2);
    rig.prompter.nextAnswer(yes());
    QTRY_VERIFY(rig.isShown("versionsRow0Act2"));
    rig.click("versionsRow0Act2");
    QTRY_VERIFY(rig.desk().map() == rig.server.versions(rig.map).back());
    QCOMPARE(rig.session().aside().size(), std::size_t(1));
    QVERIFY(kept(rig).empty());
}

void StudioDraftsTest::withoutTheServerItSaysSo()
{
    StudioHouse rig;
    rig.open();
    rig.moveSeat();
    QTRY_VERIFY(rig.act("studio.publish")->isEnabled());
    rig.office.transport.cut();
    rig.act("studio.publish")->trigger();
    QTRY_VERIFY(!rig.toasts.toasts().empty());
    QVERIFY(!rig.desk().history().isSaved());
    QTRY_COMPARE(kept(rig).size(), std::size_t(1));
    rig.office.transport.reach();
    QTRY_VERIFY(rig.act("studio.publish")->isEnabled());
    rig.act("studio.publish")->trigger();
    QTRY_COMPARE(rig.server.versions(rig.map).size(), std::size_t(2));
}

void StudioDraftsTest::goesOnWithTheDraftWhereThereIsNoServer()
{
    StudioHouse rig;
    rig.open();
    rig.moveSeat();
    QTRY_COMPARE(kept(rig).size(), std::size_t(1));
    const seating::SeatMap drawn = rig.desk().map();
    rig.act("studio.back")->trigger();
    rig.office.transport.cut();
    rig.page->openMap({rig.map, rig.venue.id, QStringLiteral("Main house"), {}, 1}, false);
    QTRY_COMPARE(rig.session().state(), MapSession::State::Ready);
    QVERIFY(rig.desk().map() == drawn);
    QVERIFY(!rig.desk().history().isSaved());
    QVERIFY(rig.toasts.lastText().contains(QStringLiteral("go on with your draft")));
    rig.moveSeat(-100);
    QTRY_VERIFY(*unpackMap(kept(rig).front().packed) == rig.desk().map());
    rig.office.transport.reach();
    QTRY_VERIFY(rig.act("studio.publish")->isEnabled());
    rig.act("studio.publish")->trigger();
    QTRY_COMPARE(rig.server.versions(rig.map).size(), std::size_t(2));
}

void StudioDraftsTest::draftsOfAnotherOrganizationAreItsOwn()
{
    StudioHouse rig;
    rig.open();
    rig.moveSeat();
    QTRY_COMPARE(kept(rig).size(), std::size_t(1));
    const DraftBox other(*rig.store, QStringLiteral("https://verdi.example"), QStringLiteral("scala"));
    QVERIFY(other.all().empty());
}

void StudioDraftsTest::listShowsWhatIsKeptHere()
{
    StudioHouse rig;
    rig.open();
    rig.moveSeat();
    rig.act("studio.back")->trigger();
    auto *table = rig.find<kit::Table>("hallsTable");
    QTRY_COMPARE(table->model()->rowCount(), 1);
    QTRY_VERIFY(table->model()->index(0, 4).data().toString().startsWith(QStringLiteral("Draft of")));
    rig.picture("studio-halls");
    rig.prompter.nextAnswer(yes());
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Return);
    QTRY_COMPARE(rig.session().state(), MapSession::State::Ready);
}

void StudioDraftsTest::aDraftIsThrownAwayFromTheList()
{
    StudioHouse rig;
    rig.show();
    rig.session().begin({rig.office.ids.next(), rig.venue.id, QStringLiteral("Try"), rig.venue.name, 0},
                        FakeHalls::house());
    rig.act("studio.back")->trigger();
    auto *table = rig.find<kit::Table>("hallsTable");
    QTRY_COMPARE(table->model()->rowCount(), 2);
    table->setCurrentRow(0);
    rig.prompter.nextAnswer(yes());
    QTRY_VERIFY(rig.isShown("throwDraftAway"));
    rig.click("throwDraftAway");
    QTRY_COMPARE(table->model()->rowCount(), 1);
    QVERIFY(kept(rig).empty());
}

FOYER_STUDIO_TEST_MAIN(StudioDraftsTest)

#include "tst_studiodrafts.moc"
