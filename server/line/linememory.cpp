// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/line/linememory.h"

#include "core/base/log.h"

namespace foyer::line {

namespace {

using namespace std::chrono_literals;
using Words = QList<QByteArray>;

Q_LOGGING_CATEGORY(lcMemory, "foyer.line")

constexpr auto redisTime = 2s;
constexpr qsizetype pulseWords = 10;

tl::unexpected<MemoryFault> unreachable(const Error &error)
{
    LogEvent(LogLevel::Warning, lcMemory(), QStringLiteral("A waiting line cannot be reached in Redis."))
        .repeatsAs("line.redis")
        .error(error);
    return tl::unexpected<MemoryFault>(MemoryFault::Unreachable);
}

// Scripts write whole numbers of fifteen digits and more; Redis writes scores the same way.
Remembered<Words> wordsOf(const Remembered<redis::Reply> &reply, qsizetype atLeast)
{
    if (!reply)
        return tl::unexpected<MemoryFault>(reply.error());
    Result<Words> words = reply->toBytesList();
    if (!words)
        return unreachable(words.error());
    if (words->size() < atLeast)
        return unreachable({ErrorCode::Protocol, QStringLiteral("A script of lines answered too little.")});
    return *std::move(words);
}

Remembered<std::optional<Score>> scoreOf(const Remembered<redis::Reply> &reply)
{
    if (!reply)
        return tl::unexpected<MemoryFault>(reply.error());
    const Result<std::optional<QByteArray>> text = reply->toOptionalBytes();
    if (!text)
        return unreachable(text.error());
    return *text ? std::optional<Score>((**text).toLongLong()) : std::nullopt;
}

Remembered<qint64> numberOf(const Remembered<redis::Reply> &reply)
{
    if (!reply)
        return tl::unexpected<MemoryFault>(reply.error());
    const Result<qint64> number = reply->toInteger();
    if (!number)
        return unreachable(number.error());
    return *number;
}

Remembered<void> doneOf(const Remembered<redis::Reply> &reply)
{
    if (!reply)
        return tl::unexpected<MemoryFault>(reply.error());
    return {};
}

Pulse pulseOf(const Words &words)
{
    Pulse pulse;
    pulse.mustTell = words[0] == "1";
    pulse.phase = words[1].isEmpty() ? 'c' : words[1].front();
    pulse.serving = words[2].toLongLong();
    pulse.drew = words[3].toLongLong();
    pulse.arrived = words[4].toLongLong();
    pulse.left = words[5].toLongLong();
    pulse.letIn = words[6].toLongLong();
    if (const qint64 last = words[7].toLongLong(); last > 0)
        pulse.lastArrival = Instant(std::chrono::milliseconds{last});
    pulse.waiting = words[8].toLongLong();
    pulse.called = words[9].toLongLong();
    for (qsizetype i = pulseWords; i + 1 < words.size(); i += 2)
        pulse.knots.push_back({words[i].toLongLong(), words[i + 1].toLongLong()});
    return pulse;
}

Joined joinedOf(const QByteArray &word)
{
    if (word.isEmpty())
        return {};
    const bool isNew = word.startsWith('+');
    return {isNew ? word.mid(1).toLongLong() : word.toLongLong(), isNew};
}

Claim claimOf(const Words &words)
{
    if (words[0] != "claim")
        return NotNow();
    Candidates candidates;
    candidates.tick = words.value(1).toLongLong();
    candidates.progress = words.value(2).toLongLong();
    candidates.claim = words.value(3).toLongLong();
    for (qsizetype i = 4; i + 1 < words.size(); i += 2) {
        const std::optional<Member> member = Member::fromBytes(words[i]);
        if (!member || !member->isBound())
            continue;
        candidates.accounts.push_back(member->account());
        candidates.scores.push_back(words[i + 1].toLongLong());
    }
    return candidates;
}

} // namespace

LineMemory::LineMemory(redis::Client &redis, const Clock &clock, LineScripts::Times times)
    : m_redis(redis)
    , m_clock(clock)
    , m_scripts(times)
{}

Task<Remembered<redis::Reply>> LineMemory::ask(redis::Command command, qint64 epoch)
{
    const SteadyInstant deadline = m_clock.steadyNow() + redisTime;
    Result<redis::Reply> reply = co_await m_redis.command(std::move(command), deadline);
    if (!reply)
        co_return unreachable(reply.error());
    if (reply->isError("EPOCH")) {
        const bool isBehind = reply->errorRest().toByteArray().toLongLong() < epoch;
        co_return tl::unexpected<MemoryFault>(isBehind ? MemoryFault::Lost : MemoryFault::Outdated);
    }
    if (reply->isError())
        co_return unreachable(reply->toSuccess().error());
    co_return std::move(*reply);
}

Task<Remembered<void>> LineMemory::begin(LineRowPtr line)
{
    Remembered<redis::Reply> reply = co_await ask(m_scripts.begin(*line), line->epoch);
    co_return doneOf(reply);
}

Task<Remembered<Pulse>> LineMemory::pulse(LineRowPtr line, bool mustTell)
{
    Remembered<redis::Reply> reply = co_await ask(m_scripts.pulse(*line, mustTell), line->epoch);
    const Remembered<Words> words = wordsOf(reply, pulseWords);
    if (!words)
        co_return tl::unexpected<MemoryFault>(words.error());
    co_return pulseOf(*words);
}

Task<Remembered<std::vector<Joined>>> LineMemory::join(LineRowPtr line, std::vector<Arrival> arrivals)
{
    Remembered<redis::Reply> reply = co_await ask(m_scripts.join(*line, arrivals), line->epoch);
    const Remembered<Words> words = wordsOf(reply, qsizetype(arrivals.size()));
    if (!words)
        co_return tl::unexpected<MemoryFault>(words.error());
    std::vector<Joined> joined;
    joined.reserve(arrivals.size());
    for (const QByteArray &word : *words)
        joined.push_back(joinedOf(word));
    co_return joined;
}

Task<Remembered<std::optional<Score>>> LineMemory::comeBack(LineRowPtr line, Place place, Member member)
{
    Remembered<redis::Reply> reply = co_await ask(m_scripts.comeBack(*line, place, member), line->epoch);
    co_return scoreOf(reply);
}

Task<Remembered<std::optional<Score>>> LineMemory::bind(LineRowPtr line, Member visitor, Member account,
                                                        bool wasLetIn)
{
    Remembered<redis::Reply> reply =
        co_await ask(m_scripts.bind(*line, visitor, account, wasLetIn), line->epoch);
    co_return scoreOf(reply);
}

Task<Remembered<bool>> LineMemory::leave(LineRowPtr line, Member member)
{
    Remembered<redis::Reply> reply = co_await ask(m_scripts.leave(*line, member), line->epoch);
    const Remembered<qint64> gone = numberOf(reply);
    if (!gone)
        co_return tl::unexpected<MemoryFault>(gone.error());
    co_return *gone > 0;
}

Task<Remembered<Look>> LineMemory::look(LineRowPtr line, Member member)
{
    Remembered<redis::Reply> reply = co_await ask(m_scripts.look(*line, member), line->epoch);
    const Remembered<Words> words = wordsOf(reply, 5);
    if (!words)
        co_return tl::unexpected<MemoryFault>(words.error());
    Look look;
    if (!words->at(0).isEmpty())
        look.score = words->at(0).toLongLong();
    look.ahead = words->at(1).toLongLong();
    look.waiting = words->at(2).toLongLong();
    look.serving = words->at(3).toLongLong();
    look.phase = words->at(4).isEmpty() ? 'c' : words->at(4).front();
    co_return look;
}

Task<Remembered<Claim>> LineMemory::claim(LineRowPtr line)
{
    Remembered<redis::Reply> reply = co_await ask(m_scripts.claim(*line), line->epoch);
    const Remembered<Words> words = wordsOf(reply, 1);
    if (!words)
        co_return tl::unexpected<MemoryFault>(words.error());
    co_return claimOf(*words);
}

Task<Remembered<void>> LineMemory::unclaim(LineRowPtr line)
{
    Remembered<redis::Reply> reply = co_await ask(m_scripts.unclaim(*line), line->epoch);
    co_return doneOf(reply);
}

Task<Remembered<void>> LineMemory::apply(LineRowPtr line, Tick tick)
{
    Remembered<redis::Reply> reply = co_await ask(m_scripts.apply(*line, tick), line->epoch);
    co_return doneOf(reply);
}

Task<Remembered<qint64>> LineMemory::wish(qint32 performance, qint64 count)
{
    Remembered<redis::Reply> reply = co_await ask(m_scripts.wish(performance, count), 0);
    co_return numberOf(reply);
}

Task<Remembered<std::optional<std::chrono::seconds>>> LineMemory::visit(QByteArray address, QByteArray device,
                                                                        qint32 perAddress, qint32 perDevice,
                                                                        std::chrono::seconds window)
{
    Remembered<redis::Reply> reply =
        co_await ask(m_scripts.visit(address, device, perAddress, perDevice, window), 0);
    if (!reply)
        co_return tl::unexpected<MemoryFault>(reply.error());
    const Result<std::span<const redis::Reply>> parts = reply->toArray();
    if (!parts || parts->size() != 2)
        co_return unreachable({ErrorCode::Protocol, QStringLiteral("A script of lines answered oddly.")});
    const bool passes = (*parts)[0].toInteger().value_or(1) == 1;
    const std::chrono::seconds wait{std::max<qint64>((*parts)[1].toInteger().value_or(1), 1)};
    std::optional<std::chrono::seconds> answer;
    if (!passes)
        answer = wait;
    co_return answer;
}

} // namespace foyer::line
