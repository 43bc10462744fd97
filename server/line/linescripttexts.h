// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The Lua of a line (letting in: turnscripttexts.h). KEYS[1] is the sorted set, KEYS[2] the hash:
///  - e epoch, ri the run of Redis that it began in, r revision of the settings, ph phase (first letter of
///  the state; x off), n places, iv interval in ms
///  - tk last tick applied, sv last score called, q next arrival's score, qb first one of this epoch
///  - dr drew, ar arrived, lf left, li let in, la last arrival in ms
///  - ws, us and ca: the interval's start, the places used in it, and the places called in it
///  - cn the last claim's number, cl claimed until, cp what it reaches once it is applied, cf where it began
///  to look again
///  - fr look from this score again: somebody who was called has signed in
///  - nb next broadcast
///  - g and a member: an account that gave up a drawn place after the opening
namespace foyer::line::lua {

/// Before all scripts but wish and visit: which run of Redis this is.
inline constexpr const char *run = R"lua(
local function run()
    return string.match(redis.call('INFO', 'server'), 'run_id:(%x+)')
end
)lua";

/// Before all scripts but begin, wish and visit. ARGV[1] is the epoch.
inline constexpr const char *prelude = R"lua(
local set, state = KEYS[1], KEYS[2]
local epoch = redis.call('HGET', state, 'e')
if epoch ~= ARGV[1] then
    return redis.error_reply('EPOCH ' .. (epoch or '0'))
end
local function isForgetful()
    return redis.call('HGET', state, 'ri') ~= run()
end
local function number(field)
    return tonumber(redis.call('HGET', state, field) or '0')
end
local function text(value)
    return string.format('%.0f', value)
end
local function milliseconds()
    local time = redis.call('TIME')
    return tonumber(time[1]) * 1000 + math.floor(tonumber(time[2]) / 1000)
end
local function isBound(member)
    return string.byte(member, 9) < 192
end
local function isDrawn(score)
    return tonumber(score) < 4503599627370496
end
local function isCalled(score)
    return tonumber(score) <= math.max(number('sv'), number('cp'))
end
local function lookFrom(score)
    local from = redis.call('HGET', state, 'fr')
    if not from or tonumber(score) < tonumber(from) then
        redis.call('HSET', state, 'fr', score)
    end
end
)lua";

/// Behind the prelude, and before what is not asked ten thousand times a second (it costs fifteen
/// microseconds). A Redis that has come back may have forgotten the last second: what another run has kept is
/// no line.
inline constexpr const char *sameRun = R"lua(
if isForgetful() then
    return redis.error_reply('EPOCH 0')
end
)lua";

/// ARGV: epoch, revision, phase, places, interval, first arrival, serving, tick, drew, arrived, left, let in,
/// life.
inline constexpr const char *begin = R"lua(
local set, state = KEYS[1], KEYS[2]
if tonumber(redis.call('HGET', state, 'e') or '0') >= tonumber(ARGV[1]) then
    return 0
end
redis.call('UNLINK', set, state)
redis.call('HSET', state, 'e', ARGV[1], 'ri', run(), 'r', ARGV[2], 'ph', ARGV[3], 'n', ARGV[4], 'iv', ARGV[5],
    'q', ARGV[6], 'qb', ARGV[6], 'sv', ARGV[7], 'tk', ARGV[8], 'dr', ARGV[9], 'ar', ARGV[10],
    'lf', ARGV[11], 'li', ARGV[12], 'ws', '0', 'us', '0', 'ca', '0', 'cn', '0', 'cl', '0',
    'nb', '0', 'la', '0')
redis.call('PEXPIRE', state, ARGV[13])
return 1
)lua";

/// ARGV: epoch, revision, phase, places, interval, broadcast, life, must tell. Places of the knots: evenly,
/// and on both sides of where scores jump.
inline constexpr const char *pulse = R"lua(
if tonumber(ARGV[2]) > number('r') then
    redis.call('HSET', state, 'r', ARGV[2], 'ph', ARGV[3], 'n', ARGV[4], 'iv', ARGV[5])
end
local now, due = milliseconds(), '0'
if ARGV[8] == '1' or now >= number('nb') then
    redis.call('HSET', state, 'nb', text(now + tonumber(ARGV[6])))
    due = '1'
end
redis.call('PEXPIRE', set, ARGV[7])
redis.call('PEXPIRE', state, ARGV[7])
local f = redis.call('HMGET', state, 'ph', 'sv', 'dr', 'ar', 'lf', 'li', 'la', 'qb')
local total = redis.call('ZCARD', set)
local called = redis.call('ZCOUNT', set, '-inf', f[2])
local waiting = total - called
local answer = {due, f[1], f[2], f[3], f[4], f[5], f[6], f[7], text(waiting), text(called)}
if f[1] == 'g' or waiting == 0 then
    return answer
end
local ranks, known = {}, {}
local function want(rank)
    if rank >= 0 and rank < waiting and not known[rank] then
        known[rank] = true
        ranks[#ranks + 1] = rank
    end
end
for i = 0, 16 do
    want(math.floor((waiting - 1) * i / 16))
end
for _, border in ipairs({'4503599627370496', f[8]}) do
    local rank = redis.call('ZCOUNT', set, '-inf', '(' .. border) - called
    if rank > 0 and rank < waiting then
        want(rank - 1)
        want(rank)
    end
end
table.sort(ranks)
for _, rank in ipairs(ranks) do
    local one = redis.call('ZRANGE', set, called + rank, called + rank, 'WITHSCORES')
    answer[#answer + 1] = text(rank + 1)
    answer[#answer + 1] = one[2]
end
return answer
)lua";

/// ARGV: epoch, then member and drawn score of each.
inline constexpr const char *join = R"lua(
local phase, next = redis.call('HGET', state, 'ph'), number('q')
local drew, arrived, answer = 0, 0, {}
for i = 2, #ARGV, 2 do
    local member = ARGV[i]
    if phase == 'd' or phase == 'c' or phase == 'x' then
        answer[#answer + 1] = redis.call('ZSCORE', set, member) or ''
    else
        local score = phase == 'g' and ARGV[i + 1] or text(next)
        if redis.call('ZADD', set, 'NX', score, member) == 0 then
            answer[#answer + 1] = redis.call('ZSCORE', set, member)
        else
            answer[#answer + 1] = '+' .. score
            if phase == 'g' then
                drew = drew + 1
            else
                next, arrived = next + 1, arrived + 1
            end
        end
    end
end
if drew > 0 then
    redis.call('HINCRBY', state, 'dr', drew)
end
if arrived > 0 then
    redis.call('HINCRBY', state, 'ar', arrived)
    redis.call('HSET', state, 'q', text(next))
end
if drew + arrived > 0 then
    redis.call('HSET', state, 'la', text(milliseconds()))
end
return answer
)lua";

/// ARGV: epoch, member, score, the visitor that the place began with (or nobody), bound. Where the place as
/// it was before it was bound has come back first, it gives way.
inline constexpr const char *comeBack = R"lua(
local member, score, visitor, ofAccount = ARGV[2], ARGV[3], ARGV[4], ARGV[5] == '1'
local mine = redis.call('ZSCORE', set, member)
if ofAccount and visitor ~= member then
    redis.call('ZREM', set, visitor)
end
if mine then
    return mine
end
for _, other in ipairs(redis.call('ZRANGEBYSCORE', set, score, score)) do
    if not ofAccount or isBound(other) then
        return false
    end
    redis.call('ZREM', set, other)
end
redis.call('ZADD', set, score, member)
if ofAccount and isCalled(score) then
    lookFrom(score)
end
return score
)lua";

/// ARGV: epoch, visitor, account, whether the account was let in before. The account's first place stays the
/// account's. One that had its turn, or has given up a drawn place, gets no other drawn one: it stands at the
/// end.
inline constexpr const char *bind = R"lua(
local theirs, mine = redis.call('ZSCORE', set, ARGV[2]), redis.call('ZSCORE', set, ARGV[3])
if not theirs then
    return mine
end
redis.call('ZREM', set, ARGV[2])
if mine then
    redis.call('HINCRBY', state, 'lf', 1)
    return mine
end
local hadOne = ARGV[4] == '1' or redis.call('HEXISTS', state, 'g' .. ARGV[3]) == 1
if hadOne and isDrawn(theirs) then
    theirs = text(number('q'))
    redis.call('HINCRBY', state, 'q', 1)
end
redis.call('ZADD', set, theirs, ARGV[3])
if isCalled(theirs) then
    lookFrom(theirs)
end
return theirs
)lua";

/// ARGV: epoch, member.
inline constexpr const char *leave = R"lua(
local member = ARGV[2]
local score = redis.call('ZSCORE', set, member)
if not score then
    return 0
end
redis.call('ZREM', set, member)
redis.call('HINCRBY', state, 'lf', 1)
if isBound(member) and isDrawn(score) and redis.call('HGET', state, 'ph') ~= 'g' then
    redis.call('HSET', state, 'g' .. member, '1')
end
return 1
)lua";

/// ARGV: epoch, member. The exact place: who was called and has not signed in does not stand before anybody.
inline constexpr const char *look = R"lua(
local f = redis.call('HMGET', state, 'sv', 'ph')
local called = redis.call('ZCOUNT', set, '-inf', f[1])
local waiting = text(redis.call('ZCARD', set) - called)
local score = redis.call('ZSCORE', set, ARGV[2])
if not score and isForgetful() then
    return redis.error_reply('EPOCH 0')
end
if not score then
    return {'', '0', waiting, f[1], f[2]}
end
local ahead = redis.call('ZRANK', set, ARGV[2]) - called
return {score, text(math.max(ahead, 0)), waiting, f[1], f[2]}
)lua";

/// KEYS[1] holds a count for each second. ARGV: count.
inline constexpr const char *wish = R"lua(
local second = tonumber(redis.call('TIME')[1])
redis.call('HINCRBY', KEYS[1], second, ARGV[1])
redis.call('EXPIRE', KEYS[1], 30)
local sum = 0
local raw = redis.call('HGETALL', KEYS[1])
for i = 1, #raw, 2 do
    if tonumber(raw[i]) <= second - 10 then
        redis.call('HDEL', KEYS[1], raw[i])
    else
        sum = sum + tonumber(raw[i + 1])
    end
end
return sum
)lua";

/// Sliding windows of an address and of a device there; each key holds a count for each sixth of the window.
/// What one of them refuses none counts. ARGV: limit of each key, window in ms.
inline constexpr const char *visit = R"lua(
local time = redis.call('TIME')
local now = tonumber(time[1]) * 1000 + math.floor(tonumber(time[2]) / 1000)
local width = math.floor(tonumber(ARGV[3]) / 6)
local slot = math.floor(now / width)
local wait = 0
for k = 1, 2 do
    local sum, oldest = 0, slot
    local raw = redis.call('HGETALL', KEYS[k])
    for i = 1, #raw, 2 do
        local at = tonumber(raw[i])
        if at < slot - 6 then
            redis.call('HDEL', KEYS[k], raw[i])
        else
            sum, oldest = sum + tonumber(raw[i + 1]), math.min(oldest, at)
        end
    end
    if sum >= tonumber(ARGV[k]) then
        wait = math.max(wait, (oldest + 7) * width - now)
    end
end
if wait > 0 then
    return {0, math.ceil(wait / 1000)}
end
for k = 1, 2 do
    redis.call('HINCRBY', KEYS[k], slot, 1)
    redis.call('PEXPIRE', KEYS[k], width * 7)
end
return {1, 0}
)lua";

} // namespace foyer::line::lua
