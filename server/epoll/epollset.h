// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/filedescriptor.h"
#include "core/base/result.h"

#include <array>
#include <span>
#include <sys/epoll.h>

namespace foyer::epoll {

/// One epoll instance of the kernel, and in it the wake-up descriptor, edge-triggered. Everything else is
/// level-triggered. Knows descriptors, masks and keys; nothing of Qt's notifiers.
class EpollSet
{
public:
    /// What the kernel said to a change.
    enum class Answer
    {
        Done,
        Exists,        ///< add(): it is there already
        Missing,       ///< modify(): it is not there
        NotPollable,   ///< a regular file or a device that is always ready
        BadDescriptor, ///< not open
        NoRoom,        ///< out of memory, or past the limit of watches per user
    };

    using Key = quint64;
    static constexpr Key wakeUpKey = ~Key{0};

    /// A new instance that watches the wake-up descriptor.
    [[nodiscard]] static Result<FileDescriptor> open(int wakeUp);

    /// `epoll` comes from open(wakeUp); `wakeUp` must stay open as long as this lives.
    EpollSet(FileDescriptor epoll, int wakeUp) : m_epoll(std::move(epoll)), m_wakeUp(wakeUp) {}
    Q_DISABLE_COPY_MOVE(EpollSet)

    [[nodiscard]] Answer add(int fd, quint32 events, Key key);
    [[nodiscard]] Answer modify(int fd, quint32 events, Key key);

    /// Takes it out; that it is not there any more is as good.
    void remove(int fd);

    /// Waits for at most so many milliseconds (-1: for ever, 0: not at all). What it returns is valid until
    /// the next call, and empty when a signal came instead.
    [[nodiscard]] std::span<const epoll_event> wait(int milliseconds);

    /// A fresh instance with only the wake-up in it, the one cure for registrations whose descriptor is
    /// closed while a duplicate lives. On an error the old instance stays.
    [[nodiscard]] Result<void> startAfresh();

    /// System calls made to change the set so far.
    [[nodiscard]] quint64 changeCalls() const noexcept { return m_changeCalls; }

private:
    [[nodiscard]] Answer control(int operation, int fd, quint32 events, Key key);

    FileDescriptor m_epoll;
    int m_wakeUp;
    quint64 m_changeCalls = 0;
    std::array<epoll_event, 256> m_ready{};
};

} // namespace foyer::epoll
