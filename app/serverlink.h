// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/client/apis.h"
#include "core/client/connection.h"
#include "core/client/httptransport.h"
#include "core/client/keystore.h"
#include "core/client/livefeed.h"
#include "core/client/pausing.h"
#include "core/client/session.h"
#include "core/client/websocket.h"
#include "ui/start/reception.h"

namespace foyer::app {

/// What everything of the program takes its time, chance and ids from.
struct Sources
{
    const Clock &clock;
    RandomSource &random;
    IdFactory &ids;
};

/// Everything that talks to one server. Members stand in the order in which they need one another, and end in
/// the reverse order.
class ServerLink final : public QObject
{
    Q_OBJECT

public:
    /// `profile`: the folder of this program's own settings, where the session's keys lie.
    ServerLink(start::Place place, const QString &profile, Sources sources);
    ~ServerLink() override;

    [[nodiscard]] const start::Place &place() const { return m_place; }

    [[nodiscard]] client::Connection &connection() { return m_connection; }

    [[nodiscard]] client::Session &session() { return m_session; }

    [[nodiscard]] client::ApiClient &client() { return m_client; }

    [[nodiscard]] client::Apis &apis() { return m_apis; }

    [[nodiscard]] client::LiveFeed &live() { return m_live; }

private:
    start::Place m_place;
    client::EventLoopPausing m_pausing;
    client::HttpTransport m_transport;
    client::Connection m_connection;
    client::ApiClient m_anonymous;
    client::FileKeyStore m_keys;
    client::Session m_session;
    client::ApiClient m_client;
    client::Apis m_apis;
    client::WebSocket m_socket;
    client::LiveFeed m_live;
};

/// How this program names itself to servers; people read it in their list of sessions.
[[nodiscard]] QByteArray agentName();

} // namespace foyer::app
