// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/request.h"

#include <map>
#include <QObject>
#include <QPointer>
#include <QString>
#include <QTcpSocket>
#include <tuple>

class QWebSocket;
class QWebSocketServer;

namespace foyer::http {

class UpgradeHandler;

/// Hands connections whose handshake was checked to Qt's WebSocket server, which answers it, and the finished
/// sockets to the route's handler. Listens to nothing itself.
class WebSocketUpgrader final : public QObject
{
    Q_OBJECT

public:
    explicit WebSocketUpgrader(QObject *parent = nullptr);
    ~WebSocketUpgrader() override;

    /// Takes the socket; the head of the handshake is still to be read from it.
    void upgrade(QTcpSocket *socket, RequestPtr request);

private:
    /// Addresses and ports of both ends: Qt does not say which socket a WebSocket was made of.
    using Ends = std::tuple<QString, quint16, QString, quint16>;

    /// Between the handshake and the WebSocket; the socket is our child meanwhile.
    struct Pending
    {
        RequestPtr request;
        QPointer<QTcpSocket> socket;
    };

    template <typename Socket>
    [[nodiscard]] static Ends endsOf(const Socket &socket);

    [[nodiscard]] QWebSocketServer &serverFor(bool isTls);
    void deliver(QWebSocketServer &server);
    void hand(std::unique_ptr<QWebSocket> socket, RequestPtr request);

    std::unique_ptr<QWebSocketServer> m_plain; ///< made at first use: the secure one loads OpenSSL
    std::unique_ptr<QWebSocketServer> m_tls;
    std::map<Ends, Pending> m_pending;
};

} // namespace foyer::http
