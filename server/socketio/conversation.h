// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/socketio/handover.h"
#include "server/socketio/session.h"

namespace foyer::socketio {

struct SocketPacket;

/// One client's connection to the namespace "/" of Socket.IO, over its session: it says who it is, emits
/// events and is told some. Other namespaces are refused.
class Conversation final : public QObject
{
    Q_OBJECT

public:
    /// All references must outlive it.
    Conversation(std::unique_ptr<Session> session, QByteArray socketId, Application &application,
                 const SocketLimits &limits, const Clock &clock);
    ~Conversation() override;

    [[nodiscard]] Session &session() noexcept { return *m_session; }

    // For the application.

    /// An event with one argument, JSON text.
    void tell(const QByteArray &name, const QByteArray &json);
    void acknowledge(quint64 id, const QByteArray &json);

    /// The connection is closed; a client connects again by itself, and is asked who it is.
    void end(const QString &reason) { m_session->end(reason); }

    // For the hub.

    /// To go on elsewhere: here it is over, and nobody is told.
    [[nodiscard]] Handover handOver();

    /// Goes on with what was handed over, once it has its WebSocket.
    void goOn(const Handover &handover);

    void sweep(SteadyInstant now);

Q_SIGNALS:
    void ended();

private:
    enum class Stage : quint8
    {
        Silent, ///< has not said who it is
        Asking, ///< it is looked at who that is
        Joined,
    };

    void hear(const QByteArray &message);
    void introduce(const SocketPacket &packet);
    void take(SocketEvent event);
    void settle(Reception reception);
    void announce();
    void leave();
    static Task<> ask(QPointer<Conversation> self, QByteArray token);

    Application &m_application;
    const SocketLimits &m_limits;
    const Clock &m_clock;
    const QByteArray m_socketId;
    Stage m_stage = Stage::Silent;
    bool m_isAnnounced = false;
    bool m_isAsked = false; ///< the application has not said yet who it is
    QByteArray m_token;
    std::vector<SocketEvent> m_early; ///< of Asking
    SteadyInstant m_silentSince;
    std::unique_ptr<Session> m_session;
};

} // namespace foyer::socketio
