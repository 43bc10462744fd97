// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/client/topicbook.h"

#include "core/client/livetopic.h"

#include <algorithm>

namespace foyer::client {

namespace {

bool isForNow(const QByteArray &code)
{
    return code == "unavailable";
}

} // namespace

void TopicBook::join(LiveTopic *topic)
{
    Channel &channel = m_channels[topic->name()];
    channel.followers.push_back(topic);
    if (!channel.isFollowed)
        return;
    topic->setFollowed(true);
    QMetaObject::invokeMethod(topic, &LiveTopic::stateNeeded, Qt::QueuedConnection);
}

std::optional<wire::LiveRequest> TopicBook::leave(LiveTopic *topic)
{
    const auto found = m_channels.find(topic->name());
    if (found == m_channels.end())
        return std::nullopt;
    std::erase(found->second.followers, topic);
    if (!found->second.followers.empty())
        return std::nullopt;
    const bool isAsked = found->second.isAsked;
    m_channels.erase(found);
    if (!isAsked)
        return std::nullopt;
    return wire::LiveRequest{.type = wire::LiveVerb::Unsubscribe, .topic = topic->name()};
}

std::vector<wire::LiveRequest> TopicBook::due()
{
    std::vector<wire::LiveRequest> requests;
    for (auto &[name, channel] : m_channels) {
        if (!std::exchange(channel.isAsked, true))
            requests.push_back({.type = wire::LiveVerb::Subscribe, .topic = name, .resume = channel.place});
    }
    return requests;
}

void TopicBook::interrupt()
{
    std::vector<QString> names;
    for (auto &[name, channel] : m_channels) {
        channel.isAsked = false;
        channel.isPutOff = false;
        names.push_back(name);
    }
    for (const QString &name : names)
        setFollowed(name, false);
}

void TopicBook::retryRefused()
{
    for (auto &[name, channel] : m_channels) {
        if (std::exchange(channel.isPutOff, false))
            channel.isAsked = false;
    }
}

void TopicBook::apply(const wire::LiveMessage &message)
{
    const QString name = message.topic.value_or(QString());
    if (!m_channels.contains(name))
        return; // left meanwhile
    switch (message.type) {
    case wire::LiveKind::Seats:
    case wire::LiveKind::Events: return onFrame(name, message);
    case wire::LiveKind::Snapshot: return onSnapshot(name, message);
    case wire::LiveKind::Resumed: return onResumed(name);
    case wire::LiveKind::Reset: return onReset(name);
    case wire::LiveKind::Refused: return onRefused(name, message.code.value_or(QString()).toUtf8());
    case wire::LiveKind::Ended: return onRefused(name, QByteArrayLiteral("ended"));
    case wire::LiveKind::Welcome:
    case wire::LiveKind::Pong: return;
    }
}

void TopicBook::onFrame(const QString &name, const wire::LiveMessage &frame)
{
    Channel &channel = m_channels.at(name);
    if (!channel.isFollowed || !channel.place)
        return; // of before a reset: its snapshot is on the way
    const bool isOtherEpoch = frame.epoch.value_or(QString()) != channel.place->epoch;
    if (isOtherEpoch || frame.from.value_or(0) > channel.place->revision) {
        channel.isAsked = false; // something is missing: begin anew
        if (isOtherEpoch)
            channel.place.reset();
        return setFollowed(name, false);
    }
    if (frame.to.value_or(0) <= channel.place->revision)
        return;
    channel.place->revision = *frame.to;
    tell(name, [&frame](LiveTopic &topic) { topic.apply(frame); });
}

void TopicBook::onSnapshot(const QString &name, const wire::LiveMessage &message)
{
    m_channels.at(name).place =
        wire::LivePlace{message.epoch.value_or(QString()), message.revision.value_or(0)};
    setFollowed(name, true);
    tell(name, [](LiveTopic &topic) { Q_EMIT topic.stateNeeded(); });
}

void TopicBook::onResumed(const QString &name)
{
    setFollowed(name, true);
}

void TopicBook::onReset(const QString &name)
{
    m_channels.at(name).place.reset();
    setFollowed(name, false);
}

void TopicBook::onRefused(const QString &name, const QByteArray &code)
{
    m_channels.at(name).isPutOff = isForNow(code);
    m_channels.at(name).place.reset();
    setFollowed(name, false);
    if (!isForNow(code))
        tell(name, [&code](LiveTopic &topic) { Q_EMIT topic.refused(code); });
}

void TopicBook::setFollowed(const QString &name, bool isFollowed)
{
    const auto found = m_channels.find(name);
    if (found == m_channels.end())
        return;
    found->second.isFollowed = isFollowed;
    tell(name, [isFollowed](LiveTopic &topic) { topic.setFollowed(isFollowed); });
}

template <typename Tell>
void TopicBook::tell(const QString &name, Tell tell)
{
    const auto found = m_channels.find(name);
    if (found == m_channels.end())
        return;
    const std::vector<LiveTopic *> followers = found->second.followers;
    for (LiveTopic *follower : followers) {
        const auto now = m_channels.find(name);
        if (now != m_channels.end()
            && std::ranges::find(now->second.followers, follower) != now->second.followers.end())
            tell(*follower);
    }
}

} // namespace foyer::client
