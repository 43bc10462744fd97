// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/client/catalogapi.h"
#include "ui/dashboard/dealsmodel.h"
#include "ui/dashboard/eventbook.h"
#include "ui/dashboard/figuresdesk.h"
#include "ui/dashboard/hallheat.h"
#include "ui/dashboard/salesexport.h"
#include "ui/kit/page.h"

namespace foyer::kit {
class Button;
class ProgressPanel;
class Prompter;
class StateStack;
class Toasts;
} // namespace foyer::kit

namespace foyer::dashboard {

class Board;
class FilterBar;
class WallHead;

/// What the dashboard works with; all of it outlives the page.
struct DashboardParts
{
    client::ReportsApi &reports;
    client::BookingApi &booking;
    client::CatalogApi &catalog;
    client::Connection &connection;
    client::LiveFeed &live;
    client::LocalStore &store;
    kit::Prompter &prompter;
    kit::Toasts &toasts;
    const Clock &clock;
    QString place; ///< the server's name in the store
    accounts::OrganizationId organization;
    accounts::Role role = accounts::Role::Viewer;
    FiguresDesk::Times times = {};
};

/// How the house sells: the workspace of whoever watches.
class DashboardPage : public kit::Page
{
    Q_OBJECT

public:
    explicit DashboardPage(const DashboardParts &parts, QWidget *parent = nullptr);
    ~DashboardPage() override;

    [[nodiscard]] QString title() const override;
    [[nodiscard]] kit::Icon icon() const override;
    [[nodiscard]] accounts::Permission permission() const override;
    [[nodiscard]] QList<QAction *> commands() override;
    void activated() override;
    void deactivated() override;

    /// The whole screen, large, without anything to click on; Esc leaves it.
    void setWall(bool isWall);

    [[nodiscard]] bool isWall() const noexcept { return m_isWall; }

    [[nodiscard]] FiguresDesk &desk() noexcept { return m_desk; }

    [[nodiscard]] HallHeat &heat() noexcept { return m_heat; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void makeActions();
    void makeFaces();
    void listen();
    void choose(const Filter &filter);
    void showBook();
    void showFigures();
    void showFace();
    void showFreshness();
    void showNothingSold();
    void nameActions();
    void startExport();
    [[nodiscard]] static Task<void> askAndExport(QPointer<DashboardPage> self);
    void endExport(SalesExport::Outcome outcome);
    [[nodiscard]] QString suggestedName() const;

    DashboardParts m_parts;
    EventBook m_book;
    FiguresDesk m_desk;
    HallHeat m_heat;
    DealsModel m_deals;
    SalesExport m_exporter;
    QAction *m_export = nullptr;
    QAction *m_wall = nullptr;
    QAction *m_refresh = nullptr;
    QAction *m_leave = nullptr;
    FilterBar *m_bar = nullptr;
    WallHead *m_wallHead = nullptr;
    kit::ProgressPanel *m_progress = nullptr;
    Board *m_board = nullptr;
    kit::StateStack *m_states = nullptr;
    kit::Button *m_firstAct = nullptr;
    QTimer m_minute; ///< ages change without news
    bool m_isOpened = false;
    bool m_isActive = false;
    bool m_isWall = false;
};

} // namespace foyer::dashboard
