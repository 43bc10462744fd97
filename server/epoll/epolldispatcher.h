// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"

#include <atomic>
#include <memory>
#include <QAbstractEventDispatcher>

class QThread;

namespace foyer::epoll {

class EpollSet;
class NotifierTable;
class TimerSet;
class WakeUp;

/// The event dispatcher of the server's threads: Qt's event loop on epoll. Qt's own polls every descriptor at
/// each turn; here a turn costs what happens in it, however many connections sit idle.
///
/// It takes its place before anything else runs in the thread, and Qt owns it from then on:
///
///     VERIFY(EpollDispatcher::installForMainThread());   // before QCoreApplication is made
///     VERIFY(EpollDispatcher::installFor(worker));       // before worker.start()
///
/// One call of processEvents() is one turn: awake(), posted events, aboutToBlock() if it may wait, the wait,
/// socket notifiers, timers. Where the documentation of Qt leaves something open, it does as Qt's own does:
/// coarse timers are as exact as precise ones, a timer of interval zero is not counted as an event handled.
/// wakeUp() and interrupt() may be called from any thread, all else only from its own.
class EpollDispatcher final : public QAbstractEventDispatcher
{
    Q_OBJECT

public:
    /// Fails with Io when the kernel gives no descriptors, with Conflict when there is a dispatcher already.
    [[nodiscard]] static Result<void> installForMainThread();
    [[nodiscard]] static Result<void> installFor(QThread &thread);

    /// A dispatcher without a place yet. Fails with Io.
    [[nodiscard]] static Result<std::unique_ptr<EpollDispatcher>> create();

    ~EpollDispatcher() override;

    bool processEvents(QEventLoop::ProcessEventsFlags flags) override;

    void registerSocketNotifier(QSocketNotifier *notifier) override;
    void unregisterSocketNotifier(QSocketNotifier *notifier) override;

    using QAbstractEventDispatcher::registerTimer;
    void registerTimer(int timerId, qint64 interval, Qt::TimerType timerType, QObject *object) override;
    bool unregisterTimer(int timerId) override;
    bool unregisterTimers(QObject *object) override;
    QList<TimerInfo> registeredTimers(QObject *object) const override;
    int remainingTime(int timerId) override;

    void wakeUp() override;
    void interrupt() override;

    /// System calls made to change the epoll set so far; for metrics and tests.
    [[nodiscard]] quint64 changeCalls() const;

private:
    EpollDispatcher(std::unique_ptr<WakeUp> wakeUp, std::unique_ptr<EpollSet> set);

    struct Start;
    [[nodiscard]] Start startTurn();
    [[nodiscard]] bool waitForSockets(bool mayWait, bool withTimers);
    [[nodiscard]] bool waitForWakeUp(bool mayWait, bool withTimers);
    [[nodiscard]] int longestWait(bool withTimers) const;
    [[nodiscard]] int sendTimerEvents();

    SystemClock m_clock;
    std::unique_ptr<WakeUp> m_wakeUp;
    std::unique_ptr<EpollSet> m_set;
    std::unique_ptr<NotifierTable> m_notifiers;
    std::unique_ptr<TimerSet> m_timers;
    std::atomic<bool> m_interrupted{false};
};

} // namespace foyer::epoll
