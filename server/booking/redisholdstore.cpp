// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/booking/redisholdstore.h"

#include "core/base/log.h"
#include "server/booking/codes.h"
#include "server/booking/redisanswers.h"
#include "server/booking/sql.h"

#include <algorithm>

namespace foyer::booking {

namespace {

Q_LOGGING_CATEGORY(lcRedisHolds, "foyer.booking")

constexpr int mostTries = 12;

Task<> settleQuietly(RedisDesk *desk, redis::Command command)
{
    Result<redis::Reply> reply = co_await desk->send(std::move(command));
    if (!reply)
        LogEvent(LogLevel::Warning, lcRedisHolds(),
                 QStringLiteral("Redis was not told of a commit; the outbox and the sweeper will."))
            .error(reply.error())
            .repeatsAs("redis.settle");
}

} // namespace

Task<Result<HoldAnswer>> RedisHoldStore::take(TakeHold command)
{
    const auto wish = std::make_shared<HoldWish>();
    wish->command = std::move(command);
    return takeAs(wish);
}

Task<Result<std::optional<Hold>>> RedisHoldStore::find(HoldId id)
{
    Result<std::optional<HoldRecord>> record = co_await m_parts.finder.findRecord(id);
    if (!record)
        co_return failure(std::move(record.error()));
    if (*record)
        co_return std::optional<Hold>((**record).hold);
    co_return co_await m_parts.older.find(id);
}

// Whoever looks for it by its id, or by its owner, finds it until it ends.
void RedisHoldStore::noteWhere(const Hold &hold)
{
    m_parts.buyers.keep(hold);
    static_cast<void>(m_parts.directory.note(hold.id, hold.performance, hold.expiresAt));
}

void RedisHoldStore::carried(const Hold &hold)
{
    noteWhere(hold);
    const std::chrono::microseconds left = hold.expiresAt - m_parts.desk.clock().now();
    m_parts.sweeper.watch(hold.performance, std::chrono::ceil<std::chrono::milliseconds>(left));
}

Result<HoldAnswer> RedisHoldStore::changedHold(const redis::Reply &reply, HoldId id, qint32 performance) const
{
    const bool isDone = wordOf(reply) == "DONE";
    const QByteArray bytes = partOf(reply, isDone ? 1 : 2);
    if (!isDone && (bytes.isEmpty() || partOf(reply, 1) == "c")) {
        const std::optional<Refusal> refusal = refusalIn(reply);
        return refusal ? Result<HoldAnswer>(HoldAnswer(tl::unexpected<Refusal>(*refusal)))
                       : Result<HoldAnswer>(failure(unreadableRecord()));
    }
    std::optional<HoldRecord> record = readHoldRecord(id, performance, bytes, Instant::min());
    if (!record)
        return failure(unreadableRecord());
    return HoldAnswer(Held{std::move(record->hold), isDone});
}

Task<Result<HoldAnswer>> RedisHoldStore::extend(ExtendHold command)
{
    Result<std::optional<HoldRecord>> record = co_await m_parts.finder.findRecord(command.hold);
    if (!record)
        co_return failure(std::move(record.error()));
    if (!*record)
        co_return refusedHold(RefusalReason::UnknownHold);
    const Hold hold = (**record).hold;
    const RedisHoldScripts &scripts = m_parts.desk.scripts();
    RedisDesk::Make make = [&scripts, hold, command](RedisDesk::Place place) {
        return scripts.extend(place, hold, command);
    };
    Result<redis::Reply> reply = co_await m_parts.desk.ask(hold.performance, std::move(make));
    if (!reply)
        co_return failure(std::move(reply.error()));
    if (const std::optional<Refusal> refusal = refusalIn(*reply))
        co_return HoldAnswer(tl::unexpected<Refusal>(*refusal));
    Result<HoldAnswer> longer = changedHold(*reply, hold.id, hold.performance);
    if (longer && *longer)
        noteWhere((*longer)->hold);
    co_return longer;
}

Task<Result<HoldAnswer>> RedisHoldStore::release(ReleaseHold command)
{
    for (int tries = 0; tries < mostTries; ++tries) {
        Result<std::optional<HoldRecord>> record = co_await m_parts.finder.findRecord(command.hold);
        if (!record)
            co_return failure(std::move(record.error()));
        if (!*record)
            co_return refusedHold(RefusalReason::UnknownHold);
        Hold smaller = (**record).hold;
        const bool isOver = smaller.state != HoldState::Live;
        const std::optional<std::vector<OrderLine>> left = linesWithout(smaller, command.lines);
        if (!isOver && !left)
            co_return refusedHold(RefusalReason::UnknownLine);
        if (isOver || command.lines.empty() || left->empty())
            co_return co_await releaseWhole(std::move(smaller));
        smaller.lines = *left;
        Result<HoldAnswer> answer = co_await shrinkTo(std::move(**record), std::move(smaller));
        if (!answer || *answer || (*answer).error().reason != RefusalReason::HoldChanged)
            co_return answer;
    }
    co_return refusedHold(RefusalReason::HoldChanged);
}

Task<Result<HoldAnswer>> RedisHoldStore::releaseWhole(Hold hold)
{
    const RedisHoldScripts &scripts = m_parts.desk.scripts();
    RedisDesk::Make make = [&scripts, hold](RedisDesk::Place place) { return scripts.release(place, hold); };
    Result<redis::Reply> reply = co_await m_parts.desk.ask(hold.performance, std::move(make));
    if (!reply)
        co_return failure(std::move(reply.error()));
    if (wordOf(*reply) == "DONE")
        m_parts.buyers.forget(hold);
    co_return changedHold(*reply, hold.id, hold.performance);
}

Task<Result<HoldAnswer>> RedisHoldStore::shrinkTo(HoldRecord record, Hold smaller)
{
    const RedisHoldScripts &scripts = m_parts.desk.scripts();
    const HoldShrink shrink{smaller.id, record.revision, bodyOf(smaller)};
    RedisDesk::Make make = [&scripts, smaller, shrink](RedisDesk::Place place) {
        return scripts.shrink(place, smaller, shrink);
    };
    Result<redis::Reply> reply = co_await m_parts.desk.ask(smaller.performance, std::move(make));
    if (!reply)
        co_return failure(std::move(reply.error()));
    if (wordOf(*reply) == "DONE")
        m_parts.buyers.recount(record.hold, smaller);
    co_return changedHold(*reply, smaller.id, smaller.performance);
}

Task<Result<HoldAnswer>> RedisHoldStore::regroup(std::vector<ReleaseHold> givenUp, TakeHold taken)
{
    for (int tries = 0; tries < mostTries; ++tries) {
        const auto wish = std::make_shared<HoldWish>();
        wish->command = taken;
        wish->more.isRegrouped = true;
        Result<std::optional<Refusal>> refusal = co_await addGivenUp(givenUp, wish);
        if (!refusal)
            co_return failure(std::move(refusal.error()));
        if (*refusal)
            co_return HoldAnswer(tl::unexpected<Refusal>(**refusal));
        Result<HoldAnswer> answer = co_await takeAs(wish);
        if (!answer || *answer || (*answer).error().reason != RefusalReason::HoldChanged)
            co_return answer;
    }
    co_return refusedHold(RefusalReason::HoldChanged);
}

Task<Result<std::optional<Refusal>>> RedisHoldStore::addGivenUp(std::vector<ReleaseHold> givenUp,
                                                                HoldWishPtr wish)
{
    for (const ReleaseHold &release : givenUp) {
        Result<std::optional<HoldRecord>> record = co_await m_parts.finder.findRecord(release.hold);
        if (!record)
            co_return failure(std::move(record.error()));
        if (!*record)
            co_return std::optional<Refusal>(Refusal{RefusalReason::UnknownHold});
        const std::optional<std::vector<OrderLine>> left = linesWithout((**record).hold, release.lines);
        if (!left)
            co_return std::optional<Refusal>(Refusal{RefusalReason::UnknownLine});
        if (release.lines.empty() || left->empty()) {
            wish->command.replaces.insert(release.hold);
            continue;
        }
        Hold smaller = (**record).hold;
        smaller.lines = *left;
        wish->more.shrinks.push_back(HoldShrink{release.hold, (**record).revision, bodyOf(smaller)});
        wish->shrunk.push_back(std::move((**record).hold));
        wish->left.push_back(std::move(smaller));
    }
    co_return std::optional<Refusal>();
}

Task<Result<std::vector<Hold>>> RedisHoldStore::ofOwner(AccountId owner)
{
    return m_parts.finder.ofOwner(owner);
}

Task<Result<HoldAnswer>> RedisHoldStore::takeAs(HoldWishPtr wish)
{
    Result<HoldAnswer> answer = co_await m_parts.taker.take(wish);
    if (!answer || !*answer)
        co_return answer;
    m_parts.sweeper.watch(wish->command.hold.performance, wish->command.lasts);
    if (m_boards != nullptr)
        m_boards->note(wish->command.hold.performance, wish->told);
    for (std::size_t i = 0; i < wish->shrunk.size(); ++i)
        m_parts.buyers.recount(wish->shrunk[i], wish->left[i]);
    co_return answer;
}

Task<Result<int>> RedisHoldStore::releaseAllOf(AccountId owner)
{
    Result<std::vector<Hold>> holds = co_await m_parts.finder.ofOwner(owner);
    if (!holds)
        co_return failure(std::move(holds.error()));
    int released = 0;
    for (const Hold &hold : *holds) {
        Result<HoldAnswer> answer = co_await releaseWhole(hold);
        if (!answer)
            co_return failure(std::move(answer.error()));
        released += *answer && (*answer)->changed ? int(hold.lines.size()) : 0;
    }
    co_return released;
}

Task<Result<PinAnswer>> RedisHoldStore::pin(Hold hold, OrderId order)
{
    const RedisHoldScripts &scripts = m_parts.desk.scripts();
    const auto pinned = std::make_shared<Pinned>();
    const auto known = std::make_shared<const Hold>(std::move(hold));
    const Clock &clock = m_parts.desk.clock();
    RedisDesk::Make make = [&scripts, &clock, pinned, known, order](RedisDesk::Place place) {
        pinned->epoch = place.epoch;
        pinned->until = clock.now() + scripts.limits().pinned - scripts.limits().written;
        return scripts.pin(place, *known, order);
    };
    Result<redis::Reply> reply = co_await m_parts.desk.ask(known->performance, std::move(make));
    if (!reply)
        co_return failure(std::move(reply.error()));
    if (const std::optional<Refusal> refusal = refusalIn(*reply))
        co_return PinAnswer(tl::unexpected<Refusal>(*refusal));
    co_return PinAnswer(*pinned);
}

void RedisHoldStore::unpin(const Hold &hold, OrderId order)
{
    const RedisDesk::Place place{hold.performance, m_parts.desk.epoch()};
    static_cast<void>(m_parts.desk.send(m_parts.desk.scripts().unpin(place, {hold.id, order})));
}

void RedisHoldStore::consumed(const Hold &hold)
{
    m_parts.buyers.bought(hold);
}

bool RedisHoldStore::settle(qint32 performance, const PerformanceNews &news)
{
    if (!m_parts.desk.isOn())
        return false;
    const RedisDesk::Place place{performance, m_parts.desk.epoch()};
    for (std::size_t at = 0; at == 0 || at < news.seats.size(); at += live::maxPerCall) {
        const auto seats =
            std::span(news.seats).subspan(at, std::min(live::maxPerCall, news.seats.size() - at));
        const bool isFirst = at == 0;
        redis::Command command = m_parts.desk.scripts().settle(
            place, seats, isFirst ? std::span(news.pools) : std::span<const live::PoolChange>(),
            isFirst ? std::span(news.consumed) : std::span<const std::pair<HoldId, OrderId>>());
        static_cast<void>(settleQuietly(&m_parts.desk, std::move(command)));
    }
    return true;
}

Task<Result<std::map<qint32, Instant>>> RedisHoldStore::heldUntil(qint32 performance,
                                                                  std::vector<qint32> seats)
{
    const RedisHoldScripts &scripts = m_parts.desk.scripts();
    const auto wanted = std::make_shared<std::vector<qint32>>(std::move(seats));
    RedisDesk::Make make = [&scripts, wanted](RedisDesk::Place place) {
        return scripts.deadlines(place, *wanted);
    };
    Result<redis::Reply> reply = co_await m_parts.desk.ask(performance, std::move(make));
    if (!reply)
        co_return failure(std::move(reply.error()));
    std::map<qint32, Instant> until;
    for (std::size_t i = 0; i < wanted->size(); ++i) {
        const Instant deadline = instantIn(partOf(*reply, i + 1));
        if (deadline > Instant{})
            until.emplace((*wanted)[i], deadline);
    }
    co_return until;
}

// A performance without a book of this epoch has no holds either: none is built for this.
Task<Result<std::map<qint32, qint32>>> RedisHoldStore::heldSeats(std::vector<qint32> performances)
{
    RedisDesk &desk = m_parts.desk;
    std::vector<Task<Result<redis::Reply>>> answers;
    for (const qint32 performance : performances) {
        redis::Command command("HMGET");
        command.key(live::Topic::seatBookKey(performance)).arg("e").arg("n");
        answers.push_back(desk.send(std::move(command)));
    }
    const QByteArray built = QByteArray::number(desk.epoch()) + " r";
    std::map<qint32, qint32> held;
    for (std::size_t i = 0; i < answers.size(); ++i) {
        Task<Result<redis::Reply>> &answer = answers[i];
        Result<redis::Reply> reply = co_await std::move(answer);
        if (!reply)
            co_return failure(std::move(reply.error()));
        if (partOf(*reply, 0) == built)
            held.emplace(performances[i], std::max(0, partOf(*reply, 1).toInt()));
    }
    co_return held;
}

} // namespace foyer::booking
