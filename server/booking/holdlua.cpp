// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/booking/holdlua.h"

namespace foyer::booking::holdlua {

// For those behind it: a live hold that no order is being decided on, or nothing and why.
const char *const usable = R"lua(
local function usable(id, withBytes)
    local hold = read(id)
    if not hold then
        return nil, {'NONE'}
    elseif hold.state == 'p' then
        return nil, {'PINNED'}
    elseif isLive(hold) then
        return hold
    end
    if hold.state == 'l' then
        finish(hold, 'e')
        flush()
    end
    return nil, {'OVER', hold.state, withBytes and bytesOf(hold) or nil}
end
)lua";

// ARGV: 5 id, 6 lasts, 7 whether only once.
const char *const extend = R"lua(
if gone then
    return gone
end
local hold, why = usable(ARGV[5])
if not hold then
    return why
elseif ARGV[7] == '1' and hold.flags == 1 then
    return {'EXTENDED'}
end
hold.deadline = math.max(hold.deadline, now + tonumber(ARGV[6]))
hold.flags = 1
hold.revision = hold.revision + 1
write(hold)
redis.call('ZADD', schedule, hold.deadline, 'd' .. hold.id)
endsAt(hold.deadline, seatsIn(hold))
flush()
return {'DONE', bytesOf(hold)}
)lua";

// ARGV: 5 id.
const char *const release = R"lua(
if gone then
    return gone
end
local hold, why = usable(ARGV[5], true)
if not hold then
    return why
end
finish(hold, 'r')
endsAt(now, seatsIn(hold))
flush()
return {'DONE', bytesOf(hold), place(), table.concat(told, ',')}
)lua";

// ARGV: 5 seats that are not there any more. Says whose holds have ended with them; what an order is being
// decided on ends with it.
const char *const evict = R"lua(
if gone then
    return gone
end
local answer = {'ENDED'}
for at = 1, #ARGV[5], 4 do
    local seat = struct.unpack('>I4', ARGV[5], at)
    local holder = redis.call('HGET', book, 's' .. seat)
    local hold = holder and read(holder)
    if hold and hold.state == 'l' then
        finish(hold, 'r')
        answer[#answer + 1] = hold.owner
    end
end
flush()
return answer
)lua";

// ARGV: 5 id, 6 revision that is known, 7 how many seats and 8 pools are kept, 9 body.
const char *const shrink = R"lua(
if gone then
    return gone
end
local hold, why = usable(ARGV[5], true)
if not hold then
    return why
elseif hold.revision ~= tonumber(ARGV[6]) then
    return {'CHANGED'}
end
local before, left = seatsIn(hold), {}
free(hold)
hold.revision = hold.revision + 1
hold.seats, hold.pools, hold.body = tonumber(ARGV[7]), tonumber(ARGV[8]), ARGV[9]
keep(hold)
for _, seat in ipairs(before) do
    if not kept[seat] then
        left[#left + 1] = seat
    end
end
endsAt(now, left)
flush()
return {'DONE', bytesOf(hold)}
)lua";

// ARGV: 5 id, 6 order, 7 until when it should have been settled, 8 the body that is known.
const char *const pin = R"lua(
if gone then
    return gone
end
local hold, why = read(ARGV[5]), nil
if not hold or hold.state ~= 'p' or hold.order ~= ARGV[6] then
    hold, why = usable(ARGV[5])
end
if not hold then
    return why
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
const char *const unpin = R"lua(
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

// What a commit has made of seats and pools, and the holds that it consumed, in one step. Where the outbox
// was faster, what the holds keep counts twice until this comes. ARGV: 5 seats, 6 pools, 7 holds, each with
// its order. Knows no epoch: what was committed is so in every one.
const char *const settle = R"lua(
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
eachNewer(ARGV[5], function(seat, baseVersion, base)
    bases[seat] = {baseVersion, base}
    touch(seat)
end)
flush()
return {'DONE', place(), table.concat(told, ',')}
)lua";

// ARGV: 5 how many at most, 6 when pins that are overdue are asked about again. Answers the microseconds
// until the next thing is due (-1: nothing is), how many were dealt with, then each overdue pin with its
// order and revision.
const char *const sweep = R"lua(
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

} // namespace foyer::booking::holdlua
