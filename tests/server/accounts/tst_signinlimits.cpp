// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/accounts/accountsrig.h"
#include "tests/server/accounts/manyatonce.h"
#include "tests/support/manualclock.h"

#include <QTest>

using namespace foyer;
using namespace foyer::test;
using namespace std::chrono_literals;

/// Guessing passwords is slow, and does not lock their owners out.
class SignInLimitsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void cleanupTestCase() { m_rig.reset(); }

    void init();
    void unknownAddressLooksTheSame();
    void fiveThenWait_data();
    void fiveThenWait();
    void knownDeviceHasItsOwn();
    void ownerForgivesOnlyTheirs();
    void sourceIsCounted();
    void guessesAtTheSameTime();
    void rightPasswordsAtTheSameTime();
    void wrongCurrentPasswordCounts();
    void sweeping();

private:
    [[nodiscard]] JsonAnswer signIn(const QString &email, const QString &password,
                                    const QByteArray &device = {}) const;

    void pass(std::chrono::microseconds time)
    {
        m_rig->run([this, time] { m_clock.advance(time); });
    }

    ManualClock m_clock;
    std::unique_ptr<AccountsRig> m_rig;
    SignedInPerson m_ada;
    const QString m_wrong = QStringLiteral("wrong password");
};

void SignInLimitsTest::initTestCase()
{
    m_rig = std::make_unique<AccountsRig>(quickSettings(), &m_clock);
    m_ada = signUp(m_rig->port(), QStringLiteral("ada@example.org"));
}

void SignInLimitsTest::init()
{
    m_rig->psql(QStringLiteral("delete from sign_in_failure"));
}

JsonAnswer SignInLimitsTest::signIn(const QString &email, const QString &password,
                                    const QByteArray &device) const
{
    JsonClient client(m_rig->port());
    if (!device.isEmpty())
        client.setHeader("X-Device-Token", device);
    return client.post("/api/v1/sessions",
                       {{QStringLiteral("email"), email}, {QStringLiteral("password"), password}});
}

void SignInLimitsTest::unknownAddressLooksTheSame()
{
    const JsonAnswer wrong = signIn(m_ada.email, m_wrong);
    const JsonAnswer unknown = signIn(QStringLiteral("nobody@example.org"), m_wrong);
    const JsonAnswer noAddress = signIn(QStringLiteral("nobody"), m_wrong);
    QCOMPARE(wrong.status, 401);
    QCOMPARE(wrong.code(), QStringLiteral("invalid_credentials"));
    QCOMPARE(unknown.status, 401);
    QCOMPARE(noAddress.status, 401);
    const auto withoutInstance = [](const JsonAnswer &answer) {
        QJsonObject object = answer.object();
        object.remove(QStringLiteral("instance"));
        return object;
    };
    QCOMPARE(withoutInstance(unknown), withoutInstance(wrong));
    QCOMPARE(withoutInstance(noAddress), withoutInstance(wrong));
}

void SignInLimitsTest::fiveThenWait_data()
{
    QTest::addColumn<QString>("email");
    QTest::newRow("known") << QStringLiteral("ada@example.org");
    QTest::newRow("unknown") << QStringLiteral("nobody@example.org");
}

void SignInLimitsTest::fiveThenWait()
{
    QFETCH(QString, email);
    for (int i = 0; i < 5; ++i) {
        QCOMPARE(signIn(email, m_wrong).status, 401);
        pass(1min);
    }
    const JsonAnswer refused = signIn(email, usualPassword());
    QCOMPARE(refused.status, 429);
    QCOMPARE(refused.code(), QStringLiteral("too_many_failures"));
    QCOMPARE(refused.header("Retry-After"), QByteArray("600")); // the first is five minutes old
    QCOMPARE(signIn(email.toUpper(), usualPassword()).status, 429);
    pass(10min - 1s);
    QCOMPARE(signIn(email, m_wrong).status, 429);
    pass(1s);
    QCOMPARE(signIn(email, m_wrong).status, 401);
    QCOMPARE(signIn(email, m_wrong).status, 429);
    pass(15min);
    QCOMPARE(signIn(email, usualPassword()).status, email == m_ada.email ? 201 : 401);
}

void SignInLimitsTest::knownDeviceHasItsOwn()
{
    for (int i = 0; i < 6; ++i)
        static_cast<void>(signIn(m_ada.email, m_wrong));
    QCOMPARE(signIn(m_ada.email, usualPassword()).status, 429);
    QCOMPARE(signIn(m_ada.email, usualPassword(), m_ada.deviceToken).status, 201);
    // A token that the account has never seen opens no door of its own.
    const QByteArray strange = QByteArray(m_ada.deviceToken).replace(5, 3, "AAA");
    QCOMPARE(signIn(m_ada.email, usualPassword(), strange).status, 429);
    const SignedInPerson bob = signUp(m_rig->port(), QStringLiteral("bob@example.org"));
    QCOMPARE(signIn(m_ada.email, usualPassword(), bob.deviceToken).status, 429);
    for (int i = 0; i < 5; ++i)
        QCOMPARE(signIn(m_ada.email, m_wrong, m_ada.deviceToken).status, 401);
    QCOMPARE(signIn(m_ada.email, usualPassword(), m_ada.deviceToken).status, 429);
}

void SignInLimitsTest::ownerForgivesOnlyTheirs()
{
    m_rig->psql(QStringLiteral("insert into sign_in_failure (account_key, source, at, is_failure) "
                               "select account_key, '203.0.113.9', at, true from sign_in_failure"));
    for (int i = 0; i < 3; ++i)
        QCOMPARE(signIn(m_ada.email, m_wrong).status, 401);
    m_rig->psql(QStringLiteral("update sign_in_failure set source = '203.0.113.9'"));
    QCOMPARE(signIn(m_ada.email, m_wrong).status, 401);
    QCOMPARE(signIn(m_ada.email, usualPassword()).status, 201);
    QCOMPARE(m_rig->psql(QStringLiteral("select count(*) from sign_in_failure")), QByteArray("3"));
}

void SignInLimitsTest::sourceIsCounted()
{
    for (int i = 0; i < 20; ++i)
        QCOMPARE(signIn(QStringLiteral("nobody%1@example.org").arg(i), m_wrong).status, 401);
    QCOMPARE(signIn(QStringLiteral("nobody20@example.org"), m_wrong).status, 429);
    QCOMPARE(signIn(m_ada.email, usualPassword()).status, 429);
    QCOMPARE(signIn(m_ada.email, usualPassword(), m_ada.deviceToken).status, 201);
}

void SignInLimitsTest::guessesAtTheSameTime()
{
    // Writing an attempt takes a while, so that without a lock others look meanwhile.
    m_rig->psql(QStringLiteral("create function dawdle() returns trigger language plpgsql as "
                               "'begin perform pg_sleep(0.05); return new; end'"));
    m_rig->psql(QStringLiteral("create trigger dawdle before insert on sign_in_failure for each row "
                               "execute function dawdle()"));
    const std::vector<JsonAnswer> answers = manyAtOnce(m_rig->port(), 40, [this](JsonClient &client, int) {
        return client.post("/api/v1/sessions",
                           {{QStringLiteral("email"), m_ada.email}, {QStringLiteral("password"), m_wrong}});
    });
    m_rig->psql(QStringLiteral("drop trigger dawdle on sign_in_failure"));
    QCOMPARE(countOf(answers, 401), 5);
    QCOMPARE(countOf(answers, 429), 35);
}

void SignInLimitsTest::rightPasswordsAtTheSameTime()
{
    // A school signs in from one address: nobody has failed, nobody waits.
    std::vector<SignedInPerson> pupils;
    for (int i = 0; i < 30; ++i)
        pupils.push_back(signUp(m_rig->port(), QStringLiteral("pupil%1@example.org").arg(i)));
    const std::vector<JsonAnswer> answers =
        manyAtOnce(m_rig->port(), 30, [&pupils](JsonClient &client, int number) {
            return client.post("/api/v1/sessions",
                               {{QStringLiteral("email"), pupils[std::size_t(number)].email},
                                {QStringLiteral("password"), usualPassword()}});
        });
    QCOMPARE(countOf(answers, 201), 30);
}

void SignInLimitsTest::wrongCurrentPasswordCounts()
{
    const JsonAnswer entered = signIn(m_ada.email, usualPassword());
    JsonClient client(m_rig->port());
    client.setToken(entered.text(QStringLiteral("access_token")).toLatin1());
    const QJsonObject body{{QStringLiteral("current_password"), m_wrong},
                           {QStringLiteral("new_password"), QStringLiteral("something else")}};
    for (int i = 0; i < 5; ++i)
        QCOMPARE(client.put("/api/v1/account/password", body).code(), QStringLiteral("wrong_password"));
    QCOMPARE(client.put("/api/v1/account/password", body).code(), QStringLiteral("too_many_failures"));
}

void SignInLimitsTest::sweeping()
{
    QCOMPARE(signIn(m_ada.email, m_wrong).status, 401);
    pass(16min);
    QCOMPARE(signIn(m_ada.email, m_wrong).status, 401);
    m_rig->run([this] { static_cast<void>(m_rig->services().housekeeper().sweep()); });
    QTRY_COMPARE(m_rig->psql(QStringLiteral("select count(*) from sign_in_failure")), QByteArray("1"));
}

QTEST_GUILESS_MAIN(SignInLimitsTest)
#include "tst_signinlimits.moc"
