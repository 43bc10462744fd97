// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/booking/bookingservices.h"
#include "server/catalog/eventservice.h"
#include "server/catalog/salesheets.h"
#include "server/catalog/seatplans.h"
#include "server/live/publisher.h"
#include "server/seatchange/changeorder.h"
#include "server/seatchange/halldesk.h"

namespace foyer::seatchange {

struct SeatChangeParts
{
    pg::Pool &pool;
    catalog::EventService &events;
    catalog::SeatPlans &plans;
    catalog::SaleSheets &sheets;
    booking::BookingServices &booking;
    live::Publisher &publisher;
    IdFactory &ids;
    api::WorkPool &work;
};

/// Puts another version of a seat map in place of the one that performances sell from, and says beforehand
/// what that would do. Whoever has a seat keeps his claim; nothing that is sold is lost. What grows with the
/// halls is done by the work pool, answers included: they are JSON already. One per worker.
class SeatChangeService
{
public:
    explicit SeatChangeService(const SeatChangeParts &parts) : m_parts(parts) {}

    /// A wire::SeatChangeReport. Changes nothing.
    [[nodiscard]] Task<Answer<QByteArray>> check(catalog::EventKey key, wire::SeatChangeAsked asked);

    /// A wire::SeatChangeDone. All performances or none. Again under the same id: what was done then.
    [[nodiscard]] Task<Answer<QByteArray>> change(catalog::EventKey key, qint32 revision, ChangeOrder order,
                                                  accounts::AccountId account);

    /// The maps of `refs`, for the desk's work.
    [[nodiscard]] Task<Result<void>> fetchMaps(HallDesk *desk, std::set<SeatMapRef> refs);

    /// How performances sell, without a lock, for the desk's work.
    [[nodiscard]] Task<Result<void>> fetchStates(HallDesk *desk, PreparedPtr prepared);

private:
    struct Asked
    {
        qint32 version = 0;
        std::optional<std::vector<catalog::PerformanceId>> performances = {};
    };

    using MovesPtr = std::shared_ptr<const SeatMoves>;

    [[nodiscard]] Task<Answer<PreparedPtr>> prepare(HallDesk *desk, catalog::EventKey key, Asked asked);
    [[nodiscard]] Task<Result<Look>> compare(HallDesk *desk, PreparedPtr prepared, MovesPtr moves,
                                             bool isLocked);
    [[nodiscard]] Task<HeldApart> heldApart(std::vector<LeavingSeats> leaving);
    [[nodiscard]] Task<Answer<std::optional<QByteArray>>> doneBefore(catalog::EventKey key, Uuid id,
                                                                     QByteArray digest, qint32 revision);
    [[nodiscard]] Task<Answer<QByteArray>> changeNow(catalog::EventKey key, qint32 revision,
                                                     ChangeOrder order, accounts::AccountId account);
    [[nodiscard]] Task<Answer<QByteArray>> changeOnce(HallDesk *desk, PreparedPtr prepared, qint32 revision,
                                                      ChangeAct act, MovesPtr moves);
    [[nodiscard]] Task<Answer<Look>> lookLocked(HallDesk *desk, pg::Transaction *transaction,
                                                PreparedPtr prepared, MovesPtr moves);
    [[nodiscard]] Answer<Event> eventAfter(const Prepared &prepared, const Event &before,
                                           qint32 revision) const;
    void tellWorkers(const std::vector<LeavingSeats> &changed);

    SeatChangeParts m_parts;
};

} // namespace foyer::seatchange
