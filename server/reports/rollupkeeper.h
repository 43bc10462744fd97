// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/task.h"
#include "server/pg/pool.h"

#include <QObject>
#include <QTimer>

namespace foyer::reports {

/// Keeps the rollups that dashboards read up to date with the facts. The outbox says which orders, refunds
/// and scans to look at; what is counted comes from the facts themselves, and is noted in the transaction
/// that counts it, so that it is counted once however often it is named. All workers have one; a row lock
/// lets one of them count at a time. Needs no Redis. Belongs to the worker's thread.
class RollupKeeper final : public QObject
{
    Q_OBJECT

public:
    struct Settings
    {
        std::chrono::milliseconds interval{500};       ///< looks by itself
        std::chrono::milliseconds rest{200};           ///< after counting: a crowd is counted in large bites
        std::chrono::milliseconds placesEvery{1000};   ///< counts places at most so often
        std::chrono::milliseconds searchEvery{10'000}; ///< looks for performances that were never counted
        int rows = 200;                                ///< of the outbox in one bite; each may be a batch's
        int performances = 4;                          ///< whose places are counted in one bite
    };

    RollupKeeper(pg::Pool &pool, const Clock &clock);
    RollupKeeper(pg::Pool &pool, const Clock &clock, Settings settings);

    void start();
    void stop();

    /// There may be something to count.
    void wake();

    /// Counts all there is now, for tools and tests; the error where it could not.
    [[nodiscard]] static Task<Result<void>> countAll(QPointer<pg::Pool> pool, Settings settings);

    [[nodiscard]] quint64 foldedCount() const noexcept { return m_folded; }

private:
    Task<> run();
    [[nodiscard]] static Task<Result<int>> fold(QPointer<pg::Pool> pool, int rows);
    [[nodiscard]] static Task<Result<int>> countPlaces(QPointer<pg::Pool> pool, int performances);
    [[nodiscard]] Task<Result<void>> countPlacesIfDue();

    pg::Pool &m_pool;
    const Clock &m_clock;
    Settings m_settings;
    QTimer m_timer;
    SteadyInstant m_nextPlaces;
    SteadyInstant m_nextSearch;
    quint64 m_folded = 0;
    bool m_isRunning = false;
    bool m_isResting = false;
    bool m_isStopped = true;
};

} // namespace foyer::reports
