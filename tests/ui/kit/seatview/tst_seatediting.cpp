// SPDX-License-Identifier: GPL-3.0-or-later
// A seat view over a hall that is being edited: it goes on looking where it looks, and draws anew what
// differs.
#include "core/seating/seatmap.h"
#include "tests/ui/kit/seatview/seatviewrig.h"
#include "ui/kit/look.h"
#include "ui/kit/seatview/seatcanvas.h"

#include <QAbstractButton>
#include <QApplication>
#include <QPainter>

using namespace foyer;
using namespace foyer::test;
using namespace Qt::StringLiterals;
using seatview::SeatPlan;

class SeatEditingTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsLooking();
    void drawsOnlyWhatDiffers();
    void leavesOutWhatIsLifted();
    void partsHaveTheSizesOfTheWhole();
    void looksBeyondThePlan();
    void laysTheGround();
    void namesLevelsAnew();
};

void SeatEditingTest::keepsLooking()
{
    SeatViewRig rig;
    QVERIFY(rig.ready());
    rig.view.setDrawnSeatSize(30);
    rig.view.panBy({40, 30});
    const QPointF middle = rig.view.toPlan({400, 300});
    seating::SeatMap map = verdiMap();
    map.sections.front().rows.front().seats.front().position.x -= 2000;
    rig.model.editPlan(SeatPlan::build(map));
    QCOMPARE(rig.view.toPlan({400, 300}), middle);
    QVERIFY(!rig.view.isFitted());
    rig.model.setPlan(SeatPlan::build(map)); // another hall
    QVERIFY(rig.view.isFitted());
}

void SeatEditingTest::drawsOnlyWhatDiffers()
{
    SeatViewRig rig;
    QVERIFY(rig.ready());
    rig.view.grab();
    const qint64 tiles = rig.view.canvas().work().tiles;
    seating::SeatMap map = verdiMap();
    seating::Seat &seat = map.sections.front().rows.front().seats.front();
    const QRectF where(seat.position.x - 600, seat.position.y - 600, 1200, 1200);
    seat.accessible = !seat.accessible;
    rig.model.setPlan(SeatPlan::build(verdiMap()));
    QTRY_VERIFY(rig.view.isSettled());
    const qint64 before = rig.view.canvas().work().tiles;
    QVERIFY(before > tiles);
    rig.model.editPlan(SeatPlan::build(map), where);
    QTRY_VERIFY(rig.view.isSettled());
    QCOMPARE(rig.view.canvas().work().tiles, before);
    const QImage patched = rig.view.grab().toImage();
    rig.model.editPlan(SeatPlan::build(map));
    QTRY_VERIFY(rig.view.isSettled());
    QCOMPARE(rig.view.grab().toImage(), patched); // the same as drawn whole
}

void SeatEditingTest::leavesOutWhatIsLifted()
{
    SeatViewRig rig;
    QVERIFY(rig.ready());
    const seatview::SeatIndex seat = rig.seat("Stalls/F/1");
    const QPoint there = rig.pointOf(seat);
    const QImage with = rig.view.grab().toImage();
    seatview::SeatModel::Lifted lifted;
    lifted.seats = {seat};
    rig.model.setLifted(lifted);
    QTRY_VERIFY(rig.view.isSettled());
    const QImage without = rig.view.grab().toImage();
    QVERIFY(with.pixelColor(there) != without.pixelColor(there));
    rig.model.setLifted({});
    QTRY_VERIFY(rig.view.isSettled());
    QCOMPARE(rig.view.grab().toImage(), with);
}

void SeatEditingTest::partsHaveTheSizesOfTheWhole()
{
    const seating::SeatMap map = verdiMap();
    const auto whole = SeatPlan::build(map);
    seating::SeatMap part = map;
    part.sections.resize(1);
    part.sections[0].rows.resize(1);
    part.sections[0].rows[0].seats.resize(1); // no neighbour to measure by
    const auto alone = SeatPlan::build(part, whole.get());
    QCOMPARE(alone->seats()[0].size, whole->seats()[0].size);
    QCOMPARE(alone->seatSize(), whole->seatSize());
}

void SeatEditingTest::looksBeyondThePlan()
{
    SeatViewRig rig;
    QVERIFY(rig.ready());
    const double before = rig.view.scale();
    rig.view.setRoom(QRectF(-60'000, -60'000, 200'000, 200'000));
    QVERIFY(rig.view.scale() < before / 2); // fitted: all of the room
    rig.view.setScale(before);
    rig.view.showPart(QRectF(-50'000, -50'000, 1000, 1000));
    QVERIFY(QRectF(rig.view.rect()).contains(rig.view.toView({-49'500, -49'500})));
}

void SeatEditingTest::laysTheGround()
{
    SeatViewRig rig;
    QVERIFY(rig.ready());
    rig.view.setGround([](QPainter &painter, const QRect &area, const seatview::Grain &) {
        painter.fillRect(area, Qt::magenta);
    });
    QTRY_VERIFY(rig.view.isSettled());
    QCOMPARE(rig.view.grab().toImage().pixelColor(4, 4), QColor(Qt::magenta));
    rig.view.setGround({});
    QTRY_VERIFY(rig.view.isSettled());
    QVERIFY(rig.view.grab().toImage().pixelColor(4, 4) != QColor(Qt::magenta));
}

/// As many lines as before, under another name, and none over another.
void SeatEditingTest::namesLevelsAnew()
{
    SeatViewRig rig;
    QVERIFY(rig.ready());
    seating::SeatMap map = verdiMap();
    map.levels[1].name = u"Logen"_s;
    rig.model.editPlan(SeatPlan::build(map));
    auto *second = rig.view.findChild<QAbstractButton *>(u"level1"_s);
    QVERIFY(second);
    QCOMPARE(second->text(), u"Logen"_s);
    QVERIFY(second->y() > rig.view.findChild<QAbstractButton *>(u"level0"_s)->y());
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    kit::Look look(application, kit::Appearance::Light);
    look.theme().setReducedMotion(true);
    SeatEditingTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_seatediting.moc"
