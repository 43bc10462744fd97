// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/answerwriter.h"
#include "server/http/peer.h"
#include "server/http/phaseclock.h"
#include "server/http/requestreader.h"

#include <QObject>

class QSslSocket;
class QTcpSocket;

namespace foyer::http {

struct Edge;

/// One client: has its requests answered, in order, and ends without losing the last answer. Owned by its
/// server, which it tells through ConnectionHost when it is over.
class HttpConnection final : public QObject, private AnswerSink
{
    Q_OBJECT

public:
    /// Takes the socket, which is connected; a QSslSocket has its handshake still before it. `edge` outlives
    /// the connection.
    HttpConnection(QTcpSocket *socket, Edge &edge);
    ~HttpConnection() override;

    /// Goes on after an answer came, or where the last turn stopped.
    void resume();

    /// Ends what has taken too long. Once per sweep.
    void sweep(SteadyInstant now);

    /// Ends the connection in good order if nothing has been under way on it since then.
    void closeIfIdle(SteadyInstant since);

    /// Ends it at once, whatever is under way.
    void abort();

    std::size_t hostIndex = 0; ///< the host's own: its place in its list
    bool isScheduled = false;  ///< the host's own

private:
    using Phase = PhaseClock::Phase;

    void watchSocket();
    void onEncrypted();
    void onReadyRead();
    void onBytesWritten();
    void onDisconnected();

    void readRequests();
    void take(RequestReader::Event event);
    void sendContinueIfOwed();
    [[nodiscard]] bool mayRead() const;
    void answered(Exchange &exchange) override;

    void writeAnswers();
    void writeAndFollow();
    void handOver();
    void refuse(Fault fault);
    void linger();
    void dropInput();
    void end();

    void updatePhase();
    void expire();
    void expireHead();
    void answerOverdue(SteadyInstant now);

    [[nodiscard]] bool isEnded() const noexcept { return m_clock.phase() == Phase::Ended; }

    [[nodiscard]] SteadyInstant steadyNow() const;

    Edge &m_edge;
    QTcpSocket *m_socket;
    QSslSocket *m_tls;
    Peer m_peer;
    PhaseClock m_clock;
    RequestReader m_reader;
    AnswerWriter m_writer;
    bool m_reads = true;           ///< false once nothing more is read as requests
    bool m_isInTurn = false;       ///< answers are sent when the turn ends
    bool m_stoppedEarly = false;   ///< there was more to read when the last turn stopped
    bool m_awaitsReader = false;   ///< answers are ready that the socket has no room for
    bool m_endsWhenSent = false;   ///< the last answer is in the socket
    bool m_hasUnreadInput = false; ///< the client may be in the middle of sending what nobody will read
};

} // namespace foyer::http
