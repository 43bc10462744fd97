// SPDX-License-Identifier: GPL-3.0-or-later
// Ten thousand buyers come by the clock within two seconds, each for one of a hundred seats and on a
// connection of their own: a hundred must be sold, and everybody else told so quickly.
#include "tests/bench/booking/cpusplit.h"
#include "tests/bench/booking/crowd.h"
#include "tests/bench/booking/season.h"

#include <cstdio>
#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <unistd.h>

using namespace foyer;
using namespace foyer::bench;

namespace {

constexpr int buyers = 10'000;
constexpr int wanted = 100;
constexpr double seconds = 2.0;

/// Of rows 0 to 9 the first ten seats: no two buyers' choices strand each other's.
Visit visitOf(int number, std::mt19937 &random)
{
    const auto seat = int(random() % wanted);
    Visit visit;
    visit.buyer = number;
    visit.seat = seat / 10 * Season::rowSeats + seat % 10;
    return visit;
}

void warmUp(Crowd &crowd)
{
    int number = 0;
    const Visits elsewhere = [&number] {
        Visit visit;
        visit.buyer = number;
        visit.performance = 1;
        visit.seat = number++ * 2;
        visit.seats = 2;
        return visit;
    };
    Coming coming;
    coming.most = 200;
    coming.atOnce = 32;
    static_cast<void>(crowd.run(coming, elsewhere));
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    useDisk();
    BoxOffice office;
    office.serve(2);
    const Season season(office, 2, buyers);
    office.psql(QStringLiteral("update event set orphan_rule = false, revision = revision + 1"));
    office.serve(2); // knows the rule anew
    RequestWriter writer(season.performances(), season.tokens());
    Crowd crowd(office.port(), buyers, writer);
    warmUp(crowd);
    office.psql(QStringLiteral("vacuum analyze"));
    std::mt19937 random(100);
    int number = 0;
    Coming coming;
    coming.perSecond = double(buyers) / seconds;
    coming.lasts = std::chrono::minutes{1};
    coming.most = buyers;
    CpuSplit split;
    split.watch(QStringLiteral("server"), office.serverPid());
    split.watch(QStringLiteral("postgres"), office.postgresPid());
    split.watch(QStringLiteral("redis"), office.redisPid());
    split.watch(QStringLiteral("load generator"), ::getpid());
    split.start();
    const CrowdReport report = crowd.run(coming, [&] { return visitOf(number++, random); });
    std::printf("%d buyers came, %d sold, holds given by %s; refused: %s\n", report.arrived, report.sold,
                qPrintable(office.holdStore()), report.refusalText().c_str());
    std::printf("losers told  p50 %.1f  p95 %.1f  p99 %.1f ms; winners done p95 %.1f ms\n",
                report.refused.percentileMs(50), report.refused.percentileMs(95),
                report.refused.percentileMs(99), report.whole.percentileMs(95));
    for (const CpuSplit::Share &share : split.shares())
        std::printf("    CPU %-15s %.2f s\n", qPrintable(share.name), share.seconds);
    const int stored =
        office
            .psql(QStringLiteral("select count(*) from claim where state = 'd' and performance = %1")
                      .arg(season.firstNumber()))
            .toInt();
    office.stop();
    std::printf("the laws %s\n", qPrintable(office.verified()));
    const QJsonObject figures{{QStringLiteral("buyers"), report.arrived},
                              {QStringLiteral("sold"), stored},
                              {QStringLiteral("loser_p95_ms"), report.refused.percentileMs(95)}};
    const QJsonObject summary{{QStringLiteral("bench"), QStringLiteral("contention")},
                              {QStringLiteral("figures"), figures},
                              {QStringLiteral("reference"), QJsonObject()}};
    std::printf("%s\n", QJsonDocument(summary).toJson(QJsonDocument::Compact).constData());
    return stored == wanted && report.sold == wanted ? 0 : 1;
}
