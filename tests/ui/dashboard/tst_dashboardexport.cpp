// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/dashboard/dashboardmain.h"
#include "tests/ui/dashboard/dashboardrig.h"
#include "ui/kit/button.h"

#include <QFile>

using namespace foyer;
using namespace foyer::test;
using client::Method;

/// The sales of what the dashboard shows, saved as a file.
class DashboardExportTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void exportsInParts();
    void exportRefused();
    void exportCancelled();
    void exportWhereNothingCanBeWritten();
};

void DashboardExportTest::exportsInParts()
{
    DashboardRig rig;
    rig.open();
    const QString path = rig.folder.filePath(QStringLiteral("sales.csv"));
    rig.prompter.nextFile(path);
    int part = 0;
    rig.office.transport.answer(Method::Get, "~/figures/*", [&part](const client::Request &request) {
        client::Reply reply{
            200, ++part == 1 ? "head\r\n1,Zoë\r\n" : "2,20.00\r\n", {{"content-type", "text/csv"}}};
        if (part == 1)
            reply.headers.emplace_back("link", '<' + request.path + "?after=x>; rel=\"next\"");
        return client::Sent(reply);
    });
    QTest::mouseClick(rig.find<kit::Button>("export"), Qt::LeftButton);
    QTRY_COMPARE(rig.toasts.toasts().size(), std::size_t(1));
    QVERIFY2(rig.toasts.lastText().contains(QStringLiteral("sales.csv")), qPrintable(rig.toasts.lastText()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("head\r\n1,Zoë\r\n2,20.00\r\n"));
    QCOMPARE(rig.prompter.askedFiles().front().suggestedName, QStringLiteral("Mahler 4 sales.csv"));
    const client::Request asked = rig.office.transport.requests(Method::Get, "~/figures/sales.csv").front();
    QCOMPARE(asked.queryValue("event"), rig.season.event.id.toText());
    QVERIFY(!asked.queryValue("from").isEmpty()); // of the days that are shown
    QVERIFY(!rig.find<QWidget>("exportProgress")->isVisible());
}

void DashboardExportTest::exportRefused()
{
    DashboardRig rig;
    rig.open();
    const QString path = rig.folder.filePath(QStringLiteral("kept.csv"));
    QFile old(path);
    QVERIFY(old.open(QIODevice::WriteOnly) && old.write("old") == 3);
    old.close();
    rig.prompter.nextFile(path);
    rig.office.transport.refuse(Method::Get, "~/figures/sales.csv", 403, "not_allowed");
    QTest::mouseClick(rig.find<kit::Button>("export"), Qt::LeftButton);
    QTRY_COMPARE(rig.toasts.toasts().size(), std::size_t(1));
    QVERIFY(rig.toasts.toasts().front().stays);
    QVERIFY(old.open(QIODevice::ReadOnly));
    QCOMPARE(old.readAll(), QByteArray("old"));
}

void DashboardExportTest::exportCancelled()
{
    DashboardRig rig;
    rig.open();
    const QString path = rig.folder.filePath(QStringLiteral("never.csv"));
    rig.prompter.nextFile(path);
    rig.office.transport.withhold(Method::Get, "~/figures/sales.csv");
    QTest::mouseClick(rig.find<kit::Button>("export"), Qt::LeftButton);
    auto *progress = rig.find<QWidget>("exportProgress");
    QTRY_VERIFY(progress->isVisible());
    QVERIFY(!rig.find<kit::Button>("export")->isEnabled());
    rig.picture("dashboard-export");
    QTest::mouseClick(progress->findChild<kit::Button *>(), Qt::LeftButton);
    rig.office.transport.release("~/figures/sales.csv");
    QTRY_VERIFY(!progress->isVisible());
    QVERIFY(!QFile::exists(path));
    QVERIFY(rig.toasts.toasts().empty());
}

void DashboardExportTest::exportWhereNothingCanBeWritten()
{
    DashboardRig rig;
    rig.open();
    rig.prompter.nextFile(rig.folder.filePath(QStringLiteral("no/such/folder/sales.csv")));
    QTest::mouseClick(rig.find<kit::Button>("export"), Qt::LeftButton);
    QTRY_COMPARE(rig.toasts.toasts().size(), std::size_t(1));
    QVERIFY(rig.toasts.toasts().front().stays);
    QVERIFY(rig.find<kit::Button>("export")->isEnabled());
}

FOYER_DASHBOARD_TEST_MAIN(DashboardExportTest)
#include "tst_dashboardexport.moc"
