// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/serveroptions.h"

#include <QThread>

namespace foyer::app {

using runtime::Choice;
using runtime::Config;
using runtime::LogFormat;
using runtime::OptionInfo;
using runtime::Range;
using namespace std::chrono_literals;

namespace {

OptionInfo info(const char *key, const char *help, const char *flag = "")
{
    return {QString::fromLatin1(key), QString::fromLatin1(help), QString::fromLatin1(flag)};
}

Result<Command> commandOf(const QStringList &positional)
{
    const QString word = positional.value(0, QStringLiteral("run"));
    if (word == QLatin1String("run"))
        return Command::Run;
    if (word == QLatin1String("migrate"))
        return Command::Migrate;
    if (word == QLatin1String("backup"))
        return Command::Backup;
    if (word == QLatin1String("restore"))
        return Command::Restore;
    if (word == QLatin1String("verify"))
        return Command::Verify;
    if (word == QLatin1String("demo"))
        return Command::Demo;
    return failure(
        ErrorCode::InvalidArgument,
        QStringLiteral(
            "There is no command \"%1\"; the commands are run, migrate, backup, restore, verify and demo.")
            .arg(word),
        word);
}

QByteArray plain(const Secret &secret)
{
    return secret.expose().toByteArray();
}

runtime::Option<RequestLog> requestLogOption(runtime::ConfigSchema &schema)
{
    return schema.choice<RequestLog>(info("log.requests", "Which requests are logged."), RequestLog::Failed,
                                     {{QStringLiteral("none"), RequestLog::None},
                                      {QStringLiteral("failed"), RequestLog::Failed},
                                      {QStringLiteral("all"), RequestLog::All}});
}

runtime::Option<LogFormat> logFormatOption(runtime::ConfigSchema &schema)
{
    return schema.choice<LogFormat>(info("log.format", "How log lines look."), LogFormat::Json,
                                    {{QStringLiteral("json"), LogFormat::Json},
                                     {QStringLiteral("text"), LogFormat::Text},
                                     {QStringLiteral("colour"), LogFormat::ColourText}});
}

runtime::Option<HoldsIn> holdsOption(runtime::ConfigSchema &schema)
{
    return schema.choice<HoldsIn>(
        info("holds",
             "Where seats are on hold: redis (quick; postgres stands in while it is away, and unpaid "
             "holds are lost), or always postgres. The server started last says so for all."),
        HoldsIn::Redis,
        {{QStringLiteral("redis"), HoldsIn::Redis}, {QStringLiteral("postgres"), HoldsIn::Postgres}});
}

} // namespace

ServerOptions::ServerOptions()
    : m_data(m_schema.path(info("data", "Directory of our own PostgreSQL and Redis; made if new."), {}))
    , m_attach(m_schema.path(
          info("attach", "Directory of an installation that another process runs, to add workers to it."),
          {}))
    , m_account(m_schema.text(
          info("account", "Account of the private databases when started by root; else foyer or postgres."),
          {}))
    , m_postgresUri(m_schema.secretText(
          info("postgres.uri", "PostgreSQL to use instead of a private one, as role foyer_app.")))
    , m_postgresOwnerUri(m_schema.secretText(info(
          "postgres.owner_uri", "The same as role foyer_owner; without it this process does not migrate.")))
    , m_postgresConnections(
          m_schema.integer(info("postgres.connections", "Connections of each worker."), 4, {1, 64}))
    , m_redisUri(m_schema.secretText(info("redis.uri", "Redis to use instead of a private one.")))
    , m_keys(m_schema.path(
          info("keys.directory", "Where the secrets lie that are not in the database, when it is not ours."),
          {}))
    , m_listen(m_schema.addresses(info("http.listen", "Where to serve HTTP."),
                                  {{QHostAddress(QHostAddress::LocalHost), 8480}}))
    , m_listenTls(
          m_schema.addresses(info("http.listen_tls", "Where to serve HTTPS; needs a certificate."), {}))
    , m_certificate(m_schema.path(info("http.certificate", "Certificate chain for HTTPS, PEM."), {}))
    , m_key(m_schema.path(info("http.key", "Private key of the certificate, PEM."), {}))
    , m_corsOrigins(
          m_schema.textList(info("http.cors_origins", "Origins whose pages may use the API; * for any."), {}))
    , m_trustedProxies(m_schema.textList(
          info("http.trusted_proxies", "Addresses and networks whose X-Forwarded-For is believed."), {}))
    , m_rates(m_schema.boolean(info("limits.rates",
                                    "Limit how often one account or address may ask; off only behind a proxy "
                                    "that does."),
                               true))
    , m_rateScale(m_schema.integer(
          info("limits.scale", "How many times the usual number of requests and of repeated holds may be."),
          1, {1, 10'000}))
    , m_payments(m_schema)
    , m_linePulse(m_schema.duration(
          info("line.pulse", "How often each worker looks after the waiting lines."), 1s, {100ms, 1s}))
    , m_lineGrace(m_schema.duration(
          info("line.grace", "How long people may bring back their places in a waiting line that Redis has "
                             "lost; nobody is let in meanwhile."),
          1min, {1s, 10min}))
    , m_workers(m_schema.integer(info("workers", "Threads that serve; 0: one for each core."), 0, {0, 256}))
    , m_balancerInterval(m_schema.duration(
          info("shutdown.balancer_interval", "How long to say not ready before closing the door."), 0s,
          {0s, 5min}))
    , m_drain(m_schema.duration(info("shutdown.drain", "How long running requests may finish."), 30s,
                                {100ms, 10min}))
    , m_logFormat(logFormatOption(m_schema))
    , m_logRules(m_schema.text(
          info("log.rules", "Which categories log what: foyer.pg.debug=true;foyer.http.info=false."), {}))
    , m_requestLog(requestLogOption(m_schema))
    , m_holds(holdsOption(m_schema))
    , m_archive(m_schema.path(info("archive", "The file that backup writes and restore reads."), {}))
    , m_dryRun(m_schema.boolean(info("dry_run", "migrate: say what would be done, and do nothing."), false))
{
    m_schema.positional(1, QStringLiteral("[run|migrate|backup|restore|verify|demo]"));
}

Result<ServerSettings> ServerOptions::read(const Config &config) const
{
    ServerSettings settings;
    const Result<Command> command = commandOf(config.positional());
    if (!command)
        return failure(command.error());
    settings.command = *command;
    settings.listen = config.value(m_listen);
    settings.listenTls = config.value(m_listenTls);
    const auto workers = int(config.value(m_workers));
    settings.workers = workers > 0 ? workers : QThread::idealThreadCount();
    settings.balancerInterval = config.value(m_balancerInterval);
    settings.drain = config.value(m_drain);
    settings.log.format = config.value(m_logFormat);
    settings.log.filterRules = config.value(m_logRules).replace(QLatin1Char(';'), QLatin1Char('\n'));
    settings.log.secrets = config.secrets();
    settings.requestLog = config.value(m_requestLog);
    settings.holds = config.value(m_holds);
    settings.linePulse = config.value(m_linePulse);
    settings.lineGrace = config.value(m_lineGrace);
    settings.accounts.rates = settings.accounts.rates.scaled(int(config.value(m_rateScale)));
    settings.accounts.rates.isOn = config.value(m_rates);
    settings.keysDirectory = config.value(m_keys).path;
    settings.archive = config.value(m_archive).path;
    settings.dryRun = config.value(m_dryRun);
    if (Result<void> read = m_payments.read(config, settings); !read)
        return failure(std::move(read.error()));
    for (const auto &part : {&ServerOptions::readStores, &ServerOptions::readTls, &ServerOptions::readEdge}) {
        if (Result<void> read = (this->*part)(config, settings); !read)
            return failure(std::move(read.error()));
    }
    if (settings.stores.kind == StoreKind::Given && settings.keysDirectory.isEmpty()
        && (*command == Command::Run || *command == Command::Demo || *command == Command::Verify))
        return failure(config.refusal(
            m_keys, QStringLiteral("must name a directory, shared by all servers of this installation, when "
                                   "--postgres-uri is given")));
    const bool needsArchive = *command == Command::Backup || *command == Command::Restore;
    if (needsArchive && settings.archive.isEmpty())
        return failure(config.refusal(m_archive, QStringLiteral("must name the backup's file")));
    return settings;
}

Result<void> ServerOptions::readStores(const Config &config, ServerSettings &settings) const
{
    StoreSettings &stores = settings.stores;
    const QString data = config.value(m_data).path;
    const QString attach = config.value(m_attach).path;
    stores.postgresUri = config.value(m_postgresUri);
    stores.postgresOwnerUri = config.value(m_postgresOwnerUri);
    stores.postgresConnections = int(config.value(m_postgresConnections));
    stores.installation.dataDirectory = attach.isEmpty() ? data : attach;
    stores.installation.account = config.value(m_account);
    const bool isGiven = !stores.postgresUri.isEmpty();
    const int ways = int(!data.isEmpty()) + int(!attach.isEmpty()) + int(isGiven);
    if (ways > 1)
        return failure(config.refusal(
            m_data, QStringLiteral("must stand alone: only one of --data, --attach and --postgres-uri")));
    if (ways == 0)
        return failure(config.refusal(
            m_data,
            QStringLiteral("must name a directory (or use --attach, or --postgres-uri and --redis-uri)")));
    stores.kind = isGiven ? StoreKind::Given : attach.isEmpty() ? StoreKind::Private : StoreKind::Attached;
    const Secret redisUri = config.value(m_redisUri);
    if (isGiven == redisUri.isEmpty())
        return failure(
            config.refusal(m_redisUri, QStringLiteral("must be given together with --postgres-uri")));
    if (!isGiven)
        return {};
    Result<redis::Target> target = redis::Target::fromUri(QString::fromUtf8(plain(redisUri)));
    if (!target)
        return failure(
            config.refusal(m_redisUri, QStringLiteral("must be a Redis URI: %1").arg(target.error().detail)));
    stores.redis = std::move(*target);
    return {};
}

Result<void> ServerOptions::readTls(const Config &config, ServerSettings &settings) const
{
    settings.tls = {config.value(m_certificate).path, config.value(m_key).path};
    const bool wantsTls = !settings.listenTls.isEmpty();
    if (wantsTls && settings.tls.certificate.isEmpty())
        return failure(config.refusal(m_certificate,
                                      QStringLiteral("must name a file when --http-listen-tls is given")));
    if (wantsTls && settings.tls.key.isEmpty())
        return failure(
            config.refusal(m_key, QStringLiteral("must name a file when --http-listen-tls is given")));
    return {};
}

Result<void> ServerOptions::readEdge(const Config &config, ServerSettings &settings) const
{
    http::CorsPolicy policy;
    for (const QString &origin : config.value(m_corsOrigins))
        policy.origins.append(origin.toUtf8());
    policy.requestHeaders += ", X-Device-Token, X-Visitor-Token"; // see server/accounts
    Result<http::Cors> cors = http::Cors::build(std::move(policy));
    if (!cors)
        return failure(
            config.refusal(m_corsOrigins, QStringLiteral("must hold origins: %1").arg(cors.error().detail)));
    settings.edge.cors = std::move(*cors);
    Result<http::TrustedProxies> proxies = http::TrustedProxies::parse(config.value(m_trustedProxies));
    if (!proxies)
        return failure(config.refusal(m_trustedProxies,
                                      QStringLiteral("must hold networks: %1").arg(proxies.error().detail)));
    settings.edge.trustedProxies = std::move(*proxies);
    settings.edge.limits.drain = settings.drain;
    return {};
}

} // namespace foyer::app
