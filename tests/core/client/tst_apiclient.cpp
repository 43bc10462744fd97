// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/seating/venue.h"
#include "tests/core/client/scriptedoffice.h"

#include <qcoro/qcorotask.h>
#include <QTest>

using namespace foyer;
using client::ApiClient;
using client::Method;
using client::RefusalKind;
using client::Repeat;
using client::Request;
using client::TransportFailure;
using QCoro::waitFor;
using test::ScriptedTransport;

namespace {

/// Gives another token each time that it is asked for a newer one.
class CountingCredentials final : public client::Credentials
{
public:
    Task<client::Answer<QByteArray>> accessToken() override { co_return current(); }

    Task<client::Answer<QByteArray>> renewedToken(QByteArray) override
    {
        ++m_renewals;
        co_return current();
    }

    [[nodiscard]] QByteArray current() const { return "token" + QByteArray::number(m_renewals); }

    [[nodiscard]] int renewals() const { return m_renewals; }

private:
    int m_renewals = 0;
};

struct Rig
{
    test::ManualClock clock;
    test::DeterministicIds ids;
    test::SeededRandom random{3};
    test::NoPausing pausing;
    ScriptedTransport transport;
    CountingCredentials credentials;
    std::unique_ptr<ApiClient> client =
        std::make_unique<ApiClient>(transport, &credentials, clock, ids, random, pausing);

    [[nodiscard]] client::Answer<client::Reply> ask(Request request, Repeat repeat = Repeat::Safe)
    {
        return waitFor(client->exchange(std::move(request), repeat));
    }
};

constexpr const char *path = "/api/v1/thing";

} // namespace

/// One call of the API: token, renewal, repetitions, and what is never repeated.
class ApiClientTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tokenIsSent();
    void refusedTokenIsRenewedOnce();
    void secondRefusalIsTheAnswer();
    void anybodySendsNoToken();
    void brokenConnectionIsTriedAgain();
    void threeTimesAtMost();
    void unsafeIsNeverRepeated();
    void plainRefusalIsNeverRepeated();
    void timeoutIsNeverRepeated();
    void repetitionsKeepTheDeadline();
    void stopEndsTheRepetitions();
    void destroyedWhileAsking();
    void transportDestroyedWhileAsking();
    void revisionsComeAndGo();
    void contentAndItsRest();
};

void ApiClientTest::tokenIsSent()
{
    Rig rig;
    rig.transport.answerJson(Method::Get, path, "{}");
    QVERIFY(rig.ask(ApiClient::get(path)));
    QCOMPARE(rig.transport.requests().front().bearer, QByteArray("token0"));
}

void ApiClientTest::refusedTokenIsRenewedOnce()
{
    Rig rig;
    rig.transport.answerJson(Method::Get, path, "{}");
    rig.transport.once().refuse(Method::Get, path, 401, "token_expired");
    QVERIFY(rig.ask(ApiClient::get(path), Repeat::Never));
    QCOMPARE(rig.credentials.renewals(), 1);
    QCOMPARE(rig.transport.requests().back().bearer, QByteArray("token1"));
}

void ApiClientTest::secondRefusalIsTheAnswer()
{
    Rig rig;
    rig.transport.refuse(Method::Get, path, 401, "invalid_token");
    const auto answer = rig.ask(ApiClient::get(path));
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, RefusalKind::SignedOut);
    QCOMPARE(rig.transport.count(Method::Get, path), 2);
}

void ApiClientTest::anybodySendsNoToken()
{
    Rig rig;
    rig.transport.refuse(Method::Get, path, 401, "invalid_token");
    QVERIFY(!rig.ask(ApiClient::fromAnybody(ApiClient::get(path))));
    QCOMPARE(rig.transport.count(Method::Get, path), 1);
    QVERIFY(rig.transport.requests().front().bearer.isEmpty());
}

void ApiClientTest::brokenConnectionIsTriedAgain()
{
    Rig rig;
    rig.transport.answerJson(Method::Post, path, "{}");
    rig.transport.once().fail(Method::Post, path, TransportFailure::Unreachable);
    rig.transport.once().refuse(Method::Post, path, 503, "in_doubt");
    QVERIFY(rig.ask(ApiClient::post(path)));
    QCOMPARE(rig.transport.count(Method::Post, path), 3);
    QCOMPARE(rig.pausing.pauses().size(), std::size_t(2));
    QVERIFY(rig.pausing.pauses().at(0) >= std::chrono::milliseconds{200});
    QVERIFY(rig.pausing.pauses().at(0) <= std::chrono::milliseconds{400});
    QVERIFY(rig.pausing.pauses().at(1) >= std::chrono::milliseconds{400});
    QVERIFY(rig.pausing.pauses().at(1) <= std::chrono::milliseconds{800});
}

void ApiClientTest::threeTimesAtMost()
{
    Rig rig;
    rig.transport.cut();
    const auto answer = rig.ask(ApiClient::get(path));
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, RefusalKind::Offline);
    QCOMPARE(rig.transport.count(Method::Get, path), 3);
}

void ApiClientTest::unsafeIsNeverRepeated()
{
    Rig rig;
    rig.transport.cut();
    QVERIFY(!rig.ask(ApiClient::post(path), Repeat::Never));
    QCOMPARE(rig.transport.count(Method::Post, path), 1);
}

void ApiClientTest::plainRefusalIsNeverRepeated()
{
    Rig rig;
    for (const int status : {400, 403, 404, 409, 412, 429, 500}) {
        rig.transport.refuse(Method::Get, path, status, "no");
        rig.transport.clearRequests();
        QVERIFY(!rig.ask(ApiClient::get(path)));
        QCOMPARE(rig.transport.count(Method::Get, path), 1);
    }
}

void ApiClientTest::timeoutIsNeverRepeated()
{
    Rig rig;
    rig.transport.cut(TransportFailure::Timeout);
    const auto answer = rig.ask(ApiClient::get(path));
    QCOMPARE(answer.error().kind, RefusalKind::Timeout);
    QCOMPARE(rig.transport.count(Method::Get, path), 1);
}

void ApiClientTest::repetitionsKeepTheDeadline()
{
    Rig rig;
    rig.transport.answer(Method::Get, path, [&rig](const Request &) {
        rig.clock.advance(std::chrono::seconds{6});
        return client::Sent(tl::unexpected(TransportFailure::Unreachable));
    });
    Request request = ApiClient::get(path);
    request.deadline = std::chrono::seconds{10};
    QVERIFY(!rig.ask(request));
    QCOMPARE(rig.transport.count(Method::Get, path), 2);
    QVERIFY(rig.transport.requests().back().deadline < std::chrono::seconds{4});
}

void ApiClientTest::stopEndsTheRepetitions()
{
    Rig rig;
    std::stop_source source;
    rig.transport.answer(Method::Get, path, [&source](const Request &) {
        source.request_stop();
        return client::Sent(tl::unexpected(TransportFailure::Unreachable));
    });
    Request request = ApiClient::get(path);
    request.stop = source.get_token();
    const auto answer = rig.ask(request);
    QCOMPARE(answer.error().kind, RefusalKind::Cancelled);
    QCOMPARE(rig.transport.count(Method::Get, path), 1);
}

void ApiClientTest::destroyedWhileAsking()
{
    Rig rig;
    rig.transport.answer(Method::Get, path, [&rig](const Request &) {
        rig.client.reset();
        return client::Sent(tl::unexpected(TransportFailure::Unreachable));
    });
    const auto answer = rig.ask(ApiClient::get(path));
    QCOMPARE(answer.error().kind, RefusalKind::Cancelled);
    QCOMPARE(rig.transport.count(Method::Get, path), 1);
}

void ApiClientTest::transportDestroyedWhileAsking()
{
    Rig rig;
    auto transport = std::make_unique<ScriptedTransport>();
    ApiClient client(*transport, nullptr, rig.clock, rig.ids, rig.random, rig.pausing);
    transport->withhold(Method::Get, path);
    auto task = client.exchange(ApiClient::get(path), Repeat::Safe);
    transport.reset();
    const auto answer = waitFor(std::move(task));
    QCOMPARE(answer.error().kind, RefusalKind::Cancelled);
}

void ApiClientTest::revisionsComeAndGo()
{
    Rig rig;
    client::Reply reply = ScriptedTransport::json(
        R"({"id":"00000000-0000-7000-8000-000000000001","name":"H","address":"","time_zone":"UTC","revision":7})");
    reply.headers.emplace_back("etag", "\"7\"");
    rig.transport.answer(Method::Patch, path, reply);
    Request request = ApiClient::from(6, ApiClient::send(Method::Patch, path, wire::VenueChange{}));
    const auto venue = waitFor(rig.client->callRevised<wire::Venue>(request, Repeat::Never));
    QVERIFY(venue);
    QCOMPARE(venue->revision, 7);
    QCOMPARE(rig.transport.requests().front().ifMatch, QByteArray("\"6\""));
    QCOMPARE(rig.transport.requests().front().contentType, QByteArray("application/json"));
    QCOMPARE(rig.transport.requests().front().body, QByteArray("{}"));
}

void ApiClientTest::contentAndItsRest()
{
    Rig rig;
    client::Reply reply{.status = 200,
                        .body = "a,b",
                        .headers = {{"content-type", "text/csv"},
                                    {"link", "</api/v1/thing?after=x%2Cy>; rel=\"next\""},
                                    {"etag", "\"abc\""}}};
    rig.transport.answer(Method::Get, path, reply);
    const auto content = waitFor(rig.client->content(ApiClient::get(path), Repeat::Safe));
    QVERIFY(content);
    QCOMPARE(content->next, QByteArray("/api/v1/thing?after=x%2Cy"));
    QCOMPARE(content->bytes, QByteArray("a,b"));
    QVERIFY(!content->isUnchanged);
    rig.transport.answer(Method::Get, path, client::Reply{.status = 304});
    QVERIFY(waitFor(rig.client->content(ApiClient::get(path), Repeat::Safe))->isUnchanged);
}

QTEST_GUILESS_MAIN(ApiClientTest)
#include "tst_apiclient.moc"
