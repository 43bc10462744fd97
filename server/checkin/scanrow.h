// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/checkin/records.h"
#include "server/pg/rows.h"

namespace foyer::checkin {

// Rows as records. Errors: Internal when a row cannot be read by this version.

[[nodiscard]] Result<ScanRecord> scanOf(const pg::Row &row);     ///< of read_scan and list_scans
[[nodiscard]] Result<TicketAtGate> ticketOf(const pg::Row &row); ///< of read_facts
[[nodiscard]] Result<GateTally> tallyOf(const pg::Row &row);     ///< of count_by_gate
[[nodiscard]] Result<TicketHit> hitOf(const pg::Row &row);       ///< of search_tickets

} // namespace foyer::checkin
