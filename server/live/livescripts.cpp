// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/live/livescripts.h"

#include "server/live/seatlua.h"

#include <QtEndian>

namespace foyer::live {

namespace {

// An entry of revision 0 marks the beginning, so that there is a place to read on from.
constexpr const char *openText = R"lua(
know()
if isNew then
    redis.call('XADD', stream, epoch .. '-0', 'b', '')
end
stay(stream)
return place()
)lua";

// A stream that was lost takes with it what was known beside it.
constexpr const char *applySeatsText = R"lua(
if isNew then
    redis.call('DEL', states, book)
end
applySeats(ARGV[3])
applyPools(ARGV[4])
if #told > 0 then
    tell()
    stay(stream)
    stay(states)
end
return place()
)lua";

// KEYS[2] are the ids of the newest events, as many as the stream keeps entries. ARGV from 3 on: id, JSON and
// account of each event. What was published before and is published again, because its publisher died before
// it could note that, is among them: a bite of the outbox says less.
constexpr const char *appendText = R"lua(
local ids = KEYS[2]
if isNew then
    redis.call('DEL', ids)
end
know()
for i = 3, #ARGV, 3 do
    if redis.call('ZADD', ids, 'NX', revision + 1, ARGV[i]) == 1 then
        append('i', ARGV[i], 'j', ARGV[i + 1], 'a', ARGV[i + 2])
    end
end
redis.call('ZREMRANGEBYRANK', ids, 0, -1 - keep)
stay(stream)
stay(ids)
return place()
)lua";

QByteArray withPrelude(const char *text)
{
    return QByteArray(streamLua) + text;
}

QByteArray withSeatPrelude(const char *text)
{
    return QByteArray(streamLua) + seatLua + text;
}

} // namespace

QByteArray packedForScript(std::span<const SeatChange> changes)
{
    QByteArray bytes(qsizetype(changes.size()) * 9, Qt::Uninitialized);
    char *at = bytes.data();
    for (const SeatChange &change : changes) {
        qToBigEndian(quint32(change.seat), at);
        qToBigEndian(quint32(change.version), at + 4);
        at[8] = change.state;
        at += 9;
    }
    return bytes;
}

QByteArray packedForScript(std::span<const PoolChange> changes)
{
    QByteArray bytes;
    for (const PoolChange &change : changes) {
        bytes.append(reinterpret_cast<const char *>(change.pool.bytes.data()), 16);
        for (const qint32 number :
             {change.version, change.capacity, change.used, change.sold, change.selling, change.leased}) {
            const auto big = qToBigEndian(quint32(number));
            bytes.append(reinterpret_cast<const char *>(&big), 4);
        }
    }
    return bytes;
}

LiveScripts::LiveScripts(StreamLimits limits)
    : m_limits(limits)
    , m_open("live.open", withPrelude(openText), 1)
    , m_applySeats("live.apply_seats", withSeatPrelude(applySeatsText), 3)
    , m_append("live.append", withPrelude(appendText), 2)
{}

redis::Command LiveScripts::limited(redis::Command command) const
{
    command.arg(m_limits.entries).arg(m_limits.life.count());
    return command;
}

redis::Command LiveScripts::open(const QByteArray &streamKey) const
{
    return limited(m_open.call().key(streamKey));
}

redis::Command LiveScripts::applySeats(qint32 performance, std::span<const SeatChange> changes,
                                       std::span<const PoolChange> pools) const
{
    const QByteArray stream = Topic{TopicKind::Seats, performance, {}}.streamKey();
    redis::Command command = limited(m_applySeats.call()
                                         .key(stream)
                                         .key(Topic::seatStatesKey(performance))
                                         .key(Topic::seatBookKey(performance)));
    command.arg(packedForScript(changes)).arg(packedForScript(pools));
    return command;
}

redis::Command LiveScripts::append(const QByteArray &streamKey, std::span<const LiveEvent> events) const
{
    redis::Command command = limited(m_append.call().key(streamKey).key(streamKey + ":ids"));
    for (const LiveEvent &event : events) {
        const QByteArray account = event.account.isNull() ? QByteArray() : event.account.toText();
        command.arg(event.id).arg(event.json).arg(account);
    }
    return command;
}

redis::Command LiveScripts::between(const QByteArray &streamKey, const QByteArray &after,
                                    const QByteArray &last, int count)
{
    return redis::Command("XRANGE").key(streamKey).arg("(" + after).arg(last).arg("COUNT").arg(count);
}

} // namespace foyer::live
