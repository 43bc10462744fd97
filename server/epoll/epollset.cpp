// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/epoll/epollset.h"

#include <cerrno>

namespace foyer::epoll {

Result<FileDescriptor> EpollSet::open(int wakeUp)
{
    FileDescriptor epoll(::epoll_create1(EPOLL_CLOEXEC));
    if (!epoll.isOpen())
        return failure(ErrorCode::Io, QStringLiteral("No epoll instance: ") + qt_error_string());
    epoll_event event{};
    event.events = EPOLLIN | EPOLLET;
    event.data.u64 = wakeUpKey;
    if (::epoll_ctl(epoll.get(), EPOLL_CTL_ADD, wakeUp, &event) != 0)
        return failure(ErrorCode::Io, QStringLiteral("Cannot watch for wake-ups: ") + qt_error_string());
    return epoll;
}

EpollSet::Answer EpollSet::add(int fd, quint32 events, Key key)
{
    return control(EPOLL_CTL_ADD, fd, events, key);
}

EpollSet::Answer EpollSet::modify(int fd, quint32 events, Key key)
{
    return control(EPOLL_CTL_MOD, fd, events, key);
}

void EpollSet::remove(int fd)
{
    [[maybe_unused]] const Answer answer = control(EPOLL_CTL_DEL, fd, 0, 0);
}

EpollSet::Answer EpollSet::control(int operation, int fd, quint32 events, Key key)
{
    epoll_event event{};
    event.events = events;
    event.data.u64 = key;
    ++m_changeCalls;
    if (::epoll_ctl(m_epoll.get(), operation, fd, &event) == 0)
        return Answer::Done;
    switch (errno) {
    case EEXIST: return Answer::Exists;
    case ENOENT: return Answer::Missing;
    case EPERM: return Answer::NotPollable;
    case ENOMEM:
    case ENOSPC: return Answer::NoRoom;
    default: return Answer::BadDescriptor;
    }
}

std::span<const epoll_event> EpollSet::wait(int milliseconds)
{
    const int count = ::epoll_wait(m_epoll.get(), m_ready.data(), int(m_ready.size()), milliseconds);
    if (count < 0 && errno != EINTR)
        qFatal("epoll_wait failed: %s", qPrintable(qt_error_string()));
    return {m_ready.data(), std::size_t(std::max(count, 0))};
}

Result<void> EpollSet::startAfresh()
{
    Result<FileDescriptor> fresh = open(m_wakeUp);
    if (!fresh)
        return failure(fresh.error());
    m_epoll = std::move(*fresh);
    return {};
}

} // namespace foyer::epoll
