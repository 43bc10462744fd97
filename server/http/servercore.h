// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/connectionlist.h"
#include "server/http/edge.h"
#include "server/http/listeningsocket.h"
#include "server/http/websocketupgrader.h"

#include <memory>
#include <optional>
#include <QObject>
#include <QSslConfiguration>
#include <QTimer>
#include <vector>

namespace foyer::http {

class Acceptor;

/// What is behind HttpServer: acceptors, connections, the sweep and the drain.
class ServerCore final : public QObject, private ConnectionHost
{
    Q_OBJECT

public:
    enum class Transport : quint8
    {
        Plain,
        Tls
    };

    ServerCore(EnvironmentPtr environment, RequestGuard *guard, RequestObserver *observer);
    ~ServerCore() override;

    void addListener(ListeningSocket socket, Transport transport);

    void setTls(const QSslConfiguration &identity) { m_tls = identity; }

    void beginDrain();

    [[nodiscard]] bool isDraining() const noexcept { return m_edge.isDraining; }

    [[nodiscard]] const ServerStats &stats() const noexcept { return m_stats; }

Q_SIGNALS:
    void drained();

protected:
    bool event(QEvent *event) override;

private:
    void schedule(HttpConnection &connection) override;
    void connectionEnded(HttpConnection &connection) override;

    void accept(int descriptor, Transport transport);
    [[nodiscard]] std::unique_ptr<QTcpSocket> makeSocket(int descriptor, Transport transport) const;
    void onAcceptFailed(int error);
    void updateAccepting();
    void resumeScheduled();
    void sweep();
    void closeDoors();
    void continueDrain(SteadyInstant now);

    ServerStats m_stats;
    WebSocketUpgrader m_upgrader;
    Edge m_edge;
    std::optional<QSslConfiguration> m_tls;
    ConnectionList m_connections;
    std::vector<std::unique_ptr<Acceptor>> m_acceptors;
    std::vector<HttpConnection *> m_scheduled; ///< null: ended before its turn came
    QTimer m_sweep;
    QTimer m_acceptRetry;
    SteadyInstant m_drainBegan{};
    bool m_hasClosedDoors = false;
    bool m_isFull = false;
};

} // namespace foyer::http
