// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/redis/redisrig.h"
#include "tests/server/redis/settle.h"
#include "tests/support/redischild.h"
#include "tests/support/testresult.h"

using namespace foyer;
using namespace foyer::redis;
using namespace foyer::test;
using namespace std::chrono_literals;

/// Users, passwords, databases and names on a real server.
class RedisAccessTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void cleanupTestCase() { m_child.reset(); }

    void init() { m_rig.settings = RedisRig::quick(); }

    void userAndPassword();
    void wrongPasswordSaysSo();
    void missingPasswordSaysSo();
    void changedPasswordIsAcceptedLater();
    void databaseIsSelected();
    void missingDatabaseSaysSo();
    void nameIsSet();
    void forbiddenCommandIsAReply();
    void passwordIsNowhereInErrors();

private:
    [[nodiscard]] Target target(const QByteArray &user, const QByteArray &password, int database = 0) const;
    [[nodiscard]] QByteArray admin(const QStringList &words) const;

    RedisRig m_rig;
    std::unique_ptr<RedisChild> m_child;
};

void RedisAccessTest::initTestCase()
{
    m_child = std::make_unique<RedisChild>();
    QCOMPARE(admin({QStringLiteral("acl setuser clerk on >pässword ~* +@all -flushall")}), QByteArray("OK"));
}

QByteArray RedisAccessTest::admin(const QStringList &words) const
{
    return m_child->cli(words.join(QLatin1Char(' ')).split(QLatin1Char(' ')));
}

Target RedisAccessTest::target(const QByteArray &user, const QByteArray &password, int database) const
{
    Target target = Target::local(m_child->socketPath());
    target.user = user;
    target.password = Secret(password);
    target.database = database;
    return target;
}

void RedisAccessTest::userAndPassword()
{
    const auto client = m_rig.open(RedisRig::dialer(target("clerk", "pässword")));
    QCOMPARE(m_rig.ask(*client, Command("ACL").arg("WHOAMI"))->toBytes().value(), QByteArray("clerk"));
}

void RedisAccessTest::wrongPasswordSaysSo()
{
    const auto client = m_rig.open(RedisRig::dialer(target("clerk", "wrong")));
    const Result<Reply> refused = m_rig.ask(*client, Command("PING"));
    COMPARE_ERROR(refused, ErrorCode::Unavailable);
    QVERIFY2(refused.error().detail.contains(QStringLiteral("WRONGPASS")),
             qPrintable(refused.error().detail));
    QCOMPARE(int(client->lastError().code), int(ErrorCode::PermissionDenied));
}

void RedisAccessTest::missingPasswordSaysSo()
{
    const RedisChild child;
    QCOMPARE(child.cli({QStringLiteral("config"), QStringLiteral("set"), QStringLiteral("requirepass"),
                        QStringLiteral("x")}),
             "OK");
    const auto client = m_rig.open(RedisRig::dialer(child));
    QTRY_COMPARE(int(client->lastError().code), int(ErrorCode::PermissionDenied));
}

void RedisAccessTest::changedPasswordIsAcceptedLater()
{
    const auto client = m_rig.open(RedisRig::dialer(target("late", "soon")));
    QTRY_VERIFY(!client->lastError().detail.isEmpty());
    QCOMPARE(admin({QStringLiteral("acl setuser late on >soon ~* +@all")}), QByteArray("OK"));
    QTRY_VERIFY(client->isReachable());
    VERIFY_RESULT(m_rig.ask(*client, Command("PING"))->toSuccess());
}

void RedisAccessTest::databaseIsSelected()
{
    const auto client = m_rig.open(RedisRig::dialer(target("clerk", "pässword", 3)));
    VERIFY_RESULT(m_rig.ask(*client, Command("SET").key("here").arg(3))->toOk());
    QCOMPARE(admin({QStringLiteral("-n 3 get here")}), QByteArray("3"));
    QCOMPARE(admin({QStringLiteral("-n 0 get here")}), QByteArray());
}

void RedisAccessTest::missingDatabaseSaysSo()
{
    const auto client = m_rig.open(RedisRig::dialer(target("clerk", "pässword", 999)));
    QTRY_COMPARE(int(client->lastError().code), int(ErrorCode::InvalidArgument));
}

void RedisAccessTest::nameIsSet()
{
    Target named = target("clerk", "pässword");
    named.clientName = "worker-7";
    const auto client = m_rig.open(RedisRig::dialer(named));
    QCOMPARE(m_rig.ask(*client, Command("CLIENT").arg("GETNAME"))->toBytes().value(), QByteArray("worker-7"));
}

void RedisAccessTest::forbiddenCommandIsAReply()
{
    const auto client = m_rig.open(RedisRig::dialer(target("clerk", "pässword")));
    const Result<Reply> reply = m_rig.ask(*client, Command("FLUSHALL"));
    VERIFY_RESULT(reply);
    QVERIFY(reply->isError("NOPERM"));
    VERIFY_RESULT(m_rig.ask(*client, Command("PING")));
}

void RedisAccessTest::passwordIsNowhereInErrors()
{
    const auto client = m_rig.open(RedisRig::dialer(target("clerk", "tell-nobody")));
    const Result<Reply> refused = m_rig.ask(*client, Command("PING"));
    COMPARE_ERROR(refused, ErrorCode::Unavailable);
    QVERIFY(!refused.error().toLogText().contains(QStringLiteral("tell-nobody")));
    QVERIFY(!client->lastError().toLogText().contains(QStringLiteral("tell-nobody")));
}

QTEST_GUILESS_MAIN(RedisAccessTest)
#include "tst_redisaccess.moc"
