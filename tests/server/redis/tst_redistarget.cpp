// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/redis/target.h"
#include "tests/support/testresult.h"

using namespace foyer;
using namespace foyer::redis;

/// Redis URIs, right and wrong.
class RedisTargetTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void plainHost();
    void everythingAtOnce();
    void percentEncoding();
    void socket_data();
    void socket();
    void ipv6();
    void cluster();
    void clusterOfOneNode();
    void tls();
    void wrongOnesAreNamed_data();
    void wrongOnesAreNamed();
    void passwordIsNeverShown();
    void textOfEndpoints();
};

void RedisTargetTest::plainHost()
{
    const Result<Target> target = Target::fromUri(QStringLiteral("redis://db.example"));
    VERIFY_RESULT(target);
    QCOMPARE(target->endpoints, QList<Endpoint>{Endpoint::tcp(QStringLiteral("db.example"), 6379)});
    QVERIFY(!target->isCluster && !target->tls && target->password.isEmpty());
    QCOMPARE(target->clientName, QByteArray("foyer"));
}

void RedisTargetTest::everythingAtOnce()
{
    const Result<Target> target =
        Target::fromUri(QStringLiteral("REDIS://clerk:pa:ss@h:7000/3?name=worker-1"));
    VERIFY_RESULT(target);
    QCOMPARE(target->endpoints.first().port, quint16(7000));
    QCOMPARE(target->user, QByteArray("clerk"));
    QVERIFY(target->password == Secret("pa:ss"));
    QCOMPARE(target->database, 3);
    QCOMPARE(target->clientName, QByteArray("worker-1"));
}

void RedisTargetTest::percentEncoding()
{
    const Result<Target> target =
        Target::fromUri(QStringLiteral("redis://cl%40rk:p%2Fw%3A%C3%BC@h/?name=a%2Bb"));
    VERIFY_RESULT(target);
    QCOMPARE(target->user, QByteArray("cl@rk"));
    QVERIFY(target->password == Secret("p/w:\xc3\xbc"));
    QCOMPARE(target->clientName, QByteArray("a+b"));
    const Result<Target> bare = Target::fromUri(QStringLiteral("redis://:p@ss@h"));
    VERIFY_RESULT(bare);
    QVERIFY(bare->user.isEmpty() && bare->password == Secret("p@ss"));
}

void RedisTargetTest::socket_data()
{
    QTest::addColumn<QString>("uri");
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("database");
    QTest::newRow("scheme") << QStringLiteral("unix:///run/foyer/r.sock")
                            << QStringLiteral("/run/foyer/r.sock") << 0;
    QTest::newRow("path") << QStringLiteral("/run/foyer/r.sock") << QStringLiteral("/run/foyer/r.sock") << 0;
    QTest::newRow("database") << QStringLiteral("unix:///r.sock?database=2") << QStringLiteral("/r.sock")
                              << 2;
    QTest::newRow("other scheme") << QStringLiteral("redis+unix:///a%20b.sock") << QStringLiteral("/a b.sock")
                                  << 0;
    QTest::newRow("password") << QStringLiteral("unix://:x@/r.sock") << QStringLiteral("/r.sock") << 0;
}

void RedisTargetTest::socket()
{
    QFETCH(QString, uri);
    QFETCH(QString, path);
    QFETCH(int, database);
    const Result<Target> target = Target::fromUri(uri);
    VERIFY_RESULT(target);
    QCOMPARE(target->endpoints, QList<Endpoint>{Endpoint::local(path)});
    QCOMPARE(target->database, database);
}

void RedisTargetTest::ipv6()
{
    const Result<Target> target = Target::fromUri(QStringLiteral("redis://[::1]:7000,[fe80::2]"));
    VERIFY_RESULT(target);
    QCOMPARE(target->endpoints.at(0), Endpoint::tcp(QStringLiteral("::1"), 7000));
    QCOMPARE(target->endpoints.at(1), Endpoint::tcp(QStringLiteral("fe80::2"), 6379));
}

void RedisTargetTest::cluster()
{
    const Result<Target> target = Target::fromUri(QStringLiteral("redis://:x@a:7000,b:7001,c"));
    VERIFY_RESULT(target);
    QVERIFY(target->isCluster);
    QCOMPARE(target->endpoints.size(), 3);
    QCOMPARE(target->endpoints.last(), Endpoint::tcp(QStringLiteral("c"), 6379));
}

void RedisTargetTest::clusterOfOneNode()
{
    QVERIFY(Target::fromUri(QStringLiteral("redis://a:7000?cluster=yes"))->isCluster);
    QVERIFY(!Target::fromUri(QStringLiteral("redis://a:7000?cluster=no"))->isCluster);
}

void RedisTargetTest::tls()
{
    const Result<Target> plain = Target::fromUri(QStringLiteral("rediss://h"));
    VERIFY_RESULT(plain);
    QVERIFY(plain->tls && *plain->tls == TlsFiles{});
    const Result<Target> full = Target::fromUri(
        QStringLiteral("rediss://h?ca=/c/ca.crt&cert=/c/me.crt&key=/c/me.key&server_name=redis.example"));
    VERIFY_RESULT(full);
    QVERIFY(*full->tls
            == (TlsFiles{QStringLiteral("/c/ca.crt"), QStringLiteral("/c/me.crt"),
                         QStringLiteral("/c/me.key"), QStringLiteral("redis.example")}));
}

void RedisTargetTest::wrongOnesAreNamed_data()
{
    QTest::addColumn<QString>("uri");
    QTest::addColumn<QString>("subject");
    QTest::addColumn<QString>("word");
    const auto row = [](const char *uri, const char *subject, const char *word) {
        QTest::newRow(uri) << QString::fromLatin1(uri) << QString::fromLatin1(subject)
                           << QString::fromLatin1(word);
    };
    row("", "scheme", "begins with");
    row("localhost:6379", "scheme", "begins with");
    row("http://h", "scheme", "http");
    row("redis://", "host", "no host");
    row("redis:///3", "host", "no host");
    row("redis://a,,b", "host", "empty host");
    row("redis://:7000", "host", "empty host");
    row("redis://::1", "host", "brackets");
    row("redis://h:0", "port", "65535");
    row("redis://h:65536", "port", "65535");
    row("redis://h:port", "port", "65535");
    row("redis://h:", "port", "65535");
    row("redis://clerk@h", "user", "no password");
    row("redis://clerk:@h", "user", "no password");
    row("redis://h/x", "database", "not a number");
    row("redis://h/-1", "database", "not a number");
    row("redis://h/1/2", "database", "not a number");
    row("redis://a,b/1", "database", "only database 0");
    row("redis://h?cluster=maybe", "cluster", "yes or no");
    row("redis://a,b?cluster=no", "cluster", "Several hosts");
    row("unix:///r.sock?cluster=yes", "cluster", "unix socket");
    row("unix://", "path", "no socket");
    row("unix:///run/", "path", "no socket");
    row("unix://run/r.sock", "host", "three slashes");
    row("redis://h?name=a%20b", "name", "no spaces");
    row("redis://h?color=red", "color", "There is no option");
    row("redis://h?ca=/x", "ca", "rediss");
    QTest::newRow("long socket path") << QStringLiteral("/") + QString(107, QLatin1Char('x'))
                                      << QStringLiteral("path") << QStringLiteral("108 bytes");
}

void RedisTargetTest::wrongOnesAreNamed()
{
    QFETCH(QString, uri);
    QFETCH(QString, subject);
    QFETCH(QString, word);
    const Result<Target> target = Target::fromUri(uri);
    COMPARE_ERROR(target, ErrorCode::InvalidArgument);
    QCOMPARE(target.error().subject, subject);
    QVERIFY2(target.error().detail.contains(word), qPrintable(target.error().detail));
    QVERIFY(target.error().detail.endsWith(QLatin1Char('.')));
}

void RedisTargetTest::passwordIsNeverShown()
{
    for (const char *uri :
         {"redis://u:tell-nobody@h:x", "redis://u:tell-nobody@", "unix://u:tell-nobody@h/r.sock",
          "redis://u:tell-nobody@a,,b", "redis://u:tell-nobody@h/x", "redis://u:tell-nobody@h?a=b"}) {
        const Result<Target> target = Target::fromUri(QString::fromLatin1(uri));
        COMPARE_ERROR(target, ErrorCode::InvalidArgument);
        QVERIFY2(!target.error().toLogText().contains(QStringLiteral("tell-nobody")), uri);
    }
}

void RedisTargetTest::textOfEndpoints()
{
    QCOMPARE(Endpoint::local(QStringLiteral("/r.sock")).toText(), QStringLiteral("unix:/r.sock"));
    QCOMPARE(Endpoint::tcp(QStringLiteral("h"), 1).toText(), QStringLiteral("h:1"));
    QCOMPARE(Endpoint::tcp(QStringLiteral("::1"), 1).toText(), QStringLiteral("[::1]:1"));
}

QTEST_GUILESS_MAIN(RedisTargetTest)
#include "tst_redistarget.moc"
