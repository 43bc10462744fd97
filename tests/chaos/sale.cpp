// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/chaos/sale.h"

#include "tests/chaos/jsontext.h"
#include "tests/support/testdata.h"

#include <QJsonArray>

namespace foyer::test {

namespace {

constexpr const char *password = "correct horse battery";

/// Once more where a busy machine kept the answer back: ids make that harmless.
Told askPatiently(Caller &caller, const QByteArray &method, const QByteArray &path, const QByteArray &body,
                  const QByteArray &moreHeaders = {})
{
    constexpr int mostTries = 5;
    Told told = caller.ask(method, path, body, moreHeaders);
    for (int tries = 1; tries < mostTries && (told.isLost() || told.status >= 500); ++tries)
        told = caller.ask(method, path, body, moreHeaders);
    return told;
}

/// The owner of a new installation, from setup to a published event.
class Organizer
{
public:
    Organizer(const std::vector<quint16> &ports, IdFactory &ids)
        : m_caller(ports, std::chrono::seconds{60})
        , m_ids(ids)
    {}

    [[nodiscard]] ChaosSale open(const SaleWish &wish);

private:
    [[nodiscard]] QByteArray id() { return m_ids.next().toText(); }

    QJsonObject must(const QByteArray &method, const QByteArray &path, const QByteArray &body,
                     const QByteArray &ifMatch = {});
    void setUp();
    QByteArray bringTheHall();
    QJsonObject edit(const QByteArray &path, const QJsonObject &content, const QByteArray &method = "POST");
    void addDate(const QByteArray &map, const SaleWish &wish, int number);
    void nameThePrices();
    void openLine(ChaosDate &date);

    Caller m_caller;
    IdFactory &m_ids;
    ChaosSale m_sale;
    QByteArray m_venue;
    qint64 m_revision = 1;
};

QJsonObject Organizer::must(const QByteArray &method, const QByteArray &path, const QByteArray &body,
                            const QByteArray &ifMatch)
{
    const QByteArray more = ifMatch.isEmpty() ? QByteArray{} : "If-Match: \"" + ifMatch + "\"\r\n";
    const Told told = askPatiently(m_caller, method, path, body, more);
    if (told.status < 200 || told.status > 299)
        qFatal("%s %s: %d %s", method.constData(), path.constData(), told.status, told.body.constData());
    return QJsonDocument::fromJson(told.body).object();
}

void Organizer::setUp()
{
    m_sale.organization = id();
    const QJsonObject first =
        body(R"({"owner":{"id":"%1","email":"owner@example.org","password":"%2","first_name":"Olga"},
        "organization":{"id":"%3","name":"Opera","slug":"opera","currency":"EUR","time_zone":"Europe/Berlin"}})",
             id(), QByteArray(password), m_sale.organization);
    const QJsonObject signedIn = must("POST", "/api/v1/setup", toText(first));
    m_sale.owner = signedIn.value(u"access_token").toString().toLatin1();
    m_caller.setToken(m_sale.owner);
}

QByteArray Organizer::bringTheHall()
{
    m_venue = id();
    must("POST", m_sale.staff("/venues"),
         toText(
             body(R"({"id":"%1","name":"Main hall","address":"Stage street 1","time_zone":"Europe/Berlin"})",
                  m_venue)));
    const QByteArray map = id();
    must("POST", m_sale.staff("/venues/" + m_venue + "/seat-maps"),
         toText(body(R"({"id":"%1","name":"Main hall"})", map)));
    must("POST", m_sale.staff("/seat-maps/" + map + "/import/pretix"),
         testData(QStringLiteral("plans/pretix-main-hall.en.json")), "1");
    return map;
}

// Every edit of an event names the revision that it was made from.
QJsonObject Organizer::edit(const QByteArray &path, const QJsonObject &content, const QByteArray &method)
{
    const QByteArray where = m_sale.staff("/events/" + m_sale.event) + path;
    QJsonObject answer = must(method, where, toText(content), QByteArray::number(m_revision));
    const QJsonObject event = must("GET", m_sale.staff("/events/" + m_sale.event), {});
    m_revision = event.value(u"revision").toInteger();
    return answer;
}

void Organizer::addDate(const QByteArray &map, const SaleWish &wish, int number)
{
    ChaosDate date;
    date.id = id();
    date.capacity = wish.places;
    edit("/performances",
         body(R"({"id":"%1","starts_at":"%2","doors_at":"%3","seat_map":{"id":"%4"},"simulated_payments":true,
                  "areas":[{"id":"%5","name":"Standing","category":"standing","capacity":%6}]})",
              date.id, inMinutes((10 + number) * 24 * 60), inMinutes((10 + number) * 24 * 60 - 60), map, id(),
              QByteArray::number(wish.places)));
    m_sale.dates.push_back(date);
}

void Organizer::nameThePrices()
{
    edit("/categories", body(R"({"id":"%1","key":"standing","name":"Standing"})", id()));
    const QJsonObject derived = edit("/categories/from-seat-maps", {});
    const QByteArray type = id();
    edit("/ticket-types", body(R"({"id":"%1","name":"Adult"})", type));
    const QByteArray tax = id();
    must("POST", m_sale.staff("/tax-rates"),
         toText(body(R"({"id":"%1","name":"Reduced","basis_points":700})", tax)));
    QJsonArray prices;
    for (const QJsonValue category : derived.value(u"categories").toArray())
        prices.append(body(R"({"category":"%1","ticket_type":"%2","tax_rate":"%3",
                               "price":{"amount":2500,"currency":"EUR"}})",
                           category[u"id"].toString().toLatin1(), type, tax));
    edit("/prices", {{QStringLiteral("prices"), prices}}, "PUT");
}

// A short one that moves fast: a few buy at a time, the next are let in each second.
void Organizer::openLine(ChaosDate &date)
{
    const QByteArray line = m_sale.staff("/performances/" + date.id + "/line");
    const auto revision = [this, &line] {
        return QByteArray::number(must("GET", line, {}).value(u"revision").toInteger());
    };
    const QByteArray pace = R"({"pace":{"places":2,"every_seconds":1,"most_buying":4},"window_seconds":30})";
    must("PATCH", line, pace, revision());
    must("POST", line + "/steer", R"({"action":"open"})", revision());
    date.hasLine = true;
}

ChaosSale Organizer::open(const SaleWish &wish)
{
    setUp();
    const QByteArray map = bringTheHall();
    m_sale.event = id();
    must(
        "POST", m_sale.staff("/events"),
        toText(body(R"({"id":"%1","venue":"%2","slug":"figaro","title":"Le nozze di Figaro","hold_seconds":%3,
                      "fee_per_ticket":50,"per_order_limit":20,"per_buyer_limit":1000,"orphan_rule":false})",
                    m_sale.event, m_venue, QByteArray::number(wish.holdSeconds))));
    for (int i = 0; i < wish.dates; ++i)
        addDate(map, wish, i);
    nameThePrices();
    edit(
        "/sale-phases",
        body(
            R"({"id":"%1","name":"Sale","channels":["public","box_office"],"opens_at":"%2","closes_at":"%3"})",
            id(), inDays(-1), inDays(20 + wish.dates)));
    edit("/publish", {});
    for (ChaosDate &date : m_sale.dates) {
        const QJsonObject sheet = must("GET", "/api/v1/performances/" + date.id, {});
        date.number = QByteArray::number(sheet.value(u"number").toInteger());
        date.pool = sheet.value(u"pools")[0][u"id"].toString().toLatin1();
    }
    openLine(m_sale.dates.back());
    return m_sale;
}

} // namespace

ChaosSale openSale(const std::vector<quint16> &ports, IdFactory &ids, const SaleWish &wish)
{
    return Organizer(ports, ids).open(wish);
}

Shopper signUp(Caller &caller, IdFactory &ids, int number)
{
    Shopper shopper;
    shopper.email = "buyer" + QByteArray::number(number) + "@example.org";
    const QJsonObject asked =
        body(R"({"id":"%1","email":"%2","password":"%3","first_name":"Bert","last_name":"Buyer"})",
             ids.next().toText(), shopper.email, QByteArray(password));
    const Told told = askPatiently(caller, "POST", "/api/v1/accounts", toText(asked));
    if (told.status != 201)
        qFatal("no buyer: %d %s", told.status, told.body.constData());
    const QJsonObject answer = QJsonDocument::fromJson(told.body).object();
    shopper.account = answer.value(u"account").toString().toLatin1();
    shopper.token = answer.value(u"access_token").toString().toLatin1();
    return shopper;
}

bool signIn(Caller &caller, Shopper &shopper)
{
    const QJsonObject asked = body(R"({"email":"%1","password":"%2"})", shopper.email, QByteArray(password));
    const Told told = caller.ask("POST", "/api/v1/sessions", toText(asked));
    if (told.status != 201)
        return false;
    shopper.token = QJsonDocument::fromJson(told.body).object().value(u"access_token").toString().toLatin1();
    return true;
}

} // namespace foyer::test
