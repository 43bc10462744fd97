// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/rfc3339.h"
#include "core/client/localstore.h"
#include "tests/journeys/client/clientoffice.h"
#include "tests/journeys/till.h"
#include "tests/ui/dashboard/dashboardmain.h"
#include "ui/dashboard/dashboardpage.h"
#include "ui/dashboard/figuretile.h"
#include "ui/kit/recordingtoasts.h"
#include "ui/kit/scriptedprompter.h"
#include "ui/kit/table.h"

#include <qcoro/qcorotask.h>
#include <QTemporaryDir>

using namespace foyer;
using namespace foyer::test;

/// The dashboard in front of the real server: what is sold and scanned elsewhere appears by itself.
class DashboardLiveTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();

    void salesAppear();
    void refundsAppear();
    void arrivalsAppear();
    void viewerWatchesToo();
    void exportIsTheServersFile();

private:
    struct Watch; // a page of somebody's

    [[nodiscard]] static QString figure(const dashboard::DashboardPage &page, int number);

    std::unique_ptr<Stage> m_stage;
    PersonPtr m_owner;
    PersonPtr m_clerk;
    Show m_show;
    JsonAnswer m_order;
    std::unique_ptr<Watch> m_watch;
};

struct DashboardLiveTest::Watch
{
    Watch(quint16 port, const Person &person, accounts::Role role) : office(port)
    {
        office.enter(person);
        office.feed.start();
        auto opened =
            client::LocalStore::open(folder.filePath(QStringLiteral("local.db")), office.systemClock);
        if (!opened)
            qFatal("no local store");
        store = std::move(opened->store);
        page = std::make_unique<dashboard::DashboardPage>(dashboard::DashboardParts{
            office.apis.reports, office.apis.booking, office.apis.catalog, office.connection, office.feed,
            *store, prompter, toasts, office.systemClock, QStringLiteral("here"),
            office.client.organization(), role});
        page->resize(1368, 852);
        page->show();
        page->activated();
    }

    ClientOffice office;
    QTemporaryDir folder;
    std::unique_ptr<client::LocalStore> store;
    kit::ScriptedPrompter prompter;
    kit::RecordingToasts toasts;
    std::unique_ptr<dashboard::DashboardPage> page;
};

void DashboardLiveTest::initTestCase()
{
    m_stage = std::make_unique<Stage>(QStringLiteral(FOYER_SERVER));
    m_owner = m_stage->owner();
    PersonPtr organizer = m_stage->member(*m_owner, "organizer");
    m_clerk = m_stage->member(*m_owner, "box_office");
    m_show = putOnSale(*m_stage, *m_owner, *organizer);
    m_watch = std::make_unique<Watch>(m_stage->port(), *organizer, accounts::Role::Organizer);
}

void DashboardLiveTest::cleanupTestCase()
{
    m_watch.reset();
    m_stage.reset();
}

QString DashboardLiveTest::figure(const dashboard::DashboardPage &page, int number)
{
    return page.findChild<dashboard::FigureTile *>(QStringLiteral("figure%1").arg(number))->figure().value;
}

void DashboardLiveTest::salesAppear()
{
    dashboard::DashboardPage &page = *m_watch->page;
    QTRY_COMPARE_WITH_TIMEOUT(page.desk().state(), dashboard::FiguresDesk::State::Ready, 20'000);
    QTRY_COMPARE_WITH_TIMEOUT(int(page.desk().freshness()), int(dashboard::FiguresDesk::Freshness::Live),
                              20'000);
    const JsonAnswer held =
        must(201, holdAtTheTill(*m_stage, *m_clerk, m_show.tonight, R"("best":{"seats":2})"));
    m_order = must(201, test::sell(*m_stage, *m_clerk, held, "cash", 100'000));
    QTRY_COMPARE_WITH_TIMEOUT(figure(page, 0), QStringLiteral("2"), 20'000);
    const auto *table = page.findChild<kit::Table *>(QStringLiteral("latestOrders"));
    QTRY_COMPARE(table->model()->rowCount(), 1);
    QCOMPARE(table->model()->index(0, 1).data().toString(), m_order.text(QStringLiteral("code")));
    const auto seat = seatview::SeatIndex(m_order.number(QStringLiteral("lines[0].seat")));
    QTRY_COMPARE_WITH_TIMEOUT(page.heat().timesSold(seat), 1, 20'000);
    QTRY_VERIFY_WITH_TIMEOUT(
        !table->model()->index(0, 3).data().toString().contains(QStringLiteral("ticket")),
        20'000); // named by the hall
    const wire::Figures &figures = page.desk().house().inAll;
    QCOMPARE(figures.salesOverTime.back().channels.front().channel, QStringLiteral("box_office"));
    QCOMPARE(figures.sales.takings.minor, m_order.number(QStringLiteral("total.amount")));
}

void DashboardLiveTest::refundsAppear()
{
    dashboard::DashboardPage &page = *m_watch->page;
    const QByteArray order = idOf(m_order);
    const JsonAnswer back = m_owner->client.post(
        m_owner->staff("/orders/" + order + "/refunds"),
        QJsonObject{{QStringLiteral("id"), QString::fromLatin1(m_stage->id())},
                    {QStringLiteral("lines"), QJsonArray{QJsonObject{{QStringLiteral("line"), 0},
                                                                     {QStringLiteral("amount"), 1000}}}}});
    QVERIFY2(back.status == 200 || back.status == 201, back.toText().constData());
    QTRY_COMPARE_WITH_TIMEOUT(figure(page, 0), QStringLiteral("1"), 20'000);
    const auto *table = page.findChild<kit::Table *>(QStringLiteral("latestOrders"));
    QTRY_COMPARE(table->model()->rowCount(), 2);
    QCOMPARE(table->model()->index(0, 5).data().toString(), QStringLiteral("\u2212€10.00"));
    QCOMPARE(figure(page, 5), QStringLiteral("€10.00"));
}

void DashboardLiveTest::arrivalsAppear()
{
    dashboard::DashboardPage &page = *m_watch->page;
    const JsonAnswer tickets =
        must(200, m_clerk->client.get(m_clerk->staff("/orders/" + idOf(m_order) + "/tickets")));
    QByteArray ticket;
    for (const QJsonValue &item : tickets.at(QStringLiteral("items")).toArray()) {
        if (item[u"state"].toString() == QStringLiteral("valid"))
            ticket = item[u"id"].toString().toLatin1();
    }
    const JsonAnswer scan =
        m_clerk->client.post(m_clerk->staff("/performances/" + m_show.tonight.id + "/scans"),
                             QJsonObject{{QStringLiteral("id"), QString::fromLatin1(m_stage->id())},
                                         {QStringLiteral("ticket"), QString::fromLatin1(ticket)},
                                         {QStringLiteral("direction"), QStringLiteral("entry")},
                                         {QStringLiteral("scanned_at"), toRfc3339(SystemClock().now())}});
    QVERIFY2(scan.status == 200 || scan.status == 201, scan.toText().constData());
    QTRY_COMPARE_WITH_TIMEOUT(figure(page, 4), QStringLiteral("1"), 20'000);
    QCOMPARE(page.desk().house().inAll.gates.size(), std::size_t(1));
}

// The scans' news are not for him, all else comes in.
void DashboardLiveTest::viewerWatchesToo()
{
    const PersonPtr viewer = m_stage->member(*m_owner, "viewer");
    Watch watch(m_stage->port(), *viewer, accounts::Role::Viewer);
    QTRY_COMPARE_WITH_TIMEOUT(watch.page->desk().state(), dashboard::FiguresDesk::State::Ready, 20'000);
    QTRY_COMPARE_WITH_TIMEOUT(figure(*watch.page, 0), QStringLiteral("1"), 20'000);
    QTRY_COMPARE_WITH_TIMEOUT(watch.page->heat().state(), dashboard::HallHeat::State::Ready, 20'000);
    const JsonAnswer held =
        must(201, holdAtTheTill(*m_stage, *m_clerk, m_show.tonight, R"("best":{"seats":1})"));
    must(201, test::sell(*m_stage, *m_clerk, held, "cash", 100'000));
    QTRY_COMPARE_WITH_TIMEOUT(figure(*watch.page, 0), QStringLiteral("2"), 20'000);
}

void DashboardLiveTest::exportIsTheServersFile()
{
    const QString path = m_watch->folder.filePath(QStringLiteral("sales.csv"));
    m_watch->prompter.nextFile(path);
    for (QAction *action : m_watch->page->commands()) {
        if (action->objectName() == QStringLiteral("dashboard.export"))
            action->trigger();
    }
    QTRY_COMPARE_WITH_TIMEOUT(m_watch->toasts.toasts().size(), std::size_t(1), 20'000);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    QVERIFY2(text.startsWith("performance,minute,"), text.left(200).constData());
    QVERIFY2(text.contains(",box_office,cash,EUR,"), text.constData());
}

FOYER_DASHBOARD_TEST_MAIN(DashboardLiveTest)
#include "tst_dashboardlive.moc"
