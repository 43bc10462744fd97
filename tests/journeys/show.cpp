// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journeys/show.h"

#include "tests/journeys/requestbody.h"
#include "tests/support/testdata.h"

namespace foyer::test {

namespace {

class Organizer
{
public:
    Organizer(Stage &stage, Person &owner, Person &person) : m_stage(stage), m_owner(owner), m_person(person)
    {}

    [[nodiscard]] Show putOnSale();
    [[nodiscard]] Show putOnSaleFrom(const QByteArray &venue, const QByteArray &map);

private:
    [[nodiscard]] QByteArray event() const { return m_person.staff("/events/" + m_show.event); }

    JsonAnswer edit(const QByteArray &path, const QJsonObject &content);
    void bringTheHall();
    void sellFromTheHall();
    void makeTheEvent();
    [[nodiscard]] Date addDate(const QByteArray &startsAt, const QByteArray &doorsAt, bool isSimulated);
    void nameThePrices();
    void openTheSale();
    void readNumbers(Date &date);

    Stage &m_stage;
    Person &m_owner;
    Person &m_person;
    Show m_show;
    QByteArray m_revision;
};

Show Organizer::putOnSale()
{
    bringTheHall();
    sellFromTheHall();
    return m_show;
}

Show Organizer::putOnSaleFrom(const QByteArray &venue, const QByteArray &map)
{
    m_show.venue = venue;
    m_show.map = map;
    sellFromTheHall();
    return m_show;
}

void Organizer::sellFromTheHall()
{
    makeTheEvent();
    m_show.tonight = addDate(inMinutes(30), inMinutes(-30), false);
    m_show.thisWeek = addDate(inDays(3), inMinutes(3 * 24 * 60 - 60), false);
    m_show.later = addDate(inDays(10), inMinutes(10 * 24 * 60 - 60), true);
    nameThePrices();
    openTheSale();
    for (Date *date : {&m_show.tonight, &m_show.thisWeek, &m_show.later})
        readNumbers(*date);
}

// Every edit of an event names the revision that it was made from.
JsonAnswer Organizer::edit(const QByteArray &path, const QJsonObject &content)
{
    JsonAnswer answer =
        m_person.client.send("POST", event() + path, QJsonDocument(content).toJson(QJsonDocument::Compact),
                             "If-Match: " + m_revision + "\r\n");
    if (answer.status != 200 && answer.status != 201)
        qFatal("%s: %s", path.constData(), answer.toText().constData());
    m_revision = answer.header("ETag");
    return answer;
}

void Organizer::bringTheHall()
{
    m_show.venue = m_stage.id();
    must(201,
         m_person.client.post(
             m_person.staff("/venues"),
             body(R"({"id":"%1","name":"Main hall","address":"Stage street 1","time_zone":"Europe/Berlin"})",
                  m_show.venue)));
    m_show.map = m_stage.id();
    const JsonAnswer made =
        must(201, m_person.client.post(m_person.staff("/venues/" + m_show.venue + "/seat-maps"),
                                       body(R"({"id":"%1","name":"Main hall"})", m_show.map)));
    must(200, m_person.client.send("POST", m_person.staff("/seat-maps/" + m_show.map + "/import/pretix"),
                                   testData(QStringLiteral("plans/pretix-main-hall.en.json")),
                                   "If-Match: " + made.header("ETag") + "\r\n"));
}

void Organizer::makeTheEvent()
{
    m_show.event = m_stage.id();
    m_show.slug = "figaro-" + m_show.event.right(6);
    const JsonAnswer made = must(
        201, m_person.client.post(
                 m_person.staff("/events"),
                 body(R"({"id":"%1","venue":"%2","slug":"%3","title":"Le nozze di Figaro","fee_per_ticket":50,
                          "per_order_limit":20,"per_buyer_limit":100})",
                      m_show.event, m_show.venue, m_show.slug)));
    m_revision = made.header("ETag");
}

Date Organizer::addDate(const QByteArray &startsAt, const QByteArray &doorsAt, bool isSimulated)
{
    Date date;
    date.id = m_stage.id();
    edit("/performances",
         body(R"({"id":"%1","starts_at":"%2","doors_at":"%3","seat_map":{"id":"%4"},"simulated_payments":%5,
                  "areas":[{"id":"%6","name":"Standing","category":"standing","capacity":50}]})",
              date.id, startsAt, doorsAt, m_show.map, QByteArray(isSimulated ? "true" : "false"),
              m_stage.id()));
    return date;
}

void Organizer::nameThePrices()
{
    edit("/categories", body(R"({"id":"%1","key":"standing","name":"Standing"})", m_stage.id()));
    const JsonAnswer derived = edit("/categories/from-seat-maps", {});
    for (const QJsonValue category : derived.at(QStringLiteral("categories")).toArray())
        m_show.categories.insert(category[u"key"].toString().toUtf8(), category[u"id"].toString().toLatin1());
    m_show.adult = m_stage.id();
    m_show.child = m_stage.id();
    edit("/ticket-types", body(R"({"id":"%1","name":"Adult"})", m_show.adult));
    edit("/ticket-types", body(R"({"id":"%1","name":"Child","check_first":"Proof of age"})", m_show.child));
    const QByteArray tax = m_stage.id();
    must(201, m_owner.client.post(m_owner.staff("/tax-rates"),
                                  body(R"({"id":"%1","name":"Reduced","basis_points":700})", tax)));
    QJsonArray prices;
    qint64 amount = 2500;
    for (const QByteArray &category : m_show.categories) {
        for (const QByteArray &type : {m_show.adult, m_show.child}) {
            const QByteArray price = QByteArray::number(type == m_show.adult ? amount : amount / 2);
            prices.append(body(R"({"category":"%1","ticket_type":"%2","tax_rate":"%3",
                                   "price":{"amount":%4,"currency":"EUR"}})",
                               category, type, tax, price));
        }
        amount += 1000;
    }
    const JsonAnswer priced =
        must(200, m_person.client.put(event() + "/prices", {{QStringLiteral("prices"), prices}}, m_revision));
    m_revision = priced.header("ETag");
}

void Organizer::openTheSale()
{
    m_show.phase = m_stage.id();
    edit(
        "/sale-phases",
        body(
            R"({"id":"%1","name":"Sale","channels":["public","box_office","phone"],"opens_at":"%2","closes_at":"%3"})",
            m_show.phase, inDays(-1), inDays(20)));
    const JsonAnswer readiness = must(200, m_person.client.get(event() + "/readiness"));
    if (!readiness.at(QStringLiteral("gaps")).toArray().isEmpty())
        qFatal("not ready: %s", readiness.toText().constData());
    must(200, m_person.client.post(event() + "/publish"));
}

void Organizer::readNumbers(Date &date)
{
    const JsonAnswer sheet = must(200, m_person.client.get("/api/v1/performances/" + date.id));
    date.number = QByteArray::number(sheet.number(QStringLiteral("number")));
    date.slug = sheet.text(QStringLiteral("slug")).toLatin1();
    date.pool = sheet.text(QStringLiteral("pools[0].id")).toLatin1();
}

} // namespace

Show putOnSale(Stage &stage, Person &owner, Person &organizer)
{
    return Organizer(stage, owner, organizer).putOnSale();
}

Show putOnSaleFrom(Stage &stage, Person &owner, Person &organizer, const QByteArray &venue,
                   const QByteArray &map)
{
    return Organizer(stage, owner, organizer).putOnSaleFrom(venue, map);
}

} // namespace foyer::test
