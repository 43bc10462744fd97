// SPDX-License-Identifier: GPL-3.0-or-later
// How long one waits at the beginning of a working day: for the client until its first page is filled and
// takes a key, for the server with databases of its own until it answers, made anew or started again.
// References are a bare window of Qt's, and making and starting a bare PostgreSQL.
#include "tests/bench/start/launch.h"
#include "tests/support/pgcluster.h"
#include "tests/support/serverprocess.h"

#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <QCoreApplication>
#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

using namespace foyer;
using bench::Launch;

namespace {

using Clock = std::chrono::steady_clock;

constexpr int clientRuns = 9;
constexpr int serverRuns = 3;
// No variable: the server refuses what it does not know.
const QString ownDisplay = QStringLiteral("--own-display");

double secondsSince(Clock::time_point start)
{
    return std::chrono::duration<double>(Clock::now() - start).count();
}

QStringList serverArguments(const QString &data)
{
    return {QStringLiteral("--data"), data, QStringLiteral("--http-listen"), QStringLiteral("127.0.0.1:0")};
}

/// From the start of the process to its first answer.
double secondsToAnswer(test::ServerProcess &server, const QString &data)
{
    const Clock::time_point start = Clock::now();
    if (!server.start(serverArguments(data)) || server.get("/api/v1/setup").status != 200)
        qFatal("The server does not answer: %s", server.log().constData());
    return secondsSince(start);
}

double warmServer(test::ServerProcess &server, const QString &data)
{
    std::vector<double> all;
    for (int run = 0; run < serverRuns; ++run) {
        if (server.end(SIGTERM) != 0)
            qFatal("The server does not end: %s", server.log().constData());
        all.push_back(secondsToAnswer(server, data));
    }
    std::sort(all.begin(), all.end());
    return all[all.size() / 2];
}

void makeDemonstration(test::ServerProcess &server, const QString &data)
{
    if (server.run({QStringLiteral("demo"), QStringLiteral("--data"), data}) != 0)
        qFatal("No demonstration: %s", server.log().constData());
}

/// Of somebody who was signed in before; the first start signs in.
double warmClient(quint16 port, const QString &folder)
{
    qputenv("FOYER_PASSWORD", "foyer-demo");
    const Launch client{QStringLiteral(FOYER_CLIENT),
                        {QStringLiteral("--server"), QStringLiteral("http://127.0.0.1:%1").arg(port),
                         QStringLiteral("--sign-in"), QStringLiteral("demo@foyer.example"),
                         QStringLiteral("--profile"), folder + QStringLiteral("/profile"),
                         QStringLiteral("--tour"), folder + QStringLiteral("/pictures"),
                         QStringLiteral("--tour-script"), QStringLiteral(FOYER_START_TOUR)}};
    static_cast<void>(bench::secondsToReady(client));
    return bench::medianSeconds(client, clientRuns);
}

int measure()
{
    QJsonObject figures;
    QJsonObject reference;
    const auto put = [](QJsonObject &into, const char *name, double seconds) {
        into.insert(QString::fromLatin1(name), seconds);
        std::printf("%-24s %8.2f\n", name, seconds);
    };
    const test::RuntimeDir dir;
    const QString data = dir.filePath(QStringLiteral("data"));
    test::ServerProcess server(QStringLiteral(FOYER_SERVER));
    put(figures, "server_first_s", secondsToAnswer(server, data));
    put(figures, "server_warm_s", warmServer(server, data));
    if (server.end(SIGTERM) != 0)
        qFatal("The server does not end.");
    makeDemonstration(server, data);
    static_cast<void>(secondsToAnswer(server, data));
    put(figures, "client_s", warmClient(server.port(), dir.path()));
    const Launch window{QStringLiteral(FOYER_START_REFERENCE)};
    static_cast<void>(bench::secondsToReady(window));
    put(reference, "window_s", bench::medianSeconds(window, clientRuns));
    const Clock::time_point start = Clock::now();
    const test::PgCluster cluster(test::PgCluster::Durability::On);
    put(reference, "initdb_and_start_s", secondsSince(start));
    const double ratio = reference.value(u"window_s").toDouble() / figures.value(u"client_s").toDouble();
    const QJsonObject result{{QStringLiteral("bench"), QStringLiteral("start")},
                             {QStringLiteral("figures"), figures},
                             {QStringLiteral("reference"), reference},
                             {QStringLiteral("ratio"), ratio}};
    std::printf("%s\n", QJsonDocument(result).toJson(QJsonDocument::Compact).constData());
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    if (QCoreApplication::arguments().contains(ownDisplay))
        return measure();
    return QProcess::execute(
        QStringLiteral(FOYER_DISPLAY),
        {QStringLiteral("1440x900"), QCoreApplication::applicationFilePath(), ownDisplay});
}
