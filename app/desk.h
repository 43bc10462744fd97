// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pages.h"
#include "core/wire/accounts/accountprofile.h"
#include "ui/kit/command.h"
#include "ui/shell/actionsource.h"
#include "ui/shell/catalogperformances.h"
#include "ui/shell/customersource.h"
#include "ui/shell/eventsource.h"
#include "ui/shell/ordersource.h"
#include "ui/shell/workspace.h"

namespace foyer::app {

/// What a desk works with; all outlives it.
struct DeskParts
{
    ServerLink &link;
    client::LocalStore &store;
    kit::Prompter &prompter;
    kit::Preferences &preferences;
    Sources sources;
};

/// Somebody at work for one organization: the workspace with its pages, and what they share.
class Desk final : public QObject
{
    Q_OBJECT

public:
    Desk(const DeskParts &parts, const wire::AccountProfile &profile,
         const wire::OrganizationEntry &organization);
    ~Desk() override;

    /// Belongs to the window once shown there; the desk lives at least as long.
    [[nodiscard]] shell::Workspace *workspace() const { return m_workspace; }

    [[nodiscard]] kit::Commands &commands() { return m_commands; }

    [[nodiscard]] static QString nameOf(const wire::AccountProfile &profile);

private:
    void keepKeys();
    void restoreKeys();
    void setSources(accounts::Role role);
    void followLink();

    DeskParts m_parts;
    kit::Commands m_commands;
    shell::CatalogPerformances m_performances;
    QPointer<shell::Workspace> m_workspace;
    shell::ActionSource m_actions;
    shell::EventSource m_events;
    shell::OrderSource m_orders;
    shell::CustomerSource m_customers;
};

} // namespace foyer::app
