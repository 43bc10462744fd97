// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/cutproxy.h"

#include <array>
#include <mutex>
#include <poll.h>
#include <thread>
#include <vector>

namespace foyer::test {

/// The thread inside a CutProxy: a poll loop over pairs of sockets. The lock is held except while polling, so
/// whoever takes it sees the loop between two turns.
class RelayLoop
{
public:
    explicit RelayLoop(QByteArray target);
    ~RelayLoop();
    Q_DISABLE_COPY_MOVE(RelayLoop)

    void listen(int descriptor);

    /// Where to go from now on, instead of a unix socket.
    void setPort(quint16 port);

    /// What one way may do. `budget` < 0: without limit.
    struct Valve
    {
        bool stalled = false;
        bool cutsWhenEmpty = false;
        qint64 budget = -1;
        qint64 passed = 0;
    };

    void setValve(CutProxy::Way way, bool stalled, qint64 budget, bool cutsWhenEmpty);
    void setRefusing(bool refusing);
    void cutAll();
    [[nodiscard]] Valve valve(CutProxy::Way way) const;
    [[nodiscard]] int connections() const;
    [[nodiscard]] int accepted() const;

private:
    /// One client and its connection to the server, and what was read and not yet passed on.
    struct Relay
    {
        std::array<int, 2> sockets;             ///< [0] the client's, [1] the server's
        std::array<QByteArray, 2> pending = {}; ///< by Way
        bool dead = false;
    };

    void run();
    void change();
    void wake() const;
    void drainWakeUps() const;
    [[nodiscard]] std::vector<pollfd> interests() const;
    [[nodiscard]] bool maySend(const Relay &relay, std::size_t way) const;
    void turn(const std::vector<pollfd> &ready);
    void accept();
    void receive(Relay &relay, std::size_t way);
    void pass(Relay &relay, std::size_t way);
    void bury();

    [[nodiscard]] int connectToTarget() const;

    QByteArray m_target;
    quint16 m_port = 0;
    int m_wakeUp;
    int m_listener = -1;
    mutable std::mutex m_lock;
    std::array<Valve, 2> m_valves = {}; ///< by Way
    std::vector<Relay> m_relays;
    quint64 m_changes = 0; ///< of what is polled, by the test's thread
    int m_accepted = 0;
    bool m_refusing = false;
    bool m_stopping = false;
    std::thread m_thread;
};

} // namespace foyer::test
