// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/accounts/accountsrig.h"
#include "tests/server/accounts/proberoutes.h"
#include "tests/support/manualclock.h"

#include <QTest>

using namespace foyer;
using namespace foyer::test;
using namespace std::chrono_literals;

/// Who gets in, by whatever they send.
class AccessGuardTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void cleanupTestCase() { m_rig.reset(); }

    void authorizations_data();
    void authorizations();
    void publicRoutes();
    void expired();
    void sessionOfAnotherAccount();
    void permissionsOfRoles_data();
    void permissionsOfRoles();
    void knownSessionsAreNotAskedFor();
    void oldKnowledgeIsReadAgain();
    void postgresAway();

private:
    [[nodiscard]] JsonAnswer get(const QByteArray &path, const QByteArray &authorization) const
    {
        JsonClient client(m_rig->port());
        client.setAuthorization(authorization);
        return client.get(path);
    }

    [[nodiscard]] QByteArray probe(const QByteArray &name) const
    {
        return "/api/v1/organizations/" + m_owner.organization.toText() + "/probes/" + name;
    }

    ManualClock m_clock;
    std::unique_ptr<AccountsRig> m_rig;
    SignedInOwner m_owner;
};

void AccessGuardTest::initTestCase()
{
    m_rig = std::make_unique<AccountsRig>(quickSettings(), &m_clock, &addProbes);
    m_owner = setUpOwner(m_rig->port());
}

void AccessGuardTest::authorizations_data()
{
    QTest::addColumn<QByteArray>("authorization");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    const QString invalid = QStringLiteral("invalid_token");
    const QByteArray token = m_owner.token;
    const QByteArray otherKey =
        accounts::AccessTokens(accounts::TokenKeys::make({Secret(QByteArray(32, 'x'))}).value(), m_clock,
                               15min)
            .issue(m_owner.account, {}, 1);
    QTest::newRow("nothing") << QByteArray() << 401 << QStringLiteral("not_signed_in");
    QTest::newRow("bearer") << "Bearer " + token << 200 << QString();
    QTest::newRow("lower case") << "bearer " + token << 200 << QString();
    QTest::newRow("bare token") << token << 200 << QString();
    QTest::newRow("many spaces") << "Bearer    " + token << 200 << QString();
    QTest::newRow("word alone") << QByteArray("Bearer") << 401 << invalid;
    QTest::newRow("twice") << "Bearer Bearer " + token << 401 << invalid;
    QTest::newRow("basic") << QByteArray("Basic b3duZXI6eA==") << 401 << invalid;
    QTest::newRow("stand-in") << "As " + m_owner.account.toText() << 401 << invalid;
    QTest::newRow("refresh token") << "Bearer " + m_owner.refreshToken << 401 << invalid;
    QTest::newRow("device token") << "Bearer " + m_owner.deviceToken << 401 << invalid;
    QTest::newRow("other key") << "Bearer " + otherKey << 401 << invalid;
    QTest::newRow("cut short") << "Bearer " + token.chopped(1) << 401 << invalid;
}

void AccessGuardTest::authorizations()
{
    QFETCH(QByteArray, authorization);
    QFETCH(QString, code);
    const JsonAnswer answer = get("/api/v1/account", authorization);
    QTEST(answer.status, "status");
    QCOMPARE(answer.code(), code);
    QCOMPARE(answer.header("WWW-Authenticate"), answer.status == 401 ? QByteArray("Bearer") : QByteArray());
    QCOMPARE(answer.text(QStringLiteral("instance")).isEmpty(), answer.status == 200);
}

void AccessGuardTest::publicRoutes()
{
    const QString account = QString::fromLatin1(m_owner.account.toText());
    const QString who = QStringLiteral("account");
    QCOMPARE(get("/api/v1/probe", {}).text(who), QStringLiteral("nobody"));
    QCOMPARE(get("/api/v1/probe", "Bearer nonsense").text(who), QStringLiteral("nobody"));
    QCOMPARE(get("/api/v1/probe", "Bearer " + m_owner.token).text(who), account);
}

void AccessGuardTest::expired()
{
    const SignedInPerson ada = signUp(m_rig->port(), QStringLiteral("ada@example.org"));
    QCOMPARE(get("/api/v1/account", ada.token).status, 200);
    m_rig->run([this] { m_clock.advance(15min); });
    const JsonAnswer answer = get("/api/v1/account", ada.token);
    QCOMPARE(answer.status, 401);
    QCOMPARE(answer.code(), QStringLiteral("token_expired"));
    QCOMPARE(get("/api/v1/probe", ada.token).text(QStringLiteral("account")), QStringLiteral("nobody"));
    JsonClient client(m_rig->port());
    client.setToken(ada.token);
    const JsonAnswer undone = client.post("/api/v1/probe"); // nothing is done for nobody in her place
    QCOMPARE(undone.status, 401);
    QCOMPARE(undone.code(), QStringLiteral("token_expired"));
    QCOMPARE(undone.header("WWW-Authenticate"), QByteArray("Bearer"));
    const JsonAnswer refreshed =
        client.post("/api/v1/sessions/refresh",
                    {{QStringLiteral("refresh_token"), QString::fromLatin1(ada.refreshToken)}});
    QVERIFY2(refreshed.status == 200, refreshed.toText().constData());
    client.setToken(refreshed.text(QStringLiteral("access_token")).toLatin1());
    QCOMPARE(client.post("/api/v1/probe").text(QStringLiteral("account")),
             QString::fromLatin1(ada.account.toText()));
    client.setToken(ada.token);
    const JsonAnswer entered =
        client.post("/api/v1/sessions", {{QStringLiteral("email"), m_owner.email},
                                         {QStringLiteral("password"), usualPassword()}});
    m_owner.token = entered.text(QStringLiteral("access_token")).toLatin1();
}

void AccessGuardTest::sessionOfAnotherAccount()
{
    // Signed by the right key: the session must still be this account's, and exist.
    const accounts::AccessTokens tokens(rigKeys(), m_clock, 15min);
    const SignedInPerson eve = signUp(m_rig->port(), QStringLiteral("eve@example.org"));
    const auto claims = tokens.check(eve.token);
    QVERIFY(claims.has_value());
    QCOMPARE(get("/api/v1/account", tokens.issue(eve.account, claims->session, 1)).status, 200);
    QCOMPARE(get("/api/v1/account", tokens.issue(m_owner.account, claims->session, 1)).status, 401);
    QCOMPARE(get("/api/v1/account", tokens.issue(eve.account, {}, 1)).status, 401);
    QCOMPARE(get("/api/v1/account", tokens.issue(eve.account, claims->session, 2)).status, 401);
    QCOMPARE(get("/api/v1/account", tokens.issue(eve.account, claims->session, 0)).status, 401);
}

void AccessGuardTest::permissionsOfRoles_data()
{
    QTest::addColumn<accounts::Role>("role");
    for (const accounts::Role role : accounts::allRoles)
        QTest::newRow(accounts::roleName(role).data()) << role;
}

void AccessGuardTest::permissionsOfRoles()
{
    QFETCH(accounts::Role, role);
    const QString email = QStringLiteral("%1@example.org").arg(QString{accounts::roleName(role)});
    const SignedInPerson person =
        signUpMember(m_rig->port(), m_owner,
                     role == accounts::Role::Owner ? QStringLiteral("second@example.org") : email, role);
    for (int i = 1; i < accounts::permissionCount; ++i) {
        const auto permission = accounts::Permission(i);
        const QLatin1StringView name = accounts::permissionName(permission);
        const JsonAnswer answer =
            get(probe(QByteArray(name.data(), name.size()).replace('_', '-')), person.token);
        QVERIFY2(answer.status == (accounts::grants(role, permission) ? 200 : 403), name.data());
    }
}

void AccessGuardTest::knownSessionsAreNotAskedFor()
{
    QCOMPARE(get("/api/v1/probe", m_owner.token).status, 200);
    const QString id = QString::fromLatin1(m_owner.account.toText());
    m_rig->psql(QStringLiteral("update account set token_epoch = token_epoch + 1 where id = '%1'").arg(id));
    QCOMPARE(get("/api/v1/probe", m_owner.token).text(QStringLiteral("account")), id);
    m_rig->psql(QStringLiteral("update account set token_epoch = token_epoch - 1 where id = '%1'").arg(id));
}

void AccessGuardTest::oldKnowledgeIsReadAgain()
{
    // As if the news were lost: five seconds are the longest that anybody gets in by old knowledge.
    const SignedInPerson bob = signUp(m_rig->port(), QStringLiteral("bob@example.org"));
    QCOMPARE(get("/api/v1/account", bob.token).status, 200);
    m_rig->psql(QStringLiteral("update account set disabled_at = now() where id = '%1'")
                    .arg(QString::fromLatin1(bob.account.toText())));
    m_rig->run([this] { m_clock.advance(4999ms); });
    QCOMPARE(get("/api/v1/account", bob.token).status, 200);
    m_rig->run([this] { m_clock.advance(1ms); });
    QCOMPARE(get("/api/v1/account", bob.token).status, 401);
}

void AccessGuardTest::postgresAway()
{
    AccountsRig rig(quickSettings(), nullptr, &addProbes);
    const SignedInPerson ada = signUp(rig.port(), QStringLiteral("ada@example.org"));
    const auto ask = [&](const QByteArray &path) {
        JsonClient client(rig.port());
        client.setToken(ada.token);
        return client.get(path);
    };
    QCOMPARE(ask("/api/v1/account").status, 200);
    rig.api().postgres().kill();
    rig.run([&] { rig.services().access().memberships->forgetAll(); });
    QTRY_COMPARE(ask("/api/v1/probe/mine").status, 503);
    const JsonAnswer refused = ask("/api/v1/probe/mine");
    QVERIFY(!refused.header("Retry-After").isEmpty());
    QCOMPARE(refused.code(), QStringLiteral("unavailable"));
    QCOMPARE(ask("/api/v1/probe").text(QStringLiteral("account")), QStringLiteral("nobody"));
    const auto act = [&](const QByteArray &token) {
        JsonClient client(rig.port());
        client.setToken(token);
        return client.post("/api/v1/probe");
    };
    const JsonAnswer undone = act(ada.token); // nothing is done for nobody in her place
    QCOMPARE(undone.status, 503);
    QVERIFY(undone.header("Retry-After").toInt() > 0);
    QCOMPARE(act("nonsense").text(QStringLiteral("account")), QStringLiteral("nobody"));
    rig.api().postgres().start();
    QTRY_COMPARE_WITH_TIMEOUT(ask("/api/v1/probe/mine").status, 200, 30'000);
}

QTEST_GUILESS_MAIN(AccessGuardTest)
#include "tst_accessguard.moc"
