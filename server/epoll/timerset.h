// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <optional>
#include <QAbstractEventDispatcher>
#include <set>
#include <unordered_map>

namespace foyer::epoll {

/// The timers of one thread, in order of (due, sequence). Bookkeeping only: it sends nothing and reads no
/// clock, so a test can hold time still.
///
/// A timer that fires is taken out of the order with take() and put back with release(). In between it is
/// parked: it cannot fire inside its own handler's nested event loop, and when it becomes overdue there,
/// nothing waits for it, so the nested loop does not spin.
class TimerSet
{
public:
    using Info = QAbstractEventDispatcher::TimerInfo;

    /// A timer that fires now.
    struct Due
    {
        int id = 0;
        QObject *object = nullptr;
        bool isZero = false;
        quint64 registration = 0; ///< tells it from a later timer that was given the same id
    };

    /// Timers put in order after a mark() fire in a later turn: each fires at most once per turn.
    using Mark = quint64;

    TimerSet() = default;
    Q_DISABLE_COPY_MOVE(TimerSet)

    /// An interval of zero or less is due at once. An id that is still there is replaced.
    void add(int id, std::chrono::milliseconds interval, Qt::TimerType type, QObject *object,
             SteadyInstant now);

    /// False when there is no such timer.
    bool remove(int id);
    bool removeAll(const QObject *object);

    [[nodiscard]] QList<Info> timersOf(const QObject *object) const;

    /// Time until it is due, never negative; nothing when there is no such timer.
    [[nodiscard]] std::optional<std::chrono::nanoseconds> remaining(int id, SteadyInstant now) const;

    /// When the first timer that is not parked is due.
    [[nodiscard]] std::optional<SteadyInstant> nextDue() const;

    [[nodiscard]] bool isEmpty() const { return m_timers.empty(); }

    [[nodiscard]] Mark mark() const { return m_nextSequence; }

    /// Parks and returns the first timer that was due by `now` and in order before `mark`. It is due again
    /// one interval after it was due; if that is past as well, one interval after `now`: ticks that were
    /// missed are not made up for.
    [[nodiscard]] std::optional<Due> take(SteadyInstant now, Mark mark);

    /// Puts it back in order, unless it was removed meanwhile.
    void release(const Due &due);

private:
    struct Timer;

    struct Place
    {
        SteadyInstant due;
        quint64 sequence = 0;
        Timer *timer = nullptr;

        bool operator<(const Place &other) const
        {
            return due != other.due ? due < other.due : sequence < other.sequence;
        }
    };

    using Order = std::set<Place>;

    struct Timer
    {
        int id = 0;
        std::chrono::milliseconds interval{};
        Qt::TimerType type = Qt::CoarseTimer;
        QObject *object = nullptr;
        quint64 registration = 0;
        SteadyInstant due;
        Order::iterator place;     ///< while in order
        Order::node_type parked;   ///< while not in order
        Timer *previous = nullptr; ///< among the timers of the same object
        Timer *next = nullptr;
    };

    void enterOrder(Timer &timer);
    void link(Timer &timer);
    void unlink(const Timer &timer);

    std::unordered_map<int, Timer> m_timers;
    std::unordered_map<const QObject *, Timer *> m_firstOf; ///< newest timer of each object
    Order m_order;
    quint64 m_nextSequence = 1;
    quint64 m_nextRegistration = 1;
};

} // namespace foyer::epoll
