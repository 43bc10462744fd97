// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/accounts/accountsrig.h"
#include "tests/server/accounts/manyatonce.h"

#include <QTest>

using namespace foyer;
using namespace foyer::test;

/// New accounts and the first start, over HTTP.
class SignUpTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase() { m_rig = std::make_unique<AccountsRig>(); }

    void cleanupTestCase() { m_rig.reset(); }

    void badSetUps_data();
    void badSetUps();
    void setUpIsRaced();
    void setUpAgain();
    void signsUp();
    void repeats();
    void addressIsTaken();
    void sameAddressAtOnce();
    void badSignUps_data();
    void badSignUps();
    void madeUpPasswordToken();

private:
    [[nodiscard]] JsonAnswer post(const QByteArray &path, const QJsonObject &body) const
    {
        return JsonClient(m_rig->port()).post(path, body);
    }

    std::unique_ptr<AccountsRig> m_rig;
};

void SignUpTest::badSetUps_data()
{
    QTest::addColumn<QString>("part");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QJsonValue>("value");
    const QString owner = QStringLiteral("owner");
    const QString organization = QStringLiteral("organization");
    const auto row = [](const char *name, const QString &part, const QString &key, const QJsonValue &value) {
        QTest::newRow(name) << part << key << value;
    };
    row("slug", organization, QStringLiteral("slug"), QStringLiteral("City Theatre"));
    row("currency", organization, QStringLiteral("currency"), QStringLiteral("XXX"));
    row("time zone", organization, QStringLiteral("time_zone"), QStringLiteral("Mars/Olympus"));
    row("name", organization, QStringLiteral("name"), QStringLiteral("  "));
    row("null id", organization, QStringLiteral("id"),
        QStringLiteral("00000000-0000-0000-0000-000000000000"));
    row("e-mail", owner, QStringLiteral("email"), QStringLiteral("nobody"));
    row("password", owner, QStringLiteral("password"), QStringLiteral("short"));
    row("language", owner, QStringLiteral("language"), QStringLiteral("EN"));
}

void SignUpTest::badSetUps()
{
    QFETCH(QString, part);
    QFETCH(QString, key);
    QFETCH(QJsonValue, value);
    QJsonObject body = setUpBody(QStringLiteral("first@example.org"));
    QJsonObject inner = body.value(part).toObject();
    inner.insert(key, value);
    body.insert(part, inner);
    const JsonAnswer answer = post("/api/v1/setup", body);
    QVERIFY2(answer.status == 400, answer.toText().constData());
    QCOMPARE(answer.field(), part + u'.' + key);
    QCOMPARE(m_rig->psql(QStringLiteral("select count(*) from account")), QByteArray("0"));
}

void SignUpTest::setUpIsRaced()
{
    JsonClient client(m_rig->port());
    QVERIFY(client.get("/api/v1/setup").at(QStringLiteral("needed")).toBool());
    const std::vector<JsonAnswer> answers = manyAtOnce(m_rig->port(), 20, [](JsonClient &one, int number) {
        return one.post("/api/v1/setup", setUpBody(QStringLiteral("owner%1@example.org").arg(number)));
    });
    QCOMPARE(countOf(answers, 201), 1);
    QCOMPARE(countOf(answers, 409), 19);
    QCOMPARE(m_rig->psql(QStringLiteral("select count(*) from organization")), QByteArray("1"));
    QCOMPARE(m_rig->psql(QStringLiteral("select count(*) from account")), QByteArray("1"));
    QCOMPARE(m_rig->psql(QStringLiteral("select string_agg(role, ',') from member")), QByteArray("owner"));
    for (const JsonAnswer &answer : answers) {
        if (answer.status != 201)
            continue;
        client.setToken(answer.text(QStringLiteral("access_token")).toLatin1());
        const JsonAnswer profile = client.get("/api/v1/account");
        QCOMPARE(profile.text(QStringLiteral("organizations[0].role")), QStringLiteral("owner"));
        QCOMPARE(profile.text(QStringLiteral("organizations[0].currency")), QStringLiteral("EUR"));
    }
}

void SignUpTest::setUpAgain()
{
    const JsonAnswer answer = post("/api/v1/setup", setUpBody(QStringLiteral("late@example.org")));
    QCOMPARE(answer.status, 409);
    QCOMPARE(answer.code(), QStringLiteral("already_set_up"));
    QVERIFY(!JsonClient(m_rig->port()).get("/api/v1/setup").at(QStringLiteral("needed")).toBool(true));
}

void SignUpTest::signsUp()
{
    const SignedInPerson ada = signUp(m_rig->port(), QStringLiteral("Ada@Example.org"));
    JsonClient client(m_rig->port());
    client.setToken(ada.token);
    const JsonAnswer profile = client.get("/api/v1/account");
    QCOMPARE(profile.status, 200);
    QCOMPARE(profile.text(QStringLiteral("email")), QStringLiteral("Ada@Example.org"));
    QCOMPARE(profile.text(QStringLiteral("language")), QStringLiteral("en"));
    QVERIFY(profile.at(QStringLiteral("organizations")).toArray().isEmpty());
    const QByteArray stored = m_rig->psql(QStringLiteral("select password_hash from account where id = '%1'")
                                              .arg(QString::fromLatin1(ada.account.toText())));
    QVERIFY2(stored.startsWith("$argon2id$"), stored.constData());
    QCOMPARE(
        m_rig->psql(QStringLiteral("select count(*) from refresh_token where encode(hash, 'escape') = '%1'")
                        .arg(QString::fromLatin1(ada.refreshToken))),
        QByteArray("0"));
}

void SignUpTest::repeats()
{
    QJsonObject body = signUpBody(QStringLiteral("bob@example.org"));
    const JsonAnswer first = post("/api/v1/accounts", body);
    const JsonAnswer again = post("/api/v1/accounts", body);
    QCOMPARE(first.status, 201);
    QCOMPARE(again.status, 201);
    QCOMPARE(again.text(QStringLiteral("account")), first.text(QStringLiteral("account")));
    body.insert(QStringLiteral("password"), QStringLiteral("another password"));
    const JsonAnswer otherPassword = post("/api/v1/accounts", body);
    QCOMPARE(otherPassword.status, 409);
    QCOMPARE(otherPassword.code(), QStringLiteral("id_taken"));
    body.insert(QStringLiteral("email"), QStringLiteral("robert@example.org"));
    QCOMPARE(post("/api/v1/accounts", body).code(), QStringLiteral("id_taken"));
}

void SignUpTest::addressIsTaken()
{
    static_cast<void>(signUp(m_rig->port(), QStringLiteral("carol@example.org")));
    const JsonAnswer answer = post("/api/v1/accounts", signUpBody(QStringLiteral("CAROL@example.org ")));
    QCOMPARE(answer.status, 409);
    QCOMPARE(answer.code(), QStringLiteral("email_taken"));
    QCOMPARE(answer.field(), QStringLiteral("email"));
}

void SignUpTest::sameAddressAtOnce()
{
    const std::vector<JsonAnswer> answers = manyAtOnce(m_rig->port(), 10, [](JsonClient &client, int) {
        return client.post("/api/v1/accounts", signUpBody(QStringLiteral("dave@example.org")));
    });
    QCOMPARE(countOf(answers, 201), 1);
    QCOMPARE(countOf(answers, 409), 9);
}

void SignUpTest::badSignUps_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QJsonValue>("value");
    const auto row = [](const char *name, const char *key, const QJsonValue &value) {
        QTest::newRow(name) << QString::fromLatin1(key) << value;
    };
    row("no address", "email", QStringLiteral("ada"));
    row("address with NUL", "email", QStringLiteral("ada\u0000@example.org"));
    row("long address", "email", QString(250, u'a') + QStringLiteral("@b.de"));
    row("7 characters", "password", QStringLiteral("1234567"));
    row("201 characters", "password", QString(201, u'a'));
    row("eight spaces", "password", QString(8, u' '));
    row("long name", "first_name", QString(101, u'a'));
    row("language", "language", QStringLiteral("eng"));
    row("id", "id", QStringLiteral("1"));
    row("number as password", "password", 12345678);
    row("unknown", "role", QStringLiteral("owner"));
}

void SignUpTest::badSignUps()
{
    QFETCH(QString, key);
    QFETCH(QJsonValue, value);
    QJsonObject body = signUpBody(QStringLiteral("eve@example.org"));
    body.insert(key, value);
    const JsonAnswer answer = post("/api/v1/accounts", body);
    QVERIFY2(answer.status == 400, answer.toText().constData());
    QCOMPARE(answer.field(), key);
    QVERIFY(!answer.body.contains("1234567")); // what was typed as a password is not told again
}

void SignUpTest::madeUpPasswordToken()
{
    const QJsonObject body{{QStringLiteral("token"), QStringLiteral("fp_nobody-has-this")},
                           {QStringLiteral("password"), usualPassword()}};
    const JsonAnswer answer = post("/api/v1/passwords", body);
    QCOMPARE(answer.status, 410);
    QCOMPARE(answer.code(), QStringLiteral("password_token_spent"));
}

QTEST_GUILESS_MAIN(SignUpTest)
#include "tst_signup.moc"
