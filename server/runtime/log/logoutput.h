// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <QByteArrayView>

namespace foyer::runtime {

/// Writes bytes to a descriptor that somebody else owns (stderr) and that may not be made non-blocking,
/// because other processes share it. Waits for room where there is none, but never beyond giveUp().
class LogOutput
{
public:
    explicit LogOutput(int descriptor);

    /// Writes all of it. False when the reader is gone, or giveUp() was called while there was no room: the
    /// rest is lost. The calling thread must have SIGPIPE blocked.
    [[nodiscard]] bool write(QByteArrayView bytes);

    /// From any thread: writing no longer waits for a reader that does not read.
    void giveUp() noexcept { m_givenUp.store(true); }

private:
    [[nodiscard]] bool waitForRoom() const;
    [[nodiscard]] qsizetype writeSome(QByteArrayView bytes) const;

    int m_descriptor;
    qsizetype m_chunk;
    std::atomic<bool> m_givenUp{false};
};

} // namespace foyer::runtime
