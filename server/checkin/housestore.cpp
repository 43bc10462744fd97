// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/checkin/housestore.h"

#include "server/checkin/scanrow.h"
#include "server/checkin/sql.h"

namespace foyer::checkin {

Task<Result<HouseTally>> HouseStore::count(qint32 performance)
{
    pg::Segment segment;
    segment.add(sql::countHouse, performance);
    segment.add(sql::countByGate, performance);
    Result<std::vector<pg::Rows>> rows = co_await m_pool.run(std::move(segment));
    if (!rows)
        co_return failure(std::move(rows.error()));
    const auto house = rows->at(0).row(0).as<qint32, qint32>();
    if (!house)
        co_return failure(house.error());
    HouseTally tally{std::get<0>(*house), std::get<1>(*house)};
    for (const pg::Row row : rows->at(1)) {
        Result<GateTally> gate = tallyOf(row);
        if (!gate)
            co_return failure(std::move(gate.error()));
        tally.gates.push_back(std::move(*gate));
    }
    co_return tally;
}

Task<Result<std::vector<TicketHit>>> HouseStore::search(OrganizationId organization, qint32 performance,
                                                        TicketQuery query, qint32 limit)
{
    Result<pg::Rows> rows = co_await m_pool.execute(sql::searchTickets, performance, organization,
                                                    query.orderNumber, query.seats, query.namePattern, limit);
    if (!rows)
        co_return failure(std::move(rows.error()));
    std::vector<TicketHit> hits;
    for (const pg::Row row : *rows) {
        Result<TicketHit> hit = hitOf(row);
        if (!hit)
            co_return failure(std::move(hit.error()));
        hits.push_back(std::move(*hit));
    }
    co_return hits;
}

} // namespace foyer::checkin
