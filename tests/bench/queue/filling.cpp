// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/queue/filling.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace foyer::bench {

namespace {

constexpr qint64 atOnce = 256;
constexpr int callsInFlight = 32;

struct Filling
{
    line::LineServices *lines = nullptr;
    RandomSource *random = nullptr;
    qint64 left = 0;
    qint64 sampleEvery = 1;
    QByteArrayList tokens = {};
};

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

void keepSample(Filling &filling, const line::LineRow &row, const line::Arrival &arrival,
                const line::Joined &joined)
{
    line::Place place;
    place.performance = row.performance;
    place.epoch = row.epoch;
    place.visitor = arrival.member.uuid();
    place.score = joined.score.value_or(0);
    filling.tokens.append(filling.lines->seal().seal(place));
}

Task<> fillOn(Filling *filling)
{
    const line::LineRowPtr row = filling->lines->book().entry(test::LineRig::performance)->row;
    while (filling->left > 0) {
        const bool isSampled = filling->left / atOnce % filling->sampleEvery == 0;
        const std::vector<line::Arrival> arrivals = someVisitors(*filling);
        line::Remembered<std::vector<line::Joined>> joined =
            co_await filling->lines->memory().join(row, arrivals);
        if (!joined)
            qFatal("people cannot join");
        if (isSampled)
            keepSample(*filling, *row, arrivals.front(), joined->front());
    }
}

Task<> fillAll(Filling *filling)
{
    std::vector<Task<>> parts;
    for (int i = 0; i < callsInFlight; ++i)
        parts.push_back(fillOn(filling));
    for (Task<> &part : parts)
        co_await std::move(part);
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

RedisMemory memoryOf(test::RedisChild &redis)
{
    const QByteArray info = redis.cli({u"info"_s, u"memory"_s});
    QFile status(u"/proc/%1/status"_s.arg(redis.pid()));
    RedisMemory memory{figure(info, "used_memory"), figure(info, "used_memory_peak"), 0};
    if (status.open(QIODevice::ReadOnly))
        memory.peakResident = figure(status.readAll().replace('\t', ' ').replace(":  ", ":"), "VmHWM") * 1024;
    return memory;
}

QByteArrayList fillLine(test::LineRig &rig, qint64 people, qsizetype sample)
{
    SystemRandom random;
    Filling filling;
    filling.lines = &rig.lines(0);
    filling.random = &random;
    filling.left = people;
    filling.sampleEvery = std::max<qint64>(people / atOnce / qint64(sample), 1);
    rig.await([&filling] { return fillAll(&filling); }, std::chrono::minutes{20});
    return std::move(filling.tokens);
}

QByteArrayList joiningBodies(test::LineRig &rig, int count)
{
    SystemRandom random;
    SystemClock clock;
    const Instant now = clock.now();
    QByteArrayList bodies;
    bodies.reserve(count);
    for (int i = 0; i < count; ++i) {
        const line::VisitorPass pass{line::makeVisitor(random), now};
        bodies.append(R"({"visitor":")" + rig.lines(0).seal().seal(pass) + R"("})");
    }
    return bodies;
}

} // namespace foyer::bench
