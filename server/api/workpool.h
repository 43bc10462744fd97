// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/completion.h"

#include <functional>
#include <memory>
#include <QObject>
#include <QThreadPool>

namespace foyer::api {

struct WorkLimits
{
    int threads = 1;
    int waiting = 64; ///< jobs that run or wait; then Overloaded at once
};

/// Threads beside a worker's event loop for what would hold it up: large documents, pictures. One per worker,
/// on its thread; answers come back there. When it is destroyed, jobs that run are waited for, and whoever
/// still waits hears Closed.
class WorkPool final : public QObject
{
    Q_OBJECT

public:
    explicit WorkPool(WorkLimits limits = {}, QObject *parent = nullptr);
    ~WorkPool() override;

    /// `work` runs on another thread: it takes what it needs by value and touches nothing else.
    ///   `Result<Plan> plan = co_await pool.run<Plan>(std::move(work));`
    template <typename T>
    [[nodiscard]] Completion<T> run(std::function<Result<T>()> work);

    [[nodiscard]] int pendingCount() const noexcept { return m_pending; }

private:
    template <typename T>
    struct Job
    {
        std::function<Result<T>()> work;
        Completer<T> completer;
        std::optional<Result<T>> result = {};
    };

    void start(std::function<void()> work, std::function<void()> answer);
    [[nodiscard]] static Error overloaded();

    WorkLimits m_limits;
    QThreadPool m_threads;
    int m_pending = 0;
};

template <typename T>
Completion<T> WorkPool::run(std::function<Result<T>()> work)
{
    CompletionPair<T> pair = makeCompletion<T>();
    if (m_pending >= m_limits.waiting) {
        pair.completer.complete(failure(overloaded()));
        return std::move(pair.completion);
    }
    auto job = std::make_shared<Job<T>>();
    job->work = std::move(work);
    job->completer = std::move(pair.completer);
    start([job] { job->result.emplace(job->work()); },
          [job] { job->completer.complete(std::move(*job->result)); });
    return std::move(pair.completion);
}

} // namespace foyer::api
