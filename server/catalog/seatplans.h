// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/completion.h"
#include "core/base/task.h"
#include "server/catalog/seatplan.h"
#include "server/pg/pool.h"

#include <list>
#include <map>
#include <QObject>
#include <QThreadPool>

namespace foyer::catalog {

/// A worker's seat plans, by seat map, version and order of the seats. A plan is read on a thread of a small
/// pool, so that a stadium does not stop the event loop; who asks for one that is being read waits for the
/// same reading. The most recently used are kept; those in use live as long as their users. Belongs to the
/// worker's thread.
class SeatPlans final : public QObject
{
    Q_OBJECT

public:
    explicit SeatPlans(pg::Pool &pool, std::size_t kept = 32, QObject *parent = nullptr);
    ~SeatPlans() override;

    /// Errors: NotFound; Corrupt; those of the database; Closed when the object goes.
    [[nodiscard]] Completion<SeatPlanPtr> get(PlanRef ref);

    /// Where the plan of a performance comes from; a null map when it has none. Errors: NotFound.
    [[nodiscard]] Task<Result<PlanRef>> refOf(PerformanceId id);

    /// Where long work on plans is done.
    [[nodiscard]] QThreadPool &threads() noexcept { return m_threads; }

    /// How many documents were read so far.
    [[nodiscard]] int readCount() const noexcept { return m_reads; }

private:
    using Waiting = std::vector<Completer<SeatPlanPtr>>;

    static Task<> load(QPointer<SeatPlans> self, PlanRef ref);
    void finish(PlanRef ref, const Result<SeatPlanPtr> &plan);
    void keep(PlanRef ref, const SeatPlanPtr &plan);

    pg::Pool &m_pool;
    std::size_t m_kept;
    std::list<std::pair<PlanRef, SeatPlanPtr>> m_plans; ///< most recently used first
    std::map<PlanRef, Waiting> m_waiting;
    QThreadPool m_threads; ///< finishes what it has begun before it goes
    int m_reads = 0;
};

} // namespace foyer::catalog
