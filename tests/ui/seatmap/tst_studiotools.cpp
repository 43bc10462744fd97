// SPDX-License-Identifier: GPL-3.0-or-later
// Every tool of the studio, worked with mouse and keyboard.
#include "core/studio/picking.h"
#include "tests/ui/seatmap/studiomain.h"
#include "tests/ui/seatmap/studiorig.h"
#include "ui/kit/seatview/seatcanvas.h"
#include "ui/seatmap/ruler.h"
#include "ui/seatmap/toolwords.h"

#include <QAction>

using namespace foyer;
using namespace foyer::test;
using namespace Qt::StringLiterals;
using seating::Point;
using seatmap::StudioTool;

class StudioToolsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void letters();
    void clickAndFrame();
    void addsWithControl();
    void doubleClickIsTheRow();
    void lasso();
    void moves();
    void escapeGivesUp();
    void nudges();
    void turns();
    void bends();
    void stretches();
    void paintsCategory();
    void paintsAccess();
    void picksRowsToNumber();
    void leavesRoomForTheLevels();
    void copiesAndPastes();
    void dragsOnlyWhatMoves();
    void rulerSteps();
};

void StudioToolsTest::letters()
{
    StudioRig rig;
    rig.open(StudioRig::block(2, 4));
    for (const seatmap::ToolFace &face : seatmap::toolFaces()) {
        rig.key(Qt::Key_V);
        rig.key(face.key);
        QCOMPARE(rig.desk.tool(), face.tool);
        QVERIFY(rig.find<QAbstractButton>(face.id)->isChecked());
        QVERIFY(!seatmap::toolHint(face.tool).isEmpty());
    }
    rig.key(Qt::Key_Escape);
    QCOMPARE(rig.desk.tool(), StudioTool::Select);
}

void StudioToolsTest::clickAndFrame()
{
    StudioRig rig;
    rig.open(StudioRig::block(4, 8));
    rig.click(rig.seat(1, 2).position);
    QCOMPARE(rig.desk.selection().seats, std::vector<QString>{u"r1s2"_s});
    rig.drag(rig.seat(1, 2).position - Point{825, 475}, rig.seat(2, 4).position + Point{200, 200});
    QCOMPARE(rig.desk.selection().seats.size(), 8U); // four of row B, four of row C
    rig.click(Point{3000, 3000});
    QVERIFY(rig.desk.selection().isEmpty());
    QVERIFY(!rig.desk.history().canUndo()); // choosing is no step
}

void StudioToolsTest::addsWithControl()
{
    StudioRig rig;
    rig.open(StudioRig::block(2, 4));
    rig.click(rig.seat(0, 0).position);
    rig.click(rig.seat(0, 1).position, Qt::ControlModifier);
    QCOMPARE(rig.desk.selection().seats.size(), 2U);
    rig.click(rig.seat(0, 0).position, Qt::ControlModifier);
    QCOMPARE(rig.desk.selection().seats, std::vector<QString>{u"r0s1"_s});
    for (int seat = 2; seat < 4; ++seat) // though a handle lies over each
        rig.click(rig.seat(0, seat).position, Qt::ControlModifier);
    QCOMPARE(rig.desk.selection().seats.size(), 3U);
    rig.click(rig.seat(0, 0).position); // beside the left one, without a drag
    QCOMPARE(rig.desk.selection().seats, std::vector<QString>{u"r0s0"_s});
}

void StudioToolsTest::doubleClickIsTheRow()
{
    StudioRig rig;
    rig.open(StudioRig::block(3, 5));
    QTest::mouseDClick(&rig.canvas(), Qt::LeftButton, {}, rig.at(rig.seat(1, 2)));
    QCOMPARE(rig.desk.selection().seats.size(), 5U);
}

void StudioToolsTest::lasso()
{
    StudioRig rig;
    rig.open(StudioRig::block(3, 5));
    rig.key(Qt::Key_L);
    const QPoint first = rig.at(rig.seat(0, 0));
    const QPoint last = rig.at(rig.seat(2, 1));
    rig.press(first - QPoint(8, 8));
    rig.moveTo({last.x() + 8, first.y() - 8});
    rig.moveTo(last + QPoint(8, 8));
    rig.moveTo({first.x() - 8, last.y() + 8});
    rig.release(first - QPoint(8, 8));
    QCOMPARE(rig.desk.selection().seats.size(), 6U);
}

void StudioToolsTest::moves()
{
    StudioRig rig;
    rig.open(StudioRig::block(2, 4));
    rig.desk.setSnapping(false);
    const Point before = rig.seat(0, 0).position;
    const Point other = rig.seat(1, 0).position;
    rig.drag(rig.seat(0, 0).position, rig.seat(0, 0).position + Point{2000, 1500});
    const Point way = rig.seat(0, 0).position - before;
    QVERIFY(std::abs(way.x - 2000) < 60 && std::abs(way.y - 1500) < 60);
    QCOMPARE(rig.seat(1, 0).position, other);
    rig.key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(rig.seat(0, 0).position, before);
    rig.key(Qt::Key_Y, Qt::ControlModifier);
    QCOMPARE(rig.seat(0, 0).position, before + way);
}

void StudioToolsTest::escapeGivesUp()
{
    StudioRig rig;
    rig.open(StudioRig::block(2, 4));
    const QByteArray before = rig.bytes();
    rig.press(rig.at(rig.seat(0, 0)));
    rig.moveTo(rig.at(rig.seat(0, 0)) + QPoint(80, 60));
    QVERIFY(!rig.canvas().ghost().isEmpty());
    rig.key(Qt::Key_Escape);
    QVERIFY(rig.canvas().ghost().isEmpty());
    rig.release(rig.at(rig.seat(0, 0)) + QPoint(80, 60));
    QCOMPARE(rig.bytes(), before);
    QVERIFY(!rig.desk.history().canUndo());
}

void StudioToolsTest::nudges()
{
    StudioRig rig;
    rig.open(StudioRig::block(2, 4));
    const Point before = rig.seat(0, 0).position;
    rig.click(before);
    rig.key(Qt::Key_Right);
    rig.key(Qt::Key_Down, Qt::ShiftModifier);
    rig.key(Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(rig.seat(0, 0).position, before + (Point{9, 100}));
    rig.key(Qt::Key_Z, Qt::ControlModifier); // one gesture, one step
    QCOMPARE(rig.seat(0, 0).position, before);
}

void StudioToolsTest::turns()
{
    StudioRig rig;
    rig.open(StudioRig::block(3, 6));
    rig.key(Qt::Key_A, Qt::ControlModifier);
    const QPoint knob = rig.canvas().frame().centreOf(seatmap::Handle::Turn, rig.canvas()).toPoint();
    const QPoint middle = rig.at({20'000, 10'950});
    rig.drag(knob, middle + QPoint(middle.y() - knob.y(), 0)); // from above to the right: a quarter turn
    QCOMPARE(rig.seat(0, 0).position.x, 20'000 + 950);
    QVERIFY(rig.desk.history().undoStep()->kind == studio::StepKind::Rotate);
}

void StudioToolsTest::bends()
{
    StudioRig rig;
    rig.open(StudioRig::block(3, 10));
    rig.key(Qt::Key_A, Qt::ControlModifier);
    const QPoint knob = rig.canvas().frame().centreOf(seatmap::Handle::Bend, rig.canvas()).toPoint();
    rig.drag(knob, knob + QPoint(0, 24));
    QVERIFY(rig.seat(0, 4).position.y > rig.seat(0, 0).position.y + 300);
    const double first = std::hypot(rig.seat(0, 1).position.x - rig.seat(0, 0).position.x,
                                    rig.seat(0, 1).position.y - rig.seat(0, 0).position.y);
    const double inner = std::hypot(rig.seat(0, 5).position.x - rig.seat(0, 4).position.x,
                                    rig.seat(0, 5).position.y - rig.seat(0, 4).position.y);
    QVERIFY(std::abs(first - inner) < 4); // equal along the arc
    QVERIFY(rig.desk.history().undoStep()->kind == studio::StepKind::Bend);
}

void StudioToolsTest::stretches()
{
    StudioRig rig;
    rig.open(StudioRig::block(3, 6));
    rig.key(Qt::Key_A, Qt::ControlModifier);
    const QPoint right = rig.canvas().frame().centreOf(seatmap::Handle::Right, rig.canvas()).toPoint();
    rig.drag(right, right + QPoint(30, 0));
    const int pitch = rig.seat(0, 1).position.x - rig.seat(0, 0).position.x;
    QVERIFY2(pitch > 600, qPrintable(QString::number(pitch)));
    QCOMPARE(rig.seat(1, 0).position.y - rig.seat(0, 0).position.y, 950);
    const QPoint bottom = rig.canvas().frame().centreOf(seatmap::Handle::Bottom, rig.canvas()).toPoint();
    rig.drag(bottom, bottom + QPoint(0, 30));
    QVERIFY(rig.seat(1, 0).position.y - rig.seat(0, 0).position.y > 1000);
    QCOMPARE(rig.seat(0, 0).position.y, 10'000); // the front row stays
}

void StudioToolsTest::paintsCategory()
{
    StudioRig rig;
    seating::SeatMap map = StudioRig::block(2, 6);
    map.categories.push_back({u"gold"_s, u"Gold"_s, {}, {}});
    rig.open(map);
    rig.key(Qt::Key_Z);
    rig.key(Qt::Key_2);
    QCOMPARE(rig.desk.paintCategory(), u"gold"_s);
    rig.drag(rig.seat(0, 1).position, rig.seat(0, 4).position);
    QCOMPARE(rig.seat(0, 0).category, map.categories[0].key);
    for (int seat = 1; seat <= 4; ++seat)
        QCOMPARE(rig.seat(0, seat).category, u"gold"_s);
    QCOMPARE(rig.desk.history().undoSteps().size(), 1U); // a stroke is a step
    rig.click(rig.seat(1, 0).position, Qt::AltModifier); // takes the category up
    QCOMPARE(rig.desk.paintCategory(), map.categories[0].key);
}

void StudioToolsTest::paintsAccess()
{
    StudioRig rig;
    rig.open(StudioRig::block(2, 6));
    rig.key(Qt::Key_W);
    rig.click(rig.seat(0, 0).position);
    rig.click(rig.seat(0, 1).position, Qt::ShiftModifier);
    QVERIFY(rig.seat(0, 0).accessible);
    QVERIFY(rig.seat(0, 1).companion);
    rig.click(rig.seat(0, 0).position, Qt::AltModifier);
    QVERIFY(!rig.seat(0, 0).accessible);
}

void StudioToolsTest::picksRowsToNumber()
{
    StudioRig rig;
    rig.open(StudioRig::block(3, 6));
    rig.key(Qt::Key_N);
    rig.click(rig.seat(1, 3).position);
    QCOMPARE(rig.desk.selection().seats.size(), 6U);
    const Point before = rig.seat(1, 3).position;
    rig.drag(before, before + Point{2000, 0}); // chooses, never moves
    QCOMPARE(rig.seat(1, 3).position, before);
}

void StudioToolsTest::copiesAndPastes()
{
    StudioRig rig;
    rig.open(StudioRig::block(2, 4));
    QTest::mouseDClick(&rig.canvas(), Qt::LeftButton, {}, rig.at(rig.seat(1, 2)));
    rig.key(Qt::Key_C, Qt::ControlModifier);
    rig.key(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(rig.map().sections.front().rows.size(), 3U);
    QCOMPARE(rig.row(2).name, u"C"_s); // the next label
    QVERIFY(rig.row(2).id != rig.row(1).id);
    rig.key(Qt::Key_D, Qt::ControlModifier);
    QCOMPARE(rig.row(3).name, u"D"_s);
    rig.key(Qt::Key_Delete);
    QCOMPARE(rig.map().sections.front().rows.size(), 3U);
    rig.key(Qt::Key_A, Qt::ControlModifier);
    rig.key(Qt::Key_X, Qt::ControlModifier);
    QCOMPARE(seating::seatCount(rig.map()), 0U);
    rig.key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(seating::seatCount(rig.map()), 12U);
}

/// While something is dragged the plan below is neither built nor drawn anew but where it was taken from.
void StudioToolsTest::dragsOnlyWhatMoves()
{
    StudioRig rig;
    rig.open(StudioRig::block(20, 40));
    const auto plan = rig.canvas().model().plan();
    rig.click(rig.seat(0, 0).position);
    rig.press(rig.at(rig.seat(0, 0)));
    rig.moveTo(rig.at(rig.seat(0, 0)) + QPoint(40, 40));
    QTRY_VERIFY(rig.canvas().isSettled());
    const auto before = rig.canvas().canvas().work();
    for (int i = 0; i < 20; ++i) {
        rig.moveTo(rig.at(rig.seat(0, 0)) + QPoint(40 + i, 40));
        rig.canvas().grab();
    }
    QCOMPARE(rig.canvas().canvas().work().tiles, before.tiles);
    QCOMPARE(rig.canvas().canvas().work().patches, before.patches);
    QCOMPARE(rig.canvas().model().plan(), plan);
    rig.key(Qt::Key_Escape);
}

/// One may draw on all of the sheet when all of it is in sight.
void StudioToolsTest::leavesRoomForTheLevels()
{
    StudioRig rig;
    seating::SeatMap map = StudioRig::block(4, 8);
    map.levels.push_back({u"up"_s, u"Balcony"_s, {}});
    map.canvas = {50'000, 40'000}; // about as the view: no room at its sides
    rig.open(map);
    const QRect list = rig.find("levels")->geometry();
    QVERIFY(rig.isShown("levels"));
    const QRect sheet(rig.at(Point{0, 0}), rig.at(Point{50'000, 40'000}));
    QVERIFY(QRect(QPoint(), rig.canvas().size()).contains(sheet));
    QVERIFY2(!list.intersects(sheet), "the list lies on the sheet");
    rig.picture("studio-levels");
}

void StudioToolsTest::rulerSteps()
{
    QCOMPARE(seatmap::Ruler::stepFor(20, 100), 5.0);
    QCOMPARE(seatmap::Ruler::stepFor(50, 100), 2.0);
    QCOMPARE(seatmap::Ruler::stepFor(40, 100), 2.5);
    QCOMPARE(seatmap::Ruler::stepFor(100, 100), 1.0);
    QCOMPARE(seatmap::Ruler::stepFor(3, 100), 50.0);
}

FOYER_STUDIO_TEST_MAIN(StudioToolsTest)
#include "tst_studiotools.moc"
