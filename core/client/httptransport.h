// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/client/transport.h"

#include <memory>
#include <QObject>
#include <QUrl>
#include <set>

class QNetworkAccessManager;
class QNetworkReply;

namespace foyer::client {

class Exchange;

/// Requests by Qt's HTTP client: connections are kept, answers come as they are (no gzip), the system's
/// proxies are respected but for this machine itself. Follows no redirections: a server that sends one is not
/// the one meant.
class HttpTransport final : public QObject, public Transport
{
    Q_OBJECT

public:
    /// `server`: scheme, host and port. `agent` names program, version and device; people see it in their
    /// list of sessions.
    HttpTransport(const QUrl &server, QByteArray agent, QObject *parent = nullptr);
    ~HttpTransport() override;

    [[nodiscard]] const QUrl &server() const noexcept { return m_server; }

    [[nodiscard]] Task<Sent> send(Request request) override;

    /// Ends whatever is under way with Cancelled.
    void cancelAll();

private:
    [[nodiscard]] QNetworkReply *start(const Request &request);

    QUrl m_server;
    QByteArray m_agent;
    std::unique_ptr<QNetworkAccessManager> m_network;
    std::set<Exchange *> m_running;
    bool m_isEnding = false;
};

} // namespace foyer::client
