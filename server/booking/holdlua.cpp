// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/booking/holdlua.h"

#include "server/booking/holdbooklua.h"

namespace foyer::booking::holdlua {

namespace {

// ARGV: 5 ids, one after the other.
constexpr const char *findLua = R"lua(
if gone then
    return gone
end
local answer = {'FOUND', text(now)}
for at = 1, #ARGV[5], 16 do
    answer[#answer + 1] = redis.call('HGET', book, 'h' .. string.sub(ARGV[5], at, at + 15)) or ''
end
return answer
)lua";

constexpr const char *endedLua = R"lua(
local function overOf(hold)
    if hold.state == 'l' then
        finish(hold, 'e')
        flush()
    end
    return {'OVER', hold.state}
end
)lua";

// ARGV: 5 id, 6 lasts, 7 whether only once.
constexpr const char *extendLua = R"lua(
if gone then
    return gone
end
local hold = read(ARGV[5])
if not hold then
    return {'NONE'}
elseif hold.state == 'p' then
    return {'PINNED'}
elseif not isLive(hold) then
    return overOf(hold)
elseif ARGV[7] == '1' and hold.flags == 1 then
    return {'EXTENDED'}
end
hold.deadline = math.max(hold.deadline, now + tonumber(ARGV[6]))
hold.flags = 1
hold.revision = hold.revision + 1
write(hold)
redis.call('ZADD', schedule, hold.deadline, 'd' .. hold.id)
flush()
return {'DONE', bytesOf(hold)}
)lua";

// ARGV: 5 id.
constexpr const char *releaseLua = R"lua(
if gone then
    return gone
end
local hold = read(ARGV[5])
if not hold then
    return {'NONE'}
elseif hold.state == 'p' then
    return {'PINNED'}
elseif not isLive(hold) then
    local answer = overOf(hold)
    answer[3] = bytesOf(hold)
    return answer
end
finish(hold, 'r')
flush()
return {'DONE', bytesOf(hold), place(), table.concat(told, ',')}
)lua";

// ARGV: 5 id, 6 revision that is known, 7 how many seats and 8 pools are kept, 9 body.
constexpr const char *shrinkLua = R"lua(
if gone then
    return gone
end
local hold = read(ARGV[5])
if not hold then
    return {'NONE'}
elseif hold.state == 'p' then
    return {'PINNED'}
elseif not isLive(hold) then
    local answer = overOf(hold)
    answer[3] = bytesOf(hold)
    return answer
elseif hold.revision ~= tonumber(ARGV[6]) then
    return {'CHANGED'}
end
free(hold)
hold.revision = hold.revision + 1
hold.seats, hold.pools, hold.body = tonumber(ARGV[7]), tonumber(ARGV[8]), ARGV[9]
keep(hold)
flush()
return {'DONE', bytesOf(hold)}
)lua";

// ARGV: 5 id, 6 order, 7 until when it should have been settled, 8 the body that is known.
constexpr const char *pinLua = R"lua(
if gone then
    return gone
end
local hold = read(ARGV[5])
if not hold then
    return {'NONE'}
elseif hold.state == 'p' and hold.order ~= ARGV[6] then
    return {'PINNED'}
elseif not isLive(hold) then
    return overOf(hold)
elseif hold.body ~= ARGV[8] then
    return {'CHANGED'}
end
hold.state, hold.order, hold.revision = 'p', ARGV[6], hold.revision + 1
write(hold)
redis.call('ZREM', schedule, 'd' .. hold.id)
redis.call('ZADD', schedule, behind + now + tonumber(ARGV[7]), 'p' .. hold.id)
return {'DONE'}
)lua";

// ARGV: 5 id, 6 order, 7 the revision of that pin (0: any). Whoever pins again has made another one.
constexpr const char *unpinLua = R"lua(
if gone then
    return gone
end
local hold = read(ARGV[5])
if not hold or hold.state ~= 'p' or hold.order ~= ARGV[6] then
    return {'NONE'}
elseif ARGV[7] ~= '0' and hold.revision ~= tonumber(ARGV[7]) then
    return {'CHANGED'}
end
hold.state, hold.order = 'l', string.rep('\0', 16)
redis.call('ZREM', schedule, 'p' .. hold.id)
if hold.deadline <= now then
    finish(hold, 'e')
    flush()
else
    write(hold)
    redis.call('ZADD', schedule, hold.deadline, 'd' .. hold.id)
end
return {'DONE'}
)lua";

// What a commit has made of seats and pools, and the holds that it consumed, in one step: a place is never
// counted twice. ARGV: 5 seats, 6 pools, 7 holds, each with its order. Knows no epoch: what was committed is
// so in every one.
constexpr const char *settleLua = R"lua(
if isNew then
    redis.call('DEL', states, book, schedule)
end
for at = 1, #ARGV[7], 32 do
    local hold = read(string.sub(ARGV[7], at, at + 15))
    if hold and (hold.state == 'p' or hold.state == 'l') then
        hold.order = string.sub(ARGV[7], at + 16, at + 31)
        finish(hold, 'c')
    end
end
applyPools(ARGV[6])
local at = 1
while at <= #ARGV[5] do
    local seat, baseVersion, base
    seat, baseVersion, base, at = struct.unpack('>I4I4c1', ARGV[5], at)
    local version, _, known = seatOf(seat)
    if not version or known < baseVersion then
        bases[seat] = {baseVersion, base}
        touch(seat)
    end
end
flush()
return {'DONE', place(), table.concat(told, ',')}
)lua";

// ARGV: 5 how many at most, 6 when pins that are overdue are asked about again. Answers the microseconds
// until the next thing is due (-1: nothing is), how many were dealt with, then each overdue pin with its
// order and revision.
constexpr const char *sweepLua = R"lua(
if gone then
    return gone
end
local answer = {'SWEPT', '-1', tostring(expireSome(tonumber(ARGV[5])))}
for _, member in ipairs(redis.call('ZRANGEBYSCORE', schedule, behind, behind + now, 'LIMIT', 0, tonumber(ARGV[5]))) do
    local hold = read(string.sub(member, 2))
    if hold and hold.state == 'p' then
        redis.call('ZADD', schedule, behind + now + tonumber(ARGV[6]), member)
        answer[#answer + 1] = hold.id .. hold.order .. struct.pack('>I4', hold.revision)
    else
        redis.call('ZREM', schedule, member)
    end
end
flush()
live()
local next = -1
for from, to in pairs({[0] = behind - 1, [behind] = '+inf'}) do
    local first = redis.call('ZRANGEBYSCORE', schedule, from, to, 'WITHSCORES', 'LIMIT', 0, 1)[2]
    local left = first and math.max(0, tonumber(first) - from - now)
    next = left and (next < 0 or left < next) and left or next
end
answer[2] = text(next)
return answer
)lua";

// ARGV: 5 seats. For each the deadline of the hold that keeps it; 0: nobody does.
constexpr const char *deadlinesLua = R"lua(
if gone then
    return gone
end
local answer = {'DEADLINES'}
for at = 1, #ARGV[5], 4 do
    local seat = struct.unpack('>I4', ARGV[5], at)
    local holder = redis.call('HGET', book, 's' .. seat)
    local hold = holder and read(holder)
    answer[#answer + 1] = hold and isLive(hold) and text(hold.deadline) or '0'
end
return answer
)lua";

} // namespace

QByteArray find()
{
    return holdScript(findLua);
}

QByteArray extend()
{
    return holdScript(endedLua, extendLua);
}

QByteArray release()
{
    return holdScript(endedLua, releaseLua);
}

QByteArray shrink()
{
    return holdScript(endedLua, shrinkLua);
}

QByteArray pin()
{
    return holdScript(endedLua, pinLua);
}

QByteArray unpin()
{
    return holdScript(unpinLua);
}

QByteArray settle()
{
    return holdScript(settleLua);
}

QByteArray sweep()
{
    return holdScript(sweepLua);
}

QByteArray deadlines()
{
    return holdScript(deadlinesLua);
}

} // namespace foyer::booking::holdlua
