// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/upgradehandler.h"
#include "server/socketio/conversation.h"
#include "server/socketio/enginequery.h"
#include "server/socketio/relay.h"
#include "server/socketio/transition.h"

#include <QTimer>

namespace foyer::socketio {

/// The sockets of one worker, whether they poll or have a WebSocket. A request for a session of another
/// worker is handed there; a WebSocket that comes to another worker than its session was opened at takes the
/// session over to its own. Belongs to the worker's thread, and outlives its server.
class SocketHub final : public QObject, public http::UpgradeHandler, private RelayHost
{
    Q_OBJECT

public:
    struct Parts
    {
        redis::Client &redis;
        const redis::Dialer &dialer;
        Application &application;
        const Clock &clock;
        RandomSource &random;
    };

    explicit SocketHub(const Parts &parts, SocketLimits limits = {});
    ~SocketHub() override;

    // GET: a poll, a new session, or a WebSocket.
    [[nodiscard]] std::optional<http::Response> refuse(http::Request &request) override;
    [[nodiscard]] std::optional<Task<http::Response>> answer(http::RequestPtr request) override;
    void accept(std::unique_ptr<QWebSocket> socket, http::RequestPtr request) override;
    [[nodiscard]] http::WebSocketLimits limits() const override;

    /// POST: packets of a client that polls.
    [[nodiscard]] Task<http::Response> push(http::RequestPtr request);

    [[nodiscard]] quint64 payloadBytes() const noexcept { return m_limits.payloadBytes; }

    /// Ends all sessions, so that their clients connect elsewhere, and takes nobody more.
    void close();

    [[nodiscard]] const SocketFigures &figures() const noexcept { return m_figures; }

private:
    [[nodiscard]] Task<RelayAnswer> serve(RelayQuestion question) override;

    [[nodiscard]] Task<http::Response> poll(http::RequestPtr request);
    [[nodiscard]] http::Response open();
    [[nodiscard]] Task<RelayAnswer> ask(RelayQuestion question);
    [[nodiscard]] static Task<RelayAnswer> polled(Session *session);
    [[nodiscard]] static RelayAnswer pushed(Session &session, const QByteArray &body);
    [[nodiscard]] static RelayAnswer probed(Session &session);
    [[nodiscard]] static RelayAnswer taken(Conversation &conversation);

    static Task<> probe(QPointer<SocketHub> self, QPointer<Transition> transition);
    static Task<> takeOver(QPointer<SocketHub> self, QPointer<Transition> transition);
    void finish(Transition &transition, const RelayAnswer &answer);

    [[nodiscard]] bool hasRoom() const;
    [[nodiscard]] Conversation *find(const QByteArray &sid) const;
    Conversation &make(QByteArray sid, QByteArray socketId);
    void beginTransition(std::unique_ptr<SocketLink> link, const QByteArray &sid);
    void forget(Conversation *conversation);
    void forget(Transition *transition);
    [[nodiscard]] QByteArray newName(qsizetype size);
    void sweep();

    Parts m_parts;
    const SocketLimits m_limits;
    SocketFigures m_figures;
    const QByteArray m_worker;
    Relay m_relay;
    std::map<QByteArray, std::unique_ptr<Conversation>> m_conversations; ///< by their sessions' names
    std::map<Transition *, std::unique_ptr<Transition>> m_transitions;
    QTimer m_sweepTimer;
    bool m_isClosed = false;
};

} // namespace foyer::socketio
