// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/catalog/catalogrig.h"

#include "core/seating/seatmapformat.h"
#include "server/api/openapi.h"
#include "server/migrations/blockingsession.h"

#include <QTest>

namespace foyer::test {

namespace {

QString quoted(const QByteArray &text)
{
    return u'\'' + QString::fromLatin1(text) + u'\'';
}

QJsonObject amount(qint64 minor)
{
    return {{QStringLiteral("amount"), minor}, {QStringLiteral("currency"), QStringLiteral("EUR")}};
}

} // namespace

CatalogRig::CatalogRig(const Clock *clock, const More &more)
{
    m_venue = newId();
    m_api = std::make_unique<ApiRig>(
        [this, &more](const ApiParts &parts) {
            const auto routes = std::make_shared<catalog::CatalogRoutes>(parts.pool, parts.clock, parts.ids);
            routes->addTo(parts.api);
            m_routes = routes.get();
            m_parts.emplace(parts);
            const std::shared_ptr<void> others = more ? more(parts, *routes) : nullptr;
            m_description = api::describeApi(parts.api, QStringLiteral("1"));
            using Kept = std::pair<std::shared_ptr<catalog::CatalogRoutes>, std::shared_ptr<void>>;
            return ApiServices{.kept = std::make_shared<Kept>(routes, others)};
        },
        clock);
    addOrganization();
}

void CatalogRig::addOrganization() const
{
    for (const api::OrganizationId &id : {m_organization, m_other})
        m_api->psql(QStringLiteral("insert into organization (id, name, slug, currency, time_zone) values "
                                   "(%1, 'Opera', 'o-%2', 'EUR', 'Europe/Berlin')")
                        .arg(quoted(id.toText()), QString::fromLatin1(id.toText())));
    m_api->psql(QStringLiteral("insert into account (id) values (%1)").arg(quoted(m_owner.toText())));
    m_api->psql(
        QStringLiteral("insert into member (organization_id, account_id, role) values (%1, %2, 'owner')")
            .arg(quoted(m_organization.toText()), quoted(m_owner.toText())));
    m_api->psql(QStringLiteral("insert into venue (id, organization_id, name, address, time_zone) values "
                               "('%1', %2, 'Great Hall', '1 Square', 'Europe/Vienna')")
                    .arg(m_venue, quoted(m_organization.toText())));
}

std::unique_ptr<JsonClient> CatalogRig::newClient() const
{
    auto client = std::make_unique<JsonClient>(m_api->port());
    if (m_observer)
        client->setObserver(m_observer);
    return client;
}

std::unique_ptr<JsonClient> CatalogRig::client(accounts::Role role) const
{
    auto client = newClient();
    client->setAuthorization(actingAs(m_owner, m_organization, role));
    return client;
}

std::unique_ptr<JsonClient> CatalogRig::stranger() const
{
    auto client = newClient();
    client->setAuthorization(actingAs(api::AccountId(m_ids.next()), m_other, accounts::Role::Owner));
    return client;
}

std::unique_ptr<JsonClient> CatalogRig::buyer() const
{
    return newClient();
}

QString CatalogRig::addSeatMap(const seating::SeatMap &map) const
{
    const QByteArray document = seating::writeSeatMap(map).value();
    const QByteArray id = m_ids.next().toText();
    migrations::BlockingSession session =
        migrations::BlockingSession::open(m_api->conninfo("foyer_app")).value();
    const auto run = [&session](const QByteArray &sql, const QList<QByteArray> &parameters) {
        const auto done = session.run(sql, parameters);
        if (!done)
            qFatal("%s", qPrintable(done.error().toLogText()));
    };
    run("insert into seat_map (id, venue_id, organization_id, name) values ($1, $2, $3, 'Hall')",
        {id, m_venue.toLatin1(), m_organization.toText()});
    run("insert into seat_map_version (seat_map_id, version, document, seats, checksum) "
        "values ($1, 1, $2, $3, '\\x00')",
        {id, document, QByteArray::number(qulonglong(seating::seatCount(map)))});
    return QString::fromLatin1(id);
}

QByteArray CatalogRig::tagOf(const QString &event) const
{
    return client()->get(eventPath(event)).header("ETag");
}

QString CatalogRig::performanceOf(const QString &event) const
{
    return client()->get(eventPath(event)).text(QStringLiteral("performances[0].id"));
}

QString CatalogRig::makeDraft(const QString &slug, const QString &seatMap)
{
    const QString event = newId();
    const std::unique_ptr<JsonClient> staff = client();
    JsonAnswer made =
        staff->post(path("/events"), {{QStringLiteral("id"), event},
                                      {QStringLiteral("venue"), m_venue},
                                      {QStringLiteral("slug"), slug},
                                      {QStringLiteral("title"), QStringLiteral("Evening of ") + slug}});
    QJsonObject date{{QStringLiteral("id"), newId()},
                     {QStringLiteral("starts_at"), QStringLiteral("2090-05-01T18:00:00Z")}};
    if (seatMap.isEmpty())
        date.insert(QStringLiteral("areas"),
                    QJsonArray{QJsonObject{{QStringLiteral("id"), newId()},
                                           {QStringLiteral("name"), QStringLiteral("Floor")},
                                           {QStringLiteral("category"), QStringLiteral("floor")},
                                           {QStringLiteral("capacity"), 120}}});
    else
        date.insert(QStringLiteral("seat_map"), QJsonObject{{QStringLiteral("id"), seatMap}});
    if (made.status == 201)
        made = staff->post(eventPath(event, "/performances"), date);
    if (made.status == 201)
        made = staff->post(eventPath(event, "/categories/from-seat-maps"));
    if (made.status != 200)
        qFatal("no draft: %s", made.toText().constData());
    addPrices(*staff, event);
    return event;
}

void CatalogRig::addPrices(JsonClient &staff, const QString &event)
{
    const auto type = [&](const QString &name) {
        return QJsonObject{{QStringLiteral("id"), newId()}, {QStringLiteral("name"), name}};
    };
    staff.post(eventPath(event, "/ticket-types"), type(QStringLiteral("Adult")));
    staff.post(eventPath(event, "/ticket-types"), type(QStringLiteral("Child")));
    const JsonAnswer state = staff.post(
        eventPath(event, "/sale-phases"),
        {{QStringLiteral("id"), newId()},
         {QStringLiteral("name"), QStringLiteral("General")},
         {QStringLiteral("channels"), QJsonArray{QStringLiteral("public"), QStringLiteral("box_office")}},
         {QStringLiteral("opens_at"), QStringLiteral("2020-01-01T00:00:00Z")},
         {QStringLiteral("closes_at"), QStringLiteral("2090-05-01T17:00:00Z")}});
    QJsonArray prices;
    for (const QJsonValue &category : state.at(QStringLiteral("categories")).toArray()) {
        for (const QJsonValue &each : state.at(QStringLiteral("ticket_types")).toArray())
            prices.append(
                QJsonObject{{QStringLiteral("category"), category[u"id"]},
                            {QStringLiteral("ticket_type"), each[u"id"]},
                            {QStringLiteral("price"), amount(each[u"ordinal"].toInt() == 0 ? 2500 : 1500)}});
    }
    const JsonAnswer priced =
        staff.put(eventPath(event, "/prices"), {{QStringLiteral("prices"), prices}}, state.header("ETag"));
    if (priced.status != 200)
        qFatal("no prices: %s", priced.toText().constData());
}

seating::SeatMap plainHall(int seats, const QStringList &categories, const QStringList &standing)
{
    seating::SeatMap map;
    map.name = QStringLiteral("Hall");
    map.canvas = {60'000, 2'000'000};
    for (const QString &key : categories) {
        if (key.isEmpty())
            continue; // seats that the designer has given no category
        map.categories.push_back({key, key.toUpper(), QStringLiteral("#336699"), {}});
    }
    map.levels.push_back({QStringLiteral("l"), QStringLiteral("Floor"), {}});
    seating::Section section;
    section.id = QStringLiteral("s");
    section.name = QStringLiteral("Stalls");
    section.level = QStringLiteral("l");
    for (int i = 0; i < seats; ++i) {
        const int row = i / 50;
        if (i % 50 == 0) {
            section.rows.emplace_back();
            section.rows.back().id = QStringLiteral("r%1").arg(row);
            section.rows.back().name = QString::number(row + 1);
        }
        seating::Seat seat;
        seat.id = QStringLiteral("seat-%1").arg(i);
        seat.number = QString::number(i % 50 + 1);
        seat.position = {1000 + (i % 50) * 500, 1000 + row * 900};
        seat.category = categories.at(row % categories.size());
        section.rows.back().seats.push_back(seat);
    }
    for (const QString &name : standing) {
        seating::StandingArea area;
        area.id = QStringLiteral("area-") + name;
        area.name = name;
        area.category = categories.constFirst();
        area.capacity = 200;
        area.figure.position = {40'000, 1000};
        section.standing.push_back(area);
    }
    map.sections.push_back(section);
    return map;
}

} // namespace foyer::test
