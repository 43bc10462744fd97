// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/booking/holdlua.h"

namespace foyer::booking::holdlua {

// The mark of a book under construction: epoch, stage (n: whether one was lost is not known yet, b: it is
// filled), until when its builder may be waited for, and the builder's token.

// ARGV: 5 a token of whoever builds, 6 after how long a builder that was not heard of is given up. Forgets
// all that was known, and answers what stood there: NOTHING of this epoch, or the REST of an attempt.
const char *const begin = R"lua(
local rest = 'NOTHING'
if mark then
    local built, stage, till = string.match(mark, '^(%d+) (%a) ?(%d*)')
    if tonumber(built) > tonumber(asked) then
        return {'MOVED', built}
    elseif tonumber(built) == tonumber(asked) and not isNew then
        if stage == 'r' then
            return {'READY'}
        elseif now < tonumber(till) then
            return {'BUILDING'}
        elseif stage == 'b' then
            rest = 'REST'
        end
    end
end
redis.call('DEL', stream, states, book, schedule)
redis.call('HSET', book, 'e', asked .. ' n ' .. text(now + tonumber(ARGV[6])) .. ' ' .. ARGV[5])
redis.call('XADD', stream, clock[1] .. string.format('%06d', clock[2]) .. '-0', 'b', '')
redis.call('PEXPIRE', book, life)
redis.call('PEXPIRE', stream, life)
return {rest}
)lua";

// For those behind it.
const char *const builder = R"lua(
local function isMine()
    return mark and string.match(mark, '^%d+ %a %d+ (.*)$') == ARGV[5] and string.match(mark, '^%d+') == asked
end
)lua";

// ARGV: 5 token, 6 for how long it is built from now; 0: it is not, because one was lost.
const char *const resolve = R"lua(
if not isMine() then
    return {'LOST'}
elseif ARGV[6] == '0' then
    redis.call('HDEL', book, 'e')
else
    redis.call('HSET', book, 'e', asked .. ' b ' .. text(now + tonumber(ARGV[6])) .. ' ' .. ARGV[5])
end
return {'DONE'}
)lua";

// ARGV: 5 token, 6 the first seat, 7 the seats' bytes from there on, 8 pools. What came in since it was read
// is newer and stays.
const char *const fill = R"lua(
if not isMine() then
    return {'LOST'}
end
local first, bytes = tonumber(ARGV[6]), ARGV[7]
if #bytes > 0 then
    local known = redis.call('GETRANGE', states, first * 10, first * 10 + #bytes - 1)
    if string.find(known, '[^%z]') then
        local merged = {}
        for at = 1, #bytes, 10 do
            local own = string.sub(bytes, at, at + 9)
            local other = string.sub(known, at, at + 9)
            local isNewer = #other == 10 and struct.unpack('>I4', other, 6) > struct.unpack('>I4', own, 6)
            merged[#merged + 1] = isNewer and other or own
        end
        bytes = table.concat(merged)
    end
    redis.call('SETRANGE', states, first * 10, bytes)
end
applyPools(ARGV[8])
return {'DONE'}
)lua";

// ARGV: 5 token, then in threes: the id of a hold, its record, and when it runs out.
const char *const carry = R"lua(
if not isMine() then
    return {'LOST'}
end
for i = 6, #ARGV, 3 do
    local id = ARGV[i]
    redis.call('HSET', book, 'h' .. id, ARGV[i + 1])
    keep(read(id))
    redis.call('ZADD', schedule, tonumber(ARGV[i + 2]), 'd' .. id)
end
flush()
return {'DONE'}
)lua";

// ARGV: 5 token.
const char *const finish = R"lua(
if not isMine() then
    return {'LOST'}
end
redis.call('HSET', book, 'e', asked .. ' r')
live()
return {'DONE'}
)lua";

// ARGV: 5 a token of whoever shuts it, 6 for how long. To everybody else it is a book that is being built.
const char *const shut = R"lua(
if gone then
    return gone
end
redis.call('HSET', book, 'e', asked .. ' b ' .. text(now + tonumber(ARGV[6])) .. ' ' .. ARGV[5])
return {'DONE'}
)lua";

// ARGV: 5 token, 6 the first place in the schedule, 7 how many places. For each the id and the record of the
// live hold there, with those that an order is being decided on; empty for whatever else is scheduled.
const char *const handOver = R"lua(
if not isMine() then
    return {'LOST'}
end
local answer = {'HOLDS'}
local first = tonumber(ARGV[6])
for _, member in ipairs(redis.call('ZRANGE', schedule, first, first + tonumber(ARGV[7]) - 1)) do
    local what, id = string.sub(member, 1, 1), string.sub(member, 2)
    local bytes = what ~= 'x' and redis.call('HGET', book, 'h' .. id)
    answer[#answer + 1] = bytes and id .. bytes or ''
end
return answer
)lua";

} // namespace foyer::booking::holdlua
