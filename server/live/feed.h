// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wire/live/livemessage.h"
#include "server/live/topic.h"
#include "server/redis/stream.h"

#include <map>
#include <optional>

namespace foyer::live {

/// What was read of one topic and is not sent yet: the newest change of each seat, or every event.
class Feed
{
public:
    explicit Feed(Topic topic) : m_topic(topic) {}

    [[nodiscard]] const Topic &topic() const noexcept { return m_topic; }

    /// Takes an entry of the topic's stream that comes after those taken before.
    void take(const redis::StreamEntry &entry);

    [[nodiscard]] bool hasPending() const noexcept { return !m_seats.empty() || !m_events.empty(); }

    /// Where frames have led so far.
    [[nodiscard]] redis::StreamId sent() const noexcept { return m_sent; }

    /// Everything before `place` is known by other means; nothing is pending.
    void restart(redis::StreamId place);

    /// There is nothing more for this topic up to `place`.
    void reach(redis::StreamId place) { m_read = place; }

    /// A frame from sent() to the last entry taken, which then is sent().
    [[nodiscard]] QString takeFrame();

    [[nodiscard]] static wire::LiveMessage message(wire::LiveKind kind, const Topic &topic,
                                                   redis::StreamId place);

private:
    [[nodiscard]] QString seatsFrame() const;
    [[nodiscard]] QString eventsFrame() const;

    Topic m_topic;
    redis::StreamId m_sent;
    redis::StreamId m_read;
    std::map<qint32, wire::LiveSeat> m_seats;
    std::vector<QByteArray> m_events; ///< JSON objects
};

} // namespace foyer::live
