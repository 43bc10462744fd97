// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/api/workpool.h"
#include "server/catalog/salesheetsource.h"
#include "server/tickets/codemaker.h"
#include "server/tickets/ticketstore.h"

namespace foyer::tickets {

enum class Picture : quint8
{
    Png,
    Svg,
};

/// Tickets after their sale: looked at, shown as codes, printed again, blocked. Buyers see the tickets of
/// their orders, holders their own; a code is given to the holder where a ticket has one, else to the buyer.
/// Errors: NotFound, also for what is somebody else's; Conflict (the state does not allow it); AlreadyExists
/// (the command's id did something else); those of the key ring, of the sheets and of the work pool.
/// Per worker; outlives its calls.
class TicketService
{
public:
    TicketService(pg::Pool &pool, catalog::SaleSheetSource &sheets, KeyRing &keys, api::WorkPool &work)
        : m_store(pool)
        , m_sheets(sheets)
        , m_codes(keys)
        , m_work(work)
    {}

    [[nodiscard]] Task<Result<TicketView>> read(TicketId id, Viewer viewer);
    [[nodiscard]] Task<Result<std::vector<TicketView>>> ofOrder(OrderId order, Viewer viewer);
    [[nodiscard]] Task<Result<QByteArray>> code(TicketId id, Viewer viewer);

    /// `scale` is pixels per module of a PNG.
    [[nodiscard]] Task<Result<QByteArray>> picture(TicketId id, Viewer viewer, Picture kind, int scale);

    /// The ticket as it is after the change.
    [[nodiscard]] Task<Result<TicketView>> change(TicketChange change);

private:
    TicketStore m_store;
    catalog::SaleSheetSource &m_sheets;
    CodeMaker m_codes;
    api::WorkPool &m_work;
};

} // namespace foyer::tickets
