// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/reports/rollupproof.h"

#include "server/reports/sql.h"

namespace foyer::reports {

namespace {

using namespace std::chrono_literals;
using Differences = std::vector<RollupDifference>;

constexpr auto proofTime = 10min;

Result<void> add(Differences &differences, const pg::Rows &rows)
{
    for (const pg::Row row : rows) {
        const auto cells = row.as<qint32, pg::Utf8, qint64, qint64>();
        if (!cells)
            return failure(cells.error());
        const auto &[performance, figure, expected, counted] = *cells;
        differences.push_back(RollupDifference{performance, figure.bytes, expected, counted});
    }
    return {};
}

pg::Segment questions()
{
    pg::Segment segment;
    segment.add(sql::proveMoney);
    segment.add(sql::proveTickets);
    segment.add(sql::proveSums);
    segment.add(sql::proveParts);
    segment.add(sql::proveArrivals);
    return segment;
}

} // namespace

Task<Result<Differences>> proveRollups(QPointer<pg::Pool> pool)
{
    pg::TransactionOptions options;
    options.isolation = pg::Isolation::RepeatableRead;
    options.readOnly = true;
    options.deadline = pool->deadlineIn(proofTime);
    Result<pg::Transaction> transaction = co_await pool->begin(options);
    if (!transaction)
        co_return failure(std::move(transaction.error()));
    Result<std::vector<pg::Rows>> answers = co_await transaction->runAndCommit(questions());
    if (!answers)
        co_return failure(std::move(answers.error()));
    Differences differences;
    for (const pg::Rows &rows : *answers) {
        const Result<void> added = add(differences, rows);
        if (!added)
            co_return failure(added.error());
    }
    co_return differences;
}

} // namespace foyer::reports
