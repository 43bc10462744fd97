// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/completion.h"
#include "server/socketio/enginepacket.h"
#include "server/socketio/socketlimits.h"

#include <QObject>

namespace foyer::socketio {

class SocketLink;

/// One client's session of Engine.IO: packets in both directions, by polling or over a WebSocket, and the
/// heartbeat. Ends when the client is silent, says too much, or does not take what it is sent.
class Session final : public QObject
{
    Q_OBJECT

public:
    /// All references must outlive it.
    Session(QByteArray sid, const SocketLimits &limits, const Clock &clock, SocketFigures &figures);
    ~Session() override;

    [[nodiscard]] const QByteArray &sid() const noexcept { return m_sid; }

    [[nodiscard]] bool isPolling() const noexcept { return m_link == nullptr; }

    [[nodiscard]] bool isOver() const noexcept { return m_isOver; }

    /// What a client is told first.
    [[nodiscard]] QByteArray greeting() const;

    /// A message to the client.
    void send(const QByteArray &message);

    /// Whole packets, as takeQueue() gave them.
    void sendAll(const std::vector<QByteArray> &packets);

    /// Something from the client; may end the session.
    void receive(const EnginePacket &packet);

    /// A packet as text; one that is none ends the session.
    void hear(const QByteArray &text);

    /// A client's poll waits for its answer. There is never more than one.
    [[nodiscard]] bool isPolled() const { return m_poll.isPending(); }

    /// The next packets, as a payload; answered by "close" when the session ends.
    [[nodiscard]] Completion<QByteArray> poll();

    /// A WebSocket would take the session over: no poll waits long from now on. False: not now.
    [[nodiscard]] bool beginTransition();

    [[nodiscard]] bool isInTransition() const noexcept { return m_transitionSince.has_value(); }

    /// From here on everything goes over this WebSocket.
    void attach(std::unique_ptr<SocketLink> link);

    /// What the client has not been sent yet; the session forgets it.
    [[nodiscard]] std::vector<QByteArray> takeQueue();

    void end(const QString &reason = {});

    /// Looks after time limits; called a few times a second.
    void sweep(SteadyInstant now);

Q_SIGNALS:
    void said(const QByteArray &message);
    void ended();

private:
    void queue(QByteArray packet);
    void flush();
    void releasePoll();
    void beat(SteadyInstant now);
    void endSlow();
    [[nodiscard]] bool maySpeak();

    const QByteArray m_sid;
    const SocketLimits &m_limits;
    const Clock &m_clock;
    SocketFigures &m_figures;
    std::unique_ptr<SocketLink> m_link; ///< null: polling
    std::vector<QByteArray> m_queue;
    qsizetype m_queuedBytes = 0;
    Completer<QByteArray> m_poll;
    std::optional<SteadyInstant> m_transitionSince = {};
    SteadyInstant m_beatAt; ///< the last ping, or the answer to it
    SteadyInstant m_countedAt;
    double m_allowance;
    bool m_owesPong = false; ///< the client
    bool m_isOver = false;
};

} // namespace foyer::socketio
