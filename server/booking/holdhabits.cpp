// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/booking/holdhabits.h"

#include "core/base/log.h"

#include <algorithm>

namespace foyer::booking {

namespace {

using namespace std::chrono_literals;

Q_LOGGING_CATEGORY(lcHabits, "foyer.booking")

constexpr auto habitPatience = 250ms;
constexpr auto habitPause = 1s; ///< after Redis did not answer

// A hash for each buyer at a performance: seat → when its holds ended or will end, oldest first.
constexpr const char *habitFunctions = R"lua(
local function habit_ends(key, seat, now, window)
    local kept = {}
    for number in string.gmatch(redis.call('HGET', key, seat) or '', '%d+') do
        local ends = tonumber(number)
        if ends > now - window then
            kept[#kept + 1] = ends
        end
    end
    return kept
end

local function habit_keep(key, seat, ends)
    local words = {}
    for i = math.max(1, #ends - 15), #ends do
        words[#words + 1] = string.format('%.0f', ends[i])
    end
    redis.call('HSET', key, seat, table.concat(words, ' '))
end

local function habit_wait(key, now, free, window, step, seats)
    local longest, which = 0, -1
    for _, seat in ipairs(seats) do
        local ends = habit_ends(key, seat, now, window)
        if #ends >= free then
            local wait = math.min(ends[#ends], now) + (#ends - free + 1) * step - now
            if wait > longest then
                longest, which = wait, tonumber(seat)
            end
        end
    end
    return longest, which
end

local function habit_expire(key, now, window, at)
    redis.call('PEXPIRE', key, string.format('%.0f', math.max(at, now) - now + window))
end

local function habit_give(key, now, window, at, seats)
    for _, seat in ipairs(seats) do
        local ends = habit_ends(key, seat, now, window)
        ends[#ends + 1] = at
        habit_keep(key, seat, ends)
    end
    habit_expire(key, now, window, at)
end

local function habit_move(key, now, window, at, seats)
    for _, seat in ipairs(seats) do
        local ends = habit_ends(key, seat, now, window)
        if #ends > 0 then
            ends[#ends] = at
            habit_keep(key, seat, ends)
            habit_expire(key, now, window, at)
        end
    end
end
)lua";

// ARGV: verb, free, window, step, the end (0: now), seats.
constexpr const char *habitCall = R"lua(
local key, verb = KEYS[1], ARGV[1]
local free, window, step, at = tonumber(ARGV[2]), tonumber(ARGV[3]), tonumber(ARGV[4]), tonumber(ARGV[5])
local time = redis.call('TIME')
local now = tonumber(time[1]) * 1000 + math.floor(tonumber(time[2]) / 1000)
local seats = {}
for i = 6, #ARGV do
    seats[#seats + 1] = ARGV[i]
end
if verb == 'ask' then
    return {habit_wait(key, now, free, window, step, seats)}
end
if at == 0 then
    at = now
end
if verb == 'give' then
    habit_give(key, now, window, at, seats)
else
    habit_move(key, now, window, at, seats)
end
return {0, -1}
)lua";

// What is lost here lets somebody wait for less than he should.
Task<> forget(Completion<redis::Reply> answer)
{
    Result<redis::Reply> reply = co_await std::move(answer);
    if (reply && !reply->isError())
        co_return;
    LogEvent event(LogLevel::Info, lcHabits(), QStringLiteral("A buyer's hold is not remembered."));
    event.repeatsAs("booking.habits");
    event.error(reply ? reply->toSuccess().error() : reply.error());
}

} // namespace

const char *HoldHabits::luaFunctions()
{
    return habitFunctions;
}

QByteArray HoldHabits::keyOf(qint32 performance, AccountId owner)
{
    return "foyer:{p" + QByteArray::number(performance) + "}:habits:" + owner.toText();
}

HoldHabits::HoldHabits(redis::Client &redis, const Clock &clock, HabitLimits limits)
    : m_redis(redis)
    , m_clock(clock)
    , m_limits(limits)
    , m_script("hold_habits", QByteArray(luaFunctions()) + habitCall, 1)
{}

HoldHabits::Seats HoldHabits::seatsOf(const Hold &hold, const std::vector<qint16> &lines)
{
    Seats seats;
    for (const OrderLine &line : hold.lines) {
        const bool isMeant = lines.empty() || std::ranges::find(lines, line.line) != lines.end();
        if (line.kind == LineKind::Seat && isMeant)
            seats.insert(line.seat);
    }
    return seats;
}

redis::Command HoldHabits::call(const char *verb, const Hold &hold, const Seats &seats, Instant ends) const
{
    const auto milliseconds = [](auto time) {
        return qint64(std::chrono::ceil<std::chrono::milliseconds>(time).count());
    };
    redis::Command command = m_script.call().key(keyOf(hold.performance, hold.owner)).arg(verb);
    command.arg(m_limits.free).arg(milliseconds(m_limits.window)).arg(milliseconds(m_limits.step));
    command.arg(milliseconds(ends.time_since_epoch()));
    for (const qint32 seat : seats)
        command.arg(seat);
    return command;
}

void HoldHabits::tell(const char *verb, const Hold &hold, const Seats &seats, Instant ends)
{
    const SteadyInstant now = m_clock.steadyNow();
    if (!m_limits.isOn || hold.channel != Channel::Public || seats.empty() || now < m_askAgainAt)
        return;
    static_cast<void>(forget(m_redis.command(call(verb, hold, seats, ends), now + habitPatience)));
}

Task<std::optional<Refusal>> HoldHabits::objectionTo(Hold asked)
{
    const Seats seats = seatsOf(asked, {});
    const SteadyInstant now = m_clock.steadyNow();
    if (!m_limits.isOn || asked.channel != Channel::Public || seats.empty() || now < m_askAgainAt)
        co_return std::nullopt;
    redis::Command command = call("ask", asked, seats, Instant());
    Result<redis::Reply> reply = co_await m_redis.command(std::move(command), now + habitPatience);
    if (reply && !reply->isError())
        co_return refusalOf(*reply);
    m_askAgainAt = now + habitPause;
    co_return std::nullopt;
}

std::optional<Refusal> HoldHabits::refusalOf(const redis::Reply &reply) const
{
    const Result<std::span<const redis::Reply>> parts = reply.toArray();
    if (!parts || parts->size() != 2)
        return std::nullopt;
    const qint64 wait = (*parts)[0].toInteger().value_or(0);
    if (wait <= 0)
        return std::nullopt;
    Refusal refusal;
    refusal.reason = RefusalReason::TakenTooOften;
    refusal.seats = {qint32((*parts)[1].toInteger().value_or(0))};
    refusal.wait = std::chrono::milliseconds{wait};
    refusal.until = m_clock.now() + refusal.wait;
    return refusal;
}

} // namespace foyer::booking
