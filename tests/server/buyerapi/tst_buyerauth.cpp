// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/accounts/accountsrig.h"
#include "tests/server/buyerapi/buyerrig.h"

#include <QTest>

using namespace foyer;
using namespace foyer::test;
using namespace Qt::StringLiterals;

/// /api/auth, /health, and how refusals are wrapped everywhere.
class BuyerAuthTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase()
    {
        accounts::AccountsSettings settings = quickSettings();
        settings.rates = {.isOn = true, .signIn = 1000, .reads = 40, .commands = 1000};
        settings.signIn.perAccount = 3;
        settings.signIn.perSource = 1000;
        m_rig = std::make_unique<BuyerRig>(settings);
    }

    void cleanupTestCase() { m_rig.reset(); }

    void registering();
    void registeringWrongly_data();
    void registeringWrongly();
    void passwordsAreNeverToldBack();
    void addressIsTaken();
    void signingIn();
    void unknownAndWrongAreToldAlike();
    void tooManyWrongPasswords();
    void refreshing();
    void spentTokenEndsTheFamily();
    void refreshTokenIsNoAccessToken();
    void profile();
    void missingAndBadTokens();
    void unknownRoutes();
    void badBodies();
    void health();
    void describesItself();
    void tooManyRequests();

private:
    [[nodiscard]] static QJsonObject person(const QString &email)
    {
        return {{u"email"_s, email},
                {u"password"_s, usualPassword()},
                {u"firstName"_s, u"Ada"_s},
                {u"lastName"_s, u"Lovelace"_s}};
    }

    [[nodiscard]] JsonClient client() const { return JsonClient(m_rig->port()); }

    std::unique_ptr<BuyerRig> m_rig;
};

void BuyerAuthTest::registering()
{
    JsonClient web = client();
    const JsonAnswer made = web.post("/api/auth/register", person(u"first@example.org"_s));
    QVERIFY2(made.status == 201, made.toText().constData());
    QCOMPARE(made.header("Content-Type").left(16), QByteArray("application/json"));
    QCOMPARE(made.object().keys(), (QStringList{u"data"_s, u"success"_s}));
    QCOMPARE(made.at(u"success"_s), QJsonValue(true));
    const QStringList keys{u"accessToken"_s, u"expiresIn"_s, u"refreshToken"_s, u"tokenType"_s, u"user"_s};
    QCOMPARE(made.at(u"data"_s).toObject().keys(), keys);
    QVERIFY(!made.text(u"data.accessToken"_s).isEmpty());
    QVERIFY(!made.text(u"data.refreshToken"_s).isEmpty());
    QCOMPARE(made.text(u"data.tokenType"_s), u"Bearer"_s);
    QCOMPARE(made.number(u"data.expiresIn"_s), 900);
    const QStringList userKeys{u"email"_s, u"firstName"_s, u"id"_s, u"lastName"_s, u"role"_s};
    QCOMPARE(made.at(u"data.user"_s).toObject().keys(), userKeys);
    QCOMPARE(made.text(u"data.user.email"_s), u"first@example.org"_s);
    QCOMPARE(made.text(u"data.user.firstName"_s), u"Ada"_s);
    QCOMPARE(made.text(u"data.user.lastName"_s), u"Lovelace"_s);
    QCOMPARE(made.text(u"data.user.role"_s), u"user"_s);
    QVERIFY(Uuid::fromText(made.text(u"data.user.id"_s).toLatin1()));
}

void BuyerAuthTest::registeringWrongly_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QJsonValue>("value");
    QTest::newRow("no email") << u"email"_s << QJsonValue(QJsonValue::Undefined);
    QTest::newRow("bad email") << u"email"_s << QJsonValue(u"nobody"_s);
    QTest::newRow("NUL in email") << u"email"_s << QJsonValue(QString(u"a\0@example.org"_s));
    QTest::newRow("email is a number") << u"email"_s << QJsonValue(7);
    QTest::newRow("no password") << u"password"_s << QJsonValue(QJsonValue::Undefined);
    QTest::newRow("short password") << u"password"_s << QJsonValue(u"seven77"_s);
    QTest::newRow("long password") << u"password"_s << QJsonValue(QString(201, u'p'));
    QTest::newRow("short first name") << u"firstName"_s << QJsonValue(u" A "_s);
    QTest::newRow("long first name") << u"firstName"_s << QJsonValue(QString(51, u'a'));
    QTest::newRow("NUL in a name") << u"lastName"_s << QJsonValue(QString(u"Love\0lace"_s));
    QTest::newRow("no last name") << u"lastName"_s << QJsonValue(QJsonValue::Undefined);
}

void BuyerAuthTest::registeringWrongly()
{
    QFETCH(QString, field);
    QFETCH(QJsonValue, value);
    QJsonObject body = person(u"wrong@example.org"_s);
    body.remove(field);
    if (!value.isUndefined())
        body.insert(field, value);
    const JsonAnswer answer = client().post("/api/auth/register", body);
    QVERIFY2(answer.status == 400, answer.toText().constData());
    QCOMPARE(answer.object().keys(), QStringList{u"error"_s});
    QCOMPARE(answer.text(u"error.message"_s), u"Validation failed"_s);
    QCOMPARE(answer.at(u"error.details"_s).toArray().size(), 1);
    const QStringList keys{u"location"_s, u"msg"_s, u"path"_s, u"type"_s, u"value"_s};
    QCOMPARE(answer.at(u"error.details[0]"_s).toObject().keys(), keys);
    QCOMPARE(answer.text(u"error.details[0].path"_s), field);
    QCOMPARE(answer.text(u"error.details[0].location"_s), u"body"_s);
    QCOMPARE(answer.text(u"error.details[0].type"_s), u"field"_s);
    QCOMPARE(m_rig->psql(u"select count(*) from person where email = 'wrong@example.org'"_s),
             QByteArray("0"));
}

void BuyerAuthTest::passwordsAreNeverToldBack()
{
    QJsonObject body = person(u"nobody"_s);
    body.insert(u"password"_s, u"tell-me"_s);
    const JsonAnswer refused = client().post("/api/auth/register", body);
    QCOMPARE(refused.status, 400);
    QVERIFY(!refused.body.contains("tell-me"));
    QCOMPARE(refused.text(u"error.details[0].value"_s), u"nobody"_s);
    const JsonAnswer login =
        client().post("/api/auth/login", {{u"email"_s, QString()}, {u"password"_s, u"tell-me"_s}});
    QCOMPARE(login.status, 400);
    QVERIFY(!login.body.contains("tell-me"));
}

void BuyerAuthTest::addressIsTaken()
{
    QCOMPARE(client().post("/api/auth/register", person(u"taken@example.org"_s)).status, 201);
    const JsonAnswer again = client().post("/api/auth/register", person(u"Taken@Example.org"_s));
    QCOMPARE(again.status, 409);
    QCOMPARE(again.object().keys(), QStringList{u"error"_s});
    QCOMPARE(again.text(u"error.code"_s), u"USER_EXISTS"_s);
    QVERIFY(!again.text(u"error.message"_s).isEmpty());
}

void BuyerAuthTest::signingIn()
{
    const JsonAnswer made = client().post("/api/auth/register", person(u"login@example.org"_s));
    const JsonAnswer in = client().post(
        "/api/auth/login", {{u"email"_s, u"LOGIN@example.org"_s}, {u"password"_s, usualPassword()}});
    QVERIFY2(in.status == 200, in.toText().constData());
    QCOMPARE(in.at(u"data.user"_s), made.at(u"data.user"_s));
    QCOMPARE(in.at(u"data"_s).toObject().keys(), made.at(u"data"_s).toObject().keys());
    QVERIFY(in.text(u"data.accessToken"_s) != made.text(u"data.accessToken"_s));
}

void BuyerAuthTest::unknownAndWrongAreToldAlike()
{
    client().post("/api/auth/register", person(u"alike@example.org"_s));
    const auto login = [this](const QString &email) {
        return client().post("/api/auth/login", {{u"email"_s, email}, {u"password"_s, u"something else"_s}});
    };
    const JsonAnswer wrong = login(u"alike@example.org"_s);
    QCOMPARE(wrong.status, 401);
    QCOMPARE(wrong.text(u"error.code"_s), u"INVALID_CREDENTIALS"_s);
    QCOMPARE(wrong.object().keys(), QStringList{u"error"_s});
    for (const QString &email : {u"unknown@example.org"_s, u"no address"_s}) {
        const JsonAnswer unknown = login(email);
        QCOMPARE(unknown.status, 401);
        QCOMPARE(unknown.body, wrong.body);
    }
}

void BuyerAuthTest::tooManyWrongPasswords()
{
    client().post("/api/auth/register", person(u"guessed@example.org"_s));
    const QJsonObject wrong{{u"email"_s, u"guessed@example.org"_s}, {u"password"_s, u"a wrong guess"_s}};
    for (int i = 0; i < 3; ++i)
        QCOMPARE(client().post("/api/auth/login", wrong).status, 401);
    const JsonAnswer limited = client().post("/api/auth/login", wrong);
    QVERIFY2(limited.status == 429, limited.toText().constData());
    const QStringList keys{u"code"_s, u"current"_s, u"limit"_s, u"message"_s, u"resetTime"_s};
    QCOMPARE(limited.at(u"error"_s).toObject().keys(), keys);
    QCOMPARE(limited.text(u"error.code"_s), u"RATE_LIMIT_EXCEEDED"_s);
}

void BuyerAuthTest::refreshing()
{
    const JsonAnswer made = client().post("/api/auth/register", person(u"refresh@example.org"_s));
    const JsonAnswer next =
        client().post("/api/auth/refresh", {{u"refreshToken"_s, made.text(u"data.refreshToken"_s)}});
    QVERIFY2(next.status == 200, next.toText().constData());
    const QStringList keys{u"accessToken"_s, u"expiresIn"_s, u"refreshToken"_s, u"tokenType"_s};
    QCOMPARE(next.at(u"data"_s).toObject().keys(), keys);
    QVERIFY(next.text(u"data.refreshToken"_s) != made.text(u"data.refreshToken"_s));
    JsonClient web = client();
    web.setToken(next.text(u"data.accessToken"_s).toLatin1());
    QCOMPARE(web.get("/api/auth/profile").status, 200);
    for (const QJsonValue &bad : {QJsonValue(u"nonsense"_s), QJsonValue(), QJsonValue(7)}) {
        const JsonAnswer refused = client().post("/api/auth/refresh", {{u"refreshToken"_s, bad}});
        QCOMPARE(refused.status, 401);
        QCOMPARE(refused.text(u"error.code"_s), u"INVALID_TOKEN"_s);
    }
}

void BuyerAuthTest::spentTokenEndsTheFamily()
{
    const JsonAnswer made = client().post("/api/auth/register", person(u"family@example.org"_s));
    const QJsonObject first{{u"refreshToken"_s, made.text(u"data.refreshToken"_s)}};
    const JsonAnswer second = client().post("/api/auth/refresh", first);
    QCOMPARE(second.status, 200);
    const JsonAnswer reused = client().post("/api/auth/refresh", first);
    QCOMPARE(reused.status, 401);
    QCOMPARE(reused.text(u"error.code"_s), u"INVALID_TOKEN"_s);
    const QJsonObject successor{{u"refreshToken"_s, second.text(u"data.refreshToken"_s)}};
    QCOMPARE(client().post("/api/auth/refresh", successor).status, 401);
    JsonClient web = client();
    web.setToken(second.text(u"data.accessToken"_s).toLatin1());
    QTRY_COMPARE(web.get("/api/auth/profile").status, 401);
}

void BuyerAuthTest::refreshTokenIsNoAccessToken()
{
    const JsonAnswer made = client().post("/api/auth/register", person(u"twokinds@example.org"_s));
    JsonClient web = client();
    web.setToken(made.text(u"data.refreshToken"_s).toLatin1());
    const JsonAnswer refused = web.get("/api/auth/profile");
    QCOMPARE(refused.status, 401);
    QCOMPARE(refused.text(u"error.code"_s), u"INVALID_TOKEN"_s);
    const JsonAnswer other =
        client().post("/api/auth/refresh", {{u"refreshToken"_s, made.text(u"data.accessToken"_s)}});
    QCOMPARE(other.status, 401);
}

void BuyerAuthTest::profile()
{
    const JsonAnswer made = client().post("/api/auth/register", person(u"profile@example.org"_s));
    JsonClient web = client();
    for (const QByteArray &scheme : {QByteArray("Bearer "), QByteArray()}) {
        web.setAuthorization(scheme + made.text(u"data.accessToken"_s).toLatin1());
        const JsonAnswer shown = web.get("/api/auth/profile");
        QVERIFY2(shown.status == 200, shown.toText().constData());
        QCOMPARE(shown.at(u"success"_s), QJsonValue(true));
        const QJsonObject user{{u"id"_s, made.text(u"data.user.id"_s)},
                               {u"email"_s, u"profile@example.org"_s},
                               {u"role"_s, u"user"_s}};
        QCOMPARE(shown.at(u"data"_s).toObject(), QJsonObject({{u"user"_s, user}}));
    }
}

void BuyerAuthTest::missingAndBadTokens()
{
    const std::vector<std::pair<QByteArray, QByteArray>> routes = {{"GET", "/api/auth/profile"},
                                                                   {"POST", "/api/inventory/lock-seats"},
                                                                   {"POST", "/api/inventory/seats/lock"},
                                                                   {"POST", "/api/inventory/seats/release"},
                                                                   {"POST", "/api/booking/create"},
                                                                   {"GET", "/api/booking/1"},
                                                                   {"POST", "/api/booking/1/confirm"},
                                                                   {"POST", "/api/booking/1/cancel"},
                                                                   {"POST", "/api/payment/create-intent"},
                                                                   {"POST", "/api/payment/confirm"},
                                                                   {"POST", "/api/payment/simulate-payment"}};
    for (const auto &[method, path] : routes) {
        JsonClient web = client();
        const JsonAnswer missing = web.send(method, path);
        QVERIFY2(missing.status == 401, (path + ' ' + missing.toText()).constData());
        QCOMPARE(missing.object().keys(), QStringList{u"error"_s});
        QCOMPARE(missing.text(u"error.code"_s), u"MISSING_TOKEN"_s);
        web.setToken("e30.e30.e30");
        const JsonAnswer bad = web.send(method, path);
        QCOMPARE(bad.status, 401);
        QCOMPARE(bad.object().keys(), QStringList{u"error"_s});
        QCOMPARE(bad.text(u"error.code"_s), u"INVALID_TOKEN"_s);
    }
}

void BuyerAuthTest::unknownRoutes()
{
    for (const char *path : {"/api/auth/nothing", "/api/inventory/nothing", "/api/booking/a/b/c",
                             "/api/payment/nothing", "/api/nothing"}) {
        const JsonAnswer answer = client().get(path);
        QVERIFY2(answer.status == 404, answer.toText().constData());
        QVERIFY(!answer.object().isEmpty());
        const bool hasError = QByteArrayView(path) != "/api/nothing";
        QCOMPARE(answer.object().contains(u"error"_s), hasError);
    }
    const JsonAnswer auth = client().get("/api/auth/nothing");
    QCOMPARE(auth.object().keys(), QStringList{u"error"_s});
    QCOMPARE(auth.text(u"error.code"_s), u"ROUTE_NOT_FOUND"_s);
    const JsonAnswer booking = client().get("/api/booking/a/b/c");
    QCOMPARE(booking.object().keys(), (QStringList{u"error"_s, u"success"_s}));
    QCOMPARE(client().get("/api/auth/login").status, 405);
}

void BuyerAuthTest::badBodies()
{
    for (const QByteArray &body :
         {QByteArray("{"), QByteArray("[]"), QByteArray("7"), QByteArray("\xff"),
          QByteArray(R"({"a":1,"a":1})"), QByteArray(R"({"a":"\ud800"})"),
          QByteArray(R"({"a":[{"b":"\udc00"}]})"), QByteArray("{\"a\":\"\0\"}", 9)}) {
        const JsonAnswer answer = client().send("POST", "/api/auth/login", body);
        QVERIFY2(answer.status == 400, answer.toText().constData());
        QCOMPARE(answer.object().keys(), QStringList{u"error"_s});
        QCOMPARE(answer.text(u"error.code"_s), u"INVALID_JSON"_s);
    }
    const auto buyer = m_rig->buyer();
    const JsonAnswer answer = buyer->send("POST", "/api/booking/create", "[1]");
    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.object().keys(), (QStringList{u"error"_s, u"success"_s}));
}

void BuyerAuthTest::health()
{
    const JsonAnswer answer = client().get("/health");
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.object().keys(), (QStringList{u"status"_s, u"timestamp"_s, u"uptime"_s}));
    QCOMPARE(answer.text(u"status"_s), u"healthy"_s);
    QVERIFY(answer.at(u"uptime"_s).isDouble());
    QVERIFY(QDateTime::fromString(answer.text(u"timestamp"_s), Qt::ISODateWithMs).isValid());
}

void BuyerAuthTest::describesItself()
{
    const QStringList posts{u"/api/auth/register"_s,
                            u"/api/auth/login"_s,
                            u"/api/auth/refresh"_s,
                            u"/api/inventory/lock-seats"_s,
                            u"/api/inventory/seats/lock"_s,
                            u"/api/inventory/seats/release"_s,
                            u"/api/booking/create"_s,
                            u"/api/booking/{booking}/confirm"_s,
                            u"/api/payment/create-intent"_s,
                            u"/api/payment/confirm"_s,
                            u"/api/payment/simulate-payment"_s};
    const QJsonObject paths = m_rig->description()[u"paths"_s].toObject();
    for (const QString &path : posts) {
        const QJsonObject post = paths[path][u"post"_s].toObject();
        QVERIFY2(post.contains(u"requestBody"_s), qPrintable(path));
        const QJsonValue refusal = post[u"responses"_s][u"default"_s][u"content"_s];
        QCOMPARE(refusal.toObject().keys(), QStringList{u"application/json"_s});
    }
    const QJsonArray required = paths[u"/api/auth/login"_s][u"post"_s][u"requestBody"_s][u"content"_s]
                                     [u"application/json"_s][u"schema"_s][u"required"_s]
                                         .toArray();
    QCOMPARE(required, (QJsonArray{u"email"_s, u"password"_s}));
    for (const QString &path :
         {u"/api/auth/profile"_s, u"/api/inventory/events"_s, u"/api/inventory/events/{event}/seats"_s,
          u"/api/inventory/events/{event}/summary"_s, u"/api/booking/{booking}"_s, u"/health"_s})
        QVERIFY2(paths[path].toObject().contains(u"get"_s), qPrintable(path));
    QVERIFY(paths[u"/api/booking/{booking}/cancel"_s].toObject().contains(u"post"_s));
}

void BuyerAuthTest::tooManyRequests()
{
    const auto buyer = m_rig->buyer();
    JsonAnswer answer = buyer->get("/api/auth/profile");
    QCOMPARE(answer.header("RateLimit-Limit"), QByteArray("40"));
    for (int i = 0; i < 60 && answer.status == 200; ++i)
        answer = buyer->get("/api/auth/profile");
    QVERIFY2(answer.status == 429, answer.toText().constData());
    QCOMPARE(answer.object().keys(), QStringList{u"error"_s});
    const QStringList keys{u"code"_s, u"current"_s, u"limit"_s, u"message"_s, u"resetTime"_s};
    QCOMPARE(answer.at(u"error"_s).toObject().keys(), keys);
    QCOMPARE(answer.text(u"error.code"_s), u"RATE_LIMIT_EXCEEDED"_s);
    QCOMPARE(answer.number(u"error.current"_s), 40);
    QCOMPARE(answer.number(u"error.limit"_s), 40);
    const qint64 reset =
        answer.number(u"error.resetTime"_s) - answer.header("RateLimit-Reset").toLongLong() * 1000;
    QVERIFY2(qAbs(reset - QDateTime::currentMSecsSinceEpoch()) < 60'000, answer.toText().constData());
    for (const char *name : {"RateLimit-Limit", "RateLimit-Remaining", "RateLimit-Reset", "Retry-After"})
        QVERIFY2(!answer.header(name).isEmpty(), name);
    QCOMPARE(answer.header("RateLimit-Remaining"), QByteArray("0"));
    const JsonAnswer stated = buyer->get("/api/booking/1");
    QCOMPARE(stated.status, 429);
    QCOMPARE(stated.object().keys(), QStringList{u"error"_s});
}

QTEST_GUILESS_MAIN(BuyerAuthTest)
#include "tst_buyerauth.moc"
