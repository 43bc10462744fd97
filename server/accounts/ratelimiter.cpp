// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/accounts/ratelimiter.h"

#include "core/base/log.h"

#include <algorithm>

namespace foyer::accounts {

namespace {

using namespace std::chrono_literals;

Q_LOGGING_CATEGORY(lcRates, "foyer.accounts.rates")

constexpr auto patience = 250ms;
constexpr auto pauseAfterFailure = 1s;
constexpr int slots = 6; // of a window

// For each key a hash: slot number → requests. The present slot and the `slots` before it cover more than one
// full window, so none ever holds more than the limit. Time is Redis' own. ARGV: width of a slot, slots, then
// each key's limit. Answers whether it passes, which key has the least left, how much, and until when.
const char scriptText[] = R"lua(
local width, slots = tonumber(ARGV[1]), tonumber(ARGV[2])
local time = redis.call('TIME')
local now = tonumber(time[1]) * 1000 + math.floor(tonumber(time[2]) / 1000)
local slot = math.floor(now / width)
local which, least, reset = 1, math.huge, 0
for k, key in ipairs(KEYS) do
    local raw = redis.call('HGETALL', key)
    local sum, oldest = 0, slot
    for i = 1, #raw, 2 do
        local number = tonumber(raw[i])
        if number < slot - slots then
            redis.call('HDEL', key, raw[i])
        else
            sum = sum + tonumber(raw[i + 1])
            oldest = math.min(oldest, number)
        end
    end
    local left = tonumber(ARGV[2 + k]) - sum
    if left < least then
        which, least = k, left
        reset = math.ceil(((oldest + slots + 1) * width - now) / 1000)
    end
end
if least <= 0 then
    return {0, which, 0, reset}
end
for _, key in ipairs(KEYS) do
    redis.call('HINCRBY', key, slot, 1)
    redis.call('PEXPIRE', key, width * (slots + 1))
end
return {1, which, least - 1, reset}
)lua";

Result<RateDecision> decisionOf(const redis::Reply &reply, const std::vector<RateWindow> &windows)
{
    const Result<std::span<const redis::Reply>> parts = reply.toArray();
    if (!parts)
        return failure(parts.error());
    std::vector<qint64> numbers;
    for (const redis::Reply &part : *parts)
        numbers.push_back(part.toInteger().value_or(-1));
    const bool isSane = numbers.size() == 4 && numbers[1] >= 1 && numbers[1] <= qint64(windows.size());
    if (!isSane)
        return failure(ErrorCode::Protocol, QStringLiteral("The rate script answered something else."));
    const int limit = windows[std::size_t(numbers[1] - 1)].limit;
    return RateDecision{numbers[0] == 1, limit, int(std::max<qint64>(numbers[2], 0)),
                        std::chrono::seconds{std::max<qint64>(numbers[3], 1)}};
}

} // namespace

RateLimiter::RateLimiter(redis::Client &redis, const Clock &clock, const RateLimits &limits)
    : m_redis(redis)
    , m_clock(clock)
    , m_limits(limits)
{
    for (std::size_t windows = 1; windows <= mostWindows; ++windows)
        m_scripts.emplace_back("count_request", scriptText, int(windows));
}

// One hash tag for all: the windows of one request must lie on one node, whoever they are for.
redis::Command RateLimiter::commandFor(RateClass kind, const std::vector<RateWindow> &windows) const
{
    redis::Command command = m_scripts.at(windows.size() - 1).call();
    const QByteArray prefix = "foyer:{rate}:" + rateClassName(kind) + ':';
    for (const RateWindow &window : windows)
        command.key(prefix + window.who);
    const std::chrono::milliseconds width = std::chrono::milliseconds{m_limits.window} / slots;
    command.arg(width.count()).arg(slots);
    for (const RateWindow &window : windows)
        command.arg(window.limit);
    return command;
}

Task<RateDecision> RateLimiter::take(RateClass kind, RateSubject subject)
{
    const std::shared_ptr<RateLimiter> self = shared_from_this();
    const std::vector<RateWindow> windows = rateWindowsFor(kind, subject, m_limits);
    const SteadyInstant now = m_clock.steadyNow();
    if (windows.empty())
        co_return RateDecision();
    if (now < m_askAgainAt) {
        m_unchecked.add();
        co_return RateDecision();
    }
    Result<redis::Reply> reply = co_await m_redis.command(commandFor(kind, windows), now + patience);
    const Result<RateDecision> decision =
        reply ? decisionOf(*reply, windows) : Result<RateDecision>(failure(reply.error()));
    if (decision)
        co_return *decision;
    LogEvent(LogLevel::Warning, lcRates(), QStringLiteral("Requests are not counted; Redis does not answer."))
        .error(decision.error());
    m_unchecked.add();
    m_askAgainAt = now + pauseAfterFailure;
    co_return RateDecision();
}

} // namespace foyer::accounts
