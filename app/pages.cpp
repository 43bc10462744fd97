// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages.h"

#include "ui/checkin/gatepage.h"
#include "ui/customers/customerspage.h"
#include "ui/dashboard/dashboardpage.h"
#include "ui/events/context.h"
#include "ui/events/eventspage.h"
#include "ui/line/linepage.h"
#include "ui/pos/pospage.h"
#include "ui/settings/settingspage.h"

#include <QSysInfo>

namespace foyer::app {

namespace {

using accounts::grants;
using accounts::Permission;
using Page = std::unique_ptr<kit::Page>;

Page eventsPage(const PageParts &p)
{
    client::Apis &apis = p.link.apis();
    const events::Context context{p.link.client(),     apis.catalog,      apis.seating, apis.season,
                                  p.link.connection(), p.store,           p.prompter,   p.toasts,
                                  p.sources.clock,     p.link.place().id, p.role};
    return std::make_unique<events::EventsPage>(context);
}

Page boxOfficePage(const PageParts &p)
{
    client::Apis &apis = p.link.apis();
    const pos::PosServices services{apis.booking,  apis.tickets,    p.link.live(), p.link.connection(),
                                    p.sources.ids, p.sources.clock, p.toasts,      p.prompter,
                                    &p.store};
    const pos::TillRights rights{grants(p.role, Permission::RefundByPolicy),
                                 grants(p.role, Permission::SteerSale)};
    return std::make_unique<pos::PosPage>(services, rights);
}

Page gatePage(const PageParts &p)
{
    client::Apis &apis = p.link.apis();
    const checkin::GateParts parts{
        apis.checkin, apis.catalog,  p.link.live(),   p.link.connection(), p.store,
        p.toasts,     p.sources.ids, p.sources.clock, p.link.place().id,   QSysInfo::machineHostName()};
    return std::make_unique<checkin::GatePage>(parts);
}

Page dashboardPage(const PageParts &p)
{
    client::Apis &apis = p.link.apis();
    const dashboard::DashboardParts parts{apis.reports,
                                          apis.booking,
                                          apis.catalog,
                                          p.link.connection(),
                                          p.link.live(),
                                          p.store,
                                          p.prompter,
                                          p.toasts,
                                          p.sources.clock,
                                          p.link.place().id,
                                          p.link.client().organization(),
                                          p.role};
    return std::make_unique<dashboard::DashboardPage>(parts);
}

Page customersPage(const PageParts &p)
{
    const customers::CustomersParts parts{p.link.apis().customers, p.toasts, p.prompter,
                                          grants(p.role, Permission::EraseCustomers)};
    return std::make_unique<customers::CustomersPage>(parts);
}

Page linePage(const PageParts &p)
{
    client::Apis &apis = p.link.apis();
    const line::LineParts parts{apis.line,       apis.reports,      apis.booking, p.link.connection(),
                                p.link.live(),   p.store,           p.prompter,   p.toasts,
                                p.sources.clock, p.link.place().id, p.role};
    return std::make_unique<line::LinePage>(parts);
}

Page settingsPage(const PageParts &p)
{
    client::Apis &apis = p.link.apis();
    const settings::SettingsParts parts{apis.accounts, apis.catalog, p.sources.ids, p.store, p.preferences,
                                        p.commands,    p.toasts,     p.prompter,    p.role};
    return std::make_unique<settings::SettingsPage>(parts);
}

/// A page by the name that rail, links and tests know it by.
Page named(const char *name, Page page)
{
    page->setObjectName(QLatin1StringView(name));
    return page;
}

} // namespace

std::vector<Page> makePages(const PageParts &parts)
{
    std::vector<Page> pages;
    pages.push_back(named("events", eventsPage(parts)));
    pages.push_back(named("pos", boxOfficePage(parts)));
    pages.push_back(named("gate", gatePage(parts)));
    pages.push_back(named("dashboard", dashboardPage(parts)));
    pages.push_back(named("customers", customersPage(parts)));
    pages.push_back(named("settings", settingsPage(parts)));
    pages.push_back(named("line", linePage(parts))); // belongs to events, and has no item in the rail
    return pages;
}

} // namespace foyer::app
