// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/epoll/wakeup.h"

#include <poll.h>
#include <sys/eventfd.h>

namespace foyer::epoll {

Result<FileDescriptor> WakeUp::open()
{
    FileDescriptor eventFd(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK));
    if (!eventFd.isOpen())
        return failure(ErrorCode::Io, QStringLiteral("No event descriptor: ") + qt_error_string());
    return eventFd;
}

void WakeUp::request() noexcept
{
    if (m_state.exchange(State::Requested, std::memory_order_acq_rel) != State::Asleep)
        return;
    // Fails only when the counter is full, and then it is readable anyway.
    [[maybe_unused]] const int written = ::eventfd_write(m_eventFd.get(), 1);
}

bool WakeUp::take() noexcept
{
    return m_state.exchange(State::Awake, std::memory_order_acq_rel) == State::Requested;
}

bool WakeUp::beginSleep() noexcept
{
    State expected = State::Awake;
    return m_state.compare_exchange_strong(expected, State::Asleep, std::memory_order_acq_rel,
                                           std::memory_order_acquire);
}

void WakeUp::endSleep() noexcept
{
    State expected = State::Asleep;
    m_state.compare_exchange_strong(expected, State::Awake, std::memory_order_acq_rel,
                                    std::memory_order_acquire);
}

void WakeUp::sleepAlone(int milliseconds) noexcept
{
    // poll() reports a level, so edges that epoll left unread would end this wait at once. A request whose
    // signal is drained here has changed the state before, so it is seen by the look that follows.
    drain();
    if (m_state.load(std::memory_order_acquire) != State::Asleep)
        return;
    pollfd waited{m_eventFd.get(), POLLIN, 0};
    ::poll(&waited, 1, milliseconds);
}

void WakeUp::drain() noexcept
{
    eventfd_t count = 0;
    [[maybe_unused]] const int read = ::eventfd_read(m_eventFd.get(), &count);
}

} // namespace foyer::epoll
