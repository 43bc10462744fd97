// SPDX-License-Identifier: GPL-3.0-or-later
// Bookings per second: hold, start to pay, confirm, three requests with a real token to a real server, all of
// it durable on this machine's disk; in turns with pgbench writing the same rows, one order per commit.
//   booking [--workers N] [--seconds N] [--rounds N] [--buyers N] [--at-once N] [--quick]
#include "tests/bench/booking/cpusplit.h"
#include "tests/bench/booking/crowd.h"
#include "tests/bench/booking/reference.h"
#include "tests/bench/booking/seatplan.h"

#include <algorithm>
#include <cstdio>
#include <QCommandLineParser>
#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLoggingCategory>
#include <unistd.h>

using namespace foyer;
using namespace foyer::bench;

namespace {

constexpr int performances = 21; // the last is the hot one of the on-sale
constexpr int plainPerformances = performances - 1;
constexpr int ordersBefore = 100'000;
constexpr int connections = 1024;
constexpr int fillersAtOnce = 64; // nobody is in a hurry

struct Options
{
    int workers = 1;
    int seconds = 6;
    int rounds = 3;
    int buyers = 100'000;
    int atOnce = 256;
    bool isQuick = false; ///< no reference, few orders before: while working on the server
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
    const auto reads = {number("workers", &options.workers), number("seconds", &options.seconds),
                        number("rounds", &options.rounds), number("buyers", &options.buyers),
                        number("at-once", &options.atOnce)};
    parser.addOption({QStringLiteral("quick"), QStringLiteral("no reference")});
    parser.process(*QCoreApplication::instance());
    for (const auto &read : reads)
        read();
    options.isQuick = parser.isSet(QStringLiteral("quick"));
    return options;
}

double median(std::vector<double> values)
{
    if (values.empty())
        return 0.0;
    std::ranges::sort(values);
    const std::size_t size = values.size();
    return (values[(size - 1) / 2] + values[size / 2]) / 2;
}

void say(const char *what, const Latencies &times)
{
    std::printf("    %-12s p50 %7.1f  p95 %7.1f  p99 %7.1f ms\n", what, times.percentileMs(50),
                times.percentileMs(95), times.percentileMs(99));
}

void say(const char *what, const CrowdReport &report)
{
    std::printf("%-22s %6.0f bookings/s; %d arrived, %d sold, refused: %s\n", what, report.soldPerSecond(),
                report.arrived, report.sold, report.refusalText().c_str());
    say("hold", report.hold);
    say("start to pay", report.start);
    say("confirm", report.confirm);
    say("whole flow", report.whole);
    std::fflush(stdout);
}

/// Everything that one run of the benchmark needs.
class Bench
{
public:
    explicit Bench(const Options &options) : m_options(options)
    {
        useDisk();
        m_office = std::make_unique<BoxOffice>();
        m_office->serve(options.workers);
        m_season = std::make_unique<Season>(*m_office, performances, options.buyers);
        m_writer = std::make_unique<RequestWriter>(m_season->performances(), m_season->tokens());
    }

    void fill();
    void copyForReference();
    void turns();
    void openLoop();
    void onSale();
    void end();

private:
    void serve(int workers);
    [[nodiscard]] CrowdReport ours(double perSecond, int seconds);
    void saySplit(int bookings) const;

    Options m_options;
    std::unique_ptr<BoxOffice> m_office;
    std::unique_ptr<Season> m_season;
    std::unique_ptr<RequestWriter> m_writer;
    std::unique_ptr<Reference> m_reference;
    std::unique_ptr<Crowd> m_crowd;
    SeatPlan m_plan{plainPerformances, 1};
    CpuSplit m_split;
    std::vector<double> m_ours;
    std::vector<double> m_theirs;
    QJsonObject m_figures;
    QJsonObject m_referenceFigures;
};

void Bench::serve(int workers)
{
    m_crowd.reset();
    m_office->serve(workers);
    m_crowd = std::make_unique<Crowd>(m_office->port(), connections, *m_writer);
    m_split = CpuSplit();
    m_split.watch(QStringLiteral("server"), m_office->serverPid());
    m_split.watch(QStringLiteral("postgres"), m_office->postgresPid());
    m_split.watch(QStringLiteral("redis"), m_office->redisPid());
    m_split.watch(QStringLiteral("load generator"), ::getpid());
}

// By the product itself, through the same door.
void Bench::fill()
{
    m_plan = SeatPlan(plainPerformances, m_options.buyers);
    serve(m_options.workers);
    Coming coming;
    coming.lasts = std::chrono::hours{1};
    coming.atOnce = std::min(m_options.atOnce, fillersAtOnce);
    for (int left = m_options.isQuick ? 1000 : ordersBefore; left > 0;) {
        coming.most = left;
        const CrowdReport report = m_crowd->run(coming, [this] { return m_plan.next(); });
        left -= report.sold;
        if (report.sold == 0)
            qFatal("nothing is sold: %s", report.refusalText().c_str());
    }
    std::printf("filled with %s orders; holds are given by %s; %d worker(s)\n",
                m_office->psql(QStringLiteral("select count(*) from orders")).constData(),
                qPrintable(m_office->holdStore()), m_options.workers);
    m_office->psql(QStringLiteral("vacuum analyze"));
    m_office->psql(QStringLiteral("checkpoint"));
}

void Bench::copyForReference()
{
    m_crowd.reset();
    m_office->stop();
    m_reference = std::make_unique<Reference>(*m_office, *m_season);
    serve(m_options.workers);
}

CrowdReport Bench::ours(double perSecond, int seconds)
{
    Coming coming;
    coming.perSecond = perSecond;
    coming.atOnce = perSecond > 0.0 ? connections : m_options.atOnce;
    coming.lasts = std::chrono::seconds{1};
    const Visits visits = [this] { return m_plan.next(); };
    static_cast<void>(m_crowd->run(coming, visits)); // plans and caches
    coming.lasts = std::chrono::seconds{seconds};
    m_split.start();
    CrowdReport report = m_crowd->run(coming, visits);
    if (report.sold != report.arrived)
        std::printf("NOT ALL SOLD: %s\n", report.refusalText().c_str());
    return report;
}

void Bench::saySplit(int bookings) const
{
    std::printf("    CPU per booking:");
    for (const CpuSplit::Share &share : m_split.shares())
        std::printf("  %s %.0f us", qPrintable(share.name), share.seconds * 1e6 / double(bookings));
    std::printf("\n");
    std::fflush(stdout);
}

void Bench::turns()
{
    for (int round = 0; round < m_options.rounds; ++round) {
        const CrowdReport report = ours(0.0, m_options.seconds);
        m_ours.push_back(report.soldPerSecond());
        say("ours, as fast as it goes", report);
        saySplit(report.sold);
        m_office->psql(QStringLiteral("checkpoint"));
        if (m_options.isQuick)
            continue;
        double best = 0.0;
        for (const int clients : {8, 16}) {
            const Reference::Run run = m_reference->run(clients, m_options.seconds);
            std::printf("pgbench, %2d connections %6.0f orders/s, mean %.1f ms\n", clients, run.perSecond,
                        run.latencyMs);
            m_referenceFigures[QStringLiteral("orders_per_s_%1").arg(clients)] = qRound64(run.perSecond);
            best = std::max(best, run.perSecond);
        }
        m_theirs.push_back(best);
        m_office->psql(QStringLiteral("checkpoint"));
    }
    m_figures[QStringLiteral("bookings_per_s")] = qRound64(median(m_ours));
    m_referenceFigures[QStringLiteral("orders_per_s")] = qRound64(median(m_theirs));
}

// Nobody waits for the server to be ready: at full load that is nine tenths of what it can.
void Bench::openLoop()
{
    const double most = median(m_ours);
    for (const auto &[name, share] : {std::pair("full", 0.9), std::pair("half", 0.5)}) {
        const CrowdReport report = ours(most * share, m_options.seconds);
        const QString key = QString::fromLatin1(name) + QStringLiteral("_load_");
        std::printf("%s load, %.0f buyers/s by the clock\n", name, most * share);
        say("open loop", report);
        saySplit(report.sold);
        for (const int percent : {50, 95, 99})
            m_figures[key + QStringLiteral("p%1_ms").arg(percent)] = report.whole.percentileMs(percent);
    }
}

// Half of the buyers want the best seats together, all in one performance; four of five go away.
void Bench::onSale()
{
    serve(2);
    std::mt19937 random(5);
    const Visits visits = [this, &random] {
        Visit visit = m_plan.next();
        visit.isBest = random() % 2 == 0;
        if (visit.isBest) {
            visit.performance = performances - 1;
            visit.seats = int(random() % 3) + 1;
        }
        visit.pays = random() % 5 == 0;
        return visit;
    };
    Coming coming;
    coming.atOnce = m_options.atOnce;
    coming.lasts = std::chrono::seconds{1};
    static_cast<void>(m_crowd->run(coming, visits)); // plans and caches: these workers have just begun
    coming.lasts = std::chrono::seconds{m_options.seconds};
    m_split.start();
    const CrowdReport report = m_crowd->run(coming, visits);
    say("on-sale, 2 workers", report);
    say("best seats", report.bestHold);
    saySplit(std::max(report.sold, 1));
    std::printf("    %d holds given, %.0f/s\n", report.heldInTime,
                double(report.heldInTime) / report.seconds);
    m_figures[QStringLiteral("on_sale_bookings_per_s")] = qRound64(report.soldPerSecond());
    m_figures[QStringLiteral("on_sale_holds_per_s")] = qRound64(double(report.heldInTime) / report.seconds);
    m_figures[QStringLiteral("best_available_p99_ms")] = report.bestHold.percentileMs(99);
    m_figures[QStringLiteral("conflicts_per_booking")] =
        double(report.refusalCount()) / double(std::max(report.sold, 1));
}

void Bench::end()
{
    m_crowd.reset();
    m_office->stop();
    std::printf("the laws %s\n", qPrintable(m_office->verified()));
    const double theirs = median(m_theirs);
    const QJsonObject summary{{QStringLiteral("bench"), QStringLiteral("booking")},
                              {QStringLiteral("figures"), m_figures},
                              {QStringLiteral("reference"), m_referenceFigures},
                              {QStringLiteral("ratio"), theirs > 0.0 ? median(m_ours) / theirs : 0.0}};
    std::printf("%s\n", QJsonDocument(summary).toJson(QJsonDocument::Compact).constData());
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    Bench bench(readOptions());
    bench.fill();
    if (!application.arguments().contains(QStringLiteral("--quick")))
        bench.copyForReference();
    bench.turns();
    bench.openLoop();
    bench.onSale();
    bench.end();
    return 0;
}
