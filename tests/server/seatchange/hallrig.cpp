// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/seatchange/hallrig.h"

#include "core/seating/seatmapformat.h"
#include "server/booking/bookingroutes.h"
#include "server/booking/lawcheck.h"
#include "server/migrations/blockingsession.h"

#include <latch>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace foyer::test {

namespace {

/// Destroyed from the last to the first.
struct Services
{
    Services(const ApiParts &parts, catalog::CatalogRoutes &catalog, CountedNews &news, bool holdsInRedis)
        : outbox(parts.pool, parts.redis, parts.clock)
        , booking(partsOf(parts, catalog, news, holdsInRedis))
        , bookingRoutes(booking)
        , seatChange({parts.pool, catalog.events(), catalog.plans(), catalog.sheets(), booking, news,
                      parts.ids, work})
    {
        bookingRoutes.addTo(parts.api);
        seatChange.addTo(parts.api);
        if (holdsInRedis) {
            news.reader = &outbox;
            outbox.start();
        }
    }

    [[nodiscard]] static booking::BookingServices::Parts
    partsOf(const ApiParts &parts, catalog::CatalogRoutes &catalog, CountedNews &news, bool holdsInRedis)
    {
        booking::BookingServices::Parts given{parts.pool, catalog.sheets(), news,
                                              parts.ids,  parts.clock,      Secret(QByteArray(32, 'm'))};
        if (holdsInRedis)
            given.redis = &parts.redis;
        return given;
    }

    api::WorkPool work;
    live::OutboxReader outbox;
    booking::BookingServices booking;
    booking::BookingRoutes bookingRoutes;
    seatchange::SeatChangeRoutes seatChange;
};

Task<> checkLaws(pg::Pool *pool, QByteArray *text, std::latch *done)
{
    booking::LawCheck check(*pool);
    Result<booking::LawReport> report = co_await check.run();
    if (!report)
        *text = report.error().toLogText().toUtf8();
    else
        for (const booking::LawFinding &finding : report->findings)
            *text += QByteArray::number(finding.law) + ' ' + finding.what + ' ' + finding.subject + '\n';
    done->count_down();
}

Task<> lookAtMode(booking::HoldMode *mode, std::latch *done)
{
    Result<booking::HoldStoreState> state = co_await mode->refresh();
    static_cast<void>(state);
    done->count_down();
}

} // namespace

HallRig::HallRig(bool holdsInRedis)
    : m_catalog(nullptr, [this, holdsInRedis](const ApiParts &parts, catalog::CatalogRoutes &routes) {
        return build(parts, routes, holdsInRedis);
    })
{}

std::shared_ptr<void> HallRig::build(const ApiParts &parts, catalog::CatalogRoutes &routes, bool holdsInRedis)
{
    const auto services = std::make_shared<Services>(parts, routes, m_news, holdsInRedis);
    m_booking = &services->booking;
    m_pool = &parts.pool;
    return services;
}

seating::SeatMap HallRig::hall()
{
    return plainHall(100, {u"gold"_s, u"silver"_s}, {u"Pit"_s});
}

void HallRig::offer(const QString &slug, const seating::SeatMap &map)
{
    m_map = m_catalog.addSeatMap(map);
    m_version = 1;
    m_event = m_catalog.makeDraft(slug, m_map);
    m_performance = m_catalog.performanceOf(m_event);
    const JsonAnswer published = m_catalog.client()->post(m_catalog.eventPath(m_event, "/publish"));
    if (published.status != 200)
        qFatal("not published: %s", published.toText().constData());
    m_number = QByteArray::number(published.number(u"performances[0].number"_s));
}

int HallRig::addVersion(const seating::SeatMap &map)
{
    const QByteArray document = seating::writeSeatMap(map).value();
    migrations::BlockingSession session =
        migrations::BlockingSession::open(m_catalog.api().conninfo("foyer_app")).value();
    const auto run = [&session](const QByteArray &sql, const QList<QByteArray> &parameters) {
        const auto done = session.run(sql, parameters);
        if (!done)
            qFatal("%s", qPrintable(done.error().toLogText()));
    };
    ++m_version;
    run("insert into seat_map_version (seat_map_id, version, document, seats, checksum) "
        "values ($1, $2, $3, $4, '\\x00')",
        {m_map.toLatin1(), QByteArray::number(m_version), document,
         QByteArray::number(qulonglong(seating::seatCount(map)))});
    run("update seat_map set version = $2 where id = $1", {m_map.toLatin1(), QByteArray::number(m_version)});
    return m_version;
}

void HallRig::moveHoldsToRedis()
{
    m_catalog.api().redis().cli({u"flushall"_s});
    psql(u"update hold_store set mode = 'redis', epoch = epoch + 1; delete from hold_book"_s);
    std::latch done(1);
    m_catalog.api().run([&] { static_cast<void>(lookAtMode(&m_booking->redisHolds()->mode(), &done)); });
    done.wait();
}

JsonAnswer HallRig::check(int version)
{
    return m_catalog.client()->post(m_catalog.eventPath(m_event, "/seat-change/check"),
                                    {{u"version"_s, version}});
}

QJsonObject HallRig::order(int version, const QJsonArray &moves)
{
    return {{u"id"_s, m_catalog.newId()}, {u"version"_s, version}, {u"moves"_s, moves}};
}

JsonAnswer HallRig::change(int version, const QJsonArray &moves)
{
    return change(order(version, moves));
}

JsonAnswer HallRig::change(const QJsonObject &body, const QByteArray &tag)
{
    return m_catalog.client()->send("POST", m_catalog.eventPath(m_event, "/seat-change"),
                                    QJsonDocument(body).toJson(QJsonDocument::Compact),
                                    "If-Match: " + tag + "\r\n");
}

QJsonObject HallRig::move(const QString &from, const QString &to)
{
    return {{u"from"_s, from}, {u"to"_s, to}};
}

JsonAnswer HallRig::hold(const QStringList &seats)
{
    QJsonArray asked;
    for (const QString &seat : seats)
        asked.append(QJsonObject{{u"id"_s, seat}});
    return m_catalog.client(accounts::Role::BoxOffice)
        ->post(staffPath("/performances/" + m_performance.toLatin1() + "/holds"),
               {{u"id"_s, m_catalog.newId()},
                {u"seats"_s, asked},
                {u"channel"_s, u"box_office"_s},
                {u"override_orphans"_s, true}});
}

JsonAnswer HallRig::pay(const JsonAnswer &hold)
{
    return m_catalog.client(accounts::Role::BoxOffice)
        ->post(staffPath("/orders"), {{u"id"_s, m_catalog.newId()},
                                      {u"hold"_s, hold.text(u"id"_s)},
                                      {u"mac"_s, hold.text(u"mac"_s)},
                                      {u"attempt"_s, m_catalog.newId()},
                                      {u"tender"_s, u"cash"_s}});
}

JsonAnswer HallRig::sell(const QStringList &seats)
{
    const JsonAnswer held = hold(seats);
    return held.status < 300 ? pay(held) : held;
}

int HallRig::tryToSell(const QStringList &seats)
{
    return sell(seats).status;
}

JsonAnswer HallRig::refund(const JsonAnswer &order)
{
    return m_catalog.client()->post(staffPath("/orders/" + order.text(u"id"_s).toLatin1() + "/refunds"),
                                    {{u"id"_s, m_catalog.newId()}, {u"reason"_s, u"Ill"_s}});
}

JsonAnswer HallRig::keepForHouse(const std::vector<int> &ordinals)
{
    QJsonArray seats;
    for (const int ordinal : ordinals)
        seats.append(ordinal);
    return m_catalog.client()->post(staffPath("/performances/" + m_performance.toLatin1() + "/house-holds"),
                                    {{u"id"_s, m_catalog.newId()},
                                     {u"letter"_s, u"G"_s},
                                     {u"reason"_s, u"Guests"_s},
                                     {u"seats"_s, seats}});
}

JsonAnswer HallRig::staffOrder(const JsonAnswer &order)
{
    return m_catalog.client()->get(staffPath("/orders/" + order.text(u"id"_s).toLatin1()));
}

JsonAnswer HallRig::seatMap()
{
    return m_catalog.buyer()->get("/api/v1/performances/" + m_performance.toLatin1() + "/map");
}

QByteArray HallRig::seats()
{
    return m_catalog.buyer()
        ->send("GET", "/api/v1/performances/" + m_performance.toLatin1() + "/seats", {},
               "Cache-Control: no-cache\r\n")
        .body;
}

QByteArray HallRig::brokenLaws()
{
    QByteArray text;
    std::latch done(1);
    m_catalog.api().run([&] { static_cast<void>(checkLaws(m_pool, &text, &done)); });
    done.wait();
    return text;
}

seating::SeatMap hallWith(const std::function<void(seating::SeatMap &)> &change)
{
    seating::SeatMap map = HallRig::hall();
    change(map);
    return map;
}

std::vector<seating::Seat> &row(seating::SeatMap &map, std::size_t index)
{
    return map.sections[0].rows[index].seats;
}

seating::Seat newSeat(const QString &id, int number)
{
    seating::Seat seat;
    seat.id = id;
    seat.number = QString::number(number);
    seat.position = {1000 + number * 500, 2800};
    seat.category = u"silver"_s;
    return seat;
}

QStringList faults(const JsonAnswer &answer)
{
    QStringList told;
    const QJsonArray list = answer.at(u"faults"_s).toArray();
    for (const QJsonValueConstRef fault : list)
        told << fault[u"seat"].toString() + u' ' + fault[u"reason"].toString();
    told.sort();
    return told;
}

} // namespace foyer::test
