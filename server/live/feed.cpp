// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/live/feed.h"

#include "core/wire/encode.h"

namespace foyer::live {

namespace {

std::optional<wire::SeatStatus> statusOf(char letter)
{
    for (const auto &[name, status] : wire::WireNames<wire::SeatStatus>::table) {
        if (name.front().toLatin1() == letter)
            return status;
    }
    return std::nullopt;
}

// "12d3": seat, state, version.
std::optional<wire::LiveSeat> toSeat(const QByteArray &text)
{
    qsizetype at = 0;
    while (at < text.size() && text[at] >= '0' && text[at] <= '9')
        ++at;
    const std::optional<wire::SeatStatus> status = at < text.size() ? statusOf(text[at]) : std::nullopt;
    bool isSeat = false;
    bool isVersion = false;
    const qint32 seat = text.left(at).toInt(&isSeat);
    const qint32 version = text.mid(at + 1).toInt(&isVersion);
    if (!status || !isSeat || !isVersion)
        return std::nullopt;
    return wire::LiveSeat{seat, *status, version};
}

} // namespace

void Feed::take(const redis::StreamEntry &entry)
{
    m_read = entry.id;
    if (m_topic.kind != TopicKind::Seats) {
        if (const std::optional<QByteArray> json = entry.field("j"))
            m_events.push_back(*json);
        return;
    }
    const QByteArray changes = entry.field("c").value_or(QByteArray());
    for (const QByteArray &text : changes.split(',')) {
        if (const std::optional<wire::LiveSeat> seat = toSeat(text))
            m_seats.insert_or_assign(seat->seat, *seat);
    }
}

void Feed::restart(redis::StreamId place)
{
    m_sent = place;
    m_read = place;
    m_seats.clear();
    m_events.clear();
}

QString Feed::takeFrame()
{
    const QString frame = m_topic.kind == TopicKind::Seats ? seatsFrame() : eventsFrame();
    restart(m_read);
    return frame;
}

wire::LiveMessage Feed::message(wire::LiveKind kind, const Topic &topic, redis::StreamId place)
{
    wire::LiveMessage message;
    message.type = kind;
    message.topic = QString::fromLatin1(topic.text());
    message.epoch = QString::number(place.first);
    message.revision = std::int64_t(place.second);
    return message;
}

QString Feed::seatsFrame() const
{
    wire::LiveMessage frame = message(wire::LiveKind::Seats, m_topic, m_read);
    frame.revision.reset();
    frame.from = std::int64_t(m_sent.second);
    frame.to = std::int64_t(m_read.second);
    frame.changes.emplace();
    for (const auto &[number, seat] : m_seats)
        frame.changes->push_back(seat);
    return QString::fromUtf8(wire::encode(frame));
}

// Events are JSON already: they are put into the frame as they are.
QString Feed::eventsFrame() const
{
    wire::LiveMessage frame = message(wire::LiveKind::Events, m_topic, m_read);
    frame.revision.reset();
    frame.from = std::int64_t(m_sent.second);
    frame.to = std::int64_t(m_read.second);
    QByteArray text = wire::encode(frame);
    text.chop(1);
    text.append(",\"events\":[");
    for (const QByteArray &event : m_events)
        text.append(event).append(',');
    text.chop(m_events.empty() ? 0 : 1);
    text.append("]}");
    return QString::fromUtf8(text);
}

} // namespace foyer::live
