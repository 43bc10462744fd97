// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/connectionoutput.h"
#include "server/http/exchange.h"
#include "server/http/requestobserver.h"

#include <vector>

class QTcpSocket;

namespace foyer::http {

struct Edge;

/// The exchanges of one connection in the order of their requests, and their answers on the wire in the same
/// order, whichever is ready first: one write for all that are ready.
class AnswerWriter
{
public:
    enum class Progress : quint8
    {
        Waiting,   ///< for handlers, or for requests
        Congested, ///< for the client to read
        Ended,     ///< the last answer of this connection is on its way
        Upgrade,   ///< front() is next, and becomes a WebSocket
    };

    enum class Input : quint8
    {
        MayFollow,
        Exhausted
    };

    AnswerWriter(QTcpSocket &socket, Edge &edge, bool isSecure);

    void push(ExchangePtr exchange);

    [[nodiscard]] bool isEmpty() const noexcept { return m_queue.empty(); }

    [[nodiscard]] qsizetype size() const noexcept { return qsizetype(m_queue.size()); }

    /// True when the next one to be sent has its answer.
    [[nodiscard]] bool isFrontSettled() const noexcept { return !isEmpty() && !m_queue.front()->isPending(); }

    /// Sends what is ready. While draining, the last answer ends the connection if the input is exhausted.
    [[nodiscard]] Progress write(Input input, SteadyInstant now);

    /// "100 Continue"; only while isEmpty().
    void sendContinue();

    /// Reports it as upgraded.
    [[nodiscard]] ExchangePtr takeUpgrade(SteadyInstant now);

    /// The client is gone, or will get no more: nobody waits for what is left.
    void dropAll(SteadyInstant now);

    /// Those that still wait although their deadline has passed.
    [[nodiscard]] std::vector<ExchangePtr> overdue(SteadyInstant now) const;

    /// True when more is ready and unsent than one client may tie up; `newest` came just now and may be
    /// large.
    [[nodiscard]] bool isOverfull(const Exchange &newest) const;

    [[nodiscard]] ConnectionOutput &output() noexcept { return m_output; }

    [[nodiscard]] const ConnectionOutput &output() const noexcept { return m_output; }

private:
    [[nodiscard]] ExchangePtr takeFront();
    [[nodiscard]] Progress writeSome(Input input, SteadyInstant now);
    void sendScratch(QByteArrayView body);
    [[nodiscard]] bool isFull() const;
    [[nodiscard]] bool sendFront(Input input, SteadyInstant now);
    void report(Exchange &exchange, Outcome outcome, qint64 bytesSent, SteadyInstant now);
    void count(const Exchange &exchange, Outcome outcome);

    Edge &m_edge;
    ConnectionOutput m_output;
    std::vector<ExchangePtr> m_queue;
    bool m_isSecure;
};

} // namespace foyer::http
