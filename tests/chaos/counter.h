// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/cutproxy.h"
#include "tests/support/serverprocess.h"

namespace foyer::test {

/// How the payment provider behaves while a server runs; what it decides about an attempt is the same always.
struct ProviderMood
{
    int silent = 2; ///< percent
    int late = 2;
    int twice = 5;
    int slowestMs = 60;

    [[nodiscard]] QStringList arguments() const;
};

/// One foyer-server process, with a relay between it and each of its stores and one between its clients and
/// it, so that each of these ways can be cut. Clients see the same port whatever happens to the process.
class Counter
{
public:
    struct Place
    {
        QString program;
        QString directory; ///< for the relays' sockets
        QString postgresSocket;
        QString redisSocket;
        QStringList arguments; ///< the same at every start
        int workers = 1;
    };

    explicit Counter(Place place);

    /// Starts the process, or tells false when it ended instead (a store is away).
    [[nodiscard]] bool start(const ProviderMood &mood = {});

    /// SIGKILL; SIGTERM and its exit status; SIGSTOP; SIGCONT. Harmless where nothing runs.
    void kill();
    [[nodiscard]] int end();
    void freeze();
    void thaw();

    [[nodiscard]] bool isRunning() const { return m_process.isRunning(); }

    /// It ended, and nobody had ended it.
    [[nodiscard]] bool hasFallen() const { return m_isWanted && !m_process.isRunning(); }

    [[nodiscard]] CutProxy &toPostgres() noexcept { return m_toPostgres; }

    [[nodiscard]] CutProxy &toRedis() noexcept { return m_toRedis; }

    [[nodiscard]] CutProxy &front() noexcept { return m_front; }

    /// Of the relay in front.
    [[nodiscard]] quint16 port() const noexcept { return m_port; }

    /// The server's own, as long as it runs.
    [[nodiscard]] quint16 serverPort() { return m_process.port(); }

    /// The server's log so far, over all its lives.
    [[nodiscard]] QByteArray log() const { return m_earlierLog + m_process.log(); }

private:
    [[nodiscard]] QStringList arguments() const;

    Place m_place;
    ServerProcess m_process;
    CutProxy m_toPostgres;
    CutProxy m_toRedis;
    CutProxy m_front;
    quint16 m_port = 0;
    bool m_isWanted = false;
    QByteArray m_earlierLog;
};

} // namespace foyer::test
