// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/line/linestate.h"

#include <QTest>

using namespace foyer::line;

/// What may be done to a line, and when.
class LineStateTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEveningGoesThrough();
    void whatMakesNoSenseIsRefused_data();
    void whatMakesNoSenseIsRefused();
    void everyLineCanBeSwitchedOffAndBegunAnew();
    void namesAreReadAsTheyAreWritten();
};

void LineStateTest::anEveningGoesThrough()
{
    QVERIFY(after(LineState::Off, LineAction::Gather) == LineState::Gathering);
    QVERIFY(after(LineState::Gathering, LineAction::Open) == LineState::Open);
    QVERIFY(after(LineState::Open, LineAction::Pause) == LineState::Paused);
    QVERIFY(after(LineState::Paused, LineAction::Resume) == LineState::Open);
    QVERIFY(after(LineState::Open, LineAction::Drain) == LineState::Draining);
    QVERIFY(after(LineState::Draining, LineAction::Close) == LineState::Closed);
    QVERIFY(after(LineState::Closed, LineAction::Open) == LineState::Open);
}

void LineStateTest::whatMakesNoSenseIsRefused_data()
{
    QTest::addColumn<LineState>("state");
    QTest::addColumn<LineAction>("action");
    QTest::newRow("pause what is off") << LineState::Off << LineAction::Pause;
    QTest::newRow("open twice") << LineState::Open << LineAction::Open;
    QTest::newRow("resume what runs") << LineState::Open << LineAction::Resume;
    QTest::newRow("drain before the draw") << LineState::Gathering << LineAction::Drain;
    QTest::newRow("draw again while people wait") << LineState::Open << LineAction::Gather;
    QTest::newRow("draw again while it drains") << LineState::Draining << LineAction::Gather;
    QTest::newRow("close twice") << LineState::Closed << LineAction::Close;
    QTest::newRow("switch off twice") << LineState::Off << LineAction::SwitchOff;
}

void LineStateTest::whatMakesNoSenseIsRefused()
{
    QFETCH(LineState, state);
    QFETCH(LineAction, action);
    QVERIFY(!after(state, action));
}

void LineStateTest::everyLineCanBeSwitchedOffAndBegunAnew()
{
    for (const LineState state : allLineStates) {
        if (state != LineState::Off)
            QVERIFY(after(state, LineAction::SwitchOff) == LineState::Off);
    }
    QVERIFY(beginsAnew(LineState::Off, LineAction::Open));
    QVERIFY(beginsAnew(LineState::Closed, LineAction::Gather));
    QVERIFY(!beginsAnew(LineState::Closed, LineAction::Open)); // who waited waits on
    QVERIFY(!beginsAnew(LineState::Gathering, LineAction::Open));
}

void LineStateTest::namesAreReadAsTheyAreWritten()
{
    for (const LineState state : allLineStates)
        QVERIFY(lineStateFromName(QString(lineStateName(state))) == state);
    QVERIFY(!lineStateFromName(u"OPEN"));
}

QTEST_GUILESS_MAIN(LineStateTest)
#include "tst_linestate.moc"
