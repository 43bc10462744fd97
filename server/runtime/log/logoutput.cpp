// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/runtime/log/logoutput.h"

#include <cerrno>
#include <climits>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

namespace foyer::runtime {

namespace {

constexpr int patienceMs = 100;
constexpr qsizetype fileChunk = 256 * 1024;

// A pipe that poll() calls writable takes PIPE_BUF bytes without blocking, and no more for certain. Files
// always have room.
qsizetype chunkFor(int descriptor) noexcept
{
    struct stat status = {};
    const bool isFile = fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode);
    return isFile ? fileChunk : qsizetype(PIPE_BUF);
}

} // namespace

LogOutput::LogOutput(int descriptor) : m_descriptor(descriptor), m_chunk(chunkFor(descriptor)) {}

bool LogOutput::write(QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        if (!waitForRoom())
            return false;
        const qsizetype written = writeSome(bytes.first(std::min(bytes.size(), m_chunk)));
        if (written < 0)
            return false;
        bytes = bytes.sliced(written);
    }
    return true;
}

bool LogOutput::waitForRoom() const
{
    pollfd poll = {m_descriptor, POLLOUT, 0};
    while (::poll(&poll, 1, patienceMs) <= 0) {
        if (m_givenUp.load())
            return false;
    }
    return (poll.revents & (POLLERR | POLLNVAL)) == 0;
}

qsizetype LogOutput::writeSome(QByteArrayView bytes) const
{
    const ssize_t written = ::write(m_descriptor, bytes.data(), std::size_t(bytes.size()));
    if (written >= 0)
        return written;
    return errno == EINTR || errno == EAGAIN ? 0 : -1;
}

} // namespace foyer::runtime
