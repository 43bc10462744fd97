// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wire/live/livemessage.h"
#include "core/wire/live/liverequest.h"

#include <map>
#include <optional>
#include <QString>
#include <vector>

namespace foyer::client {

class LiveTopic;

/// Which topics are followed, by whom, and how far each was read: what of a frame is news, what is old, and
/// where something is missing. Says what is to be said to the server; LiveFeed says it.
class TopicBook
{
public:
    /// Somebody more follows it. Where news come in already, they are told so in a later turn, when they
    /// listen.
    void join(LiveTopic *topic);

    /// Nobody else? Then the request that ends it.
    [[nodiscard]] std::optional<wire::LiveRequest> leave(LiveTopic *topic);

    /// Subscriptions that this connection has not asked for.
    [[nodiscard]] std::vector<wire::LiveRequest> due();

    /// The connection is gone: everything is to be asked for again, from where it stands.
    void interrupt();

    /// A message about a topic. Afterwards there may be something due.
    void apply(const wire::LiveMessage &message);

    /// Those that were refused, but only for now, are due again.
    void retryRefused();

private:
    struct Channel
    {
        std::vector<LiveTopic *> followers = {};
        std::optional<wire::LivePlace> place = {};
        bool isAsked = false;    ///< on this connection
        bool isFollowed = false; ///< and answered
        bool isPutOff = false;   ///< could not be checked; to be asked again
    };

    void onFrame(const QString &name, const wire::LiveMessage &frame);
    void onSnapshot(const QString &name, const wire::LiveMessage &message);
    void onResumed(const QString &name);
    void onReset(const QString &name);
    void onRefused(const QString &name, const QByteArray &code);
    void setFollowed(const QString &name, bool isFollowed);

    /// For each follower, even if they come and go meanwhile.
    template <typename Tell>
    void tell(const QString &name, Tell tell);

    std::map<QString, Channel> m_channels;
};

} // namespace foyer::client
