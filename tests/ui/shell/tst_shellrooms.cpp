// SPDX-License-Identifier: GPL-3.0-or-later
// Pages that are a part of another one: they have no item in the rail.
#include "tests/ui/shell/house.h"
#include "ui/kit/toasthost.h"
#include "ui/shell/rail.h"

#include <QTest>

using namespace foyer;
using namespace foyer::shell;
using foyer::test::FakePage;
using foyer::test::House;

class ShellRoomsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thePartStandsBehindItsPage();
    void linksChooseThePerformanceAndLeadThere();
    void aRoleWithoutItIsTold();

private:
    static void addRoom(House &house);
};

void ShellRoomsTest::addRoom(House &house)
{
    house.add({QStringLiteral("line"), QStringLiteral("Waiting room"), kit::Icon::Users,
               accounts::Permission::ViewFigures, true, kit::Link::Kind::Line, QStringLiteral("events")});
}

void ShellRoomsTest::thePartStandsBehindItsPage()
{
    House house;
    addRoom(house);
    QVERIFY(!house.find<Rail>("rail")->words().contains(QStringLiteral("Waiting room")));
    house.workspace->showPage(QStringLiteral("pos"));
    house.workspace->showPage(QStringLiteral("line"));
    QCOMPARE(house.workspace->currentPage(), QStringLiteral("line"));
    QVERIFY(house.find<QAbstractButton>("rail_events")->isChecked());
    house.click("rail_events");
    QCOMPARE(house.workspace->currentPage(), QStringLiteral("events"));
    house.press(Qt::ControlModifier | Qt::Key_F4); // settings, as without the room
    QCOMPARE(house.workspace->currentPage(), QStringLiteral("settings"));
    QVERIFY(house.commands.find(QStringLiteral("shell.page.line")));
    QVERIFY(house.commands.find(QStringLiteral("shell.page.line"))->shortcut().isEmpty());
}

void ShellRoomsTest::linksChooseThePerformanceAndLeadThere()
{
    House house;
    addRoom(house);
    const auto &second = house.performances.listed[1].chosen;
    QTRY_VERIFY(house.workspace->performance().has_value());
    Q_EMIT house.page("events")->linkActivated(
        {kit::Link::Kind::Line, QString::fromLatin1(second.performance.toText())});
    QCOMPARE(house.workspace->currentPage(), QStringLiteral("line"));
    QCOMPARE(house.workspace->performance()->eventName, QStringLiteral("The Little Prince"));
    QCOMPARE(house.page("line")->chosen->eventName, QStringLiteral("The Little Prince"));
    // Published after the list was read.
    ListedPerformance fresh = house.performances.listed[0];
    fresh.chosen.performance =
        catalog::PerformanceId(Uuid::fromText("0190aaaa-0000-7000-8000-0000000000ff").value());
    fresh.chosen.eventName = QStringLiteral("Fresh");
    house.performances.listed.push_back(fresh);
    house.workspace->showPage(QStringLiteral("events"));
    house.workspace->open({kit::Link::Kind::Line, QString::fromLatin1(fresh.chosen.performance.toText())});
    QTRY_COMPARE(house.workspace->currentPage(), QStringLiteral("line"));
    QCOMPARE(house.workspace->performance()->eventName, QStringLiteral("Fresh"));
}

void ShellRoomsTest::aRoleWithoutItIsTold()
{
    House house(accounts::Role::BoxOffice);
    addRoom(house);
    QVERIFY(!house.window->findChild<FakePage *>(QStringLiteral("line")));
    const auto &second = house.performances.listed[1].chosen;
    QTRY_VERIFY(house.workspace->performance().has_value());
    house.workspace->open({kit::Link::Kind::Line, QString::fromLatin1(second.performance.toText())});
    const auto *toasts = house.window->findChild<kit::ToastHost *>();
    QVERIFY(toasts->texts().join(u' ').contains(QStringLiteral("Your role does not show that.")));
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    ShellRoomsTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_shellrooms.moc"
