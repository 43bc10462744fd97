// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/checkin/gatemain.h"
#include "tests/ui/checkin/gaterig.h"
#include "tests/ui/support/tabwalk.h"
#include "ui/checkin/countcard.h"
#include "ui/checkin/readycard.h"

#include <QAction>
#include <QLineEdit>
#include <QSignalSpy>

using namespace foyer;
using namespace foyer::test;
using checkin::GateState;
using client::Method;

namespace {

const QString code = QStringLiteral("FTBCDEFGHIJKLNOPRSTUVX");
const QString otherCode = QStringLiteral("FTXVUTSRPONLKJIHGFEDCB");

QString nameOf(const GateRig &rig, const char *widget)
{
    return rig.find<QWidget>(widget)->accessibleName();
}

} // namespace

/// The gate by real keys and clicks, on a scripted server.
class GatePageTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void waitsAndCounts();
    void scannerLetsIn();
    void verdictLeavesByItself();
    void enterMeansNext();
    void refusalsSayWhy_data();
    void refusalsSayWhy();
    void scannerIsHeardOverFocusedButton();
    void scannerDoesNotFillTheSearch();
    void pastedCodeIsRead();
    void personSearches();
    void chosenTicketIsLetInByItsKeyAlone();
    void checkFirstIsLetInByItsKeyAlone();
    void stutterIsOneScan();
    void twoInARowAreAnsweredInOrder();
    void verdictGoesWhenTheNextIsScanned();
    void entryIsTakenBack();
    void undoThatComesTooLateIsSaid();
    void exitsAreNoted();
    void secondRefusalIsCounted();
    void everyKeyHasAName();
};

void GatePageTest::waitsAndCounts()
{
    GateRig rig;
    rig.open();
    QVERIFY(rig.isShown("waitingView"));
    QCOMPARE(rig.find<checkin::ReadyCard>("readyCard")->title(), QStringLiteral("Ready to scan"));
    QTRY_COMPARE(nameOf(rig, "countCard"), QStringLiteral("287 inside, of 383 sold, 96 to come"));
    rig.gate.letInElsewhere();
    QTRY_COMPARE(nameOf(rig, "countCard"), QStringLiteral("288 inside, of 383 sold, 95 to come"));
    QCOMPARE(rig.model().house().lastMinute(), 1);
    rig.office.clock.advance(std::chrono::seconds{61});
    QCOMPARE(rig.model().house().lastMinute(), 0);
}

void GatePageTest::scannerLetsIn()
{
    GateRig rig;
    rig.gate.say(code, FakeGate::admitted());
    rig.open();
    rig.keyboard.scan(code);
    QTRY_COMPARE(rig.word(), QStringLiteral("Let in"));
    QCOMPARE(rig.why(), QStringLiteral("First entry on this ticket."));
    QCOMPARE(rig.slip(0), QStringLiteral("Row G, seat 12"));
    QCOMPARE(rig.slip(1), QStringLiteral("Elena Rossi"));
    const wire::NewScan sent = rig.gate.sent().front();
    QCOMPARE(sent.code, code);
    QVERIFY(sent.gate == rig.gate.gates[1].id);
    QCOMPARE(sent.device, QStringLiteral("laptop at the door"));
    QTRY_COMPARE(nameOf(rig, "countCard"), QStringLiteral("288 inside, of 383 sold, 95 to come"));
}

void GatePageTest::verdictLeavesByItself()
{
    GateRig rig;
    rig.gate.say(code, FakeGate::admitted());
    rig.open();
    rig.model().setTimes(std::chrono::milliseconds{60}, std::chrono::milliseconds{10});
    QSignalSpy judged(&rig.model(), &checkin::GateModel::judged);
    rig.keyboard.scan(code);
    QTRY_COMPARE(judged.size(), 1);
    QTRY_VERIFY(rig.word().isEmpty());
    QVERIFY(rig.isShown("waitingView"));
}

void GatePageTest::enterMeansNext()
{
    GateRig rig;
    rig.gate.say(code, FakeGate::admitted());
    rig.open();
    rig.keyboard.scan(code);
    QTRY_COMPARE(rig.word(), QStringLiteral("Let in"));
    rig.keyboard.press(Qt::Key_Return);
    QVERIFY(rig.word().isEmpty());
    rig.keyboard.press(Qt::Key_Return); // and on nothing, nothing
    QCOMPARE(rig.gate.sent().size(), std::size_t(1));
}

void GatePageTest::refusalsSayWhy_data()
{
    QTest::addColumn<QByteArray>("reason");
    QTest::addColumn<QString>("word");
    QTest::newRow("not genuine") << QByteArray("not_genuine") << QStringLiteral("Not genuine");
    QTest::newRow("unknown") << QByteArray("unknown_ticket") << QStringLiteral("Unknown");
    QTest::newRow("cancelled") << QByteArray("cancelled") << QStringLiteral("Cancelled");
    QTest::newRow("superseded") << QByteArray("superseded") << QStringLiteral("Replaced");
    QTest::newRow("blocked") << QByteArray("blocked") << QStringLiteral("Blocked");
    QTest::newRow("wrong performance") << QByteArray("wrong_performance") << QStringLiteral("Wrong event");
    QTest::newRow("too early") << QByteArray("too_early") << QStringLiteral("Too early");
    QTest::newRow("too late") << QByteArray("too_late") << QStringLiteral("Too late");
    QTest::newRow("wrong gate") << QByteArray("wrong_gate") << QStringLiteral("Other gate");
    QTest::newRow("unpaid") << QByteArray("unpaid") << QStringLiteral("Not paid");
    QTest::newRow("already inside") << QByteArray("already_inside") << QStringLiteral("Already inside");
    QTest::newRow("of a newer server") << QByteArray("moon_phase") << QStringLiteral("Refused");
}

void GatePageTest::refusalsSayWhy()
{
    QFETCH(const QByteArray, reason);
    QFETCH(const QString, word);
    GateRig rig;
    rig.gate.say(code, FakeGate::refused(reason.constData()));
    rig.open();
    rig.keyboard.scan(code);
    QTRY_COMPARE(rig.word(), word);
    QVERIFY(!rig.why().isEmpty());
    QVERIFY(!rig.isShown("letInChecked"));
    QVERIFY(!rig.isShown("undoThis"));
    QVERIFY(rig.isShown("searchInstead"));
    rig.keyboard.press(Qt::Key_F4); // lets in nobody whom it was not about
    rig.keyboard.press(Qt::Key_Return);
    QVERIFY(rig.word().isEmpty());
    QCOMPARE(rig.gate.sent().size(), std::size_t(1));
}

void GatePageTest::scannerIsHeardOverFocusedButton()
{
    GateRig rig;
    rig.gate.say(code, FakeGate::admitted());
    rig.open();
    rig.find<QWidget>("exit")->setFocus(Qt::TabFocusReason);
    rig.keyboard.scan(code);
    QTRY_COMPARE(rig.word(), QStringLiteral("Let in"));
    QCOMPARE(rig.model().direction(), wire::ScanDirection::Entry);
}

void GatePageTest::scannerDoesNotFillTheSearch()
{
    GateRig rig;
    rig.gate.say(code, FakeGate::admitted());
    rig.open();
    rig.keyboard.press(Qt::Key_F3);
    auto *field = rig.find<QLineEdit>("gateSearch");
    QVERIFY(field->hasFocus());
    rig.keyboard.type(QStringLiteral("ros"));
    QCOMPARE(field->text(), QStringLiteral("ros"));
    rig.keyboard.scan(code);
    QTRY_COMPARE(rig.word(), QStringLiteral("Let in"));
    QCOMPARE(field->text(), QStringLiteral("ros"));
    QCOMPARE(rig.gate.sent().front().code, code);
}

void GatePageTest::pastedCodeIsRead()
{
    const QString whole = QStringLiteral("FT") + QString(188, u'B');
    GateRig rig;
    rig.gate.say(whole, FakeGate::admitted());
    rig.open();
    rig.keyboard.press(Qt::Key_F3);
    rig.find<QLineEdit>("gateSearch")->setText(whole);
    rig.keyboard.rest(1000);
    rig.keyboard.press(Qt::Key_Return);
    QTRY_COMPARE(rig.word(), QStringLiteral("Let in"));
    QVERIFY(rig.find<QLineEdit>("gateSearch")->text().isEmpty());
}

void GatePageTest::personSearches()
{
    GateRig rig;
    rig.gate.found.items = {{FakeGate::ticket().id, QStringLiteral("7Q4-K2C"), QStringLiteral("Elena Rossi"),
                             FakeGate::ticket().place, QStringLiteral("Adult"), wire::TicketState::Valid, 0,
                             false}};
    rig.open();
    rig.keyboard.press(Qt::Key_F3);
    rig.keyboard.type(QStringLiteral("Peter"));
    rig.keyboard.press(Qt::Key_Return);
    QTRY_VERIFY(rig.isShown("foundTickets"));
    QVERIFY(rig.gate.sent().empty()); // "Peter" is a name, not a code
    const auto asked = rig.office.transport.requests(Method::Get, "~/performances/*/admission/tickets");
    QCOMPARE(asked.back().queryValue("q"), QByteArray("Peter"));
    rig.keyboard.press(Qt::Key_Escape);
    QTRY_VERIFY(rig.isShown("readyCard"));
}

void GatePageTest::chosenTicketIsLetInByItsKeyAlone()
{
    GateRig rig;
    const Uuid first = FakeGate::ticket().id;
    const Uuid second = *Uuid::fromText("0197a000-0000-7000-8000-00000000c002");
    rig.gate.found.items = {{first,
                             QStringLiteral("7Q4-K2C"),
                             QStringLiteral("Elena Rossi"),
                             {},
                             {},
                             wire::TicketState::Valid,
                             0,
                             false},
                            {second,
                             QStringLiteral("7Q4-K2C"),
                             QStringLiteral("Marco Rossi"),
                             {},
                             {},
                             wire::TicketState::Valid,
                             0,
                             false}};
    rig.gate.sayOf(second, FakeGate::admitted());
    rig.open();
    rig.keyboard.press(Qt::Key_F3);
    rig.keyboard.type(QStringLiteral("Rossi"));
    rig.keyboard.press(Qt::Key_Return);
    QTRY_VERIFY(rig.isShown("foundTickets"));
    rig.keyboard.press(Qt::Key_Down);
    rig.keyboard.press(Qt::Key_Return);
    rig.keyboard.press(Qt::Key_Return);
    QVERIFY(rig.gate.sent().empty());
    rig.keyboard.press(Qt::Key_F4);
    QTRY_COMPARE(rig.word(), QStringLiteral("Let in"));
    QVERIFY(rig.gate.sent().front().ticket == second);
    QVERIFY(rig.find<QLineEdit>("gateSearch")->text().isEmpty());
}

void GatePageTest::checkFirstIsLetInByItsKeyAlone()
{
    GateRig rig;
    rig.gate.say(code, FakeGate::checkFirst());
    rig.open();
    rig.keyboard.scan(code);
    QTRY_COMPARE(rig.word(), QStringLiteral("Check first"));
    QCOMPARE(rig.why(), QStringLiteral("Student ticket: ask for the student card."));
    QVERIFY(!rig.model().isLeaving()); // staff looks as long as it needs
    rig.keyboard.press(Qt::Key_Space);
    rig.keyboard.press(Qt::Key_Return);
    QVERIFY(rig.word().isEmpty());
    QCOMPARE(rig.gate.sent().size(), std::size_t(1));
    rig.office.clock.advance(std::chrono::seconds{5});
    rig.keyboard.scan(code);
    QTRY_COMPARE(rig.word(), QStringLiteral("Check first"));
    rig.keyboard.press(Qt::Key_F4);
    QTRY_COMPARE(rig.word(), QStringLiteral("Let in"));
    QCOMPARE(rig.gate.sent().back().isChecked, std::optional(true));
    QVERIFY(rig.gate.sent().back().id != rig.gate.sent()[1].id);
    QVERIFY(rig.model().isLeaving());
}

void GatePageTest::stutterIsOneScan()
{
    GateRig rig;
    rig.gate.say(code, FakeGate::admitted());
    rig.open();
    rig.keyboard.scan(code);
    rig.keyboard.scan(code);
    QTRY_COMPARE(rig.word(), QStringLiteral("Let in"));
    QCOMPARE(rig.gate.sent().size(), std::size_t(1));
    rig.office.clock.advance(std::chrono::seconds{3});
    rig.gate.say(code, FakeGate::alreadyInside());
    rig.keyboard.scan(code);
    QTRY_COMPARE(rig.word(), QStringLiteral("Already inside"));
    QCOMPARE(rig.why(), QStringLiteral("Entered at gate A at 19:02:11, 28 min ago."));
}

void GatePageTest::twoInARowAreAnsweredInOrder()
{
    GateRig rig;
    rig.gate.say(code, FakeGate::refused("blocked"));
    rig.gate.say(otherCode, FakeGate::admitted());
    rig.open();
    rig.model().setTimes(std::chrono::seconds{5}, std::chrono::milliseconds{150});
    rig.office.transport.withhold(Method::Post, FakeGate::scans);
    rig.keyboard.scan(code);
    rig.keyboard.scan(otherCode);
    QTRY_COMPARE(rig.office.transport.withheld(FakeGate::scans), 1);
    QCOMPARE(rig.find<checkin::ReadyCard>("readyCard")->title(), QStringLiteral("Checking …"));
    QStringList words;
    connect(&rig.model(), &checkin::GateModel::judged, this, [&rig, &words] { words << rig.word(); });
    rig.office.transport.release(FakeGate::scans);
    QTRY_COMPARE(words.size(), 2);
    QCOMPARE(words, (QStringList{QStringLiteral("Blocked"), QStringLiteral("Let in")}));
    QCOMPARE(rig.gate.sent()[0].code, code);
    QCOMPARE(rig.gate.sent()[1].code, otherCode);
}

void GatePageTest::verdictGoesWhenTheNextIsScanned()
{
    GateRig rig;
    rig.gate.say(code, FakeGate::admitted());
    rig.open();
    rig.keyboard.scan(code);
    QTRY_COMPARE(rig.word(), QStringLiteral("Let in"));
    rig.office.transport.withhold(Method::Post, FakeGate::scans);
    rig.keyboard.scan(otherCode);
    QVERIFY(rig.word().isEmpty()); // that yes was about somebody else
    QVERIFY(rig.isShown("waitingView"));
    rig.office.transport.release(FakeGate::scans);
    QTRY_COMPARE(rig.word(), QStringLiteral("No ticket"));
}

void GatePageTest::entryIsTakenBack()
{
    GateRig rig;
    rig.gate.say(code, FakeGate::admitted());
    rig.open();
    rig.keyboard.scan(code);
    QTRY_COMPARE(rig.word(), QStringLiteral("Let in"));
    rig.keyboard.press(Qt::Key_Backspace);
    QTRY_VERIFY(rig.word().isEmpty());
    QTRY_COMPARE(rig.toasts.lastText(), QStringLiteral("Entry taken back: Elena Rossi"));
    QTRY_COMPARE(nameOf(rig, "countCard"), QStringLiteral("287 inside, of 383 sold, 96 to come"));
    QVERIFY(!rig.page->findChild<QAction *>(QStringLiteral("gate.undo"))->isEnabled());
    QVERIFY(nameOf(rig, "recentCard").contains(QStringLiteral("taken back")));
}

void GatePageTest::undoThatComesTooLateIsSaid()
{
    GateRig rig;
    rig.gate.say(code, FakeGate::admitted());
    rig.open();
    rig.keyboard.scan(code);
    QTRY_COMPARE(rig.word(), QStringLiteral("Let in"));
    rig.keyboard.press(Qt::Key_Return);
    rig.gate.made.front().undoneAt = rig.office.clock.now(); // somebody else was faster
    rig.click("undoLast");
    QTRY_VERIFY(rig.toasts.lastText().startsWith(QStringLiteral("Not taken back: ")));
    rig.office.clock.advance(std::chrono::minutes{16});
    QTRY_VERIFY(!rig.page->findChild<QAction *>(QStringLiteral("gate.undo"))->isEnabled());
}

void GatePageTest::exitsAreNoted()
{
    GateRig rig;
    rig.gate.say(code, FakeGate::admitted());
    rig.open();
    rig.keyboard.press(Qt::Key_F6);
    QCOMPARE(rig.find<checkin::ReadyCard>("readyCard")->title(), QStringLiteral("Ready for exits"));
    rig.keyboard.scan(code);
    QTRY_COMPARE(rig.word(), QStringLiteral("Exit"));
    QCOMPARE(rig.gate.sent().front().direction, std::optional(wire::ScanDirection::Exit));
    rig.click("next");
    rig.click("entry");
    QCOMPARE(rig.model().direction(), wire::ScanDirection::Entry);
}

void GatePageTest::secondRefusalIsCounted()
{
    GateRig rig;
    rig.open();
    rig.keyboard.scan(QStringLiteral("https://example.org/wifi"));
    QTRY_COMPARE(rig.word(), QStringLiteral("No ticket"));
    rig.office.clock.advance(std::chrono::seconds{3});
    rig.keyboard.scan(QStringLiteral("https://example.org/wifi"));
    const auto *screen = rig.find<checkin::VerdictScreen>("verdictScreen");
    QTRY_COMPARE(screen->verdict().aside, QStringLiteral("Refusal 2 of this code here"));
}

void GatePageTest::everyKeyHasAName()
{
    GateRig rig;
    rig.gate.say(code, FakeGate::admitted());
    rig.open();
    QCOMPARE(testing::tabComplaints(*rig.page), QStringList());
    rig.keyboard.scan(code);
    QTRY_COMPARE(rig.word(), QStringLiteral("Let in"));
    QCOMPARE(testing::tabComplaints(*rig.page), QStringList());
    for (const QAction *action : rig.page->commands()) {
        QVERIFY2(!action->objectName().isEmpty() && !action->text().isEmpty(), qPrintable(action->text()));
        QVERIFY(!action->shortcut().isEmpty());
    }
}

FOYER_GATE_TEST_MAIN(GatePageTest)
#include "tst_gatepage.moc"
