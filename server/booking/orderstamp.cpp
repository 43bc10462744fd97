// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/booking/orderstamp.h"

namespace foyer::booking {

namespace {

constexpr std::size_t nameAndAddress = 2;

Result<void> readStamp(const pg::Row &row, OrderStamps &stamps)
{
    const auto cells = row.as<OrderId, qint64, Instant, Instant, std::optional<std::vector<QString>>>();
    if (!cells)
        return failure(cells.error());
    const auto &[id, number, createdAt, changedAt, person] = *cells;
    OrderStamp stamp{number, createdAt, changedAt};
    if (person && person->size() == nameAndAddress) {
        stamp.buyerName = person->front();
        stamp.buyerEmail = person->back();
    }
    stamps.emplace(id, std::move(stamp));
    return {};
}

} // namespace

Result<OrderStamps> readStamps(const std::vector<pg::Rows> &written)
{
    OrderStamps stamps;
    for (const pg::Rows &rows : written) {
        for (const pg::Row row : rows) {
            if (Result<void> read = readStamp(row, stamps); !read)
                return failure(std::move(read.error()));
        }
    }
    return stamps;
}

} // namespace foyer::booking
