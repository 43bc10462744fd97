// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/live/livescripts.h"

#include <QtEndian>

namespace foyer::live {

namespace {

// Begins every script: KEYS[1] is the stream, ARGV[1] how many entries to keep, ARGV[2] for how long.
constexpr const char *prelude = R"lua(
local stream, keep, life = KEYS[1], ARGV[1], ARGV[2]
local epoch, revision, isNew
local newest = redis.call('XREVRANGE', stream, '+', '-', 'COUNT', 1)[1]
if newest then
    local e, r = string.match(newest[1], '^(%d+)-(%d+)$')
    epoch, revision = e, tonumber(r)
else
    local time = redis.call('TIME')
    epoch, revision, isNew = time[1] .. string.format('%06d', time[2]), 0, true
end
local function append(...)
    revision = revision + 1
    redis.call('XADD', stream, 'MAXLEN', '~', keep, epoch .. '-' .. string.format('%.0f', revision), ...)
end
local function place()
    return epoch .. '-' .. string.format('%.0f', revision)
end
)lua";

// An entry of revision 0 marks the beginning, so that there is a place to read on from.
constexpr const char *openText = R"lua(
if isNew then
    redis.call('XADD', stream, epoch .. '-0', 'b', '')
end
redis.call('PEXPIRE', stream, life)
return place()
)lua";

// KEYS[2] holds five bytes for each seat: the version (0: unknown) and the state. A version that brings no
// other state is told too: somebody may know a state between the two from elsewhere.
constexpr const char *applySeatsText = R"lua(
local states = KEYS[2]
if isNew then
    redis.call('DEL', states)
end
local told = {}
local packed, at = ARGV[3], 1
while at <= #packed do
    local seat, version, state
    seat, version, state, at = struct.unpack('>I4I4c1', packed, at)
    local known = redis.call('GETRANGE', states, seat * 5, seat * 5 + 3)
    if #known < 4 or struct.unpack('>I4', known) < version then
        redis.call('SETRANGE', states, seat * 5, struct.pack('>I4c1', version, state))
        told[#told + 1] = string.format('%d%s%d', seat, state, version)
    end
end
if #told > 0 then
    append('c', table.concat(told, ','))
    redis.call('PEXPIRE', stream, life)
    redis.call('PEXPIRE', states, life)
end
return place()
)lua";

// ARGV from 3 on: id, JSON and account of each event. What was published before and is published again,
// because its publisher died before it could note that, is among the newest.
constexpr const char *appendText = R"lua(
local known = {}
for _, entry in ipairs(redis.call('XREVRANGE', stream, '+', '-', 'COUNT', 1024)) do
    known[entry[2][2]] = true
end
for i = 3, #ARGV, 3 do
    if not known[ARGV[i]] then
        known[ARGV[i]] = true
        append('i', ARGV[i], 'j', ARGV[i + 1], 'a', ARGV[i + 2])
    end
end
redis.call('PEXPIRE', stream, life)
return place()
)lua";

QByteArray withPrelude(const char *text)
{
    return QByteArray(prelude) + text;
}

QByteArray packed(std::span<const SeatChange> changes)
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

} // namespace

LiveScripts::LiveScripts(StreamLimits limits)
    : m_limits(limits)
    , m_open("live.open", withPrelude(openText), 1)
    , m_applySeats("live.apply_seats", withPrelude(applySeatsText), 2)
    , m_append("live.append", withPrelude(appendText), 1)
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

redis::Command LiveScripts::applySeats(qint32 performance, std::span<const SeatChange> changes) const
{
    const QByteArray stream = Topic{TopicKind::Seats, performance, {}}.streamKey();
    redis::Command command = limited(m_applySeats.call().key(stream).key(Topic::seatStatesKey(performance)));
    command.arg(packed(changes));
    return command;
}

redis::Command LiveScripts::append(const QByteArray &streamKey, std::span<const LiveEvent> events) const
{
    redis::Command command = limited(m_append.call().key(streamKey));
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
