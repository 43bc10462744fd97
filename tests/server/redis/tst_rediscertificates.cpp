// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/redis/certificates.h"
#include "tests/server/redis/redisrig.h"
#include "tests/server/redis/settle.h"
#include "tests/server/redis/tcpports.h"
#include "tests/support/redischild.h"
#include "tests/support/testresult.h"

#include <QTcpServer>

using namespace foyer;
using namespace foyer::redis;
using namespace foyer::test;
using namespace std::chrono_literals;

/// TLS against a real server with certificates made for the test. The server wants client certificates.
class RedisCertificatesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();

    void init() { m_rig.settings = RedisRig::quick(); }

    void goodCertificatesWork();
    void largeValuesOverTls();
    void nameIsCompared();
    void otherNameMayBeExpected();
    void unknownAuthorityIsRefused();
    void missingClientCertificateIsRefused();
    void clientCertificateOfAnotherAuthorityIsRefused();
    void plainTextIsRefused();
    void killAndRestart();
    void missingFileIsNamed_data();
    void missingFileIsNamed();

private:
    [[nodiscard]] Target target() const;
    void expectRefusal(const Target &target, ErrorCode code, const QString &word);

    RedisRig m_rig;
    std::unique_ptr<Certificates> m_ours;
    std::unique_ptr<Certificates> m_strangers;
    std::unique_ptr<RedisChild> m_child;
    quint16 m_port = 0;
};

void RedisCertificatesTest::initTestCase()
{
    m_ours = std::make_unique<Certificates>();
    m_strangers = std::make_unique<Certificates>();
    m_port = freeTcpPort();
    m_child = std::make_unique<RedisChild>(QStringList{
        QStringLiteral("--bind"), QStringLiteral("127.0.0.1"), QStringLiteral("--tls-port"),
        QString::number(m_port), QStringLiteral("--tls-cert-file"),
        m_ours->file(QStringLiteral("server.crt")), QStringLiteral("--tls-key-file"),
        m_ours->file(QStringLiteral("server.key")), QStringLiteral("--tls-ca-cert-file"),
        m_ours->file(QStringLiteral("ca.crt")), QStringLiteral("--tls-auth-clients"), QStringLiteral("yes")});
}

void RedisCertificatesTest::cleanupTestCase()
{
    m_child.reset();
}

Target RedisCertificatesTest::target() const
{
    Target target;
    target.endpoints = {Endpoint::tcp(QStringLiteral("localhost"), m_port)};
    target.tls = TlsFiles{m_ours->file(QStringLiteral("ca.crt")), m_ours->file(QStringLiteral("client.crt")),
                          m_ours->file(QStringLiteral("client.key"))};
    return target;
}

void RedisCertificatesTest::expectRefusal(const Target &target, ErrorCode code, const QString &word)
{
    const auto client = m_rig.open(RedisRig::dialer(target));
    COMPARE_ERROR(m_rig.ask(*client, Command("PING")), ErrorCode::Unavailable);
    const Error error = client->lastError();
    QCOMPARE(QString{errorCodeName(error.code)}, QString{errorCodeName(code)});
    QVERIFY2(error.detail.contains(word), qPrintable(error.detail));
}

void RedisCertificatesTest::goodCertificatesWork()
{
    const auto client = m_rig.open(RedisRig::dialer(target()));
    VERIFY_RESULT(m_rig.ask(*client, Command("SET").key("k").arg("v"))->toOk());
    QCOMPARE(m_rig.ask(*client, Command("GET").key("k"))->toBytes().value(), QByteArray("v"));
}

void RedisCertificatesTest::largeValuesOverTls()
{
    const auto client = m_rig.open(RedisRig::dialer(target()));
    const QByteArray large(3 << 20, 'x');
    VERIFY_RESULT(m_rig.ask(*client, Command("SET").key("large").arg(large))->toOk());
    QVERIFY(m_rig.ask(*client, Command("GET").key("large"))->toBytes().value() == large);
}

void RedisCertificatesTest::nameIsCompared()
{
    Target wrong = target();
    wrong.endpoints = {Endpoint::tcp(QStringLiteral("127.0.0.1"), m_port)}; // the certificate says localhost
    expectRefusal(wrong, ErrorCode::PermissionDenied, QStringLiteral("host name"));
}

void RedisCertificatesTest::otherNameMayBeExpected()
{
    Target named = target();
    named.endpoints = {Endpoint::tcp(QStringLiteral("127.0.0.1"), m_port)};
    named.tls->serverName = QStringLiteral("localhost");
    const auto client = m_rig.open(RedisRig::dialer(named));
    VERIFY_RESULT(m_rig.ask(*client, Command("PING")));
}

void RedisCertificatesTest::unknownAuthorityIsRefused()
{
    Target wrong = target();
    wrong.tls->caFile = m_strangers->file(QStringLiteral("ca.crt"));
    expectRefusal(wrong, ErrorCode::PermissionDenied, QStringLiteral("certificate does not hold"));
}

void RedisCertificatesTest::missingClientCertificateIsRefused()
{
    Target wrong = target();
    wrong.tls->certificateFile.clear();
    wrong.tls->keyFile.clear();
    expectRefusal(wrong, ErrorCode::Unavailable, QStringLiteral("localhost"));
}

void RedisCertificatesTest::clientCertificateOfAnotherAuthorityIsRefused()
{
    Target wrong = target();
    wrong.tls->certificateFile = m_strangers->file(QStringLiteral("client.crt"));
    wrong.tls->keyFile = m_strangers->file(QStringLiteral("client.key"));
    expectRefusal(wrong, ErrorCode::Unavailable, QStringLiteral("localhost"));
}

void RedisCertificatesTest::plainTextIsRefused()
{
    Target wrong = target();
    wrong.tls.reset();
    expectRefusal(wrong, ErrorCode::Unavailable, QStringLiteral("localhost"));
}

void RedisCertificatesTest::killAndRestart()
{
    const auto client = m_rig.open(RedisRig::dialer(target()));
    QTRY_VERIFY(client->isReachable());
    m_child->kill();
    QTRY_VERIFY(!client->isReachable());
    m_child->start();
    QTRY_VERIFY(client->isReachable());
    VERIFY_RESULT(m_rig.ask(*client, Command("PING")));
}

void RedisCertificatesTest::missingFileIsNamed_data()
{
    QTest::addColumn<QString>("ca");
    QTest::addColumn<QString>("certificate");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("subject");
    const QString crt = m_ours->file(QStringLiteral("client.crt"));
    const QString key = m_ours->file(QStringLiteral("client.key"));
    const QString nowhere = QStringLiteral("/nowhere/at-all.pem");
    QTest::newRow("no ca file") << nowhere << crt << key << QStringLiteral("ca");
    QTest::newRow("no certificate file") << QString{} << nowhere << key << QStringLiteral("cert");
    QTest::newRow("no key file") << QString{} << crt << nowhere << QStringLiteral("key");
    QTest::newRow("key is a certificate") << QString{} << crt << crt << QStringLiteral("key");
    QTest::newRow("certificate is a key") << QString{} << key << key << QStringLiteral("cert");
    QTest::newRow("certificate without key") << QString{} << crt << QString{} << QStringLiteral("key");
    QTest::newRow("key without certificate") << QString{} << QString{} << key << QStringLiteral("cert");
}

void RedisCertificatesTest::missingFileIsNamed()
{
    QFETCH(QString, ca);
    QFETCH(QString, certificate);
    QFETCH(QString, key);
    QFETCH(QString, subject);
    Target wrong = target();
    wrong.tls = TlsFiles{ca, certificate, key};
    const Result<Dialer> dialer = Dialer::prepare(wrong);
    COMPARE_ERROR(dialer, ErrorCode::InvalidArgument);
    QCOMPARE(dialer.error().subject, subject);
}

QTEST_GUILESS_MAIN(RedisCertificatesTest)
#include "tst_rediscertificates.moc"
