// SPDX-License-Identifier: GPL-3.0-or-later
// WebSockets held over several server processes, each signed in and subscribed to a performance's seats,
// while every five seconds somebody takes a seat and all of them are told. How late a frame comes is counted
// from before the request to hold the seat was sent: the database's commit is in it.
//   live [--connections N] [--servers N] [--listeners N] [--broadcasts N]
#include "tests/bench/booking/cpusplit.h"
#include "tests/bench/live/audience.h"
#include "tests/bench/live/room.h"
#include "tests/bench/measured/resident.h"

#include <cmath>
#include <cstdio>
#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLoggingCategory>
#include <QThread>

using namespace foyer;
using namespace foyer::bench;

namespace {

constexpr int people = 1000; ///< with a token; each sits at several screens
constexpr int intervalMs = 5000;
constexpr int crossings = 41;
constexpr int crossingMs = 250;                 // one after another, so that none is told with the next
constexpr int firstCrossing = Season::rowSeats; // in the second row
static_assert(firstCrossing + crossings <= BroadcastBoard::most);

struct Options
{
    int connections = 50'000;
    int servers = 4;
    int listeners = 5; ///< processes
    int broadcasts = 12;
};

Options readOptions()
{
    Options options;
    QCommandLineParser parser;
    const auto number = [&parser](const char *name, int *into) {
        const QString text = QString::fromLatin1(name);
        parser.addOption({text, text, text, QString::number(*into)});
        return [&parser, text, into] { *into = parser.value(text).toInt(); };
    };
    const auto reads = {number("connections", &options.connections), number("servers", &options.servers),
                        number("listeners", &options.listeners), number("broadcasts", &options.broadcasts)};
    parser.process(*QCoreApplication::instance());
    for (const auto &read : reads)
        read();
    options.broadcasts = std::min(options.broadcasts, Season::rowSeats);
    return options;
}

double percentile(const std::vector<double> &sorted, double percent)
{
    if (sorted.empty())
        return 0.0;
    const double last = double(sorted.size() - 1);
    return sorted[std::size_t(std::lround(percent / 100.0 * last))];
}

class Bench
{
public:
    explicit Bench(const Options &options) : m_options(options), m_room(options.servers, people) {}

    void warmUp();
    void crossOver();
    void gather();
    void broadcast();
    [[nodiscard]] int report();

private:
    Options m_options;
    Room m_room;
    std::unique_ptr<Audience> m_audience;
    double m_crossing = 0.0; ///< median, milliseconds
    double m_bytes = 0.0;    ///< for each connection
    double m_seconds = 0.0;
    double m_cores = 0.0;
};

// What a server keeps once, whoever comes (the hall, the people's sessions), is there before the crowd.
void Bench::warmUp()
{
    Audience first(m_room.ports(), m_room.topic(), m_room.tokens());
    first.gather(people, 1);
    static_cast<void>(first.leave());
}

// How long until a seat's change at one process is seen at the others, while nobody else is there.
void Bench::crossOver()
{
    std::vector<quint16> others = m_room.ports();
    others.erase(others.begin()); // whoever takes the seats is there
    if (others.empty())
        return;
    Audience audience(others, m_room.topic(), m_room.tokens());
    audience.gather(int(others.size()), 1);
    for (int seat = firstCrossing; seat < firstCrossing + crossings; ++seat) {
        audience.board().begin(seat);
        m_room.hold(seat);
        QThread::msleep(crossingMs);
    }
    const std::vector<double> lags = audience.leave();
    m_crossing = percentile(lags, 50);
    std::printf("a seat's change is seen at the other processes after %.0f ms at the median (%zu frames)\n",
                m_crossing, lags.size());
    std::fflush(stdout);
}

void Bench::gather()
{
    const double before = residentBytes(m_room.pids());
    QElapsedTimer time;
    time.start();
    m_audience = std::make_unique<Audience>(m_room.ports(), m_room.topic(), m_room.tokens());
    m_audience->gather(m_options.connections, m_options.listeners);
    m_bytes = (residentBytes(m_room.pids()) - before) / m_options.connections;
    std::printf("%d connections, signed in and subscribed, within %.0f s; %.1f KB of the servers each\n",
                m_options.connections, double(time.elapsed()) / 1000.0, m_bytes / 1024.0);
    std::fflush(stdout);
}

void Bench::broadcast()
{
    CpuSplit split;
    for (const pid_t pid : m_room.pids())
        split.watch(QStringLiteral("servers"), pid);
    for (const pid_t pid : m_audience->pids())
        split.watch(QStringLiteral("listeners"), pid);
    QThread::msleep(intervalMs); // what gathering has left behind
    split.start();
    QElapsedTimer time;
    time.start();
    for (int i = 0; i < m_options.broadcasts; ++i) {
        QThread::msleep(quint64(std::max<qint64>(0, qint64(i) * intervalMs - time.elapsed())));
        m_audience->board().begin(i);
        m_room.hold(i);
    }
    QThread::msleep(quint64(std::max<qint64>(0, qint64(m_options.broadcasts) * intervalMs - time.elapsed())));
    m_seconds = double(time.elapsed()) / 1000.0;
    std::map<QString, double> cores;
    for (const CpuSplit::Share &share : split.shares())
        cores[share.name] += share.seconds / m_seconds;
    m_cores = cores[QStringLiteral("servers")];
    std::printf("%d broadcasts in %.0f s: the servers took %.3f cores, the listeners %.3f\n",
                m_options.broadcasts, m_seconds, m_cores, cores[QStringLiteral("listeners")]);
    std::fflush(stdout);
}

int Bench::report()
{
    const std::vector<double> lags = m_audience->leave();
    const double wanted = double(m_options.connections) * m_options.broadcasts;
    std::printf("%zu of %.0f frames heard; lag p50 %.0f, p95 %.0f, p99 %.0f, most %.0f ms\n", lags.size(),
                wanted, percentile(lags, 50), percentile(lags, 95), percentile(lags, 99),
                percentile(lags, 100));
    const QJsonObject result{
        {QStringLiteral("bench"), QStringLiteral("live")},
        {QStringLiteral("figures"), QJsonObject{{QStringLiteral("connections"), m_options.connections},
                                                {QStringLiteral("cores"), m_cores},
                                                {QStringLiteral("bytes_per_connection"), std::round(m_bytes)},
                                                {QStringLiteral("lag_p50_ms"), percentile(lags, 50)},
                                                {QStringLiteral("lag_p99_ms"), percentile(lags, 99)},
                                                {QStringLiteral("crossing_p50_ms"), m_crossing},
                                                {QStringLiteral("frames_heard"), qint64(lags.size())}}},
        {QStringLiteral("reference"), QJsonObject{}},
        {QStringLiteral("ratio"), QJsonValue::Null}};
    std::printf("%s\n", QJsonDocument(result).toJson(QJsonDocument::Compact).constData());
    return double(lags.size()) == wanted ? 0 : 1;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QStringLiteral("--listen"))
        return Audience::listen(arguments.mid(2));
    const Options options = readOptions();
    QLoggingCategory::setFilterRules(QStringLiteral("foyer.*.info=false"));
    useDisk();
    Bench bench(options);
    bench.warmUp();
    bench.crossOver();
    bench.gather();
    bench.broadcast();
    return bench.report();
}
