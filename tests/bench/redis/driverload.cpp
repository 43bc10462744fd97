// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/redis/driverload.h"

#include "core/base/random.h"
#include "core/base/task.h"
#include "server/redis/client.h"
#include "server/redis/dialer.h"
#include "server/redis/settings.h"

#include <chrono>
#include <QEventLoop>
#include <sys/resource.h>

namespace foyer::bench {

namespace {

using namespace std::chrono_literals;

double cpuSeconds()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval &time) {
        return double(time.tv_sec) + double(time.tv_usec) * 1e-6;
    };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

/// What the coroutines of one run share.
struct Run
{
    redis::Client *client = nullptr;
    const Workload *workload = nullptr;
    SteadyInstant deadline{};
    int left = 0;
    int working = 0;
    quint64 random = 0x9E3779B97F4A7C15U;
    QEventLoop *loop = nullptr;
};

quint64 nextRandom(quint64 &state)
{
    state ^= state << 13U;
    state ^= state >> 7U;
    state ^= state << 17U;
    return state;
}

Task<> work(Run *run)
{
    ++run->working;
    while (run->left > 0) {
        --run->left;
        Completion<redis::Reply> answer =
            run->client->command(run->workload->make(nextRandom(run->random)), run->deadline);
        const Result<redis::Reply> reply = co_await std::move(answer);
        if (!reply)
            qFatal("%s", qPrintable(reply.error().toLogText()));
    }
    if (--run->working == 0)
        run->loop->quit();
}

void connectFirst(redis::Client &client)
{
    QEventLoop loop;
    QObject::connect(&client, &redis::Client::reachableChanged, &loop, &QEventLoop::quit);
    client.open();
    loop.exec();
}

} // namespace

Measured runDriver(const QString &socketPath, const Workload &workload, int inFlight, int commands)
{
    const SystemClock clock;
    SystemRandom random;
    const Result<redis::Dialer> dialer = redis::Dialer::prepare(redis::Target::local(socketPath));
    const auto client = redis::makeClient(*dialer, redis::Settings{}, clock, random);
    connectFirst(*client);
    QEventLoop loop;
    Run run{client.get(), &workload, clock.steadyNow() + 10min, commands};
    run.loop = &loop;
    const SteadyInstant start = clock.steadyNow();
    const double cpuBefore = cpuSeconds();
    for (int i = 0; i < inFlight; ++i)
        work(&run);
    loop.exec();
    const double cpu = cpuSeconds() - cpuBefore;
    const std::chrono::duration<double> time = clock.steadyNow() - start;
    return {commands / time.count(), cpu * 1e6 / commands};
}

} // namespace foyer::bench
