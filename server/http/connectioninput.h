// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/requestparser.h"

#include <QByteArray>

class QTcpSocket;

namespace foyer::http {

/// Reads requests from a socket without owning a byte: what is incomplete stays in the socket's own buffer,
/// whose bound is what holds the client back; the worker's one scratch buffer is lent for the length of a
/// turn. So an idle connection keeps nothing, and the head of a WebSocket handshake can be left for Qt to
/// read.
class ConnectionInput
{
public:
    using Step = RequestParser::Step;

    /// All must outlive this. `scratch` has its full size already.
    ConnectionInput(QTcpSocket &socket, QByteArray &scratch, const MessageLimits &limits);

    /// Goes on to the next step, or says that the socket has no more.
    [[nodiscard]] Step next();

    /// Ends the turn: takes from the socket what was used, leaves the rest in it.
    void giveBack();

    /// As giveBack(), but leaves the head that was just read in the socket. Only at HeadReady.
    void giveBackHead();

    /// Bytes behind what was used so far in this turn.
    [[nodiscard]] bool hasMore() const noexcept { return !m_input.isEmpty(); }

    [[nodiscard]] RequestParser &parser() noexcept { return m_parser; }

    [[nodiscard]] const RequestParser &parser() const noexcept { return m_parser; }

private:
    [[nodiscard]] bool fill();
    void give(qsizetype used);

    [[nodiscard]] qsizetype used() const noexcept { return m_peeked - m_input.size(); }

    QTcpSocket &m_socket;
    QByteArray &m_scratch;
    RequestParser m_parser;
    QByteArrayView m_input; ///< what is left of the scratch buffer in this turn
    qsizetype m_peeked = 0;
};

} // namespace foyer::http
