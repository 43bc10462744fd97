// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/line/linemain.h"
#include "tests/ui/line/lineroomrig.h"
#include "ui/kit/banner.h"
#include "ui/kit/chip.h"
#include "ui/kit/statestack.h"
#include "ui/line/rateslider.h"
#include "ui/line/roomchart.h"
#include "ui/line/roomtile.h"

#include <QAction>
#include <QLineEdit>
#include <QPlainTextEdit>

using namespace foyer;
using namespace foyer::test;
using namespace Qt::StringLiterals;
using client::Method;
using line::LineState;
using Face = kit::StateStack::Face;

namespace {

constexpr const char *linePath = "~/performances/*/line";
constexpr const char *steerPath = "~/performances/*/line/steer";

Face faceOf(const LineRoomRig &rig)
{
    return rig.page->findChild<kit::StateStack *>()->face();
}

QString chipOf(const LineRoomRig &rig)
{
    return rig.find<kit::Chip>("roomState")->chip().text;
}

} // namespace

/// The control room when something goes otherwise than meant: others steer too, answers come late or never,
/// the role does not allow it.
class LineRoomTroubleTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingTypedIsLost();
    void draftsOutliveTheProgram();
    void stalenessIsSaid();
    void someoneElseSteers();
    void lateAnswersNeverLandElsewhere();
    void refusedElsewhereIsToldWithTheName();
    void offlineGreysTheFigures();
    void comingBackLetsSteer();
    void viewersOnlyWatch();
    void forbidden();
    void noPerformance();
    void failsAndTriesAgain();
};

void LineRoomTroubleTest::nothingTypedIsLost()
{
    LineRoomRig rig;
    rig.open();
    rig.type("rateNumber", u"550"_s);
    QTest::keyClicks(rig.find("tellText"), u"Please wait"_s);
    rig.office.transport.once().fail(Method::Patch, linePath, client::TransportFailure::Timeout);
    rig.click("tellShow");
    QTRY_VERIFY(rig.isShown("roomBanner"));
    QVERIFY(
        rig.find<kit::Banner>("roomBanner")->text().startsWith(u"It is not known whether it was done."_s));
    QCOMPARE(rig.find<QPlainTextEdit>("tellText")->toPlainText(), u"Please wait"_s);
    rig.another(u"Another evening"_s);
    QTRY_COMPARE(rig.page->desk().state(), line::LineDesk::State::Ready);
    QVERIFY(rig.find<QPlainTextEdit>("tellText")->toPlainText().isEmpty());
    QVERIFY(!rig.isShown("roomBanner"));
    rig.page->setPerformance(rig.chosen);
    QTRY_COMPARE(rig.page->desk().state(), line::LineDesk::State::Ready);
    QCOMPARE(rig.find<QPlainTextEdit>("tellText")->toPlainText(), u"Please wait"_s);
    QCOMPARE(rig.find<line::RateSlider>("rateSlider")->value(), 550);
}

void LineRoomTroubleTest::draftsOutliveTheProgram()
{
    LineRoomRig rig;
    rig.open();
    QTest::keyClicks(rig.find("tellText"), u"Doors at seven"_s);
    rig.makePage();
    rig.open();
    QCOMPARE(rig.find<QPlainTextEdit>("tellText")->toPlainText(), u"Doors at seven"_s);
}

void LineRoomTroubleTest::stalenessIsSaid()
{
    LineRoomRig rig;
    rig.open();
    rig.office.transport.once().refuse(Method::Patch, linePath, 412, "stale_revision");
    rig.server.standing(LineState::Paused);
    rig.type("rateNumber", u"550"_s);
    rig.click("rateApply");
    QTRY_VERIFY(rig.isShown("roomBanner"));
    QTRY_VERIFY(rig.find<kit::Banner>("roomBanner")->text().contains(u"The line is paused"_s));
    QCOMPARE(chipOf(rig), u"Paused"_s);
    QCOMPARE(rig.find<line::RateSlider>("rateSlider")->value(), 550); // it is still there to be applied
    rig.click("roomSeen");
    QVERIFY(!rig.isShown("roomBanner"));
    rig.click("rateApply");
    QTRY_COMPARE(rig.page->desk().sight().pace().perMinute(), 550.0);
}

void LineRoomTroubleTest::someoneElseSteers()
{
    LineRoomRig rig;
    rig.open();
    rig.type("rateNumber", u"550"_s);
    rig.server.steered(LineState::Draining);
    QTRY_COMPARE(chipOf(rig), u"Letting the last ones in"_s);
    QCOMPARE(rig.find<line::RateSlider>("rateSlider")->value(), 550);
    rig.click("rateApply"); // on the new revision
    QTRY_COMPARE(rig.page->desk().sight().pace().perMinute(), 550.0);
}

void LineRoomTroubleTest::lateAnswersNeverLandElsewhere()
{
    LineRoomRig rig;
    rig.open();
    rig.office.transport.withhold(Method::Post, steerPath);
    rig.click("line.pause");
    QTRY_COMPARE(rig.office.transport.withheld(steerPath), 1);
    QVERIFY(!rig.act("line.close")->isEnabled()); // one thing at a time
    rig.another(u"Another evening"_s);
    QTRY_COMPARE(rig.page->desk().state(), line::LineDesk::State::Ready);
    QCOMPARE(chipOf(rig), u"Open since 10:00"_s);
    rig.office.transport.withhold(Method::Get, linePath);
    rig.office.transport.release(steerPath);
    QTRY_COMPARE(rig.toasts.lastText(),
                 u"Aurora Lights, Sat 12 Jun, 20:18, Arena Nord: Nobody is let in until you go on."_s);
    QCOMPARE(chipOf(rig), u"Open since 10:00"_s);
}

void LineRoomTroubleTest::refusedElsewhereIsToldWithTheName()
{
    LineRoomRig rig;
    rig.open();
    rig.office.transport.withhold(Method::Post, steerPath);
    rig.click("line.pause");
    QTRY_COMPARE(rig.office.transport.withheld(steerPath), 1);
    rig.another(u"Another evening"_s);
    QTRY_COMPARE(rig.page->desk().state(), line::LineDesk::State::Ready);
    rig.office.transport.once().refuse(Method::Post, steerPath, 412, "stale_revision");
    rig.office.transport.release(steerPath);
    QTRY_VERIFY(rig.toasts.lastText().startsWith(u"Aurora Lights"_s));
    QVERIFY(!rig.isShown("roomBanner"));
}

void LineRoomTroubleTest::offlineGreysTheFigures()
{
    LineRoomRig rig;
    rig.open();
    QTest::keyClicks(rig.find("tellText"), u"kept"_s);
    rig.office.transport.cut();
    rig.page->desk().refresh();
    QTRY_COMPARE(rig.page->desk().freshness(), line::LineDesk::Freshness::Offline);
    QCOMPARE(rig.figure(0), u"41,200"_s);
    QVERIFY(rig.find<line::RoomTile>("roomFigure0")->isOld());
    QVERIFY(rig.find<line::RoomChart>("roomChart")->course().isOld);
    QCOMPARE(rig.text("roomFreshness"), u"Offline, as of 10:18:00"_s);
    QVERIFY(!rig.act("line.pause")->isEnabled());
    QVERIFY(!rig.find("tellShow")->isEnabled());
    QCOMPARE(rig.find<QPlainTextEdit>("tellText")->toPlainText(), u"kept"_s);
}

void LineRoomTroubleTest::comingBackLetsSteer()
{
    LineRoomRig rig;
    rig.open();
    rig.office.transport.cut();
    rig.page->desk().refresh();
    QTRY_VERIFY(!rig.act("line.pause")->isEnabled());
    rig.office.transport.reach();
    QTRY_VERIFY(rig.act("line.pause")->isEnabled());
    QVERIFY(!rig.find<line::RoomTile>("roomFigure0")->isOld());
}

void LineRoomTroubleTest::viewersOnlyWatch()
{
    LineRoomRig rig(accounts::Role::Viewer);
    rig.open();
    QCOMPARE(rig.figure(0), u"41,200"_s);
    QVERIFY(rig.shownActs().isEmpty());
    for (const char *name : {"rateMore", "rateLess", "tellShow", "tellTakeDown", "tellText", "rateApply"})
        QVERIFY2(!rig.isShown(name), name);
    QVERIFY(rig.find<QLineEdit>("rateNumber")->isReadOnly());
    QVERIFY(rig.find<QPlainTextEdit>("tellText")->isReadOnly());
    for (const QAction *command : rig.page->commands())
        QVERIFY(!command->objectName().contains(u"pause"_s));
}

void LineRoomTroubleTest::forbidden()
{
    LineRoomRig rig;
    rig.office.transport.refuse(Method::Get, linePath, 403, "not_allowed");
    rig.show();
    QTRY_COMPARE(faceOf(rig), Face::Error);
    QVERIFY(rig.shownActs().isEmpty());
}

void LineRoomTroubleTest::noPerformance()
{
    LineRoomRig rig;
    rig.open();
    rig.page->setPerformance({});
    QCOMPARE(faceOf(rig), Face::Empty);
    QVERIFY(rig.shownActs().isEmpty());
}

void LineRoomTroubleTest::failsAndTriesAgain()
{
    LineRoomRig rig;
    rig.office.transport.refuse(Method::Get, linePath, 500, "internal");
    rig.show();
    QTRY_COMPARE(faceOf(rig), Face::Error);
    rig.office.transport.forget(Method::Get, linePath);
    FakeLine again(rig.office);
    Q_EMIT rig.page->findChild<kit::StateStack *>()->retry();
    QTRY_COMPARE(faceOf(rig), Face::Content);
}

FOYER_LINE_TEST_MAIN(LineRoomTroubleTest)
#include "tst_lineroomtrouble.moc"
