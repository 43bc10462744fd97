// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/metricset.h"
#include "core/base/result.h"
#include "core/base/task.h"

#include <functional>
#include <memory>
#include <QString>

namespace foyer::runtime {

/// What a worker tells the service it runs.
struct WorkerContext
{
    int index = 0;                      ///< from 0
    int count = 1;                      ///< of all workers
    QString name;                       ///< `worker-0`
    std::shared_ptr<MetricSet> metrics; ///< this worker's own
};

/// What a worker does: its listeners, routes, database pipelines. Made, used and destroyed in the worker's
/// thread. The order is: start(), perhaps beginDrain(), stop(), destruction; stop() may also come while
/// start() still runs.
class WorkerService
{
public:
    virtual ~WorkerService() = default;

    /// Gets ready for work; done when it takes some. An error stops all workers and ends the start.
    [[nodiscard]] virtual Task<Result<void>> start() = 0;

    /// Takes nothing new, empties the accept queue, finishes what is under way, then calls `drained`, once,
    /// in this thread, perhaps before this call returns.
    virtual void beginDrain(std::function<void()> drained) = 0;

    /// Ends at once: whatever is still under way gets its error. A start() that still waits must come to an
    /// end by this; the service is destroyed right afterwards.
    virtual void stop() = 0;
};

/// Called in the worker's thread.
using WorkerServiceFactory = std::function<std::unique_ptr<WorkerService>(const WorkerContext &)>;

} // namespace foyer::runtime
