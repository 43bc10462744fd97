// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/runtime/worker/workergroup.h"

#include "core/base/log.h"

#include <algorithm>

namespace foyer::runtime {

namespace {

Q_LOGGING_CATEGORY(lcWorkers, "foyer.workers")

constexpr std::chrono::milliseconds lastPatience{2000};

} // namespace

WorkerGroup::WorkerGroup(WorkerGroupSettings settings, Liveness &liveness, MetricHub &metrics,
                         QObject *parent)
    : QObject(parent)
    , m_settings(std::move(settings))
    , m_liveness(liveness)
    , m_metrics(metrics)
{
    for (Wait *wait : {&m_start, &m_drain, &m_stop})
        wait->limit.setSingleShot(true);
    connect(&m_start.limit, &QTimer::timeout, this, &WorkerGroup::giveUpStarting);
    connect(&m_drain.limit, &QTimer::timeout, this, &WorkerGroup::giveUpDraining);
    connect(&m_stop.limit, &QTimer::timeout, this, &WorkerGroup::giveUpStopping);
}

// The mirror of start(): whoever let the group go without stop() gets at least this.
WorkerGroup::~WorkerGroup()
{
    for (Member &member : m_members)
        member.worker->disconnect(this);
    stopAll();
    unsigned long patience = lastPatience.count();
    for (Member &member : m_members) {
        if (member.worker->wait(patience))
            continue;
        patience = 0; // one stuck worker has used up the patience for all
        member.worker.release()->abandon();
    }
}

Completion<void> WorkerGroup::start(std::chrono::milliseconds limit, std::chrono::milliseconds stopLimit)
{
    m_stopLimit = stopLimit;
    Completion<void> started = begin(m_start, limit);
    launchAll();
    return started;
}

void WorkerGroup::launchAll()
{
    LogEvent(LogLevel::Info, lcWorkers(), QStringLiteral("Starting the workers."))
        .field("count", m_settings.count);
    for (int i = 0; i < m_settings.count; ++i) {
        const QString name = QStringLiteral("%1-%2").arg(m_settings.namePrefix).arg(i);
        WorkerContext context{i, m_settings.count, name, m_metrics.makeSet()};
        m_members.push_back(Member{std::make_unique<Worker>(
            std::move(context), m_settings.service, m_liveness.watch(name), m_liveness.beatInterval())});
        watch(m_members.size() - 1);
    }
    for (Member &member : m_members) {
        if (const Result<void> launched = member.worker->launch(m_settings.dispatcher); !launched)
            return fail(launched.error());
    }
}

void WorkerGroup::watch(std::size_t index)
{
    Worker *worker = m_members[index].worker.get();
    connect(worker, &Worker::ready, this, [this, index] { becomeReady(index); });
    connect(worker, &Worker::failed, this, &WorkerGroup::fail);
    connect(worker, &Worker::drained, this, [this, index] { becomeDrained(index); });
    connect(worker, &QThread::finished, this, [this, index] { becomeGone(index); });
}

void WorkerGroup::becomeReady(std::size_t index)
{
    m_members[index].isReady = true;
    if (m_isStopping || !all(&Member::isReady))
        return;
    LogEvent(LogLevel::Info, lcWorkers(), QStringLiteral("All workers are ready."));
    finish(m_start, {});
}

// Only the first error counts: what the others say is mostly that they were stopped.
void WorkerGroup::fail(const Error &error)
{
    if (m_startError || !m_start.answer.isPending())
        return;
    LogEvent(LogLevel::Error, lcWorkers(), QStringLiteral("A worker does not start; stopping the others."))
        .error(error);
    m_startError = error;
    m_start.limit.stop();
    m_stop.limit.start(m_stopLimit);
    stopAll();
    answerWhenGone();
}

void WorkerGroup::giveUpStarting()
{
    fail(timeout(&Member::isReady, QStringLiteral("did not start")));
}

void WorkerGroup::beginDrain()
{
    std::for_each(m_members.rbegin(), m_members.rend(), [](Member &member) { member.worker->beginDrain(); });
}

Completion<void> WorkerGroup::whenDrained(std::chrono::milliseconds limit)
{
    Completion<void> drained = begin(m_drain, limit);
    if (all(&Member::isDrained))
        finish(m_drain, {});
    return drained;
}

void WorkerGroup::becomeDrained(std::size_t index)
{
    m_members[index].isDrained = true;
    if (all(&Member::isDrained))
        finish(m_drain, {});
}

void WorkerGroup::giveUpDraining()
{
    finish(m_drain, failure(timeout(&Member::isDrained, QStringLiteral("did not finish what they had"))));
}

Completion<void> WorkerGroup::stop(std::chrono::milliseconds limit)
{
    Completion<void> stopped = begin(m_stop, limit);
    stopAll();
    if (m_start.answer.isPending() && !m_startError)
        finish(m_start,
               failure(ErrorCode::Cancelled, QStringLiteral("The workers were stopped while starting.")));
    answerWhenGone();
    return stopped;
}

void WorkerGroup::stopAll()
{
    if (std::exchange(m_isStopping, true))
        return;
    std::for_each(m_members.rbegin(), m_members.rend(), [](Member &member) {
        member.isGone = !member.worker->isRunning();
        member.worker->stop();
    });
}

void WorkerGroup::becomeGone(std::size_t index)
{
    m_members[index].isGone = true;
    if (!m_isStopping)
        LogEvent(LogLevel::Error, lcWorkers(), QStringLiteral("A worker ended that nobody stopped."))
            .field("worker", m_members[index].worker->name());
    answerWhenGone();
}

void WorkerGroup::giveUpStopping()
{
    const Error error = timeout(&Member::isGone, QStringLiteral("did not stop"));
    LogEvent(LogLevel::Error, lcWorkers(), QStringLiteral("Leaving workers behind that do not stop."))
        .error(error);
    for (Member &member : m_members) {
        if (!member.isGone)
            member.worker.release()->abandon();
    }
    std::erase_if(m_members, [](const Member &member) { return !member.worker; });
    m_hasAbandoned = true;
    if (m_startError)
        return finish(m_start, failure(*m_startError));
    finish(m_stop, failure(error));
}

void WorkerGroup::answerWhenGone()
{
    if (!m_isStopping || !all(&Member::isGone))
        return;
    m_stop.limit.stop();
    if (m_startError)
        return finish(m_start, failure(*m_startError));
    finish(m_stop, {});
}

bool WorkerGroup::all(bool Member::*flag) const
{
    return std::all_of(m_members.begin(), m_members.end(),
                       [flag](const Member &member) { return member.*flag; });
}

Error WorkerGroup::timeout(bool Member::*flag, const QString &whatTheyDidNot) const
{
    QStringList names;
    for (const Member &member : m_members) {
        if (!(member.*flag))
            names.append(member.worker->name());
    }
    const QString list = names.join(QStringLiteral(", "));
    return Error{ErrorCode::Timeout, QStringLiteral("%1 %2 in time.").arg(list, whatTheyDidNot), list};
}

Completion<void> WorkerGroup::begin(Wait &wait, std::chrono::milliseconds limit)
{
    CompletionPair<void> pair = makeCompletion<void>();
    wait.answer = std::move(pair.completer);
    wait.limit.start(limit);
    return std::move(pair.completion);
}

// Whoever waits runs inside this and may even destroy the group: nothing may follow a call of it.
void WorkerGroup::finish(Wait &wait, Result<void> result)
{
    wait.limit.stop();
    Completer<void> answer = std::move(wait.answer);
    answer.complete(std::move(result));
}

} // namespace foyer::runtime
