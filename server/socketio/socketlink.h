// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <QObject>
#include <QPointer>
#include <QTcpSocket>
#include <QWebSocketProtocol>

class QWebSocket;

namespace foyer::socketio {

/// A WebSocket that carries packets of Engine.IO, each a text message.
class SocketLink final : public QObject
{
    Q_OBJECT

public:
    explicit SocketLink(std::unique_ptr<QWebSocket> socket);

    /// What has not been sent by now is not.
    ~SocketLink() override;

    void send(const QByteArray &packet);

    /// Bytes that the client's connection has not taken yet.
    [[nodiscard]] qint64 backlog() const;

    void close(QWebSocketProtocol::CloseCode code, const QString &reason);

Q_SIGNALS:
    void said(const QByteArray &text);
    void spoiled(); ///< the client sent what no such client sends
    void gone();

private:
    std::unique_ptr<QWebSocket> m_socket;
    QPointer<QTcpSocket> m_carrier; ///< of the socket, where it is plain TCP; else null
};

} // namespace foyer::socketio
