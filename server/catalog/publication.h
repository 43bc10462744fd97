// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/priceedits.h"
#include "server/catalog/eventservice.h"
#include "server/catalog/seatplans.h"

#include <map>

namespace foyer::catalog {

using PlansByRef = std::map<SeatMapRef, SeatPlanPtr>;

/// What an event lacks; empty: it can be published. Judged over the performances that are still drafts.
struct ReadinessReport
{
    std::vector<Gap> gaps = {};
    std::vector<QString> unpriced = {}; ///< keys of categories that seats or places have and no price
};

[[nodiscard]] ReadinessReport judge(const Event &event, const PlansByRef &plans, Instant now);

/// What needs an event and the seats of its houses: judging, publishing, taking categories over. One per
/// worker; outlives every call.
class Publication
{
public:
    Publication(pg::Pool &pool, SeatPlans &plans, EventService &events, SaleSheets &sheets, IdFactory &ids,
                const Clock &clock);

    [[nodiscard]] Task<Answer<ReadinessReport>> readiness(EventKey key);

    /// Puts all draft performances on sale: state, claims and pools in one transaction, so that nobody ever
    /// sees half a house. Again, or twice at once: the same, once.
    [[nodiscard]] Task<Answer<EditedEvent>> publish(EventKey key, ChangeNote note);

    /// A category for everything that the seat maps and areas of the event's performances name.
    [[nodiscard]] Task<Answer<EditedEvent>> deriveCategories(Edit edit);

private:
    struct Prepared
    {
        Event event = {};
        PlansByRef plans = {};
    };

    [[nodiscard]] Task<Answer<Prepared>> prepare(EventKey key);
    [[nodiscard]] Task<Answer<EditedEvent>> publishPrepared(EventKey key, ChangeNote note,
                                                            std::shared_ptr<PlansByRef> plans);
    [[nodiscard]] Answer<Event> decide(const Event &before, const PlansByRef &plans) const;
    void addHouses(pg::Segment &segment, const Event &before, const PlansByRef &plans);
    void addHouse(pg::Segment &segment, const Event &event, const Performance &performance,
                  const SeatPlanPtr &plan);

    pg::Pool &m_pool;
    SeatPlans &m_plans;
    EventService &m_events;
    SaleSheets &m_sheets;
    IdFactory &m_ids;
    const Clock &m_clock;
};

} // namespace foyer::catalog
