// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/booking/season.h"

#include "server/accounts/accesstokens.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>

namespace foyer::bench {

namespace {

constexpr std::chrono::hours tokenLifetime{12};
constexpr int mostTries = 20;

// The text with each `%` replaced by the next of the values.
QByteArray filled(const char *text, std::initializer_list<QByteArray> values)
{
    QByteArray result;
    auto value = values.begin();
    for (const char *at = text; *at != '\0'; ++at) {
        if (*at == '%')
            result += *value++;
        else
            result += *at;
    }
    return result;
}

QByteArray inDays(int days)
{
    return QDateTime::currentDateTimeUtc().addDays(days).toString(Qt::ISODate).toLatin1();
}

test::JsonAnswer must(test::JsonAnswer answer)
{
    if (answer.status < 200 || answer.status > 299)
        qFatal("the set-up fails: %s", answer.toText().constData());
    return answer;
}

} // namespace

Season::Season(BoxOffice &office, int performances, int buyers) : m_office(office), m_client(office.port())
{
    openTheHouse();
    buildTheHall();
    makeTheEvent();
    addPerformances(performances);
    nameThePrices();
    openTheSale();
    signInBuyers(buyers);
    m_office.psql(QStringLiteral("vacuum analyze"));
}

test::JsonAnswer Season::edit(const QByteArray &path, const QByteArray &content)
{
    test::JsonAnswer answer =
        must(m_client.send(path == "/prices" ? "PUT" : "POST",
                           "/api/v1/organizations/" + m_organization + "/events/" + m_event + path, content,
                           "If-Match: " + m_revision + "\r\n"));
    m_revision = answer.header("ETag");
    return answer;
}

void Season::openTheHouse()
{
    m_organization = id();
    const test::JsonAnswer owner = must(m_client.send(
        "POST", "/api/v1/setup",
        filled(R"({"owner":{"id":"%","email":"owner@example.org","password":"correct horse battery",
                   "first_name":"Olga"},"organization":{"id":"%","name":"Arena","slug":"arena",
                   "currency":"EUR","time_zone":"Europe/Berlin"}})",
               {id(), m_organization})));
    m_ownerToken = owner.text(QStringLiteral("access_token")).toLatin1();
    m_client.setToken(m_ownerToken);
}

void Season::buildTheHall()
{
    const QByteArray staff = "/api/v1/organizations/" + m_organization;
    m_venue = id();
    m_map = id();
    must(m_client.send("POST", staff + "/venues",
                       filled(R"({"id":"%","name":"Arena","time_zone":"Europe/Berlin"})", {m_venue})));
    const test::JsonAnswer map = must(m_client.send("POST", staff + "/venues/" + m_venue + "/seat-maps",
                                                    filled(R"({"id":"%","name":"Arena"})", {m_map})));
    QByteArray tiers;
    for (const char *name : {"Floor", "Lower", "Club", "Upper", "Top"})
        tiers += filled(R"(%{"name":"%","rows":100,"seats":100,"seats_more":0})",
                        {tiers.isEmpty() ? "" : ",", name});
    must(m_client.send("POST", staff + "/seat-maps/" + m_map + "/generate/theatre",
                       filled(R"({"tiers":[%],"aisles":0,"accessible":0,"curve":0})", {tiers}),
                       "If-Match: " + map.header("ETag") + "\r\n"));
}

void Season::makeTheEvent()
{
    m_event = id();
    const test::JsonAnswer made =
        must(m_client.send("POST", "/api/v1/organizations/" + m_organization + "/events",
                           filled(R"({"id":"%","venue":"%","slug":"tour","title":"The tour",
                                      "per_order_limit":20,"per_buyer_limit":1000})",
                                  {m_event, m_venue})));
    m_revision = made.header("ETag");
}

void Season::addPerformances(int count)
{
    for (int i = 0; i < count; ++i) {
        m_performances.push_back(id());
        edit("/performances", filled(R"({"id":"%","starts_at":"%","doors_at":"%","seat_map":{"id":"%"},
                        "simulated_payments":true})",
                                     {m_performances.back(), inDays(30 + i), inDays(30 + i), m_map}));
    }
}

void Season::nameThePrices()
{
    const test::JsonAnswer derived = edit("/categories/from-seat-maps", "{}");
    const QByteArray adult = id();
    const QByteArray tax = id();
    edit("/ticket-types", filled(R"({"id":"%","name":"Adult"})", {adult}));
    must(m_client.send("POST", "/api/v1/organizations/" + m_organization + "/tax-rates",
                       filled(R"({"id":"%","name":"Reduced","basis_points":700})", {tax})));
    QByteArray prices;
    for (const QJsonValue category : derived.at(QStringLiteral("categories")).toArray())
        prices += filled(R"(%{"category":"%","ticket_type":"%","tax_rate":"%",
                              "price":{"amount":4500,"currency":"EUR"}})",
                         {prices.isEmpty() ? "" : ",", category[u"id"].toString().toLatin1(), adult, tax});
    edit("/prices", filled(R"({"prices":[%]})", {prices}));
}

void Season::openTheSale()
{
    edit("/sale-phases", filled(R"({"id":"%","name":"Sale","channels":["public"],"opens_at":"%",
                                    "closes_at":"%"})",
                                {id(), inDays(-1), inDays(20)}));
    const QByteArray event = "/api/v1/organizations/" + m_organization + "/events/" + m_event;
    test::JsonAnswer published = m_client.send("POST", event + "/publish", "{}");
    for (int tries = 1; tries < mostTries && published.status == 503; ++tries) // a million seats take a while
        published = m_client.send("POST", event + "/publish", "{}");
    must(published);
    m_firstNumber = m_office.psql(QStringLiteral("select min(number) from performance")).toInt();
}

// Accounts and sessions as signing in leaves them, and tokens signed by the installation's own key.
void Season::signInBuyers(int count)
{
    m_office.psql(
        QStringLiteral(
            "insert into account (id) select ('a' || lpad(to_hex(n), 31, '0'))::uuid from "
            "generate_series(1, %1) n; "
            "insert into person (account_id, email, email_key, first_name, last_name) select "
            "('a' || lpad(to_hex(n), 31, '0'))::uuid, 'buyer' || n || '@example.org', 'buyer' || n || "
            "'@example.org', 'Bert', 'Buyer' from generate_series(1, %1) n; "
            "insert into session_family (id, account_id, device_hash) select "
            "('b' || lpad(to_hex(n), 31, '0'))::uuid, ('a' || lpad(to_hex(n), 31, '0'))::uuid, '\\x00' from "
            "generate_series(1, %1) n")
            .arg(count));
    const accounts::TokenKeys keys =
        accounts::TokenKeys::loadOrCreate(m_office.keysDirectory(), m_random).value();
    const accounts::AccessTokens tokens(keys, m_clock, tokenLifetime);
    const auto numbered = [](char kind, int number) {
        QByteArray hex = kind + QByteArray::number(number, 16).rightJustified(31, '0');
        for (const int at : {8, 13, 18, 23})
            hex.insert(at, '-');
        return Uuid::fromText(hex).value();
    };
    for (int number = 1; number <= count; ++number)
        m_tokens.push_back(tokens.issue(accounts::AccountId(numbered('a', number)),
                                        accounts::SessionId(numbered('b', number)), 1));
}

} // namespace foyer::bench
