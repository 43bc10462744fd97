// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/checkin/gatemain.h"
#include "tests/ui/checkin/gaterig.h"
#include "tests/ui/support/tryagain.h"
#include "ui/kit/emptystate.h"
#include "ui/kit/statestack.h"
#include "ui/kit/theme.h"

#include <QAction>
#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlQuery>

using namespace foyer;
using namespace foyer::test;
using checkin::GateState;
using client::Method;

namespace {

const QString code = QStringLiteral("FTBCDEFGHIJKLNOPRSTUVX");

QAction *action(const GateRig &rig, const char *name)
{
    return rig.page->findChild<QAction *>(QString::fromLatin1(name));
}

kit::StateStack::Face faceOf(const GateRig &rig)
{
    return rig.page->findChild<kit::StateStack *>()->face();
}

} // namespace

/// What goes wrong in an evening: the server away, the wrong role, no performance, a new computer at the
/// door.
class GateTroubleTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutServerNothingIsChecked();
    void theSameScanIsAskedAgain();
    void unknownFateIsAskedByTheSameId();
    void keptCodesOutliveTheProgram();
    void keptCodeIsDropped();
    void whatCannotBeKeptIsSaid();
    void roleThatMayNotScanIsTold();
    void loadingFailsAndIsTriedAgain();
    void noPerformanceIsSaid();
    void gateIsAskedForOnce();
    void noGatesNeedNoQuestion();
    void otherPerformanceBeginsAnew();
    void nightIsRemembered();
    void soundsFollowTheVerdict();
    void fullScreenIsAskedFor();
    void countsWithoutNewsAreSaidToBeOld();
};

void GateTroubleTest::withoutServerNothingIsChecked()
{
    GateRig rig;
    rig.gate.say(code, FakeGate::admitted());
    rig.open();
    rig.office.transport.cut();
    rig.keyboard.scan(code);
    QTRY_COMPARE(rig.word(), QStringLiteral("Not checked"));
    const auto *screen = rig.find<checkin::VerdictScreen>("verdictScreen");
    QCOMPARE(screen->verdict().sign, checkin::Sign::Unknown);
    QVERIFY(screen->verdict().band.contains(QStringLiteral("nobody has been let in")));
    QVERIFY(rig.isShown("hatchedBand"));
    QVERIFY(rig.isShown("tryAgain"));
    QVERIFY(!rig.isShown("letInChecked"));
    QVERIFY(!rig.model().isLeaving()); // it waits for somebody
    rig.keyboard.press(Qt::Key_F4);
    rig.keyboard.press(Qt::Key_Return);
    QVERIFY(rig.word().isEmpty());
    QVERIFY(rig.isShown("keptScans")); // and the code is not lost
    QVERIFY(rig.isShown("keptTryAgain"));
    QCOMPARE(rig.model().kept().readings().size(), std::size_t(1));
}

void GateTroubleTest::theSameScanIsAskedAgain()
{
    GateRig rig;
    rig.gate.say(code, FakeGate::admitted());
    rig.open();
    rig.office.transport.cut();
    rig.keyboard.scan(code);
    QTRY_COMPARE(rig.word(), QStringLiteral("Not checked"));
    rig.keyboard.press(Qt::Key_F8);
    QTRY_VERIFY(!rig.model().isChecking());
    QTRY_COMPARE(rig.word(), QStringLiteral("Not checked"));
    rig.office.transport.reach();
    rig.keyboard.press(Qt::Key_F8);
    QTRY_COMPARE(rig.word(), QStringLiteral("Let in"));
    QVERIFY(rig.model().kept().readings().empty());
    for (const wire::NewScan &sent : rig.gate.sent())
        QVERIFY(sent.id == rig.gate.sent().front().id);
    QVERIFY(!rig.isShown("keptScans"));
}

// The scan did arrive, its answer did not: asking again must not find the person already inside.
void GateTroubleTest::unknownFateIsAskedByTheSameId()
{
    GateRig rig;
    rig.gate.say(code, FakeGate::admitted());
    rig.open();
    rig.office.transport.fail(Method::Post, FakeGate::scans, client::TransportFailure::Timeout);
    rig.keyboard.scan(code);
    QTRY_COMPARE(rig.word(), QStringLiteral("Not checked"));
    QVERIFY(rig.why().contains(QStringLiteral("neither yes nor no")));
    const wire::NewScan first = rig.gate.sent().front();
    rig.office.transport.forget(Method::Post, FakeGate::scans);
    FakeGate again(rig.office);
    again.say(code, FakeGate::admitted());
    rig.click("tryAgain");
    QTRY_COMPARE(rig.word(), QStringLiteral("Let in"));
    QVERIFY(again.made.front().id == first.id);
    QVERIFY(again.made.front().scannedAt == first.scannedAt);
}

void GateTroubleTest::keptCodesOutliveTheProgram()
{
    GateRig rig;
    rig.gate.say(code, FakeGate::admitted());
    rig.open();
    rig.office.transport.cut();
    rig.keyboard.scan(code);
    QTRY_COMPARE(rig.word(), QStringLiteral("Not checked"));
    rig.restart();
    rig.office.transport.reach();
    rig.open();
    QCOMPARE(rig.model().kept().readings().size(), std::size_t(1));
    QVERIFY(rig.isShown("keptScans"));
    rig.click("keptTryAgain");
    QTRY_COMPARE(rig.word(), QStringLiteral("Let in"));
    QVERIFY(rig.model().kept().readings().empty());
}

void GateTroubleTest::whatCannotBeKeptIsSaid()
{
    GateRig rig;
    rig.open();
    {
        auto spoiler = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("spoiler"));
        spoiler.setDatabaseName(rig.folder.filePath(QStringLiteral("local.db")));
        QVERIFY(spoiler.open());
        QVERIFY(QSqlQuery(spoiler).exec(QStringLiteral("drop table draft")));
    }
    QSqlDatabase::removeDatabase(QStringLiteral("spoiler"));
    rig.office.transport.cut();
    rig.keyboard.scan(code);
    QTRY_COMPARE(rig.model().kept().readings().size(), std::size_t(1));
    QVERIFY2(rig.toasts.lastText().contains(QStringLiteral("cannot be kept on this computer")),
             qPrintable(rig.toasts.lastText()));
}

void GateTroubleTest::keptCodeIsDropped()
{
    GateRig rig;
    rig.open();
    rig.office.transport.cut();
    rig.keyboard.scan(code);
    QTRY_COMPARE(rig.word(), QStringLiteral("Not checked"));
    rig.click("dropCode");
    QVERIFY(rig.word().isEmpty());
    QVERIFY(rig.model().kept().readings().empty());
    QVERIFY(rig.store->drafts(QStringLiteral("https://boxoffice.example"), QStringLiteral("scan")).empty());
}

void GateTroubleTest::roleThatMayNotScanIsTold()
{
    GateRig rig;
    rig.office.transport.refuse(Method::Get, "~/events/*", 403, "forbidden");
    rig.show();
    rig.choosePerformance();
    QTRY_COMPARE(rig.model().state(), GateState::Failed);
    QCOMPARE(faceOf(rig), kit::StateStack::Face::Error);
}

void GateTroubleTest::loadingFailsAndIsTriedAgain()
{
    GateRig rig;
    rig.office.transport.cut();
    rig.show();
    rig.choosePerformance();
    QTRY_COMPARE(rig.model().state(), GateState::Failed);
    rig.office.transport.reach();
    QVERIFY(testing::pressTryAgain(*rig.page));
    QTRY_COMPARE(rig.model().state(), GateState::ChoosingGate);
    QVERIFY(!testing::tryAgainIn(*rig.page));
}

void GateTroubleTest::noPerformanceIsSaid()
{
    GateRig rig;
    rig.show();
    rig.page->setPerformance(std::nullopt);
    QCOMPARE(faceOf(rig), kit::StateStack::Face::Empty);
    rig.keyboard.scan(code);
    QVERIFY(rig.gate.sent().empty());
}

void GateTroubleTest::gateIsAskedForOnce()
{
    GateRig rig;
    rig.show();
    rig.choosePerformance();
    QTRY_COMPARE(rig.model().state(), GateState::ChoosingGate);
    QVERIFY(rig.isShown("gateChooser"));
    rig.click("gate2");
    QTRY_COMPARE(rig.model().state(), GateState::Ready);
    QCOMPARE(rig.model().gate().gate()->name, QStringLiteral("C"));
    rig.restart();
    rig.show();
    rig.choosePerformance();
    QTRY_COMPARE(rig.model().state(), GateState::Ready);
    QCOMPARE(rig.model().gate().gate()->name, QStringLiteral("C"));
    rig.keyboard.press(Qt::Key_F7);
    QVERIFY(rig.isShown("gateChooser"));
    rig.click("keepGate");
    QTRY_VERIFY(rig.isShown("waitingView"));
    rig.keyboard.press(Qt::Key_F7);
    rig.click("noGate");
    QTRY_COMPARE(rig.model().state(), GateState::Ready);
    QVERIFY(!rig.model().gate().id());
}

void GateTroubleTest::noGatesNeedNoQuestion()
{
    GateRig rig;
    rig.gate.gates.clear();
    rig.show();
    rig.choosePerformance();
    QTRY_COMPARE(rig.model().state(), GateState::Ready);
    QVERIFY(!rig.isShown("changeGate"));
}

void GateTroubleTest::otherPerformanceBeginsAnew()
{
    GateRig rig;
    rig.gate.say(code, FakeGate::admitted());
    rig.open();
    rig.keyboard.scan(code);
    QTRY_COMPARE(rig.word(), QStringLiteral("Let in"));
    rig.page->setPerformance(std::nullopt);
    QVERIFY(rig.word().isEmpty());
    rig.choosePerformance();
    QTRY_COMPARE(rig.model().state(), GateState::Ready);
    QTRY_COMPARE(rig.model().recent().size(), std::size_t(1)); // the server knows it still
}

void GateTroubleTest::nightIsRemembered()
{
    GateRig rig;
    rig.open();
    QVERIFY(!kit::Theme::of(rig.page.get()).isDark());
    rig.keyboard.press(Qt::Key_F10);
    QVERIFY(kit::Theme::of(rig.page.get()).isDark());
    rig.restart();
    QVERIFY(kit::Theme::of(rig.page.get()).isDark());
}

void GateTroubleTest::soundsFollowTheVerdict()
{
    GateRig rig;
    rig.gate.say(code, FakeGate::admitted());
    rig.open();
    QSignalSpy beeps(&rig.page->beeper(), &checkin::Beeper::beeped);
    rig.keyboard.scan(code);
    QTRY_COMPARE(rig.word(), QStringLiteral("Let in"));
    QTRY_COMPARE(beeps.size(), 1);
    rig.keyboard.scan(QStringLiteral("rubbish"));
    QTRY_COMPARE(beeps.size(), 4);
    rig.keyboard.press(Qt::Key_F9);
    rig.keyboard.scan(QStringLiteral("more rubbish"));
    QTRY_COMPARE(rig.gate.sent().size(), std::size_t(3));
    QTRY_COMPARE(rig.word(), QStringLiteral("No ticket")); // shown all the same
    QCOMPARE(beeps.size(), 4);
}

void GateTroubleTest::fullScreenIsAskedFor()
{
    GateRig rig;
    rig.open();
    QSignalSpy wanted(rig.page.get(), &kit::Page::fullScreenWanted);
    rig.keyboard.press(Qt::Key_F11);
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.back().front().toBool(), true);
    rig.page->deactivated(); // whoever goes elsewhere has the rail again
    QCOMPARE(wanted.back().front().toBool(), false);
    QCOMPARE(action(rig, "gate.fullScreen")->text(), QStringLiteral("Full screen"));
}

void GateTroubleTest::countsWithoutNewsAreSaidToBeOld()
{
    GateRig rig;
    rig.open();
    QVERIFY(rig.model().house().isLive());
    rig.office.socket.drop();
    QTRY_VERIFY(!rig.model().house().isLive());
    rig.picture(QStringLiteral("gate-not-live"));
}

FOYER_GATE_TEST_MAIN(GateTroubleTest)
#include "tst_gatetrouble.moc"
