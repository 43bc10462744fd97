// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "server/redis/backoff.h"
#include "server/redis/dialer.h"
#include "server/redis/greeting.h"
#include "server/redis/linklistener.h"
#include "server/redis/replyparser.h"
#include "server/redis/settings.h"

#include <memory>
#include <optional>
#include <QObject>
#include <QTimer>

namespace foyer::redis {

class Transport;
struct Statistics;

/// One connection to Redis that is made again whenever it is lost: socket, greeting, silence watch, back-off.
/// It knows nothing of commands; it hands replies to its listener in the order in which they come.
///
///     Idle -open-> Connecting -connected-> Greeting -accepted-> Ready
///     Connecting, Greeting -refused, lost, too slow, garbage-> Waiting
///     Ready -lost, drop(), garbage, silence-> Waiting
///     Waiting -due-> Connecting
///     Connecting, Greeting, Ready, Waiting -redial()-> Connecting
///     any -close-> Closed
class Link final : public QObject
{
    Q_OBJECT

public:
    enum class State : quint8
    {
        Idle,
        Connecting,
        Greeting,
        Ready,
        Waiting,
        Closed
    };
    Q_ENUM(State)

    /// `endpoints` are tried in turn. All references must outlive the link; so must the listener.
    Link(const Dialer &dialer, QList<Endpoint> endpoints, const Settings &settings, const Clock &clock,
         RandomSource &random, LinkListener &listener);
    ~Link() override;

    void open();
    void close();

    /// Gives up the present connection or attempt, as if it had been lost for this reason.
    void drop(Error error);

    /// Connects anew at once, to `endpoint` if one is given, without telling the listener of a loss. Should
    /// that fail, the endpoints given at construction are next.
    void redial(std::optional<Endpoint> endpoint = {});

    /// Only when ready.
    void write(QByteArrayView bytes);

    /// Sends what was written without waiting for the next turn of the event loop.
    void flush();

    /// Bytes that were written and that the kernel has not taken.
    [[nodiscard]] qint64 unwrittenBytes() const;

    [[nodiscard]] State state() const noexcept { return m_state; }

    [[nodiscard]] bool isReady() const noexcept { return m_state == State::Ready; }

    /// Where the present or last attempt goes.
    [[nodiscard]] const Endpoint &endpoint() const noexcept { return m_endpoint; }

    [[nodiscard]] const Error &lastError() const noexcept { return m_lastError; }

Q_SIGNALS:
    void stateChanged(foyer::redis::Link::State state);

private:
    void enter(State state);
    void connectNow();
    void wireTransport();
    void retireTransport();
    void greet();
    void read();
    void handOver();
    void take(Reply &&reply);
    void takeGreeting(const Reply &reply);
    void becomeReady();
    void lose(Error error);
    void timerFired();
    void watch();
    void nextEndpoint();

    Dialer m_dialer;
    QList<Endpoint> m_endpoints;
    Settings m_settings;
    const Clock &m_clock;
    LinkListener &m_listener;

    Backoff m_backoff;
    Greeting m_greeting;
    ReplyParser m_parser;
    std::unique_ptr<Transport> m_transport;
    QTimer m_timer; ///< limit of an attempt, or end of the back-off
    QTimer m_watch; ///< looks for silence while ready
    Endpoint m_endpoint;
    Error m_lastError;
    SteadyInstant m_readySince{};
    quint64 m_attempt = 0; ///< tells a callback that its connection is no longer the present one
    qsizetype m_nextEndpoint = 0;
    int m_silentTicks = 0; ///< watch ticks in a row at which a reply was due and nothing had come
    int m_quietTicks = 0;  ///< watch ticks in a row at which nothing had come
    bool m_heard = false;  ///< something came since the last watch tick
    State m_state = State::Idle;
};

} // namespace foyer::redis
