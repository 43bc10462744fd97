// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/booking/lawcheck.h"

#include "server/booking/sql.h"

namespace foyer::booking {

namespace {

struct Check
{
    int law;
    const pg::Statement &statement;
};

constexpr std::array<Check, 8> checks{{{1, sql::checkSeats},
                                       {1, sql::checkPools},
                                       {1, sql::checkTickets},
                                       {2, sql::checkOrders},
                                       {2, sql::checkPayments},
                                       {3, sql::checkLedger},
                                       {4, sql::checkEntries},
                                       {5, sql::checkFacts}}};

Result<void> addFindings(const pg::Rows &rows, int law, LawReport &report)
{
    for (const pg::Row row : rows) {
        const auto cells = row.as<pg::Utf8, pg::Utf8>();
        if (!cells)
            return failure(cells.error());
        report.findings.push_back({law, std::get<0>(*cells).bytes, std::get<1>(*cells).bytes});
    }
    return {};
}

} // namespace

Task<Result<LawReport>> LawCheck::run(std::chrono::milliseconds within)
{
    const int most = m_most;
    pg::TransactionOptions options;
    options.isolation = pg::Isolation::RepeatableRead;
    options.readOnly = true;
    options.deadline = m_pool.deadlineIn(within);
    Result<pg::Transaction> transaction = co_await m_pool.begin(options);
    if (!transaction)
        co_return failure(std::move(transaction.error()));
    LawReport report;
    for (const Check &check : checks) {
        Result<pg::Rows> rows = co_await transaction->execute(check.statement, most);
        if (!rows)
            co_return failure(std::move(rows.error()));
        if (Result<void> added = addFindings(*rows, check.law, report); !added)
            co_return failure(std::move(added.error()));
        report.isComplete = report.isComplete && rows->count() < most;
        ++report.checks;
    }
    co_return report;
}

} // namespace foyer::booking
