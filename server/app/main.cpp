// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/version.h"
#include "server/app/offlinecommands.h"
#include "server/app/server.h"
#include "server/app/serveroptions.h"
#include "server/app/stopflag.h"
#include "server/app/storecommand.h"
#include "server/epoll/epolldispatcher.h"
#include "server/runtime/config/configloader.h"
#include "server/runtime/config/helptext.h"

#include <cstdio>
#include <QCoreApplication>
#include <QProcess>
#include <unistd.h>

namespace {

using namespace foyer;

constexpr int exitFailure = 1;
constexpr int exitUsage = 2; ///< a flag, key or variable is wrong
constexpr auto startLimit = std::chrono::seconds{60};
constexpr auto offlineLimit = std::chrono::hours{24};

void say(std::FILE *stream, const QString &text)
{
    std::fputs(qUtf8Printable(text + QLatin1Char('\n')), stream);
}

int refuse(const Error &error)
{
    say(stderr, QStringLiteral("foyer-server: ") + error.detail);
    return error.code == ErrorCode::InvalidArgument ? exitUsage : exitFailure;
}

int runServer(const app::ServerSettings &settings, const Clock &clock, const runtime::LogSystem &log)
{
    std::unique_ptr<app::Server> server;
    {
        const app::StopFlag stop;
        auto opened =
            app::Server::open(settings, clock, log, privatedb::WaitLimit(clock, startLimit, stop.flag()));
        if (!opened)
            return refuse(opened.error());
        server = std::move(*opened);
    }
    bool mustEndNow = false;
    QObject::connect(server.get(), &app::Server::finished, QCoreApplication::instance(),
                     [&mustEndNow](int status, bool isStuck) {
                         mustEndNow = isStuck;
                         QCoreApplication::exit(status);
                     });
    if (const Result<void> started = server->start(); !started)
        return refuse(started.error());
    const int status = QCoreApplication::exec();
    if (mustEndNow)
        _exit(exitFailure);
    return status;
}

int runOffline(const app::ServerSettings &settings, const Clock &clock)
{
    const app::StopFlag stop;
    const privatedb::WaitLimit limit(clock, offlineLimit, stop.flag());
    const auto run = [&]() -> Result<QString> {
        switch (settings.command) {
        case app::Command::Migrate: return app::migrate(settings, clock, limit);
        case app::Command::Backup: return app::backup(settings, clock, limit);
        case app::Command::Restore: return app::restore(settings, limit);
        case app::Command::Run:
        case app::Command::Verify:
        case app::Command::Demo: break;
        }
        return failure(ErrorCode::Internal, QStringLiteral("This command does not end by itself."));
    };
    const Result<QString> done = run();
    if (!done)
        return refuse(done.error());
    say(stdout, *done);
    return 0;
}

int runOnStores(const app::ServerSettings &settings, const Clock &clock, app::StoreCommand::Work work)
{
    const app::StopFlag stop;
    auto command =
        app::StoreCommand::open(settings, clock, privatedb::WaitLimit(clock, startLimit, stop.flag()));
    if (!command)
        return refuse(command.error());
    int status = exitFailure;
    (*command)->start(work, [&status](Result<QString> done) {
        status = done ? 0 : refuse(done.error());
        if (done)
            say(stdout, *done);
        QCoreApplication::exit(status);
    });
    QCoreApplication::exec();
    return status;
}

int runCommand(const app::ServerSettings &settings)
{
    const SystemClock clock;
    const runtime::LogSystem log(settings.log, clock);
    if (settings.command == app::Command::Run)
        return runServer(settings, clock, log);
    if (settings.command == app::Command::Verify)
        return runOnStores(settings, clock, &app::verify);
    if (settings.command == app::Command::Demo)
        return runOnStores(settings, clock, &app::makeDemonstration);
    return runOffline(settings, clock);
}

/// What --help, --version and --print-config ask for instead of running; empty when nothing was.
std::optional<QString> answerTo(const app::ServerOptions &options, const runtime::Config &config)
{
    switch (config.request()) {
    case runtime::ConfigRequest::Run: return std::nullopt;
    case runtime::ConfigRequest::Help:
        return runtime::helpText(options.schema(), {QStringLiteral("foyer-server"),
                                                    QStringLiteral("The booking server of a box office.")});
    case runtime::ConfigRequest::Version:
        return QStringLiteral("foyer-server ") + Version::ofThisBuild().toText();
    case runtime::ConfigRequest::PrintConfig: return config.toToml();
    }
    return std::nullopt;
}

} // namespace

int main(int argc, char *argv[])
{
    if (const Result<void> installed = epoll::EpollDispatcher::installForMainThread(); !installed)
        return refuse(installed.error());
    const QCoreApplication application(argc, argv);
    const app::ServerOptions options;
    const Result<runtime::Config> config = runtime::loadConfig(
        options.schema(), {QCoreApplication::arguments().mid(1), QProcess::systemEnvironment(),
                           QStringLiteral("/etc/foyer/foyer-server.toml")});
    if (!config)
        return refuse(config.error());
    if (const std::optional<QString> answer = answerTo(options, *config)) {
        say(stdout, *answer);
        return 0;
    }
    const Result<app::ServerSettings> settings = options.read(*config);
    if (!settings)
        return refuse(settings.error());
    return runCommand(*settings);
}
