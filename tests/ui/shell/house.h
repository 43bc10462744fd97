// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/client/localstore.h"
#include "tests/support/deterministicids.h"
#include "tests/support/manualclock.h"
#include "tests/ui/shell/fakepage.h"
#include "ui/kit/command.h"
#include "ui/kit/look.h"
#include "ui/kit/preferences.h"
#include "ui/kit/scriptedprompter.h"
#include "ui/shell/actionsource.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/workspace.h"

#include <QTemporaryDir>
#include <QTest>

namespace foyer::test {

using accounts::Permission;
using accounts::Role;
using shell::ActionSource;
using shell::ListedPerformance;
using shell::MainWindow;
using shell::Occupant;
using shell::Performances;
using shell::Workspace;

/// The switcher's list, by a test's words.
class ScriptedPerformances final : public Performances
{
public:
    [[nodiscard]] Task<client::Answer<std::vector<ListedPerformance>>> all() override
    {
        ++asked;
        client::Answer<std::vector<ListedPerformance>> answer(listed);
        if (isOffline)
            answer = client::refused(client::RefusalKind::Offline);
        co_return answer;
    }

    std::vector<ListedPerformance> listed = {};
    bool isOffline = false;
    int asked = 0;
};

/// A house with a window, a workspace and pages.
struct House
{
    explicit House(Role role = Role::Owner, kit::Appearance appearance = kit::Appearance::Light)
    {
        look.theme().setAppearance(appearance); // before the first widget

        look.theme().setReducedMotion(true);
        performances.listed = {evening("Mahler 4", "Teatro Verdi", 1),
                               evening("The Little Prince", "Gallery", 2)};
        occupant.role = role;
        occupant.memberships = {{accounts::OrganizationId(ids.next()), QStringLiteral("Teatro Verdi"), {}},
                                {accounts::OrganizationId(ids.next()), QStringLiteral("Arena Nord"), {}}};
        occupant.organization = occupant.memberships[0].organization;
        window = std::make_unique<MainWindow>(*opened.store, prompter);
        start = new QWidget;
        window->setStart(start);
        window->resize(1440, 900);
        makeWorkspace();
        window->show();
        if (!QTest::qWaitForWindowActive(window.get()))
            qFatal("the window does not open");
    }

    ~House() { window->dropWorkspace(); }

    void makeWorkspace()
    {
        workspace = new Workspace(
            {commands, preferences, *opened.store, performances, QStringLiteral("https://till1")}, occupant);
        add({QStringLiteral("events"), QStringLiteral("Events"), kit::Icon::CalendarDays,
             Permission::ManageCatalog, false, kit::Link::Kind::Event});
        add({QStringLiteral("pos"), QStringLiteral("Box office"), kit::Icon::Ticket, Permission::SellTickets,
             true, kit::Link::Kind::Order});
        add({QStringLiteral("gate"),
             QStringLiteral("Gate"),
             kit::Icon::ScanLine,
             Permission::CheckIn,
             true,
             {}});
        add({QStringLiteral("settings"),
             QStringLiteral("Settings"),
             kit::Icon::Settings,
             Permission::None,
             false,
             {}});
        actions = std::make_unique<ActionSource>(commands);
        workspace->setSources({actions.get()});
        window->setWorkspace(workspace);
        workspace->setState({{}, client::LiveState::Online});
        workspace->begin();
    }

    void add(const FakePage::Look &pageLook) { workspace->addPage(std::make_unique<FakePage>(pageLook)); }

    [[nodiscard]] ListedPerformance evening(const char *name, const char *hall, int day)
    {
        kit::ChosenPerformance chosen{catalog::EventId(ids.next()),
                                      catalog::PerformanceId(ids.next()),
                                      QString::fromLatin1(name),
                                      QString::fromLatin1(hall),
                                      clock.now() + std::chrono::hours(24 * day),
                                      QStringLiteral("Europe/Rome")};
        return {chosen, 383, 620};
    }

    template <typename Widget = QWidget>
    [[nodiscard]] Widget *find(const char *name)
    {
        auto *found = window->findChild<Widget *>(QLatin1StringView(name));
        if (!found)
            qFatal("there is no %s", name);
        return found;
    }

    [[nodiscard]] FakePage *page(const char *name) { return find<FakePage>(name); }

    [[nodiscard]] QString switcherText() { return find<QAbstractButton>("switcher")->text(); }

    void press(QKeyCombination keys)
    {
        QWidget *to = QApplication::focusWidget() ? QApplication::focusWidget() : window.get();
        QTest::keyClick(to, keys.key(), keys.keyboardModifiers());
    }

    void click(const char *name) { QTest::mouseClick(find(name), Qt::LeftButton); }

    QTemporaryDir dir;
    ManualClock clock;
    DeterministicIds ids;
    client::LocalStore::Opened opened =
        *client::LocalStore::open(dir.filePath(QStringLiteral("store.sqlite")), clock);
    kit::Look look{*qApp, kit::Appearance::Light};
    kit::Preferences preferences{*opened.store, look.theme()};
    kit::Commands commands;
    kit::ScriptedPrompter prompter;
    ScriptedPerformances performances;
    Occupant occupant{QStringLiteral("Marta Conti"), Role::Owner, QStringLiteral("Box office")};
    QWidget *start = nullptr;
    std::unique_ptr<MainWindow> window;
    std::unique_ptr<ActionSource> actions;
    Workspace *workspace = nullptr;
};

} // namespace foyer::test
