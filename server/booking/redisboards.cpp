// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/booking/redisboards.h"

#include <QtEndian>

namespace foyer::booking {

namespace {

constexpr int mostEntries = 2048; ///< of the stream: then the bytes are cheaper
constexpr qsizetype seatRecord = 10;
constexpr Instant untilTold = Instant::max(); ///< when a hold ends here, the stream says so

using PoolIds = std::shared_ptr<const std::vector<PoolId>>;

PoolIds poolIdsOf(const SaleSheet &sheet)
{
    auto ids = std::make_shared<std::vector<PoolId>>();
    for (const SheetPool &pool : sheet.pools)
        ids->push_back(pool.id);
    return ids;
}

qint32 counterAt(const QByteArray &record, qsizetype index)
{
    return qint32(qFromBigEndian<quint32>(record.constData() + index * 4));
}

void readPoolRecords(const redis::Reply &reply, std::size_t first, const SaleSheet &sheet, BoardState &state)
{
    std::vector<PoolCounts> pools;
    for (std::size_t i = 0; i < sheet.pools.size(); ++i) {
        const QByteArray record = partOf(reply, first + i);
        if (record.size() != 28)
            continue;
        PoolCounts counts;
        counts.id = sheet.pools[i].id;
        counts.capacity = counterAt(record, 1);
        counts.onHold = counterAt(record, 3);
        counts.sold = counterAt(record, 4);
        counts.selling = counterAt(record, 5);
        counts.leased = counterAt(record, 6);
        counts.house = counterAt(record, 2) - counts.sold - counts.selling - counts.leased;
        pools.push_back(counts);
    }
    state.pools = std::move(pools);
    ++state.poolChanges;
}

void readSeatRecords(const QByteArray &bytes, SeatBoard &board)
{
    for (qsizetype at = 0; at + seatRecord <= bytes.size(); at += seatRecord) {
        const char *record = bytes.constData() + at;
        SeatNews news;
        news.seat = qint32(at / seatRecord);
        news.version = qint32(qFromBigEndian<quint32>(record));
        news.state = record[4];
        news.below = record[9];
        if (news.state == 'o')
            news.until = untilTold;
        board.apply(news);
    }
}

} // namespace

void RedisBoards::apply(const QByteArray &told, SeatBoard &board)
{
    const char *at = told.constData();
    const char *const end = at + told.size();
    const auto number = [&] {
        qint32 value = 0;
        while (at < end && *at >= '0' && *at <= '9')
            value = value * 10 + (*at++ - '0');
        return value;
    };
    while (at < end) {
        SeatNews news;
        news.seat = number();
        if (at < end)
            news.state = *at++;
        news.version = number();
        if (news.state == 'o')
            news.until = untilTold;
        board.apply(news);
        if (at < end && *at++ != ',')
            return;
    }
}

Task<Result<BoardPtr>> RedisBoards::bringUp(BoardPtr known, SaleSheetPtr sheet)
{
    if (known) {
        Result<bool> isUp = co_await catchUp(known);
        if (!isUp)
            co_return failure(std::move(isUp.error()));
        if (*isUp)
            co_return known;
    }
    co_return co_await readWhole(std::move(sheet));
}

Task<Result<bool>> RedisBoards::catchUp(BoardPtr board)
{
    const RedisHoldScripts &scripts = m_desk.scripts();
    const PoolIds pools = poolIdsOf(*board->board.sheet());
    const QByteArray place = board->place;
    RedisDesk::Make make = [&scripts, pools, place](RedisDesk::Place where) {
        return scripts.news(where, *pools, place, mostEntries);
    };
    const qint32 number = board->board.sheet()->number;
    Result<redis::Reply> reply = co_await m_desk.ask(number, std::move(make));
    if (!reply)
        co_return failure(std::move(reply.error()));
    if (wordOf(*reply) != "NEWS")
        co_return false;
    apply(partOf(*reply, 2), board->board);
    readPoolRecords(*reply, 3, *board->board.sheet(), *board);
    board->place = partOf(*reply, 1);
    co_return true;
}

Task<Result<BoardPtr>> RedisBoards::readWhole(SaleSheetPtr sheet)
{
    const RedisHoldScripts &scripts = m_desk.scripts();
    const PoolIds pools = poolIdsOf(*sheet);
    const auto epoch = std::make_shared<qint64>(0);
    RedisDesk::Make make = [&scripts, pools, epoch](RedisDesk::Place place) {
        *epoch = place.epoch;
        return scripts.snapshot(place, *pools);
    };
    Result<redis::Reply> reply = co_await m_desk.ask(sheet->number, std::move(make));
    if (!reply)
        co_return failure(std::move(reply.error()));
    const auto board = std::make_shared<BoardState>(sheet);
    board->epoch = *epoch;
    board->place = partOf(*reply, 1);
    readSeatRecords(partOf(*reply, 2), board->board);
    readPoolRecords(*reply, 3, *sheet, *board);
    co_return board;
}

} // namespace foyer::booking
