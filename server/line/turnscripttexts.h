// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The Lua of letting people in; behind the prelude, and in the words, of linescripttexts.h.
namespace foyer::line::lua {

/// ARGV: epoch, who was called up to here and is not there has lost the place (-1: nobody), claim, most
/// examined. Bound members are told by their ninth byte. At most ten times as many places are called as may
/// be let in.
inline constexpr const char *claim = R"lua(
local f = redis.call('HMGET', state, 'ph', 'n', 'iv', 'tk', 'sv', 'ws', 'us', 'cl', 'fr', 'cf')
if f[1] ~= 'o' and f[1] ~= 'd' then
    return {'idle'}
end
local now = milliseconds()
if now < tonumber(f[8]) then
    return {'early'}
end
local ends = tonumber(f[6]) + tonumber(f[3])
local quota = tonumber(f[2]) - (now < ends and tonumber(f[7]) or 0)
if quota <= 0 then
    return {'early'}
end
local from = tonumber(f[9] or f[10] or '')
if f[9] and f[10] then
    from = math.min(tonumber(f[9]), tonumber(f[10]))
end
local isAgain = from ~= nil and from <= tonumber(f[5])
if not isAgain and tonumber(ARGV[2]) >= 0 then
    local gone = redis.call('ZREMRANGEBYSCORE', set, '-inf', ARGV[2])
    if gone > 0 then
        redis.call('HINCRBY', state, 'lf', gone)
    end
end
local rank = redis.call('ZCOUNT', set, '-inf', isAgain and '(' .. text(from) or f[5])
local most = math.min(math.max(10 * quota, 500), tonumber(ARGV[4]))
local answer, found, examined, progress = {'claim', text(tonumber(f[4]) + 1), ''}, 0, 0, nil
while found < quota and examined < most do
    local last = rank + math.min(1000, most - examined) - 1
    local part = redis.call('ZRANGE', set, rank, last, 'WITHSCORES')
    if #part == 0 then
        break
    end
    for i = 1, #part, 2 do
        examined, rank, progress = examined + 1, rank + 1, part[i + 1]
        if string.byte(part[i], 9) < 192 then
            answer[#answer + 1] = part[i]
            answer[#answer + 1] = progress
            found = found + 1
            if found == quota then
                break
            end
        end
    end
end
if not progress or (found == 0 and tonumber(progress) <= tonumber(f[5])) then
    redis.call('HDEL', state, 'fr', 'cf')
    if progress and examined >= most then
        redis.call('HSET', state, 'fr', progress)
    end
    return {'none'}
end
redis.call('HDEL', state, 'fr', 'cf')
redis.call('HSET', state, 'cl', text(now + tonumber(ARGV[3])), 'cp', progress)
if from then
    redis.call('HSET', state, 'cf', text(from))
end
answer[3] = progress
return answer
)lua";

/// ARGV: epoch.
inline constexpr const char *unclaim = R"lua(
local from = redis.call('HGET', state, 'cf')
if from then
    lookFrom(from)
end
redis.call('HDEL', state, 'cf')
redis.call('HSET', state, 'cl', '0')
return 1
)lua";

/// ARGV: epoch, tick, progress, whether the journal had it already (the claim that found this out has looked
/// for nothing), then members.
inline constexpr const char *apply = R"lua(
if number('tk') >= tonumber(ARGV[2]) then
    return 0
end
for i = 5, #ARGV do
    redis.call('ZREM', set, ARGV[i])
end
local now, count = milliseconds(), #ARGV - 4
if now >= number('ws') + number('iv') then
    redis.call('HSET', state, 'ws', text(now), 'us', '0')
end
redis.call('HINCRBY', state, 'us', count)
redis.call('HINCRBY', state, 'li', count)
if tonumber(ARGV[3]) < number('sv') then
    lookFrom(ARGV[3])
else
    redis.call('HSET', state, 'sv', ARGV[3])
end
local from = redis.call('HGET', state, 'cf')
if ARGV[4] == '1' and from then
    lookFrom(from)
end
redis.call('HDEL', state, 'cf')
redis.call('HSET', state, 'tk', ARGV[2], 'cl', '0')
return 1
)lua";

} // namespace foyer::line::lua
