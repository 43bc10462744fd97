// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/dashboard/dashboardrig.h"

#include "tests/ui/support/savepicture.h"
#include "ui/dashboard/figuretile.h"
#include "ui/kit/seatview/seatview.h"
#include "ui/kit/table.h"
#include "ui/kit/theme.h"

#include <QAbstractButton>
#include <QTest>

namespace foyer::test {

DashboardRig::DashboardRig(accounts::Role role) : m_role(role)
{
    Result<client::LocalStore::Opened> opened =
        client::LocalStore::open(folder.filePath(QStringLiteral("local.db")), office.clock);
    if (!opened)
        qFatal("no local store: %s", qPrintable(opened.error().toLogText()));
    store = std::move(opened->store);
    makePage();
}

DashboardRig::~DashboardRig() = default;

void DashboardRig::makePage()
{
    dashboard::FiguresDesk::Times times;
    times.merge = std::chrono::milliseconds{50};
    times.settle = std::chrono::milliseconds{50};
    times.poll = std::chrono::hours{1};
    page = std::make_unique<dashboard::DashboardPage>(dashboard::DashboardParts{
        office.apis.reports, office.apis.booking, office.apis.catalog, office.connection, office.feed, *store,
        prompter, toasts, office.clock, QStringLiteral("https://verdi.example"), office.client.organization(),
        m_role, times});
}

void DashboardRig::show(QSize size)
{
    office.feed.start();
    page->resize(size);
    page->show();
    page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(page.get()));
    page->activated();
}

void DashboardRig::open(QSize size)
{
    show(size);
    QTRY_COMPARE(page->desk().state(), dashboard::FiguresDesk::State::Ready);
    QTRY_COMPARE(page->heat().state(), dashboard::HallHeat::State::Ready);
    QTRY_VERIFY(page->heat().timesSold(150) + page->heat().timesSold(75) > 0);
    QTRY_VERIFY(page->desk().freshness() == dashboard::FiguresDesk::Freshness::Live);
}

QString DashboardRig::figure(int number) const
{
    return find<dashboard::FigureTile>(qPrintable(QStringLiteral("figure%1").arg(number)))->figure().value;
}

QString DashboardRig::figureDetail(int number) const
{
    return find<dashboard::FigureTile>(qPrintable(QStringLiteral("figure%1").arg(number)))->figure().detail;
}

QStringList DashboardRig::order(int row) const
{
    const QAbstractItemModel *model = find<kit::Table>("latestOrders")->model();
    QStringList cells;
    for (int column = 0; column < model->columnCount(); ++column)
        cells.append(model->index(row, column).data().toString());
    return cells;
}

void DashboardRig::clickSegment(const char *name, const QString &text) const
{
    const auto buttons = find<QWidget>(name)->findChildren<QAbstractButton *>();
    for (QAbstractButton *button : buttons) {
        if (button->text() == text) {
            QTest::mouseClick(button, Qt::LeftButton);
            return;
        }
    }
    QFAIL(qPrintable(QStringLiteral("no segment ") + text));
}

void DashboardRig::picture(const char *name) const
{
    if (qEnvironmentVariableIsEmpty("FOYER_PICTURES"))
        return;
    kit::Theme &theme = kit::Theme::of(page.get());
    for (const kit::Appearance appearance : {kit::Appearance::Light, kit::Appearance::Dark}) {
        theme.setAppearance(appearance);
        QTest::qWait(120);
        auto *map = find<seatview::SeatView>("heatMap");
        if (map->isVisible())
            QTRY_VERIFY(map->isSettled());
        const char *look = appearance == kit::Appearance::Light ? "light" : "dark";
        testing::savePicture(*page,
                             QStringLiteral("%1-%2").arg(QLatin1StringView{name}, QLatin1StringView{look}));
    }
    theme.setAppearance(kit::Appearance::Light);
}

} // namespace foyer::test
