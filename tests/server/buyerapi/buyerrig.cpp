// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/buyerapi/buyerrig.h"

#include "core/seating/seatmapformat.h"
#include "server/accounts/accountservices.h"
#include "server/accounts/accountsroutes.h"
#include "server/api/openapi.h"
#include "server/booking/bookingroutes.h"
#include "server/booking/bookingservices.h"
#include "server/booking/lawcheck.h"
#include "server/buyerapi/buyerapiroutes.h"
#include "server/catalog/catalogroutes.h"
#include "server/line/lineservices.h"
#include "server/payments/simulatedprovider.h"
#include "tests/server/accounts/accountsrig.h"
#include "tests/server/catalog/catalogrig.h"

#include <latch>

using namespace Qt::StringLiterals;

namespace foyer::test {

namespace {

class NoNews final : public live::Publisher
{
public:
    void seatsChanged(qint32, const std::vector<live::SeatChange> &) override {}

    void outboxFilled() override {}
};

payments::SimulationSettings atOnce()
{
    payments::SimulationSettings settings;
    settings.successPercent = 0; // who is approved was scripted
    settings.fastest = settings.slowest = std::chrono::milliseconds{0};
    return settings;
}

/// Nobody looks after the lines but the test.
line::LineSettings manual()
{
    line::LineSettings settings;
    settings.pulse = std::chrono::milliseconds{0};
    return settings;
}

/// Destroyed from the last to the first.
struct Kept
{
    Kept(const ApiParts &parts, const accounts::AccountsSettings &settings, BuyerRig::Holds holds)
        : keys(rigKeys())
        , accounts({parts.pool, parts.redis, parts.clock, parts.ids, parts.random, keys, parts.connection,
                    settings})
        , accountsRoutes(accounts)
        , catalog(parts.pool, parts.clock, parts.ids)
        , provider(atOnce())
        , lane(provider, parts.clock)
        , line({parts.pool, parts.redis, catalog.sheets(), parts.clock, parts.random,
                Secret(QByteArray(32, 'l'))},
               manual())
        , booking(saleOf(parts, holds))
        , bookingRoutes(booking)
        , buyerApi({parts.pool, accounts, booking, parts.ids, parts.clock, settings.signIn, &line})
    {
        booking.setLane(booking::Tender::Simulated, lane);
        accounts.open();
        accountsRoutes.addTo(parts.api);
        catalog.addTo(parts.api);
        line.addTo(parts.api);
        bookingRoutes.addTo(parts.api);
        buyerApi.addTo(parts.api);
    }

    [[nodiscard]] booking::BookingServices::Parts saleOf(const ApiParts &parts, BuyerRig::Holds holds)
    {
        booking::BookingServices::Parts sale{parts.pool, catalog.sheets(), news,
                                             parts.ids,  parts.clock,      Secret(QByteArray(32, 'm'))};
        sale.gate = &line.gate();
        if (holds == BuyerRig::Holds::InRedis)
            sale.redis = &parts.redis;
        return sale;
    }

    accounts::TokenKeys keys;
    NoNews news;
    accounts::AccountServices accounts;
    accounts::AccountsRoutes accountsRoutes;
    catalog::CatalogRoutes catalog;
    payments::SimulatedProvider provider;
    payments::PaymentLane lane;
    line::LineServices line;
    booking::BookingServices booking;
    booking::BookingRoutes bookingRoutes;
    buyerapi::BuyerApiRoutes buyerApi;
};

void mustBe(int status, const JsonAnswer &answer)
{
    if (answer.status != status)
        qFatal("expected %d, got %s", status, answer.toText().constData());
}

Task<> tend(line::LineKeeper *keeper, int begin, std::latch *done)
{
    if (begin != 0)
        co_await keeper->changed(begin, true);
    co_await keeper->round();
    done->count_down();
}

Task<> readMode(booking::HoldMode *mode, std::latch *done)
{
    Result<booking::HoldStoreState> state = co_await mode->refresh();
    if (!state)
        qFatal("which store gives holds cannot be read");
    done->count_down();
}

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

} // namespace

QJsonArray SaleOnOffer::seats(const std::vector<int> &ordinals) const
{
    QJsonArray list;
    for (const int ordinal : ordinals)
        list.append(seat(ordinal));
    return list;
}

BuyerRig::BuyerRig(const accounts::AccountsSettings &settings, Holds holds)
{
    m_api = std::make_unique<ApiRig>(
        [this, &settings, holds](const ApiParts &parts) { return build(parts, settings, holds); });
    if (holds == Holds::InRedis)
        moveHoldsToRedis();
    m_owner = setUpOwner(port());
    m_venue = newId();
    psql(u"insert into venue (id, organization_id, name, address, time_zone) values ('%1', '%2', "
         "'Great Hall', '1 Square', 'Asia/Kolkata')"_s.arg(
             m_venue, QString::fromLatin1(m_owner.organization.toText())));
}

void BuyerRig::moveHoldsToRedis()
{
    psql(u"update hold_store set mode = 'redis', epoch = epoch + 1"_s);
    std::latch done(1);
    run([&] { static_cast<void>(readMode(&m_booking->redisHolds()->mode(), &done)); });
    done.wait();
}

ApiServices BuyerRig::build(const ApiParts &parts, const accounts::AccountsSettings &settings, Holds holds)
{
    const auto kept = std::make_shared<Kept>(parts, settings, holds);
    m_pool = &parts.pool;
    m_booking = &kept->booking;
    m_lines = &kept->line;
    m_description = api::describeApi(parts.api, u"1.0.0"_s);
    return ApiServices{.kept = kept, .guard = &kept->accounts.guard()};
}

SaleOnOffer BuyerRig::offer(const QString &slug, int seats, bool simulated)
{
    const QString organization = QString::fromLatin1(m_owner.organization.toText());
    const QString map = newId();
    const QByteArray document = seating::writeSeatMap(plainHall(seats, {u"gold"_s})).value();
    psql(
        u"insert into seat_map (id, venue_id, organization_id, name) values ('%1', '%2', '%3', 'Hall')"_s.arg(
            map, m_venue, organization));
    psql(u"insert into seat_map_version (seat_map_id, version, document, seats, checksum) values "
         "('%1', 1, $doc$%2$doc$, %3, '\\x00')"_s.arg(map, QString::fromUtf8(document))
             .arg(seats));
    JsonClient staff(port());
    staff.setToken(m_owner.token);
    const QString event = newId();
    const QByteArray at = path("/events/" + event.toLatin1());
    mustBe(201, staff.post(path("/events"), {{u"id"_s, event},
                                             {u"venue"_s, m_venue},
                                             {u"slug"_s, slug},
                                             {u"title"_s, u"Coldplay"_s},
                                             {u"currency"_s, u"INR"_s},
                                             {u"per_buyer_limit"_s, 1000},
                                             {u"orphan_rule"_s, false}}));
    mustBe(201, staff.post(at + "/performances", {{u"id"_s, newId()},
                                                  {u"slug"_s, slug},
                                                  {u"starts_at"_s, u"2090-05-01T18:00:00Z"_s},
                                                  {u"seat_map"_s, QJsonObject{{u"id"_s, map}}},
                                                  {u"simulated_payments"_s, simulated}}));
    mustBe(200, staff.post(at + "/categories/from-seat-maps"));
    staff.post(at + "/ticket-types", {{u"id"_s, newId()}, {u"name"_s, u"Adult"_s}});
    const JsonAnswer draft = staff.post(at + "/sale-phases", {{u"id"_s, newId()},
                                                              {u"name"_s, u"General"_s},
                                                              {u"channels"_s, QJsonArray{u"public"_s}},
                                                              {u"opens_at"_s, u"2020-01-01T00:00:00Z"_s},
                                                              {u"closes_at"_s, u"2090-05-01T17:00:00Z"_s}});
    const QJsonObject price{{u"amount"_s, 250000}, {u"currency"_s, u"INR"_s}};
    const QJsonArray prices{QJsonObject{{u"category"_s, draft.text(u"categories[0].id"_s)},
                                        {u"ticket_type"_s, draft.text(u"ticket_types[0].id"_s)},
                                        {u"price"_s, price}}};
    mustBe(200, staff.put(at + "/prices", {{u"prices"_s, prices}}, draft.header("ETag")));
    const JsonAnswer published = staff.post(at + "/publish");
    mustBe(200, published);
    return {published.text(u"performances[0].id"_s).toLatin1(), slug.toLatin1(),
            QByteArray::number(published.number(u"performances[0].number"_s)),
            draft.text(u"categories[0].id"_s).toLatin1()};
}

QByteArray BuyerRig::newToken()
{
    JsonClient client(port());
    const JsonAnswer made =
        client.post("/api/auth/register", {{u"email"_s, u"buyer%1@example.org"_s.arg(++m_buyers)},
                                           {u"password"_s, usualPassword()},
                                           {u"firstName"_s, u"Ada"_s},
                                           {u"lastName"_s, u"Lovelace"_s}});
    mustBe(201, made);
    return made.text(u"data.accessToken"_s).toLatin1();
}

std::unique_ptr<JsonClient> BuyerRig::clientWith(const QByteArray &token) const
{
    auto client = std::make_unique<JsonClient>(port());
    client->setToken(token);
    return client;
}

void BuyerRig::expireHold(const QString &booking) const
{
    psql(
        u"update hold_seat set expires_at = now() - interval '1 second' where hold_id = '%1'"_s.arg(booking));
    psql(u"update hold set expires_at = now() - interval '1 second' where id = '%1'"_s.arg(booking));
}

void BuyerRig::tendLines(int begin)
{
    std::latch done(1);
    m_api->run([&] { static_cast<void>(tend(&m_lines->keeper(), begin, &done)); });
    done.wait();
}

QByteArray BuyerRig::brokenLaws()
{
    QByteArray text;
    std::latch done(1);
    run([this, &text, &done] { static_cast<void>(checkLaws(m_pool, &text, &done)); });
    done.wait();
    return text;
}

} // namespace foyer::test
