// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace foyer::booking {

// What all scripts about holds begin with. Inside server/booking only; see holdlua.h.

/// What a script needs to know of time and book that only looks: no stream, no seats. Every function that is
/// not made costs nothing, and holds are looked up for every order.
inline constexpr const char *glanceLua = R"lua(
local book, isNew = KEYS[3], redis.call('EXISTS', KEYS[1]) == 0
local clock = redis.call('TIME')
local now = clock[1] * 1000000 + clock[2]
)lua";

/// Behind that, or behind the stream's and the seats' own text: `gone` says why nothing can be done here.
inline constexpr const char *gateLua = R"lua(
local schedule, asked, linger = KEYS[4], ARGV[3], tonumber((string.match(ARGV[4], '^%d+')))
local mark = redis.call('HGET', book, 'e')
local function away()
    if not mark or isNew then
        return {'MISSING'}
    end
    local built, stage, till = string.match(mark, '^(%d+) (%a) ?(%d*)')
    if tonumber(built) > tonumber(asked) then
        return {'MOVED', built}
    elseif tonumber(built) < tonumber(asked) then
        return {'MISSING'}
    elseif stage ~= 'r' then
        return {now < tonumber(till) and 'BUILDING' or 'MISSING'}
    end
end
local function text(number)
    return string.format('%.0f', number)
end
local gone = away()
)lua";

/// Behind the seats' own text and the gate.
inline constexpr const char *bookLua = R"lua(
local headFormat = '>c1BI8I4c16c32c16I2I2'
local behind = 4000000000000000 -- where pins are scheduled: nobody who ends holds has to look past them
local holds, touched, order, bases, isDirty = {}, {}, {}, {}, false
local function read(id)
    local known = holds[id]
    if known == nil then
        known = false
        local bytes = redis.call('HGET', book, 'h' .. id)
        if bytes then
            local at
            known = {id = id}
            known.state, known.flags, known.deadline, known.revision, known.owner, known.digest, known.order,
                known.seats, known.pools, at = struct.unpack(headFormat, bytes)
            known.body = string.sub(bytes, at)
        end
        holds[id] = known
    end
    return known
end
local function bytesOf(hold)
    return struct.pack(headFormat, hold.state, hold.flags, hold.deadline, hold.revision, hold.owner, hold.digest,
                       hold.order, hold.seats, hold.pools) .. hold.body
end
local function write(hold)
    holds[hold.id], isDirty = hold, true
    redis.call('HSET', book, 'h' .. hold.id, bytesOf(hold))
end
local function isLive(hold)
    return hold.state == 'p' or (hold.state == 'l' and now < hold.deadline)
end
local function touch(seat)
    if not touched[seat] then
        touched[seat] = true
        order[#order + 1] = seat
    end
end
local function eachSeat(hold, visit)
    for i = 0, hold.seats - 1 do
        visit((struct.unpack('>I4', hold.body, i * 4 + 1)))
    end
end
local function eachPool(hold, visit)
    for i = 0, hold.pools - 1 do
        local pool, places = struct.unpack('>c16I2', hold.body, hold.seats * 4 + i * 18 + 1)
        visit(pool, places)
    end
end
local function movePlaces(pool, places)
    local record = redis.call('HGET', book, 'p' .. pool)
    if record then
        local version, capacity, used, known = struct.unpack('>I4I4I4I4', record)
        redis.call('HSET', book, 'p' .. pool,
                   struct.pack('>I4I4I4I4', version, capacity, used, math.max(0, known + places))
                       .. string.sub(record, 17))
    end
end
local function free(hold)
    local freed = 0
    eachSeat(hold, function(seat)
        if redis.call('HGET', book, 's' .. seat) == hold.id then
            redis.call('HDEL', book, 's' .. seat)
            kept[seat] = false
            freed = freed + 1
            touch(seat)
        end
    end)
    if freed > 0 then
        redis.call('HINCRBY', book, 'n', -freed)
    end
    eachPool(hold, function(pool, places) movePlaces(pool, -places) end)
end
local function keep(hold)
    local fields = {'h' .. hold.id, bytesOf(hold)}
    eachSeat(hold, function(seat)
        fields[#fields + 1], fields[#fields + 2] = 's' .. seat, hold.id
        kept[seat] = true
        touch(seat)
    end)
    holds[hold.id], isDirty = hold, true
    redis.call('HSET', book, unpack(fields))
    if hold.seats > 0 then
        redis.call('HINCRBY', book, 'n', hold.seats)
    end
    eachPool(hold, movePlaces)
end
local function finish(hold, state)
    free(hold)
    hold.state = state
    redis.call('ZREM', schedule, 'd' .. hold.id, 'p' .. hold.id)
    redis.call('ZADD', schedule, now + linger, 'x' .. hold.id)
    write(hold)
end
local function expireSome(limit)
    local due = redis.call('ZRANGEBYSCORE', schedule, '-inf', now, 'LIMIT', 0, limit)
    for _, member in ipairs(due) do
        local what, id = string.sub(member, 1, 1), string.sub(member, 2)
        if what == 'd' then
            local hold = read(id)
            if hold and hold.state == 'l' and hold.deadline <= now then
                finish(hold, 'e')
            else
                redis.call('ZREM', schedule, member)
            end
        elseif what == 'x' then
            redis.call('HDEL', book, 'h' .. id)
            redis.call('ZREM', schedule, member)
            holds[id] = false
        end
    end
    return #due
end
local function flush()
    if not isDirty and #order == 0 then
        return
    end
    for _, seat in ipairs(order) do
        local version, _, baseVersion, base = seatOf(seat)
        local newer = bases[seat]
        if newer then
            show(seat, math.max((version or 0) + 1, newer[1]), newer[1], newer[2])
        elseif version then
            show(seat, version + 1, baseVersion, base)
        end
    end
    touched, order, bases, isDirty = {}, {}, {}, false
    tell()
end
local function live()
    for i = 1, 4 do
        redis.call('PEXPIRE', KEYS[i], life)
    end
end
)lua";

} // namespace foyer::booking
