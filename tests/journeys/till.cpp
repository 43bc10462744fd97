// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journeys/till.h"

#include "tests/journeys/requestbody.h"

namespace foyer::test {

namespace {

QByteArray text(const JsonAnswer &answer, const char *path)
{
    return answer.text(QString::fromLatin1(path)).toUtf8();
}

} // namespace

QByteArray idOf(const JsonAnswer &answer)
{
    return text(answer, "id");
}

JsonAnswer holdAtTheTill(Stage &stage, Person &clerk, const Date &date, const Wish &wish)
{
    return clerk.client.post(clerk.staff("/performances/" + date.id + "/holds"),
                             body(R"({"id":"%1","channel":"box_office",%2})", stage.id(), wish));
}

JsonAnswer sell(Stage &stage, Person &clerk, const JsonAnswer &hold, const QByteArray &tender, qint64 given)
{
    const QByteArray cash = given > 0 ? ",\"given\":" + QByteArray::number(given) : QByteArray();
    const QByteArray customer = R"(,"customer":{"name":"Priya Nair","email":"priya.nair@example.org"})";
    return clerk.client.post(clerk.staff("/orders"),
                             body(R"({"id":"%1","hold":"%2","mac":"%3","attempt":"%4","tender":"%5"%6})",
                                  stage.id(), idOf(hold), text(hold, "mac"), stage.id(), tender,
                                  cash + customer));
}

JsonAnswer hold(Stage &stage, Person &buyer, const Date &date, const Wish &wish)
{
    return buyer.client.post("/api/v1/performances/" + date.id + "/holds",
                             body(R"({"id":"%1",%2})", stage.id(), wish));
}

JsonAnswer pay(Stage &stage, Person &buyer, const JsonAnswer &hold)
{
    return buyer.client.post("/api/v1/orders",
                             body(R"({"id":"%1","hold":"%2","mac":"%3","attempt":"%4","tender":"simulated"})",
                                  stage.id(), idOf(hold), text(hold, "mac"), stage.id()));
}

JsonAnswer payAgain(Stage &stage, Person &buyer, const QByteArray &order)
{
    return buyer.client.post("/api/v1/orders/" + order + "/payments",
                             body(R"({"attempt":"%1","tender":"simulated"})", stage.id()));
}

} // namespace foyer::test
