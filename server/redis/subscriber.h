// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "server/redis/dialer.h"
#include "server/redis/link.h"
#include "server/redis/settings.h"

#include <deque>
#include <QHash>
#include <QObject>

namespace foyer::redis {

class Command;
class Reply;

/// Listens to channels on a connection of its own. When the connection is lost it connects again (to the next
/// node of a cluster), subscribes again, and says so: what was published meanwhile is gone, and whoever
/// listens must look at the whole state once. Belongs to the thread that made it.
class Subscriber final : public QObject, private LinkListener
{
    Q_OBJECT

public:
    /// `clock` and `random` must outlive it.
    Subscriber(const Dialer &dialer, const Settings &settings, const Clock &clock, RandomSource &random,
               QObject *parent = nullptr);
    ~Subscriber() override;

    void open();
    void close();

    /// Twice is once. Allowed before open() and while there is no connection.
    void subscribe(const QByteArray &channel);
    void unsubscribe(const QByteArray &channel);

    /// Glob patterns, as PSUBSCRIBE has them.
    void subscribePattern(const QByteArray &pattern);
    void unsubscribePattern(const QByteArray &pattern);

    [[nodiscard]] bool isReachable() const;
    [[nodiscard]] Error lastError() const;

Q_SIGNALS:
    /// Redis confirmed a channel or pattern for the first time: nothing is missed from here on.
    void subscribed(const QByteArray &topic);

    /// Redis confirmed it again after a loss: messages between the two may be missing. Comes before any
    /// message that was published after it.
    void gap(const QByteArray &topic);

    /// Also for messages that came by a pattern.
    void message(const QByteArray &channel, const QByteArray &payload);

    /// Redis does not let us listen (DatabaseRefused, its word in `subject`). Asked again after a reconnect.
    void refused(const QByteArray &topic, const foyer::Error &error);

    void reachableChanged(bool reachable);

private:
    enum class Form : quint8
    {
        Channel,
        Pattern
    };

    struct Topic
    {
        Form form = Form::Channel;
        QByteArray name;

        [[nodiscard]] bool operator==(const Topic &) const = default;

        friend size_t qHash(const Topic &topic, size_t seed) noexcept
        {
            return ::qHash(topic.name, seed ^ size_t(topic.form));
        }
    };

    void linkReady() override;
    void linkLost(const Error &error) override;
    void linkReply(Reply &&reply) override;
    void linkQuiet() override;

    [[nodiscard]] bool linkAwaitsReply() const override { return !m_asked.empty(); }

    enum class Verb : quint8
    {
        Subscribe,
        Unsubscribe,
        Ping
    };

    struct Asked
    {
        Verb verb = Verb::Ping;
        Topic topic = {};
    };

    void want(const Topic &topic);
    void unwant(const Topic &topic);
    void ask(Verb verb, const Topic &topic);
    void send(const Command &command);
    void answered(const Reply &reply);
    void refusedBy(const Reply &reply);
    void deliver(const Topic &topic, const Reply &channel, const Reply &payload);

    QHash<Topic, bool> m_wanted; ///< and whether it was ever confirmed
    std::deque<Asked> m_asked;   ///< sent and not yet answered, in order
    bool m_wasReady = false;
    Link m_link; ///< last, so that it goes first
};

} // namespace foyer::redis
