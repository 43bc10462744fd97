// SPDX-License-Identifier: GPL-3.0-or-later
// What happens when five times as many want to buy as the database can write: PostgreSQL is slowed, by a
// trigger that sleeps once for each batch, until it does about 500 bookings a second; 2,500 a second are
// offered whatever is answered, and then half of what it can do. Sold bookings must stay at what it can do,
// memory flat, and seconds after the crowd everybody must be served again.
//   pressure [--capacity N] [--offered N] [--seconds N] [--buyers N]
#include "tests/bench/booking/crowd.h"
#include "tests/bench/booking/season.h"
#include "tests/bench/measured/resident.h"

#include <atomic>
#include <cstdio>
#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLoggingCategory>
#include <thread>

using namespace foyer;
using namespace foyer::bench;
using namespace std::chrono_literals;

namespace {

constexpr int performances = 6;
constexpr int connections = 9000;
constexpr int seatsEach = 2; ///< always two, so that whoever is sent away leaves no single seat behind

struct Options
{
    int capacity = 500;
    int offered = 2500;
    int seconds = 15;
    int buyers = 50'000;
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
    const auto reads = {number("capacity", &options.capacity), number("offered", &options.offered),
                        number("seconds", &options.seconds), number("buyers", &options.buyers)};
    parser.process(*QCoreApplication::instance());
    for (const auto &read : reads)
        read();
    return options;
}

/// Looks at a server's memory while something else is done.
class MemoryWatch
{
public:
    explicit MemoryWatch(pid_t pid) : m_pid(pid), m_thread([this] { run(); }) {}

    ~MemoryWatch() { static_cast<void>(stop()); }

    Q_DISABLE_COPY_MOVE(MemoryWatch)

    /// Megabytes, four times a second.
    std::vector<double> stop()
    {
        m_isOver = true;
        if (m_thread.joinable())
            m_thread.join();
        return m_megabytes;
    }

private:
    void run()
    {
        while (!m_isOver) {
            m_megabytes.push_back(residentBytes({m_pid}) / 1e6);
            std::this_thread::sleep_for(250ms);
        }
    }

    pid_t m_pid;
    std::atomic<bool> m_isOver = false;
    std::vector<double> m_megabytes;
    std::thread m_thread;
};

class Bench
{
public:
    explicit Bench(const Options &options) : m_options(options)
    {
        useDisk();
        m_office = std::make_unique<BoxOffice>();
        m_office->serve(1);
        m_season = std::make_unique<Season>(*m_office, performances, options.buyers);
        m_writer = std::make_unique<RequestWriter>(m_season->performances(), m_season->tokens());
        m_crowd = std::make_unique<Crowd>(m_office->port(), connections, *m_writer);
    }

    void slowDown();
    void press();
    void recover();
    [[nodiscard]] int report() const;

private:
    [[nodiscard]] Visit next();
    [[nodiscard]] CrowdReport run(const Coming &coming);
    void setDelay(int microseconds);

    Options m_options;
    std::unique_ptr<BoxOffice> m_office;
    std::unique_ptr<Season> m_season;
    std::unique_ptr<RequestWriter> m_writer;
    std::unique_ptr<Crowd> m_crowd;
    int m_number = 0;
    double m_capacity = 0.0;
    double m_recovery = 0.0;
    std::vector<double> m_memory;
    CrowdReport m_pressed;
};

// Pair after pair along the rows, over all performances in turn.
Visit Bench::next()
{
    constexpr int pairs = Season::seats / seatsEach;
    Visit visit;
    visit.buyer = m_number % m_options.buyers;
    visit.performance = m_number % performances;
    visit.seat = m_number / performances % pairs * seatsEach;
    visit.seats = seatsEach;
    ++m_number;
    if (m_number >= pairs * performances)
        qFatal("all seats were asked for");
    return visit;
}

CrowdReport Bench::run(const Coming &coming)
{
    return m_crowd->run(coming, [this] { return next(); });
}

void Bench::setDelay(int microseconds)
{
    m_office->psql(QStringLiteral("create or replace function slow() returns trigger language plpgsql as "
                                  "$$ begin perform pg_sleep(%1); return null; end $$; "
                                  "create or replace trigger slow after insert or update on orders "
                                  "for each statement execute function slow()")
                       .arg(double(microseconds) / 1e6));
}

// As many buyers as fit into a few batches, each served at once by the next: what the database can do.
void Bench::slowDown()
{
    const CrowdReport free = run({.lasts = 3000ms, .atOnce = 256});
    std::printf("%-22s %6.0f bookings/s\n", "unhindered", free.soldPerSecond());
    int delay = 40'000;
    for (int round = 0; round < 4; ++round) {
        setDelay(delay);
        m_capacity = run({.lasts = 4000ms, .atOnce = 256}).soldPerSecond();
        std::printf("%-22s %6.0f bookings/s with batches delayed by %d ms\n", "slowed", m_capacity,
                    delay / 1000);
        std::fflush(stdout);
        const double ratio = m_capacity / m_options.capacity;
        if (ratio > 0.9 && ratio < 1.1)
            return;
        delay = std::clamp(int(delay * ratio), 1000, 2'000'000);
    }
}

void Bench::press()
{
    MemoryWatch watch(m_office->serverPid());
    QElapsedTimer time;
    time.start();
    m_pressed =
        run({.lasts = std::chrono::seconds{m_options.seconds}, .perSecond = double(m_options.offered)});
    m_recovery = double(time.elapsed()) / 1000.0 - m_options.seconds; // until the last was answered
    m_memory = watch.stop();
    std::printf("%-22s %6.0f bookings/s of %d offered; %d arrived, %d sold, refused: %s\n", "pressed",
                m_pressed.soldPerSecond(), m_options.offered, m_pressed.arrived, m_pressed.sold,
                m_pressed.refusalText().c_str());
    std::printf("    sold: whole flow p50 %.0f, p99 %.0f ms; refused after p50 %.0f, p99 %.0f ms\n",
                m_pressed.whole.percentileMs(50), m_pressed.whole.percentileMs(99),
                m_pressed.refused.percentileMs(50), m_pressed.refused.percentileMs(99));
    std::fflush(stdout);
}

// Second by second at half of what it can do, until a whole second went without a refusal.
void Bench::recover()
{
    for (int second = 1; second <= 10; ++second) {
        const CrowdReport report = run({.lasts = 1000ms, .perSecond = m_capacity / 2});
        std::printf("%-22s %6.0f offered, %d sold, %d refused, p95 %.0f ms\n", "afterwards", m_capacity / 2,
                    report.sold, report.refusalCount(), report.whole.percentileMs(95));
        std::fflush(stdout);
        if (report.refusalCount() == 0)
            return;
        m_recovery += 1.0;
    }
}

int Bench::report() const
{
    const double sold = m_pressed.soldPerSecond();
    const std::size_t third = m_memory.size() / 3;
    const double early = m_memory.empty() ? 0.0 : m_memory[third];
    const double late = m_memory.empty() ? 0.0 : m_memory.back();
    const QString laws = m_office->verified();
    std::printf("laws: %s; memory %.0f MB a third of the way, %.0f MB at the end\n", qPrintable(laws), early,
                late);
    const QJsonObject result{
        {QStringLiteral("bench"), QStringLiteral("pressure")},
        {QStringLiteral("figures"),
         QJsonObject{{QStringLiteral("capacity_per_s"), m_capacity},
                     {QStringLiteral("offered_per_s"), m_options.offered},
                     {QStringLiteral("sold_per_s"), sold},
                     {QStringLiteral("refused"), m_pressed.refusalCount()},
                     {QStringLiteral("refused_p99_ms"), m_pressed.refused.percentileMs(99)},
                     {QStringLiteral("sold_p99_ms"), m_pressed.whole.percentileMs(99)},
                     {QStringLiteral("memory_early_mb"), early},
                     {QStringLiteral("memory_late_mb"), late},
                     {QStringLiteral("recovery_s"), m_recovery}}},
        {QStringLiteral("reference"), QJsonObject{{QStringLiteral("capacity_per_s"), m_capacity}}},
        {QStringLiteral("ratio"), m_capacity > 0 ? sold / m_capacity : 0.0}};
    std::printf("%s\n", QJsonDocument(result).toJson(QJsonDocument::Compact).constData());
    return laws == QStringLiteral("hold") ? 0 : 1;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const Options options = readOptions();
    QLoggingCategory::setFilterRules(QStringLiteral("foyer.*.info=false"));
    Bench bench(options);
    bench.slowDown();
    bench.press();
    bench.recover();
    return bench.report();
}
