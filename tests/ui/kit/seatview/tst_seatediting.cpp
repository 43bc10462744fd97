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
    void showsNewNumbers();
    void coloursGoWithTheirCategories();
    void partsHaveTheSizesOfTheWhole();
    void looksBeyondThePlan();
    void laysTheGround();
    void namesLevelsAnew();
    void keepsItsLevelThroughEdits();
    void forgetsSeatsThatAreGone();
    void leavesRoomForTheLevels();
};

namespace {

/// A full rectangle of seats on two levels, the second in the lower half: no corner is free.
seating::SeatMap rectangle(int rows, int seats)
{
    seating::SeatMap map;
    map.levels = {{u"down"_s, u"Stalls"_s, {}}, {u"up"_s, u"Balcony"_s, {}}};
    map.categories = {{u"gold"_s, {}, {}, {}}};
    for (int half = 0; half < 2; ++half) {
        seating::Section section;
        section.id = QString::number(half);
        section.level = map.levels[std::size_t(half)].id;
        for (int r = half * rows / 2; r < (half + 1) * rows / 2; ++r) {
            seating::Row row;
            row.id = u"r%1"_s.arg(r);
            for (int s = 0; s < seats; ++s) {
                seating::Seat seat;
                seat.id = u"r%1s%2"_s.arg(r).arg(s);
                seat.number = QString::number(s + 1);
                seat.position = {s * 550, r * 550};
                seat.category = u"gold"_s;
                row.seats.push_back(seat);
            }
            section.rows.push_back(row);
        }
        map.sections.push_back(section);
    }
    return map;
}

QWidget *levelsOf(const seatview::SeatView &view)
{
    return view.findChild<QWidget *>(u"levels"_s);
}

} // namespace

void SeatEditingTest::keepsItsLevelThroughEdits()
{
    SeatViewRig rig;
    QVERIFY(rig.ready());
    seating::SeatMap map = rectangle(20, 20);
    rig.model.setMap(map);
    rig.view.setLevel(1);
    map.levels[1].name = u"Upper circle"_s;
    rig.model.editPlan(SeatPlan::build(map));
    QCOMPARE(rig.view.level(), std::optional<int>(1));
    QVERIFY(levelsOf(rig.view)->findChild<QAbstractButton *>(u"level1"_s)->isChecked());
    map.levels.insert(map.levels.begin(), {u"deep"_s, u"Pit"_s, {}});
    rig.model.editPlan(SeatPlan::build(map));
    QCOMPARE(rig.view.level(), std::optional<int>(2)); // the same floor
    QVERIFY(levelsOf(rig.view)->findChild<QAbstractButton *>(u"level2"_s)->isChecked());
    map.levels.pop_back();
    map.sections.pop_back();
    rig.model.editPlan(SeatPlan::build(map));
    QCOMPARE(rig.view.level(), std::optional<int>());
    QVERIFY(levelsOf(rig.view)->findChild<QAbstractButton *>(u"levelAll"_s)->isChecked());
}

void SeatEditingTest::forgetsSeatsThatAreGone()
{
    SeatViewRig rig;
    QVERIFY(rig.ready());
    seating::SeatMap map = rectangle(20, 20);
    rig.model.setMap(map);
    rig.view.setLevel(1);
    rig.view.setFocus(Qt::TabFocusReason);
    rig.view.setCurrentSeat(399);
    QCOMPARE(rig.view.currentSeat(), seatview::SeatIndex(399));
    map.levels.pop_back();
    map.sections.pop_back();
    rig.model.editPlan(SeatPlan::build(map)); // the level goes with it
    QCOMPARE(rig.view.currentSeat(), seatview::noSeat);
    rig.view.grab();
}

void SeatEditingTest::leavesRoomForTheLevels()
{
    for (const QSize size : {QSize(984, 748), QSize(600, 900), QSize(1400, 500)}) {
        SeatViewRig rig(size);
        QVERIFY(rig.ready());
        rig.model.setMap(rectangle(24, 32));
        QTRY_VERIFY(rig.view.isSettled());
        const QRectF list = levelsOf(rig.view)->geometry();
        QVERIFY(levelsOf(rig.view)->isVisible());
        for (seatview::SeatIndex seat = 0; seat < rig.model.plan()->seats().size(); ++seat) {
            QVERIFY2(!list.intersects(rig.view.seatRect(seat)), qPrintable(rig.model.plan()->seatId(seat)));
            QVERIFY(QRectF(rig.view.rect()).contains(rig.view.seatRect(seat)));
        }
        rig.view.setOverlays(seatview::SeatView::NoOverlay);
        QVERIFY(std::abs(rig.view.toView(rig.model.plan()->bounds().center()).x() - size.width() / 2.0) < 1);
    }
}

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

/// A seat's number is not the one that another seat had before the edit.
void SeatEditingTest::showsNewNumbers()
{
    SeatViewRig rig;
    QVERIFY(rig.ready());
    rig.view.setDrawnSeatSize(36);
    QTRY_VERIFY(rig.view.isSettled());
    rig.view.grab();
    seating::SeatMap map = verdiMap();
    for (seating::Section &section : map.sections)
        for (seating::Row &row : section.rows)
            for (seating::Seat &seat : row.seats)
                seat.number = QString::number(seat.number.toInt() + 40);
    rig.model.editPlan(SeatPlan::build(map));
    QTRY_VERIFY(rig.view.isSettled());
    const QImage edited = rig.view.grab().toImage();
    SeatViewRig fresh;
    QVERIFY(fresh.ready());
    fresh.model.setPlan(SeatPlan::build(map));
    fresh.view.setDrawnSeatSize(36);
    QTRY_VERIFY(fresh.view.isSettled());
    QCOMPARE(edited, fresh.view.grab().toImage());
}

/// All of its seats, and no other; the others keep theirs though the list has another order.
void SeatEditingTest::coloursGoWithTheirCategories()
{
    SeatViewRig rig;
    QVERIFY(rig.ready());
    const seatview::SeatIndex seat = rig.seat("Stalls/F/1");
    const int category = rig.model.plan()->seats()[seat].category;
    const auto fill = [&](seatview::SeatIndex of) {
        const QPoint upper = rig.pointOf(of) - QPoint(0, rig.view.seatRect(of).toRect().height() / 3);
        return rig.view.grab().toImage().pixelColor(upper * rig.view.devicePixelRatioF());
    };
    seating::SeatMap map = verdiMap();
    map.categories[std::size_t(category)].color = u"#c98bb9"_s;
    rig.model.editPlan(SeatPlan::build(map),
                       QRectF(0, 0, 1, 1)); // no seat has another look but by its category
    QTRY_VERIFY(rig.view.isSettled());
    QCOMPARE(fill(seat), QColor(0xc9, 0x8b, 0xb9));
    std::ranges::reverse(map.categories);
    rig.model.editPlan(SeatPlan::build(map));
    QTRY_VERIFY(rig.view.isSettled());
    QCOMPARE(fill(seat), QColor(0xc9, 0x8b, 0xb9));
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
