// SPDX-License-Identifier: GPL-3.0-or-later
// How long a dashboard waits for each of its figures when two million tickets were sold.
#include "tests/bench/reports/figurerun.h"

#include <cstdio>
#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLoggingCategory>

using namespace foyer;
using namespace foyer::reportsbench;

namespace {

constexpr int times = 60;

} // namespace

int main(int argc, char **argv)
{
    std::setvbuf(stdout, nullptr, _IOLBF, 0);
    const QCoreApplication application(argc, argv);
    QLoggingCategory::setFilterRules(QStringLiteral("foyer.*.info=false"));
    const SystemClock clock;
    BigSeason season(clock);
    std::printf("%s\n", season.sizes().constData());
    double figure = 0.0;
    double sheet = 0.0;
    for (const FigureTime &time : measureFigures(season, times)) {
        double &into = time.isSheet ? sheet : figure;
        into = std::max(into, time.p95);
    }
    const QJsonObject figures{{QStringLiteral("tickets"), BigSeason::tickets},
                              {QStringLiteral("p95_ms"), figure},
                              {QStringLiteral("sheet_p95_ms"), sheet}};
    const QJsonObject summary{{QStringLiteral("bench"), QStringLiteral("reports")},
                              {QStringLiteral("figures"), figures},
                              {QStringLiteral("reference"), QJsonObject()},
                              {QStringLiteral("ratio"), QJsonValue()}};
    std::printf("%s\n", QJsonDocument(summary).toJson(QJsonDocument::Compact).constData());
    return 0;
}
