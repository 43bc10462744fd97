// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <memory>
#include <QByteArray>
#include <thread>
#include <vector>

namespace foyer::test {

/// What the clients of a load saw.
struct LoadCounts
{
    std::atomic<int> answered{0};
    std::atomic<int> said{0};       ///< of these, answers that said Connection: close
    std::atomic<int> resets{0};     ///< connections that ended with RST, whenever
    std::atomic<int> unanswered{0}; ///< requests whose connection closed before an answer
    std::atomic<int> refused{0};    ///< clients that found the door closed, and went home
};

/// Clients in threads of their own that ask again and again, on kept and on new connections by turns, until
/// they are refused.
class LoadClients
{
public:
    LoadClients(quint16 port, int count, const QByteArray &request);
    ~LoadClients();
    Q_DISABLE_COPY_MOVE(LoadClients)

    [[nodiscard]] const LoadCounts &counts() const { return m_counts; }

    /// Waits until every client was refused.
    void join();

private:
    void run(quint16 port, const QByteArray &request);
    [[nodiscard]] bool visit(quint16 port, const QByteArray &request, int requests);

    LoadCounts m_counts;
    std::vector<std::thread> m_threads;
};

} // namespace foyer::test
