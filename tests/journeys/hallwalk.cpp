// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journeys/hallwalk.h"

#include "tests/journeys/requestbody.h"

namespace foyer::test {

namespace {

/// The same hall each time, but for the ids of its seats.
void draw(Person &owner, const QByteArray &map)
{
    const QByteArray path = owner.staff("/seat-maps/" + map);
    const QByteArray tag = must(200, owner.client.get(path)).header("ETag");
    const QJsonObject hall =
        body(R"({"tiers":[{"name":"Stalls","rows":2,"seats":5}],"aisles":0,"accessible":0})");
    must(200,
         owner.client.send("POST", path + "/generate/theatre",
                           QJsonDocument(hall).toJson(QJsonDocument::Compact), "If-Match: " + tag + "\r\n"));
}

QByteArray firstSeat(Person &owner, const QByteArray &map)
{
    const JsonAnswer shown = must(200, owner.client.get(owner.staff("/seat-maps/" + map)));
    return shown.text(QStringLiteral("document.sections[0].rows[0].seats[0].id")).toUtf8();
}

void sell(Stage &stage, Person &owner, const Date &date, const QByteArray &seat)
{
    const JsonAnswer held =
        must(201, owner.client.post(
                      owner.staff("/performances/" + date.id + "/holds"),
                      body(R"({"id":"%1","channel":"box_office","seats":[{"id":"%2"}]})", stage.id(), seat)));
    must(201, owner.client.post(owner.staff("/orders"),
                                body(R"({"id":"%1","hold":"%2","mac":"%3","attempt":"%4","tender":"cash"})",
                                     stage.id(), held.text(QStringLiteral("id")).toUtf8(),
                                     held.text(QStringLiteral("mac")).toUtf8(), stage.id())));
}

} // namespace

void walkThroughAChangedHall(Stage &stage, Person &owner, const QByteArray &venue)
{
    const QByteArray map = stage.id();
    must(201, owner.client.post(owner.staff("/venues/" + venue + "/seat-maps"),
                                body(R"({"id":"%1","name":"Studio"})", map)));
    draw(owner, map);
    const Show show = putOnSaleFrom(stage, owner, owner, venue, map);
    const QByteArray sold = firstSeat(owner, map);
    sell(stage, owner, show.later, sold);
    draw(owner, map);
    const QJsonObject version = body(R"({"version":3})");
    must(200, owner.client.get(owner.staff("/seat-maps/" + map + "/uses")));
    must(200, owner.client.post(owner.staff("/seat-maps/" + map + "/repaint/check"), version));
    const QByteArray event = owner.staff("/events/" + show.event);
    must(200, owner.client.post(event + "/seat-change/check", version));
    const QByteArray tag = must(200, owner.client.get(event)).header("ETag");
    const QJsonObject order = body(R"({"id":"%1","version":3,"moves":[{"from":"%2","to":"%3"}]})", stage.id(),
                                   sold, firstSeat(owner, map));
    must(200,
         owner.client.send("POST", event + "/seat-change",
                           QJsonDocument(order).toJson(QJsonDocument::Compact), "If-Match: " + tag + "\r\n"));
}

} // namespace foyer::test
