// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk.h"

#include "core/client/localstore.h"
#include "ui/kit/command.h"
#include "ui/kit/toasts.h"
#include "ui/start/signinform.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QLoggingCategory>

namespace foyer::app {

namespace {

Q_LOGGING_CATEGORY(lcDesk, "foyer.desk")

constexpr QLatin1StringView keysKey{"keys"};

shell::Occupant occupantOf(const wire::AccountProfile &profile, const wire::OrganizationEntry &organization)
{
    shell::Occupant occupant;
    occupant.name = Desk::nameOf(profile);
    occupant.role = organization.role;
    occupant.roleWord = start::roleWord(accounts::roleName(organization.role));
    occupant.organization = organization.id;
    for (const wire::OrganizationEntry &entry : profile.organizations)
        occupant.memberships.push_back({entry.id, entry.name, accounts::roleName(entry.role)});
    return occupant;
}

} // namespace

QString Desk::nameOf(const wire::AccountProfile &profile)
{
    const QString name = (profile.firstName + u' ' + profile.lastName).trimmed();
    return name.isEmpty() ? profile.email : name;
}

Desk::Desk(const DeskParts &parts, const wire::AccountProfile &profile,
           const wire::OrganizationEntry &organization)
    : m_parts(parts)
    , m_performances(parts.link.apis().catalog, parts.sources.clock)
    , m_workspace(new shell::Workspace(
          {m_commands, parts.preferences, parts.store, m_performances, parts.link.place().id},
          occupantOf(profile, organization)))
    , m_actions(m_commands)
    , m_events(parts.link.apis().catalog, [this](const kit::Link &link) { m_workspace->open(link); })
    , m_orders(parts.link.apis().booking, [this](const kit::Link &link) { m_workspace->open(link); })
    , m_customers(parts.link.apis().customers, [this](const kit::Link &link) { m_workspace->open(link); })
{
    const PageParts pageParts{parts.link, parts.store,       parts.prompter, m_workspace->toasts(),
                              m_commands, parts.preferences, parts.sources,  organization.role};
    for (std::unique_ptr<kit::Page> &page : makePages(pageParts))
        m_workspace->addPage(std::move(page));
    setSources(organization.role);
    restoreKeys();
    connect(&m_commands, &kit::Commands::changed, this, &Desk::keepKeys);
    followLink();
}

Desk::~Desk()
{
    disconnect(&m_commands, nullptr, this, nullptr);
    delete m_workspace;
}

// What the role may not see is not asked for.
void Desk::setSources(accounts::Role role)
{
    std::vector<kit::PaletteSource *> sources{&m_actions, &m_events};
    if (accounts::grants(role, accounts::Permission::SellTickets))
        sources.push_back(&m_orders);
    if (accounts::grants(role, accounts::Permission::ViewCustomers))
        sources.push_back(&m_customers);
    m_workspace->setSources(std::move(sources));
}

void Desk::followLink()
{
    const auto tell = [this] {
        m_workspace->setState({m_parts.link.connection().lostAt(), m_parts.link.live().state()});
    };
    connect(&m_parts.link.connection(), &client::Connection::lost, m_workspace, tell);
    connect(&m_parts.link.connection(), &client::Connection::back, m_workspace, tell);
    connect(&m_parts.link.live(), &client::LiveFeed::stateChanged, m_workspace, tell);
    tell();
}

void Desk::restoreKeys()
{
    const QByteArray kept = m_parts.store.setting({}, keysKey).value_or(QByteArray());
    const QJsonObject keys = QJsonDocument::fromJson(kept).object();
    std::vector<kit::Rebinding> rebindings;
    for (auto it = keys.begin(); it != keys.end(); ++it)
        rebindings.push_back({it.key(), QKeySequence(it.value().toString(), QKeySequence::PortableText)});
    m_commands.setRebindings(rebindings);
}

void Desk::keepKeys()
{
    QJsonObject keys;
    for (const kit::Rebinding &rebinding : m_commands.rebindings())
        keys.insert(rebinding.id, rebinding.keys.toString(QKeySequence::PortableText));
    const QByteArray text = QJsonDocument(keys).toJson(QJsonDocument::Compact);
    if (const Result<void> kept = m_parts.store.setSetting({}, keysKey, text); !kept)
        qCWarning(lcDesk).noquote() << kept.error().toLogText();
}

} // namespace foyer::app
