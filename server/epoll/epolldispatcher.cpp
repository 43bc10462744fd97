// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/epoll/epolldispatcher.h"

#include "server/epoll/epollset.h"
#include "server/epoll/notifiertable.h"
#include "server/epoll/timerset.h"
#include "server/epoll/wakeup.h"

#include <limits>
#include <QCoreApplication>
#include <QThread>
#include <QTimerEvent>

namespace foyer::epoll {

using std::chrono::milliseconds;

namespace {

constexpr int forEver = -1;

/// Up, so that a timer never fires early; what is longer than an int can say ends in a turn that does
/// nothing.
int wholeMilliseconds(std::chrono::nanoseconds duration)
{
    const auto rounded = std::chrono::ceil<milliseconds>(duration).count();
    return int(std::clamp<milliseconds::rep>(rounded, 0, std::numeric_limits<int>::max()));
}

/// Parks a timer while its event is being handled, also if the handler throws.
class Firing
{
public:
    Firing(TimerSet &timers, const TimerSet::Due &due) : m_timers(timers), m_due(due) {}

    ~Firing() { m_timers.release(m_due); }
    Q_DISABLE_COPY_MOVE(Firing)

private:
    TimerSet &m_timers;
    const TimerSet::Due &m_due;
};

} // namespace

Result<void> EpollDispatcher::installForMainThread()
{
    return installFor(*QThread::currentThread());
}

Result<void> EpollDispatcher::installFor(QThread &thread)
{
    if (thread.eventDispatcher())
        return failure(ErrorCode::Conflict, QStringLiteral("The thread has an event dispatcher already."));
    Result<std::unique_ptr<EpollDispatcher>> dispatcher = create();
    if (!dispatcher)
        return failure(dispatcher.error());
    EpollDispatcher *const installed = dispatcher->release();
    thread.setEventDispatcher(installed);
    // A thread that has run deletes its dispatcher; Qt forgets the one of a thread that never did.
    connect(
        &thread, &QObject::destroyed, installed, [installed] { delete installed; }, Qt::DirectConnection);
    return {};
}

Result<std::unique_ptr<EpollDispatcher>> EpollDispatcher::create()
{
    Result<FileDescriptor> eventFd = WakeUp::open();
    if (!eventFd)
        return failure(eventFd.error());
    auto wakeUp = std::make_unique<WakeUp>(std::move(*eventFd));
    Result<FileDescriptor> epoll = EpollSet::open(wakeUp->descriptor());
    if (!epoll)
        return failure(epoll.error());
    auto set = std::make_unique<EpollSet>(std::move(*epoll), wakeUp->descriptor());
    return std::unique_ptr<EpollDispatcher>(new EpollDispatcher(std::move(wakeUp), std::move(set)));
}

EpollDispatcher::EpollDispatcher(std::unique_ptr<WakeUp> wakeUp, std::unique_ptr<EpollSet> set)
    : m_wakeUp(std::move(wakeUp))
    , m_set(std::move(set))
    , m_notifiers(std::make_unique<NotifierTable>(*m_set))
    , m_timers(std::make_unique<TimerSet>())
{}

EpollDispatcher::~EpollDispatcher() = default;

/// What had happened when a turn began.
struct EpollDispatcher::Start
{
    bool woken;       ///< somebody posted an event or called wakeUp()
    bool interrupted; ///< interrupt() was called since the turn before
};

bool EpollDispatcher::processEvents(QEventLoop::ProcessEventsFlags flags)
{
    const bool withSockets = !flags.testFlag(QEventLoop::ExcludeSocketNotifiers);
    const bool withTimers = !flags.testFlag(QEventLoop::X11ExcludeTimers);
    const Start start = startTurn();

    // A QEventLoop may wait though events were just delivered: it is told to end by interrupt(). Whoever
    // calls by hand must first see what those events did, or might wait for what has happened.
    const bool byHand = !flags.testFlag(QEventLoop::EventLoopExec);
    const bool mayWait =
        flags.testFlag(QEventLoop::WaitForMoreEvents) && !start.interrupted && !(byHand && start.woken);
    if (mayWait)
        Q_EMIT aboutToBlock();
    if (m_interrupted.load(std::memory_order_acquire))
        return start.woken;

    const bool told = withSockets ? waitForSockets(mayWait, withTimers) : waitForWakeUp(mayWait, withTimers);
    const bool fired = withTimers && sendTimerEvents() > 0;
    return start.woken || told || fired;
}

/// Takes the request first: one that comes later is for an event that may not be delivered in this turn. An
/// interruption that came before the turn is honoured too: a loop that was told to end between its look and
/// this call must not wait.
EpollDispatcher::Start EpollDispatcher::startTurn()
{
    const bool woken = m_wakeUp->take();
    const bool interrupted = m_interrupted.exchange(false, std::memory_order_acq_rel);
    Q_EMIT awake();
    QCoreApplication::sendPostedEvents();
    return Start{woken, interrupted};
}

/// True if a notifier was told or somebody asked to wake up.
bool EpollDispatcher::waitForSockets(bool mayWait, bool withTimers)
{
    m_notifiers->applyChanges();
    const bool sleeps = mayWait && !m_notifiers->hasAlwaysReady() && m_wakeUp->beginSleep();
    m_notifiers->collect(m_set->wait(sleeps ? longestWait(withTimers) : 0));
    if (sleeps)
        m_wakeUp->endSleep();
    const bool wokenUp = m_wakeUp->isRequested();
    return m_notifiers->tellReady() > 0 || wokenUp;
}

bool EpollDispatcher::waitForWakeUp(bool mayWait, bool withTimers)
{
    if (mayWait && m_wakeUp->beginSleep()) {
        m_wakeUp->sleepAlone(longestWait(withTimers));
        m_wakeUp->endSleep();
    }
    return m_wakeUp->isRequested();
}

int EpollDispatcher::longestWait(bool withTimers) const
{
    const std::optional<SteadyInstant> due = withTimers ? m_timers->nextDue() : std::nullopt;
    return due ? wholeMilliseconds(*due - m_clock.steadyNow()) : forEver;
}

/// Timers of interval zero are not counted: who calls until nothing is left would never come back.
int EpollDispatcher::sendTimerEvents()
{
    if (m_timers->isEmpty())
        return 0;
    const SteadyInstant now = m_clock.steadyNow();
    const TimerSet::Mark mark = m_timers->mark();
    int sent = 0;
    while (const std::optional<TimerSet::Due> due = m_timers->take(now, mark)) {
        const Firing firing(*m_timers, *due);
        QTimerEvent event(due->id);
        QCoreApplication::sendEvent(due->object, &event);
        sent += due->isZero ? 0 : 1;
    }
    return sent;
}

void EpollDispatcher::registerSocketNotifier(QSocketNotifier *notifier)
{
    m_notifiers->insert(notifier);
}

void EpollDispatcher::unregisterSocketNotifier(QSocketNotifier *notifier)
{
    m_notifiers->remove(notifier);
}

void EpollDispatcher::registerTimer(int timerId, qint64 interval, Qt::TimerType timerType, QObject *object)
{
    m_timers->add(timerId, milliseconds{interval}, timerType, object, m_clock.steadyNow());
}

bool EpollDispatcher::unregisterTimer(int timerId)
{
    return m_timers->remove(timerId);
}

bool EpollDispatcher::unregisterTimers(QObject *object)
{
    return m_timers->removeAll(object);
}

QList<QAbstractEventDispatcher::TimerInfo> EpollDispatcher::registeredTimers(QObject *object) const
{
    return m_timers->timersOf(object);
}

int EpollDispatcher::remainingTime(int timerId)
{
    const std::optional<std::chrono::nanoseconds> remaining =
        m_timers->remaining(timerId, m_clock.steadyNow());
    return remaining ? wholeMilliseconds(*remaining) : -1;
}

void EpollDispatcher::wakeUp()
{
    m_wakeUp->request();
}

void EpollDispatcher::interrupt()
{
    m_interrupted.store(true, std::memory_order_release);
    m_wakeUp->request();
}

quint64 EpollDispatcher::changeCalls() const
{
    return m_set->changeCalls();
}

} // namespace foyer::epoll
