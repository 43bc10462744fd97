// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/dashboard/dashboardmain.h"
#include "tests/ui/dashboard/dashboardrig.h"
#include "tests/ui/support/pseudolanguage.h"
#include "tests/ui/support/tabwalk.h"
#include "tests/ui/support/tryagain.h"
#include "ui/dashboard/filterbar.h"
#include "ui/dashboard/freshnesslabel.h"
#include "ui/dashboard/saleschart.h"
#include "ui/kit/button.h"
#include "ui/kit/errorstate.h"
#include "ui/kit/statestack.h"
#include "ui/kit/table.h"

#include <QScrollBar>
#include <QSignalSpy>

using namespace foyer;
using namespace foyer::test;
using client::Method;
using dashboard::FiguresDesk;
using Face = kit::StateStack::Face;

namespace {

Face faceOf(const DashboardRig &rig)
{
    return rig.page->findChild<kit::StateStack *>()->face();
}

} // namespace

/// The dashboard under real clicks and keys, on a scripted server.
class DashboardPageTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsTheHouse();
    void hoverLineHasOneCard();
    void rangeChangesTheCourse();
    void filterIsKept();
    void figuresChangeInPlace();
    void newOrdersKeepThePlace();
    void newsAreMerged();
    void asleepNothingIsAsked();
    void offlineSaysTheAge();
    void reconnectingSaysTheAge();
    void nothingSold();
    void nothingPublished();
    void viewerIsNotSentWhereHeMayNotGo();
    void errorAndRetry();
    void forbidden();
    void wallScreen();
    void keyboardAndNames();
    void everyTextIsTranslated();
    void longNames();
    void pictures();
};

void DashboardPageTest::showsTheHouse()
{
    DashboardRig rig;
    rig.open();
    QCOMPARE(faceOf(rig), Face::Content);
    const wire::Figures &figures = rig.season.figures;
    QCOMPARE(rig.figure(0), QString::number(figures.sales.tickets));
    QVERIFY2(rig.figureDetail(0).startsWith(QStringLiteral("of %1, ").arg(figures.places.capacity)),
             qPrintable(rig.figureDetail(0)));
    QVERIFY(rig.figure(1).startsWith(u'€'));
    QCOMPARE(rig.figure(3), QStringLiteral("4")); // all dates: baskets are told of one alone
    QCOMPARE(rig.figure(4), QString::number(figures.inside));
    QCOMPARE(rig.figure(5), QStringLiteral("€156.00"));
    QVERIFY(rig.figureDetail(5).contains(QStringLiteral("3 ticket")));
    QCOMPARE(rig.order(0).at(1), QStringLiteral("8RRT4"));
    QVERIFY2(rig.order(0).at(3).contains(QStringLiteral("3 more")), qPrintable(rig.order(0).at(3)));
    QCOMPARE(rig.order(4).at(2), QStringLiteral("Refund, S. Lenz"));
    QCOMPARE(rig.order(4).at(5), QStringLiteral("\u2212€52.00"));
    rig.clickSegment("dateChoice", QStringLiteral("Tonight, 20:00"));
    QTRY_COMPARE(rig.figure(3), QStringLiteral("11"));
    QCOMPARE(rig.figureDetail(3), QStringLiteral("7 in baskets, 4 by the house"));
}

void DashboardPageTest::hoverLineHasOneCard()
{
    DashboardRig rig;
    rig.open();
    auto *chart = rig.find<dashboard::SalesChart>("salesChart");
    QCOMPARE(chart->course().places.size(), std::size_t(30));
    QCOMPARE(chart->course().phases.size(), std::size_t(3));
    QTest::mouseMove(chart, QPoint(chart->width() - 12, chart->height() / 2));
    QTRY_COMPARE(chart->hovered(), 29);
    QStringList card = chart->cardLines();
    QCOMPARE(card.at(0), QStringLiteral("Sat 21 Nov"));
    QCOMPARE(card.at(1), QStringLiteral("Sold in all\t%1").arg(rig.season.figures.sales.tickets));
    QCOMPARE(card.size(), 5);
    chart->setFocus();
    for (int step = 0; step < 9; ++step)
        QTest::keyClick(chart, Qt::Key_Left);
    QCOMPARE(chart->hovered(), 20);
    QCOMPARE(chart->cardLines().last(), QStringLiteral("Refunded\t\u22123"));
    QVERIFY(chart->accessibleDescription().contains(QStringLiteral("Sold in all")));
    QTest::keyClick(chart, Qt::Key_Escape);
    QCOMPARE(chart->hovered(), -1);
}

void DashboardPageTest::rangeChangesTheCourse()
{
    DashboardRig rig;
    rig.open();
    auto *chart = rig.find<dashboard::SalesChart>("salesChart");
    const double total = chart->course().total.back();
    rig.clickSegment("rangeChoice", QStringLiteral("7 days"));
    QTRY_COMPARE(chart->course().places.size(), std::size_t(8)); // so many days of UTC are touched
    QCOMPARE(chart->course().total.back(), total);
    QVERIFY(chart->course().total.front() > 100); // what was sold before is below
    QCOMPARE(rig.figure(0), QString::number(rig.season.figures.sales.tickets));
    QVERIFY2(rig.figureDetail(0).endsWith(QStringLiteral(" in 7 days")), qPrintable(rig.figureDetail(0)));
    const client::Request asked = rig.office.transport.requests(Method::Get, "~/figures").back();
    QCOMPARE(asked.queryValue("from"), QByteArray("2026-11-14T23:00:00.000Z")); // midnight in Rome
    rig.clickSegment("rangeChoice", QStringLiteral("Since on sale"));
    QTRY_VERIFY(chart->course().places.size() >= 30);
    QVERIFY(!rig.figureDetail(0).contains(QStringLiteral("days")));
}

void DashboardPageTest::filterIsKept()
{
    DashboardRig rig;
    rig.open();
    rig.clickSegment("dateChoice", QStringLiteral("Tonight, 20:00"));
    rig.clickSegment("rangeChoice", QStringLiteral("7 days"));
    QTRY_COMPARE(rig.page->desk().scope().range, dashboard::Range::Week);
    rig.makePage();
    rig.open();
    QCOMPARE(rig.page->desk().scope().range, dashboard::Range::Week);
    QCOMPARE(rig.page->desk().scope().performance, std::optional(rig.season.date(0).id));
    // What is no more is not looked for.
    rig.season.event.id = catalog::EventId(rig.office.ids.next());
    rig.season.event.performances[0].id = catalog::PerformanceId(rig.office.ids.next());
    rig.makePage();
    rig.show();
    QTRY_COMPARE(rig.page->desk().state(), FiguresDesk::State::Ready);
    QCOMPARE(rig.page->desk().scope().event, std::optional(rig.season.event.id));
    QVERIFY(!rig.page->desk().scope().performance);
}

void DashboardPageTest::figuresChangeInPlace()
{
    DashboardRig rig;
    rig.open();
    const std::int64_t before = rig.season.figures.sales.tickets;
    rig.season.sell({12, 13}, QStringLiteral("Nora Quist"));
    QTRY_COMPARE(rig.figure(0), QString::number(before + 2));
    QCOMPARE(rig.order(0).at(2), QStringLiteral("Nora Quist"));
    const QAbstractItemModel *model = rig.find<kit::Table>("latestOrders")->model();
    QVERIFY(model->index(0, 0).data(kit::FreshRole).toBool());
    QVERIFY(!model->index(1, 0).data(kit::FreshRole).toBool());
    rig.picture("dashboard-fresh");
    QTRY_VERIFY(!model->index(0, 0).data(kit::FreshRole).toBool());
    rig.season.refund({12, 13}, QStringLiteral("Nora Quist"));
    QTRY_COMPARE(rig.figure(0), QString::number(before));
    QCOMPARE(rig.order(0).at(5), QStringLiteral("\u2212€104.00"));
}

void DashboardPageTest::newOrdersKeepThePlace()
{
    DashboardRig rig;
    rig.open({1368, 640});
    auto *table = rig.find<kit::Table>("latestOrders");
    table->verticalScrollBar()->setValue(table->verticalScrollBar()->maximum());
    QVERIFY(table->verticalScrollBar()->value() > 0);
    const QString read = table->indexAt(QPoint(4, 1)).siblingAtColumn(1).data().toString();
    rig.season.sell({20}, QStringLiteral("Nora Quist"));
    QTRY_COMPARE(rig.order(0).at(2), QStringLiteral("Nora Quist"));
    QCOMPARE(table->indexAt(QPoint(4, 1)).siblingAtColumn(1).data().toString(), read);
}

void DashboardPageTest::newsAreMerged()
{
    DashboardRig rig;
    rig.open();
    QTest::qWait(150); // the reading after the subscription
    const int before = rig.office.transport.count(Method::Get, "~/figures");
    for (int order = 0; order < 50; ++order)
        rig.season.sell({order}, {});
    QTRY_COMPARE(rig.figure(0), QString::number(rig.season.figures.sales.tickets));
    QTest::qWait(150);
    QVERIFY(rig.office.transport.count(Method::Get, "~/figures") - before <= 6); // two each time
}

void DashboardPageTest::asleepNothingIsAsked()
{
    DashboardRig rig;
    rig.open();
    rig.page->deactivated();
    rig.page->hide();
    QTRY_VERIFY(!rig.office.socket.said(QStringLiteral("unsubscribe")).empty());
    QTest::qWait(120);
    const int before = rig.office.transport.count(Method::Get, "~/figures");
    rig.season.sell({1}, {});
    QTest::qWait(150);
    QCOMPARE(rig.office.transport.count(Method::Get, "~/figures"), before);
    rig.page->show();
    rig.page->activated();
    QTRY_COMPARE(rig.figure(0), QString::number(rig.season.figures.sales.tickets));
}

void DashboardPageTest::offlineSaysTheAge()
{
    DashboardRig rig;
    rig.open();
    auto *freshness = rig.find<dashboard::FreshnessLabel>("freshness");
    QCOMPARE(freshness->text(), QStringLiteral("as of 19:31"));
    const QString shown = rig.figure(0);
    rig.office.transport.cut();
    rig.office.socket.setReachable(false);
    rig.office.socket.drop();
    rig.page->desk().refresh();
    QTRY_COMPARE(int(rig.page->desk().freshness()), int(FiguresDesk::Freshness::Offline));
    rig.office.clock.advance(std::chrono::minutes{8});
    rig.page->deactivated();
    rig.page->activated();
    QTRY_COMPARE(freshness->text(), QStringLiteral("Offline, 8 min old"));
    QCOMPARE(freshness->ink(), kit::Ink::Amber);
    QVERIFY(freshness->accessibleName().contains(QStringLiteral("cannot be reached")));
    QCOMPARE(rig.figure(0), shown);
    QCOMPARE(faceOf(rig), Face::Content);
    rig.picture("dashboard-offline");
    rig.season.figures.sales.tickets += 1;
    rig.office.transport.reach();
    rig.office.connection.askNow();
    QTRY_VERIFY(rig.figure(0) != shown); // by itself
    QTRY_VERIFY(freshness->ink() != kit::Ink::Amber
                || freshness->text() != QStringLiteral("Offline, 8 min old"));
}

void DashboardPageTest::reconnectingSaysTheAge()
{
    DashboardRig rig;
    rig.open();
    rig.office.socket.setReachable(false);
    rig.office.socket.drop();
    QTRY_COMPARE(int(rig.page->desk().freshness()), int(FiguresDesk::Freshness::Reconnecting));
    auto *freshness = rig.find<dashboard::FreshnessLabel>("freshness");
    QTRY_COMPARE(freshness->ink(), kit::Ink::Amber);
    QVERIFY(freshness->accessibleName().contains(QStringLiteral("being restored")));
}

void DashboardPageTest::nothingSold()
{
    DashboardRig rig;
    rig.season.nothingSold();
    rig.show();
    QTRY_COMPARE(faceOf(rig), Face::Empty);
    QSignalSpy links(rig.page.get(), &kit::Page::linkActivated);
    rig.picture("dashboard-empty");
    QTest::mouseClick(rig.find<kit::Button>("firstAct"), Qt::LeftButton);
    QCOMPARE(links.count(), 1);
    QCOMPARE(links.front().front().value<kit::Link>().id, QStringLiteral("pos"));
    rig.season.figures.salesOverTime = {
        {rig.season.now(), rig.season.figures.sales, {{QStringLiteral("box_office"), 0}}}};
    rig.season.figures.sales.tickets = 0;
    rig.season.sell({3}, {}); // the first ticket ends it
    QTRY_COMPARE(faceOf(rig), Face::Content);
}

void DashboardPageTest::nothingPublished()
{
    DashboardRig rig;
    rig.season.hasEvents = false;
    rig.show();
    QTRY_COMPARE(faceOf(rig), Face::Empty);
    QCOMPARE(rig.find<kit::Button>("firstAct")->text(), QStringLiteral("Go to the events"));
}

void DashboardPageTest::viewerIsNotSentWhereHeMayNotGo()
{
    DashboardRig rig(accounts::Role::Viewer);
    QVERIFY(accounts::grants(accounts::Role::Viewer, rig.page->permission()));
    QVERIFY(!accounts::grants(accounts::Role::Gate, rig.page->permission()));
    rig.season.nothingSold();
    rig.show();
    QTRY_COMPARE(faceOf(rig), Face::Empty);
    QVERIFY(!rig.find<kit::Button>("firstAct")->isVisible());
}

void DashboardPageTest::errorAndRetry()
{
    DashboardRig rig;
    rig.office.transport.once().refuse(Method::Get, "~/figures", 500, "internal");
    rig.office.transport.once().refuse(Method::Get, "~/figures", 500, "internal");
    rig.office.transport.once().refuse(Method::Get, "~/figures", 500, "internal");
    rig.office.transport.once().refuse(Method::Get, "~/figures", 500, "internal");
    rig.show();
    QTRY_COMPARE(faceOf(rig), Face::Error);
    QVERIFY(!rig.page->findChild<kit::ErrorState *>()->sentence().isEmpty());
    rig.picture("dashboard-error");
    const int asked = rig.office.transport.count(Method::Get, "~/figures");
    for (int click = 0; click < 6 && faceOf(rig) != Face::Content; ++click) {
        QTRY_VERIFY(faceOf(rig) != Face::Loading);
        if (faceOf(rig) == Face::Error)
            QVERIFY(testing::pressTryAgain(*rig.page));
        QTRY_VERIFY(faceOf(rig) != Face::Loading);
    }
    QCOMPARE(faceOf(rig), Face::Content);
    QVERIFY(rig.office.transport.count(Method::Get, "~/figures") > asked);
    QVERIFY(!testing::tryAgainIn(*rig.page));
}

void DashboardPageTest::forbidden()
{
    DashboardRig rig;
    rig.office.transport.refuse(Method::Get, "~/figures", 403, "not_allowed");
    rig.show();
    QTRY_COMPARE(faceOf(rig), Face::Error);
    const auto buttons = rig.page->findChild<kit::ErrorState *>()->findChildren<kit::Button *>();
    QVERIFY(!buttons.front()->isVisible());
}

void DashboardPageTest::wallScreen()
{
    DashboardRig rig;
    rig.open({1440, 900});
    QSignalSpy wanted(rig.page.get(), &kit::Page::fullScreenWanted);
    QTest::mouseClick(rig.find<kit::Button>("wallScreen"), Qt::LeftButton);
    QCOMPARE(wanted.takeFirst().front().toBool(), true);
    const auto buttons = rig.page->findChildren<QAbstractButton *>();
    for (const QAbstractButton *button : buttons)
        QVERIFY2(!button->isVisible(), qPrintable(button->text()));
    const std::int64_t before = rig.season.figures.sales.tickets;
    rig.season.sell({12}, {});
    QTRY_COMPARE(rig.figure(0), QString::number(before + 1));
    rig.picture("dashboard-wall");
    QTest::keyClick(rig.page->focusWidget() ? rig.page->focusWidget() : rig.page.get(), Qt::Key_Escape);
    QTRY_COMPARE(wanted.count(), 1);
    QCOMPARE(wanted.takeFirst().front().toBool(), false);
    QVERIFY(rig.find<QWidget>("eventChoice")->isVisible());
}

void DashboardPageTest::keyboardAndNames()
{
    DashboardRig rig;
    rig.open();
    QCOMPARE(testing::tabComplaints(*rig.page), QStringList());
}

void DashboardPageTest::everyTextIsTranslated()
{
    testing::PseudoLanguage pseudo;
    QVERIFY(QCoreApplication::installTranslator(&pseudo));
    DashboardRig rig;
    rig.open();
    const QStringList data{QStringLiteral("Mahler 4"), QStringLiteral("Marta Sala"), QStringLiteral("Adult"),
                           QStringLiteral("Student")};
    const QStringList left = testing::findUntranslated(*rig.page, data);
    QCoreApplication::removeTranslator(&pseudo);
    QVERIFY2(left.isEmpty(), qPrintable(left.join(u'\n')));
}

void DashboardPageTest::longNames()
{
    DashboardRig rig;
    rig.season.longNames();
    rig.open({1208, 752});
    QVERIFY(rig.find<kit::Button>("eventChoice")->width() <= 220);
    QVERIFY(rig.find<kit::Button>("wallScreen")->geometry().right() < rig.page->width());
    rig.picture("dashboard-long");
}

void DashboardPageTest::pictures()
{
    DashboardRig rig;
    rig.open({1368, 852});
    rig.clickSegment("dateChoice", QStringLiteral("Tonight, 20:00"));
    QTRY_COMPARE(rig.figure(3), QStringLiteral("11"));
    rig.clickSegment("dateChoice", QStringLiteral("All"));
    QTRY_COMPARE(rig.page->heat().dates(), 3);
    QTRY_COMPARE(rig.page->desk().state(), FiguresDesk::State::Ready);
    rig.find<dashboard::SalesChart>("salesChart")->setHovered(23);
    rig.picture("dashboard-1440");
    rig.page->resize(1208, 752);
    rig.picture("dashboard-1280");
    rig.page->resize(2488, 1392);
    rig.picture("dashboard-2560");
}

FOYER_DASHBOARD_TEST_MAIN(DashboardPageTest)
#include "tst_dashboardpage.moc"
