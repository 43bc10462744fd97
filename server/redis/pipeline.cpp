// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/redis/pipeline.h"

#include "server/redis/script.h"
#include "server/redis/statistics.h"

#include <algorithm>
#include <QPointer>

namespace foyer::redis {

namespace {

/// So many bytes are offered to the socket at once. What has left the queue counts as sent, so more would
/// only put more commands in doubt when the connection breaks.
constexpr qsizetype portion = 64 * 1024;

const Command &askingCommand()
{
    static const Command command("ASKING");
    return command;
}

} // namespace

Pipeline::Pipeline(const Dialer &dialer, const Endpoint &endpoint, const Settings &settings,
                   const Clock &clock, RandomSource &random, Statistics &statistics)
    : m_settings(settings)
    , m_clock(clock)
    , m_statistics(statistics)
    , m_link(dialer, {endpoint}, settings, clock, random, *this)
{
    m_deadlineTimer.setSingleShot(true);
    m_deadlineTimer.setTimerType(Qt::PreciseTimer);
    m_patience.setSingleShot(true);
    connect(&m_deadlineTimer, &QTimer::timeout, this, &Pipeline::deadlinePassed);
    connect(&m_patience, &QTimer::timeout, this, &Pipeline::patienceEnded);
}

Pipeline::~Pipeline()
{
    close();
}

void Pipeline::open()
{
    m_patience.start(m_settings.patience);
    m_link.open();
}

void Pipeline::close()
{
    if (m_isClosed)
        return;
    m_isClosed = true;
    m_patience.stop();
    m_deadlineTimer.stop();
    m_link.close();
    const QPointer<Pipeline> self(this);
    failSent(Error{ErrorCode::InDoubt, QStringLiteral("The client was closed before Redis answered.")});
    if (self)
        failUnsent(Error{ErrorCode::Closed, QStringLiteral("The client was closed.")});
}

Completion<Reply> Pipeline::submit(const Command &command, SteadyInstant deadline, Asking asking)
{
    auto [completion, completer] = makeCompletion<Reply>();
    if (std::optional<Error> error = refusal(deadline)) {
        m_statistics.refused.add();
        completer.complete(failure(*std::move(error)));
        return std::move(completion);
    }
    CommandQueue::Entry entry{std::move(completer), deadline};
    entry.asking = asking == Asking::Yes;
    enqueue(std::move(entry), command);
    watchDeadline(deadline);
    scheduleFlush();
    return std::move(completion);
}

std::optional<Error> Pipeline::refusal(SteadyInstant deadline) const
{
    if (m_isClosed)
        return Error{ErrorCode::Closed, QStringLiteral("The Redis client is closed.")};
    if (m_refusing)
        return unavailable();
    if (m_queue.count() >= m_settings.maxPending || m_queue.unsentBytes() >= m_settings.maxUnsentBytes)
        return Error{ErrorCode::Overloaded, QStringLiteral("Too many commands are waiting for Redis.")};
    if (deadline <= m_clock.steadyNow())
        return Error{ErrorCode::Unavailable,
                     QStringLiteral("The deadline had passed before the command was sent.")};
    return std::nullopt;
}

Error Pipeline::unavailable() const
{
    const QString &reason = m_link.lastError().detail;
    return Error{ErrorCode::Unavailable,
                 reason.isEmpty() ? QStringLiteral("Redis is not connected yet.") : reason};
}

void Pipeline::enqueue(CommandQueue::Entry entry, const Command &command)
{
    const std::shared_ptr<const ScriptText> &script = command.sharedScript();
    if (!script)
        return enqueueBytes(std::move(entry), command, nullptr);
    entry.scriptCall = std::make_unique<Command>(command);
    if (noteLoaded(script))
        return enqueueBytes(std::move(entry), command, nullptr);
    m_statistics.scriptLoads.add();
    const Command load = Command("SCRIPT").arg("LOAD").arg(script->text);
    enqueueBytes(std::move(entry), command, &load);
}

void Pipeline::enqueueBytes(CommandQueue::Entry entry, const Command &command, const Command *load)
{
    if (entry.asking && load)
        m_queue.push(std::move(entry), {load, &askingCommand(), &command});
    else if (entry.asking)
        m_queue.push(std::move(entry), {&askingCommand(), &command});
    else if (load)
        m_queue.push(std::move(entry), {load, &command});
    else
        m_queue.push(std::move(entry), {&command});
}

/// False the first time since the connection was made.
bool Pipeline::noteLoaded(const std::shared_ptr<const ScriptText> &script)
{
    if (std::ranges::find(m_loaded, script) != m_loaded.end())
        return true;
    m_loaded.push_back(script);
    return false;
}

// EVAL cannot answer NOSCRIPT, so this happens once per call.
void Pipeline::repeatWithText(CommandQueue::Entry entry)
{
    const Command command = entry.scriptCall->withScriptText();
    entry.scriptCall.reset();
    m_statistics.scriptLoads.add();
    enqueueBytes(std::move(entry), command, nullptr);
}

void Pipeline::scheduleFlush()
{
    if (m_flushDue || m_inTurn || !m_link.isReady())
        return;
    m_flushDue = true;
    QMetaObject::invokeMethod(this, &Pipeline::flush, Qt::QueuedConnection);
}

// The socket may find out inside write() that the connection is gone, and whoever hears of it may delete us.
void Pipeline::flush()
{
    m_flushDue = false;
    if (m_isFlushing)
        return;
    m_isFlushing = true;
    const QPointer<Pipeline> self(this);
    while (self && m_link.isReady() && !m_mustRedial && m_queue.unsentCount() > 0
           && m_link.unwrittenBytes() < portion) {
        const QByteArrayView bytes = m_queue.takeUnsent(portion);
        m_statistics.commands.add(std::uint64_t(m_queue.lastTaken()));
        m_statistics.writes.add();
        m_link.write(bytes);
        m_link.flush();
    }
    if (self)
        m_isFlushing = false;
}

void Pipeline::linkReady()
{
    m_patience.stop();
    m_refusing = false;
    m_mustRedial = false;
    m_statistics.connects.add();
    const bool wasReady = std::exchange(m_wasReady, true); // over a redial
    const QPointer<Pipeline> self(this);
    flush();
    if (self && !wasReady)
        Q_EMIT readyChanged(true);
}

void Pipeline::linkLost(const Error &error)
{
    m_inTurn = false;
    m_mustRedial = false;
    m_loaded.clear();
    if (!m_refusing && !m_patience.isActive())
        m_patience.start(m_settings.patience);
    const QPointer<Pipeline> self(this);
    if (std::exchange(m_wasReady, false)) {
        m_statistics.losses.add();
        Q_EMIT readyChanged(false);
    }
    if (self)
        failSent(Error{ErrorCode::InDoubt, error.detail});
}

void Pipeline::linkReply(Reply &&reply)
{
    m_inTurn = true;
    if (m_queue.sentCount() == 0)
        return m_link.drop(
            Error{ErrorCode::Protocol, QStringLiteral("it sent a reply that nobody asked for.")});
    if (m_queue.consumePrelude())
        return;
    CommandQueue::Entry entry = m_queue.takeAnswered();
    m_statistics.replies.add();
    if (entry.completer.isPending() && entry.scriptCall && reply.isError("NOSCRIPT"))
        return repeatWithText(std::move(entry));
    m_mustRedial = m_mustRedial || reply.isError("READONLY");
    entry.completer.complete(std::move(reply));
}

void Pipeline::linkTurnDone()
{
    m_inTurn = false;
    if (m_mustRedial && m_queue.sentCount() == 0)
        redial();
    else
        flush();
}

// What was a master is a replica now; behind its name there may be another by now. Done when nothing is owed
// any more, so that nothing comes in doubt.
void Pipeline::redial()
{
    m_mustRedial = false;
    m_loaded.clear();
    m_link.redial();
}

void Pipeline::linkQuiet()
{
    const SteadyInstant deadline = m_clock.steadyNow() + m_settings.stallLimit;
    const Completion<Reply> unread = submit(Command("PING"), deadline);
}

// The timer is not moved for each command, only when one is due before all others. So it fires about once per
// deadline's length, however many commands there are, and then looks at all of them.
void Pipeline::watchDeadline(SteadyInstant deadline)
{
    if (deadline >= m_nextDeadline)
        return;
    m_nextDeadline = deadline;
    const auto wait = std::chrono::ceil<std::chrono::milliseconds>(deadline - m_clock.steadyNow());
    m_deadlineTimer.start(
        std::clamp<std::chrono::milliseconds>(wait, std::chrono::milliseconds{1}, std::chrono::hours{24}));
}

void Pipeline::deadlinePassed()
{
    std::vector<CommandQueue::Expired> expired = m_queue.expire(m_clock.steadyNow());
    m_nextDeadline = SteadyInstant::max();
    watchDeadline(m_queue.earliestDeadline());
    const QPointer<Pipeline> self(this);
    answerExpired(std::move(expired));
    if (self && m_queue.lateCount() > m_settings.maxLate)
        m_link.drop(Error{ErrorCode::Unavailable, QStringLiteral("it is too far behind with its answers.")});
}

void Pipeline::answerExpired(std::vector<CommandQueue::Expired> expired)
{
    for (const CommandQueue::Expired &one : expired)
        (one.wasSent ? m_statistics.timeouts : m_statistics.refused).add();
    for (CommandQueue::Expired &one : expired) {
        if (one.wasSent)
            one.completer.complete(
                failure(ErrorCode::Timeout, QStringLiteral("Redis has not answered in time.")));
        else
            one.completer.complete(failure(
                ErrorCode::Unavailable, QStringLiteral("The deadline passed before the command was sent.")));
    }
}

void Pipeline::failSent(const Error &error)
{
    std::vector<Completer<Reply>> removed = m_queue.removeSent();
    m_statistics.inDoubt.add(removed.size());
    for (Completer<Reply> &completer : removed)
        completer.complete(failure(error));
}

void Pipeline::failUnsent(const Error &error)
{
    std::vector<Completer<Reply>> removed = m_queue.removeUnsent();
    m_statistics.refused.add(removed.size());
    for (Completer<Reply> &completer : removed)
        completer.complete(failure(error));
}

void Pipeline::patienceEnded()
{
    m_refusing = true;
    m_loaded.clear();
    failUnsent(unavailable());
}

} // namespace foyer::redis
