// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/client/livesocket.h"

#include <memory>
#include <QUrl>

class QWebSocket;

namespace foyer::client {

/// `/api/v1/live` of a server by Qt's WebSocket.
class WebSocket final : public LiveSocket
{
    Q_OBJECT

public:
    /// `server` as for HttpTransport: http or https.
    explicit WebSocket(const QUrl &server, QByteArray agent, QObject *parent = nullptr);
    ~WebSocket() override;

    void open() override;
    void send(const QByteArray &text) override;
    void close() override;

private:
    void end(int code);

    QUrl m_url;
    QByteArray m_agent;
    std::unique_ptr<QWebSocket> m_socket;
};

} // namespace foyer::client
