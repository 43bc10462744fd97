// SPDX-License-Identifier: GPL-3.0-or-later
// From an empty sheet to a theatre of 600 seats, by mouse and keyboard alone; undone to the empty sheet, and
// redone to the same bytes.
#include "core/seating/validation.h"
#include "tests/ui/seatmap/studiomain.h"
#include "tests/ui/seatmap/studiorig.h"
#include "ui/kit/label.h"
#include "ui/seatmap/numberpanel.h"

#include <QComboBox>

using namespace foyer;
using namespace foyer::test;
using namespace Qt::StringLiterals;
using seating::Point;
using seatmap::StudioTool;

class StudioJourneyTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theatre();

private:
    void drawStageAndPit(StudioRig &rig);
    void drawStalls(StudioRig &rig);
    void drawBalcony(StudioRig &rig);
    void trimTo(StudioRig &rig, std::size_t seats);
    void paint(StudioRig &rig);
    void number(StudioRig &rig);
};

void StudioJourneyTest::drawStageAndPit(StudioRig &rig)
{
    rig.key(Qt::Key_S);
    rig.drag(Point{14'000, 1000}, Point{26'000, 3500});
    rig.key(Qt::Key_A);
    rig.drag(Point{16'000, 3800}, Point{24'000, 5200});
    rig.enter("thingName", u"Pit"_s);
    rig.enter("thingCapacity", u"80"_s);
    rig.canvas().setFocus();
    QCOMPARE(rig.map().sections.front().standing.front().capacity, 80);
}

void StudioJourneyTest::drawStalls(StudioRig &rig)
{
    rig.key(Qt::Key_C);
    rig.enter("drawRadius", u"14"_s);
    rig.enter("drawAisles", u"2"_s);
    rig.canvas().setFocus();
    rig.drag(Point{20'000, 7000}, Point{27'400, 18'700});
    const auto &rows = rig.map().sections.front().rows;
    QCOMPARE(rows.size(), 13U);
    for (const seating::Row &row : rows) // curved: the middle lies further back than the ends
        QVERIFY(row.seats[row.seats.size() / 2].position.y > row.seats.front().position.y + 500);
    rig.key(Qt::Key_Escape);
    rig.key(Qt::Key_Escape);
    rig.press("section0");
    QTRY_VERIFY(rig.isShown("sectionName"));
    rig.enter("sectionName", u"Stalls"_s);
}

void StudioJourneyTest::drawBalcony(StudioRig &rig)
{
    rig.canvas().setFocus();
    rig.key(Qt::Key_Escape);
    rig.press("floorAdd");
    rig.enter("floor1Name", u"Balcony"_s);
    rig.canvas().setFocus();
    rig.key(Qt::Key_P);
    for (const Point corner :
         {Point{9000, 22'500}, Point{31'000, 22'500}, Point{31'000, 28'500}, Point{9000, 28'500}})
        rig.click(corner);
    rig.key(Qt::Key_Return);
    QCOMPARE(rig.map().sections.size(), 2U);
    rig.desk.showSection(rig.map().sections[1].id);
    rig.enter("sectionName", u"Balcony"_s);
    rig.choose("sectionLevel", u"Balcony"_s);
    rig.canvas().setFocus();
    rig.key(Qt::Key_G);
    rig.drag(Point{10'500, 23'500}, Point{29'500, 27'400});
    QCOMPARE(rig.map().sections[1].rows.size(), 5U);
    rig.key(Qt::Key_V);
    rig.key(Qt::Key_B);
    QTRY_VERIFY(rig.find("bendRadius")->hasFocus());
    rig.enter("bendRadius", u"60"_s);
    rig.canvas().setFocus();
    const auto &front = rig.row(0, 1).seats;
    QVERIFY(front[front.size() / 2].position.y > front.front().position.y + 300);
}

/// What is too much goes from the last row's ends.
void StudioJourneyTest::trimTo(StudioRig &rig, std::size_t seats)
{
    std::size_t all = seating::seatCount(rig.map());
    QVERIFY2(all >= seats && all < seats + 120, qPrintable(QString::number(all)));
    rig.key(Qt::Key_V);
    rig.key(Qt::Key_Escape);
    for (int row = 4; all > seats && row >= 0; --row) {
        const auto last = rig.row(row, 1).seats;
        for (std::size_t i = 0; i < last.size() && all > seats; ++i, --all)
            rig.click(last[i].position, Qt::ControlModifier);
        rig.key(Qt::Key_Delete);
    }
    QCOMPARE(seating::seatCount(rig.map()), seats);
}

void StudioJourneyTest::paint(StudioRig &rig)
{
    rig.key(Qt::Key_Escape);
    rig.press("categoryAdd");
    rig.enter("category1Name", u"Balcony"_s);
    rig.canvas().setFocus();
    rig.drag(Point{8000, 22'000}, Point{32'500, 29'500});
    QTRY_VERIFY(rig.desk.selection().seats.size() > 50);
    rig.key(Qt::Key_Z);
    rig.key(Qt::Key_2);
    rig.key(Qt::Key_Return); // what is chosen
    QCOMPARE(rig.map().sections[1].rows[0].seats[0].category, rig.map().categories[1].key);
    rig.key(Qt::Key_W);
    const auto &front = rig.row(0).seats;
    rig.click(front.front().position);
    rig.click(front[1].position, Qt::ShiftModifier);
    rig.click(front.back().position);
    rig.click(front[front.size() - 2].position, Qt::ShiftModifier);
    QVERIFY(rig.row(0).seats.front().accessible && rig.row(0).seats[1].companion);
    rig.key(Qt::Key_Escape);
    rig.key(Qt::Key_Escape);
}

void StudioJourneyTest::number(StudioRig &rig)
{
    auto *panel = new seatmap::NumberPanel(rig.desk, rig.frame.get());
    rig.key(Qt::Key_N);
    rig.frame->showSide(panel);
    panel->begin();
    QTRY_VERIFY(panel->plan().has_value());
    rig.picture("studio-journey-number");
    panel->firstField()->setFocus();
    QTest::keyClick(panel->firstField(), Qt::Key_Return);
    QTRY_VERIFY(rig.desk.history().undoStep()->kind == studio::StepKind::Number);
    panel->end();
    rig.frame->showSide(nullptr);
    rig.desk.setTool(StudioTool::Select);
}

void StudioJourneyTest::theatre()
{
    StudioRig rig;
    rig.open(StudioRig::empty());
    const QByteArray nothing = rig.bytes();
    drawStageAndPit(rig);
    if (QTest::currentTestFailed())
        return;
    drawStalls(rig);
    if (QTest::currentTestFailed())
        return;
    drawBalcony(rig);
    if (QTest::currentTestFailed())
        return;
    trimTo(rig, 600);
    if (QTest::currentTestFailed())
        return;
    paint(rig);
    if (QTest::currentTestFailed())
        return;
    number(rig);
    if (QTest::currentTestFailed())
        return;
    rig.desk.check();
    for (const seating::Problem &problem : rig.desk.problems())
        qInfo() << seating::problemName(problem.code) << problem.value << problem.element.path();
    QVERIFY(!seating::hasErrors(rig.desk.problems()));
    rig.canvas().zoomToFit();
    rig.desk.select({});
    rig.picture("studio-journey");

    const QByteArray drawn = rig.bytes();
    std::vector<QByteArray> states;
    while (rig.desk.history().canUndo() && states.size() < 200) {
        states.push_back(rig.bytes());
        rig.key(Qt::Key_Z, Qt::ControlModifier);
    }
    QCOMPARE(rig.bytes(), nothing);
    QVERIFY(states.size() > 15);
    while (rig.desk.history().canRedo() && !states.empty()) {
        rig.key(Qt::Key_Y, Qt::ControlModifier);
        QCOMPARE(rig.bytes(), states.back());
        states.pop_back();
    }
    QCOMPARE(rig.bytes(), drawn);
}

FOYER_STUDIO_TEST_MAIN(StudioJourneyTest)
#include "tst_studiojourney.moc"
