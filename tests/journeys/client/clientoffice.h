// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/idfactory.h"
#include "core/base/random.h"
#include "core/client/apis.h"
#include "core/client/connection.h"
#include "core/client/httptransport.h"
#include "core/client/keystore.h"
#include "core/client/livefeed.h"
#include "core/client/session.h"
#include "core/client/websocket.h"
#include "tests/journeys/stage.h"
#include "tests/support/manualclock.h"

#include <QUrl>

namespace foyer::test {

/// Passes requests on and keeps what was asked and how it was answered.
class ListeningTransport final : public client::Transport
{
public:
    struct Heard
    {
        QByteArray method;
        QByteArray target;
        int status = 0; ///< 0: no answer
    };

    explicit ListeningTransport(client::Transport &transport) : m_transport(transport) {}

    [[nodiscard]] Task<client::Sent> send(client::Request request) override;

    [[nodiscard]] const std::vector<Heard> &heard() const noexcept { return m_heard; }

    /// How often this path was asked.
    [[nodiscard]] int count(const QByteArray &method, const QByteArray &path) const;

private:
    client::Transport &m_transport;
    std::vector<Heard> m_heard;
};

/// The client's whole lower half, as the program composes it, in front of a real server.
struct ClientOffice
{
    explicit ClientOffice(quint16 port);

    /// As somebody of the stage who is there already.
    void enter(const Person &person);

    ManualClock clock; ///< of the session and the feed; times of the network are real
    SystemClock systemClock;
    SystemRandom random;
    UuidV7Factory ids{systemClock, random};
    client::EventLoopPausing pausing;
    client::MemoryKeyStore keys;
    client::HttpTransport http;
    ListeningTransport listening{http};
    client::Connection connection{listening, systemClock};
    client::ApiClient anonymous{connection, nullptr, systemClock, ids, random, pausing};
    client::Session session{anonymous, keys, clock};
    client::ApiClient client{connection, &session, systemClock, ids, random, pausing};
    client::Apis apis{client};
    client::WebSocket socket;
    client::LiveFeed feed;
};

/// The value of an answer; else the test ends with the refusal's words.
template <typename T>
[[nodiscard]] T mustBe(client::Answer<T> answer)
{
    if (!answer)
        qFatal("refused: %s", qPrintable(answer.error().toLogText()));
    return *std::move(answer);
}

inline void mustDo(const client::Answer<void> &answer)
{
    if (!answer)
        qFatal("refused: %s", qPrintable(answer.error().toLogText()));
}

} // namespace foyer::test
