// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/buyerapi/inventorystore.h"

#include "server/buyerapi/sql.h"

namespace foyer::buyerapi {

namespace {

Result<ListedSale> listedSale(const pg::Row &row)
{
    const auto cells = row.as<catalog::PerformanceId, qint32, QString, QString, QString, Instant, qint32,
                              qint32, Instant, Instant>();
    if (!cells)
        return failure(cells.error());
    const auto &[id, number, name, description, venue, starts, seats, available, made, changed] = *cells;
    return ListedSale{id, number, name, description, venue, starts, seats, available, made, changed};
}

} // namespace

Task<Result<std::vector<ListedSale>>> InventoryStore::onSale(Instant now)
{
    Result<pg::Rows> rows = co_await m_pool.execute(sql::listSales, now);
    if (!rows)
        co_return failure(std::move(rows.error()));
    std::vector<ListedSale> sales;
    for (const pg::Row row : *rows) {
        Result<ListedSale> sale = listedSale(row);
        if (!sale)
            co_return failure(std::move(sale.error()));
        sales.push_back(std::move(*sale));
    }
    co_return sales;
}

Task<Result<std::map<qint32, Instant>>> InventoryStore::lockedUntil(qint32 performance,
                                                                    std::vector<qint32> seats)
{
    Result<pg::Rows> rows = co_await m_pool.execute(sql::readLocks, performance, seats);
    if (!rows)
        co_return failure(std::move(rows.error()));
    std::map<qint32, Instant> locks;
    for (const pg::Row row : *rows) {
        const auto cells = row.as<qint32, Instant>();
        if (!cells)
            co_return failure(cells.error());
        locks.insert_or_assign(std::get<0>(*cells), std::get<1>(*cells));
    }
    co_return locks;
}

} // namespace foyer::buyerapi
