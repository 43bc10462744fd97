// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/filedescriptor.h"
#include "core/base/result.h"

#include <atomic>
#include <QtGlobal>

namespace foyer::epoll {

/// Lets any thread end the wait of one. A request costs a system call only while the owner really sleeps:
/// otherwise the flag is enough, because the owner looks at it before it falls asleep. So a thread that
/// posts events to itself never pays, and a crowd that posts to a sleeping thread pays once.
class WakeUp
{
public:
    /// The descriptor that ends a sleep.
    [[nodiscard]] static Result<FileDescriptor> open();

    explicit WakeUp(FileDescriptor eventFd) : m_eventFd(std::move(eventFd)) {}
    Q_DISABLE_COPY_MOVE(WakeUp)

    /// Becomes readable when the owner sleeps and is asked to wake. It is never read while it is watched
    /// edge-triggered: each request is an edge of its own.
    [[nodiscard]] int descriptor() const noexcept { return m_eventFd.get(); }

    /// Any thread, signal handlers too.
    void request() noexcept;

    /// The owner: forgets what was requested so far; true if anything was.
    [[nodiscard]] bool take() noexcept;

    /// The owner: whether there is a request that was not taken yet.
    [[nodiscard]] bool isRequested() const noexcept
    {
        return m_state.load(std::memory_order_acquire) == State::Requested;
    }

    /// The owner, just before a wait. False when there is a request: then it must not wait. After true,
    /// endSleep() must follow the wait.
    [[nodiscard]] bool beginSleep() noexcept;
    void endSleep() noexcept;

    /// The owner, between beginSleep() and endSleep(): waits for a request and nothing else, for at most
    /// so many milliseconds (-1: for ever).
    void sleepAlone(int milliseconds) noexcept;

private:
    enum class State : quint8
    {
        Awake,     ///< the owner runs and nobody asked
        Requested, ///< asked; the owner has not looked yet
        Asleep,    ///< the owner waits, or is about to: who asks must also signal
    };

    void drain() noexcept;

    FileDescriptor m_eventFd;
    std::atomic<State> m_state{State::Awake};
};

} // namespace foyer::epoll
