// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wire/live/livemessage.h"
#include "core/wire/live/liverequest.h"
#include "server/live/gatekeeper.h"
#include "server/live/livelimits.h"
#include "server/redis/streamid.h"

#include <map>
#include <memory>
#include <QObject>
#include <QPointer>
#include <QTcpSocket>
#include <QWebSocketProtocol>

class QWebSocket;

namespace foyer::live {

struct WireFrame;

/// Closing code of a session without a good token. Of the range that RFC 6455 leaves to applications; like
/// HTTP's, plus 4000, as the other codes here.
inline constexpr int closeUnauthorized = 4401;

/// One client's connection: reads its requests, keeps its limits, and sends it what its own reading can
/// keep up with. What it may follow is the hub's business.
class LiveSession final : public QObject
{
    Q_OBJECT

public:
    enum class Stage : quint8
    {
        Asking,     ///< whether it may
        Opening,    ///< the topic's stream
        CatchingUp, ///< what it missed is being read; frames wait
        Following,
    };

    struct Subscription
    {
        Stage stage = Stage::Asking;
        std::optional<redis::StreamId> resume = {};
        std::vector<QString> queued = {}; ///< of CatchingUp
    };

    /// `limits`, `clock` and `figures` must outlive it.
    LiveSession(std::unique_ptr<QWebSocket> socket, const LiveLimits &limits, const Clock &clock,
                LiveFigures &figures);
    ~LiveSession() override;

    [[nodiscard]] const Guest &guest() const noexcept { return m_guest; }

    [[nodiscard]] const QByteArray &token() const noexcept { return m_token; }

    void setGuest(const Guest &guest, const QByteArray &token);

    /// A token is being looked at: the client need not say anything meanwhile.
    void expectIntroduction() { m_hasSpoken = true; }

    [[nodiscard]] std::map<Topic, Subscription> &subscriptions() noexcept { return m_subscriptions; }

    [[nodiscard]] Subscription *subscription(const Topic &topic);
    [[nodiscard]] std::vector<Topic> topics() const;

    void tell(const wire::LiveMessage &message);
    void refuse(const QByteArray &topic, const char *code, const char *detail);

    /// A frame of a topic: sent, queued while catching up, or left out when the client lags.
    void deliver(const Topic &topic, const WireFrame &frame);
    void send(const WireFrame &frame);

    void send(const QString &frame);

    /// It was too slow and lost frames; it is told when it has read what it was sent.
    [[nodiscard]] bool isLagging() const noexcept { return m_isLagging; }

    /// Ends the connection; ended() follows.
    void cut(int code, const QString &reason);

    /// Looks after time limits; called a few times a second.
    void sweep(SteadyInstant now);

Q_SIGNALS:
    void asked(const foyer::wire::LiveRequest &request);
    void caughtUp(); ///< it lagged, and has read what it was sent
    void ended();

private:
    void onText(const QString &text);
    [[nodiscard]] bool maySpeak();
    void keepAlive(SteadyInstant now);
    void watchLag(SteadyInstant now);
    [[nodiscard]] bool isClogged();
    void put(const WireFrame &frame);

    std::unique_ptr<QWebSocket> m_socket;
    QPointer<QTcpSocket> m_carrier; ///< of the socket, where it is plain TCP; else null
    const LiveLimits &m_limits;
    const Clock &m_clock;
    LiveFigures &m_figures;
    Guest m_guest;
    QByteArray m_token;
    std::map<Topic, Subscription> m_subscriptions;
    SteadyInstant m_since;
    SteadyInstant m_heard;
    SteadyInstant m_pinged;
    SteadyInstant m_laggingSince;
    SteadyInstant m_countedAt;
    double m_allowance;
    bool m_hasSpoken = false;
    bool m_isLagging = false;
    bool m_isEnded = false;
};

} // namespace foyer::live
