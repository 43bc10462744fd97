// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journeys/rounds.h"

#include "tests/journeys/buyerwalk.h"
#include "tests/journeys/hallwalk.h"
#include "tests/journeys/requestbody.h"
#include "tests/support/testdata.h"

namespace foyer::test {

namespace {

/// One walk through the whole API, a few operations at a time.
class Walk
{
public:
    explicit Walk(Stage &stage) : m_stage(stage) {}

    [[nodiscard]] Rounds run();

private:
    void people();
    void sessions();
    void members();
    void organizations();
    void hall();
    void eventEdits();
    void selling();
    void buying();
    void waiting();
    void payUntilAllHappened(Person &person, const QByteArray &orders,
                             const std::function<JsonAnswer()> &start);
    void ticketLooks(Person &person, const QByteArray &prefix, const QByteArray &ticket);
    void tickets();
    void gate();
    void keys();
    void lookingBack();
    void endings();

    [[nodiscard]] QByteArray freshEvent(const QByteArray &slug);

    JsonAnswer get(const QByteArray &path)
    {
        return must(200, m_rounds.owner->client.get(m_rounds.owner->staff(path)));
    }

    JsonAnswer post(const QByteArray &path, const QJsonObject &content = {}, int status = 200);
    JsonAnswer edit(const QByteArray &method, const QByteArray &path, const QJsonObject &content,
                    const QByteArray &tag);

    [[nodiscard]] QByteArray tagOf(const QByteArray &path) { return get(path).header("ETag"); }

    Stage &m_stage;
    Rounds m_rounds;
    QByteArray m_order; ///< the clerk's, of tonight
    QByteArray m_ticket;
    QByteArray m_buyersOrder;
    QByteArray m_buyersTicket;
};

JsonAnswer Walk::post(const QByteArray &path, const QJsonObject &content, int status)
{
    return must(status, m_rounds.owner->client.post(m_rounds.owner->staff(path), content));
}

JsonAnswer Walk::edit(const QByteArray &method, const QByteArray &path, const QJsonObject &content,
                      const QByteArray &tag)
{
    const QByteArray bytes =
        content.isEmpty() ? QByteArray() : QJsonDocument(content).toJson(QJsonDocument::Compact);
    JsonAnswer answer =
        m_rounds.owner->client.send(method, m_rounds.owner->staff(path), bytes, "If-Match: " + tag + "\r\n");
    if (answer.status < 200 || answer.status > 299)
        qFatal("%s %s: %s", method.constData(), path.constData(), answer.toText().constData());
    return answer;
}

Rounds Walk::run()
{
    people();
    sessions();
    members();
    organizations();
    hall();
    walkThroughAChangedHall(m_stage, *m_rounds.owner, m_rounds.show.venue);
    eventEdits();
    selling();
    buying();
    waiting();
    m_rounds.webBuyer = walkUnderBuyersNames(m_stage, m_rounds.show.later, m_rounds.show.thisWeek);
    tickets();
    gate();
    keys();
    lookingBack();
    endings();
    return std::move(m_rounds);
}

void Walk::people()
{
    m_rounds.owner = m_stage.owner();
    must(200, m_rounds.owner->client.get("/api/v1/setup"));
    must(200, m_rounds.owner->client.get("/api/openapi.json"));
    m_rounds.show = putOnSale(m_stage, *m_rounds.owner, *m_rounds.owner);
    m_rounds.supervisor = m_stage.member(*m_rounds.owner, "supervisor");
    m_rounds.clerk = m_stage.member(*m_rounds.owner, "box_office");
    m_rounds.gateStaff = m_stage.member(*m_rounds.owner, "gate");
    m_rounds.buyer = m_stage.buyer();
    m_rounds.foreign = m_stage.strangerWithOrganization();
}

void Walk::sessions()
{
    const PersonPtr person = m_stage.buyer();
    const JsonAnswer in = must(
        201,
        person->client.post("/api/v1/sessions",
                            body(R"({"email":"%1","password":"correct horse battery"})", person->email)));
    const QByteArray refresh = in.text(QStringLiteral("refresh_token")).toLatin1();
    must(200, person->client.post("/api/v1/sessions/refresh", body(R"({"refresh_token":"%1"})", refresh)));
    must(200, person->client.get("/api/v1/sessions"));
    const JsonAnswer profile = must(200, person->client.get("/api/v1/account"));
    must(200,
         person->client.patch("/api/v1/account", body(R"({"first_name":"Ann"})"), profile.header("ETag")));
    const QByteArray session = in.text(QStringLiteral("session")).toLatin1();
    must(204, person->client.remove("/api/v1/sessions/" + session));
    const JsonAnswer changed = must(
        200, person->client.put(
                 "/api/v1/account/password",
                 body(R"({"current_password":"correct horse battery","new_password":"another one 7"})")));
    person->client.setToken(changed.text(QStringLiteral("access_token")).toLatin1());
    must(204, person->client.remove("/api/v1/sessions/current"));
}

void Walk::members()
{
    const PersonPtr viewer = m_stage.member(*m_rounds.owner, "viewer");
    get("/members");
    const QByteArray path = "/members/" + viewer->account;
    edit("PATCH", path, body(R"({"role":"gate"})"), tagOf(path));
    edit("DELETE", path, {}, tagOf(path));
}

void Walk::organizations()
{
    must(200, m_rounds.owner->client.get("/api/v1/organizations"));
    edit("PATCH", "", body(R"({"name":"Opera house"})"), tagOf(""));
    get("/tax-rates");
}

void Walk::hall()
{
    const Show &show = m_rounds.show;
    get("/venues");
    const QByteArray venue = "/venues/" + show.venue;
    edit("PATCH", venue, body(R"({"address":"Stage street 2"})"), tagOf(venue));
    get(venue + "/seat-maps");
    const QByteArray map = m_stage.id();
    post(venue + "/seat-maps", body(R"({"id":"%1","name":"Second hall"})", map), 201);
    const QByteArray path = "/seat-maps/" + map;
    edit("POST", path + "/generate/theatre",
         body(R"({"tiers":[{"name":"Stalls","rows":6,"seats":10,"seats_more":1}],"aisles":2,
                  "seat_pitch":550,"row_pitch":950,"aisle_width":1200,"curve":12000,"accessible":2})"),
         tagOf(path));
    edit("POST", path + "/generate/bowl",
         body(R"({"tiers":1,"blocks":4,"rows":2,"inner_radius":6000,"seat_pitch":500,"row_pitch":800,
                  "stairs":1200,"walkway":2000})"),
         tagOf(path));
    const JsonAnswer csv = get(path + "/export/csv");
    must(200, m_rounds.owner->client.send("POST", m_rounds.owner->staff(path + "/import/csv"), csv.body,
                                          "If-Match: " + tagOf(path) + "\r\n"));
    get(path + "/export/pretix");
    const JsonAnswer shown = get(path);
    edit("PUT", path, shown.at(QStringLiteral("document")).toObject(), shown.header("ETag"));
    get(path + "/versions");
    get(path + "/versions/1");
}

QByteArray Walk::freshEvent(const QByteArray &slug)
{
    const QByteArray event = m_stage.id();
    post("/events",
         body(R"({"id":"%1","venue":"%2","slug":"%3","title":"Another evening"})", event, m_rounds.show.venue,
              slug),
         201);
    return "/events/" + event;
}

void Walk::eventEdits()
{
    const QByteArray event = freshEvent("another-evening");
    get("/events");
    edit("PATCH", event, body(R"({"description":"With supper"})"), tagOf(event));
    const QByteArray date = m_stage.id();
    edit("POST", event + "/performances", body(R"({"id":"%1","starts_at":"%2"})", date, inDays(30)),
         tagOf(event));
    edit("PATCH", event + "/performances/" + date, body(R"({"simulated_payments":true})"), tagOf(event));
    edit("DELETE", event + "/performances/" + date, {}, tagOf(event));
    const QByteArray category = m_stage.id();
    edit("POST", event + "/categories", body(R"({"id":"%1","key":"a","name":"A"})", category), tagOf(event));
    edit("PATCH", event + "/categories/" + category, body(R"({"name":"First"})"), tagOf(event));
    edit("DELETE", event + "/categories/" + category, {}, tagOf(event));
    const QByteArray type = m_stage.id();
    edit("POST", event + "/ticket-types", body(R"({"id":"%1","name":"Adult"})", type), tagOf(event));
    edit("PATCH", event + "/ticket-types/" + type, body(R"({"name":"Full price"})"), tagOf(event));
    edit("DELETE", event + "/ticket-types/" + type, {}, tagOf(event));
    const QByteArray phase = m_stage.id();
    edit("POST", event + "/sale-phases",
         body(R"({"id":"%1","name":"Early","channels":["public"],"opens_at":"%2","closes_at":"%3"})", phase,
              inDays(1), inDays(2)),
         tagOf(event));
    edit("PATCH", event + "/sale-phases/" + phase, body(R"({"name":"Early birds"})"), tagOf(event));
    edit("DELETE", event + "/sale-phases/" + phase, {}, tagOf(event));
    get(event + "/changes");
    get(event + "/readiness");
}

void Walk::selling()
{
    Person &clerk = *m_rounds.clerk;
    const Date &tonight = m_rounds.show.tonight;
    const JsonAnswer first = must(201, holdAtTheTill(m_stage, clerk, tonight, R"("best":{"seats":1})"));
    const QByteArray hold = clerk.staff("/holds/" + idOf(first));
    must(200, clerk.client.get(hold));
    must(200, clerk.client.get(clerk.staff("/holds")));
    must(200, clerk.client.post(hold + "/extend"));
    must(204, clerk.client.remove(hold));
    const JsonAnswer held = must(201, holdAtTheTill(m_stage, clerk, tonight, R"("best":{"seats":3})"));
    const JsonAnswer sold = must(201, sell(m_stage, clerk, held, "cash", 1'000'000));
    m_order = idOf(sold);
    m_ticket = sold.text(QStringLiteral("lines[0].ticket")).toLatin1();
    post("/orders/" + m_order + "/refunds", body(R"({"id":"%1","lines":[{"line":2}]})", m_stage.id()), 201);
    const QByteArray houseHold = m_stage.id();
    post("/performances/" + tonight.id + "/house-holds",
         body(R"({"id":"%1","letter":"G","reason":"Guests","seats":[800,801]})", houseHold), 201);
    get("/performances/" + tonight.id + "/house-holds");
    must(200, m_rounds.owner->client.remove(m_rounds.owner->staff("/house-holds/" + houseHold)));
}

void Walk::buying()
{
    Person &buyer = *m_rounds.buyer;
    const Date &later = m_rounds.show.later;
    must(200, buyer.client.get("/api/v1/performances/" + later.id + "/seats"));
    must(200, buyer.client.get("/api/v1/performances/" + later.id + "/availability"));
    must(200, buyer.client.get("/api/v1/performances/" + later.id + "/map"));
    must(200, buyer.client.get("/api/v1/performances/" + later.id));
    must(200, buyer.client.get("/api/v1/events"));
    must(200, buyer.client.get("/api/v1/events/" + m_rounds.show.slug));
    const JsonAnswer held = must(201, hold(m_stage, buyer, later, R"("best":{"seats":2})"));
    must(200, buyer.client.get("/api/v1/holds/" + idOf(held)));
    must(200, buyer.client.get("/api/v1/holds"));
    const JsonAnswer extended = must(200, buyer.client.post("/api/v1/holds/" + idOf(held) + "/extend"));
    const QJsonObject start =
        body(R"({"id":"%1","hold":"%2","mac":"%3","attempt":"%4","tender":"simulated","start_only":true})",
             m_stage.id(), idOf(extended), extended.text(QStringLiteral("mac")).toLatin1(), m_stage.id());
    const JsonAnswer begun = must(201, buyer.client.post("/api/v1/orders", start));
    must(200, buyer.client.post("/api/v1/orders/" + idOf(begun) + "/confirm"));
    payUntilAllHappened(buyer, "/api/v1/orders", [&] {
        return pay(m_stage, buyer, must(201, hold(m_stage, buyer, later, R"("best":{"seats":1})")));
    });
    payUntilAllHappened(*m_rounds.owner, m_rounds.owner->staff("/orders"), [&] {
        Person &till = *m_rounds.owner;
        return sell(m_stage, till, must(201, holdAtTheTill(m_stage, till, later, R"("best":{"seats":1})")),
                    "simulated");
    });
    must(200, buyer.client.get("/api/v1/orders/" + m_buyersOrder));
    must(200, buyer.client.get("/api/v1/orders"));
    const JsonAnswer given = must(201, hold(m_stage, buyer, later, R"("best":{"seats":1})"));
    must(204, buyer.client.remove("/api/v1/holds/" + idOf(given)));
    must(200, buyer.client.remove("/api/v1/holds"));
}

// A line that gathers, so that its places stay what they are. The buyers' walk joins it too.
void Walk::waiting()
{
    const QByteArray date = "/performances/" + m_rounds.show.thisWeek.id + "/line";
    edit("PATCH", date, body(R"({"message":"Welcome","automatic_above":1000,"window_seconds":600,
                  "pace":{"places":50,"every_seconds":30,"most_buying":200}})"),
         tagOf(date));
    edit("POST", date + "/steer", body(R"({"action":"gather","opens_at":"%1"})", inMinutes(600)),
         tagOf(date));
    const QByteArray line = "/api/v1" + date;
    const PersonPtr visitor = m_stage.stranger();
    const JsonAnswer given = must(201, visitor->client.post("/api/v1/visitors"));
    const QByteArray token = given.text(QStringLiteral("token")).toLatin1();
    const JsonAnswer joined = must(201, visitor->client.post(line, body(R"({"visitor":"%1"})", token)));
    const QJsonObject place = body(R"({"token":"%1"})", joined.text(QStringLiteral("token")).toLatin1());
    must(200, visitor->client.get(line));
    must(200, visitor->client.post(line + "/place", place));
    const JsonAnswer bound = must(200, m_rounds.buyer->client.post(line + "/bind", place));
    must(200,
         visitor->client.get(line + "/draw?visitor=" + bound.text(QStringLiteral("visitor")).toLatin1()));
    must(204, m_rounds.buyer->client.post(line + "/leave", body("{}")));
    get(date + "/figures?minutes=5");
}

// One of two payments fails (see the stage's options): until one was tried again, one given up, one paid.
void Walk::payUntilAllHappened(Person &person, const QByteArray &orders,
                               const std::function<JsonAnswer()> &start)
{
    bool isPaid = false;
    bool isTriedAgain = false;
    bool isGivenUp = false;
    for (int i = 0; i < 60 && !(isPaid && isTriedAgain && isGivenUp); ++i) {
        JsonAnswer order = must(201, start());
        if (order.text(QStringLiteral("state")) == u"selling") {
            isTriedAgain = true;
            order =
                must(200, person.client.post(orders + '/' + idOf(order) + "/payments",
                                             body(R"({"attempt":"%1","tender":"simulated"})", m_stage.id())));
        }
        if (order.text(QStringLiteral("state")) == u"selling") {
            isGivenUp = true;
            must(200, person.client.post(orders + '/' + idOf(order) + "/cancel"));
        } else {
            isPaid = true;
            m_buyersOrder = &person == m_rounds.buyer.get() ? idOf(order) : m_buyersOrder;
            m_buyersTicket = &person == m_rounds.buyer.get()
                                 ? order.text(QStringLiteral("lines[0].ticket")).toLatin1()
                                 : m_buyersTicket;
        }
    }
}

void Walk::ticketLooks(Person &person, const QByteArray &prefix, const QByteArray &ticket)
{
    must(200, person.client.get(prefix + "/tickets/" + ticket));
    must(200, person.client.get(prefix + "/tickets/" + ticket + "/code"));
    must(200, person.client.get(prefix + "/tickets/" + ticket + "/qr.png"));
    must(200, person.client.get(prefix + "/tickets/" + ticket + "/qr.svg"));
}

void Walk::tickets()
{
    ticketLooks(*m_rounds.buyer, "/api/v1", m_buyersTicket);
    must(200, m_rounds.buyer->client.get("/api/v1/orders/" + m_buyersOrder + "/tickets"));
    ticketLooks(*m_rounds.owner, m_rounds.owner->staff(""), m_ticket);
    get("/orders/" + m_order + "/tickets");
    post("/tickets/" + m_ticket + "/print", body(R"({"id":"%1"})", m_stage.id()));
    post("/tickets/" + m_ticket + "/block", body(R"({"id":"%1"})", m_stage.id()));
    post("/tickets/" + m_ticket + "/unblock", body(R"({"id":"%1"})", m_stage.id()));
    post("/tickets/" + m_ticket + "/reissue", body(R"({"id":"%1"})", m_stage.id()));
}

void Walk::gate()
{
    const QByteArray gate = m_stage.id();
    post("/gates", body(R"({"id":"%1","venue":"%2","name":"North"})", gate, m_rounds.show.venue), 201);
    get("/gates");
    const QByteArray path = "/gates/" + gate;
    edit("PATCH", path, body(R"({"name":"North door"})"), tagOf(path));
    Person &staff = *m_rounds.gateStaff;
    const QByteArray code =
        must(200, m_rounds.owner->client.get(m_rounds.owner->staff("/tickets/" + m_ticket + "/code")))
            .body.trimmed();
    const QByteArray date = "/performances/" + m_rounds.show.tonight.id;
    const JsonAnswer scanned =
        must(200, staff.client.post(staff.staff(date + "/scans"),
                                    body(R"({"id":"%1","code":"%2","gate":"%3","scanned_at":"%4"})",
                                         m_stage.id(), code, gate, inMinutes(0))));
    must(200, staff.client.post(staff.staff(date + "/scans/" + idOf(scanned) + "/undo"),
                                body(R"({"reason":"door"})")));
    must(200, staff.client.get(staff.staff(date + "/scans")));
    must(200, staff.client.get(staff.staff(date + "/admission")));
    must(200, staff.client.get(staff.staff(date + "/admission/tickets?q=Figaro")));
    edit("DELETE", path, {}, tagOf(path));
}

// Last: what was signed by the revoked key is worth nothing from then on.
void Walk::keys()
{
    const qint64 count = get("/ticket-keys").at(QStringLiteral("items")).toArray().size();
    const QByteArray next = "/ticket-keys/" + QByteArray::number(count);
    must(200, m_rounds.owner->client.put(m_rounds.owner->staff(next), {}));
    post("/ticket-keys/0/revoke");
}

void Walk::lookingBack()
{
    get("/orders");
    get("/orders/" + m_order);
    get("/orders/" + m_order + "/history");
    get("/orders/" + m_order + "/ledger");
    get("/money-at-risk");
    get("/figures?event=" + m_rounds.show.event);
    get("/figures/sales.csv");
    get("/season");
    const QByteArray customer = get("/customers?q=priya").text(QStringLiteral("items[0].id")).toUtf8();
    get("/customers/" + customer);
    post("/customers/" + customer + "/erase");
    get("/events/" + m_rounds.show.event + "/cancellation");
}

// Orders that are given up or tried again, dates that are over or cancelled: on events of their own, so that
// the show goes on.
void Walk::endings()
{
    const QByteArray line = "/performances/" + m_rounds.show.thisWeek.id + "/line";
    edit("POST", line + "/steer", body(R"({"action":"switch_off"})"), tagOf(line)); // it notes every minute
    const QByteArray cancelled = freshEvent("called-off");
    edit("POST", cancelled + "/cancel", body(R"({"reason":"ill"})"), tagOf(cancelled));
    const QByteArray event = "/events/" + m_rounds.show.event;
    edit("POST", event + "/performances/" + m_rounds.show.thisWeek.id + "/cancel",
         body(R"({"reason":"ill"})"), tagOf(event));
}

} // namespace

QList<Person *> Rounds::people() const
{
    return {owner.get(), supervisor.get(), clerk.get(),  gateStaff.get(),
            buyer.get(), webBuyer.get(),   foreign.get()};
}

QList<QByteArray> Rounds::authorizations() const
{
    QList<QByteArray> all{QByteArray(), "Bearer nonsense"};
    for (const Person *person : people())
        all.append("Bearer " + person->token);
    return all;
}

Rounds makeRounds(Stage &stage)
{
    return Walk(stage).run();
}

} // namespace foyer::test
