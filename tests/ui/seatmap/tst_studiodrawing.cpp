// SPDX-License-Identifier: GPL-3.0-or-later
// The tools that draw, worked with mouse and keyboard.
#include "tests/ui/seatmap/studiomain.h"
#include "tests/ui/seatmap/studiorig.h"

#include <array>
#include <QFile>
#include <QImage>
#include <QLineEdit>
#include <QTemporaryDir>

using namespace foyer;
using namespace foyer::test;
using namespace Qt::StringLiterals;
using seating::Point;
using seatmap::StudioTool;

class StudioDrawingTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void drawsRow();
    void drawsGrid();
    void drawsArc();
    void drawsTables();
    void drawsAreas();
    void drawsSection();
    void closesASectionOnce();
    void namesSectionsAnew();
    void enterEndsADrag();
    void writesText();
    void traces();
    void drawsByKeyboard();
};

void StudioDrawingTest::drawsRow()
{
    StudioRig rig;
    rig.open(StudioRig::empty());
    rig.key(Qt::Key_R);
    rig.drag(Point{10'000, 8000}, Point{16'000, 8000});
    QCOMPARE(rig.map().sections.size(), 1U);
    QCOMPARE(rig.row(0).seats.size(), 11U); // 6 m in steps of 550 mm
    QCOMPARE(rig.row(0).name, u"A"_s);
    QCOMPARE(rig.seat(0, 1).position.x - rig.seat(0, 0).position.x, 550);
    QCOMPARE(rig.seat(0, 0).category, rig.map().categories.front().key);
    rig.drag(Point{10'000, 9000}, Point{16'000, 9000});
    QCOMPARE(rig.row(1).name, u"B"_s);
    QCOMPARE(rig.desk.tool(), StudioTool::Row); // it stays in hand
}

void StudioDrawingTest::drawsGrid()
{
    StudioRig rig;
    rig.open(StudioRig::empty());
    rig.key(Qt::Key_G);
    rig.drag(Point{10'000, 8000}, Point{15'000, 11'000});
    QCOMPARE(rig.map().sections.front().rows.size(), 4U); // 3 m in steps of 950 mm
    QCOMPARE(rig.row(3).seats.size(), 10U);
    QCOMPARE(rig.title(), u"40 seat(s) in 4 row(s)"_s);
}

void StudioDrawingTest::drawsArc()
{
    StudioRig rig;
    rig.open(StudioRig::empty());
    rig.key(Qt::Key_C);
    rig.drag(Point{20'000, 8000}, Point{26'000, 12'000});
    const auto &rows = rig.map().sections.front().rows;
    QCOMPARE(rows.size(), 5U);
    QVERIFY(rows.back().seats.size() > rows.front().seats.size());
    const auto &front = rows.front().seats;
    QVERIFY(front[front.size() / 2].position.y > front.front().position.y); // ends come forward
}

void StudioDrawingTest::drawsTables()
{
    StudioRig rig;
    rig.open(StudioRig::empty());
    rig.key(Qt::Key_T);
    rig.click(Point{8000, 8000});
    rig.drag(Point{12'000, 7000}, Point{15'000, 8000});
    const auto &tables = rig.map().sections.front().tables;
    QCOMPARE(tables.size(), 2U);
    QCOMPARE(tables[0].row.seats.size(), 8U);
    QCOMPARE(tables[0].figure.kind, seating::FigureKind::Circle);
    QVERIFY(tables[1].row.seats.size() >= 8U);
    rig.key(Qt::Key_V);
    const Point before = tables[0].row.seats[0].position;
    rig.drag(Point{8000, 8000}, Point{8000, 12'000}, Qt::AltModifier);
    QVERIFY(std::abs(rig.map().sections.front().tables[0].row.seats[0].position.y - before.y - 4000) < 60);
}

void StudioDrawingTest::drawsAreas()
{
    StudioRig rig;
    rig.open(StudioRig::empty());
    rig.key(Qt::Key_A);
    rig.drag(Point{10'000, 20'000}, Point{20'000, 24'000});
    rig.key(Qt::Key_S);
    rig.drag(Point{14'000, 1000}, Point{26'000, 4000});
    rig.key(Qt::Key_H);
    rig.drag(Point{30'000, 10'000}, Point{33'000, 12'000}, Qt::AltModifier);
    const seating::Section &section = rig.map().sections.front();
    QCOMPARE(section.standing.size(), 1U);
    QCOMPARE(section.standing[0].capacity, 100);
    QCOMPARE(section.shapes.size(), 2U);
    QCOMPARE(section.shapes[0].role, seating::ShapeRole::Stage);
    QCOMPARE(section.shapes[1].figure.kind, seating::FigureKind::Ellipse);
}

void StudioDrawingTest::drawsSection()
{
    StudioRig rig;
    rig.open(StudioRig::block(2, 4));
    rig.key(Qt::Key_P);
    for (const Point corner : {Point{5000, 20'000}, Point{15'000, 20'000}, Point{15'000, 26'000}})
        rig.click(corner);
    rig.click(Point{9000, 28'000});
    rig.key(Qt::Key_Backspace);
    rig.key(Qt::Key_Return);
    QCOMPARE(rig.map().sections.size(), 2U);
    QCOMPARE(rig.map().sections[1].shapes.front().figure.points.size(), 3U);
    QCOMPARE(rig.desk.targetSection(), rig.map().sections[1].id); // what is drawn next belongs there
}

void StudioDrawingTest::closesASectionOnce()
{
    StudioRig rig;
    rig.open(StudioRig::block(2, 4));
    rig.key(Qt::Key_P);
    const std::array corners{Point{5000, 20'000}, Point{15'000, 20'000}, Point{15'000, 26'000}};
    for (const Point corner : corners)
        rig.click(corner);
    QTest::mouseDClick(&rig.canvas(), Qt::LeftButton, {}, rig.at(corners[0]));
    QCOMPARE(rig.map().sections.size(), 2U);
    rig.click(Point{25'000, 20'000});
    rig.click(Point{28'000, 20'000});
    rig.key(Qt::Key_Return); // two corners are no outline: they stay
    QCOMPARE(rig.map().sections.size(), 2U);
    rig.click(Point{28'000, 24'000});
    rig.key(Qt::Key_Return);
    QCOMPARE(rig.map().sections.size(), 3U);
}

void StudioDrawingTest::namesSectionsAnew()
{
    StudioRig rig;
    seating::SeatMap map = StudioRig::block(2, 4);
    map.sections[0].name = u"Section 2"_s;
    rig.open(map);
    rig.key(Qt::Key_P);
    rig.key(Qt::Key_Return);
    QCOMPARE(rig.map().sections.size(), 2U);
    QCOMPARE(rig.map().sections[1].name, u"Section 3"_s);
}

/// Enter in the middle of a drag ends it as letting go would, and nothing of it stays behind.
void StudioDrawingTest::enterEndsADrag()
{
    StudioRig rig;
    rig.open(StudioRig::empty());
    rig.key(Qt::Key_R);
    rig.press(rig.at(Point{10'000, 8000}));
    rig.moveTo(rig.at(Point{13'000, 8000}));
    rig.moveTo(rig.at(Point{16'000, 8000}));
    rig.key(Qt::Key_Return);
    QCOMPARE(rig.row(0).seats.size(), 11U);
    QVERIFY(rig.canvas().ghost().isEmpty());
    rig.moveTo(rig.at(Point{18'000, 8000}));
    rig.release(rig.at(Point{18'000, 8000}));
    QVERIFY(rig.canvas().ghost().isEmpty());
    QCOMPARE(rig.map().sections.front().rows.size(), 1U);
}

void StudioDrawingTest::writesText()
{
    StudioRig rig;
    rig.open(StudioRig::empty());
    rig.key(Qt::Key_X);
    rig.click(Point{10'000, 10'000});
    QCOMPARE(rig.map().sections.front().shapes.size(), 1U);
    auto *words = rig.find<QLineEdit>("thingText");
    QTRY_VERIFY(words->hasFocus());
    QTest::keyClicks(words, u"Foyer"_s);
    QTest::keyClick(words, Qt::Key_Return);
    QCOMPARE(rig.map().sections.front().shapes.front().text->text, u"Foyer"_s);
}

void StudioDrawingTest::traces()
{
    StudioRig rig;
    QTemporaryDir folder;
    QImage picture(400, 200, QImage::Format_RGB32);
    picture.fill(Qt::lightGray);
    QVERIFY(picture.save(folder.filePath(u"plan.png"_s)));
    rig.open(StudioRig::empty());
    rig.key(Qt::Key_I);
    rig.prompter.nextFile(folder.filePath(u"plan.png"_s));
    rig.click(Point{5000, 5000});
    QTRY_VERIFY(rig.map().background.has_value());
    QCOMPARE(rig.map().background->size, (seating::Size{20'000, 10'000}));
    QCOMPARE(rig.map().background->image, u"plan.png"_s);
    QVERIFY(rig.map().background->picture.has_value()); // it goes where the document goes
    QVERIFY(QFile::remove(folder.filePath(u"plan.png"_s)));
    QTRY_COMPARE(rig.canvas().grab().toImage().pixelColor(rig.at(Point{5500, 5500})).saturation(), 0);
    rig.drag(Point{5000, 5000}, Point{8000, 6000});
    QVERIFY(std::abs(rig.map().background->position.x - 3000) < 60);
    rig.key(Qt::Key_Escape);
    rig.enter("pictureOpacity", u"30"_s);
    QCOMPARE(rig.map().background->opacity, 30);
    rig.press("pictureDrop");
    QVERIFY(!rig.map().background);
    rig.prompter.nextFile(folder.filePath(u"nothing.png"_s));
    rig.canvas().setFocus();
    rig.key(Qt::Key_I);
    rig.key(Qt::Key_Return);
    QTRY_COMPARE(rig.find("studioHint")->accessibleName(), u"This file holds no picture."_s);
}

void StudioDrawingTest::drawsByKeyboard()
{
    StudioRig rig;
    rig.open(StudioRig::empty());
    for (const Qt::Key tool :
         {Qt::Key_R, Qt::Key_G, Qt::Key_C, Qt::Key_T, Qt::Key_A, Qt::Key_S, Qt::Key_H, Qt::Key_P}) {
        const quint64 before = rig.desk.revision();
        rig.canvas().setFocus();
        rig.key(tool);
        rig.key(Qt::Key_Return);
        QVERIFY2(rig.desk.revision() > before, QByteArray::number(int(tool)).constData());
    }
}

FOYER_STUDIO_TEST_MAIN(StudioDrawingTest)
#include "tst_studiodrawing.moc"
