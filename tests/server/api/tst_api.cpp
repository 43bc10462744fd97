// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/openapi.h"
#include "tests/server/api/apirig.h"

#include <QTest>

using namespace foyer;
using namespace foyer::test;

namespace {

struct Greeting
{
    QString name;
    std::int64_t times = 1;
};

struct Greeted
{
    QString text;
};

} // namespace

template <>
struct foyer::wire::Shape<Greeting>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"Greeting"}; }

    static constexpr auto fields()
    {
        return std::tuple{field("name", &Greeting::name, text(20)),
                          field("times", &Greeting::times, Range{1, 3})};
    }
};

template <>
struct foyer::wire::Shape<Greeted>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"Greeted"}; }

    static constexpr auto fields() { return std::tuple{field("text", &Greeted::text)}; }
};

namespace {

class GreetingRoutes
{
public:
    void addTo(api::ApiBuilder &api)
    {
        api::Operation greet;
        greet.method = http::Method::Post;
        greet.path = "/api/v1/organizations/{organization:uuid}/greetings";
        greet.name = "greetings.send";
        greet.summary = "Greets somebody.";
        greet.signIn = api::SignIn::OfMember;
        greet.permission = accounts::Permission::SellTickets;
        greet.success = http::Status::Created;
        api.add(greet, this, &GreetingRoutes::greet);
        api::Operation forget;
        forget.method = http::Method::Delete;
        forget.path = "/api/v1/greetings/{greeting:uuid}";
        forget.name = "greetings.forget";
        forget.summary = "Forgets a greeting.";
        api.add(forget, this, &GreetingRoutes::forget);
    }

private:
    Task<api::Outcome<Greeted>> greet(api::Call<Greeting> call)
    {
        if (call.body.name == u"nobody")
            co_return api::problem(http::Status::Conflict, "nobody_there", "There is nobody.", "name");
        api::Reply<Greeted> reply(Greeted{call.body.name.repeated(qsizetype(call.body.times))}, "\"1\"");
        co_return reply;
    }

    Task<api::Outcome<api::Nothing>> forget(api::Call<api::Nothing> call)
    {
        static_cast<void>(call);
        co_return api::Reply<api::Nothing>();
    }
};

} // namespace

/// Operations: from declaration to answer, and who may call them.
class ApiTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void cleanupTestCase() { m_rig.reset(); }

    void answers();
    void refusesBadBodies_data();
    void refusesBadBodies();
    void access_data();
    void access();
    void isDescribed();

private:
    [[nodiscard]] QByteArray path() const
    {
        return "/api/v1/organizations/" + m_organization.toText() + "/greetings";
    }

    [[nodiscard]] QByteArray as(accounts::Role role) const
    {
        return actingAs(m_account, m_organization, role);
    }

    SystemClock m_clock;
    SystemRandom m_random;
    UuidV7Factory m_ids{m_clock, m_random};
    api::AccountId m_account{m_ids.next()};
    api::OrganizationId m_organization{m_ids.next()};
    QJsonObject m_description;
    std::unique_ptr<ApiRig> m_rig;
};

void ApiTest::initTestCase()
{
    m_rig = std::make_unique<ApiRig>([this](const ApiParts &parts) {
        const auto routes = std::make_shared<GreetingRoutes>();
        routes->addTo(parts.api);
        m_description = api::describeApi(parts.api, QStringLiteral("1.2.3"));
        return ApiServices{.kept = routes};
    });
}

void ApiTest::answers()
{
    JsonClient client(m_rig->port());
    client.setAuthorization(as(accounts::Role::BoxOffice));
    const JsonAnswer answer =
        client.post(path(), {{QStringLiteral("name"), QStringLiteral("Ada")}, {QStringLiteral("times"), 2}});
    QCOMPARE(answer.status, 201);
    QCOMPARE(answer.text(QStringLiteral("text")), QStringLiteral("AdaAda"));
    QCOMPARE(answer.header("ETag"), QByteArray("\"1\""));
    const JsonAnswer refused = client.post(
        path(), {{QStringLiteral("name"), QStringLiteral("nobody")}, {QStringLiteral("times"), 1}});
    QCOMPARE(refused.status, 409);
    QCOMPARE(refused.code(), QStringLiteral("nobody_there"));
    QVERIFY(!refused.text(QStringLiteral("instance")).isEmpty());
    QCOMPARE(client.remove("/api/v1/greetings/" + m_ids.next().toText().replace('x', '0')).status, 204);
}

void ApiTest::refusesBadBodies_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("field");
    QTest::newRow("no object") << QByteArray("[]") << QString{};
    QTest::newRow("missing") << QByteArray(R"({"times":1})") << QStringLiteral("name");
    QTest::newRow("wrong type") << QByteArray(R"({"name":1,"times":1})") << QStringLiteral("name");
    QTest::newRow("out of range") << QByteArray(R"({"name":"a","times":4})") << QStringLiteral("times");
    QTest::newRow("unknown") << QByteArray(R"({"name":"a","times":1,"x":0})") << QStringLiteral("x");
    QTest::newRow("no JSON") << QByteArray("{") << QString{};
    QTest::newRow("bad UTF-8") << QByteArray("{\"name\":\"\xff\",\"times\":1}") << QString{};
}

void ApiTest::refusesBadBodies()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, field);
    JsonClient client(m_rig->port());
    client.setAuthorization(as(accounts::Role::Owner));
    const JsonAnswer answer = client.send("POST", path(), body);
    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.header("Content-Type"), QByteArray("application/problem+json"));
    if (!field.isEmpty())
        QCOMPARE(answer.field(), field);
}

void ApiTest::access_data()
{
    QTest::addColumn<QByteArray>("who");
    QTest::addColumn<int>("status");
    QTest::newRow("nobody") << QByteArray() << 401;
    QTest::newRow("buyer") << actingAs(m_account) << 404;
    QTest::newRow("of another") << actingAs(m_account, api::OrganizationId(m_ids.next()),
                                            accounts::Role::Owner)
                                << 404;
    QTest::newRow("without the permission") << as(accounts::Role::Gate) << 403;
    QTest::newRow("with it") << as(accounts::Role::BoxOffice) << 201;
}

void ApiTest::access()
{
    QFETCH(QByteArray, who);
    JsonClient client(m_rig->port());
    client.setAuthorization(who);
    const QJsonObject body{{QStringLiteral("name"), QStringLiteral("Ada")}, {QStringLiteral("times"), 1}};
    QTEST(client.post(path(), body).status, "status");
}

void ApiTest::isDescribed()
{
    const QJsonObject paths = m_description.value(u"paths").toObject();
    const QJsonObject greet = paths.value(u"/api/v1/organizations/{organization}/greetings").toObject();
    const QJsonObject post = greet.value(u"post").toObject();
    QCOMPARE(post.value(u"operationId").toString(), QStringLiteral("greetings.send"));
    QCOMPARE(post.value(u"x-permission").toString(), QStringLiteral("sell_tickets"));
    QVERIFY(post.value(u"responses").toObject().contains(u"201"));
    const QJsonObject schemas = m_description.value(u"components").toObject().value(u"schemas").toObject();
    QVERIFY(schemas.contains(u"Greeting") && schemas.contains(u"Greeted") && schemas.contains(u"Problem"));
}

QTEST_GUILESS_MAIN(ApiTest)

#include "tst_api.moc"
