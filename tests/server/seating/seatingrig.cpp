// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/seating/seatingrig.h"

#include "server/seating/seatingroutes.h"

namespace foyer::test {

namespace {

struct Seating
{
    Seating(const ApiParts &parts) : routes(parts.pool, work, parts.ids) {}

    api::WorkPool work;
    seating::SeatingRoutes routes;
};

ApiServices build(const ApiParts &parts)
{
    const auto seating = std::make_shared<Seating>(parts);
    seating->routes.addTo(parts.api);
    return ApiServices{.kept = seating};
}

} // namespace

SeatingRig::SeatingRig() : m_rig(&build)
{
    const QString organization =
        QStringLiteral("insert into organization (id, name, slug, currency, time_zone) "
                       "values ('%1', 'House', '%2', 'EUR', 'Europe/Berlin')");
    const auto make = [&](api::OrganizationId id, const char *slug) {
        m_rig.psql(organization.arg(QString::fromLatin1(id.toText()), QString::fromLatin1(slug)));
    };
    make(m_organization, "house");
    make(m_other, "other-house");
    m_rig.psql(QStringLiteral("insert into account (id) values ('%1')")
                   .arg(QString::fromLatin1(m_account.toText())));
}

void SeatingRig::signInAsStranger(JsonClient &client) const
{
    client.setAuthorization(actingAs(m_account, m_other, accounts::Role::Owner));
}

QString SeatingRig::makeVenue(JsonClient &client)
{
    const QString id = newId();
    const JsonAnswer answer =
        client.post(path("/venues"), {{QStringLiteral("id"), id},
                                      {QStringLiteral("name"), QStringLiteral("Playhouse")},
                                      {QStringLiteral("time_zone"), QStringLiteral("Europe/Berlin")}});
    if (answer.status != 201)
        qFatal("%s", answer.toText().constData());
    return id;
}

QString SeatingRig::makeMap(JsonClient &client)
{
    const QString id = newId();
    const JsonAnswer answer =
        client.post(path("/venues/" + makeVenue(client).toLatin1() + "/seat-maps"),
                    {{QStringLiteral("id"), id}, {QStringLiteral("name"), QStringLiteral("Main hall")}});
    if (answer.status != 201)
        qFatal("%s", answer.toText().constData());
    return id;
}

} // namespace foyer::test
