// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/pg/driverload.h"

#include "core/base/random.h"
#include "core/base/task.h"
#include "server/pg/pool.h"
#include "tests/support/deterministicids.h"

#include <QEventLoop>
#include <QTimer>
#include <sys/resource.h>

namespace foyer::pgbench {

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
    pg::Pool *pool;
    const pg::Statement *statement;
    RandomSource *random;
    QEventLoop *loop;
    int perSegment;
    int working = 0;
    qint64 done = 0;
    bool ending = false;

    [[nodiscard]] qint32 nextId() const { return qint32(1 + random->next64() % itemCount); }
};

void count(Run *run, const Error *error)
{
    if (error)
        qFatal("%s", qPrintable(error->toLogText()));
    run->done += run->perSegment;
}

void leave(Run *run)
{
    if (--run->working == 0)
        run->loop->quit();
}

Task<> workSingly(Run *run)
{
    ++run->working;
    while (!run->ending) {
        const qint32 id = run->nextId();
        const Result<pg::Rows> rows = co_await run->pool->execute(*run->statement, id);
        count(run, rows ? nullptr : &rows.error());
    }
    leave(run);
}

Task<> workBySegments(Run *run)
{
    ++run->working;
    while (!run->ending) {
        pg::Segment segment;
        for (int i = 0; i < run->perSegment; ++i)
            segment.add(*run->statement, run->nextId());
        const Result<std::vector<pg::Rows>> rows = co_await run->pool->run(std::move(segment));
        count(run, rows ? nullptr : &rows.error());
    }
    leave(run);
}

void waitUntilReady(pg::Pool &pool, int connections)
{
    QEventLoop loop;
    QTimer poll;
    QObject::connect(&poll, &QTimer::timeout, &loop, [&pool, &loop, connections] {
        if (pool.statistics().ready == connections)
            loop.quit();
    });
    poll.start(1ms);
    pool.open();
    loop.exec();
}

pg::PoolSettings settingsFor(const QByteArray &conninfo, const DriverLoad &load)
{
    const Result<pg::ConnInfo> parsed = pg::ConnInfo::parse(conninfo);
    if (!parsed)
        qFatal("%s", qPrintable(parsed.error().toLogText()));
    pg::PoolSettings settings{.connection = {.conninfo = *parsed}, .connections = load.connections};
    settings.defaultTimeout = 1min;
    return settings;
}

} // namespace

Measured runDriver(const QByteArray &conninfo, const Workload &workload, const DriverLoad &load,
                   int milliseconds)
{
    const SystemClock clock;
    test::SeededRandom random(1);
    pg::Pool pool(settingsFor(conninfo, load), clock, random);
    waitUntilReady(pool, load.connections);
    QEventLoop loop;
    Run run{&pool, workload.statement, &random, &loop, load.perSegment};
    QTimer::singleShot(milliseconds, &loop, [&run] { run.ending = true; });
    const SteadyInstant start = clock.steadyNow();
    const double cpuBefore = cpuSeconds();
    for (int i = 0; i < load.inFlight; i += load.perSegment)
        load.perSegment == 1 ? workSingly(&run) : workBySegments(&run);
    loop.exec();
    const double cpu = cpuSeconds() - cpuBefore;
    const std::chrono::duration<double> time = clock.steadyNow() - start;
    return {double(run.done) / time.count(), cpu * 1e6 / double(run.done)};
}

} // namespace foyer::pgbench
