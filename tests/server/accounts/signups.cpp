// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/accounts/signups.h"

#include "core/base/idfactory.h"
#include "tests/support/jsonclient.h"

namespace foyer::test {

namespace {

QString newId()
{
    static const SystemClock clock;
    SystemRandom random;
    return QString::fromLatin1(UuidV7Factory(clock, random).next().toText());
}

JsonAnswer expect(int status, JsonAnswer answer)
{
    if (answer.status != status)
        qFatal("expected %d, got %s", status, answer.toText().constData());
    return answer;
}

} // namespace

QString usualPassword()
{
    return QStringLiteral("correct horse battery");
}

QJsonObject signUpBody(const QString &email)
{
    return {{QStringLiteral("id"), newId()},
            {QStringLiteral("email"), email},
            {QStringLiteral("password"), usualPassword()},
            {QStringLiteral("first_name"), QStringLiteral("Ada")},
            {QStringLiteral("last_name"), QStringLiteral("Lovelace")}};
}

QJsonObject setUpBody(const QString &email)
{
    const QJsonObject organization{{QStringLiteral("id"), newId()},
                                   {QStringLiteral("name"), QStringLiteral("City Theatre")},
                                   {QStringLiteral("slug"), QStringLiteral("city-theatre")},
                                   {QStringLiteral("currency"), QStringLiteral("EUR")},
                                   {QStringLiteral("time_zone"), QStringLiteral("Europe/Berlin")}};
    return {{QStringLiteral("owner"), signUpBody(email)}, {QStringLiteral("organization"), organization}};
}

SignedInPerson personOf(const JsonAnswer &answer, const QString &email)
{
    const auto text = [&answer](const char *key) { return answer.text(QLatin1String(key)).toLatin1(); };
    return {accounts::AccountId::fromText(text("account")).value_or(accounts::AccountId{}),
            text("access_token"), text("refresh_token"), text("device_token"), email};
}

SignedInOwner setUpOwner(quint16 port)
{
    JsonClient client(port);
    const QString email = QStringLiteral("owner@example.org");
    const QJsonObject body = setUpBody(email);
    const JsonAnswer answer = expect(201, client.post("/api/v1/setup", body));
    const QString organization = body.value(u"organization").toObject().value(u"id").toString();
    return {personOf(answer, email), accounts::OrganizationId::fromText(organization.toLatin1()).value()};
}

SignedInPerson signUp(quint16 port, const QString &email)
{
    JsonClient client(port);
    return personOf(expect(201, client.post("/api/v1/accounts", signUpBody(email))), email);
}

SignedInPerson signUpMember(quint16 port, const SignedInOwner &owner, const QString &email,
                            accounts::Role role)
{
    JsonClient client(port);
    client.setToken(owner.token);
    const QJsonObject invitation{{QStringLiteral("account"), newId()},
                                 {QStringLiteral("email"), email},
                                 {QStringLiteral("role"), QString{accounts::roleName(role)}}};
    const QByteArray members = "/api/v1/organizations/" + owner.organization.toText() + "/members";
    const JsonAnswer added = expect(201, client.post(members, invitation));
    client.setToken({});
    const QJsonObject password{{QStringLiteral("token"), added.text(QStringLiteral("password_token"))},
                               {QStringLiteral("password"), usualPassword()}};
    expect(204, client.post("/api/v1/passwords", password));
    const QJsonObject signIn{{QStringLiteral("email"), email}, {QStringLiteral("password"), usualPassword()}};
    return personOf(expect(201, client.post("/api/v1/sessions", signIn)), email);
}

} // namespace foyer::test
