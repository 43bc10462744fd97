// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/api/workpool.h"
#include "server/seatchange/hallwork.h"

#include <QPointer>

namespace foyer::seatchange {

/// A HallWork for as long as one request needs it, and the pool that works on it, job by job. The pool also
/// takes it apart, whatever becomes of the request: with large halls that takes a while, too. Lives in the
/// request's coroutine, on the worker's thread.
class HallDesk
{
public:
    /// What is done to the halls on the pool's thread, with what it needs besides by value.
    template <typename T>
    using Job = std::function<Result<T>(HallWork &)>;

    explicit HallDesk(api::WorkPool &pool);
    ~HallDesk();
    Q_DISABLE_COPY_MOVE(HallDesk)

    /// Between jobs only.
    void keep(std::vector<pg::Rows> rows) { m_work->rows = std::move(rows); }

    void keepCodes(pg::Rows codes) { m_work->codes = std::move(codes); }

    template <typename T>
    [[nodiscard]] Completion<T> run(Job<T> job)
    {
        return m_pool->run<T>([work = m_work, job = std::move(job)]() mutable {
            const std::shared_ptr<HallWork> mine = std::move(work); // let go of here, not on the loop
            return job(*mine);
        });
    }

private:
    QPointer<api::WorkPool> m_pool; ///< gone when the server stops before the request has ended
    std::shared_ptr<HallWork> m_work = std::make_shared<HallWork>();
};

} // namespace foyer::seatchange
