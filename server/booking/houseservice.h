// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/idfactory.h"
#include "server/booking/actor.h"
#include "server/booking/batcher.h"
#include "server/booking/holdstore.h"
#include "server/booking/houserequest.h"
#include "server/booking/ruling.h"
#include "server/catalog/salesheetsource.h"

namespace foyer::booking {

/// A house hold and what is left of it.
struct ShownHouseHold
{
    HouseHold house;
    std::vector<qint32> seats = {}; ///< not sold or released yet
    Instant createdAt = {};
    bool isNew = true;
};

/// What staff keep from sale, and put back. Per worker, on its thread.
class HouseService
{
public:
    HouseService(Batcher &batcher, HoldStore &holds, pg::Pool &pool, catalog::SaleSheetSource &sheets,
                 IdFactory &ids)
        : m_batcher(batcher)
        , m_holds(holds)
        , m_pool(pool)
        , m_sheets(sheets)
        , m_ids(ids)
    {}

    [[nodiscard]] Task<Ruling<ShownHouseHold>> take(HouseRequest request, Actor actor);
    [[nodiscard]] Task<Ruling<ShownHouseHold>> release(HouseHoldId id, Actor actor);

    /// Those that are not released, oldest first.
    [[nodiscard]] Task<Ruling<std::vector<ShownHouseHold>>> list(catalog::PerformanceId performance,
                                                                 Actor actor);

private:
    [[nodiscard]] Task<Ruling<ShownHouseHold>> carryOut(Command command);
    [[nodiscard]] Task<Ruling<ShownHouseHold>> takeGuarded(TakeForHouse command);
    [[nodiscard]] Task<Ruling<ShownHouseHold>> find(HouseHoldId id, Actor actor);

    Batcher &m_batcher;
    HoldStore &m_holds;
    pg::Pool &m_pool;
    catalog::SaleSheetSource &m_sheets;
    IdFactory &m_ids; ///< of the guards
};

} // namespace foyer::booking
