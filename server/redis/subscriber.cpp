// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/redis/subscriber.h"

#include "server/redis/command.h"
#include "server/redis/reply.h"

#include <QPointer>
#include <span>

namespace foyer::redis {

Subscriber::Subscriber(const Dialer &dialer, const Settings &settings, const Clock &clock,
                       RandomSource &random, QObject *parent)
    : QObject(parent)
    , m_link(dialer, dialer.target().endpoints, settings, clock, random, *this)
{}

Subscriber::~Subscriber() = default;

void Subscriber::open()
{
    m_link.open();
}

void Subscriber::close()
{
    m_link.close();
}

void Subscriber::subscribe(const QByteArray &channel)
{
    want({Form::Channel, channel});
}

void Subscriber::unsubscribe(const QByteArray &channel)
{
    unwant({Form::Channel, channel});
}

void Subscriber::subscribePattern(const QByteArray &pattern)
{
    want({Form::Pattern, pattern});
}

void Subscriber::unsubscribePattern(const QByteArray &pattern)
{
    unwant({Form::Pattern, pattern});
}

bool Subscriber::isReachable() const
{
    return m_link.isReady();
}

Error Subscriber::lastError() const
{
    return m_link.lastError();
}

void Subscriber::want(const Topic &topic)
{
    if (m_wanted.contains(topic))
        return;
    m_wanted.insert(topic, false);
    if (m_link.isReady())
        ask(Verb::Subscribe, topic);
}

void Subscriber::unwant(const Topic &topic)
{
    if (m_wanted.remove(topic) && m_link.isReady())
        ask(Verb::Unsubscribe, topic);
}

/// One command per topic, so that a refusal tells which.
void Subscriber::ask(Verb verb, const Topic &topic)
{
    const bool isPattern = topic.form == Form::Pattern;
    const QByteArrayView name = verb == Verb::Subscribe ? (isPattern ? "PSUBSCRIBE" : "SUBSCRIBE")
                                                        : (isPattern ? "PUNSUBSCRIBE" : "UNSUBSCRIBE");
    send(Command(name).arg(topic.name));
    m_asked.push_back(Asked{verb, topic});
}

void Subscriber::send(const Command &command)
{
    QByteArray bytes;
    command.appendTo(bytes);
    m_link.write(bytes);
}

void Subscriber::linkReady()
{
    m_asked.clear();
    m_wasReady = true;
    for (auto topic = m_wanted.keyBegin(); topic != m_wanted.keyEnd(); ++topic)
        ask(Verb::Subscribe, *topic);
    Q_EMIT reachableChanged(true);
}

void Subscriber::linkLost(const Error &)
{
    m_asked.clear();
    if (std::exchange(m_wasReady, false))
        Q_EMIT reachableChanged(false);
}

// A connection with subscriptions takes PING, and answers in the form of a message.
void Subscriber::linkQuiet()
{
    send(Command("PING"));
    m_asked.push_back(Asked{Verb::Ping, {}});
}

void Subscriber::linkReply(Reply &&reply)
{
    if (reply.isError())
        return refusedBy(reply);
    const auto parts = reply.toArray();
    const QByteArray kind =
        parts && !parts->empty() ? (*parts)[0].toBytes().value_or(QByteArray{}) : QByteArray{};
    if (kind == "message" && parts->size() == 3)
        return deliver({Form::Channel, (*parts)[1].toBytes().value_or(QByteArray{})}, (*parts)[1],
                       (*parts)[2]);
    if (kind == "pmessage" && parts->size() == 4)
        return deliver({Form::Pattern, (*parts)[1].toBytes().value_or(QByteArray{})}, (*parts)[2],
                       (*parts)[3]);
    answered(reply);
}

void Subscriber::deliver(const Topic &topic, const Reply &channel, const Reply &payload)
{
    const Result<QByteArray> name = channel.toBytes();
    const Result<QByteArray> bytes = payload.toBytes();
    if (name && bytes && m_wanted.contains(topic))
        Q_EMIT message(*name, *bytes);
}

void Subscriber::answered(const Reply &reply)
{
    if (m_asked.empty())
        return m_link.drop(
            Error{ErrorCode::Protocol,
                  QStringLiteral("it sent an answer that nobody asked for: ") + reply.toLogText()});
    const Asked asked = std::move(m_asked.front());
    m_asked.pop_front();
    if (asked.verb != Verb::Subscribe)
        return;
    const auto wanted = m_wanted.find(asked.topic);
    if (wanted == m_wanted.end())
        return;
    const bool again = std::exchange(*wanted, true);
    if (again)
        Q_EMIT gap(asked.topic.name);
    else
        Q_EMIT subscribed(asked.topic.name);
}

void Subscriber::refusedBy(const Reply &reply)
{
    if (m_asked.empty())
        return m_link.drop(Error{ErrorCode::Protocol,
                                 QStringLiteral("it refused what nobody asked for: ") + reply.toLogText()});
    const Asked asked = std::move(m_asked.front());
    m_asked.pop_front();
    if (asked.verb == Verb::Subscribe && m_wanted.contains(asked.topic))
        Q_EMIT refused(asked.topic.name, reply.toSuccess().error());
}

} // namespace foyer::redis
