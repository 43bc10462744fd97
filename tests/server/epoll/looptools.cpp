// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/epoll/looptools.h"

#include <ctime>
#include <fcntl.h>
#include <QAbstractEventDispatcher>
#include <QTimer>
#include <sys/socket.h>
#include <unistd.h>
#include <utility>

namespace foyer::test {

SocketPair::SocketPair()
{
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0, m_ends) != 0)
        qFatal("no socket pair: %s", qPrintable(qt_error_string()));
}

SocketPair::~SocketPair()
{
    closeNear();
    closeFar();
}

int SocketPair::releaseNear()
{
    return std::exchange(m_ends[0], -1);
}

void SocketPair::moveNearTo(int number)
{
    if (m_ends[0] == number)
        return;
    if (::dup3(m_ends[0], number, O_CLOEXEC) != number)
        qFatal("cannot take descriptor %d: %s", number, qPrintable(qt_error_string()));
    closeNear();
    m_ends[0] = number;
}

void SocketPair::makeNearReadable() const
{
    if (::write(m_ends[1], "x", 1) != 1)
        qFatal("cannot write: %s", qPrintable(qt_error_string()));
}

void SocketPair::drainNear() const
{
    char bytes[4096];
    while (::read(m_ends[0], bytes, sizeof bytes) > 0) {
    }
}

void SocketPair::fillNear() const
{
    const char bytes[4096] = {};
    while (::write(m_ends[0], bytes, sizeof bytes) > 0) {
    }
}

void SocketPair::closeEnd(int &end)
{
    if (end >= 0)
        ::close(std::exchange(end, -1));
}

TurnCounter::TurnCounter()
{
    connect(QAbstractEventDispatcher::instance(), &QAbstractEventDispatcher::awake, this,
            [this] { ++m_turns; });
}

bool LimitedLoop::run(QEventLoop::ProcessEventsFlags flags)
{
    QTimer limit;
    limit.setSingleShot(true);
    QObject::connect(&limit, &QTimer::timeout, &m_loop, [this] { m_loop.exit(0); });
    limit.start(m_limit);
    return m_loop.exec(flags) == 1;
}

void runLoopFor(std::chrono::milliseconds duration)
{
    LimitedLoop loop(duration);
    [[maybe_unused]] const bool quit = loop.run();
}

std::chrono::nanoseconds threadCpuTime()
{
    timespec time{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return std::chrono::seconds{time.tv_sec} + std::chrono::nanoseconds{time.tv_nsec};
}

} // namespace foyer::test
