// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/booking/buyerholds.h"

#include "server/booking/holdrecord.h"

#include <QtEndian>

namespace foyer::booking {

namespace {

constexpr qsizetype entrySize = 16 + 4 + 2 + 16;
constexpr std::chrono::hours boughtKept{1}; ///< then only the claim counts it
constexpr std::chrono::seconds redisTime{1};

// KEYS: 1 the account's holds. ARGV: 1 entry, 2 for how long, 3 limit. Answers how many tickets of the
// entry's event are allowed beside those of other entries.
constexpr const char *reserveText = R"lua(
local key, entry, limit = KEYS[1], ARGV[1], tonumber(ARGV[3])
local clock = redis.call('TIME')
local now = clock[1] * 1000000 + clock[2]
redis.call('ZREMRANGEBYSCORE', key, '-inf', now)
local id, _, wanted, event = struct.unpack('>c16I4I2c16', entry)
local others = 0
for _, other in ipairs(redis.call('ZRANGE', key, 0, -1)) do
    local otherId, _, tickets, otherEvent = struct.unpack('>c16I4I2c16', other)
    if otherEvent == event and otherId ~= id then
        others = others + tickets
    end
end
local left = math.max(0, limit - others)
if limit == 0 or wanted <= left then
    redis.call('ZADD', key, now + tonumber(ARGV[2]) + 1000000, entry)
    redis.call('PEXPIRE', key, math.max(3600000, math.ceil(tonumber(ARGV[2]) / 1000) + 1000))
end
return left
)lua";

// ARGV: 1 entry, 2 until when, 3 the entry in whose place it comes, or nothing.
constexpr const char *keepText = R"lua(
local clock = redis.call('TIME')
local now = clock[1] * 1000000 + clock[2]
if ARGV[3] ~= '' then
    redis.call('ZREM', KEYS[1], ARGV[3])
end
redis.call('ZADD', KEYS[1], 'GT', tonumber(ARGV[2]) + 1000000, ARGV[1])
redis.call('PEXPIRE', KEYS[1], math.max(3600000, math.ceil((tonumber(ARGV[2]) - now) / 1000) + 1000))
return 1
)lua";

QByteArray holdsKeyOf(AccountId owner)
{
    return "foyer:{a" + owner.toText() + "}:holds";
}

QByteArray packedEntry(const BuyerHolds::Entry &entry)
{
    QByteArray bytes = bytesOf(entry.hold.uuid());
    const auto performance = qToBigEndian(quint32(entry.performance));
    const auto tickets = qToBigEndian(quint16(entry.tickets));
    bytes.append(reinterpret_cast<const char *>(&performance), 4);
    bytes.append(reinterpret_cast<const char *>(&tickets), 2);
    return bytes + bytesOf(entry.event.uuid());
}

QByteArray packedEntry(const Hold &hold)
{
    return packedEntry(BuyerHolds::Entry{hold.id, hold.performance, qint32(hold.lines.size()), hold.event});
}

Uuid idIn(QByteArrayView bytes)
{
    Uuid id;
    std::copy_n(reinterpret_cast<const std::uint8_t *>(bytes.data()), 16, id.bytes.begin());
    return id;
}

BuyerHolds::Entry unpackedEntry(QByteArrayView bytes)
{
    BuyerHolds::Entry entry;
    entry.hold = HoldId(idIn(bytes));
    entry.performance = qint32(qFromBigEndian<quint32>(bytes.data() + 16));
    entry.tickets = qFromBigEndian<quint16>(bytes.data() + 20);
    entry.event = catalog::EventId(idIn(bytes.sliced(22)));
    return entry;
}

} // namespace

BuyerHolds::BuyerHolds(redis::Client &redis, const Clock &clock)
    : m_redis(redis)
    , m_clock(clock)
    , m_reserve("hold.reserve", reserveText, 1)
    , m_keep("hold.keep", keepText, 1)
{}

SteadyInstant BuyerHolds::deadline() const
{
    return m_clock.steadyNow() + redisTime;
}

Task<Result<std::optional<qint32>>> BuyerHolds::reserve(Hold hold, std::chrono::microseconds lasts,
                                                        qint32 limit)
{
    redis::Command command =
        m_reserve.call().key(holdsKeyOf(hold.owner)).arg(packedEntry(hold)).arg(lasts.count()).arg(limit);
    Result<redis::Reply> reply = co_await m_redis.command(std::move(command), deadline());
    if (!reply)
        co_return failure(std::move(reply.error()));
    const Result<qint64> left = reply->toInteger();
    if (!left)
        co_return failure(left.error());
    co_return limit == 0 ? std::optional<qint32>() : std::optional<qint32>(qint32(*left));
}

void BuyerHolds::forget(const Hold &hold)
{
    note(redis::Command("ZREM").key(holdsKeyOf(hold.owner)).arg(packedEntry(hold)));
}

redis::Command BuyerHolds::keepCall(AccountId owner, const QByteArray &entry, Instant until,
                                    const QByteArray &before) const
{
    redis::Command command = m_keep.call();
    command.key(holdsKeyOf(owner)).arg(entry).arg(qint64(until.time_since_epoch().count())).arg(before);
    return command;
}

void BuyerHolds::note(redis::Command command)
{
    static_cast<void>(m_redis.command(std::move(command), deadline()));
}

void BuyerHolds::keep(const Hold &hold)
{
    note(keepCall(hold.owner, packedEntry(hold), hold.expiresAt, {}));
}

void BuyerHolds::recount(const Hold &before, const Hold &after)
{
    note(keepCall(after.owner, packedEntry(after), after.expiresAt, packedEntry(before)));
}

void BuyerHolds::bought(const Hold &hold)
{
    const Entry entry{hold.id, 0, qint32(hold.lines.size()), hold.event};
    note(keepCall(hold.owner, packedEntry(entry), hold.expiresAt + boughtKept, packedEntry(hold)));
}

Task<Result<std::vector<BuyerHolds::Entry>>> BuyerHolds::of(AccountId owner)
{
    redis::Command command = redis::Command("ZRANGE").key(holdsKeyOf(owner)).arg(0).arg(-1);
    Result<redis::Reply> reply = co_await m_redis.command(std::move(command), deadline());
    if (!reply)
        co_return failure(std::move(reply.error()));
    const Result<QList<QByteArray>> members = reply->toBytesList();
    if (!members)
        co_return failure(members.error());
    std::vector<Entry> entries;
    for (const QByteArray &member : *members) {
        if (member.size() == entrySize)
            entries.push_back(unpackedEntry(member));
    }
    co_return entries;
}

Task<Result<void>> BuyerHolds::correct(AccountId owner, catalog::EventId event, std::vector<Entry> ended,
                                       qint32 bought)
{
    const QByteArray key = holdsKeyOf(owner);
    for (const Entry &entry : ended)
        note(redis::Command("ZREM").key(key).arg(packedEntry(entry)));
    if (bought == 0)
        co_return Result<void>();
    const Entry sum{HoldId(), 0, bought, event};
    redis::Command command = keepCall(owner, packedEntry(sum), m_clock.now() + boughtKept, {});
    Result<redis::Reply> reply = co_await m_redis.command(std::move(command), deadline());
    if (!reply)
        co_return failure(std::move(reply.error()));
    co_return reply->toSuccess();
}

} // namespace foyer::booking
