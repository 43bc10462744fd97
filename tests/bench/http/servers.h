// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/server/http/httpworker.h"

#include <chrono>
#include <QProcess>

namespace foyer::bench {

/// Foyer's edge on one thread, with one small JSON route.
class EdgeServer
{
public:
    EdgeServer();

    [[nodiscard]] quint16 port() const { return m_worker.port(); }

    /// Processor time of the server's thread so far.
    [[nodiscard]] std::chrono::nanoseconds cpuTime();

private:
    test::HttpWorker m_worker;
};

/// http_reference, as a process of its own.
class ReferenceServer
{
public:
    ReferenceServer();
    ~ReferenceServer();
    Q_DISABLE_COPY_MOVE(ReferenceServer)

    [[nodiscard]] quint16 port() const { return m_port; }

    [[nodiscard]] std::chrono::nanoseconds cpuTime() const;

private:
    QProcess m_process;
    quint16 m_port = 0;
};

} // namespace foyer::bench
