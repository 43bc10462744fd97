// SPDX-License-Identifier: GPL-3.0-or-later
// What one request costs the thread that answers it, on our event dispatcher and on Qt's own, alone and
// beside 8,000 idle sockets. Runs of the two take turns.
#include "tests/bench/dispatcher/echoload.h"
#include "tests/bench/dispatcher/echoserver.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

using namespace foyer::bench;

namespace {

constexpr int rounds = 5;
constexpr int requests = 20'000;
constexpr int connections = 50;
constexpr int crowd = 8'000;

struct Scenario
{
    const char *key;
    const char *text;
    bool flush;
    int idleSockets;
};

/// The first one makes the ratio: the server flushes what it answers.
constexpr std::array<Scenario, 4> scenarios{{
    {"request_us", "8,000 idle sockets, flushed", true, crowd},
    {"request_unflushed_us", "8,000 idle sockets, not flushed", false, crowd},
    {"request_alone_us", "no idle sockets, flushed", true, 0},
    {"request_alone_unflushed_us", "no idle sockets, not flushed", false, 0},
}};

/// Microseconds of the server thread's processor time per request.
double runOnce(const EchoSettings &settings)
{
    const EchoServer server(settings);
    EchoLoad load(server.port(), connections);
    load.run(requests / 10);
    const auto before = server.cpuTime();
    load.run(requests);
    return std::chrono::duration<double, std::micro>(server.cpuTime() - before).count() / requests;
}

double median(QList<double> values)
{
    std::ranges::sort(values);
    return values.at(values.size() / 2);
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_NO_GLIB", "1"); // Qt's own is its poll() dispatcher; the one on GLib is slower still
    const QCoreApplication application(argc, argv);
    QJsonObject figures{{QStringLiteral("idle_sockets"), crowd}};
    QJsonObject reference = figures;
    double ratio = 0;
    std::printf("%-36s %12s %12s %8s\n", "us of CPU per request", "Foyer's", "Qt's", "ratio");
    for (const Scenario &scenario : scenarios) {
        QList<double> own;
        QList<double> qt;
        for (int round = 0; round < rounds; ++round) {
            own.append(runOnce({true, scenario.flush, scenario.idleSockets}));
            qt.append(runOnce({false, scenario.flush, scenario.idleSockets}));
        }
        figures.insert(QLatin1StringView(scenario.key), median(own));
        reference.insert(QLatin1StringView(scenario.key), median(qt));
        if (ratio == 0)
            ratio = median(qt) / median(own);
        std::printf("%-36s %12.2f %12.2f %8.2f\n", scenario.text, median(own), median(qt),
                    median(qt) / median(own));
    }
    const QJsonObject result{{QStringLiteral("bench"), QStringLiteral("dispatcher")},
                             {QStringLiteral("figures"), figures},
                             {QStringLiteral("reference"), reference},
                             {QStringLiteral("ratio"), ratio}};
    std::printf("%s\n", QJsonDocument(result).toJson(QJsonDocument::Compact).constData());
    return 0;
}
