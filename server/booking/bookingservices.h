// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/booking/bookingsweepers.h"
#include "server/booking/holdservice.h"
#include "server/booking/houseservice.h"
#include "server/booking/pgholdstore.h"
#include "server/booking/redisholds.h"
#include "server/booking/refundservice.h"
#include "server/booking/watchedholdstore.h"

namespace foyer::booking {

struct BookingSettings
{
    CheckoutSettings checkout = {};
    SweepSettings sweeps = {};
    BatchLimits batches = {};
    RedisHoldSettings redis = {};
};

/// A worker's services of booking, put together in the order in which they need one another. Lives on the
/// worker's thread; what it is given outlives it.
class BookingServices
{
public:
    struct Parts
    {
        pg::Pool &pool;
        catalog::SaleSheetSource &sheets;
        live::Publisher &publisher;
        IdFactory &ids;
        const Clock &clock;
        Secret macKey;                       ///< 32 bytes or more, the same on every worker
        HoldHabits *habits = nullptr;        ///< null: nobody waits before holding the same seats again
        line::AdmissionGate *gate = nullptr; ///< null: no waiting lines
        redis::Client *redis = nullptr;      ///< null: holds lie in PostgreSQL
    };

    /// With a Redis, holds may lie there; without one they are PostgreSQL's.
    explicit BookingServices(const Parts &parts, const BookingSettings &settings = {});

    /// Payments go to this lane for this tender.
    void setLane(Tender tender, payments::PaymentLane &lane) { m_payments.setLane(tender, lane); }

    /// Settles what a crash has left and sweeps from now on.
    void startSweeping();
    void stopSweeping();

    /// Null without a Redis.
    [[nodiscard]] RedisHolds *redisHolds() noexcept { return m_redis.get(); }

    [[nodiscard]] Batcher &batcher() noexcept { return m_batcher; }

    [[nodiscard]] HoldStore &holdStore() noexcept { return m_holdStore; }

    [[nodiscard]] SeatBoards &boards() noexcept { return m_boards; }

    [[nodiscard]] HoldService &holds() noexcept { return m_holds; }

    [[nodiscard]] OrderStore &orders() noexcept { return m_orders; }

    [[nodiscard]] PaymentDesk &payments() noexcept { return m_payments; }

    [[nodiscard]] CheckoutService &checkout() noexcept { return m_checkout; }

    [[nodiscard]] RefundService &refunds() noexcept { return m_refunds; }

    [[nodiscard]] HouseService &houses() noexcept { return m_houses; }

    [[nodiscard]] BookingSweepers &sweepers() noexcept { return m_sweepers; }

    [[nodiscard]] catalog::SaleSheetSource &sheets() noexcept { return m_sheets; }

    [[nodiscard]] const Clock &clock() const noexcept { return m_clock; }

private:
    catalog::SaleSheetSource &m_sheets;
    const Clock &m_clock;
    HoldMac m_mac;
    Batcher m_batcher;
    PgHoldStore m_store;
    WatchedHoldStore m_watchedStore;
    std::unique_ptr<RedisHolds> m_redis;
    HoldStore &m_holdStore; ///< the one that gives holds
    SeatBoards m_boards;
    HoldService m_holds;
    OrderStore m_orders;
    PaymentDesk m_payments;
    CheckoutService m_checkout;
    RefundService m_refunds;
    HouseService m_houses;
    BookingSweepers m_sweepers;
};

} // namespace foyer::booking
