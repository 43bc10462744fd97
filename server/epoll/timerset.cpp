// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/epoll/timerset.h"

#include <limits>

namespace foyer::epoll {

using std::chrono::milliseconds;
using std::chrono::nanoseconds;

namespace {

/// A timer for the end of time must not come round to the past.
SteadyInstant later(SteadyInstant from, milliseconds interval)
{
    const auto room = std::chrono::duration_cast<milliseconds>(SteadyInstant::max() - from);
    return interval < room ? from + interval : SteadyInstant::max();
}

int clampedToInt(milliseconds interval)
{
    return int(std::min<milliseconds::rep>(interval.count(), std::numeric_limits<int>::max()));
}

} // namespace

void TimerSet::add(int id, milliseconds interval, Qt::TimerType type, QObject *object, SteadyInstant now)
{
    remove(id);
    Timer &timer = m_timers[id];
    timer.id = id;
    timer.interval = std::max(interval, milliseconds{0});
    timer.type = type;
    timer.object = object;
    timer.registration = m_nextRegistration++;
    timer.due = later(now, timer.interval);
    link(timer);
    enterOrder(timer);
}

bool TimerSet::remove(int id)
{
    const auto found = m_timers.find(id);
    if (found == m_timers.end())
        return false;
    const Timer &timer = found->second;
    if (timer.parked.empty())
        m_order.erase(timer.place);
    unlink(timer);
    m_timers.erase(found);
    return true;
}

bool TimerSet::removeAll(const QObject *object)
{
    bool any = false;
    for (auto first = m_firstOf.find(object); first != m_firstOf.end(); first = m_firstOf.find(object))
        any = remove(first->second->id);
    return any;
}

QList<TimerSet::Info> TimerSet::timersOf(const QObject *object) const
{
    QList<Info> timers;
    const auto first = m_firstOf.find(object);
    for (const Timer *timer = first == m_firstOf.end() ? nullptr : first->second; timer; timer = timer->next)
        timers.emplaceBack(timer->id, clampedToInt(timer->interval), timer->type);
    return timers;
}

std::optional<nanoseconds> TimerSet::remaining(int id, SteadyInstant now) const
{
    const auto found = m_timers.find(id);
    if (found == m_timers.end())
        return std::nullopt;
    return std::max<nanoseconds>(found->second.due - now, nanoseconds{0});
}

std::optional<SteadyInstant> TimerSet::nextDue() const
{
    if (m_order.empty())
        return std::nullopt;
    return m_order.begin()->due;
}

std::optional<TimerSet::Due> TimerSet::take(SteadyInstant now, Mark mark)
{
    // What was put in order after the mark is due at `now` or later, and at `now` it stands behind what was
    // there before: the first one that is too new ends the turn.
    if (m_order.empty() || m_order.begin()->due > now || m_order.begin()->sequence >= mark)
        return std::nullopt;
    Timer &timer = *m_order.begin()->timer;
    timer.parked = m_order.extract(m_order.begin());
    timer.due = later(timer.due, timer.interval);
    if (timer.due < now)
        timer.due = later(now, timer.interval);
    return Due{timer.id, timer.object, timer.interval == milliseconds{0}, timer.registration};
}

void TimerSet::release(const Due &due)
{
    const auto found = m_timers.find(due.id);
    if (found == m_timers.end() || found->second.registration != due.registration)
        return;
    Timer &timer = found->second;
    timer.parked.value() = Place{timer.due, m_nextSequence++, &timer};
    timer.place = m_order.insert(std::move(timer.parked)).position;
}

void TimerSet::enterOrder(Timer &timer)
{
    // Most servers start timers of equal intervals one after the other: the new one is often the last.
    timer.place = m_order.insert(m_order.end(), Place{timer.due, m_nextSequence++, &timer});
}

void TimerSet::link(Timer &timer)
{
    Timer *&first = m_firstOf[timer.object];
    timer.next = first;
    if (first)
        first->previous = &timer;
    first = &timer;
}

void TimerSet::unlink(const Timer &timer)
{
    if (timer.next)
        timer.next->previous = timer.previous;
    if (timer.previous)
        timer.previous->next = timer.next;
    else if (timer.next)
        m_firstOf[timer.object] = timer.next;
    else
        m_firstOf.erase(timer.object);
}

} // namespace foyer::epoll
