// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/random.h"
#include "core/base/task.h"
#include "core/client/livetopic.h"
#include "core/client/topicbook.h"
#include "core/wire/live/liverequest.h"

#include <memory>
#include <optional>
#include <QObject>
#include <QTimer>

namespace foyer::client {

class Credentials;
class LiveSocket;

enum class LiveState : quint8
{
    Off,          ///< not started
    Connecting,   ///< for the first time
    Online,       ///< news come in
    Reconnecting, ///< the connection was lost; it is tried again by itself, see lostAt()
    Offline,      ///< not to be tried again: signed out
};

/// What changes, as it changes: one WebSocket, the topics that pages follow, resumed where they stood after a
/// break.
class LiveFeed final : public QObject
{
    Q_OBJECT

public:
    /// Times that a test shortens.
    struct Times
    {
        std::chrono::milliseconds firstPause{500};
        std::chrono::milliseconds longestPause{30'000};
        std::chrono::milliseconds ping{20'000};
        std::chrono::milliseconds patience{10'000}; ///< for a pong, or for the connection to come about
    };

    /// All arguments must outlive it.
    LiveFeed(LiveSocket &socket, Credentials &credentials, const Clock &clock, RandomSource &random,
             Times times, QObject *parent = nullptr);
    ~LiveFeed() override;

    void start();
    void stop();

    /// Tries now instead of after the pause: somebody knows that the server is back.
    void reconnectNow();

    [[nodiscard]] LiveState state() const noexcept { return m_state; }

    /// Since when nothing comes in any more; of Reconnecting and Offline.
    [[nodiscard]] std::optional<Instant> lostAt() const noexcept { return m_lostAt; }

    /// `performance` is its number (Performance::number), not its id.
    [[nodiscard]] std::unique_ptr<SeatsTopic> followSeats(qint32 performance);
    [[nodiscard]] std::unique_ptr<OrdersTopic> followSales(qint32 performance);
    [[nodiscard]] std::unique_ptr<ScansTopic> followScans(qint32 performance);

    [[nodiscard]] std::unique_ptr<QueueTopic> followQueue(qint32 performance);

    /// What happens to the signed-in person's own orders.
    [[nodiscard]] std::unique_ptr<OrdersTopic> followMe();

Q_SIGNALS:
    void stateChanged(foyer::client::LiveState state);

private:
    friend class LiveTopic;

    void join(LiveTopic *topic);
    void leave(LiveTopic *topic);
    void connectNow();
    [[nodiscard]] Task<void> introduce();
    void onOpened();
    void onReceived(const QByteArray &text);
    void onClosed(int code);
    void onWelcome();
    void onMessage(const wire::LiveMessage &message);
    void onRefused(const wire::LiveMessage &message);
    void sayWhatIsDue();
    void setState(LiveState state);
    void lose();
    void giveUp();
    void watch();

    LiveSocket &m_socket;
    Credentials &m_credentials;
    const Clock &m_clock;
    RandomSource &m_random;
    Times m_times;
    TopicBook m_topics;
    std::optional<Instant> m_lostAt;
    QTimer m_retry;
    QTimer m_watch;
    QTimer m_askAgain; ///< for what could not be checked
    QByteArray m_token;
    int m_attempt = 0;
    quint64 m_round = 0; ///< of connections; what belongs to an earlier one is void
    bool m_isTokenSpent = false;
    bool m_isWelcome = false;
    bool m_awaitsPong = false;
    LiveState m_state = LiveState::Off;
};

} // namespace foyer::client
