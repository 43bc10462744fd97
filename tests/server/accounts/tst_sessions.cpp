// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/accounts/accountsrig.h"
#include "tests/server/accounts/manyatonce.h"
#include "tests/support/manualclock.h"

#include <QTest>
#include <set>

using namespace foyer;
using namespace foyer::test;
using namespace std::chrono_literals;

/// Staying signed in, being signed out, and the account itself. The clock stands still unless told, so that
/// what is cut is cut by the news and not by a cache's age.
class SessionsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase() { m_rig = std::make_unique<AccountsRig>(quickSettings(), &m_clock); }

    void cleanupTestCase() { m_rig.reset(); }

    void init();
    void refreshing();
    void reuseEndsTheSession();
    void lostAnswerIsRepeated();
    void manyRefreshesOfOneToken();
    void manyRefreshesByTheDevice();
    void badRefreshTokens();
    void refreshTokensRunOut();
    void signingOut();
    void listAndEnd();
    void othersSessionsAreNotFound();
    void changingThePassword();
    void editingTheProfile();
    void disabledAccounts();

private:
    [[nodiscard]] JsonAnswer refresh(const QByteArray &token, const QByteArray &device = {}) const;
    [[nodiscard]] int profileStatus(const QByteArray &token) const;
    [[nodiscard]] SignedInPerson signInAgain() const;

    void pass(std::chrono::microseconds time)
    {
        m_rig->run([this, time] { m_clock.advance(time); });
    }

    [[nodiscard]] static QByteArray accessToken(const JsonAnswer &answer)
    {
        return answer.text(QStringLiteral("access_token")).toLatin1();
    }

    [[nodiscard]] static QByteArray refreshToken(const JsonAnswer &answer)
    {
        return answer.text(QStringLiteral("refresh_token")).toLatin1();
    }

    ManualClock m_clock;
    std::unique_ptr<AccountsRig> m_rig;
    SignedInPerson m_ada;
    int m_people = 0;
};

void SessionsTest::init()
{
    m_ada = signUp(m_rig->port(), QStringLiteral("ada%1@example.org").arg(++m_people));
    m_rig->psql(QStringLiteral("delete from sign_in_failure"));
}

JsonAnswer SessionsTest::refresh(const QByteArray &token, const QByteArray &device) const
{
    JsonClient client(m_rig->port());
    if (!device.isEmpty())
        client.setHeader("X-Device-Token", device);
    return client.post("/api/v1/sessions/refresh",
                       {{QStringLiteral("refresh_token"), QString::fromLatin1(token)}});
}

int SessionsTest::profileStatus(const QByteArray &token) const
{
    JsonClient client(m_rig->port());
    client.setToken(token);
    return client.get("/api/v1/account").status;
}

SignedInPerson SessionsTest::signInAgain() const
{
    JsonClient client(m_rig->port());
    return personOf(client.post("/api/v1/sessions", {{QStringLiteral("email"), m_ada.email},
                                                     {QStringLiteral("password"), usualPassword()}}),
                    m_ada.email);
}

void SessionsTest::refreshing()
{
    pass(16min);
    QCOMPARE(profileStatus(m_ada.token), 401);
    const JsonAnswer first = refresh(m_ada.refreshToken);
    QVERIFY2(first.status == 200, first.toText().constData());
    QCOMPARE(first.number(QStringLiteral("expires_in")), 900);
    QVERIFY(refreshToken(first) != m_ada.refreshToken);
    QCOMPARE(profileStatus(accessToken(first)), 200);
    const JsonAnswer second = refresh(refreshToken(first));
    QCOMPARE(second.status, 200);
    QCOMPARE(second.text(QStringLiteral("session")), first.text(QStringLiteral("session")));
}

void SessionsTest::reuseEndsTheSession()
{
    const JsonAnswer next = refresh(m_ada.refreshToken);
    QCOMPARE(profileStatus(accessToken(next)), 200);
    pass(11s); // too late for the repeat of a lost answer, even by the same device
    const JsonAnswer reused = refresh(m_ada.refreshToken, m_ada.deviceToken);
    QCOMPARE(reused.status, 401);
    QCOMPARE(reused.code(), QStringLiteral("invalid_token"));
    QCOMPARE(refresh(refreshToken(next)).status, 401);
    QTRY_COMPARE(profileStatus(accessToken(next)), 401);
    QTRY_COMPARE(profileStatus(m_ada.token), 401);
    QCOMPARE(m_rig->psql(QStringLiteral("select revoked_because from session_family where account_id = '%1'")
                             .arg(QString::fromLatin1(m_ada.account.toText()))),
             QByteArray("token_reused"));
}

void SessionsTest::lostAnswerIsRepeated()
{
    const JsonAnswer first = refresh(m_ada.refreshToken, m_ada.deviceToken);
    pass(9s);
    const JsonAnswer again = refresh(m_ada.refreshToken, m_ada.deviceToken);
    QCOMPARE(again.status, 200);
    QCOMPARE(refreshToken(again), refreshToken(first));
    const JsonAnswer onward = refresh(refreshToken(again), m_ada.deviceToken);
    QCOMPARE(onward.status, 200);
    // A copy that comes later still is refused, and the session goes on.
    QCOMPARE(refresh(m_ada.refreshToken, m_ada.deviceToken).status, 401);
    QCOMPARE(refresh(refreshToken(onward), m_ada.deviceToken).status, 200);
    // Another device is not believed, however soon it comes.
    const SignedInPerson thief = signUp(m_rig->port(), QStringLiteral("thief@example.org"));
    const SignedInPerson ada = signInAgain();
    QCOMPARE(refresh(ada.refreshToken, ada.deviceToken).status, 200);
    QCOMPARE(refresh(ada.refreshToken, thief.deviceToken).status, 401);
    QTRY_COMPARE(profileStatus(ada.token), 401);
}

void SessionsTest::manyRefreshesOfOneToken()
{
    const std::vector<JsonAnswer> answers = manyAtOnce(m_rig->port(), 100, [this](JsonClient &client, int) {
        return client.post("/api/v1/sessions/refresh",
                           {{QStringLiteral("refresh_token"), QString::fromLatin1(m_ada.refreshToken)}});
    });
    QCOMPARE(countOf(answers, 200), 1);
    QCOMPARE(countOf(answers, 401), 99);
    QTRY_COMPARE(profileStatus(m_ada.token), 401); // two had it: the session is over
}

void SessionsTest::manyRefreshesByTheDevice()
{
    const std::vector<JsonAnswer> answers = manyAtOnce(m_rig->port(), 100, [this](JsonClient &client, int) {
        client.setHeader("X-Device-Token", m_ada.deviceToken);
        return client.post("/api/v1/sessions/refresh",
                           {{QStringLiteral("refresh_token"), QString::fromLatin1(m_ada.refreshToken)}});
    });
    QCOMPARE(countOf(answers, 200), 100);
    std::set<QByteArray> tokens;
    for (const JsonAnswer &answer : answers)
        tokens.insert(refreshToken(answer));
    QCOMPARE(tokens.size(), std::size_t(1));
    QCOMPARE(
        m_rig->psql(QStringLiteral("select count(*) from refresh_token t join session_family f on f.id = "
                                   "t.family_id where f.account_id = '%1'")
                        .arg(QString::fromLatin1(m_ada.account.toText()))),
        QByteArray("2"));
    QCOMPARE(refresh(*tokens.begin()).status, 200);
}

void SessionsTest::badRefreshTokens()
{
    QByteArray unknown = m_ada.refreshToken;
    unknown.replace(10, 3, "AAA");
    for (const QByteArray &token : {unknown, m_ada.token, m_ada.deviceToken, QByteArray("x")}) {
        const JsonAnswer answer = refresh(token);
        QCOMPARE(answer.status, 401);
        QCOMPARE(answer.code(), QStringLiteral("invalid_token"));
    }
    QCOMPARE(refresh({}).status, 400);
    QCOMPARE(profileStatus(m_ada.refreshToken), 401);
    QCOMPARE(refresh(m_ada.refreshToken).status, 200);
}

void SessionsTest::refreshTokensRunOut()
{
    pass(30 * 24h);
    QCOMPARE(refresh(m_ada.refreshToken, m_ada.deviceToken).status, 401);
    m_rig->run([this] { static_cast<void>(m_rig->services().housekeeper().sweep()); });
    QTRY_COMPARE(m_rig->psql(QStringLiteral("select count(*) from refresh_token")), QByteArray("0"));
}

void SessionsTest::signingOut()
{
    JsonClient client(m_rig->port());
    client.setToken(m_ada.token);
    QCOMPARE(client.get("/api/v1/account").status, 200);
    QCOMPARE(client.remove("/api/v1/sessions/current").status, 204);
    QTRY_COMPARE(client.get("/api/v1/account").status, 401);
    QCOMPARE(refresh(m_ada.refreshToken).status, 401);
}

void SessionsTest::listAndEnd()
{
    pass(1min);
    const SignedInPerson other = signInAgain();
    QCOMPARE(profileStatus(other.token), 200);
    JsonClient client(m_rig->port());
    client.setToken(m_ada.token);
    client.setHeader("User-Agent", "Foyer/1.0");
    const JsonAnswer list = client.get("/api/v1/sessions");
    QCOMPARE(list.at(QStringLiteral("items")).toArray().size(), 2);
    QCOMPARE(list.at(QStringLiteral("items[0].current")).toBool(), false);
    QCOMPARE(list.at(QStringLiteral("items[1].current")).toBool(), true);
    const QByteArray path = "/api/v1/sessions/" + list.text(QStringLiteral("items[0].id")).toLatin1();
    QCOMPARE(client.remove(path).status, 204);
    QTRY_COMPARE(profileStatus(other.token), 401);
    QCOMPARE(profileStatus(m_ada.token), 200);
    QCOMPARE(client.remove(path).status, 404);
    QCOMPARE(client.get("/api/v1/sessions").at(QStringLiteral("items")).toArray().size(), 1);
}

void SessionsTest::othersSessionsAreNotFound()
{
    const SignedInPerson eve = signUp(m_rig->port(), QStringLiteral("eve@example.org"));
    JsonClient client(m_rig->port());
    client.setToken(m_ada.token);
    const QByteArray session = client.get("/api/v1/sessions").text(QStringLiteral("items[0].id")).toLatin1();
    client.setToken(eve.token);
    QCOMPARE(client.remove("/api/v1/sessions/" + session).status, 404);
    QCOMPARE(profileStatus(m_ada.token), 200);
}

void SessionsTest::changingThePassword()
{
    const SignedInPerson other = signInAgain();
    QCOMPARE(profileStatus(other.token), 200);
    JsonClient client(m_rig->port());
    client.setToken(m_ada.token);
    QJsonObject body{{QStringLiteral("current_password"), usualPassword()},
                     {QStringLiteral("new_password"), QStringLiteral("short")}};
    QCOMPARE(client.put("/api/v1/account/password", body).field(), QStringLiteral("new_password"));
    body.insert(QStringLiteral("new_password"), QStringLiteral("a better password"));
    const JsonAnswer changed = client.put("/api/v1/account/password", body);
    QVERIFY2(changed.status == 200, changed.toText().constData());
    QTRY_COMPARE(profileStatus(other.token), 401);
    QTRY_COMPARE(profileStatus(m_ada.token), 401); // of before
    QCOMPARE(profileStatus(accessToken(changed)), 200);
    QCOMPARE(refresh(other.refreshToken).status, 401);
    QCOMPARE(refresh(m_ada.refreshToken).status, 200);
    QVERIFY(signInAgain().token.isEmpty());
}

void SessionsTest::editingTheProfile()
{
    JsonClient client(m_rig->port());
    client.setToken(m_ada.token);
    const QByteArray tag = client.get("/api/v1/account").header("ETag");
    QCOMPARE(tag, QByteArray("\"1\""));
    const QJsonObject edit{{QStringLiteral("first_name"), QStringLiteral("Augusta")},
                           {QStringLiteral("language"), QStringLiteral("de-CH")}};
    QCOMPARE(client.patch("/api/v1/account", edit).status, 428);
    const JsonAnswer edited = client.patch("/api/v1/account", edit, tag);
    QVERIFY2(edited.status == 200, edited.toText().constData());
    QCOMPARE(edited.header("ETag"), QByteArray("\"2\""));
    QCOMPARE(edited.text(QStringLiteral("first_name")), QStringLiteral("Augusta"));
    QCOMPARE(edited.text(QStringLiteral("last_name")), QStringLiteral("Lovelace"));
    QCOMPARE(client.patch("/api/v1/account", edit, tag).code(), QStringLiteral("stale_revision"));
    const QJsonObject bad{{QStringLiteral("language"), QStringLiteral("xx-yy")}};
    QCOMPARE(client.patch("/api/v1/account", bad, "\"2\"").field(), QStringLiteral("language"));
}

void SessionsTest::disabledAccounts()
{
    QCOMPARE(profileStatus(m_ada.token), 200);
    const QString id = QString::fromLatin1(m_ada.account.toText());
    m_rig->psql(QStringLiteral("update account set disabled_at = now() where id = '%1'").arg(id));
    QCOMPARE(profileStatus(m_ada.token), 200); // nobody said so, and the clock stands still
    m_rig->psql(QStringLiteral("select pg_notify('foyer_accounts', '%1')").arg(id));
    QTRY_COMPARE(profileStatus(m_ada.token), 401);
    QCOMPARE(refresh(m_ada.refreshToken).status, 401);
    QVERIFY(signInAgain().token.isEmpty());
}

QTEST_GUILESS_MAIN(SessionsTest)
#include "tst_sessions.moc"
