// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/booking/redisholdtaker.h"

#include "server/booking/codes.h"
#include "server/booking/redisanswers.h"
#include "server/booking/sql.h"

namespace foyer::booking {

namespace {

constexpr int mostTakes = 12;

} // namespace

Task<Result<HoldAnswer>> RedisHoldTaker::take(HoldWishPtr wish)
{
    const Hold asked = wish->command.hold;
    Result<bool> isOthers = co_await isOthersId(wish);
    if (!isOthers)
        co_return failure(std::move(isOthers.error()));
    if (*isOthers)
        co_return refusedHold(RefusalReason::IdTaken);
    Result<HoldAnswer> answer = co_await tryTaking(wish);
    const bool wasRefused = answer && !*answer;
    if (wasRefused && (*answer).error().reason != RefusalReason::IdTaken)
        m_parts.buyers.forget(asked);
    co_return answer;
}

// Both leave in one write. An id names one hold, in whichever performance.
Task<Result<bool>> RedisHoldTaker::isOthersId(HoldWishPtr wish)
{
    const TakeHold &command = wish->command;
    const qint32 performance = command.hold.performance;
    const Instant ends = m_parts.desk.clock().now() + command.lasts;
    Completion<redis::Reply> noted = m_parts.directory.note(command.hold.id, performance, ends);
    Result<std::optional<qint32>> left =
        co_await m_parts.buyers.reserve(command.hold, command.lasts, command.perBuyerLimit);
    Result<redis::Reply> before = co_await std::move(noted);
    if (!left || !before)
        co_return failure(left ? before.error() : left.error());
    wish->more.buyerMayHave = *left;
    const auto elsewhere = qint32(before->toInteger().value_or(performance));
    if (elsewhere == performance)
        co_return false;
    std::vector<HoldId> ids{command.hold.id};
    Result<std::vector<HoldRecord>> known = co_await m_parts.finder.findAll(elsewhere, std::move(ids));
    if (!known)
        co_return failure(std::move(known.error()));
    if (known->empty())
        co_return false;
    const Hold &others = known->front().hold;
    static_cast<void>(m_parts.directory.note(others.id, elsewhere, others.expiresAt));
    co_return true;
}

Task<Result<HoldAnswer>> RedisHoldTaker::tryTaking(HoldWishPtr wish)
{
    const RedisHoldScripts &scripts = m_parts.desk.scripts();
    for (int tries = 0; tries < mostTakes; ++tries) {
        RedisDesk::Make make = [&scripts, wish](RedisDesk::Place place) {
            wish->epoch = place.epoch;
            wish->command.hold.epoch = place.epoch;
            return scripts.take(place, wish->command, wish->more);
        };
        Result<redis::Reply> reply = co_await m_parts.desk.ask(wish->command.hold.performance, make);
        if (!reply)
            co_return failure(std::move(reply.error()));
        const QByteArray word = wordOf(*reply);
        if (word == "GIVEN") {
            Held held{wish->command.hold, true};
            held.hold.expiresAt = instantIn(partOf(*reply, 1));
            held.hold.state = HoldState::Live;
            held.hold.isExtended = false;
            wish->told = partOf(*reply, 3);
            co_return HoldAnswer(std::move(held));
        }
        if (word == "STORED") {
            const std::optional<HoldRecord> stored = readHoldRecord(
                wish->command.hold.id, wish->command.hold.performance, partOf(*reply, 1), Instant::min());
            if (!stored)
                co_return failure(unreadableRecord());
            if (stored->hold.state != HoldState::Live)
                co_return refusedHold(overReasonOf(stored->hold.state));
            Held held{stored->hold, false};
            static_cast<void>(
                m_parts.directory.note(held.hold.id, held.hold.performance, held.hold.expiresAt));
            co_return HoldAnswer(std::move(held));
        }
        Result<bool> again = co_await mayTryAgain(wish, word);
        if (!again)
            co_return failure(std::move(again.error()));
        if (*again)
            continue;
        std::optional<Refusal> refusal = refusalIn(*reply);
        if (!refusal)
            co_return failure(unreadableRecord());
        if (refusal->reason == RefusalReason::OrderLimit)
            refusal->left = wish->command.perOrderLimit;
        else if (refusal->reason == RefusalReason::BuyerLimit)
            refusal->left = wish->more.buyerMayHave.value_or(0);
        else if (refusal->reason == RefusalReason::TakenTooOften)
            refusal->until = m_parts.desk.clock().now() + refusal->wait;
        co_return HoldAnswer(tl::unexpected<Refusal>(std::move(*refusal)));
    }
    co_return refusedHold(RefusalReason::StoreMoved);
}

Task<Result<bool>> RedisHoldTaker::mayTryAgain(HoldWishPtr wish, QByteArray word)
{
    if (word == "AGAIN")
        co_return true;
    if (word == "BUYER_LIMIT" && !std::exchange(wish->wasCounted, true))
        co_return co_await countAnew(wish);
    if (word == "HOUSE" && wish->command.house != HouseAuthority::None
        && !std::exchange(wish->askedHouse, true))
        co_return co_await askHouse(wish);
    co_return false;
}

// What is noted of the buyer may be over; what the database knows, and holds that live, are not.
Task<Result<bool>> RedisHoldTaker::countAnew(HoldWishPtr wish)
{
    const AccountId owner = wish->command.hold.owner;
    const catalog::EventId event = wish->command.hold.event;
    Result<std::vector<BuyerHolds::Entry>> entries = co_await m_parts.buyers.of(owner);
    if (!entries)
        co_return failure(std::move(entries.error()));
    std::vector<BuyerHolds::Entry> ended;
    for (const BuyerHolds::Entry &entry : *entries) {
        if (entry.event != event || entry.hold == wish->command.hold.id)
            continue;
        if (entry.performance == 0) {
            ended.push_back(entry);
            continue;
        }
        std::vector<HoldId> ids{entry.hold};
        Result<std::vector<HoldRecord>> records =
            co_await m_parts.finder.findAll(entry.performance, std::move(ids));
        if (!records)
            co_return failure(std::move(records.error()));
        if (!records->empty() && records->front().hold.state != HoldState::Live)
            ended.push_back(entry); // one that is not there yet may be on its way
    }
    const std::vector<AccountId> owners{owner};
    const std::vector<catalog::EventId> events{event};
    Result<pg::Rows> rows = co_await m_parts.pool.execute(sql::readBought, owners, events);
    if (!rows)
        co_return failure(std::move(rows.error()));
    const Result<qint32> bought = rows->isEmpty() ? Result<qint32>(0) : rows->row(0).get<qint32>(2);
    if (!bought)
        co_return failure(bought.error());
    Result<void> corrected = co_await m_parts.buyers.correct(owner, event, std::move(ended), *bought);
    if (!corrected)
        co_return failure(std::move(corrected.error()));
    Result<std::optional<qint32>> left =
        co_await m_parts.buyers.reserve(wish->command.hold, wish->command.lasts, wish->command.perBuyerLimit);
    if (!left)
        co_return failure(std::move(left.error()));
    const bool hasMore = *left > wish->more.buyerMayHave;
    wish->more.buyerMayHave = *left;
    co_return hasMore;
}

// Who may sell a seat of the house is written in the database alone.
Task<Result<bool>> RedisHoldTaker::askHouse(HoldWishPtr wish)
{
    std::vector<qint32> seats;
    for (const OrderLine &line : wish->command.hold.lines) {
        if (line.kind == LineKind::Seat)
            seats.push_back(line.seat);
    }
    const qint32 performance = wish->command.hold.performance;
    Result<pg::Rows> rows = co_await m_parts.pool.execute(sql::readHouseSeats, performance, seats);
    if (!rows)
        co_return failure(std::move(rows.error()));
    for (const pg::Row row : *rows) {
        const auto cells = row.as<qint32, bool, pg::Utf8>();
        if (!cells)
            co_return failure(cells.error());
        const auto &[seat, breakable, sellableBy] = *cells;
        HouseHold house;
        house.isBreakable = breakable;
        house.sellableBy = houseSaleOf(sellableBy.bytes).value_or(HouseSale::Nobody);
        if (house.mayBeSoldBy(wish->command.house))
            wish->more.houseSeats.push_back(seat);
    }
    co_return true; // once more, so that the refusal names the seats that are really kept
}

} // namespace foyer::booking
