// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/runtime/config/configfixture.h"
#include "tests/support/testresult.h"

#include <QFile>
#include <QTest>

using namespace foyer;
using namespace foyer::runtime;

/// Every way to be refused, and the one sentence that says why. FILE stands for the configuration file.
class ConfigRefusalsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void files_data();
    void files();
    void variables_data();
    void variables();
    void flags_data();
    void flags();
    void lowerLayersAreCheckedToo();
    void secretsAreNotShown();
    void secretFiles();
    void missingFile();

private:
    test::SampleSchema m_schema;
    test::ConfigFolder m_folder;
};

void ConfigRefusalsTest::files_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char *name, const char *content, const char *sentence) {
        QTest::newRow(name) << QByteArray(content) << QString::fromUtf8(sentence);
    };
    row("unknown key", "\n[http]\nlisen = []",
        "FILE:3: there is no setting \"http.lisen\"; did you mean \"http.listen\"?");
    row("unknown key, section forgotten", "listen = []",
        "FILE:1: there is no setting \"listen\"; did you mean \"http.listen\"?");
    row("unknown key, nothing near", "zzzzz = 1", "FILE:1: there is no setting \"zzzzz\".");
    row("unknown section", "[htp]\nlisten = []",
        "FILE:2: there is no setting \"htp.listen\"; did you mean \"http.listen\"?");
    row("unknown empty section", "\n[htp]\n", "FILE:2: there is no setting \"htp\".");
    row("below an option", "[http.workers]\nx = 1",
        "FILE:2: there is no setting \"http.workers.x\"; did you mean \"http.workers\"?");
    row("section as value", "http = 5", "FILE:1: http is 5, but must be a table of settings.");
    row("first of two faults", "[http]\nworkers = 0\n[log]\nformat = 1",
        "FILE:2: http.workers is 0, but must be an integer from 1 to 64.");
    row("integer too small", "http.workers = 0",
        "FILE:1: http.workers is 0, but must be an integer from 1 to 64.");
    row("integer too large", "http.workers = 65",
        "FILE:1: http.workers is 65, but must be an integer from 1 to 64.");
    row("integer in quotes", "http.workers = '4'",
        "FILE:1: http.workers is \"4\", but must be an integer from 1 to 64.");
    row("integer with a fraction", "http.workers = 4.5",
        "FILE:1: http.workers is 4.5, but must be an integer from 1 to 64.");
    row("table for an option", "[http.workers]",
        "FILE:1: http.workers is a table, but must be an integer from 1 to 64.");
    row("boolean in quotes", "http.compress = 'true'",
        "FILE:1: http.compress is \"true\", but must be true or false.");
    row("boolean as number", "http.compress = 1", "FILE:1: http.compress is 1, but must be true or false.");
    row("duration without unit", "http.idle_timeout = 30",
        "FILE:1: http.idle_timeout is 30, but must be a duration with its unit (ms, s, m, h, d) from 1s to "
        "1h.");
    row("duration too long", "http.idle_timeout = '2h'",
        "FILE:1: http.idle_timeout is \"2h\", but must be a duration with its unit (ms, s, m, h, d) from 1s "
        "to 1h.");
    row("size with the wrong unit", "http.body_limit = '64KB'",
        "FILE:1: http.body_limit is \"64KB\", but must be a size with its unit (B, KiB, MiB, GiB, TiB) from "
        "1KiB to 1GiB.");
    row("size too small", "http.body_limit = '1B'",
        "FILE:1: http.body_limit is \"1B\", but must be a size with its unit (B, KiB, MiB, GiB, TiB) from "
        "1KiB to 1GiB.");
    row("unknown choice", "log.format = 'xml'", "FILE:1: log.format is \"xml\", but must be json or text.");
    row("choice of another type", "log.format = true",
        "FILE:1: log.format is true, but must be json or text.");
    row("text of another type", "http.server_name = 2026-11-21",
        "FILE:1: http.server_name is a date or time, but must be a text on one line.");
    row("text with a new line", "http.server_name = \"a\\nb\"",
        "FILE:1: http.server_name is \"a\\nb\", but must be a text on one line.");
    row("path of another type", "data = ['a']",
        "FILE:1: data is [\"a\"], but must be the path of a file or folder.");
    row("address by name", "http.listen = ['localhost:80']",
        "FILE:1: http.listen is [\"localhost:80\"], but must be a list of different addresses with port, as "
        "numbers: "
        "127.0.0.1:8080, [::1]:8080 or *:8080.");
    row("address twice", "http.listen = '1.1.1.1:1,1.1.1.1:1'",
        "FILE:1: http.listen is \"1.1.1.1:1,1.1.1.1:1\", but must be a list of different addresses with "
        "port, as numbers: "
        "127.0.0.1:8080, [::1]:8080 or *:8080.");
    row("list of numbers", "http.cors_origins = [1]",
        "FILE:1: http.cors_origins is an array of something else than texts, but must be a list of different "
        "texts "
        "(in a file an array, elsewhere with commas between).");
    row("list item twice", "http.cors_origins = ['a', 'b', 'a']",
        "FILE:1: http.cors_origins is [\"a\", \"b\", \"a\"], but must be a list of different texts "
        "(in a file an array, elsewhere with commas between).");
    row("list item empty", "http.cors_origins = ['a', '']",
        "FILE:1: http.cors_origins is [\"a\", \"\"], but must be a list of different texts "
        "(in a file an array, elsewhere with commas between).");
    row("key twice", "http.workers = 1\nhttp.workers = 2",
        "FILE:2: this is not TOML: cannot redefine existing integer 'http.workers'.");
    row("key twice, once in quotes", "'http.workers' = 1\n[http]\nworkers = 2",
        "FILE:3: http.workers is given twice in this file.");
    row("not TOML", "\n\nhttp.workers = = 2", "FILE:3: this is not TOML: could not determine value type.");
    row("flag's name in the file", "postgres = 'x'",
        "FILE:1: postgres is \"x\", but must be a table of settings.");
}

void ConfigRefusalsTest::files()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, sentence);
    const QString file = m_folder.write(QStringLiteral("foyer.toml"), content);
    const Result<Config> config = loadConfig(m_schema, {{}, {}, file});
    COMPARE_ERROR(config, ErrorCode::InvalidArgument);
    QCOMPARE(QString(config.error().detail).replace(file, QStringLiteral("FILE")), sentence);
    QVERIFY(!config.error().subject.isEmpty());
}

void ConfigRefusalsTest::variables_data()
{
    QTest::addColumn<QStringList>("environment");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char *name, QStringList environment, const char *sentence) {
        QTest::newRow(name) << environment << QString::fromUtf8(sentence);
    };
    row("unknown", {QStringLiteral("FOYER_HTTP_LISTN=x")},
        "There is no variable \"FOYER_HTTP_LISTN\"; did you mean \"FOYER_HTTP_LISTEN\"?");
    row("unknown, nothing near", {QStringLiteral("FOYER_Q=x")}, "There is no variable \"FOYER_Q\".");
    row("named by key instead of flag", {QStringLiteral("FOYER_POSTGRES_URI=x")},
        "There is no variable \"FOYER_POSTGRES_URI\"; did you mean \"FOYER_POSTGRES\"?");
    row("twice", {QStringLiteral("FOYER_DATA=a"), QStringLiteral("FOYER_DATA=b")},
        "FOYER_DATA is given twice in the environment.");
    row("integer", {QStringLiteral("FOYER_HTTP_WORKERS=many")},
        "FOYER_HTTP_WORKERS is \"many\", but must be an integer from 1 to 64.");
    row("integer with blanks", {QStringLiteral("FOYER_HTTP_WORKERS= 4")},
        "FOYER_HTTP_WORKERS is \" 4\", but must be an integer from 1 to 64.");
    row("integer empty", {QStringLiteral("FOYER_HTTP_WORKERS=")},
        "FOYER_HTTP_WORKERS is \"\", but must be an integer from 1 to 64.");
    row("integer overflow", {QStringLiteral("FOYER_HTTP_WORKERS=99999999999999999999")},
        "FOYER_HTTP_WORKERS is \"99999999999999999999\", but must be an integer from 1 to 64.");
    row("boolean", {QStringLiteral("FOYER_HTTP_COMPRESS=maybe")},
        "FOYER_HTTP_COMPRESS is \"maybe\", but must be true or false.");
    row("escape sequence", {QStringLiteral("FOYER_HTTP_SERVER_NAME=\x1b[2J")},
        "FOYER_HTTP_SERVER_NAME is \"\\u001b[2J\", but must be a text on one line.");
}

void ConfigRefusalsTest::variables()
{
    QFETCH(QStringList, environment);
    QFETCH(QString, sentence);
    const Result<Config> config = loadConfig(m_schema, {{}, environment, {}});
    COMPARE_ERROR(config, ErrorCode::InvalidArgument);
    QCOMPARE(config.error().detail, sentence);
    QVERIFY(config.error().subject.startsWith(QStringLiteral("FOYER_")));
}

void ConfigRefusalsTest::flags_data()
{
    QTest::addColumn<QString>("line"); // split at blanks
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char *name, const char *line, const char *sentence) {
        QTest::newRow(name) << QString::fromUtf8(line) << QString::fromUtf8(sentence);
    };
    row("unknown", "--http-lisetn x", "There is no flag \"--http-lisetn\"; did you mean \"--http-listen\"?");
    row("unknown, nothing near", "--qqqq", "There is no flag \"--qqqq\".");
    row("one dash", "-data /x", "There is no flag \"-data\"; did you mean \"--data\"?");
    row("negated option", "--no-data", "There is no flag \"--no-data\".");
    row("section as flag", "--http", "There is no flag \"--http\".");
    row("twice", "--http-workers 1 --http-workers=2",
        "--http-workers is given twice on the command line, but may be given once.");
    row("switch and its opposite", "--http-compress --no-http-compress",
        "--no-http-compress is given twice on the command line, but may be given once.");
    row("file twice", "--config=a --config=b",
        "--config is given twice on the command line, but may be given once.");
    row("value missing at the end", "--http-workers",
        "--http-workers has no value, but must have one: an integer from 1 to 64.");
    row("value missing before a flag", "--data --http-workers=1",
        "--data has no value, but must have one: the path of a file or folder.");
    row("file missing", "--config",
        "--config has no value, but must have one: the path of a file or folder.");
    row("switch with a wrong value", "--http-compress=x",
        "--http-compress is \"x\", but must be true or false.");
    row("negated switch with a value", "--no-http-compress=true", "--no-http-compress takes no value.");
    row("request with a value", "--help=me", "--help takes no value.");
    row("out of range", "--http-workers 100",
        "--http-workers is \"100\", but must be an integer from 1 to 64.");
    row("empty", "--http-listen=1.2.3.4",
        "--http-listen is \"1.2.3.4\", but must be a list of different addresses with port, as numbers: "
        "127.0.0.1:8080, [::1]:8080 or *:8080.");
    row("word", "serve", "There is one word too many on the command line: \"serve\".");
    row("word behind the dashes", "-- --data", "There is one word too many on the command line: \"--data\".");
}

void ConfigRefusalsTest::flags()
{
    QFETCH(QString, line);
    QFETCH(QString, sentence);
    const Result<Config> config = loadConfig(m_schema, {line.split(QLatin1Char(' ')), {}, {}});
    COMPARE_ERROR(config, ErrorCode::InvalidArgument);
    QCOMPARE(config.error().detail, sentence);
    QVERIFY(!config.error().subject.isEmpty());
}

void ConfigRefusalsTest::lowerLayersAreCheckedToo()
{
    const QString file = m_folder.write(QStringLiteral("foyer.toml"), "http.workers = 0");
    const Result<Config> config = loadConfig(m_schema, {{QStringLiteral("--http-workers=5")}, {}, file});
    COMPARE_ERROR(config, ErrorCode::InvalidArgument);
    QVERIFY(config.error().detail.startsWith(file + QStringLiteral(":1: http.workers is 0")));
}

void ConfigRefusalsTest::secretsAreNotShown()
{
    const QString secret = QStringLiteral("hunter2\x01");
    const Result<Config> flag = loadConfig(m_schema, {{QStringLiteral("--postgres"), secret}, {}, {}});
    QCOMPARE(flag.error().detail,
             QStringLiteral("--postgres is something else (not shown, it is a secret), but must "
                            "be a text on one line."));
    const QString file = m_folder.write(QStringLiteral("foyer.toml"), "postgres.uri = ['hunter2']");
    const Result<Config> inFile = loadConfig(m_schema, {{}, {}, file});
    COMPARE_ERROR(inFile, ErrorCode::InvalidArgument);
    QVERIFY(!inFile.error().toLogText().contains(QStringLiteral("hunter2")));
}

void ConfigRefusalsTest::secretFiles()
{
    const auto refusal = [&](const QString &path) {
        const Result<Config> config =
            loadConfig(m_schema, {{QStringLiteral("--auth-token-key"), path}, {}, {}});
        return config ? QStringLiteral("taken") : config.error().detail;
    };
    const QString absent = m_folder.path(QStringLiteral("absent"));
    QCOMPARE(refusal(absent),
             QStringLiteral("--auth-token-key names the file \"%1\", which does not exist.").arg(absent));
    const QString folder = m_folder.path({});
    QVERIFY(refusal(folder).endsWith(QStringLiteral("which is not a plain file.")));
    const QString empty = m_folder.write(QStringLiteral("empty"), "\n");
    QVERIFY(refusal(empty).endsWith(QStringLiteral("which must hold 1 byte to 64 KiB.")));
    const QString large = m_folder.write(QStringLiteral("large"), QByteArray(65'537, 'x'));
    QVERIFY(refusal(large).endsWith(QStringLiteral("which must hold 1 byte to 64 KiB.")));
    const QString shared = m_folder.write(QStringLiteral("shared"), "secret");
    QCOMPARE(refusal(shared), QStringLiteral("taken"));
    QVERIFY(QFile::setPermissions(shared, QFile::ReadOwner | QFile::WriteOwner | QFile::WriteOther));
    QVERIFY(refusal(shared).endsWith(QStringLiteral("which everybody may write to; take that right away.")));
}

void ConfigRefusalsTest::missingFile()
{
    const QString absent = m_folder.path(QStringLiteral("absent.toml"));
    const Result<Config> config = loadConfig(m_schema, {{QStringLiteral("--config"), absent}, {}, {}});
    COMPARE_ERROR(config, ErrorCode::Io);
    QCOMPARE(
        config.error().detail,
        QStringLiteral("The configuration file %1 cannot be read: No such file or directory.").arg(absent));
    const QString folder = m_folder.path(QStringLiteral("."));
    COMPARE_ERROR(loadConfig(m_schema, {{}, {QStringLiteral("FOYER_CONFIG=") + folder}, {}}), ErrorCode::Io);
    const QString huge = m_folder.write(QStringLiteral("huge.toml"), QByteArray(1'100'000, '#'));
    COMPARE_ERROR(loadConfig(m_schema, {{}, {}, huge}), ErrorCode::Io);
}

QTEST_GUILESS_MAIN(ConfigRefusalsTest)
#include "tst_configrefusals.moc"
