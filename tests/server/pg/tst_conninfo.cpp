// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/pg/conninfo.h"
#include "server/pg/hostresolver.h"
#include "tests/support/epollmain.h"
#include "tests/support/testresult.h"

#include <QSignalSpy>

using namespace foyer;
using pg::ConnInfo;

/// Connection strings: what is wrong is named, what is secret is not.
class ConnInfoTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsBothForms();
    void refuses_data();
    void refuses();
    void keepsPasswordsToItself();
    void takesTheHostFromTheEnvironment();
    void leavesWhatNeedsNoLookUp_data();
    void leavesWhatNeedsNoLookUp();
    void resolvesEachName();
};

void ConnInfoTest::readsBothForms()
{
    const Result<ConnInfo> pairs = ConnInfo::parse("host=/run/x dbname=foyer user='a b'");
    VERIFY_RESULT(pairs);
    QCOMPARE(pairs->value("user"), "a b");
    const Result<ConnInfo> uri = ConnInfo::parse("postgresql://me:pw@db.example:5433/foyer?sslmode=require");
    VERIFY_RESULT(uri);
    QCOMPARE(uri->value("host"), "db.example");
    QCOMPARE(uri->value("port"), "5433");
    QCOMPARE(uri->value("sslmode"), "require");
    QCOMPARE(uri->describe(),
             QStringLiteral("database \"foyer\" at \"db.example\" port 5433 as user \"me\""));
}

void ConnInfoTest::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("subject");
    QTest::newRow("unknown option") << QByteArray("host=x colour=red") << QStringLiteral("colour");
    QTest::newRow("unknown parameter")
        << QByteArray("postgresql://x/y?colour=red") << QStringLiteral("colour");
    QTest::newRow("no value") << QByteArray("host") << QStringLiteral("postgres");
    QTest::newRow("open quote") << QByteArray("user='me") << QStringLiteral("postgres");
    QTest::newRow("bad escape") << QByteArray("postgresql://a%zz@x/y") << QStringLiteral("postgres");
    QTest::newRow("service") << QByteArray("service=main") << QStringLiteral("service");
}

void ConnInfoTest::refuses()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, subject);
    const Result<ConnInfo> parsed = ConnInfo::parse(text);
    COMPARE_ERROR(parsed, ErrorCode::InvalidArgument);
    QCOMPARE(parsed.error().subject, subject);
    QVERIFY(!parsed.error().detail.isEmpty());
}

void ConnInfoTest::keepsPasswordsToItself()
{
    const QList<QByteArray> slips{"host=x password=my hunter2", "postgresql://me:hunter2@[::1/db",
                                  "postgresql://me:hunter2%00@x/db",
                                  "postgresql://me@x/db?password=a=hunter2"};
    for (const QByteArray &slip : slips) {
        const Result<ConnInfo> parsed = ConnInfo::parse(slip);
        COMPARE_ERROR(parsed, ErrorCode::InvalidArgument);
        QVERIFY2(!parsed.error().toLogText().contains(QStringLiteral("hunter2")),
                 qPrintable(parsed.error().toLogText()));
    }
    const Result<ConnInfo> right = ConnInfo::parse("host=x user=me dbname=db password=hunter2");
    QVERIFY(!right->describe().contains(QStringLiteral("hunter2")));
}

void ConnInfoTest::takesTheHostFromTheEnvironment()
{
    qputenv("PGHOST", "db.example");
    const Result<ConnInfo> without = ConnInfo::parse("dbname=foyer");
    const Result<ConnInfo> with = ConnInfo::parse("host=/run/x dbname=foyer");
    qunsetenv("PGHOST");
    QCOMPARE(without->value("host"), "db.example");
    QCOMPARE(with->value("host"), "/run/x");
}

void ConnInfoTest::leavesWhatNeedsNoLookUp_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("directory") << QByteArray("host=/run/x");
    QTest::newRow("number") << QByteArray("host=127.0.0.1");
    QTest::newRow("number six") << QByteArray("host=::1");
    QTest::newRow("address given") << QByteArray("host=db.invalid hostaddr=127.0.0.1");
    QTest::newRow("nothing") << QByteArray("dbname=foyer");
}

void ConnInfoTest::leavesWhatNeedsNoLookUp()
{
    QFETCH(QByteArray, text);
    const Result<ConnInfo> conninfo = ConnInfo::parse(text);
    pg::HostResolver resolver(*conninfo);
    QSignalSpy finished(&resolver, &pg::HostResolver::finished);
    resolver.start();
    QCOMPARE(finished.count(), 1); // at once
    QCOMPARE(resolver.result()->options(), conninfo->options());
}

void ConnInfoTest::resolvesEachName()
{
    const Result<ConnInfo> conninfo = ConnInfo::parse("host=/run/x,localhost,nowhere.invalid port=1,2,3");
    pg::HostResolver resolver(*conninfo);
    QSignalSpy finished(&resolver, &pg::HostResolver::finished);
    resolver.start();
    QCOMPARE(finished.count(), 0); // that would have been a blocking look-up
    QTRY_COMPARE(finished.count(), 1);
    const Result<ConnInfo> found = resolver.result();
    VERIFY_RESULT(found);
    const QList<QByteArray> hosts = found->value("host").split(',');
    const QList<QByteArray> addresses = found->value("hostaddr").split(',');
    const QList<QByteArray> ports = found->value("port").split(',');
    QCOMPARE(addresses.size(), hosts.size());
    QCOMPARE(ports.size(), hosts.size());
    QCOMPARE(hosts.first(), "/run/x");
    QCOMPARE(addresses.first(), "");
    QCOMPARE(hosts.last(), "localhost"); // the unknown one is left out
    QCOMPARE(ports.last(), "2");
    QVERIFY(addresses.contains("127.0.0.1") || addresses.contains("::1"));
}

FOYER_EPOLL_TEST_MAIN(ConnInfoTest)
#include "tst_conninfo.moc"
