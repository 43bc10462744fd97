// SPDX-License-Identifier: GPL-3.0-or-later
// Requests per second of one worker's edge, for a small JSON route on 50 kept connections, against a bare
// epoll loop in C that answers without looking. Servers on one processor, wrk on the other, by turns.
#include "tests/bench/http/servers.h"
#include "tests/bench/http/wrk.h"

#include <algorithm>
#include <cstdio>
#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

using namespace foyer::bench;

namespace {

constexpr int rounds = 5;

struct Run
{
    Load load;
    double cpuUs = 0; ///< of the server's thread, per request
};

const QStringList browserHeaders{
    QStringLiteral("User-Agent: Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0"),
    QStringLiteral("Accept: application/json"),
    QStringLiteral("Accept-Language: de,en-US;q=0.7,en;q=0.3"),
    QStringLiteral("Accept-Encoding: gzip, deflate, br"),
    QStringLiteral("Referer: https://shop.example.org/events/rock-am-ring"),
    QStringLiteral("Authorization: Bearer "
                   "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.c2lnbmF0dXJl"),
    QStringLiteral("Origin: https://shop.example.org"),
    QStringLiteral("Sec-Fetch-Dest: empty"),
    QStringLiteral("Sec-Fetch-Mode: cors"),
    QStringLiteral("Sec-Fetch-Site: same-site"),
    QStringLiteral("X-Request-Id: 0192f7c3-8a1b-7cde-9f01-23456789abcd"),
};

template <typename Server>
Run measure(Server &server, const QStringList &headers)
{
    const auto before = server.cpuTime();
    Run run;
    run.load = runWrk(server.port(), headers);
    const double requests = run.load.requestsPerSecond * 3.0;
    run.cpuUs = std::chrono::duration<double, std::micro>(server.cpuTime() - before).count()
                / std::max(requests, 1.0);
    if (run.load.failures > 0)
        qFatal("%d requests failed", run.load.failures);
    return run;
}

/// Of the middle one by rate.
Run median(QList<Run> runs)
{
    std::sort(runs.begin(), runs.end(),
              [](const Run &a, const Run &b) { return a.load.requestsPerSecond < b.load.requestsPerSecond; });
    return runs.at(runs.size() / 2);
}

void print(const char *name, const Run &run)
{
    std::printf("%-34s %10.0f/s %8.2f us CPU %8.0f us p50 %8.0f us p99\n", name, run.load.requestsPerSecond,
                run.cpuUs, run.load.latencyMedianUs, run.load.latencyP99Us);
}

QJsonObject toJson(const Run &run, const Run &browser)
{
    return {{QStringLiteral("requests_per_s"), run.load.requestsPerSecond},
            {QStringLiteral("cpu_us"), run.cpuUs},
            {QStringLiteral("p99_us"), run.load.latencyP99Us},
            {QStringLiteral("browser_requests_per_s"), browser.load.requestsPerSecond},
            {QStringLiteral("browser_cpu_us"), browser.cpuUs}};
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QList<Run> edge;
    QList<Run> edgeBrowser;
    QList<Run> reference;
    QList<Run> referenceBrowser;
    for (int round = 0; round < rounds; ++round) {
        {
            EdgeServer server;
            edge.append(measure(server, {}));
            edgeBrowser.append(measure(server, browserHeaders));
        }
        const ReferenceServer server;
        reference.append(measure(server, {}));
        referenceBrowser.append(measure(server, browserHeaders));
    }
    print("Foyer's edge", median(edge));
    print("Foyer's edge, a browser's headers", median(edgeBrowser));
    print("bare epoll", median(reference));
    print("bare epoll, a browser's headers", median(referenceBrowser));
    const double ratio = median(edge).load.requestsPerSecond / median(reference).load.requestsPerSecond;
    const QJsonObject result{
        {QStringLiteral("bench"), QStringLiteral("http")},
        {QStringLiteral("figures"), toJson(median(edge), median(edgeBrowser))},
        {QStringLiteral("reference"), toJson(median(reference), median(referenceBrowser))},
        {QStringLiteral("ratio"), ratio}};
    std::printf("%s\n", QJsonDocument(result).toJson(QJsonDocument::Compact).constData());
    return 0;
}
