// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/line/linestore.h"

#include "server/line/linerowreader.h"
#include "server/line/sql.h"

namespace foyer::line {

namespace {

using accounts::AccountId;
using accounts::OrganizationId;

std::optional<qint32> secondsOf(const std::optional<std::chrono::seconds> &time)
{
    return time ? std::optional(qint32(time->count())) : std::nullopt;
}

QString nameOf(LineState state)
{
    return QString(lineStateName(state));
}

/// The one number of the one row; empty without a row.
Result<std::optional<qint32>> revisionIn(const Result<pg::Rows> &rows)
{
    if (!rows)
        return failure(rows.error());
    if (rows->isEmpty())
        return std::optional<qint32>();
    const Result<qint32> revision = rows->row(0).get<qint32>(0);
    if (!revision)
        return failure(revision.error());
    return std::optional(*revision);
}

Result<bool> wasDone(const Result<pg::Rows> &rows)
{
    if (!rows)
        return failure(rows.error());
    return !rows->isEmpty();
}

Result<void> wasSaid(const Result<pg::Rows> &rows)
{
    if (!rows)
        return failure(rows.error());
    return {};
}

Result<std::optional<Tick>> tickOf(const Result<pg::Rows> &rows, Candidates candidates)
{
    if (!rows)
        return failure(rows.error());
    if (rows->isEmpty())
        return std::optional<Tick>();
    const auto cells = rows->row(0).as<qint32, Score>();
    if (!cells)
        return failure(cells.error());
    const auto &[count, progress] = *cells;
    candidates.accounts.resize(std::min(std::size_t(count), candidates.accounts.size()));
    return std::optional(Tick{candidates.tick, progress, std::move(candidates.accounts), candidates.claim});
}

} // namespace

Task<Result<std::vector<LineRow>>> LineStore::read(std::optional<qint32> performance)
{
    Result<pg::Rows> rows = co_await m_pool.execute(sql::readLines, performance);
    if (!rows)
        co_return failure(std::move(rows.error()));
    std::vector<LineRow> lines;
    for (const pg::Row row : *rows) {
        Result<LineRow> line = readLineRow(row);
        if (!line)
            co_return failure(std::move(line.error()));
        lines.push_back(std::move(*line));
    }
    co_return lines;
}

Task<Result<void>> LineStore::add(qint32 performance, OrganizationId organization, Draw draw)
{
    const QByteArray seed = draw.seed().expose().toByteArray();
    Result<pg::Rows> rows = co_await m_pool.execute(sql::addLine, performance, organization, seed);
    co_return wasSaid(rows);
}

Task<Result<std::optional<qint32>>> LineStore::change(qint32 performance, OrganizationId organization,
                                                      qint32 revision, LineEdit edit)
{
    std::optional<qint32> places;
    std::optional<qint32> every;
    std::optional<qint32> mostBuying;
    if (edit.pace) {
        places = edit.pace->places;
        every = qint32(edit.pace->every.count());
        mostBuying = edit.pace->mostBuying;
    }
    Result<pg::Rows> rows = co_await m_pool.execute(sql::changeLine, performance, organization, revision,
                                                    places, every, mostBuying, edit.automaticAbove,
                                                    edit.opensAt, secondsOf(edit.window), edit.message);
    co_return revisionIn(rows);
}

Task<Result<std::optional<qint32>>> LineStore::steer(qint32 performance, OrganizationId organization,
                                                     Turn turn, Draw draw)
{
    const QByteArray seed = draw.seed().expose().toByteArray();
    Result<pg::Rows> rows =
        co_await m_pool.execute(sql::steerLine, performance, organization, nameOf(turn.from), nameOf(turn.to),
                                turn.isAutomatic, turn.revision, turn.isAnew, seed, turn.opensAt);
    co_return revisionIn(rows);
}

Task<Result<bool>> LineStore::openIfDue(qint32 performance)
{
    Result<pg::Rows> rows = co_await m_pool.execute(sql::openDueLine, performance);
    co_return wasDone(rows);
}

Task<Result<bool>> LineStore::endDrained(qint32 performance, qint64 epoch)
{
    Result<pg::Rows> rows = co_await m_pool.execute(sql::endDrainedLine, performance, epoch);
    co_return wasDone(rows);
}

Task<Result<bool>> LineStore::endQuiet(qint32 performance, qint64 epoch)
{
    Result<pg::Rows> rows = co_await m_pool.execute(sql::endQuietLine, performance, epoch);
    co_return wasDone(rows);
}

Task<Result<bool>> LineStore::lose(qint32 performance, qint64 epoch, std::chrono::milliseconds grace)
{
    const double seconds = double(grace.count()) / 1000.0;
    Result<pg::Rows> rows = co_await m_pool.execute(sql::loseLine, performance, epoch, seconds);
    co_return wasDone(rows);
}

Task<Result<std::optional<Tick>>> LineStore::admit(qint32 performance, qint64 epoch, Candidates candidates)
{
    Result<pg::Rows> rows =
        co_await m_pool.execute(sql::admit, performance, epoch, candidates.tick, candidates.accounts,
                                candidates.scores, candidates.progress);
    co_return tickOf(rows, std::move(candidates));
}

Task<Result<std::optional<Tick>>> LineStore::readTick(qint32 performance, qint64 epoch, qint64 tick)
{
    Result<pg::Rows> rows = co_await m_pool.execute(sql::readTick, performance, tick, epoch);
    if (!rows)
        co_return failure(std::move(rows.error()));
    if (rows->isEmpty())
        co_return std::optional<Tick>();
    auto cells = rows->row(0).as<Score, std::vector<AccountId>>();
    if (!cells)
        co_return failure(std::move(cells.error()));
    Tick made;
    made.tick = tick;
    made.progress = std::get<0>(*cells);
    made.accounts = std::move(std::get<1>(*cells));
    co_return std::optional(std::move(made));
}

Task<Result<std::optional<Admission>>> LineStore::admissionOf(qint32 performance, AccountId account)
{
    Result<pg::Rows> rows = co_await m_pool.execute(sql::findAdmission, performance, account);
    if (!rows)
        co_return failure(std::move(rows.error()));
    if (rows->isEmpty())
        co_return std::optional<Admission>();
    const auto cells = rows->row(0).as<Instant, Score, qint64, qint32, qint64, bool>();
    if (!cells)
        co_return failure(cells.error());
    Admission found;
    qint64 remaining = 0;
    std::tie(found.until, found.score, found.tick, found.ordinal, remaining, found.hasEnded) = *cells;
    found.remaining = std::chrono::milliseconds{remaining};
    co_return std::optional(found);
}

Task<Result<bool>> LineStore::wasAdmitted(qint32 performance, Score score)
{
    Result<pg::Rows> rows = co_await m_pool.execute(sql::wasAdmitted, performance, score);
    if (!rows)
        co_return failure(std::move(rows.error()));
    co_return rows->row(0).get<bool>(0);
}

Task<Result<void>> LineStore::end(qint32 performance, Admission admission)
{
    Result<pg::Rows> rows =
        co_await m_pool.execute(sql::endAdmission, performance, admission.tick, admission.ordinal);
    co_return wasSaid(rows);
}

Task<Result<void>> LineStore::noteMinute(qint32 performance, qint64 epoch, LineCounts counts)
{
    Result<pg::Rows> rows = co_await m_pool.execute(sql::noteMinute, performance, epoch, counts.waiting,
                                                    counts.drew, counts.arrived, counts.left);
    co_return wasSaid(rows);
}

Task<Result<std::vector<MinuteRow>>> LineStore::minutes(qint32 performance, qint32 count)
{
    Result<pg::Rows> rows = co_await m_pool.execute(sql::readMinutes, performance, count);
    if (!rows)
        co_return failure(std::move(rows.error()));
    std::vector<MinuteRow> minutes;
    for (const pg::Row row : *rows) {
        const auto cells = row.as<Instant, qint64, qint64, qint64, qint64, qint64>();
        if (!cells)
            co_return failure(cells.error());
        MinuteRow minute;
        std::tie(minute.minute, minute.waiting, minute.arrived, minute.buying, minute.letIn, minute.sold) =
            *cells;
        minutes.push_back(minute);
    }
    co_return minutes;
}

Task<Result<SalesRow>> LineStore::sales(qint32 performance)
{
    Result<pg::Rows> rows = co_await m_pool.execute(sql::readSales, performance);
    if (!rows)
        co_return failure(std::move(rows.error()));
    const auto cells = rows->row(0).as<qint64, qint64, qint64>();
    if (!cells)
        co_return failure(cells.error());
    SalesRow sales;
    std::tie(sales.sold, sales.unsold, sales.buying) = *cells;
    co_return sales;
}

} // namespace foyer::line
