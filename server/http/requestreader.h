// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/connectioninput.h"
#include "server/http/exchange.h"
#include "server/http/peer.h"
#include "server/http/requestmessage.h"
#include "server/http/routematch.h"

class QTcpSocket;

namespace foyer::http {

struct Edge;

/// Turns the input of one connection into exchanges: matches the route as soon as the head is there, so that
/// its body limit holds, and refuses what may not go on. Knows nothing of answers' order or of time limits.
class RequestReader
{
public:
    enum class Event : quint8
    {
        NeedMore,    ///< until more bytes come
        Head,        ///< of a message whose body comes next
        Request,     ///< takeExchange() is complete: dispatch it
        LastRequest, ///< as Request, and nothing behind it is to be read
        Refused,     ///< takeExchange() is answered already, and nothing behind it is to be read
    };

    RequestReader(QTcpSocket &socket, Edge &edge, AnswerSink &sink);
    ~RequestReader();
    Q_DISABLE_COPY_MOVE(RequestReader)

    /// Once per turn, before next(): what time it is.
    void beginTurn(Instant now, SteadyInstant steadyNow);

    [[nodiscard]] Event next(const Peer &peer);

    /// After the last next() of a turn: leaves in the socket what was not used.
    void endTurn();

    [[nodiscard]] ExchangePtr takeExchange() { return std::move(m_exchange); }

    /// Gives up the message that is arriving: an exchange that is answered with this fault.
    [[nodiscard]] ExchangePtr refuse(Fault fault, const Peer &peer);

    /// True while a client waits for "100 Continue" before it sends its body.
    [[nodiscard]] bool owesContinue() const noexcept { return m_owesContinue; }

    void continueSent() noexcept { m_owesContinue = false; }

    [[nodiscard]] bool isInBody() const noexcept { return m_input.parser().isInBody(); }

    [[nodiscard]] bool isBetweenMessages() const noexcept { return m_input.parser().isBetweenMessages(); }

    /// Content of the arriving message so far.
    [[nodiscard]] qint64 bodyBytes() const noexcept { return m_heldBody; }

    /// How many messages were begun and ended: tells two that look alike apart.
    [[nodiscard]] quint64 messageCount() const noexcept { return m_messages; }

private:
    [[nodiscard]] Event onHead(const Peer &peer);
    [[nodiscard]] Event onUpgradeHead(const Peer &peer);
    [[nodiscard]] std::optional<Fault> checkUpgrade(const RequestMessage &message) const;
    [[nodiscard]] Event onMessage(const Peer &peer);
    [[nodiscard]] Event refused(Fault fault, const Peer &peer);
    [[nodiscard]] ExchangePtr makeExchange(RequestMessage message, const Peer &peer);
    [[nodiscard]] bool holdBody(qint64 bytes);

    Edge &m_edge;
    AnswerSink &m_sink;
    ConnectionInput m_input;
    RouteMatch m_match; ///< of the message that is arriving
    ExchangePtr m_exchange;
    Instant m_now{};
    SteadyInstant m_steadyNow{};
    quint64 m_messages = 0;
    qint64 m_heldBody = 0;
    bool m_owesContinue = false;
};

} // namespace foyer::http
