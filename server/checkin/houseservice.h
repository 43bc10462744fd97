// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/catalog/salesheetsource.h"
#include "server/checkin/housestore.h"

namespace foyer::checkin {

/// Tickets found, and the sheet that tells their places.
struct SearchResult
{
    std::vector<TicketHit> hits = {};
    booking::SaleSheetPtr sheet = {};
    bool isMore = false;
};

/// How a house fills, and who is on its list. Errors: NotFound; those of the database and the sheets.
class HouseService
{
public:
    static constexpr qint32 mostHits = 50;

    HouseService(pg::Pool &pool, catalog::SaleSheetSource &sheets) : m_store(pool), m_sheets(sheets) {}

    [[nodiscard]] Task<Result<HouseTally>> count(OrganizationId organization, PerformanceId performance);

    /// By name, order code or seat ("F 12", "Stalls F 12"), whatever `text` may be read as.
    [[nodiscard]] Task<Result<SearchResult>> search(OrganizationId organization, PerformanceId performance,
                                                    QString text);

private:
    HouseStore m_store;
    catalog::SaleSheetSource &m_sheets;
};

/// What a text may mean.
[[nodiscard]] TicketQuery queryOf(const QString &text, const booking::SaleSheet &sheet);

} // namespace foyer::checkin
