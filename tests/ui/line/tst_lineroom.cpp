// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/line/linemain.h"
#include "tests/ui/line/lineroomrig.h"
#include "tests/ui/support/pseudolanguage.h"
#include "tests/ui/support/tabwalk.h"
#include "ui/kit/button.h"
#include "ui/kit/chip.h"
#include "ui/kit/segments.h"
#include "ui/kit/statestack.h"
#include "ui/line/rateslider.h"
#include "ui/line/roomchart.h"

#include <QAction>
#include <QDateTimeEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QSpinBox>

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

/// The control room under real clicks and keys, on a scripted server.
class LineRoomTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsTheMorning();
    void aRateIsTriedAndApplied();
    void escapeKeepsTheRate();
    void sliderAndButtonsAgree();
    void aRateIsTyped();
    void placesThatFreeUp();
    void pausesAndGoesOn();
    void closingIsAskedFirst();
    void actsOfEveryState_data();
    void actsOfEveryState();
    void tellsThoseWhoWait();
    void takesTheMessageDown();
    void noLineIsSetUp();
    void noLineOpensNow();
    void noLineWatchesTheDemand();
    void openingTimeMoves();
    void chartIsWalkedByKeys();
    void aFewSeatsColourNoBlock();
    void leadsBackToTheEvents();
    void keyboardAndNames();
    void everyTextIsTranslated();
};

void LineRoomTest::showsTheMorning()
{
    LineRoomRig rig;
    rig.open();
    QCOMPARE(faceOf(rig), Face::Content);
    QCOMPARE(chipOf(rig), u"Open since 10:00"_s);
    QCOMPARE(rig.text("roomSubject"), u"Aurora Lights, Sat 12 Jun, 20:18, Arena Nord"_s);
    QCOMPARE(rig.figure(0), u"41,200"_s);
    QCOMPARE(rig.figureDetail(0), u"growing by 40 a minute"_s);
    QCOMPARE(rig.figure(3), u"9,903"_s);
    QCOMPARE(rig.text("outlookLead"), u"All 41,200 through by 12:01."_s);
    QVERIFY(!rig.isShown("rateApply"));
    QTRY_COMPARE(rig.text("takings"), u"€795,017.00"_s);
    QCOMPARE(rig.text("takingsSince"), u"since 10:00"_s);
    QCOMPARE(rig.find("share3")->accessibleName(), u"Upper ring, 243 of 12,000"_s);
    QVERIFY(rig.text("tellPresent").startsWith(u"Pitch standing"_s));
    QCOMPARE(rig.shownActs(), (QStringList{u"line.close"_s, u"line.drain"_s, u"line.pause"_s}));
}

void LineRoomTest::aRateIsTriedAndApplied()
{
    LineRoomRig rig;
    rig.open();
    auto *slider = rig.find<line::RateSlider>("rateSlider");
    slider->setFocus();
    while (slider->value() < 500)
        QTest::keyClick(slider, Qt::Key_Right);
    rig.type("rateNumber", u"500"_s);
    QCOMPARE(rig.text("outlookLead"), u"All 41,200 through by 11:40, 21 minute(s) sooner."_s);
    QCOMPARE(rig.find<kit::Button>("rateApply")->text(), u"Apply 500 a minute"_s);
    QCOMPARE(rig.find<kit::Button>("rateKeep")->text(), u"Keep 400"_s);
    QCOMPARE(rig.count(Method::Patch, linePath), 0); // trying changes nothing for those who wait
    QTest::keyClick(rig.find("rateNumber"), Qt::Key_Return);
    QTRY_COMPARE(rig.page->desk().sight().pace().perMinute(), 500.0);
    const QJsonObject sent = rig.office.transport.lastBody(Method::Patch, linePath);
    QCOMPARE(sent, (QJsonObject{{u"pace"_s, QJsonObject{{u"places"_s, 250}, {u"every_seconds"_s, 30}}}}));
    QTRY_VERIFY(!rig.isShown("rateApply"));
    QCOMPARE(rig.toasts.lastText(), u"It goes at 500 a minute from now on."_s);
}

void LineRoomTest::escapeKeepsTheRate()
{
    LineRoomRig rig;
    rig.open();
    rig.type("rateNumber", u"650"_s);
    QVERIFY(rig.isShown("rateKeep"));
    QTest::keyClick(rig.find("rateNumber"), Qt::Key_Escape);
    QVERIFY(!rig.isShown("rateKeep"));
    QCOMPARE(rig.find<line::RateSlider>("rateSlider")->value(), 400);
    QCOMPARE(rig.text("outlookLead"), u"All 41,200 through by 12:01."_s);
    QCOMPARE(rig.count(Method::Patch, linePath), 0);
}

void LineRoomTest::sliderAndButtonsAgree()
{
    LineRoomRig rig;
    rig.open();
    auto *slider = rig.find<line::RateSlider>("rateSlider");
    rig.click("rateMore");
    QCOMPARE(slider->value(), 410);
    rig.click("rateLess");
    rig.click("rateLess");
    QCOMPARE(slider->value(), 390);
    QTest::mouseClick(slider, Qt::LeftButton, {}, QPoint(slider->width() / 2, 14));
    QVERIFY2(std::abs(slider->value() - 500) <= 10, qPrintable(QString::number(slider->value())));
    QCOMPARE(rig.find<QLineEdit>("rateNumber")->text(), QString::number(slider->value()));
}

void LineRoomTest::aRateIsTyped()
{
    LineRoomRig rig;
    rig.open();
    rig.type("rateNumber", u"2500"_s);
    auto *slider = rig.find<line::RateSlider>("rateSlider");
    QCOMPARE(slider->value(), 2500);
    QVERIFY(slider->maximum() >= 2500);
    auto *number = rig.find<QLineEdit>("rateNumber");
    QTest::keyClick(number, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(number, Qt::Key_Backspace);
    QCOMPARE(slider->value(), 2500); // nothing is no number
    rig.find("rateSlider")->setFocus();
    QCOMPARE(number->text(), u"2,500"_s);
}

void LineRoomTest::placesThatFreeUp()
{
    LineRoomRig rig;
    rig.open();
    rig.find<kit::Segments>("rateWay")->findChildren<QAbstractButton *>().at(1)->click();
    QCOMPARE(rig.text("rateUnit"), u"buying at once"_s);
    QVERIFY(rig.isShown("rateLimit"));
    rig.type("rateNumber", u"1500"_s);
    rig.click("rateApply");
    QTRY_VERIFY(rig.page->desk().sight().pace().mostBuying == 1500);
    QCOMPARE(rig.page->desk().sight().pace().perMinute(), 400.0); // the limit stays
    rig.find<kit::Segments>("rateWay")->findChildren<QAbstractButton *>().at(0)->click();
    rig.click("rateApply");
    QTRY_VERIFY(!rig.page->desk().sight().pace().mostBuying);
}

void LineRoomTest::pausesAndGoesOn()
{
    LineRoomRig rig;
    rig.open();
    rig.find("roomChart")->setFocus();
    QTest::keyClick(rig.find("roomChart"), Qt::Key_P, Qt::ControlModifier);
    QTRY_COMPARE(chipOf(rig), u"Paused"_s);
    QCOMPARE(rig.text("outlookLead"), u"Nobody is let in."_s);
    QVERIFY(rig.prompter.asked().empty());
    rig.click("line.resume");
    QTRY_COMPARE(chipOf(rig), u"Open since 10:00"_s);
}

void LineRoomTest::closingIsAskedFirst()
{
    LineRoomRig rig;
    rig.open();
    rig.prompter.nextAnswer({false, false});
    rig.click("line.close");
    QTRY_COMPARE(rig.prompter.asked().size(), std::size_t(1));
    QVERIFY(rig.prompter.asked()[0].text.contains(u"41,200"_s));
    QCOMPARE(rig.count(Method::Post, steerPath), 0);
    rig.prompter.nextAnswer({true, false});
    rig.click("line.close");
    QTRY_COMPARE(chipOf(rig), u"Closed"_s);
}

void LineRoomTest::actsOfEveryState_data()
{
    QTest::addColumn<int>("state");
    QTest::addColumn<QStringList>("acts");
    const auto row = [](const char *name, LineState state, const QStringList &acts) {
        QTest::newRow(name) << int(state) << acts;
    };
    row("gathering", LineState::Gathering, {u"line.close"_s, u"line.open"_s});
    row("paused", LineState::Paused, {u"line.close"_s, u"line.drain"_s, u"line.resume"_s});
    row("draining", LineState::Draining, {u"line.close"_s, u"line.open"_s, u"line.pause"_s});
    row("closed", LineState::Closed, {u"line.gather"_s, u"line.open"_s, u"line.switchOff"_s});
}

void LineRoomTest::actsOfEveryState()
{
    QFETCH(const int, state);
    QFETCH(const QStringList, acts);
    LineRoomRig rig;
    rig.server.standing(LineState(state));
    rig.open();
    QCOMPARE(rig.shownActs(), acts);
    for (const QString &act : acts)
        QVERIFY(rig.act(act.toLatin1().constData())->isEnabled());
}

void LineRoomTest::tellsThoseWhoWait()
{
    LineRoomRig rig;
    rig.open();
    auto *text = rig.find<QPlainTextEdit>("tellText");
    QVERIFY(!rig.find("tellShow")->isEnabled());
    text->setFocus();
    QTest::keyClicks(text, u"Upper ring tickets are still plentiful."_s);
    QCOMPARE(rig.find<kit::Button>("tellShow")->text(), u"Show to 41,200"_s);
    QCOMPARE(rig.text("tellLength"), u"39 of 500"_s);
    QTest::keyClick(text, Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(rig.text("tellPresent"), u"Upper ring tickets are still plentiful."_s);
    QVERIFY(text->toPlainText().isEmpty());
    QCOMPARE(rig.office.transport.lastBody(Method::Patch, linePath),
             (QJsonObject{{u"message"_s, u"Upper ring tickets are still plentiful."_s}}));
    text->setPlainText(QString(501, u'x'));
    QVERIFY(!rig.find("tellShow")->isEnabled());
}

void LineRoomTest::takesTheMessageDown()
{
    LineRoomRig rig;
    rig.open();
    QTest::keyClicks(rig.find("tellText"), u"half a sen"_s);
    rig.click("tellTakeDown");
    QTRY_VERIFY(rig.page->desk().sight().control.message.isEmpty());
    QTRY_VERIFY(!rig.isShown("tellTakeDown"));
    QCOMPARE(rig.find<QPlainTextEdit>("tellText")->toPlainText(), u"half a sen"_s);
}

void LineRoomTest::noLineIsSetUp()
{
    LineRoomRig rig;
    rig.server.without();
    rig.open();
    QVERIFY(rig.isShown("beginPanel"));
    QVERIFY(!rig.isShown("roomBoard"));
    QCOMPARE(chipOf(rig), u"None"_s);
    rig.find<QSpinBox>("beginRate")->setValue(400);
    rig.find<QSpinBox>("beginWindow")->setValue(8);
    QVERIFY2(rig.text("beginSentence")
                 .contains(u"At 11:00 a draw orders them, and 400 a minute are let in, each "
                           "with 8 minute(s) to buy."_s),
             qPrintable(rig.text("beginSentence")));
    rig.click("beginLine");
    QTRY_COMPARE(rig.page->desk().sight().state(), LineState::Gathering);
    QCOMPARE(rig.office.transport.lastBody(Method::Patch, linePath),
             (QJsonObject{{u"pace"_s, QJsonObject{{u"places"_s, 200}, {u"every_seconds"_s, 30}}},
                          {u"window_seconds"_s, 480}}));
    const QJsonObject steered = rig.office.transport.lastBody(Method::Post, steerPath);
    QCOMPARE(steered.value(u"action"_s).toString(), u"gather"_s);
    QVERIFY(steered.value(u"opens_at"_s).toString().startsWith(u"2027-06-12T09:00:00"_s));
    QTRY_VERIFY(rig.isShown("roomBoard"));
    QCOMPARE(chipOf(rig), u"Opens at 11:00"_s);
}

void LineRoomTest::noLineOpensNow()
{
    LineRoomRig rig;
    rig.server.without();
    rig.open();
    rig.find<kit::Segments>("beginWay")->findChildren<QAbstractButton *>().at(1)->click();
    QVERIFY(!rig.isShown("beginOpening"));
    rig.click("beginLine");
    QTRY_COMPARE(rig.page->desk().sight().state(), LineState::Open);
    QCOMPARE(rig.count(Method::Patch, linePath), 0); // the pace is as it was
}

void LineRoomTest::noLineWatchesTheDemand()
{
    LineRoomRig rig;
    rig.server.without();
    rig.open();
    rig.find<kit::Segments>("beginWay")->findChildren<QAbstractButton *>().at(2)->click();
    rig.find<QSpinBox>("beginAbove")->setValue(2000);
    rig.click("beginLine");
    QTRY_VERIFY(rig.page->desk().sight().control.automaticAbove == 2000);
    QCOMPARE(rig.count(Method::Post, steerPath), 0);
    QTRY_VERIFY(rig.isShown("beginDrop"));
    QVERIFY(rig.text("beginDemand").contains(u"2,000"_s));
    rig.click("beginDrop");
    QTRY_VERIFY(!rig.page->desk().sight().control.automaticAbove);
}

void LineRoomTest::openingTimeMoves()
{
    LineRoomRig rig;
    rig.server.gathering();
    rig.open();
    QCOMPARE(chipOf(rig), u"Opens at 11:00"_s);
    auto *opening = rig.find<QDateTimeEdit>("openingTime");
    QCOMPARE(opening->time(), QTime(11, 0));
    opening->setTime(QTime(11, 30));
    QVERIFY2(rig.text("outlookLead").startsWith(u"All 21,790 through by 12:24"_s),
             qPrintable(rig.text("outlookLead")));
    rig.click("rateApply");
    QTRY_COMPARE(chipOf(rig), u"Opens at 11:30"_s);
}

void LineRoomTest::chartIsWalkedByKeys()
{
    LineRoomRig rig;
    rig.open();
    auto *chart = rig.find<line::RoomChart>("roomChart");
    chart->setFocus();
    QTest::keyClick(chart, Qt::Key_Left);
    QCOMPARE(chart->cardLines().value(1), u"Waiting\t41,200"_s);
    QTest::keyClick(chart, Qt::Key_Home);
    QCOMPARE(chart->hovered(), 0);
    QVERIFY(chart->accessibleDescription().contains(u"Arriving"_s));
    QTest::keyClick(chart, Qt::Key_Escape);
    QCOMPARE(chart->hovered(), -1);
    QTest::mouseMove(chart, QPoint(chart->width() / 2, 40));
    QTRY_COMPARE(chart->hovered(), -1); // what is to come has no figures
}

void LineRoomTest::aFewSeatsColourNoBlock()
{
    LineRoomRig rig;
    rig.server.sales.sections[0].sold = 3; // of 400
    rig.server.sales.sections[1].sold = 40;
    rig.server.sales.sections[2].sold = 400;
    rig.open();
    const seatview::SeatModel &seats = rig.page->hall().seats();
    QTRY_COMPARE(seats.sectionHeatStep(2), 6);
    QCOMPARE(seats.sectionHeatStep(1), 1);
    QCOMPARE(seats.sectionHeatStep(0), 0);
}

void LineRoomTest::leadsBackToTheEvents()
{
    LineRoomRig rig;
    rig.open();
    QSignalSpy links(rig.page.get(), &kit::Page::linkActivated);
    rig.click("roomBack");
    QCOMPARE(links.size(), 1);
    QCOMPARE(links[0][0].value<kit::Link>().id, u"events"_s);
    QCOMPARE(rig.page->partOf(), u"events"_s);
}

void LineRoomTest::keyboardAndNames()
{
    LineRoomRig rig;
    rig.open();
    rig.type("rateNumber", u"550"_s);
    QStringList complaints = testing::tabComplaints(*rig.page);
    QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join(u'\n')));
    LineRoomRig empty;
    empty.server.without();
    empty.open();
    complaints = testing::tabComplaints(*empty.page);
    QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join(u'\n')));
}

void LineRoomTest::everyTextIsTranslated()
{
    testing::PseudoLanguage pseudo;
    QVERIFY(QCoreApplication::installTranslator(&pseudo));
    QStringList left;
    {
        LineRoomRig rig;
        rig.open();
        rig.type("rateNumber", u"550"_s);
        const QStringList data{rig.text("roomSubject"), u"Aurora Lights"_s,        u"Arena Nord"_s,
                               u"Standing, pitch"_s,    u"Lower ring"_s,           u"Middle ring"_s,
                               u"Upper ring"_s,         rig.server.control.message};
        left = testing::findUntranslated(*rig.page, data);
        rig.server.without();
        rig.page->desk().refresh();
        QTRY_VERIFY(rig.isShown("beginPanel"));
        left += testing::findUntranslated(*rig.page, data);
    }
    QCoreApplication::removeTranslator(&pseudo);
    QVERIFY2(left.isEmpty(), qPrintable(left.join(u'\n')));
}

FOYER_LINE_TEST_MAIN(LineRoomTest)
#include "tst_lineroom.moc"
