// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/line/lineroomrig.h"

#include "tests/ui/support/savepicture.h"
#include "ui/kit/button.h"
#include "ui/kit/label.h"
#include "ui/kit/seatview/seatview.h"
#include "ui/kit/theme.h"
#include "ui/line/roomtile.h"

#include <QAction>
#include <QPlainTextEdit>

namespace foyer::test {

using namespace std::chrono_literals;

LineRoomRig::LineRoomRig(accounts::Role role) : m_role(role)
{
    Result<client::LocalStore::Opened> opened =
        client::LocalStore::open(folder.filePath(QStringLiteral("local.db")), office.clock);
    if (!opened)
        qFatal("no local store: %s", qPrintable(opened.error().toLogText()));
    store = std::move(opened->store);
    chosen = {catalog::EventId(office.ids.next()), server.performance, QStringLiteral("Aurora Lights"),
              QStringLiteral("Arena Nord"),        server.now() + 10h, QStringLiteral("Europe/Rome")};
    makePage();
}

LineRoomRig::~LineRoomRig() = default;

void LineRoomRig::makePage()
{
    line::LineDesk::Times times;
    times.poll = 1h;
    times.sales = 0ms;
    page = std::make_unique<line::LinePage>(line::LineParts{
        office.apis.line, office.apis.reports, office.apis.booking, office.connection, office.feed, *store,
        prompter, toasts, office.clock, QStringLiteral("https://verdi.example"), m_role, times});
}

void LineRoomRig::show(QSize size)
{
    office.feed.start();
    page->resize(size);
    page->show();
    page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(page.get()));
    page->setPerformance(chosen);
    page->activated();
}

void LineRoomRig::open(QSize size)
{
    show(size);
    QTRY_COMPARE(page->desk().state(), line::LineDesk::State::Ready);
    QTRY_COMPARE(page->desk().freshness(), line::LineDesk::Freshness::Live);
    QTRY_COMPARE(page->hall().state(), line::HallShares::State::Ready);
    QTRY_VERIFY(page->desk().sight().sales.has_value());
}

kit::ChosenPerformance LineRoomRig::another(const QString &name)
{
    kit::ChosenPerformance other = chosen;
    other.performance = catalog::PerformanceId(office.ids.next());
    other.eventName = name;
    page->setPerformance(other);
    return other;
}

QString LineRoomRig::text(const char *label) const
{
    return find<kit::Label>(label)->text();
}

QString LineRoomRig::figure(int number) const
{
    return find<line::RoomTile>(qPrintable(QStringLiteral("roomFigure%1").arg(number)))->figure().value;
}

QString LineRoomRig::figureDetail(int number) const
{
    return find<line::RoomTile>(qPrintable(QStringLiteral("roomFigure%1").arg(number)))->figure().detail;
}

void LineRoomRig::click(const char *name) const
{
    auto *widget = find(name);
    QVERIFY2(widget->isVisible() && widget->isEnabled(), name);
    QTest::mouseClick(widget, Qt::LeftButton);
}

void LineRoomRig::type(const char *name, const QString &text) const
{
    auto *field = find(name);
    field->setFocus(Qt::TabFocusReason);
    QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(field, text);
}

QStringList LineRoomRig::shownActs() const
{
    QStringList shown;
    const auto buttons = find("roomHead")->findChildren<kit::Button *>();
    for (const kit::Button *button : buttons) {
        if (button->isVisible() && button->objectName().startsWith(QLatin1String("line.")))
            shown.append(button->objectName());
    }
    shown.sort();
    return shown;
}

void LineRoomRig::picture(const char *name) const
{
    if (qEnvironmentVariableIsEmpty("FOYER_PICTURES"))
        return;
    kit::Theme &theme = kit::Theme::of(page.get());
    for (const kit::Appearance appearance : {kit::Appearance::Light, kit::Appearance::Dark}) {
        theme.setAppearance(appearance);
        QTest::qWait(120);
        auto *map = find<seatview::SeatView>("sharesMap");
        if (map->isVisible())
            QTRY_VERIFY(map->isSettled());
        const char *look = appearance == kit::Appearance::Light ? "light" : "dark";
        testing::savePicture(*page,
                             QStringLiteral("%1-%2").arg(QLatin1StringView{name}, QLatin1StringView{look}));
    }
    theme.setAppearance(kit::Appearance::Light);
}

} // namespace foyer::test
