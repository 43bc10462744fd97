// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/pg/deferreddelete.h"

#include <functional>
#include <QSocketNotifier>

namespace foyer::pg {

/// Tells when libpq's socket can be read or written. Both are off until asked for. Destroy it before the
/// socket is closed; that may happen inside its own callbacks.
class SocketWatch
{
public:
    SocketWatch(int socket, std::function<void()> readable, std::function<void()> writable);
    ~SocketWatch();
    Q_DISABLE_COPY_MOVE(SocketWatch)

    void watchReading(bool on);
    void watchWriting(bool on);

    [[nodiscard]] bool isWatchingWriting() const noexcept { return m_watchingWriting; }

    [[nodiscard]] int socket() const { return int(m_read->socket()); }

private:
    DeferredPointer<QSocketNotifier> m_read;
    DeferredPointer<QSocketNotifier> m_write;
    bool m_watchingWriting = false;
};

} // namespace foyer::pg
