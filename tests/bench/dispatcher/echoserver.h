// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <memory>
#include <QThread>

namespace foyer::bench {

/// How the server thread works in one run.
struct EchoSettings
{
    bool epoll = true;   ///< our dispatcher, otherwise Qt's own (poll)
    bool flush = true;   ///< send the answer at once, otherwise when the socket is next told it may write
    int idleSockets = 0; ///< pairs of connected sockets, one end watched, on which nothing ever happens
};

/// A thread that answers each message on a TCP connection with one of the same size, as a worker of the
/// server does, and watches a crowd of idle sockets besides.
class EchoServer
{
public:
    explicit EchoServer(const EchoSettings &settings);
    ~EchoServer();
    Q_DISABLE_COPY_MOVE(EchoServer)

    /// On the loopback interface.
    [[nodiscard]] quint16 port() const { return m_port; }

    /// Processor time that the thread has used, with the kernel's share.
    [[nodiscard]] std::chrono::nanoseconds cpuTime() const;

private:
    struct Inside;

    void runInside(const std::function<void()> &work) const;

    QThread m_thread;
    std::unique_ptr<QObject> m_context; ///< lives in the thread
    std::unique_ptr<Inside> m_inside;   ///< made, used and destroyed in the thread
    quint16 m_port = 0;
};

} // namespace foyer::bench
