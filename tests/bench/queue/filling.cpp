// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/queue/filling.h"

#include "server/line/linememory.h"
#include "server/redis/dialer.h"
#include "server/redis/settings.h"
#include "server/redis/target.h"

#include <QEventLoop>
#include <QFile>

using namespace Qt::StringLiterals;

namespace foyer::bench {

namespace {

constexpr qint64 atOnce = 256;
constexpr int callsInFlight = 32;
constexpr int mostTries = 30;

struct Filling
{
    const WaitingLine *line = nullptr;
    line::LineMemory *memory = nullptr;
    RandomSource *random = nullptr;
    qint64 left = 0;
    qint64 sampleEvery = 1;
    QByteArrayList tokens = {};
};

// What joining asks of it.
line::LineRowPtr rowOf(const WaitingLine &line)
{
    line::LineRow row;
    row.performance = line.number();
    row.epoch = line.epoch();
    row.firstEpoch = row.epoch;
    return std::make_shared<const line::LineRow>(std::move(row));
}

std::vector<line::Arrival> someVisitors(Filling &filling)
{
    std::vector<line::Arrival> arrivals;
    for (qint64 i = 0; i < atOnce && filling.left > 0; ++i, --filling.left) {
        line::Arrival arrival;
        arrival.member = line::Member::of(line::makeVisitor(*filling.random)).value();
        arrivals.push_back(arrival);
    }
    return arrivals;
}

void keepSample(Filling &filling, const line::Arrival &arrival, const line::Joined &joined)
{
    line::Place place;
    place.performance = filling.line->number();
    place.epoch = filling.line->epoch();
    place.visitor = arrival.member.uuid();
    place.score = joined.score.value_or(0);
    filling.tokens.append(filling.line->seal().seal(place));
}

Task<> fillOn(Filling *filling)
{
    const line::LineRowPtr row = rowOf(*filling->line);
    while (filling->left > 0) {
        const bool isSampled = filling->left / atOnce % filling->sampleEvery == 0;
        const std::vector<line::Arrival> arrivals = someVisitors(*filling);
        line::Remembered<std::vector<line::Joined>> joined = co_await filling->memory->join(row, arrivals);
        // A disk that is behind holds Redis up. Joining again is as good as once.
        for (int tries = 1; !joined && tries < mostTries; ++tries)
            joined = co_await filling->memory->join(row, arrivals);
        if (!joined)
            qFatal("people cannot join");
        if (isSampled)
            keepSample(*filling, arrivals.front(), joined->front());
    }
}

Task<> fillAll(Filling *filling, QEventLoop *loop)
{
    std::vector<Task<>> parts;
    for (int i = 0; i < callsInFlight; ++i)
        parts.push_back(fillOn(filling));
    for (Task<> &part : parts)
        co_await std::move(part);
    loop->quit();
}

qint64 figure(const QByteArray &text, const QByteArray &name)
{
    for (const QByteArray &line : text.split('\n')) {
        if (line.startsWith(name + ':'))
            return line.mid(name.size() + 1).trimmed().split(' ').first().toLongLong();
    }
    return 0;
}

} // namespace

RedisMemory memoryOf(const test::RedisChild &redis)
{
    const QByteArray info = redis.cli({u"info"_s, u"memory"_s});
    QFile status(u"/proc/%1/status"_s.arg(redis.pid()));
    RedisMemory memory{figure(info, "used_memory"), figure(info, "used_memory_peak"), 0};
    if (status.open(QIODevice::ReadOnly))
        memory.peakResident = figure(status.readAll().replace('\t', ' ').replace(":  ", ":"), "VmHWM") * 1024;
    return memory;
}

QByteArrayList fillLine(const WaitingLine &line, const test::RedisChild &redis, qint64 people,
                        qsizetype sample)
{
    const SystemClock clock;
    SystemRandom random;
    const redis::Dialer dialer = redis::Dialer::prepare(redis::Target::local(redis.socketPath())).value();
    const auto client = redis::makeClient(dialer, redis::Settings{}, clock, random);
    QEventLoop loop;
    client->open();
    line::LineMemory memory(*client, clock, line::LineScripts::Times());
    Filling filling{&line, &memory, &random, people};
    filling.sampleEvery = std::max<qint64>(people / atOnce / qint64(sample), 1);
    QMetaObject::invokeMethod(
        &loop, [&filling, &loop] { static_cast<void>(fillAll(&filling, &loop)); }, Qt::QueuedConnection);
    loop.exec();
    return std::move(filling.tokens);
}

} // namespace foyer::bench
