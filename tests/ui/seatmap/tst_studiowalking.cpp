// SPDX-License-Identifier: GPL-3.0-or-later
// The sheet without a pointer: walked over, chosen from and heard.
#include "tests/ui/seatmap/studiomain.h"
#include "tests/ui/seatmap/studiorig.h"
#include "ui/seatmap/sheetwords.h"

#include <QAccessible>

using namespace foyer;
using namespace foyer::test;
using namespace Qt::StringLiterals;
using seating::Point;
using seatmap::StudioTool;

class StudioWalkingTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void choosesByKeyboard();
    void walksByKeyboard();
    void staysWhereItWalked();
    void speaks();
};

void StudioWalkingTest::choosesByKeyboard()
{
    StudioRig rig;
    rig.open(StudioRig::block(2, 6));
    QTest::mouseMove(rig.frame.get(), QPoint(2, 2));
    rig.key(Qt::Key_Right);
    rig.key(Qt::Key_Right);
    QVERIFY(rig.canvas().walk().stop() && rig.canvas().walk().stop()->kind == seating::ElementKind::Seat);
    const Point before = rig.seat(0, 0).position;
    rig.key(Qt::Key_Space);
    QCOMPARE(rig.desk.selection().seats.size(), 1U);
    rig.key(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(rig.desk.selection().seats.size(), 6U);
    rig.key(Qt::Key_A, Qt::ControlModifier);
    rig.key(Qt::Key_Down);
    QCOMPARE(rig.seat(0, 0).position, before + (Point{0, 10}));
    rig.key(Qt::Key_Return);
    QTRY_VERIFY(rig.find("placeX")->hasFocus());
    rig.key(Qt::Key_Escape);
    QTRY_VERIFY(rig.canvas().hasFocus());
}

/// From row to row, into one and from seat to seat, to tables and areas, in words.
void StudioWalkingTest::walksByKeyboard()
{
    StudioRig rig;
    seating::SeatMap map = StudioRig::block(3, 6);
    map.categories[0].label = u"Gold"_s;
    map.sections[0].standing.push_back({u"pit"_s, u"Pit"_s, map.categories[0].key, 80, {}, {}});
    map.sections[0].standing[0].figure.position = {15'000, 20'000};
    map.sections[0].standing[0].figure.size = {6000, 2000};
    rig.open(map);
    const auto where = [&rig] {
        return seatmap::elementWords(rig.map(), *rig.canvas().walk().stop(), rig.canvas().locale());
    };
    rig.key(Qt::Key_Home, Qt::ControlModifier); // the first press only shows where one is
    rig.key(Qt::Key_Home, Qt::ControlModifier);
    QCOMPARE(where(), u"Row A, 6 seat(s), Gold"_s);
    rig.key(Qt::Key_Down);
    QCOMPARE(where(), u"Row B, 6 seat(s), Gold"_s);
    rig.picture("studio-walking");
    rig.key(Qt::Key_Right);
    rig.key(Qt::Key_Right);
    QCOMPARE(where(), u"Row B seat 2, Gold"_s);
    rig.key(Qt::Key_Down);
    QCOMPARE(where(), u"Row C seat 2, Gold"_s);
    rig.key(Qt::Key_Home);
    rig.key(Qt::Key_Left);
    QCOMPARE(where(), u"Row C, 6 seat(s), Gold"_s);
    rig.key(Qt::Key_Down);
    QCOMPARE(where(), u"Pit, standing area for 80, Gold"_s);
    rig.key(Qt::Key_Down); // nothing comes after it
    QCOMPARE(where(), u"Pit, standing area for 80, Gold"_s);
    QVERIFY(rig.find("studioHint")->accessibleName().startsWith(u"Pit, standing area for 80, Gold"_s));
    rig.key(Qt::Key_Space);
    QCOMPARE(rig.desk.selection(), studio::Selection::of({}, {u"pit"_s}));
    rig.key(Qt::Key_Up, Qt::ControlModifier); // what is chosen is nudged without it
    QCOMPARE(where(), u"Row C, 6 seat(s), Gold"_s);
    rig.key(Qt::Key_Space, Qt::ControlModifier);
    QCOMPARE(rig.desk.selection().seats.size(), 6U);
    rig.key(Qt::Key_Space, Qt::ControlModifier);
    QCOMPARE(rig.desk.selection().seats.size(), 0U);
    rig.key(Qt::Key_Escape);
    rig.key(Qt::Key_Return);
    QCOMPARE(rig.desk.selection().seats.size(), 6U);
    QTRY_VERIFY(rig.find("placeX")->hasFocus());
}

/// An edit moves places, not the keyboard; what is gone leaves it at what came in its place.
void StudioWalkingTest::staysWhereItWalked()
{
    StudioRig rig;
    rig.open(StudioRig::block(3, 6));
    rig.key(Qt::Key_Home, Qt::ControlModifier);
    rig.key(Qt::Key_Home, Qt::ControlModifier);
    rig.key(Qt::Key_Down);
    rig.desk.attempt({}, [](seating::SeatMap &map) -> Result<studio::Selection> {
        map.sections[0].rows.erase(map.sections[0].rows.begin());
        return studio::Selection();
    });
    QCOMPARE(rig.canvas().walk().stop()->index, 0);
    QCOMPARE(rig.row(0).name, u"B"_s);
    rig.desk.attempt({}, [](seating::SeatMap &map) -> Result<studio::Selection> {
        map.sections[0].rows.clear();
        return studio::Selection();
    });
    QVERIFY(!rig.canvas().walk().stop());
    rig.key(Qt::Key_Down); // nowhere to go
    QVERIFY(!rig.canvas().walk().stop());
}

void StudioWalkingTest::speaks()
{
    QAccessible::setActive(true);
    {
        StudioRig rig;
        seating::SeatMap map = StudioRig::block(2, 6);
        map.categories[0].label = u"Gold"_s;
        map.sections[0].rows[1].seats[2].accessible = true;
        rig.open(map);
        QAccessibleInterface *sheet = QAccessible::queryAccessibleInterface(&rig.canvas());
        QVERIFY(sheet);
        QCOMPARE(sheet->text(QAccessible::Name), u"Sheet of Main house"_s);
        QCOMPARE(sheet->text(QAccessible::Description), u"12 seats, 2 row(s), nothing chosen"_s);
        QCOMPARE(sheet->role(), QAccessible::Tree);
        rig.key(Qt::Key_Home, Qt::ControlModifier);
        rig.key(Qt::Key_Home, Qt::ControlModifier);
        rig.key(Qt::Key_Down);
        QAccessibleInterface *row = sheet->focusChild();
        QVERIFY(row);
        QCOMPARE(row->text(QAccessible::Name), u"Row B, 6 seat(s), Gold"_s);
        QCOMPARE(row->text(QAccessible::Description), u"Stalls"_s);
        QVERIFY(row->state().focused && row->state().selectable && !row->state().selected);
        QCOMPARE(row->parent(), sheet);
        QCOMPARE(sheet->child(sheet->indexOfChild(row)), row);
        QCOMPARE(row->childCount(), 6);
        QCOMPARE(row->child(2)->text(QAccessible::Name), u"Row B seat 3, Gold, wheelchair place"_s);
        QCOMPARE(row->child(2)->parent(), row);
        QCOMPARE(row->indexOfChild(row->child(2)), 2);
        QVERIFY(row->rect().contains(row->child(2)->rect().center()));
        QCOMPARE(sheet->childAt(row->child(2)->rect().center().x(), row->child(2)->rect().center().y()),
                 row->child(2));
        rig.key(Qt::Key_Space);
        QVERIFY(row->state().selected);
        QCOMPARE(sheet->text(QAccessible::Description), u"12 seats, 2 row(s), 6 chosen"_s);
        row->child(0)->actionInterface()->doAction(QAccessibleActionInterface::toggleAction());
        QVERIFY(!row->state().selected);
        QCOMPARE(rig.desk.selection().seats.size(), 5U);
        rig.key(Qt::Key_A, Qt::ControlModifier);
        rig.key(Qt::Key_Delete);
        QVERIFY(row->state().invalid && !row->isValid());
        QVERIFY(row->text(QAccessible::Name).isEmpty());
    }
    QAccessible::setActive(false);
}

FOYER_STUDIO_TEST_MAIN(StudioWalkingTest)
#include "tst_studiowalking.moc"
