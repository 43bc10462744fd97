// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/booking/holdlua.h"

namespace foyer::booking::holdlua {

// ARGV: 5 ids, one after the other.
const char *const find = R"lua(
if gone then
    return gone
end
local answer = {'FOUND', text(now)}
for at = 1, #ARGV[5], 16 do
    answer[#answer + 1] = redis.call('HGET', book, 'h' .. string.sub(ARGV[5], at, at + 15)) or ''
end
return answer
)lua";

// ARGV: 5 seats. For each the deadline of the hold that keeps it; 0: nobody does.
const char *const deadlines = R"lua(
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

// For those behind it: adds the records of these pools, in their order, empty where unknown.
const char *const pools = R"lua(
local function withPools(answer, pools)
    for at = 1, #pools, 16 do
        answer[#answer + 1] = redis.call('HGET', book, 'p' .. string.sub(pools, at, at + 15)) or ''
    end
    return answer
end
)lua";

// ARGV: 5 pools, one after the other.
const char *const snapshot = R"lua(
if gone then
    return gone
end
return withPools({'SNAPSHOT', place(), redis.call('GET', states) or ''}, ARGV[5])
)lua";

// ARGV: 5 pools, 6 the place that is known, 7 how many entries at most: beyond that a snapshot is cheaper.
const char *const news = R"lua(
if gone then
    return gone
end
local entries = redis.call('XRANGE', stream, ARGV[6], '+', 'COUNT', tonumber(ARGV[7]))
if not entries[1] or entries[1][1] ~= ARGV[6] or #entries == tonumber(ARGV[7]) then
    return {'GAP'}
end
local changes = {}
for i = 2, #entries do
    if entries[i][2][1] == 'c' then
        changes[#changes + 1] = entries[i][2][2]
    end
end
return withPools({'NEWS', place(), table.concat(changes, ',')}, ARGV[5])
)lua";

} // namespace foyer::booking::holdlua
