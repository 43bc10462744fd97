// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/booking/buyerholds.h"
#include "server/booking/holddirectory.h"
#include "server/booking/holdstore.h"
#include "server/booking/redisdesk.h"

namespace foyer::booking {

/// Reads holds that lie in Redis. Belongs to the worker's thread.
class RedisHoldFinder
{
public:
    /// All outlive it.
    RedisHoldFinder(RedisDesk &desk, HoldDirectory &directory, BuyerHolds &buyers, HoldStore &older)
        : m_desk(desk)
        , m_directory(directory)
        , m_buyers(buyers)
        , m_older(older)
    {}

    /// Those of one performance that are remembered.
    [[nodiscard]] Task<Result<std::vector<HoldRecord>>> findAll(qint32 performance, std::vector<HoldId> ids);

    /// Wherever it lies. Empty: nobody remembers it.
    [[nodiscard]] Task<Result<std::optional<HoldRecord>>> findRecord(HoldId id);

    /// Live ones, the first to run out first.
    [[nodiscard]] Task<Result<std::vector<Hold>>> ofOwner(AccountId owner);

private:
    [[nodiscard]] Task<Result<std::optional<qint32>>> performanceOf(HoldId id);

    RedisDesk &m_desk;
    HoldDirectory &m_directory;
    BuyerHolds &m_buyers;
    HoldStore &m_older; ///< knows where holds of epochs before lie, should nobody have noted it here
};

} // namespace foyer::booking
