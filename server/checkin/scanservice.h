// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/catalog/salesheetsource.h"
#include "server/checkin/scannedcode.h"
#include "server/checkin/scanstore.h"
#include "server/live/publisher.h"

namespace foyer::checkin {

/// Lets people in, once. The verdict is core/checkin's; entries are numbered, and UNIQUE (ticket, entry
/// number) decides between gates that ask at the same time: whoever loses is judged again, on what is then
/// true. Errors: NotFound; AlreadyExists (the scan's id is another scan's); InvalidArgument (no such gate);
/// Conflict (nothing to take back, or too late for it); those of database, sheets and keys.
/// Per worker; outlives its calls.
class ScanService
{
public:
    /// How long an entry may be taken back.
    static constexpr std::chrono::minutes undoTime{15};

    ScanService(pg::Pool &pool, catalog::SaleSheetSource &sheets, tickets::KeyRing &keys,
                live::Publisher &publisher, const Clock &clock)
        : m_store(pool)
        , m_sheets(sheets)
        , m_keys(keys)
        , m_publisher(publisher)
        , m_clock(clock)
    {}

    /// The same scan again is the same answer.
    [[nodiscard]] Task<Result<ScanView>> scan(ScanCommand command);

    /// The scan, taken back; again is the same answer.
    [[nodiscard]] Task<Result<ScanView>> undo(OrganizationId organization, PerformanceId performance,
                                              ScanId id, AccountId by, QString reason);

    [[nodiscard]] Task<Result<std::vector<ScanView>>> list(OrganizationId organization,
                                                           PerformanceId performance, ScansBefore before,
                                                           bool isRefusedOnly, qint32 limit);

private:
    [[nodiscard]] Task<Result<booking::SaleSheetPtr>> sheetOf(OrganizationId organization,
                                                              PerformanceId performance);
    [[nodiscard]] Task<Result<ScannedCode>> codeOf(ScanCommand command);
    [[nodiscard]] Task<Result<ScanView>> viewOf(ScanRecord record, booking::SaleSheetPtr sheet);

    ScanStore m_store;
    catalog::SaleSheetSource &m_sheets;
    tickets::KeyRing &m_keys;
    live::Publisher &m_publisher;
    const Clock &m_clock;
};

} // namespace foyer::checkin
