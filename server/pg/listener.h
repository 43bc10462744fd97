// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/completion.h"
#include "core/base/random.h"
#include "core/base/task.h"
#include "server/pg/connectionobserver.h"
#include "server/pg/settings.h"

#include <memory>
#include <QObject>
#include <QPointer>
#include <QTimer>
#include <vector>

namespace foyer::pg {

/// A connection that only listens. Reconnects for ever and listens again each time; a silent connection is
/// probed every ConnectionSettings::heartbeat, so that a server that vanished without a word is noticed.
class Listener final : public QObject, private ConnectionObserver
{
    Q_OBJECT

public:
    Listener(ConnectionSettings settings, const Clock &clock, RandomSource &random,
             QObject *parent = nullptr);
    ~Listener() override;

    void open();

    /// Listens on one more channel, now and after every reconnect. The name is taken literally, case
    /// included.
    void subscribe(const QByteArray &channel);

Q_SIGNALS:
    /// A NOTIFY arrived. PostgreSQL delivers it after the sender's commit, at least once while connected.
    void notified(const QByteArray &channel, const QByteArray &payload);

    /// Listening on every channel that was subscribed so far has begun, for the first time or again. What was
    /// sent before is lost: read the state anew now.
    void resumed();

private:
    void connectionReady(Connection &connection) override;
    void connectionFailed(Connection &connection, const Error &error) override;
    void connectionClosed(Connection &connection) override;
    void connectionNotified(const QByteArray &channel, const QByteArray &payload) override;
    void listen();
    void probe();
    static Task<> follow(QPointer<Listener> self, Completion<void> listening);
    void onListening(const Result<void> &result);

    ConnectionSettings m_settings;
    const Clock &m_clock;
    std::unique_ptr<Connection> m_connection;
    QTimer m_heartbeat;
    std::vector<QByteArray> m_channels;
    std::size_t m_listening = 0; ///< how many of them this connection has been told of
};

} // namespace foyer::pg
