// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/booking/redisholdfinder.h"

#include "server/booking/redisanswers.h"

#include <algorithm>

namespace foyer::booking {

Task<Result<std::vector<HoldRecord>>> RedisHoldFinder::findAll(qint32 performance, std::vector<HoldId> ids)
{
    const RedisHoldScripts &scripts = m_desk.scripts();
    const auto wanted = std::make_shared<std::vector<HoldId>>(std::move(ids));
    RedisDesk::Make make = [&scripts, wanted](RedisDesk::Place place) {
        return scripts.find(place, *wanted);
    };
    Result<redis::Reply> reply = co_await m_desk.ask(performance, std::move(make));
    if (!reply)
        co_return failure(std::move(reply.error()));
    const Instant now = instantIn(partOf(*reply, 1));
    std::vector<HoldRecord> records;
    for (std::size_t i = 0; i < wanted->size(); ++i) {
        const QByteArray bytes = partOf(*reply, i + 2);
        if (bytes.isEmpty())
            continue;
        std::optional<HoldRecord> record = readHoldRecord((*wanted)[i], performance, bytes, now);
        if (!record)
            co_return failure(unreadableRecord());
        records.push_back(std::move(*record));
    }
    co_return records;
}

Task<Result<std::optional<qint32>>> RedisHoldFinder::performanceOf(HoldId id)
{
    Result<std::optional<qint32>> noted = co_await m_directory.performanceOf(id);
    if (!noted || *noted)
        co_return noted;
    Result<std::optional<Hold>> older = co_await m_older.find(id);
    if (!older)
        co_return failure(std::move(older.error()));
    co_return *older ? std::optional<qint32>((*older)->performance) : std::nullopt;
}

Task<Result<std::optional<HoldRecord>>> RedisHoldFinder::findRecord(HoldId id)
{
    Result<std::optional<qint32>> performance = co_await performanceOf(id);
    if (!performance)
        co_return failure(std::move(performance.error()));
    if (!*performance)
        co_return std::optional<HoldRecord>();
    std::vector<HoldId> ids{id};
    Result<std::vector<HoldRecord>> records = co_await findAll(**performance, std::move(ids));
    if (!records)
        co_return failure(std::move(records.error()));
    if (records->empty())
        co_return std::optional<HoldRecord>();
    co_return std::optional<HoldRecord>(std::move(records->front()));
}

Task<Result<std::vector<Hold>>> RedisHoldFinder::ofOwner(AccountId owner)
{
    Result<std::vector<BuyerHolds::Entry>> entries = co_await m_buyers.of(owner);
    if (!entries)
        co_return failure(std::move(entries.error()));
    std::map<qint32, std::vector<HoldId>> byPerformance;
    for (const BuyerHolds::Entry &entry : *entries) {
        if (entry.performance > 0)
            byPerformance[entry.performance].push_back(entry.hold);
    }
    std::vector<Hold> holds;
    for (auto &[performance, ids] : byPerformance) {
        Result<std::vector<HoldRecord>> records = co_await findAll(performance, std::move(ids));
        if (!records)
            co_return failure(std::move(records.error()));
        for (HoldRecord &record : *records) {
            if (record.hold.state == HoldState::Live)
                holds.push_back(std::move(record.hold));
        }
    }
    std::ranges::sort(holds, {}, [](const Hold &hold) { return std::pair(hold.expiresAt, hold.id); });
    co_return holds;
}

} // namespace foyer::booking
