// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/reports/seasonstore.h"

#include "server/reports/seasonrows.h"
#include "server/reports/sql.h"

namespace foyer::reports {

namespace {

using std::chrono::days;

Instant firstDayOf(Instant now)
{
    return std::chrono::floor<days>(now) - days{toldDays - 1};
}

std::vector<Uuid> idsOf(const SeasonSheet &season)
{
    std::vector<Uuid> ids;
    for (const SeasonEvent &event : season.events)
        ids.push_back(event.id);
    return ids;
}

} // namespace

Task<Result<SeasonSheet>> SeasonStore::season(SeasonQuestion question, Instant now) const
{
    const auto &after = question.after;
    const std::optional<qint64> key = after ? std::optional(after->key) : std::nullopt;
    const std::optional<Uuid> id = after ? std::optional(after->id) : std::nullopt;
    const int limit = question.limit;
    Result<pg::Rows> rows = co_await m_pool.execute(sql::listSeason, question.organization, question.view,
                                                    question.text, now, key, id, qint32(limit));
    if (!rows)
        co_return failure(std::move(rows.error()));
    Result<SeasonSheet> season = seasonOf(*rows, limit);
    if (!season || season->events.empty())
        co_return season;
    const std::vector<Uuid> ids = idsOf(*season);
    const Instant firstDay = firstDayOf(now);
    std::vector<Completion<pg::Rows>> asked; // all at once: they run side by side
    asked.push_back(m_pool.execute(sql::countSeasonPlaces, ids));
    asked.push_back(m_pool.execute(sql::readSeasonGaps, ids));
    if (question.withMoney)
        asked.push_back(m_pool.execute(sql::sumSeason, ids, firstDay));
    std::vector<pg::Rows> answers;
    for (Completion<pg::Rows> &answer : asked) {
        Result<pg::Rows> got = co_await std::move(answer);
        if (!got)
            co_return failure(std::move(got.error()));
        answers.push_back(std::move(*got));
    }
    Result<void> added = addPlaces(*season, answers[0]);
    if (added)
        added = addGaps(*season, answers[1], now);
    if (added && question.withMoney)
        added = addSales(*season, answers[2], firstDay);
    if (!added)
        co_return failure(std::move(added.error()));
    co_return season;
}

Task<Result<Stakes>> SeasonStore::stakes(accounts::OrganizationId organization, Uuid event,
                                         std::optional<Uuid> performance) const
{
    Result<pg::Rows> rows = co_await m_pool.execute(sql::countStakes, event, organization, performance);
    if (!rows)
        co_return failure(std::move(rows.error()));
    const Result<pg::Row> row = rows->only();
    if (!row)
        co_return failure(row.error());
    const auto cells = row->as<pg::Utf8, qint32, qint64, qint64, qint64, qint64>();
    if (!cells)
        co_return failure(cells.error());
    const auto &[currency, dates, orders, tickets, paid, selling] = *cells;
    co_return Stakes{currency.bytes, dates, orders, tickets, paid, selling};
}

} // namespace foyer::reports
