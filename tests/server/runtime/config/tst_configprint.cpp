// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/runtime/config/helptext.h"
#include "tests/server/runtime/config/configfixture.h"
#include "tests/support/testresult.h"

#include <QRegularExpression>
#include <QTest>

using namespace foyer;
using namespace foyer::runtime;

class ConfigPrintTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhereEachValueCameFrom();
    void printedFileGivesTheSameSettings();
    void secretsAreHidden();
    void secretsAreHandedToTheLog();
    void helpNamesEveryOption();

private:
    [[nodiscard]] Config load(const QStringList &arguments, const QStringList &environment = {},
                              const QString &file = {}) const;

    test::SampleSchema m_schema;
    test::ConfigFolder m_folder;
};

Config ConfigPrintTest::load(const QStringList &arguments, const QStringList &environment,
                             const QString &file) const
{
    const Result<Config> config = loadConfig(m_schema, {arguments, environment, file});
    if (!config)
        qFatal("%s", qPrintable(config.error().detail));
    return *config;
}

void ConfigPrintTest::saysWhereEachValueCameFrom()
{
    const QString file = m_folder.write(QStringLiteral("foyer.toml"), "[http]\nworkers = 3\n");
    const Config config =
        load({QStringLiteral("--log-format=text")}, {QStringLiteral("FOYER_HTTP_BODY_LIMIT=1MiB")}, file);
    QCOMPARE(config.toToml(),
             QStringLiteral("data = \"\"                                         # default\n"
                            "\n[postgres]\n"
                            "# uri = \"(hidden)\"                                # default\n"
                            "\n[http]\n"
                            "listen = [\"127.0.0.1:8080\"]                       # default\n"
                            "workers = 3                                       # FILE:2\n"
                            "idle_timeout = \"30s\"                              # default\n"
                            "body_limit = \"1MiB\"                               # FOYER_HTTP_BODY_LIMIT\n"
                            "compress = true                                   # default\n"
                            "cors_origins = []                                 # default\n"
                            "server_name = \"foyer\"                             # default\n"
                            "\n[log]\n"
                            "format = \"text\"                                   # --log-format\n"
                            "\n[auth]\n"
                            "token_key = \"\"                                    # default\n")
                 .replace(QStringLiteral("FILE"), file));
}

void ConfigPrintTest::printedFileGivesTheSameSettings()
{
    const QString key = m_folder.write(QStringLiteral("key"), "the key");
    const Config first =
        load({QStringLiteral("--data=/srv/a \"b\" \\c/ü"), QStringLiteral("--http-listen=*:0,[::1]:1"),
              QStringLiteral("--http-workers=64"), QStringLiteral("--http-idle-timeout=59m59s"),
              QStringLiteral("--no-http-compress"), QStringLiteral("--http-cors-origins=https://a,b"),
              QStringLiteral("--log-format=text"), QStringLiteral("--auth-token-key"), key});
    const QString printed = m_folder.write(QStringLiteral("printed.toml"), first.toToml().toUtf8());
    const Config second = load({}, {}, printed);
    QCOMPARE(second.value(m_schema.data), first.value(m_schema.data));
    QCOMPARE(second.value(m_schema.listen), first.value(m_schema.listen));
    QCOMPARE(second.value(m_schema.workers), first.value(m_schema.workers));
    QCOMPARE(second.value(m_schema.idle), first.value(m_schema.idle));
    QCOMPARE(second.value(m_schema.compress), first.value(m_schema.compress));
    QCOMPARE(second.value(m_schema.origins), first.value(m_schema.origins));
    QCOMPARE(second.value(m_schema.look), first.value(m_schema.look));
    QVERIFY(second.value(m_schema.key) == first.value(m_schema.key));
    const QRegularExpression comments(QStringLiteral(" *# .*"));
    QCOMPARE(second.toToml().remove(comments), first.toToml().remove(comments));
}

void ConfigPrintTest::secretsAreHidden()
{
    const QString key = m_folder.write(QStringLiteral("key"), "the key itself");
    const Config config =
        load({QStringLiteral("--postgres=postgres://u:hunter2@h"), QStringLiteral("--auth-token-key"), key});
    const QString text = config.toToml();
    QVERIFY(!text.contains(QStringLiteral("hunter2")));
    QVERIFY(!text.contains(QStringLiteral("the key itself")));
    QVERIFY(text.contains(QStringLiteral("# uri = \"(hidden)\"")));
    QVERIFY(text.contains(QStringLiteral("token_key = \"%1\"").arg(key)));
    QCOMPARE(config.value(m_schema.key).secret.expose().toByteArray(), "the key itself");
}

void ConfigPrintTest::secretsAreHandedToTheLog()
{
    const QString key = m_folder.write(QStringLiteral("key"), "the key itself");
    QVERIFY(load({}).secrets().empty());
    const std::vector<Secret> secrets =
        load({QStringLiteral("--postgres=p"), QStringLiteral("--auth-token-key"), key}).secrets();
    QCOMPARE(secrets.size(), 2U);
    QVERIFY(secrets[0] == Secret("p"));
    QVERIFY(secrets[1] == Secret("the key itself"));
}

void ConfigPrintTest::helpNamesEveryOption()
{
    test::SampleSchema schema;
    schema.positional(1, QStringLiteral("[backup|restore]"));
    const QString help =
        helpText(schema, {QStringLiteral("foyer-server"), QStringLiteral("The booking server.")});
    QVERIFY(help.startsWith(
        QStringLiteral("Usage: foyer-server [FLAGS] [backup|restore]\n\nThe booking server.\n\n")));
    for (const OptionSpec &spec : schema.options()) {
        QVERIFY2(help.contains(QStringLiteral("\n  --") + spec.info.flag), qPrintable(spec.info.flag));
        QVERIFY2(help.contains(spec.variable), qPrintable(spec.variable));
    }
    for (const QString &flag : schema.flags())
        QVERIFY2(help.contains(flag), qPrintable(flag));
    QVERIFY(
        help.contains(QStringLiteral("  --http-idle-timeout DURATION\n"
                                     "      When a silent connection is cut. Takes a duration with its unit "
                                     "(ms, s, m, h, d) from 1s to\n      1h; default \"30s\". In a file "
                                     "http.idle_timeout, in the environment FOYER_HTTP_IDLE_TIMEOUT.\n")));
    for (const QString &line : help.split(QLatin1Char('\n')))
        QVERIFY2(line.size() <= 100, qPrintable(line));
}

QTEST_GUILESS_MAIN(ConfigPrintTest)
#include "tst_configprint.moc"
