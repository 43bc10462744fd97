// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/privatedb/attach.h"
#include "server/privatedb/privateinstallation.h"
#include "server/privatedb/restore.h"
#include "tests/server/privatedb/box.h"

#include <csignal>
#include <cstdio>
#include <grp.h>
#include <QCoreApplication>
#include <QTimer>
#include <unistd.h>

// A server with nothing in it but its private databases, for tests that kill it or start several:
//   privatedb_host DIR RUNTIMEBASE [UID GID]
// It says on standard output what happens, a line each: ready, died, back, failed, stopped, error.
// `privatedb_host DIR attach [UID GID]` joins a running installation instead, and says as whom it could do
// so; `privatedb_host DIR RUNTIMEBASE ARCHIVE` restores.

using namespace foyer;
using namespace foyer::privatedb;

namespace {

std::atomic_bool stopping = false;

void say(const QString &line)
{
    std::fputs(qUtf8Printable(line + QLatin1Char('\n')), stdout);
    std::fflush(stdout);
}

void become(const QStringList &arguments)
{
    if (arguments.size() < 5)
        return;
    const gid_t group = gid_t(arguments[4].toInt());
    if (setgroups(0, nullptr) != 0 || setgid(group) != 0 || setuid(uid_t(arguments[3].toInt())) != 0)
        qFatal("cannot become %s", qPrintable(arguments[3]));
}

void follow(PrivateInstallation &installation, QCoreApplication &application)
{
    const auto pidOf = [&installation](Child child) { return QString::number(installation.pid(child)); };
    say(QStringLiteral("ready %1 %2").arg(pidOf(Child::PostgreSql), pidOf(Child::Redis)));
    QObject::connect(&installation, &PrivateInstallation::childDied, &application,
                     [](Child child) { say(QStringLiteral("died %1").arg(childName(child))); });
    QObject::connect(&installation, &PrivateInstallation::childBack, &application, [pidOf](Child child) {
        say(QStringLiteral("back %1 %2").arg(childName(child), pidOf(child)));
    });
    QObject::connect(&installation, &PrivateInstallation::failed, &application,
                     [](const Error &error) { say(QStringLiteral("failed ") + error.toLogText()); });
}

int run(QCoreApplication &application, const Options &options)
{
    const SystemClock clock;
    auto installation =
        PrivateInstallation::open(options, clock, WaitLimit(clock, std::chrono::minutes{2}, &stopping));
    if (!installation) {
        say(QStringLiteral("error ") + installation.error().toLogText());
        return 1;
    }
    follow(**installation, application);
    QTimer watch;
    QObject::connect(&watch, &QTimer::timeout, &application, [&application] {
        if (stopping)
            application.quit();
    });
    watch.start(10);
    QCoreApplication::exec();
    const Result<void> stopped = (*installation)->stop();
    say(stopped ? QStringLiteral("stopped") : QStringLiteral("error ") + stopped.error().toLogText());
    return stopped ? 0 : 1;
}

int restoreFrom(const QString &archive, const Options &options)
{
    const SystemClock clock;
    const Result<Manifest> restored =
        restore({options, archive}, WaitLimit(clock, std::chrono::minutes{2}, &stopping));
    say(restored ? QStringLiteral("restored") : QStringLiteral("error ") + restored.error().toLogText());
    return restored ? 0 : 1;
}

int join(const QString &directory)
{
    const SystemClock clock;
    const Result<Endpoints> endpoints =
        attach(directory, WaitLimit(clock, std::chrono::minutes{2}, &stopping));
    if (!endpoints) {
        say(QStringLiteral("error ") + endpoints.error().toLogText());
        return 1;
    }
    const QByteArray user =
        foyer::privatedb::test::sql(endpoints->postgresUri(Role::App), "select current_user");
    say(QStringLiteral("joined ") + QString::fromUtf8(user));
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 3)
        qFatal("usage: privatedb_host DIR RUNTIMEBASE [UID GID]");
    become(arguments);
    std::signal(SIGTERM, [](int) { stopping = true; });
    if (arguments[2] == QStringLiteral("attach"))
        return join(arguments[1]);
    Options options;
    options.dataDirectory = arguments[1];
    options.runtimeBases = {arguments[2]};
    return arguments.size() == 4 ? restoreFrom(arguments[3], options) : run(application, options);
}
