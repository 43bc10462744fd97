// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace foyer::live {

// Text that scripts about one performance's seats begin with: its stream, and what Redis knows of its seats.
// For whoever changes seats in Redis: what changes them also gives the revision.

/// Begins every script: KEYS[1] is the stream, ARGV[1] how many entries to keep, ARGV[2] for how long. What
/// is kept for longer already stays so: a book of holds must not lose its stream. Where the stream stands is
/// read by whoever says so or adds to it: most calls only look at seats, and the newest entry can be long.
inline constexpr const char *streamLua = R"lua(
local stream, keep, life = KEYS[1], ARGV[1], ARGV[2]
local isNew = redis.call('EXISTS', stream) == 0
local epoch, revision
local function know()
    if epoch then
        return
    end
    local newest = not isNew and redis.call('XREVRANGE', stream, '+', '-', 'COUNT', 1)[1]
    if newest then
        local e, r = string.match(newest[1], '^(%d+)-(%d+)$')
        epoch, revision = e, tonumber(r)
    else
        local time = redis.call('TIME')
        epoch, revision = time[1] .. string.format('%06d', time[2]), 0
    end
end
local function append(...)
    know()
    revision = revision + 1
    redis.call('XADD', stream, 'MAXLEN', '~', keep, epoch .. '-' .. string.format('%.0f', revision), ...)
end
local function place()
    know()
    return epoch .. '-' .. string.format('%.0f', revision)
end
local function stay(key)
    redis.call('PEXPIRE', key, life, 'NX')
    redis.call('PEXPIRE', key, life, 'GT')
end
)lua";

/// Behind streamLua. KEYS[2] holds ten bytes for each seat: version (0: unknown) and state as everybody sees
/// it, then version and state as the database has it. KEYS[3] is the book of holds, a hash: `s`SEAT is the
/// hold that keeps a seat, `h`HOLD a hold (its state and deadline first), `p`POOL a standing pool (version,
/// capacity, used, kept; of the used ones sold, being paid, lent), `n` how many seats holds keep, `e` under
/// which epoch it was built. A live hold shows on a free seat and on one of the house.
///
/// A change of what the database has raises the visible version even where it brings no other state:
/// somebody may know a state between the two.
inline constexpr const char *seatLua = R"lua(
local states, book = KEYS[2], KEYS[3]
local clock = redis.call('TIME')
local now = clock[1] * 1000000 + clock[2]
local told, seen, kept = {}, {}, {}
local function seatOf(seat)
    local bytes = seen[seat] or redis.call('GETRANGE', states, seat * 10, seat * 10 + 9)
    seen[seat] = bytes
    if #bytes < 10 then
        return nil
    end
    return struct.unpack('>I4c1I4c1', bytes)
end
local function isKept(seat)
    if kept[seat] ~= nil then
        return kept[seat]
    end
    local holder = redis.call('HGET', book, 's' .. seat)
    local record = holder and redis.call('HGET', book, 'h' .. holder)
    if not record then
        return false
    end
    local state, _, deadline = struct.unpack('>c1BI8', record)
    return state == 'p' or (state == 'l' and now < deadline)
end
local function show(seat, version, baseVersion, base)
    local state = base
    if (base == 'f' or base == 'h') and isKept(seat) then
        state = 'o'
    end
    seen[seat] = struct.pack('>I4c1I4c1', version, state, baseVersion, base)
    redis.call('SETRANGE', states, seat * 10, seen[seat])
    told[#told + 1] = string.format('%d%s%d', seat, state, version)
end
local function tell()
    if #told > 0 then
        append('c', table.concat(told, ','))
    end
end
local function eachNewer(packed, visit)
    local at = 1
    while at <= #packed do
        local seat, baseVersion, base
        seat, baseVersion, base, at = struct.unpack('>I4I4c1', packed, at)
        local version, _, known = seatOf(seat)
        if not version or known < baseVersion then
            visit(seat, baseVersion, base, version or 0)
        end
    end
end
local function applySeats(packed)
    eachNewer(packed, function(seat, baseVersion, base, version)
        show(seat, math.max(version + 1, baseVersion), baseVersion, base)
    end)
end
local function applyPools(packed)
    local isBuilt = #packed > 0 and redis.call('HEXISTS', book, 'e') == 1
    local at = 1
    while isBuilt and at <= #packed do
        local pool, version, capacity, used, rest
        pool, version, capacity, used, rest, at = struct.unpack('>c16I4I4I4c12', packed, at)
        local known, keptPlaces = -1, 0
        local record = redis.call('HGET', book, 'p' .. pool)
        if record then
            local _
            known, _, _, keptPlaces = struct.unpack('>I4I4I4I4', record)
        end
        if known < version then
            redis.call('HSET', book, 'p' .. pool, struct.pack('>I4I4I4I4', version, capacity, used, keptPlaces) .. rest)
        end
    end
end
)lua";

} // namespace foyer::live
