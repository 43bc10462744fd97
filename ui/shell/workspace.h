// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/permission.h"
#include "ui/kit/page.h"
#include "ui/kit/palette.h"
#include "ui/shell/linkstate.h"
#include "ui/shell/switcherpopup.h"

#include <memory>
#include <vector>

class QStackedWidget;

namespace foyer::client {
class LocalStore;
}

namespace foyer::kit {
class Commands;
class Preferences;
class ToastHost;
class Toasts;
} // namespace foyer::kit

namespace foyer::shell {

class KeyboardMap;
class Rail;
class ShellCommands;
class TopBar;

/// What the workspace works with; all outlives it.
struct WorkspaceParts
{
    kit::Commands &commands;
    kit::Preferences &preferences;
    client::LocalStore &store;
    Performances &performances;
    QString place; ///< by which the store knows the server
};

/// Who works here, and for whom.
struct Occupant
{
    QString name;
    accounts::Role role = accounts::Role::Viewer;
    QString roleWord;
    std::vector<Membership> memberships = {};
    accounts::OrganizationId organization = {};
};

/// Rail, top bar and pages of a signed-in person. Made anew for each person, organization and language.
class Workspace final : public QWidget
{
    Q_OBJECT

public:
    Workspace(WorkspaceParts parts, Occupant occupant, QWidget *parent = nullptr);
    ~Workspace() override;

    /// Where pages and toasts meet; there before the pages are.
    [[nodiscard]] kit::Toasts &toasts();

    /// Adds a page if the role has its permission; else it is dropped. `settings` stands at the rail's foot.
    void addPage(std::unique_ptr<kit::Page> page);

    /// Once all pages are there: shows the one of the last time, or the first.
    void begin();

    void setSources(std::vector<kit::PaletteSource *> sources);
    void setState(const LinkState &state);

    /// The shown page's objectName; empty when the role allows none.
    [[nodiscard]] QString currentPage() const;
    void showPage(const QString &id);

    /// Shows what the link names; a toast says if nothing could.
    void open(const kit::Link &link);

    /// The titles of pages with something that leaving would lose.
    [[nodiscard]] QStringList unsaved() const;

    [[nodiscard]] const std::optional<kit::ChosenPerformance> &performance() const { return m_performance; }

    void choosePerformance(const std::optional<kit::ChosenPerformance> &performance);

    /// Whether rail and top bar are away.
    [[nodiscard]] bool isBare() const;

Q_SIGNALS:
    void signOutWanted();
    void organizationWanted(foyer::accounts::OrganizationId organization);
    void fullScreenWanted(bool wanted);
    void fullScreenToggled();

private:
    void build();
    void connectBar();
    void addCommands();
    void addPageCommand(kit::Page *page);
    void onPageChanged(kit::Page *page);
    void onFullScreenWanted(bool wanted);
    void showSubject();
    void showKeys();
    void yieldKeys();
    void focusPage();
    void openSwitcher();
    void openPersonMenu();
    void openPalette();
    void openKeys();
    [[nodiscard]] Task<void> loadPerformances(bool first);
    void restorePerformance(const std::vector<ListedPerformance> &listed);
    [[nodiscard]] bool openPerformance(const QString &id);
    [[nodiscard]] Task<void> lookForPerformance(kit::Link link);
    void openAtPage(const kit::Link &link);
    void remember(const char *key, const QString &value);
    [[nodiscard]] QString remembered(const char *key) const;
    [[nodiscard]] kit::Page *find(const QString &id) const;
    [[nodiscard]] kit::Page *current() const;
    [[nodiscard]] QString organizationName() const;

    WorkspaceParts m_parts;
    Occupant m_occupant;
    Rail *m_rail;
    TopBar *m_bar;
    QStackedWidget *m_stack;
    kit::ToastHost *m_toasts;
    ShellCommands *m_commands;
    SwitcherPopup *m_switcher;
    KeyboardMap *m_keys;
    kit::Palette *m_palette;
    std::vector<kit::Page *> m_pages;
    std::vector<QAction *> m_pageCommands;
    std::vector<std::pair<QAction *, QKeySequence>> m_yielded; ///< keys that the shown page has for itself
    std::optional<kit::ChosenPerformance> m_performance;
    std::vector<ListedPerformance> m_listed;
};

} // namespace foyer::shell
