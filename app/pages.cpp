// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages.h"

#include "ui/checkin/gatepage.h"
#include "ui/customers/customerspage.h"
#include "ui/dashboard/dashboardpage.h"
#include "ui/events/context.h"
#include "ui/events/eventspage.h"
#include "ui/line/linepage.h"
#include "ui/pos/pospage.h"
#include "ui/seatmap/studiopage.h"
#include "ui/settings/settingspage.h"

#include <QSysInfo>

namespace foyer::app {

namespace {

using accounts::grants;
using accounts::Permission;
using Page = std::unique_ptr<kit::Page>;

events::Context eventsContext(const PageParts &p)
{
    client::Apis &apis = p.link.apis();
    return {p.link.client(),     apis.catalog,      apis.seating, apis.season,
            p.link.connection(), p.store,           p.prompter,   p.toasts,
            p.sources.clock,     p.link.place().id, p.role};
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

seatmap::StudioParts studioParts(const PageParts &p)
{
    client::Apis &apis = p.link.apis();
    return {apis.seating,      apis.catalog,
            apis.booking,      p.store,
            p.prompter,        p.toasts,
            p.sources.clock,   p.sources.ids,
            p.link.place().id, QString::fromLatin1(p.link.client().organization().toText())};
}

/// Between the set-up of events and the studio: maps are drawn there and sold from here.
void connectStudio(events::EventsPage *events, seatmap::StudioPage *studio)
{
    const auto show = [events] {
        Q_EMIT events->linkActivated({kit::Link::Kind::Page, QStringLiteral("studio")});
    };
    QObject::connect(events, &events::EventsPage::hallsWanted, studio, show);
    QObject::connect(events, &events::EventsPage::studioWanted, studio,
                     [studio, show](const Uuid &map, const QString &name) {
                         studio->openMap({map, {}, name}, true);
                         show();
                     });
    QObject::connect(events, &events::EventsPage::drawWanted, studio, [studio, show](const Uuid &venue) {
        studio->drawNew(venue, true);
        show();
    });
    QObject::connect(studio, &seatmap::StudioPage::published, events,
                     [events](const seatmap::MapPlace &place) { events->takeMap(place.map, place.venue); });
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
    auto *events = new events::EventsPage(eventsContext(parts));
    auto *studio = new seatmap::StudioPage(studioParts(parts));
    connectStudio(events, studio);
    pages.push_back(named("events", Page(events)));
    pages.push_back(named("pos", boxOfficePage(parts)));
    pages.push_back(named("gate", gatePage(parts)));
    pages.push_back(named("dashboard", dashboardPage(parts)));
    pages.push_back(named("customers", customersPage(parts)));
    pages.push_back(named("settings", settingsPage(parts)));
    pages.push_back(
        named("line", linePage(parts))); // these two belong to events, and have no item in the rail
    pages.push_back(named("studio", Page(studio)));
    return pages;
}

} // namespace foyer::app
