// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/app/installationdir.h"

#include <QTest>

using namespace foyer::test;

/// A wrong flag, key, certificate, URI or permission ends with one sentence that names it, and does nothing.
class StartupRefusalsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneSentenceThatNamesIt_data();
    void oneSentenceThatNamesIt();
    void unknownKeyOfAFileIsNamedWithItsLine();
    void unknownVariableIsNamed();
    void addressInUseIsNamed();
    void helpNamesEveryOption();
    void printedConfigHidesSecrets();
};

void StartupRefusalsTest::oneSentenceThatNamesIt_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("named");
    const auto row = [](const char *name, const char *arguments, const char *named) {
        QTest::newRow(name) << QString::fromLatin1(arguments).split(QLatin1Char(' '), Qt::SkipEmptyParts)
                            << QByteArray(named);
    };
    row("unknown flag", "--data /tmp/x --wokers 2", "--wokers");
    row("flag without a value", "--data", "--data");
    row("not a number", "--data /tmp/x --workers many", "--workers");
    row("out of range", "--data /tmp/x --workers 1000", "256");
    row("bad address", "--data /tmp/x --http-listen nowhere", "--http-listen");
    row("unknown command", "launch --data /tmp/x", "launch");
    row("no store", "run", "--data");
    row("two stores", "--data /tmp/x --attach /tmp/y", "--attach");
    row("Redis missing", "--postgres-uri postgresql://db/foyer", "--redis-uri");
    row("bad Redis URI", "--postgres-uri postgresql://db/foyer --redis-uri http://r", "--redis-uri");
    row("bad PostgreSQL URI", "--postgres-uri nonsense=1 --redis-uri redis://r --keys-directory /tmp/k",
        "nonsense");
    row("keys missing", "--postgres-uri postgresql://db/foyer --redis-uri redis://r", "--keys-directory");
    row("TLS without a certificate", "--data /tmp/x --http-listen-tls 127.0.0.1:0", "--http-certificate");
    row("bad origin", "--data /tmp/x --http-cors-origins shop", "--http-cors-origins");
    row("bad proxy", "--data /tmp/x --http-trusted-proxies 10.0.0.0/99", "10.0.0.0/99");
    row("backup without a file", "backup --data /tmp/x", "--archive");
    row("data below a file", "--data /etc/passwd/data", "/etc/passwd");
    row("attach to nothing", "--attach /tmp/foyer-there-is-no-such-directory",
        "/tmp/foyer-there-is-no-such-directory");
    row("nobody answers",
        "--postgres-uri host=/tmp/foyer-no-such-dir --redis-uri redis://127.0.0.1:1 --keys-directory /tmp/k",
        "/tmp/foyer-no-such-dir");
}

void StartupRefusalsTest::oneSentenceThatNamesIt()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, named);
    ServerProcess server(serverProgram());
    const int status = server.run(arguments);
    QVERIFY2(status == 1 || status == 2, server.log().constData());
    QCOMPARE(server.log().count("foyer-server: "), 1); // log lines may stand around it
    const QByteArray rest = server.log().mid(server.log().indexOf("foyer-server: "));
    const QByteArray sentence = rest.left(rest.indexOf('\n'));
    QVERIFY2(sentence.contains(named), server.log().constData());
    QVERIFY2(sentence.endsWith('.') || sentence.endsWith('?'), sentence.constData());
    QCOMPARE(server.output(), "");
}

void StartupRefusalsTest::unknownKeyOfAFileIsNamedWithItsLine()
{
    const InstallationDir dir;
    const QString file =
        dir.write(QStringLiteral("foyer.toml"), "data = \"/tmp/x\"\n\n[http]\nlissten = \"*:1\"\n");
    ServerProcess server(serverProgram());
    QCOMPARE(server.run({QStringLiteral("--config"), file}), 2);
    QVERIFY2(server.log().contains("http.lissten") && server.log().contains("4"), server.log().constData());
    QVERIFY2(server.log().contains("http.listen"), server.log().constData()); // did you mean
}

void StartupRefusalsTest::unknownVariableIsNamed()
{
    qputenv("FOYER_WORKRES", "2");
    ServerProcess server(serverProgram());
    const int status = server.run({QStringLiteral("--data"), QStringLiteral("/tmp/x")});
    qunsetenv("FOYER_WORKRES");
    QCOMPARE(status, 2);
    QVERIFY2(server.log().contains("FOYER_WORKRES"), server.log().constData());
}

void StartupRefusalsTest::addressInUseIsNamed()
{
    const InstallationDir one;
    const InstallationDir two;
    ServerProcess first(serverProgram());
    QVERIFY2(first.start(one.arguments()), first.log().constData());
    const QString address = QStringLiteral("127.0.0.1:%1").arg(first.port());
    ServerProcess second(serverProgram());
    QVERIFY(!second.start({QStringLiteral("--data"), two.data(), QStringLiteral("--http-listen"), address}));
    QVERIFY2(second.log().contains(address.toUtf8()), second.log().constData());
}

void StartupRefusalsTest::helpNamesEveryOption()
{
    ServerProcess server(serverProgram());
    QCOMPARE(server.run({QStringLiteral("--help")}), 0);
    for (const char *flag : {"--data", "--attach", "--postgres-uri", "--redis-uri", "--http-listen",
                             "--workers", "--archive", "FOYER_HTTP_LISTEN"})
        QVERIFY2(server.output().contains(flag), flag);
}

void StartupRefusalsTest::printedConfigHidesSecrets()
{
    ServerProcess server(serverProgram());
    QCOMPARE(server.run({QStringLiteral("--print-config"), QStringLiteral("--postgres-uri"),
                         QStringLiteral("postgresql://me:s3cret@db/foyer"), QStringLiteral("--redis-uri"),
                         QStringLiteral("redis://r")}),
             0);
    QVERIFY(server.output().contains("uri"));
    QVERIFY2(!server.output().contains("s3cret"), server.output().constData());
}

QTEST_GUILESS_MAIN(StartupRefusalsTest)
#include "tst_startuprefusals.moc"
