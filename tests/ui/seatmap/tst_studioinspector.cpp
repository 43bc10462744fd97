// SPDX-License-Identifier: GPL-3.0-or-later
// Figures that are typed: what Enter does, what is wrong said at the field, what is in use kept.
#include "core/seating/categorycolors.h"
#include "tests/ui/seatmap/studiomain.h"
#include "tests/ui/seatmap/studiorig.h"
#include "tests/ui/support/tabwalk.h"
#include "ui/kit/button.h"
#include "ui/kit/label.h"
#include "ui/seatmap/colourbutton.h"
#include "ui/seatmap/colourpopup.h"
#include "ui/seatmap/coloursample.h"
#include "ui/seatmap/valueline.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QMenu>

using namespace foyer;
using namespace foyer::test;
using namespace Qt::StringLiterals;
using seating::Point;
using seatmap::LengthUnit;
using seatmap::StudioTool;

class StudioInspectorTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsLengths();
    void place();
    void rows();
    void wrongInputChangesNothing();
    void mixedValues();
    void seats();
    void labels();
    void tableAndArea();
    void chairs();
    void section();
    void wholeMap();
    void categories();
    void categoryColours();
    void anyColour();
    void levels();
    void drawingMeasures();
    void keptWhileTyping();
    void refusedOnTheSheet();
    void tabOrder();
    void undoSaysWhat();
    void savedWords();
    void bendKey();
};

void StudioInspectorTest::readsLengths()
{
    const QLocale english(QLocale::English, QLocale::Ireland);
    const QLocale german(QLocale::German);
    QCOMPARE(seatmap::readLength(u"945"_s, LengthUnit::Millimetres, english), 945);
    QCOMPARE(seatmap::readLength(u"0.945 m"_s, LengthUnit::Millimetres, english), 945);
    QCOMPARE(seatmap::readLength(u"0,945 m"_s, LengthUnit::Millimetres, german), 945);
    QCOMPARE(seatmap::readLength(u"1,260"_s, LengthUnit::Millimetres, english), 1260);
    QCOMPARE(seatmap::readLength(u"\u22129.42"_s, LengthUnit::Metres, english), -9420);
    QCOMPARE(seatmap::readLength(u"12 cm"_s, LengthUnit::Metres, english), 120);
    for (const QString &wrong : {u""_s, u"many"_s, u"1e99"_s, u"12 kg"_s, u"nan"_s})
        QVERIFY(!seatmap::readLength(wrong, LengthUnit::Millimetres, english));
    QCOMPARE(seatmap::readAngle(u"\u221210.7°"_s, english), -10'700);
    QVERIFY(!seatmap::readAngle(u"700"_s, english));
}

void StudioInspectorTest::place()
{
    StudioRig rig;
    rig.open(StudioRig::block(3, 8));
    rig.key(Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(rig.title(), u"24 seat(s) in 3 row(s)"_s);
    QCOMPARE(rig.text("placeX"), u"0.00"_s); // the block stands on the middle line
    rig.enter("placeX", u"2"_s);
    QCOMPARE(rig.seat(0, 0).position.x, 20'000 - 7 * 275 + 2000);
    rig.enter("placeAngle", u"90"_s);
    QVERIFY(rig.desk.history().undoStep()->kind == studio::StepKind::Rotate);
    rig.canvas().setFocus();
    rig.key(Qt::Key_Z, Qt::ControlModifier);
    rig.key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(rig.text("placeX"), u"0.00"_s);
}

void StudioInspectorTest::rows()
{
    StudioRig rig;
    rig.open(StudioRig::block(3, 9));
    rig.key(Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(rig.text("rowDistance"), u"950"_s);
    QCOMPARE(rig.text("seatDistance"), u"550"_s);
    rig.enter("rowDistance", u"1,000"_s);
    QCOMPARE(rig.seat(2, 0).position.y, 12'000);
    rig.enter("seatDistance", u"60 cm"_s);
    QCOMPARE(rig.seat(0, 1).position.x - rig.seat(0, 0).position.x, 600);
    rig.enter("bendRadius", u"15"_s);
    QTRY_COMPARE(rig.text("bendRadius"), u"15.0"_s);
    QVERIFY(rig.seat(0, 4).position.y > rig.seat(0, 0).position.y);
    QCOMPARE(rig.find<kit::Label>("studioStep")->text(), u"bend 3 row(s)"_s);
    rig.enter("bendRadius", u"0"_s);
    QVERIFY(std::abs(rig.seat(0, 4).position.y - rig.seat(0, 0).position.y) <= 2);
}

void StudioInspectorTest::wrongInputChangesNothing()
{
    StudioRig rig;
    rig.open(StudioRig::block(3, 9));
    rig.key(Qt::Key_A, Qt::ControlModifier);
    const QByteArray before = rig.bytes();
    rig.enter("rowDistance", u"far"_s);
    QCOMPARE(rig.errorOf("rowDistance"), u"A length, such as 945 mm or 0.945 m."_s);
    QCOMPARE(rig.find<QLineEdit>("rowDistance")->text(), u"far"_s); // nothing typed is lost
    rig.enter("seatDistance", u"5"_s);
    QVERIFY(!rig.errorOf("seatDistance").isEmpty());
    rig.enter("bendRadius", u"0.2"_s);
    QCOMPARE(rig.errorOf("bendRadius"),
             u"Rows cannot be bent that far: a larger radius, or 0 for straight rows."_s);
    rig.enter("seatRank", u"best"_s);
    QVERIFY(!rig.errorOf("seatRank").isEmpty());
    rig.enter("rowNames", u"A, B"_s);
    QVERIFY(!rig.errorOf("rowNames").isEmpty());
    rig.enter("placeX", u"99999999"_s);
    QVERIFY(!rig.errorOf("placeX").isEmpty());
    QCOMPARE(rig.bytes(), before);
    QVERIFY(!rig.desk.history().canUndo());
    rig.enter("rowDistance", u"960"_s);
    QVERIFY(rig.errorOf("rowDistance").isEmpty());
    QCOMPARE(rig.seat(1, 0).position.y, 10'960);
}

void StudioInspectorTest::mixedValues()
{
    StudioRig rig;
    seating::SeatMap map = StudioRig::block(3, 6);
    map.categories.push_back({u"gold"_s, u"Gold"_s, {}, {}});
    auto &seats = map.sections[0].rows[0].seats;
    seats[0].category = u"gold"_s;
    seats[0].restrictedView = seats[1].restrictedView = true;
    for (seating::Seat &seat : map.sections[0].rows[2].seats)
        seat.position.y += 300;
    rig.open(map);
    rig.key(Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(rig.text("rowDistance"), QString());
    QCOMPARE(rig.find<QLineEdit>("rowDistance")->placeholderText(), u"several"_s);
    QCOMPARE(rig.find<QComboBox>("seatCategory")->currentText(), u"several"_s);
    auto *restricted = rig.find<QCheckBox>("seatRestricted");
    QCOMPARE(restricted->checkState(), Qt::PartiallyChecked);
    QCOMPARE(restricted->text(), u"Restricted view, 2 of 18"_s);
    rig.enter("rowDistance", u"900"_s);
    QCOMPARE(rig.seat(2, 0).position.y, 11'800);
}

void StudioInspectorTest::seats()
{
    StudioRig rig;
    seating::SeatMap map = StudioRig::block(2, 6);
    map.categories.push_back({u"gold"_s, u"Gold"_s, {}, {}});
    seating::Section other;
    other.id = u"balcony"_s;
    other.name = u"Balcony"_s;
    other.level = map.levels.front().id;
    map.sections.push_back(other);
    rig.open(map);
    QTest::mouseDClick(&rig.canvas(), Qt::LeftButton, {}, rig.at(rig.seat(0, 2)));
    rig.choose("seatCategory", u"Gold"_s);
    QCOMPARE(rig.seat(0, 3).category, u"gold"_s);
    QCOMPARE(rig.find<kit::Label>("studioStep")->text(), u"paint Gold"_s);
    QTest::mouseClick(rig.find("seatAccessible"), Qt::LeftButton, {}, QPoint(8, 8));
    QVERIFY(rig.seat(0, 3).accessible);
    rig.enter("seatRank", u"7"_s);
    QCOMPARE(rig.seat(0, 0).rank, 7);
    rig.choose("seatSection", u"Balcony"_s);
    QCOMPARE(rig.map().sections[1].rows.size(), 1U);
    QCOMPARE(rig.map().sections[0].rows.size(), 1U);
    QCOMPARE(rig.find<kit::Label>("studioStep")->text(), u"move to Balcony"_s);
}

void StudioInspectorTest::labels()
{
    StudioRig rig;
    rig.open(StudioRig::block(2, 6));
    rig.key(Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(rig.text("rowNames"), u"A, B"_s);
    rig.enter("rowNames", u"J, K"_s);
    QCOMPARE(rig.row(1).name, u"K"_s);
    QCOMPARE(rig.text("seatNumbers"), u"1 to 6"_s);
    QVERIFY(rig.find<QLineEdit>("seatNumbers")->isReadOnly());
    rig.click(rig.seat(0, 0).position);
    QTRY_VERIFY(!rig.find<QLineEdit>("seatNumbers")->isReadOnly());
    rig.enter("seatNumbers", u"1a"_s);
    QCOMPARE(rig.seat(0, 0).number, u"1a"_s);
    rig.press("inspectorNumber");
    QCOMPARE(rig.desk.tool(), StudioTool::Number);
}

void StudioInspectorTest::tableAndArea()
{
    StudioRig rig;
    rig.open(StudioRig::empty());
    rig.key(Qt::Key_T);
    rig.click(Point{8000, 8000});
    QTRY_COMPARE(rig.title(), u"Table with 8 seat(s)"_s);
    QCOMPARE(rig.text("thingName"), u"T1"_s);
    rig.enter("thingName", u"12"_s);
    QCOMPARE(rig.map().sections[0].tables[0].row.name, u"12"_s);
    rig.enter("thingWidth", u"1.8"_s);
    QCOMPARE(rig.map().sections[0].tables[0].figure.size.width, 1800);
    rig.canvas().setFocus();
    rig.key(Qt::Key_A);
    rig.drag(Point{10'000, 20'000}, Point{20'000, 24'000});
    QTRY_COMPARE(rig.title(), u"Standing area"_s);
    rig.enter("thingCapacity", u"250"_s);
    QCOMPARE(rig.map().sections[0].standing[0].capacity, 250);
    rig.enter("thingCapacity", u"-1"_s);
    QVERIFY(!rig.errorOf("thingCapacity").isEmpty());
    QCOMPARE(rig.map().sections[0].standing[0].capacity, 250);
}

void StudioInspectorTest::chairs()
{
    StudioRig rig;
    rig.open(StudioRig::empty());
    rig.key(Qt::Key_T);
    rig.click(Point{8000, 8000});
    QTRY_COMPARE(rig.title(), u"Table with 8 seat(s)"_s);
    QCOMPARE(rig.text("tableChairs"), u"8"_s);
    QVERIFY(!rig.isShown("tableTop"));
    const QString first = rig.map().sections[0].tables[0].row.seats[0].id;
    rig.enter("tableChairs", u"10"_s);
    QCOMPARE(rig.map().sections[0].tables[0].row.seats.size(), 10U);
    QCOMPARE(rig.map().sections[0].tables[0].row.seats[0].id, first);
    QTRY_COMPARE(rig.title(), u"Table with 10 seat(s)"_s);
    rig.enter("tableChairs", u"0"_s);
    QCOMPARE(rig.errorOf("tableChairs"), u"A table has 1 to 200 seats."_s);
    rig.canvas().setFocus();
    rig.key(Qt::Key_T);
    rig.drag(Point{14'000, 8000}, Point{17'000, 9000});
    QTRY_VERIFY(rig.isShown("tableTop"));
    QVERIFY(!rig.isShown("tableChairs"));
    const int along = rig.text("tableTop").toInt();
    QVERIFY(along > 1);
    QCOMPARE(rig.text("tableLeft"), u"0"_s);
    rig.enter("tableLeft", u"1"_s);
    QCOMPARE(rig.map().sections[0].tables[1].row.seats.size(), std::size_t(2 * along + 1));
    QTRY_COMPARE(rig.text("tableLeft"), u"1"_s);
    rig.canvas().setFocus();
    rig.key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(rig.map().sections[0].tables[1].row.seats.size(), std::size_t(2 * along));
}

void StudioInspectorTest::section()
{
    StudioRig rig;
    rig.open(StudioRig::block(2, 6));
    rig.press("section0");
    QTRY_COMPARE(rig.title(), u"Stalls"_s);
    rig.enter("sectionName", u"Parterre"_s);
    QCOMPARE(rig.map().sections[0].name, u"Parterre"_s);
    rig.enter("sectionRank", u"2"_s);
    QCOMPARE(rig.map().sections[0].rank, 2);
    rig.press("sectionSelect");
    QCOMPARE(rig.desk.selection().seats.size(), 12U);
    rig.desk.showSection(u"stalls"_s);
    QTRY_VERIFY(rig.isShown("sectionDelete"));
    rig.press("sectionDelete");
    QVERIFY(rig.map().sections.empty());
    QTRY_COMPARE(rig.title(), u"Whole map"_s);
}

void StudioInspectorTest::wholeMap()
{
    StudioRig rig;
    rig.open(StudioRig::block(2, 6));
    QCOMPARE(rig.title(), u"Whole map"_s);
    rig.enter("mapName", u"Kleines Haus"_s);
    QCOMPARE(rig.map().name, u"Kleines Haus"_s);
    QCOMPARE(rig.find<kit::Label>("studioName")->text(), u"Kleines Haus"_s);
    rig.enter("sheetWidth", u"50"_s);
    QCOMPARE(rig.map().canvas.width, 50'000);
    rig.enter("sheetWidth", u"0"_s);
    QVERIFY(!rig.errorOf("sheetWidth").isEmpty());
    QCOMPARE(rig.map().canvas.width, 50'000);
    rig.press("sheetTrim");
    QVERIFY(rig.map().canvas.width < 10'000);
}

void StudioInspectorTest::categories()
{
    StudioRig rig;
    rig.open(StudioRig::block(2, 6));
    rig.press("categoryAdd");
    QCOMPARE(rig.map().categories.size(), 2U);
    QTRY_VERIFY(rig.find("category1Name")->hasFocus());
    rig.enter("category1Name", u"Premium"_s);
    QCOMPARE(rig.map().categories[1].label, u"Premium"_s);
    rig.press("category1Menu");
    auto *menu = rig.find<QMenu>("rowMenu");
    menu->actions().front()->trigger(); // up
    menu->close();
    QTRY_COMPARE(rig.map().categories[0].label, u"Premium"_s);
    QTRY_VERIFY(!rig.frame->findChild<QMenu *>(u"rowMenu"_s));
    rig.press("category1Menu");
    const QAction *gone = rig.find<QAction>("rowDelete");
    QVERIFY(!gone->isEnabled());
    QCOMPARE(gone->text(), u"Delete: 12 place(s) have it"_s);
    rig.find<QMenu>("rowMenu")->close();
    QTRY_VERIFY(!rig.frame->findChild<QMenu *>(u"rowMenu"_s));
    rig.press("category0Menu");
    rig.find<QAction>("rowDelete")->trigger();
    QCOMPARE(rig.map().categories.size(), 1U);
}

/// It goes with the category, wherever that stands.
void StudioInspectorTest::categoryColours()
{
    StudioRig rig;
    rig.open(StudioRig::block(2, 6));
    rig.press("categoryAdd");
    QTRY_VERIFY(rig.find("category1Name")->hasFocus());
    const QString key = rig.map().categories[0].key;
    rig.press("category0Colour");
    QTRY_VERIFY(rig.isShown("colourPopup"));
    rig.press("colour4");
    const QString mauve(seating::categoryPalette()[4]);
    QCOMPARE(rig.map().categories[0].color, mauve);
    QCOMPARE(rig.desk.history().undoStep()->kind, studio::StepKind::ColourCategory);
    QTRY_VERIFY(!rig.frame->findChild<QWidget *>(u"colourPopup"_s));
    QTRY_COMPARE(rig.find<seatmap::ColourButton>("category0Colour")->colour(), QColor(mauve));
    const QColor other = rig.find<seatmap::ColourButton>("category1Colour")->colour();
    rig.press("category0Menu");
    rig.find<QMenu>("rowMenu")->actions().at(1)->trigger(); // down
    rig.find<QMenu>("rowMenu")->close();
    QTRY_COMPARE(rig.map().categories[1].key, key);
    QTRY_COMPARE(rig.find<seatmap::ColourButton>("category1Colour")->colour(), QColor(mauve));
    QCOMPARE(rig.find<seatmap::ColourButton>("category0Colour")->colour(), other);
    rig.canvas().setFocus();
    rig.key(Qt::Key_Z, Qt::ControlModifier);
    rig.key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY(rig.find<seatmap::ColourButton>("category0Colour")->colour() != QColor(mauve));
}

void StudioInspectorTest::anyColour()
{
    QCOMPARE(seatmap::readColour(u" 8CC3F5"_s), u"#8cc3f5"_s);
    QCOMPARE(seatmap::readColour(u"#8cf"_s), u"#88ccff"_s);
    for (const QString &wrong : {u""_s, u"#"_s, u"8cc3f"_s, u"#ggg"_s, u"red"_s, u"#8cc3f5ff"_s})
        QVERIFY(seatmap::readColour(wrong).isEmpty());
    StudioRig rig;
    rig.open(StudioRig::block(2, 6));
    rig.press("category0Colour");
    QTRY_VERIFY(rig.find("colourHex")->hasFocus());
    rig.enter("colourHex", u"mauve"_s);
    QVERIFY(!rig.errorOf("colourHex").isEmpty());
    QVERIFY(!rig.desk.history().canUndo());
    auto *field = rig.find<QLineEdit>("colourHex");
    field->selectAll();
    QTest::keyClicks(field, u"#fdf6d0"_s);
    QVERIFY(rig.find<seatmap::ColourSample>("colourByDay")->isPale());
    QVERIFY(!rig.find<seatmap::ColourSample>("colourByNight")->isPale());
    rig.picture("studio-colours");
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(rig.map().categories[0].color, u"#fdf6d0"_s);
}

void StudioInspectorTest::levels()
{
    StudioRig rig;
    rig.open(StudioRig::block(2, 6));
    rig.press("floorAdd");
    QCOMPARE(rig.map().levels.size(), 2U);
    rig.enter("floor1Name", u"Balcony"_s);
    QCOMPARE(rig.map().levels[1].name, u"Balcony"_s);
    rig.enter("floor1Name", u" "_s);
    QVERIFY(!rig.errorOf("floor1").isEmpty());
    QCOMPARE(rig.map().levels[1].name, u"Balcony"_s);
    rig.press("floor0Menu");
    QVERIFY(!rig.find<QAction>("rowDelete")->isEnabled());
}

void StudioInspectorTest::drawingMeasures()
{
    StudioRig rig;
    rig.open(StudioRig::empty());
    rig.key(Qt::Key_G);
    QTRY_COMPARE(rig.title(), u"Grid of seats"_s);
    rig.enter("drawSeatDistance", u"600"_s);
    rig.enter("drawRowDistance", u"7"_s);
    QCOMPARE(rig.errorOf("drawRowDistance"), u"From 100 to 10,000."_s);
    rig.enter("drawRowDistance", u"1000"_s);
    rig.drag(Point{10'000, 8000}, Point{13'000, 10'000});
    QCOMPARE(rig.map().sections.front().rows.size(), 3U);
    QCOMPARE(rig.seat(0, 1).position.x - rig.seat(0, 0).position.x, 600);
}

/// A change from elsewhere does not write over what is being typed.
void StudioInspectorTest::keptWhileTyping()
{
    StudioRig rig;
    rig.open(StudioRig::block(2, 6));
    auto *name = rig.find<QLineEdit>("mapName");
    name->setFocus();
    name->selectAll();
    QTest::keyClicks(name, u"Half"_s);
    rig.desk.attempt({}, [](seating::SeatMap &map) {
        map.canvas.width += 1000;
        return Result<studio::Selection>(studio::Selection());
    });
    QCoreApplication::processEvents();
    QCOMPARE(name->text(), u"Half"_s);
    QTest::keyClick(name, Qt::Key_Return);
    QCOMPARE(rig.map().name, u"Half"_s);
}

void StudioInspectorTest::refusedOnTheSheet()
{
    StudioRig rig;
    rig.open(StudioRig::block(2, 6));
    rig.click(rig.seat(0, 0).position);
    rig.find<QAction>("studio.alignLeft")->trigger(); // one row alone is lined up with nothing
    QVERIFY(rig.isShown("studioHint"));
    QVERIFY(!rig.find("studioHint")->accessibleName().isEmpty());
    QVERIFY(!rig.isShown("actionBar"));
    rig.key(Qt::Key_Right);
    QVERIFY(rig.isShown("actionBar"));
}

void StudioInspectorTest::tabOrder()
{
    StudioRig rig;
    rig.open(StudioRig::block(3, 8));
    QCOMPARE(testing::tabComplaints(*rig.frame), QStringList());
    rig.key(Qt::Key_A, Qt::ControlModifier);
    rig.canvas().setFocus();
    rig.desk.select(studio::Selection::of({u"r0s0"_s, u"r0s1"_s}));
    QCoreApplication::processEvents();
    QCOMPARE(testing::tabComplaints(*rig.frame), QStringList());
}

void StudioInspectorTest::undoSaysWhat()
{
    StudioRig rig;
    rig.open(StudioRig::block(3, 8));
    QVERIFY(!rig.find("studio.undo")->isEnabled());
    rig.key(Qt::Key_A, Qt::ControlModifier);
    rig.key(Qt::Key_M);
    QCOMPARE(rig.find<kit::Label>("studioStep")->text(), u"mirror"_s);
    rig.press("studio.undo");
    QVERIFY(rig.find("studio.redo")->isEnabled());
    rig.press("studio.redo");
    QVERIFY(!rig.find("studio.redo")->isEnabled());
}

void StudioInspectorTest::savedWords()
{
    StudioRig rig;
    rig.open(StudioRig::block(1, 4));
    seatmap::DraftState draft;
    draft.version = 7;
    draft.isDraft = true;
    draft.savedAt = rig.clock.now();
    rig.clock.advance(std::chrono::seconds(4));
    rig.desk.setDraft(draft);
    QCOMPARE(rig.find("studioVersion")->accessibleName(), u"Version 7, draft"_s);
    QCOMPARE(rig.find<kit::Label>("studioSaved")->text(), u"saved 4 s ago"_s);
}

void StudioInspectorTest::bendKey()
{
    StudioRig rig;
    rig.open(StudioRig::block(2, 8));
    rig.key(Qt::Key_A, Qt::ControlModifier);
    rig.key(Qt::Key_B);
    QTRY_VERIFY(rig.find("bendRadius")->hasFocus());
    QTest::keyClicks(rig.find("bendRadius"), u"20"_s);
    QTest::keyClick(rig.find("bendRadius"), Qt::Key_Return);
    QVERIFY(rig.desk.history().undoStep()->kind == studio::StepKind::Bend);
}

FOYER_STUDIO_TEST_MAIN(StudioInspectorTest)
#include "tst_studioinspector.moc"
