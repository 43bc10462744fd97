// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/client/apiclient.h"
#include "core/wire/booking/orders.h"
#include "core/wire/reports/figures.h"
#include "core/wire/seating/venue.h"
#include "tests/core/client/scriptedtransport.h"

#include <QTest>

using namespace foyer;
using client::RefusalKind;
using client::TransportFailure;
using test::ScriptedTransport;

/// What an answer means to a page, and how leniently answers are read.
class ClientAnswersTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void kindsOfRefusals_data();
    void kindsOfRefusals();
    void problemIsTakenApart();
    void gatewaysAreNotTheServer();
    void failuresOfTheTransport();
    void unknownKeysAreSkipped();
    void missingKeysAreNot();
    void sumsMayBeNegative();
    void unknownNamesAreNotUnderstood();
    void noJsonIsNotUnderstood();
    void targetIsEncoded();
};

void ClientAnswersTest::kindsOfRefusals_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<RefusalKind>("kind");
    const auto row = [](const char *name, int status, const char *code, const char *field, RefusalKind kind) {
        QTest::newRow(name) << status << QByteArray(code) << QByteArray(field) << kind;
    };
    row("bad value", 400, "invalid_argument", "areas[0].capacity", RefusalKind::Invalid);
    row("not signed in", 401, "not_signed_in", "", RefusalKind::SignedOut);
    row("token over", 401, "token_expired", "", RefusalKind::SignedOut);
    row("wrong password at the door", 401, "invalid_credentials", "", RefusalKind::Invalid);
    row("wrong password inside", 403, "wrong_password", "current_password", RefusalKind::Invalid);
    row("not this role", 403, "not_allowed", "", RefusalKind::Forbidden);
    row("not there", 404, "not_found", "", RefusalKind::NotFound);
    row("taken", 409, "seat_taken", "", RefusalKind::Conflict);
    row("spent", 410, "password_token_spent", "token", RefusalKind::Conflict);
    row("changed since", 412, "stale_revision", "", RefusalKind::Stale);
    row("too large", 413, "body_too_large", "", RefusalKind::TooBig);
    row("no If-Match", 428, "precondition_required", "", RefusalKind::NotUnderstood);
    row("too often", 429, "too_many_failures", "", RefusalKind::TooMany);
    row("broken", 500, "internal", "", RefusalKind::Server);
    row("not built", 501, "unsupported", "", RefusalKind::NotUnderstood);
    row("busy", 503, "overloaded", "", RefusalKind::Busy);
    row("too slow inside", 504, "timeout", "", RefusalKind::Timeout);
    row("a page instead", 302, "", "", RefusalKind::NotUnderstood);
}

void ClientAnswersTest::kindsOfRefusals()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, code);
    QFETCH(const QByteArray, field);
    const client::Refusal refusal = client::refusalOf(ScriptedTransport::problem(status, code, field));
    QTEST(refusal.kind, "kind");
    QCOMPARE(refusal.code, code);
    QCOMPARE(refusal.field, field);
    QVERIFY(!refusal.toLogText().isEmpty());
}

void ClientAnswersTest::problemIsTakenApart()
{
    client::Reply reply = ScriptedTransport::problem(
        409, "seat_taken", "seats[1]",
        {{QStringLiteral("seat"), 17}, {QStringLiteral("instance"), QStringLiteral("abc")}});
    reply.headers.emplace_back("retry-after", "30");
    const client::Refusal refusal = client::refusalOf(reply);
    QCOMPARE(refusal.more, (QJsonObject{{QStringLiteral("seat"), 17}}));
    QCOMPARE(refusal.requestId, QByteArray("abc"));
    QCOMPARE(refusal.retryAfter, std::chrono::seconds{30});
    QCOMPARE(refusal.detail, QStringLiteral("The test says no."));
    QCOMPARE(refusal.toLogText(),
             QStringLiteral("conflict seat_taken at seats[1]: The test says no. (request abc)"));
}

void ClientAnswersTest::gatewaysAreNotTheServer()
{
    client::Reply page{.status = 502, .body = "<html>", .headers = {{"content-type", "text/html"}}};
    QCOMPARE(client::refusalOf(page).kind, RefusalKind::Offline);
    page.status = 500;
    QCOMPARE(client::refusalOf(page).kind, RefusalKind::Server);
    page.status = 404;
    QCOMPARE(client::refusalOf(page).kind, RefusalKind::NotFound);
}

void ClientAnswersTest::failuresOfTheTransport()
{
    QCOMPARE(client::refusalOf(TransportFailure::Unreachable).kind, RefusalKind::Offline);
    QCOMPARE(client::refusalOf(TransportFailure::Timeout).kind, RefusalKind::Timeout);
    QCOMPARE(client::refusalOf(TransportFailure::Cancelled).kind, RefusalKind::Cancelled);
    QCOMPARE(client::refusalOf(TransportFailure::TooBig).kind, RefusalKind::TooBig);
}

void ClientAnswersTest::unknownKeysAreSkipped()
{
    const auto venue = client::readAnswer<wire::Venue>(
        R"({"id":"00000000-0000-7000-8000-000000000001","name":"Hall","address":"","time_zone":"Europe/Berlin",
            "revision":3,"colour":"red"})");
    QVERIFY(venue);
    QCOMPARE(venue->revision, 3);
}

void ClientAnswersTest::missingKeysAreNot()
{
    const auto venue =
        client::readAnswer<wire::Venue>(R"({"id":"00000000-0000-7000-8000-000000000001","name":"Hall"})");
    QVERIFY(!venue);
    QCOMPARE(venue.error().kind, RefusalKind::NotUnderstood);
    QVERIFY(venue.error().detail.contains(QStringLiteral("address")));
}

void ClientAnswersTest::sumsMayBeNegative()
{
    const QByteArray amount = R"({"amount":-1250,"currency":"EUR"})";
    const auto sums = client::readAnswer<wire::SalesFigures>(
        R"({"tickets":-1,"refunded_tickets":0,"revenue":)" + amount + R"(,"refunded":)" + amount
        + R"(,"retained":)" + amount + R"(,"takings":)" + amount + "}");
    QVERIFY2(sums, sums ? "" : qPrintable(sums.error().toLogText()));
    QCOMPARE(sums->takings.minor, -1250);
    QCOMPARE(sums->takings.currency, QByteArray("EUR"));
    QCOMPARE(sums->tickets, -1);
}

void ClientAnswersTest::unknownNamesAreNotUnderstood()
{
    const auto listed = client::readAnswer<wire::AttemptShown>(
        R"({"id":"00000000-0000-7000-8000-000000000001","tender":"shells","amount":{"amount":1,"currency":"EUR"},
            "state":"captured","refunded":{"amount":0,"currency":"EUR"}})");
    QVERIFY(!listed);
    QCOMPARE(listed.error().kind, RefusalKind::NotUnderstood);
    QVERIFY(listed.error().detail.contains(QStringLiteral("tender")));
}

void ClientAnswersTest::noJsonIsNotUnderstood()
{
    for (const char *text : {"", "<html></html>", "{", "null", "[]"}) {
        const auto venue = client::readAnswer<wire::Venue>(text);
        QVERIFY2(!venue, text);
        QCOMPARE(venue.error().kind, RefusalKind::NotUnderstood);
    }
}

void ClientAnswersTest::targetIsEncoded()
{
    client::Request request{.path = "/api/v1/orders"};
    QCOMPARE(request.target(), QByteArray("/api/v1/orders"));
    request.query = {{"q", QByteArray("Müller & Söhne + 5%")}, {"limit", "5"}};
    QCOMPARE(request.target(),
             QByteArray("/api/v1/orders?q=M%C3%BCller%20%26%20S%C3%B6hne%20%2B%205%25&limit=5"));
    request.path = "/api/v1/sales.csv?after=abc";
    QVERIFY(request.target().startsWith("/api/v1/sales.csv?after=abc&q="));
    QCOMPARE(request.queryValue("limit"), QByteArray("5"));
}

QTEST_GUILESS_MAIN(ClientAnswersTest)
#include "tst_clientanswers.moc"
