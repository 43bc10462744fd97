// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/runtime/config/configfixture.h"
#include "tests/support/testresult.h"

#include <QDir>
#include <QFileInfo>
#include <QMap>
#include <QTest>

using namespace foyer;
using namespace foyer::runtime;
using namespace std::chrono_literals;

namespace {

/// How one option is given on each layer, with what its value then is.
struct Given
{
    QByteArray file;
    QString variable;
    QString flag;
    QStringList values; ///< shown: default, file, environment, flag
};

template <typename T>
QString shown(const T &value)
{
    if constexpr (std::is_same_v<T, FilePath>)
        return value.path;
    else if constexpr (std::is_same_v<T, Secret>)
        return QString::fromUtf8(value.expose().toByteArray());
    else if constexpr (std::is_same_v<T, SecretFile>)
        return QString::fromUtf8(value.secret.expose().toByteArray());
    else if constexpr (std::is_same_v<T, std::chrono::milliseconds>)
        return durationText(value);
    else if constexpr (std::is_same_v<T, ByteSize>)
        return byteSizeText(value);
    else if constexpr (std::is_same_v<T, QStringList>)
        return value.join(QLatin1Char('|'));
    else if constexpr (std::is_same_v<T, QString>)
        return value;
    else if constexpr (std::is_same_v<T, SocketAddresses>) {
        QStringList texts;
        for (const SocketAddress &address : value)
            texts.append(address.toText());
        return texts.join(QLatin1Char('|'));
    } else
        return QString::number(int(value));
}

} // namespace

class ConfigPrecedenceTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void laterLayersWin_data();
    void laterLayersWin();
    void fileIsTheNamedOne();
    void relativePathsCountFromTheirFile();
    void flagsInBothForms();
    void positionalWords();
    void helpAndVersionReadNothingElse();
    void refusalOfARuleNamesThePlace();

private:
    [[nodiscard]] Given givenFor(const QString &option) const;
    [[nodiscard]] Given givenSecretFiles() const;
    [[nodiscard]] QString valueOf(const Config &config, const QString &option) const;
    [[nodiscard]] ConfigOrigin originOf(const Config &config, const QString &option) const;

    template <typename F>
    auto withOption(const QString &option, F f) const;

    test::SampleSchema m_schema;
    test::ConfigFolder m_folder;
};

template <typename F>
auto ConfigPrecedenceTest::withOption(const QString &option, F f) const
{
    if (option == QStringLiteral("path"))
        return f(m_schema.data);
    if (option == QStringLiteral("secret text"))
        return f(m_schema.postgres);
    if (option == QStringLiteral("addresses"))
        return f(m_schema.listen);
    if (option == QStringLiteral("integer"))
        return f(m_schema.workers);
    if (option == QStringLiteral("duration"))
        return f(m_schema.idle);
    if (option == QStringLiteral("size"))
        return f(m_schema.body);
    if (option == QStringLiteral("boolean"))
        return f(m_schema.compress);
    if (option == QStringLiteral("list"))
        return f(m_schema.origins);
    if (option == QStringLiteral("text"))
        return f(m_schema.name);
    if (option == QStringLiteral("choice"))
        return f(m_schema.look);
    return f(m_schema.key);
}

QString ConfigPrecedenceTest::valueOf(const Config &config, const QString &option) const
{
    return withOption(option, [&](auto handle) { return shown(config.value(handle)); });
}

ConfigOrigin ConfigPrecedenceTest::originOf(const Config &config, const QString &option) const
{
    return withOption(option, [&](auto handle) { return config.origin(handle); });
}

Given ConfigPrecedenceTest::givenFor(const QString &option) const
{
    const auto given = [](const char *file, const char *variable, const char *flag, const char *values) {
        return Given{file, QString::fromUtf8(variable), QString::fromUtf8(flag),
                     QString::fromUtf8(values).split(QLatin1Char(' '))};
    };
    const QMap<QString, Given> all{
        {QStringLiteral("path"), given("data = '/a'", "FOYER_DATA=/b", "--data=/c", " /a /b /c")},
        {QStringLiteral("secret text"),
         given("[postgres]\nuri = 'a'", "FOYER_POSTGRES=b", "--postgres=c", " a b c")},
        {QStringLiteral("addresses"),
         given("[http]\nlisten = ['1.1.1.1:1', '[::1]:2']", "FOYER_HTTP_LISTEN=2.2.2.2:2,*:3",
               "--http-listen=3.3.3.3:0", "127.0.0.1:8080 1.1.1.1:1|[::1]:2 2.2.2.2:2|*:3 3.3.3.3:0")},
        {QStringLiteral("integer"),
         given("[http]\nworkers = 3", "FOYER_HTTP_WORKERS=4", "--http-workers=5", "2 3 4 5")},
        {QStringLiteral("duration"), given("[http]\nidle_timeout = '40s'", "FOYER_HTTP_IDLE_TIMEOUT=50s",
                                           "--http-idle-timeout=1h", "30s 40s 50s 1h")},
        {QStringLiteral("size"), given("[http]\nbody_limit = '1KiB'", "FOYER_HTTP_BODY_LIMIT=2KiB",
                                       "--http-body-limit=1GiB", "64KiB 1KiB 2KiB 1GiB")},
        {QStringLiteral("boolean"),
         given("[http]\ncompress = false", "FOYER_HTTP_COMPRESS=yes", "--no-http-compress", "1 0 1 0")},
        {QStringLiteral("list"), given("[http]\ncors_origins = ['a,b', 'c']", "FOYER_HTTP_CORS_ORIGINS=d, e",
                                       "--http-cors-origins=", " a,b|c d|e ")},
        {QStringLiteral("text"), given("[http]\nserver_name = 'one'", "FOYER_HTTP_SERVER_NAME=two",
                                       "--http-server-name=--three", "foyer one two --three")},
        {QStringLiteral("choice"),
         given("[log]\nformat = 'text'", "FOYER_LOG_FORMAT=json", "--log-format=text", "7 3 7 3")},
    };
    return option == QStringLiteral("secret file") ? givenSecretFiles() : all.value(option);
}

Given ConfigPrecedenceTest::givenSecretFiles() const
{
    m_folder.write(QStringLiteral("k1"), "file\n");
    const QString second = m_folder.write(QStringLiteral("k2"), "environment");
    const QString third = m_folder.write(QStringLiteral("k3"), "flag\r\n");
    return {"[auth]\ntoken_key = 'k1'",
            QStringLiteral("FOYER_AUTH_TOKEN_KEY=") + second,
            QStringLiteral("--auth-token-key=") + third,
            {QString{}, QStringLiteral("file"), QStringLiteral("environment"), QStringLiteral("flag")}};
}

void ConfigPrecedenceTest::laterLayersWin_data()
{
    QTest::addColumn<QString>("option");
    QTest::addColumn<unsigned>("layers"); // bits: file, environment, flag
    for (const char *option : {"path", "secret text", "addresses", "integer", "duration", "size", "boolean",
                               "list", "text", "choice", "secret file"}) {
        for (unsigned layers = 0; layers < 8; ++layers)
            QTest::addRow("%s %s%s%s", option, layers & 1U ? "F" : "-", layers & 2U ? "E" : "-",
                          layers & 4U ? "A" : "-")
                << QString::fromLatin1(option) << layers;
    }
}

void ConfigPrecedenceTest::laterLayersWin()
{
    QFETCH(QString, option);
    QFETCH(unsigned, layers);
    const Given given = givenFor(option);
    ConfigSources sources;
    const QString file =
        m_folder.write(QStringLiteral("foyer.toml"), layers & 1U ? given.file : QByteArray{});
    sources.defaultFile = file;
    sources.environment = {QStringLiteral("PATH=/bin"), QStringLiteral("FOYERX=1")};
    if (layers & 2U)
        sources.environment.append(given.variable);
    if (layers & 4U)
        sources.arguments.append(given.flag);
    const Result<Config> config = loadConfig(m_schema, sources);
    VERIFY_RESULT(config);
    const int winner = layers & 4U ? 3 : layers & 2U ? 2 : layers & 1U ? 1 : 0;
    QCOMPARE(valueOf(*config, option), given.values.at(winner));
    const QStringList places{
        QStringLiteral("default"), file + QLatin1Char(':') + QString::number(1 + given.file.count('\n')),
        given.variable.section(QLatin1Char('='), 0, 0), given.flag.section(QLatin1Char('='), 0, 0)};
    QCOMPARE(originOf(*config, option).place(), places.at(winner));
    QCOMPARE(originOf(*config, option).layer, ConfigLayer(winner));
}

void ConfigPrecedenceTest::fileIsTheNamedOne()
{
    const QString common = m_folder.write(QStringLiteral("default.toml"), "[http]\nworkers = 10");
    const QString named = m_folder.write(QStringLiteral("named.toml"), "[http]\nworkers = 11");
    const QString chosen = m_folder.write(QStringLiteral("chosen.toml"), "[http]\nworkers = 12");
    ConfigSources sources{{}, {}, common};
    QCOMPARE(loadConfig(m_schema, sources).value().value(m_schema.workers), 10);
    QCOMPARE(loadConfig(m_schema, sources).value().file(), common);
    sources.environment = {QStringLiteral("FOYER_CONFIG=") + named};
    QCOMPARE(loadConfig(m_schema, sources).value().value(m_schema.workers), 11);
    sources.arguments = {QStringLiteral("--config"), chosen};
    QCOMPARE(loadConfig(m_schema, sources).value().value(m_schema.workers), 12);
    QCOMPARE(loadConfig(m_schema, sources).value().file(), chosen);
    sources = ConfigSources{{}, {}, m_folder.path(QStringLiteral("absent.toml"))};
    QCOMPARE(loadConfig(m_schema, sources).value().value(m_schema.workers), 2);
    QVERIFY(loadConfig(m_schema, sources).value().file().isEmpty());
}

void ConfigPrecedenceTest::relativePathsCountFromTheirFile()
{
    const QString file = m_folder.write(QStringLiteral("foyer.toml"), "data = '../there/./x'");
    const Result<Config> fromFile = loadConfig(m_schema, {{}, {}, file});
    QCOMPARE(fromFile.value().value(m_schema.data).path,
             QDir::cleanPath(QFileInfo(file).path() + QStringLiteral("/../there/x")));
    const Result<Config> fromFlag =
        loadConfig(m_schema, {{QStringLiteral("--data"), QStringLiteral("x/")}, {}, {}});
    QCOMPARE(fromFlag.value().value(m_schema.data).path, QDir::currentPath() + QStringLiteral("/x"));
}

void ConfigPrecedenceTest::flagsInBothForms()
{
    const QStringList arguments{
        QStringLiteral("--http-workers"),         QStringLiteral("9"),
        QStringLiteral("--http-server-name=a=b"), QStringLiteral("--http-compress=off"),
        QStringLiteral("--log-format"),           QStringLiteral("text")};
    const Result<Config> config = loadConfig(m_schema, {arguments, {}, {}});
    VERIFY_RESULT(config);
    QCOMPARE(config->value(m_schema.workers), 9);
    QCOMPARE(config->value(m_schema.name), QStringLiteral("a=b"));
    QCOMPARE(config->value(m_schema.compress), false);
    QCOMPARE(config->value(m_schema.look), test::Look::Text);
    QVERIFY(config->isGiven(m_schema.look));
    QVERIFY(!config->isGiven(m_schema.idle));
}

void ConfigPrecedenceTest::positionalWords()
{
    test::SampleSchema schema;
    schema.positional(3, QStringLiteral("[COMMAND]"));
    const QStringList arguments{QStringLiteral("backup"), QStringLiteral("--http-workers=3"),
                                QStringLiteral("-"), QStringLiteral("--"), QStringLiteral("--not-a-flag")};
    const Result<Config> config = loadConfig(schema, {arguments, {}, {}});
    VERIFY_RESULT(config);
    QCOMPARE(config->positional(),
             (QStringList{QStringLiteral("backup"), QStringLiteral("-"), QStringLiteral("--not-a-flag")}));
    QCOMPARE(config->value(schema.workers), 3);
}

void ConfigPrecedenceTest::helpAndVersionReadNothingElse()
{
    const QStringList broken{QStringLiteral("FOYER_NONSENSE=1")};
    const QString file = m_folder.write(QStringLiteral("broken.toml"), "= nonsense");
    const Result<Config> help =
        loadConfig(m_schema, {{QStringLiteral("-h"), QStringLiteral("--what")}, broken, file});
    QCOMPARE(help.value().request(), ConfigRequest::Help);
    const Result<Config> version = loadConfig(m_schema, {{QStringLiteral("--version")}, broken, file});
    QCOMPARE(version.value().request(), ConfigRequest::Version);
    const Result<Config> print = loadConfig(m_schema, {{QStringLiteral("--print-config")}, {}, {}});
    QCOMPARE(print.value().request(), ConfigRequest::PrintConfig);
    COMPARE_ERROR(loadConfig(m_schema, {{QStringLiteral("--print-config")}, broken, {}}),
                  ErrorCode::InvalidArgument);
}

void ConfigPrecedenceTest::refusalOfARuleNamesThePlace()
{
    const QString file =
        m_folder.write(QStringLiteral("foyer.toml"), "\ndata = '/srv/x'\n[postgres]\nuri = 'hidden'");
    const Config config = loadConfig(m_schema, {{}, {}, file}).value();
    const QString must = QStringLiteral("must not stand beside --attach");
    const Error data = config.refusal(m_schema.data, must);
    QCOMPARE(data.detail,
             file + QStringLiteral(":2: data is \"/srv/x\", but must not stand beside --attach."));
    QCOMPARE(data.subject, QStringLiteral("data"));
    QCOMPARE(config.refusal(m_schema.postgres, must).detail,
             file + QStringLiteral(":4: postgres.uri is given, but must not stand beside --attach."));
    QCOMPARE(config.refusal(m_schema.workers, QStringLiteral("must be")).detail,
             QStringLiteral("--http-workers is not given, but must be."));
}

QTEST_GUILESS_MAIN(ConfigPrecedenceTest)
#include "tst_configprecedence.moc"
