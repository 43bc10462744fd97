// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/seating/bowlgenerator.h"
#include "tests/support/eventloopchecker.h"
#include "tests/ui/seatmap/studiohouse.h"
#include "tests/ui/seatmap/studiomain.h"
#include "ui/kit/table.h"

#include <QAction>
#include <QSignalSpy>

using namespace foyer;
using namespace foyer::test;
using namespace foyer::seatmap;
using namespace std::chrono_literals;

namespace {

kit::Answer yes()
{
    return {true, false};
}

/// What of drafts is on the disk.
std::vector<MapDraft> kept(const StudioHouse &rig)
{
    DraftBox box(*rig.store, QStringLiteral("https://verdi.example"), QStringLiteral("verdi"));
    return box.all();
}

/// A draft is on the desk again, as a step over its version.
bool cameBack(const StudioHouse &rig)
{
    const studio::Step *step = rig.desk().history().undoStep();
    return step && step->kind == studio::StepKind::Restore;
}

} // namespace

/// Who leaves the sheet waits for nothing and loses nothing.
class StudioLeavingTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leavingKeepsTheLastChange();
    void leavingAStadiumHoldsNothingUp();
    void closingKeepsTheLastChange_data();
    void closingKeepsTheLastChange();
    void comingBackAtOnceFindsTheLastChange();
    void undoneAfterwardsNothingIsKept();
    void publishingGoesOnAfterLeaving();
    void whatIsNotPublishedAfterLeavingIsSaid();
};

void StudioLeavingTest::leavingKeepsTheLastChange()
{
    StudioHouse rig;
    rig.pause = 1h;
    rig.open();
    rig.moveSeat();
    QVERIFY(kept(rig).empty());
    const seating::SeatMap drawn = rig.desk().map();
    rig.act("studio.back")->trigger();
    QVERIFY2(kept(rig).empty(), "the event loop does not wait for it");
    QVERIFY(rig.isShown("hallsTable"));
    QTRY_COMPARE(kept(rig).size(), std::size_t(1));
    QVERIFY(*unpackMap(kept(rig).front().packed) == drawn);
    auto *table = rig.find<kit::Table>("hallsTable");
    QTRY_VERIFY(table->model()->index(0, 4).data().toString().startsWith(QStringLiteral("Draft of")));
}

/// Packing it takes a second: somewhere else.
void StudioLeavingTest::leavingAStadiumHoldsNothingUp()
{
    StudioHouse rig;
    rig.pause = 1h;
    rig.show();
    const seating::BowlSpec spec{.tiers = 2, .blocks = 60, .rows = 50, .innerRadius = 60'000};
    const Result<seating::SeatMap> bowl = seating::generateBowl(spec, rig.office.ids);
    QVERIFY(bowl && seating::seatCount(*bowl) > 100'000);
    QSignalSpy written(&rig.session(), &MapSession::draftsChanged);
    rig.session().begin({rig.office.ids.next(), rig.venue.id, bowl->name, rig.venue.name, 0}, *bowl);
    QTRY_COMPARE_WITH_TIMEOUT(written.count(), 1, 60'000);
    rig.moveSeat();
    QTRY_VERIFY_WITH_TIMEOUT(rig.desk().isChecked(), 60'000);
    const EventLoopChecker checker;
    rig.act("studio.back")->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(written.count(), 2, 60'000);
    QVERIFY2(checker.longestWork() < 250ms,
             QByteArray::number(qint64(checker.longestWork().count())).constData());
}

void StudioLeavingTest::closingKeepsTheLastChange_data()
{
    QTest::addColumn<bool>("goesBackFirst");
    QTest::newRow("from the sheet") << false;
    QTest::newRow("from the list, while it is on its way") << true;
}

void StudioLeavingTest::closingKeepsTheLastChange()
{
    QFETCH(const bool, goesBackFirst);
    StudioHouse rig;
    rig.pause = 1h;
    rig.open();
    rig.moveSeat();
    const seating::SeatMap drawn = rig.desk().map();
    if (goesBackFirst)
        rig.act("studio.back")->trigger();
    rig.page.reset();
    QCOMPARE(kept(rig).size(), std::size_t(1));
    QVERIFY(*unpackMap(kept(rig).front().packed) == drawn);
}

void StudioLeavingTest::comingBackAtOnceFindsTheLastChange()
{
    StudioHouse rig;
    rig.pause = 1h;
    rig.open();
    rig.moveSeat();
    const seating::SeatMap drawn = rig.desk().map();
    rig.act("studio.back")->trigger();
    QVERIFY(kept(rig).empty());
    rig.prompter.nextAnswer(yes());
    rig.page->openMap({rig.map, rig.venue.id, QStringLiteral("Main house"), {}, 1}, false);
    QTRY_VERIFY(cameBack(rig));
    QVERIFY(rig.desk().map() == drawn);
    QCOMPARE(rig.prompter.asked().size(), std::size_t(1));
}

void StudioLeavingTest::undoneAfterwardsNothingIsKept()
{
    StudioHouse rig;
    rig.pause = 1h;
    rig.open();
    rig.moveSeat();
    rig.act("studio.back")->trigger();
    rig.prompter.nextAnswer(yes());
    rig.page->openMap({rig.map, rig.venue.id, QStringLiteral("Main house"), {}, 1}, false);
    QTRY_VERIFY(cameBack(rig));
    rig.act("studio.undo")->trigger();
    rig.act("studio.back")->trigger();
    QTRY_VERIFY(kept(rig).empty());
}

void StudioLeavingTest::publishingGoesOnAfterLeaving()
{
    StudioHouse rig;
    rig.open();
    rig.moveSeat();
    QTRY_VERIFY(rig.act("studio.publish")->isEnabled());
    rig.office.transport.withhold(client::Method::Put, "~/seat-maps/*");
    QSignalSpy published(rig.page.get(), &StudioPage::published);
    rig.act("studio.publish")->trigger();
    QTRY_COMPARE(rig.office.transport.withheld("~/seat-maps/*"), 1);
    rig.act("studio.back")->trigger();
    QTRY_COMPARE(kept(rig).size(), std::size_t(1));
    rig.office.transport.release("~/seat-maps/*");
    QTRY_COMPARE(published.count(), 1);
    QVERIFY2(rig.toasts.lastText().contains(QStringLiteral("Version 2")), qPrintable(rig.toasts.lastText()));
    QTRY_VERIFY(kept(rig).empty());
    rig.page->openMap({rig.map, rig.venue.id, QStringLiteral("Main house"), {}, 1}, false);
    QTRY_COMPARE(rig.session().state(), MapSession::State::Ready);
    QCOMPARE(rig.session().place().version, 2);
    QVERIFY(rig.prompter.asked().empty());
}

void StudioLeavingTest::whatIsNotPublishedAfterLeavingIsSaid()
{
    StudioHouse rig;
    rig.open();
    rig.moveSeat();
    QTRY_VERIFY(rig.act("studio.publish")->isEnabled());
    rig.office.transport.withhold(client::Method::Put, "~/seat-maps/*");
    rig.act("studio.publish")->trigger();
    QTRY_COMPARE(rig.office.transport.withheld("~/seat-maps/*"), 1);
    rig.act("studio.back")->trigger();
    rig.server.publishElsewhere(rig.map, FakeHalls::house());
    rig.office.transport.release("~/seat-maps/*");
    QTRY_VERIFY(rig.toasts.lastText().startsWith(QStringLiteral("Main house is not published")));
    QTRY_COMPARE(kept(rig).size(), std::size_t(1));
}

FOYER_STUDIO_TEST_MAIN(StudioLeavingTest)

#include "tst_studioleaving.moc"
