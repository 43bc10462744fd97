// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/epoll/notifiertable.h"

#include "core/base/log.h"
#include "server/epoll/log.h"

#include <QCoreApplication>
#include <QEvent>

namespace foyer::epoll {

using Answer = EpollSet::Answer;
using Watch = WatchedDescriptor::Watch;

namespace {

EpollSet::Key keyOf(int fd, const WatchedDescriptor &descriptor)
{
    return EpollSet::Key{descriptor.serial()} << 32U | quint32(fd);
}

int descriptorOf(const QSocketNotifier *notifier)
{
    return int(notifier->socket());
}

void warn(const QString &message, int fd)
{
    LogEvent(LogLevel::Warning, lcEpoll(), message).field("descriptor", fd);
}

} // namespace

void NotifierTable::insert(QSocketNotifier *notifier)
{
    const int fd = descriptorOf(notifier);
    WatchedDescriptor &descriptor = m_descriptors.try_emplace(fd, m_lastSerial).first->second;
    const bool wasTaken = descriptor.insert(notifier);
    if (wasTaken)
        warn(QStringLiteral("Two notifiers of one type for one descriptor; the newer one counts."), fd);
    // The other notifier may be a leftover: its descriptor closed, the number given to another file.
    if (wasTaken || descriptor.watch() == Watch::AlwaysReady)
        descriptor.setWatch(Watch::Doubtful);
    queueChange(fd, descriptor);
}

void NotifierTable::remove(QSocketNotifier *notifier)
{
    const auto found = m_descriptors.find(descriptorOf(notifier));
    if (found == m_descriptors.end() || !found->second.remove(notifier))
        return;
    if (found->second.isEmpty())
        forget(found);
    else
        queueChange(found->first, found->second);
}

void NotifierTable::forget(Descriptors::iterator found)
{
    const int fd = found->first;
    const Watch watch = found->second.watch();
    if (watch == Watch::Applied || watch == Watch::Doubtful)
        m_set.remove(fd);
    m_alwaysReady.erase(fd);
    dequeueChange(found->second);
    m_descriptors.erase(found);
}

void NotifierTable::queueChange(int fd, WatchedDescriptor &descriptor)
{
    if (descriptor.queuePosition() >= 0)
        return;
    descriptor.setQueuePosition(std::ptrdiff_t(m_changed.size()));
    m_changed.push_back(fd);
}

/// The last one takes its place, so that a thread which registers and removes but never waits queues nothing.
void NotifierTable::dequeueChange(WatchedDescriptor &descriptor)
{
    const std::ptrdiff_t position = descriptor.queuePosition();
    if (position < 0)
        return;
    const int last = m_changed.back();
    m_changed[std::size_t(position)] = last;
    m_descriptors.at(last).setQueuePosition(position);
    m_changed.pop_back();
}

void NotifierTable::applyChanges()
{
    for (const int fd : m_changed) {
        WatchedDescriptor &descriptor = m_descriptors.at(fd);
        descriptor.setQueuePosition(-1);
        bringInLine(fd, descriptor);
    }
    m_changed.clear();
    m_changed.swap(m_postponed);
    disableBad();
}

void NotifierTable::bringInLine(int fd, WatchedDescriptor &descriptor)
{
    m_alwaysReady.erase(fd);
    switch (watch(fd, descriptor)) {
    case Answer::Done: descriptor.setWatch(Watch::Applied, descriptor.wantedEvents()); break;
    case Answer::NotPollable:
        descriptor.setWatch(Watch::AlwaysReady);
        m_alwaysReady.insert(fd);
        break;
    case Answer::NoRoom: postpone(fd, descriptor); break;
    case Answer::Exists:
    case Answer::Missing:
    case Answer::BadDescriptor: m_bad.push_back(fd); break;
    }
}

Answer NotifierTable::watch(int fd, WatchedDescriptor &descriptor)
{
    const quint32 wanted = descriptor.wantedEvents();
    if (descriptor.watch() == Watch::AlwaysReady)
        return Answer::NotPollable;
    if (descriptor.watch() != Watch::Applied)
        return watchAnew(fd, descriptor);
    if (descriptor.appliedEvents() == wanted)
        return Answer::Done;
    const Answer answer = m_set.modify(fd, wanted, keyOf(fd, descriptor));
    return answer == Answer::Missing ? watchAnew(fd, descriptor) : answer;
}

Answer NotifierTable::watchAnew(int fd, WatchedDescriptor &descriptor)
{
    descriptor.setSerial(++m_lastSerial);
    const quint32 wanted = descriptor.wantedEvents();
    const Answer answer = m_set.add(fd, wanted, keyOf(fd, descriptor));
    return answer == Answer::Exists ? m_set.modify(fd, wanted, keyOf(fd, descriptor)) : answer;
}

void NotifierTable::postpone(int fd, WatchedDescriptor &descriptor)
{
    if (descriptor.watch() != Watch::Refused)
        warn(QStringLiteral("The kernel has no room to watch a descriptor; trying again at each turn."), fd);
    descriptor.setWatch(Watch::Refused);
    descriptor.setQueuePosition(std::ptrdiff_t(m_postponed.size()));
    m_postponed.push_back(fd);
}

void NotifierTable::disableBad()
{
    for (const int fd : std::exchange(m_bad, {})) {
        const auto found = m_descriptors.find(fd);
        if (found == m_descriptors.end())
            continue;
        warn(QStringLiteral("A descriptor with notifiers is not open; they are disabled."), fd);
        const auto notifiers = found->second.notifiers();
        for (QSocketNotifier *notifier : notifiers) {
            if (notifier)
                notifier->setEnabled(false);
        }
    }
}

void NotifierTable::collect(std::span<const epoll_event> events)
{
    bool stale = false;
    for (const epoll_event &event : events)
        stale |= event.data.u64 != EpollSet::wakeUpKey && !collectOne(event);
    for (const int fd : m_alwaysReady)
        markReady(fd, m_descriptors.at(fd), EPOLLIN | EPOLLOUT);
    if (stale)
        startAfresh();
}

/// False when the kernel reports what we do not know any more.
bool NotifierTable::collectOne(const epoll_event &event)
{
    const auto fd = int(quint32(event.data.u64));
    const auto found = m_descriptors.find(fd);
    if (found == m_descriptors.end() || keyOf(fd, found->second) != event.data.u64) {
        warn(QStringLiteral("A descriptor was closed before its notifiers; making a new epoll set."), fd);
        return false;
    }
    markReady(fd, found->second, event.events);
    return true;
}

void NotifierTable::markReady(int fd, WatchedDescriptor &descriptor, quint32 events)
{
    if (descriptor.markReady(events))
        m_ready.push_back(fd);
}

/// A descriptor was closed before its notifiers went while a duplicate of it lives on (in a child process, as
/// a rule). The kernel goes on reporting it and cannot be told to stop by a number that is gone.
void NotifierTable::startAfresh()
{
    const Result<void> done = m_set.startAfresh();
    if (!done) {
        LogEvent(LogLevel::Error, lcEpoll(), QStringLiteral("Cannot make a new epoll set."))
            .error(done.error());
        return;
    }
    for (auto &[fd, descriptor] : m_descriptors) {
        if (descriptor.watch() == Watch::AlwaysReady)
            continue;
        descriptor.setWatch(Watch::Absent);
        queueChange(fd, descriptor);
    }
}

int NotifierTable::tellReady()
{
    int told = 0;
    while (QSocketNotifier *notifier = takeReady()) {
        QEvent event(QEvent::SockAct);
        QCoreApplication::sendEvent(notifier, &event);
        ++told;
    }
    return told;
}

/// Looks the descriptor up each time: the last one told may have closed it and opened another.
QSocketNotifier *NotifierTable::takeReady()
{
    for (; m_nextReady < m_ready.size(); ++m_nextReady) {
        const auto found = m_descriptors.find(m_ready[m_nextReady]);
        if (found == m_descriptors.end())
            continue;
        if (QSocketNotifier *notifier = found->second.takeReady())
            return notifier;
    }
    m_ready.clear();
    m_nextReady = 0;
    return nullptr;
}

} // namespace foyer::epoll
