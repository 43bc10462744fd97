// SPDX-License-Identifier: GPL-3.0-or-later
// A waiting line of ten million at a real server, whose limits are on: how fast people join over HTTP with a
// visitor's token (against redis-benchmark's ZADD, one a request, on the same Redis), what the line costs in
// memory, how long the exact place takes, and how often everybody's state is told. The argument is how many
// shall wait; ten million without it.
#include "tests/bench/queue/filling.h"
#include "tests/bench/queue/queueload.h"

#include <algorithm>
#include <cstdio>
#include <QCoreApplication>
#include <QJsonDocument>
#include <QLoggingCategory>

using namespace foyer;
using namespace foyer::bench;
using namespace Qt::StringLiterals;

namespace {

constexpr int rounds = 3;
constexpr int runSeconds = 4;
constexpr int joiners = 400'000; // of a round
constexpr int zadds = 300'000;
constexpr qint64 usualPeople = 10'000'000;
constexpr qsizetype places = 10'000;

struct Joins
{
    double perSecond = 0;
    double zaddsPerSecond = 0;
};

double medianOf(QList<double> values)
{
    std::sort(values.begin(), values.end());
    return values.at(values.size() / 2);
}

Joins measureJoins(const BoxOffice &office, WaitingLine &line)
{
    QList<double> ours;
    QList<double> theirs;
    for (int round = 0; round < rounds; ++round) {
        const QueueLoad load = runPosts(office.port(), line.path(), line.joiningBodies(joiners), runSeconds);
        if (load.failures > 0)
            qFatal("%d joins failed", load.failures);
        ours.append(load.perSecond);
        theirs.append(runZadds(office.redis().socketPath(), zadds));
        std::printf("join over HTTP %10.0f/s (p99 %.2f ms)   ZADD %10.0f/s\n", load.perSecond, load.p99Ms,
                    theirs.last());
    }
    office.redis().cli({u"del"_s, u"foyer:bench"_s});
    return {medianOf(ours), medianOf(theirs)};
}

/// One after another, each as its client sees it.
double placeP99(const BoxOffice &office, const WaitingLine &line, const QByteArrayList &tokens)
{
    const SystemClock clock;
    test::JsonClient client(office.port());
    std::vector<double> times;
    for (const QByteArray &token : tokens) {
        const SteadyInstant before = clock.steadyNow();
        const test::JsonAnswer answer =
            client.post(line.path("/place"), {{u"token"_s, QString::fromLatin1(token)}});
        times.push_back(std::chrono::duration<double, std::milli>(clock.steadyNow() - before).count());
        if (answer.status != 200 || answer.text(u"status"_s) != u"waiting")
            qFatal("no place: %s", answer.toText().constData());
    }
    std::sort(times.begin(), times.end());
    return times.at(times.size() * 99 / 100);
}

// Meanwhile the server looks after the line every second, and makes the answer anew each time.
QueueLoad measureState(const BoxOffice &office, const WaitingLine &line)
{
    const QueueLoad load = runGets(office.port(), line.path(), runSeconds);
    if (load.failures > 0)
        qFatal("%d answers failed", load.failures);
    return load;
}

void print(const QJsonObject &figures)
{
    for (auto each = figures.begin(); each != figures.end(); ++each)
        std::printf("%-28s %16.2f\n", qPrintable(each.key()), each.value().toDouble());
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QLoggingCategory::setFilterRules(u"foyer.*.info=false"_s);
    const qint64 people = application.arguments().value(1).toLongLong() > 0
                              ? application.arguments().value(1).toLongLong()
                              : usualPeople;
    useDisk();
    BoxOffice office;
    office.serve(1);
    const Season season(office, 1, 1);
    WaitingLine line(office, season);
    line.beginAnew();
    const Joins joins = measureJoins(office, line);
    line.beginAnew();
    const QByteArrayList tokens = fillLine(line, office.redis(), people, places);
    line.awaitTold(people);
    const RedisMemory memory = memoryOf(office.redis());
    const double p99 = placeP99(office, line, tokens);
    const QueueLoad state = measureState(office, line);
    const qint64 waiting = line.waiting();
    const QJsonObject figures{{u"joins_per_s"_s, qRound64(joins.perSecond)},
                              {u"waiting"_s, waiting},
                              {u"used_memory"_s, memory.used},
                              {u"used_memory_peak"_s, memory.peak},
                              {u"peak_resident"_s, memory.peakResident},
                              {u"bytes_per_waiting"_s, double(memory.used) / double(waiting)},
                              {u"place_p99_ms"_s, p99},
                              {u"line_state_per_s"_s, qRound64(state.perSecond)},
                              {u"line_state_p99_ms"_s, state.p99Ms}};
    print(figures);
    const QJsonObject result{
        {u"bench"_s, u"queue"_s},
        {u"figures"_s, figures},
        {u"reference"_s, QJsonObject{{u"zadds_per_s"_s, qRound64(joins.zaddsPerSecond)}}},
        {u"ratio"_s, joins.perSecond / joins.zaddsPerSecond}};
    std::printf("%s\n", QJsonDocument(result).toJson(QJsonDocument::Compact).constData());
    return 0;
}
