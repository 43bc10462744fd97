// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <QByteArray>
#include <vector>

namespace foyer::test {

/// What came of a request.
struct Told
{
    enum class Loss : quint8
    {
        None,     ///< there is an answer
        Refused,  ///< nobody listens
        Closed,   ///< the connection ended in order, without an answer or in the middle of one
        Reset,    ///< the connection was broken
        TimedOut, ///< our own patience was over
    };

    int status = 0;
    QByteArray body = {};
    Loss loss = Loss::None;
    bool isLast = false; ///< the server closes the connection
    int retryAfter = 0;  ///< seconds

    [[nodiscard]] bool isLost() const noexcept { return loss != Loss::None; }

    /// The other end did it, not our own patience.
    [[nodiscard]] bool isBroken() const noexcept { return isLost() && loss != Loss::TimedOut; }
};

/// A blocking HTTP client of one thread, with a patience: a server that is frozen, dead or slow costs it no
/// more. Knows several addresses of one service; goes to the next when one fails. Uses no event loop.
class Caller
{
public:
    Caller(std::vector<quint16> ports, std::chrono::milliseconds patience);
    ~Caller();
    Q_DISABLE_COPY_MOVE(Caller)

    [[nodiscard]] Told ask(const QByteArray &method, const QByteArray &path, const QByteArray &body = {},
                           const QByteArray &moreHeaders = {});

    void setToken(const QByteArray &token) { m_token = token; }

    /// To another address from now on.
    void moveOn();

private:
    using SteadyTime = std::chrono::steady_clock::time_point;

    [[nodiscard]] Told exchange(const QByteArray &request);
    [[nodiscard]] Told::Loss connectWithin(SteadyTime deadline);
    [[nodiscard]] Told::Loss send(const QByteArray &request, SteadyTime deadline);
    [[nodiscard]] Told::Loss readMore(SteadyTime deadline);
    [[nodiscard]] bool waitFor(short events, SteadyTime deadline) const;
    void close();

    std::vector<quint16> m_ports;
    std::size_t m_current = 0;
    std::chrono::milliseconds m_patience;
    int m_socket = -1;
    QByteArray m_received;
    QByteArray m_token;
};

} // namespace foyer::test
