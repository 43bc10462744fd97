// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/storecommand.h"
#include "server/booking/lawcheck.h"
#include "server/reports/rollupproof.h"

namespace foyer::app {

namespace {

QString lineOf(const booking::LawFinding &finding)
{
    return QStringLiteral("law %1: %2: %3")
        .arg(finding.law)
        .arg(QString::fromUtf8(finding.what), QString::fromUtf8(finding.subject));
}

QString lineOf(const reports::RollupDifference &difference)
{
    return QStringLiteral("figures: performance %1: %2: the ledger says %3, counted are %4")
        .arg(difference.performance)
        .arg(QString::fromUtf8(difference.figure))
        .arg(difference.expected)
        .arg(difference.counted);
}

} // namespace

[[nodiscard]] Task<Result<QString>> verify(CommandParts parts)
{
    booking::LawCheck check(parts.pool);
    Result<booking::LawReport> laws = co_await check.run();
    if (!laws)
        co_return failure(std::move(laws.error()));
    Result<std::vector<reports::RollupDifference>> figures = co_await reports::proveRollups(&parts.pool);
    if (!figures)
        co_return failure(std::move(figures.error()));
    QStringList lines;
    for (const booking::LawFinding &finding : laws->findings)
        lines.append(lineOf(finding));
    for (const reports::RollupDifference &difference : *figures)
        lines.append(lineOf(difference));
    if (lines.isEmpty())
        co_return QStringLiteral("All laws hold (%1 checks), and the figures are the ledger's.")
            .arg(laws->checks);
    const QString more = laws->isComplete ? QString{} : QStringLiteral(" (there are more)");
    co_return failure(
        ErrorCode::Corrupt,
        QStringLiteral("%1 findings%2:\n%3").arg(lines.size()).arg(more, lines.join(QLatin1Char('\n'))));
}

} // namespace foyer::app
