// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/checkin/checkinrig.h"

#include "server/checkin/checkinroutes.h"
#include "server/tickets/ticketroutes.h"

namespace foyer::test {

namespace {

struct Desk
{
    Desk(const ApiParts &parts, CheckinRig &rig)
        : installation(testInstallationKey())
        , keys(parts.pool, installation, parts.clock, parts.random)
        , tickets(parts.pool, rig.house.sheets, keys, work)
        , checkin(parts.pool, rig.house.sheets, keys, rig.publisher, parts.clock)
    {}

    tickets::InstallationKey installation;
    api::WorkPool work;
    tickets::KeyRing keys;
    tickets::TicketRoutes tickets;
    checkin::CheckinRoutes checkin;
};

} // namespace

CheckinRig::CheckinRig()
{
    m_rig = std::make_unique<ApiRig>(
        [this](const ApiParts &parts) {
            const auto desk = std::make_shared<Desk>(parts, *this);
            desk->tickets.addTo(parts.api);
            desk->checkin.addTo(parts.api);
            return ApiServices{.kept = desk};
        },
        &house.clock);
    house.fill(*m_rig);
    m_venue = house.newId();
    m_rig->psql(QStringLiteral("insert into venue (id, organization_id, name, time_zone) "
                               "values ('%1', '%2', 'Playhouse', 'Europe/Berlin')")
                    .arg(m_venue, QString::fromLatin1(house.organization.toText())));
}

CheckinRig::~CheckinRig() = default;

std::unique_ptr<JsonClient> CheckinRig::gateStaff() const
{
    auto client = std::make_unique<JsonClient>(m_rig->port());
    client->setAuthorization(house.as(accounts::Role::Gate));
    return client;
}

QString CheckinRig::codeOf(booking::TicketId ticket)
{
    JsonClient clerk(m_rig->port());
    clerk.setAuthorization(house.as(accounts::Role::BoxOffice));
    const JsonAnswer code = clerk.get(house.path("/tickets/" + ticket.toText() + "/code"));
    if (code.status != 200)
        qFatal("%s", code.toText().constData());
    return QString::fromLatin1(code.body);
}

QJsonObject CheckinRig::scanOf(const QString &code)
{
    return {{QStringLiteral("id"), house.newId()},
            {QStringLiteral("code"), code},
            {QStringLiteral("device"), QStringLiteral("scanner-1")},
            {QStringLiteral("scanned_at"), toRfc3339(house.clock.now())}};
}

QString CheckinRig::makeGate(const QString &name, const QStringList &sections, bool allowsReturn)
{
    JsonClient organizer(m_rig->port());
    organizer.setAuthorization(house.as(accounts::Role::Organizer));
    const QString id = house.newId();
    const JsonAnswer made = organizer.post(
        house.path("/gates"), {{QStringLiteral("id"), id},
                               {QStringLiteral("venue"), m_venue},
                               {QStringLiteral("name"), name},
                               {QStringLiteral("sections"), QJsonArray::fromStringList(sections)},
                               {QStringLiteral("allows_return"), allowsReturn}});
    if (made.status != 201)
        qFatal("%s", made.toText().constData());
    return id;
}

} // namespace foyer::test
