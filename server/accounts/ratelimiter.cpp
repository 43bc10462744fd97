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

// A hash per window: slot number → requests. The present slot and the `slots` before it cover more than one
// full window, so none ever holds more than the limit. Time is Redis' own.
const char scriptText[] = R"lua(
local limit, width, slots = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
local time = redis.call('TIME')
local now = tonumber(time[1]) * 1000 + math.floor(tonumber(time[2]) / 1000)
local slot = math.floor(now / width)
local raw = redis.call('HGETALL', KEYS[1])
local sum, oldest = 0, slot
for i = 1, #raw, 2 do
    local number = tonumber(raw[i])
    if number < slot - slots then
        redis.call('HDEL', KEYS[1], raw[i])
    else
        sum = sum + tonumber(raw[i + 1])
        oldest = math.min(oldest, number)
    end
end
local reset = math.ceil(((oldest + slots + 1) * width - now) / 1000)
if sum >= limit then
    return {0, 0, reset}
end
redis.call('HINCRBY', KEYS[1], slot, 1)
redis.call('PEXPIRE', KEYS[1], width * (slots + 1))
return {1, limit - sum - 1, reset}
)lua";

QByteArray className(RateClass kind)
{
    switch (kind) {
    case RateClass::Free: return "free";
    case RateClass::SignIn: return "sign_in";
    case RateClass::Read: return "read";
    case RateClass::Command: return "command";
    }
    return {};
}

Result<RateDecision> decisionOf(const redis::Reply &reply, int limit)
{
    const Result<std::span<const redis::Reply>> parts = reply.toArray();
    if (!parts)
        return failure(parts.error());
    if (parts->size() != 3)
        return failure(ErrorCode::Protocol, QStringLiteral("The rate script answered something else."));
    const Result<qint64> passes = (*parts)[0].toInteger();
    const Result<qint64> remaining = (*parts)[1].toInteger();
    const Result<qint64> reset = (*parts)[2].toInteger();
    if (!passes || !remaining || !reset)
        return failure(ErrorCode::Protocol, QStringLiteral("The rate script answered something else."));
    return RateDecision{*passes == 1, limit, int(*remaining),
                        std::chrono::seconds{std::max<qint64>(*reset, 1)}};
}

} // namespace

RateLimiter::RateLimiter(redis::Client &redis, const Clock &clock, const RateLimits &limits)
    : m_redis(redis)
    , m_clock(clock)
    , m_limits(limits)
    , m_script("count_request", scriptText, 1)
{}

int RateLimiter::limitOf(RateClass kind) const noexcept
{
    if (!m_limits.isOn)
        return 0;
    switch (kind) {
    case RateClass::Free: return 0;
    case RateClass::SignIn: return m_limits.signIn;
    case RateClass::Read: return m_limits.reads;
    case RateClass::Command: return m_limits.commands;
    }
    return 0;
}

Task<RateDecision> RateLimiter::take(RateClass kind, QByteArray who)
{
    const std::shared_ptr<RateLimiter> self = shared_from_this();
    const int limit = limitOf(kind);
    const SteadyInstant now = m_clock.steadyNow();
    if (limit == 0 || now < m_askAgainAt) {
        m_unchecked.add(limit == 0 ? 0 : 1);
        co_return RateDecision();
    }
    const QByteArray key = "foyer:rate:" + className(kind) + ':' + who;
    const std::chrono::milliseconds width = std::chrono::milliseconds{m_limits.window} / slots;
    redis::Command command = m_script.call().key(key).arg(limit).arg(width.count()).arg(slots);
    Result<redis::Reply> reply = co_await m_redis.command(std::move(command), now + patience);
    const Result<RateDecision> decision =
        reply ? decisionOf(*reply, limit) : Result<RateDecision>(failure(reply.error()));
    if (decision)
        co_return *decision;
    LogEvent(LogLevel::Warning, lcRates(), QStringLiteral("Requests are not counted; Redis does not answer."))
        .error(decision.error());
    m_unchecked.add();
    m_askAgainAt = now + pauseAfterFailure;
    co_return RateDecision();
}

} // namespace foyer::accounts
