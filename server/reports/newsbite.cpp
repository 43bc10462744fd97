// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/reports/newsbite.h"

#include "server/reports/sql.h"

#include <algorithm>

namespace foyer::reports {

namespace {

template <typename T>
void makeUnique(std::vector<T> &values)
{
    std::sort(values.begin(), values.end());
    values.erase(std::unique(values.begin(), values.end()), values.end());
}

} // namespace

Result<NewsBite> NewsBite::read(const pg::Rows &rows)
{
    NewsBite bite;
    for (const pg::Row row : rows) {
        const auto cells =
            row.as<pg::Utf8, qint64, pg::Utf8, qint32, std::optional<Uuid>, std::optional<Uuid>>();
        if (!cells)
            return failure(cells.error());
        const auto &[transaction, id, topic, performance, order, scan] = *cells;
        bite.addKey(transaction, id);
        if (order && topic.bytes == "order")
            bite.orders.push_back(*order);
        else if (scan && topic.bytes == "scan")
            bite.scans.push_back(*scan);
        else if (topic.bytes == "seats" && performance > 0)
            bite.performances.push_back(performance);
    }
    makeUnique(bite.orders);
    makeUnique(bite.scans);
    makeUnique(bite.performances);
    return bite;
}

// A row that is a list is read as several.
void NewsBite::addKey(const pg::Utf8 &transaction, qint64 id)
{
    if (!ids.empty() && ids.back() == id && transactions.back().bytes == transaction.bytes)
        return;
    transactions.push_back(transaction);
    ids.push_back(id);
}

pg::Segment NewsBite::statements() const
{
    pg::Segment segment;
    if (!orders.empty()) {
        segment.add(sql::foldOrders, orders);
        segment.add(sql::foldRefunds, orders);
    }
    if (!scans.empty())
        segment.add(sql::foldArrivals, scans);
    if (!performances.empty())
        segment.add(sql::noteOccupancyDue, performances);
    segment.add(sql::finishNews, transactions, ids);
    segment.add(sql::noteFolded, transactions, ids);
    segment.add(sql::keepTime);
    return segment;
}

} // namespace foyer::reports
