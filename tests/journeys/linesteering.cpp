// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journeys/linesteering.h"

#include "tests/journeys/requestbody.h"

#include <QJsonDocument>

namespace foyer::test {

namespace {

void edit(Person &owner, const Date &date, const QByteArray &method, const QByteArray &where,
          const QJsonObject &content)
{
    const QByteArray line = owner.staff("/performances/" + date.id + "/line");
    const QByteArray tag = must(200, owner.client.get(line)).header("ETag");
    must(200, owner.client.send(method, line + where, QJsonDocument(content).toJson(),
                                "If-Match: " + tag + "\r\n"));
}

} // namespace

void steerLine(Person &owner, const Date &date, const QByteArray &action)
{
    edit(owner, date, "POST", "/steer", body(R"({"action":"%1"})", action));
}

void putUpPausedLine(Person &owner, const Date &date)
{
    edit(owner, date, "PATCH", "", body(R"({"pace":{"places":50,"every_seconds":30,"most_buying":200}})"));
    steerLine(owner, date, "open");
    steerLine(owner, date, "pause");
}

} // namespace foyer::test
