// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/epoll/watcheddescriptor.h"

#include <sys/epoll.h>
#include <utility>

namespace foyer::epoll {

namespace {

/// In the order of QSocketNotifier::Type, which is also the order in which they are told.
constexpr std::array<quint32, 3> askedFor{EPOLLIN, EPOLLOUT, EPOLLPRI};
static_assert(QSocketNotifier::Read == 0 && QSocketNotifier::Write == 1 && QSocketNotifier::Exception == 2);

/// Concerns all three: a notifier that is left out could not react, and epoll would report it for ever.
constexpr quint32 brokenEvents = EPOLLHUP | EPOLLERR;

constexpr quint8 bit(std::size_t index)
{
    return quint8(1U << index);
}

std::size_t indexOf(const QSocketNotifier *notifier)
{
    return std::size_t(notifier->type());
}

} // namespace

bool WatchedDescriptor::insert(QSocketNotifier *notifier)
{
    const std::size_t index = indexOf(notifier);
    QSocketNotifier *const before = std::exchange(m_notifiers[index], notifier);
    if (!before || before == notifier)
        return false;
    m_ready = quint8(m_ready & ~bit(index));
    return true;
}

bool WatchedDescriptor::remove(const QSocketNotifier *notifier)
{
    const std::size_t index = indexOf(notifier);
    if (m_notifiers[index] != notifier)
        return false;
    m_notifiers[index] = nullptr;
    m_ready = quint8(m_ready & ~bit(index));
    return true;
}

bool WatchedDescriptor::isEmpty() const
{
    return !m_notifiers[0] && !m_notifiers[1] && !m_notifiers[2];
}

quint32 WatchedDescriptor::wantedEvents() const
{
    quint32 events = 0;
    for (std::size_t index = 0; index < m_notifiers.size(); ++index) {
        if (m_notifiers[index])
            events |= askedFor[index];
    }
    return events;
}

bool WatchedDescriptor::markReady(quint32 events)
{
    const bool wasReady = m_ready != 0;
    for (std::size_t index = 0; index < m_notifiers.size(); ++index) {
        if (m_notifiers[index] && (events & (askedFor[index] | brokenEvents)))
            m_ready = quint8(m_ready | bit(index));
    }
    return !wasReady && m_ready != 0;
}

QSocketNotifier *WatchedDescriptor::takeReady()
{
    for (std::size_t index = 0; index < m_notifiers.size(); ++index) {
        if (m_ready & bit(index)) {
            m_ready = quint8(m_ready & ~bit(index));
            return m_notifiers[index];
        }
    }
    return nullptr;
}

} // namespace foyer::epoll
