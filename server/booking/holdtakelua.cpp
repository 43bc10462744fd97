// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/booking/holdlua.h"

namespace foyer::booking::holdlua {

// For those behind it.
const char *const habits = R"lua(
local habitFree, habitWindow, habitStep = string.match(ARGV[4], '^%d+ (%d+) (%d+) (%d+)$')
local isWatched, millis = habitFree ~= nil, math.floor(now / 1000)
local function waitFor(seats)
    if not isWatched then
        return 0
    end
    return habit_wait(KEYS[5], millis, tonumber(habitFree), tonumber(habitWindow), tonumber(habitStep), seats)
end
local function heldUntil(ends, seats)
    if isWatched then
        habit_give(KEYS[5], millis, tonumber(habitWindow), math.ceil(ends / 1000), seats)
    end
end
local function endsAt(ends, seats)
    if isWatched then
        habit_move(KEYS[5], millis, tonumber(habitWindow), math.ceil(ends / 1000), seats)
    end
end
local function seatsIn(hold)
    local seats = {}
    eachSeat(hold, function(seat) seats[#seats + 1] = seat end)
    return seats
end
)lua";

// ARGV: 5 id, 6 owner, 7 digest, 8 lasts, 9 seats (each with whether it may be the house's), 10 pools with
// places, 11 neighbours (each with whether it was open), 12 holds that end by it, 13 most tickets of an order
// (0: any number), 14 how many more this buyer may have (-1: any number), 15 the rest of the record; then in
// fives: a hold that shrinks by it, its revision, how many seats and pools it keeps, and its body.
const char *const take = R"lua(
if gone then
    return gone
end
local id, owner, digest = ARGV[5], ARGV[6], ARGV[7]
local stored = read(id)
if stored then
    if stored.digest ~= digest or stored.owner ~= owner then
        return {'ID_TAKEN'}
    end
    if stored.state == 'l' and stored.deadline <= now then
        finish(stored, 'e')
        flush()
    end
    return {'STORED', bytesOf(stored)}
end
local wanted = {}
for at = 1, #ARGV[9], 5 do
    wanted[#wanted + 1] = struct.unpack('>I4', ARGV[9], at)
end
local wait, often = waitFor(wanted)
if wait > 0 then
    return {'TOO_OFTEN', often, text(wait)}
end
local ours = {}
for at = 1, #ARGV[12], 16 do
    local hold = read(string.sub(ARGV[12], at, at + 15))
    if not hold or hold.owner ~= owner then
        return {'UNKNOWN_HOLD'}
    elseif hold.state == 'c' then
        return {'CONSUMED'}
    elseif hold.state == 'p' then
        return {'PINNED'}
    end
    ours[hold.id] = hold
end
for i = 16, #ARGV, 5 do
    local hold = read(ARGV[i])
    if not hold or hold.owner ~= owner then
        return {'UNKNOWN_HOLD'}
    elseif hold.state == 'p' then
        return {'PINNED'}
    elseif not isLive(hold) then
        return {'OVER', hold.state}
    elseif hold.revision ~= tonumber(ARGV[i + 1]) then
        return {'CHANGED'}
    end
    ours[hold.id] = hold
end
local over = {}
local function isStrangers(seat)
    local holder = redis.call('HGET', book, 's' .. seat)
    if not holder or ours[holder] then
        return false
    end
    local hold = read(holder)
    if hold and isLive(hold) then
        return true
    end
    if hold then
        over[holder] = hold
    end
    return false
end
local unknown, taken, house = {'UNKNOWN_SEAT'}, {'TAKEN'}, {'HOUSE'}
local seats = {}
local at = 1
while at <= #ARGV[9] do
    local seat, mayBeHouse
    seat, mayBeHouse, at = struct.unpack('>I4B', ARGV[9], at)
    seats[#seats + 1] = seat
    local version, _, baseVersion, base = seatOf(seat)
    if not version or baseVersion == 0 then
        unknown[#unknown + 1] = seat
    elseif isStrangers(seat) then
        taken[#taken + 1] = seat
    elseif base == 'h' and mayBeHouse == 0 then
        house[#house + 1] = seat
    elseif base ~= 'f' and base ~= 'h' then
        taken[#taken + 1] = seat
    end
end
for _, refusal in ipairs({unknown, taken, house}) do
    if #refusal > 1 then
        return refusal
    end
end
local tickets = #seats
local function givenUp(pool)
    local places = 0
    for _, hold in pairs(ours) do
        if isLive(hold) then
            eachPool(hold, function(other, count) places = places + (other == pool and count or 0) end)
        end
    end
    return places
end
at = 1
while at <= #ARGV[10] do
    local pool, places
    pool, places, at = struct.unpack('>c16I2', ARGV[10], at)
    tickets = tickets + places
    local ended = 0
    while true do
        local record = redis.call('HGET', book, 'p' .. pool)
        if not record then
            flush()
            return {'UNKNOWN_POOL', pool}
        end
        local _, capacity, used, others = struct.unpack('>I4I4I4I4', record)
        local room = capacity - used - others + givenUp(pool)
        if room >= places then
            break
        end
        local bite = expireSome(64)
        ended = ended + bite
        if bite == 0 or ended > 256 then
            flush()
            return {bite == 0 and 'POOL_FULL' or 'AGAIN', pool}
        end
    end
end
local function refuse(answer)
    flush()
    return answer
end
if tonumber(ARGV[13]) > 0 and tickets > tonumber(ARGV[13]) then
    return refuse({'ORDER_LIMIT'})
end
if tonumber(ARGV[14]) >= 0 and tickets > tonumber(ARGV[14]) then
    return refuse({'BUYER_LIMIT'})
end
at = 1
while at <= #ARGV[11] do
    local seat, wasOpen
    seat, wasOpen, at = struct.unpack('>I4B', ARGV[11], at)
    local version, _, baseVersion, base = seatOf(seat)
    local isOpen = version and base == 'f' and not isStrangers(seat)
    if (wasOpen == 1) ~= (isOpen == true) then
        return refuse({'NEIGHBOURS', seat})
    end
end
for i = 1, #ARGV[12], 16 do
    local hold = read(string.sub(ARGV[12], i, i + 15))
    if hold and hold.state == 'l' then
        finish(hold, 'r')
    end
end
for i = 16, #ARGV, 5 do
    local hold = read(ARGV[i])
    free(hold)
    hold.revision = hold.revision + 1
    hold.seats, hold.pools, hold.body = tonumber(ARGV[i + 2]), tonumber(ARGV[i + 3]), ARGV[i + 4]
    keep(hold)
end
for _, hold in pairs(over) do
    if hold.state == 'l' then
        finish(hold, 'e')
    end
end
local hold = {id = id, state = 'l', flags = 0, deadline = now + tonumber(ARGV[8]), revision = 1, owner = owner,
              digest = digest, order = string.rep('\0', 16), seats = #seats, pools = #ARGV[10] / 18}
local packed = {}
for i, seat in ipairs(seats) do
    packed[i] = struct.pack('>I4', seat)
end
hold.body = table.concat(packed) .. ARGV[10] .. ARGV[15]
keep(hold)
redis.call('ZADD', schedule, hold.deadline, 'd' .. id)
if #wanted > 0 then
    heldUntil(hold.deadline, wanted)
end
flush()
return {'GIVEN', text(hold.deadline), place(), table.concat(told, ',')}
)lua";

} // namespace foyer::booking::holdlua
