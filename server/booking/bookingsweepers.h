// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/booking/paymentdesk.h"
#include "server/booking/sweeper.h"

namespace foyer::booking {

struct SweepSettings
{
    std::chrono::milliseconds holds{500};    ///< expired ones are announced within a second
    std::chrono::milliseconds orders{2'000}; ///< those that nobody paid in time
    std::chrono::milliseconds attempts{5'000};
    std::chrono::milliseconds payouts{10'000};
    std::chrono::milliseconds leftovers{30'000};
    /// Attempts younger than this are somebody's business still: past every provider's deadline.
    std::chrono::milliseconds attemptGrace{15'000};
    int bite = 50;
};

/// What time does to holds, orders, payments and old news. Runs on every worker: each bite is a batch of
/// commands that find their work done if another worker was faster.
class BookingSweepers final : public QObject
{
    Q_OBJECT

public:
    BookingSweepers(Batcher &batcher, pg::Pool &pool, PaymentDesk &payments,
                    const SweepSettings &settings = {}, QObject *parent = nullptr);

    /// Settles what a crash has left, then goes on for ever.
    void start();
    void stop();

    [[nodiscard]] Task<Result<int>> expireHolds();
    [[nodiscard]] Task<Result<int>> expireOrders();
    [[nodiscard]] Task<Result<int>> settleAttempts();
    [[nodiscard]] Task<Result<int>> payOut();
    [[nodiscard]] Task<Result<int>> removeLeftovers();

private:
    template <typename Id, typename Ending>
    [[nodiscard]] Task<Result<int>> endAll(pg::Rows due);

    void add(const char *name, Task<Result<int>> (BookingSweepers::*bite)(),
             std::chrono::milliseconds interval);

    Batcher &m_batcher;
    pg::Pool &m_pool;
    PaymentDesk &m_payments;
    SweepSettings m_settings;
    std::vector<std::unique_ptr<Sweeper>> m_sweepers;
};

} // namespace foyer::booking
