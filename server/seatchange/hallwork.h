// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/seatchange/changewriter.h"
#include "server/seatchange/hallreader.h"

namespace foyer::seatchange {

/// What a request needs of large halls. Only one job of the work pool at a time has it; see HallDesk.
struct HallWork
{
    Maps maps = {};
    std::vector<pg::Rows> rows = {}; ///< how the performances sell, as readHalls() asked
    pg::Rows codes = {};             ///< of the orders that are listed
    HallChanges changes = {};
    std::vector<wire::PerformanceRepaint> repaints = {};
};

using Plans = std::map<SeatMapRef, catalog::SeatPlanPtr>;
using SeatMoves = std::vector<wire::SeatMove>;

/// Free seats of a performance that the new version does not have.
struct LeavingSeats
{
    qint32 performance = 0; ///< its number
    std::vector<qint32> seats = {};
};

/// What there is to know of a comparison without the halls themselves.
struct Look
{
    LockList touched = {};
    QByteArray faults = {};                    ///< a list in JSON; empty: there are none
    std::vector<booking::OrderId> listed = {}; ///< whose codes are told
    std::vector<LeavingSeats> leaving = {};    ///< of each performance
    std::size_t newAreas = 0;
};

struct Written
{
    pg::Segment statements = {};
    QByteArray answer = {}; ///< a wire::SeatChangeDone
};

/// By performance, in their order: seats in baskets that lie outside the database.
using HeldApart = std::vector<std::set<qint32>>;

// Jobs for the work pool.

[[nodiscard]] Result<void> readMaps(HallWork &work, const Plans &plans);

/// Of `work.rows`; keeps what becomes of each performance.
[[nodiscard]] Result<Look> compareHalls(HallWork &work, const Prepared &prepared, const SeatMoves &moves,
                                        bool isLocked);

/// A wire::SeatChangeReport.
[[nodiscard]] Result<QByteArray> reportOf(const HallWork &work, const Prepared &prepared,
                                          const HeldApart &heldApart);

/// What is to be written, and what is answered then.
[[nodiscard]] Result<Written> writeChange(const HallWork &work, const Event &after, SeatMapRef target,
                                          ChangeAct act);

/// Of `work.rows`: adds the performances whose prices would be others.
[[nodiscard]] Result<void> addRepaints(HallWork &work, const Prepared &prepared);

/// A wire::RepaintReport of all that were added.
[[nodiscard]] Result<QByteArray> repaintReport(HallWork &work, SeatMapRef version);

} // namespace foyer::seatchange
