// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/booking/bookingservices.h"
#include "server/catalog/eventservice.h"
#include "server/catalog/salesheets.h"
#include "server/catalog/seatplans.h"
#include "server/live/publisher.h"
#include "server/seatchange/changewriter.h"
#include "server/seatchange/hallreader.h"

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
};

/// Puts another version of a seat map in place of the one that performances sell from, and says beforehand
/// what that would do. Whoever has a seat keeps his claim; nothing that is sold is lost. One per worker.
class SeatChangeService
{
public:
    explicit SeatChangeService(const SeatChangeParts &parts) : m_parts(parts) {}

    /// Changes nothing.
    [[nodiscard]] Task<Answer<wire::SeatChangeReport>> check(catalog::EventKey key,
                                                             wire::SeatChangeAsked asked);

    /// All performances or none. Again under the same id: what was done then.
    [[nodiscard]] Task<Answer<wire::SeatChangeDone>> change(catalog::EventKey key, qint32 revision,
                                                            wire::SeatChangeOrdered ordered,
                                                            accounts::AccountId account);

    /// The maps of `refs`, parsed on another thread.
    [[nodiscard]] Task<Result<std::map<SeatMapRef, SeatMapPtr>>> mapsOf(std::set<SeatMapRef> refs);

    /// How performances sell, without a lock.
    [[nodiscard]] Task<Result<HallStates>> statesOf(std::shared_ptr<const Prepared> prepared);

private:
    using PreparedPtr = std::shared_ptr<const Prepared>;
    using ChangesPtr = std::shared_ptr<const HallChanges>;
    using MovesPtr = std::shared_ptr<const std::vector<wire::SeatMove>>;

    struct Asked
    {
        qint32 version = 0;
        std::optional<std::vector<catalog::PerformanceId>> performances = {};
    };

    [[nodiscard]] Task<Answer<PreparedPtr>> prepare(catalog::EventKey key, Asked asked);
    [[nodiscard]] Task<Result<ChangesPtr>> decide(PreparedPtr prepared, std::shared_ptr<HallStates> states,
                                                  MovesPtr moves);
    [[nodiscard]] Task<Result<std::vector<wire::PerformanceSeatChange>>> show(ChangesPtr changes);
    [[nodiscard]] Task<Answer<std::optional<wire::SeatChangeDone>>> doneBefore(catalog::EventKey key, Uuid id,
                                                                               QByteArray digest);
    [[nodiscard]] Task<Answer<wire::SeatChangeDone>> changeOnce(PreparedPtr prepared, qint32 revision,
                                                                ChangeAct act, MovesPtr moves);
    [[nodiscard]] Task<Answer<ChangesPtr>> decideLocked(pg::Transaction *transaction, PreparedPtr prepared,
                                                        MovesPtr moves);
    [[nodiscard]] Answer<Event> eventAfter(const Prepared &prepared, const Event &before,
                                           qint32 revision) const;
    void tellWorkers(const HallChanges &changes);

    SeatChangeParts m_parts;
};

} // namespace foyer::seatchange
