// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/epoll/epollset.h"
#include "server/epoll/watcheddescriptor.h"

#include <set>
#include <unordered_map>
#include <vector>

class QSocketNotifier;

namespace foyer::epoll {

/// The socket notifiers of one thread. Changes of interest are queued and applied just before the wait, so a
/// write notifier that is switched on and off in one turn costs no system call. Only the last notifier of a
/// descriptor takes it out of the epoll set at once: the number may be closed and reused in the same turn.
class NotifierTable
{
public:
    /// `set` must live as long as this.
    explicit NotifierTable(EpollSet &set) : m_set(set) {}
    Q_DISABLE_COPY_MOVE(NotifierTable)

    void insert(QSocketNotifier *notifier);

    /// It will not be told any more, also if it is ready already.
    void remove(QSocketNotifier *notifier);

    /// Just before a wait. Disables the notifiers of descriptors that are not open, with a warning.
    void applyChanges();

    /// Whether there are descriptors that are always ready: then a wait makes no sense.
    [[nodiscard]] bool hasAlwaysReady() const { return !m_alwaysReady.empty(); }

    /// After a wait: remembers whom the events concern.
    void collect(std::span<const epoll_event> events);

    /// Tells all that are ready, one by one; returns how many. Any of them may register and remove notifiers,
    /// close and open descriptors, and run an event loop that collects and tells more.
    int tellReady();

private:
    using Descriptors = std::unordered_map<int, WatchedDescriptor>;

    void queueChange(int fd, WatchedDescriptor &descriptor);
    void dequeueChange(WatchedDescriptor &descriptor);
    void forget(Descriptors::iterator found);
    void bringInLine(int fd, WatchedDescriptor &descriptor);
    [[nodiscard]] EpollSet::Answer watch(int fd, WatchedDescriptor &descriptor);
    [[nodiscard]] EpollSet::Answer watchAnew(int fd, WatchedDescriptor &descriptor);
    void postpone(int fd, WatchedDescriptor &descriptor);
    void disableBad();

    void markReady(int fd, WatchedDescriptor &descriptor, quint32 events);
    [[nodiscard]] bool collectOne(const epoll_event &event);
    void startAfresh();
    [[nodiscard]] QSocketNotifier *takeReady();

    EpollSet &m_set;
    Descriptors m_descriptors;
    std::vector<int> m_changed;   ///< whose interest changed since the last applyChanges()
    std::vector<int> m_postponed; ///< for which the kernel had no room
    std::vector<int> m_bad;       ///< registered but not open
    std::set<int> m_alwaysReady;
    std::vector<int> m_ready; ///< descriptors with ready notifiers, from m_nextReady on
    std::size_t m_nextReady = 0;
    quint32 m_lastSerial = 0;
};

} // namespace foyer::epoll
