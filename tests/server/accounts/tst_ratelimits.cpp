// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/accounts/guests.h"
#include "server/http/route.h"
#include "tests/server/accounts/accountsrig.h"
#include "tests/server/accounts/manyatonce.h"
#include "tests/server/accounts/proberoutes.h"

#include <QTest>

using namespace foyer;
using namespace foyer::test;
using namespace std::chrono_literals;

namespace {

/// Knows two people without an account.
class TwoGuests final : public accounts::Guests
{
public:
    [[nodiscard]] QByteArray guestOf(QByteArrayView token) const override
    {
        return token == "one" || token == "two" ? token.toByteArray() : QByteArray();
    }
};

accounts::AccountsSettings limited()
{
    accounts::AccountsSettings settings = quickSettings();
    settings.rates = {.isOn = true, .signIn = 6, .reads = 10, .commands = 4, .window = 600s};
    return settings;
}

} // namespace

/// Requests are counted where all workers see it, and those that are too many refused.
class RateLimitsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void cleanupTestCase() { m_rig.reset(); }

    void init() { m_rig->api().redis().cli({QStringLiteral("FLUSHALL")}); }

    void announcedAndRefused();
    void accountsAreApart();
    void signingInIsByAddress();
    void nobodyInParticularIsMany();
    void guestsAreApart();
    void whoIsKnownSignsInBesideNeighbours();
    void manyAccountsOnOneDevice();
    void manyAccountsAtOneAddress();
    void whatOneWindowRefusesNoneCounts();
    void holdsAndPaymentsAreCountedApart();
    void outsideTheApi();
    void exactlyAsManyAtOnce();
    void windowSlides();
    void redisAway();

private:
    [[nodiscard]] JsonAnswer get(const QByteArray &path, const QByteArray &token = {}) const
    {
        JsonClient client(m_rig->port());
        client.setToken(token);
        return client.get(path);
    }

    [[nodiscard]] JsonAnswer asGuest(quint16 port, const QByteArray &guest) const
    {
        JsonClient client(port);
        client.setHeader("X-Visitor-Token", guest);
        return client.get("/api/v1/probe");
    }

    TwoGuests m_guests;
    std::unique_ptr<AccountsRig> m_rig;
    SignedInPerson m_ada;
    SignedInPerson m_bob;
};

void RateLimitsTest::initTestCase()
{
    m_rig = std::make_unique<AccountsRig>(limited(), nullptr, &addProbes);
    m_ada = signUp(m_rig->port(), QStringLiteral("ada@example.org"));
    m_bob = signUp(m_rig->port(), QStringLiteral("bob@example.org"));
}

void RateLimitsTest::announcedAndRefused()
{
    for (int i = 0; i < 10; ++i) {
        const JsonAnswer answer = get("/api/v1/probe/mine", m_ada.token);
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.header("RateLimit-Limit"), QByteArray("10"));
        QCOMPARE(answer.header("RateLimit-Remaining").toInt(), 9 - i);
        const int reset = answer.header("RateLimit-Reset").toInt();
        QVERIFY(reset > 500 && reset <= 700);
    }
    const JsonAnswer refused = get("/api/v1/probe/mine", m_ada.token);
    QCOMPARE(refused.status, 429);
    QCOMPARE(refused.code(), QStringLiteral("rate_limited"));
    QCOMPARE(refused.header("RateLimit-Remaining"), QByteArray("0"));
    QCOMPARE(refused.header("Retry-After"), refused.header("RateLimit-Reset"));
    QVERIFY(!refused.text(QStringLiteral("instance")).isEmpty());
}

void RateLimitsTest::accountsAreApart()
{
    for (int i = 0; i < 11; ++i)
        static_cast<void>(get("/api/v1/probe/mine", m_ada.token));
    QCOMPARE(get("/api/v1/probe/mine", m_ada.token).status, 429);
    QCOMPARE(get("/api/v1/probe/mine", m_bob.token).status, 200);
    QCOMPARE(get("/api/v1/probe").status, 200); // by address
    JsonClient client(m_rig->port());
    client.setToken(m_ada.token);
    QCOMPARE(client.post("/api/v1/probe").status, 200); // commands are counted apart from reads
    QCOMPARE(client.post("/api/v1/probe").header("RateLimit-Limit"), QByteArray("4"));
}

void RateLimitsTest::signingInIsByAddress()
{
    JsonClient client(m_rig->port());
    for (int i = 0; i < 6; ++i) {
        const QJsonObject body{{QStringLiteral("refresh_token"), QStringLiteral("x")}};
        QCOMPARE(client.post("/api/v1/sessions/refresh", body).status, 401);
    }
    const QJsonObject body{{QStringLiteral("email"), m_ada.email},
                           {QStringLiteral("password"), usualPassword()}};
    QCOMPARE(client.post("/api/v1/sessions", body).code(), QStringLiteral("rate_limited"));
}

// A school that looks at an evening before anybody has signed in.
void RateLimitsTest::nobodyInParticularIsMany()
{
    accounts::AccountsSettings settings = limited();
    settings.rates.reads = 3;
    settings.rates.commands = 2;
    settings.rates.perAddress = 4;
    AccountsRig rig(settings, nullptr, &addProbes);
    JsonClient client(rig.port());
    for (int i = 0; i < 12; ++i)
        QCOMPARE(client.get("/api/v1/probe").status, 200);
    const JsonAnswer read = client.get("/api/v1/probe");
    QCOMPARE(read.status, 429);
    QCOMPARE(read.header("RateLimit-Limit"), QByteArray("12"));
    for (int i = 0; i < 8; ++i)
        QCOMPARE(client.post("/api/v1/probe").status, 200);
    QCOMPARE(client.post("/api/v1/probe").status, 429);
}

void RateLimitsTest::guestsAreApart()
{
    accounts::AccountsSettings settings = limited();
    settings.rates.perAddress = 1;
    AccountsRig rig(settings, nullptr, &addProbes);
    rig.run([&] { rig.services().setGuests(m_guests); });
    for (int i = 0; i < 10; ++i)
        QCOMPARE(asGuest(rig.port(), "stranger").status, 200); // as good as none
    QCOMPARE(JsonClient(rig.port()).get("/api/v1/probe").status, 429);
    for (int i = 0; i < 5; ++i) // a neighbour's flood takes nothing from them
        QCOMPARE(asGuest(rig.port(), i % 2 == 0 ? "one" : "two").status, 200);
    settings.rates.perAddress = 20;
    AccountsRig wide(settings, nullptr, &addProbes);
    wide.run([&] { wide.services().setGuests(m_guests); });
    for (int i = 0; i < 10; ++i)
        QCOMPARE(asGuest(wide.port(), "one").status, 200);
    QCOMPARE(asGuest(wide.port(), "one").status, 429);
    QCOMPARE(asGuest(wide.port(), "two").status, 200);
}

// A waiting line makes everybody behind one address sign in at once.
void RateLimitsTest::whoIsKnownSignsInBesideNeighbours()
{
    AccountsRig rig(limited(), nullptr, &addProbes);
    rig.run([&] { rig.services().setGuests(m_guests); });
    const SignedInPerson ada = signUp(rig.port(), QStringLiteral("ada@example.org"));
    const auto refresh = [&rig](const QByteArray &guest, const QByteArray &token) {
        JsonClient client(rig.port());
        client.setHeader("X-Visitor-Token", guest);
        client.setToken(token);
        const QJsonObject body{{QStringLiteral("refresh_token"), QStringLiteral("x")}};
        return client.post("/api/v1/sessions/refresh", body).status;
    };
    for (int i = 0; i < 5; ++i)
        QCOMPARE(refresh("stranger", {}), 401);
    QCOMPARE(refresh("stranger", {}), 429); // the first one was signing up
    for (int i = 0; i < 6; ++i)
        QCOMPARE(refresh("one", {}), 401);
    QCOMPARE(refresh("one", {}), 429);
    QCOMPARE(refresh("two", {}), 401);
    QCOMPARE(refresh("one", ada.token), 401);
}

void RateLimitsTest::manyAccountsOnOneDevice()
{
    accounts::AccountsSettings settings = limited();
    settings.rates.signIn = 0;
    settings.rates.reads = 5;
    AccountsRig rig(settings, nullptr, &addProbes);
    int passed = 0;
    QByteArray device;
    QByteArray lastToken;
    for (const char *name : {"one", "two", "three"}) {
        const SignedInPerson person =
            signUp(rig.port(), QString::fromLatin1(name) + QStringLiteral("@example.org"));
        device = device.isEmpty() ? person.deviceToken : device;
        lastToken = person.token;
        JsonClient client(rig.port());
        client.setToken(person.token);
        client.setHeader("X-Device-Token", device);
        for (int i = 0; i < 5; ++i)
            passed += client.get("/api/v1/probe/mine").status == 200 ? 1 : 0;
    }
    QCOMPARE(passed, 10); // as much as two accounts may
    JsonClient elsewhere(rig.port());
    elsewhere.setToken(lastToken);
    QCOMPARE(elsewhere.get("/api/v1/probe/mine").status, 200);
}

void RateLimitsTest::manyAccountsAtOneAddress()
{
    accounts::AccountsSettings settings = limited();
    settings.rates.signIn = 0;
    settings.rates.reads = 5;
    settings.rates.perAddress = 2;
    AccountsRig rig(settings, nullptr, &addProbes);
    int passed = 0;
    JsonAnswer last;
    for (const char *name : {"one", "two", "three"}) {
        const SignedInPerson person =
            signUp(rig.port(), QString::fromLatin1(name) + QStringLiteral("@example.org"));
        JsonClient client(rig.port());
        client.setToken(person.token);
        for (int i = 0; i < 5; ++i) {
            last = client.get("/api/v1/probe/mine");
            passed += last.status == 200 ? 1 : 0;
        }
    }
    QCOMPARE(passed, 10);
    QCOMPARE(last.status, 429);
    QCOMPARE(last.header("RateLimit-Limit"), QByteArray("10")); // of the window with the least left
    QVERIFY(last.header("Retry-After").toInt() >= 1);
    QCOMPARE(JsonClient(rig.port()).get("/api/v1/probe").status, 200); // nobody in particular: another window
}

void RateLimitsTest::whatOneWindowRefusesNoneCounts()
{
    for (int i = 0; i < 30; ++i)
        static_cast<void>(get("/api/v1/probe/mine", m_ada.token));
    const QByteArray keys =
        m_rig->api().redis().cli({QStringLiteral("KEYS"), QStringLiteral("*:read:address:*")});
    const QByteArray counts = m_rig->api().redis().cli({QStringLiteral("HVALS"), QString::fromUtf8(keys)});
    int sum = 0;
    for (const QByteArray &count : counts.split('\n'))
        sum += count.toInt();
    QCOMPARE(sum, 10);
}

void RateLimitsTest::holdsAndPaymentsAreCountedApart()
{
    http::Route route;
    route.method = http::Method::Post;
    route.access.needsSignIn = true;
    const auto kindOf = [&route](const char *path, const char *name) {
        route.path = path;
        route.name = name;
        return accounts::rateClassOf(route);
    };
    QVERIFY(kindOf("/api/v1/performances/1/holds", "holds.take") == accounts::RateClass::Hold);
    QVERIFY(kindOf("/api/inventory/lock-seats", "inventory.lock_seats") == accounts::RateClass::Hold);
    QVERIFY(kindOf("/api/v1/orders", "orders.place") == accounts::RateClass::Payment);
    QVERIFY(kindOf("/api/v1/orders/1/cancel", "orders.cancel") == accounts::RateClass::Command);
    QVERIFY(kindOf("/health/live", "system.live") == accounts::RateClass::Free);
    route.access.permission = 1;
    QVERIFY(kindOf("/api/v1/organizations/1/orders", "orders.staff_place") == accounts::RateClass::Staff);
    const accounts::RateLimits wide = accounts::RateLimits().scaled(100);
    QCOMPARE(accounts::rateLimitOf(accounts::RateClass::Hold, wide), 6000);
    QCOMPARE(wide.scale, 100);
}

void RateLimitsTest::outsideTheApi()
{
    for (int i = 0; i < 12; ++i) {
        const JsonAnswer answer = get("/probe");
        QCOMPARE(answer.status, 200);
        QVERIFY(answer.header("RateLimit-Limit").isEmpty());
    }
}

void RateLimitsTest::exactlyAsManyAtOnce()
{
    const std::vector<JsonAnswer> answers = manyAtOnce(m_rig->port(), 40, [this](JsonClient &client, int) {
        client.setToken(m_bob.token);
        return client.get("/api/v1/probe/mine");
    });
    QCOMPARE(countOf(answers, 200), 10);
    QCOMPARE(countOf(answers, 429), 30);
}

void RateLimitsTest::windowSlides()
{
    accounts::AccountsSettings settings = limited();
    settings.rates.window = 1s;
    settings.rates.reads = 3;
    settings.rates.perAddress = 1;
    AccountsRig rig(settings, nullptr, &addProbes);
    const auto ask = [&rig] { return JsonClient(rig.port()).get("/api/v1/probe").status; };
    const auto hears = [&ask](int status) { return [&ask, status] { return ask() == status; }; };
    QVERIFY(QTest::qWaitFor(hears(429), 30'000));
    QVERIFY(QTest::qWaitFor(hears(200), 30'000));
    QTRY_COMPARE(rig.api().redis().cli({QStringLiteral("DBSIZE")}), QByteArray("0")); // and leaves nothing
}

void RateLimitsTest::redisAway()
{
    AccountsRig rig(limited(), nullptr, &addProbes);
    const auto ask = [&rig] { return JsonClient(rig.port()).get("/api/v1/probe"); };
    QTRY_VERIFY(!ask().header("RateLimit-Limit").isEmpty());
    rig.api().redis().kill();
    for (int i = 0; i < 20; ++i)
        QCOMPARE(ask().status, 200);
    quint64 unchecked = 0;
    rig.run([&] { unchecked = rig.services().access().rates->unchecked().value(); });
    QVERIFY(unchecked >= 19);
    rig.api().redis().start();
    QTRY_VERIFY_WITH_TIMEOUT(!ask().header("RateLimit-Limit").isEmpty(), 20'000);
}

QTEST_GUILESS_MAIN(RateLimitsTest)
#include "tst_ratelimits.moc"
