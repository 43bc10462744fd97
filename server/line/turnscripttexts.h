// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The Lua of letting people in; behind the prelude, and in the words, of linescripttexts.h.
namespace foyer::line::lua {

/// ARGV: epoch, who was called up to here and is not there has lost the place (-1: nobody), claim, most
/// examined. In one interval at most ten times as many places are called as may be let in, or 500; looking
/// again at those that have been called is free.
inline constexpr const char *claim = R"lua(
local f = redis.call('HMGET', state, 'ph', 'n', 'iv', 'tk', 'sv', 'ws', 'us', 'cl', 'fr', 'cf', 'ca')
if f[1] ~= 'o' and f[1] ~= 'd' then
    return {'idle'}
end
local now = milliseconds()
local isRunning = now < tonumber(f[6]) + tonumber(f[3])
local quota = tonumber(f[2]) - (isRunning and tonumber(f[7]) or 0)
if now < tonumber(f[8]) or quota <= 0 then
    return {'early'}
end
local serving = tonumber(f[5])
local from = tonumber(f[9] or f[10] or '')
if f[9] and f[10] then
    from = math.min(tonumber(f[9]), tonumber(f[10]))
end
local isAgain = from ~= nil and from <= serving
if not isAgain and tonumber(ARGV[2]) >= 0 then
    local gone = redis.call('ZREMRANGEBYSCORE', set, '-inf', ARGV[2])
    if gone > 0 then
        redis.call('HINCRBY', state, 'lf', gone)
    end
end
local calls = math.max(10 * tonumber(f[2]), 500) - (isRunning and tonumber(f[11]) or 0)
if calls <= 0 and not isAgain then
    return {'early'}
end
local rank = redis.call('ZCOUNT', set, '-inf', isAgain and '(' .. text(from) or f[5])
local most = tonumber(ARGV[4])
local answer, found, examined, progress = {'claim', text(tonumber(f[4]) + 1), '', ''}, 0, 0, nil
local isDone = false
while not isDone and found < quota and examined < most do
    local last = rank + math.min(1000, most - examined) - 1
    local part = redis.call('ZRANGE', set, rank, last, 'WITHSCORES')
    isDone = #part == 0
    for i = 1, #part, 2 do
        local isNew = tonumber(part[i + 1]) > serving
        isDone = found == quota or (isNew and calls <= 0)
        if isDone then
            break
        end
        calls = calls - (isNew and 1 or 0)
        examined, rank, progress = examined + 1, rank + 1, part[i + 1]
        if isBound(part[i]) then
            answer[#answer + 1] = part[i]
            answer[#answer + 1] = progress
            found = found + 1
        end
    end
end
redis.call('HDEL', state, 'fr', 'cf')
if not progress or (found == 0 and tonumber(progress) <= serving) then
    if progress and examined >= most then
        redis.call('HSET', state, 'fr', progress)
    end
    return {'none'}
end
redis.call('HSET', state, 'cl', text(now + tonumber(ARGV[3])), 'cp', progress)
if from then
    redis.call('HSET', state, 'cf', text(from))
end
answer[3], answer[4] = progress, text(redis.call('HINCRBY', state, 'cn', 1))
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

/// ARGV: epoch, tick, progress, the claim that the tick was made from (0: the journal had it already, and the
/// claim that found this out has looked for nothing), then members. What another claim was looking for
/// meanwhile is looked for again.
inline constexpr const char *apply = R"lua(
local progress, serving = tonumber(ARGV[3]), number('sv')
if number('tk') >= tonumber(ARGV[2]) then
    return 0
end
local called = 0
if progress > serving then
    called = redis.call('ZCOUNT', set, '(' .. text(serving), ARGV[3])
end
for i = 5, #ARGV do
    redis.call('ZREM', set, ARGV[i])
end
local now, count = milliseconds(), #ARGV - 4
if now >= number('ws') + number('iv') then
    redis.call('HSET', state, 'ws', text(now), 'us', '0', 'ca', '0')
end
redis.call('HINCRBY', state, 'us', count)
redis.call('HINCRBY', state, 'ca', called)
redis.call('HINCRBY', state, 'li', count)
if progress < serving then
    lookFrom(ARGV[3])
else
    redis.call('HSET', state, 'sv', ARGV[3])
end
local from = redis.call('HGET', state, 'cf')
if from and number('cn') ~= tonumber(ARGV[4]) then
    lookFrom(from)
end
redis.call('HDEL', state, 'cf')
redis.call('HSET', state, 'tk', ARGV[2], 'cl', '0')
return 1
)lua";

} // namespace foyer::line::lua
