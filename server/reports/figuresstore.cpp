// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/reports/figuresstore.h"

#include "server/reports/figuresrows.h"
#include "server/reports/sql.h"

namespace foyer::reports {

namespace {

using namespace std::chrono_literals;
using std::chrono::floor;
using std::chrono::sys_days;

constexpr int latestOrders = 20;
const TimeSpan always{sys_days{std::chrono::year{2000} / 1 / 1}, sys_days{std::chrono::year{2200} / 1 / 1}};

sys_days dayOf(Instant instant)
{
    return floor<std::chrono::days>(instant);
}

template <typename T>
Result<void> put(std::vector<T> &into, Result<std::vector<T>> rows)
{
    if (!rows)
        return failure(std::move(rows.error()));
    into = std::move(*rows);
    return {};
}

/// All answers that a sheet is made of.
struct Answers
{
    pg::Rows asOf, sales, overTime, places, arrivals, inside, orders;
    std::optional<pg::Rows> names;
};

Result<FigureSheet> assembled(FigureSheet sheet, const Answers &answers)
{
    std::vector<ArrivalsAt> inside;
    const auto asOf = answers.asOf.row(0).get<Instant>(0);
    const auto all = answers.inside.row(0).as<qint64, qint64, qint64>();
    if (!asOf || !all)
        return failure(asOf ? all.error() : asOf.error());
    sheet.asOf = *asOf;
    sheet.arrivedInAll = ArrivalsAt{{}, std::get<0>(*all), std::get<1>(*all), std::get<2>(*all)};
    for (const Result<void> &done :
         {put(sheet.sales, salesRows(answers.sales)), put(sheet.overTime, salesSteps(answers.overTime)),
          put(sheet.places, placesRows(answers.places)), put(sheet.arrivals, arrivalSteps(answers.arrivals)),
          put(sheet.latestOrders, orderRows(answers.orders)),
          answers.names ? addNames(sheet.sales, *answers.names) : Result<void>()}) {
        if (!done)
            return failure(done.error());
    }
    return sheet;
}

} // namespace

// A whole organization is counted by hours: its minutes would be too many.
FigureSheet FiguresStore::blankSheet(const FiguresScope &scope, const FiguresQuestion &question)
{
    FigureSheet sheet;
    sheet.scope = scope;
    if (!question.span)
        return sheet;
    const TimeStep finest = scope.event ? TimeStep::Minute : TimeStep::Hour;
    sheet.step = std::max(stepFor(*question.span), finest);
    sheet.span = inWholeSteps(*question.span, sheet.step);
    return sheet;
}

Task<Result<FiguresScope>> FiguresStore::scope(FiguresQuestion question) const
{
    Result<pg::Rows> rows =
        co_await m_pool.execute(sql::findScope, question.organization, question.performance, question.event);
    if (!rows)
        co_return failure(std::move(rows.error()));
    co_return scopeOf(*rows, question);
}

Completion<pg::Rows> FiguresStore::salesParts(const FiguresScope &scope, const FiguresQuestion &question,
                                              const FigureSheet &sheet) const
{
    const TimeSpan span = sheet.span.value_or(always);
    if (!scope.event)
        return m_pool.execute(sql::sumHouse, question.organization, pg::Utf8{scope.currency},
                              question.channel, span.from, span.to);
    if (!sheet.span)
        return m_pool.execute(sql::sumTotals, scope.performances, question.channel);
    if (sheet.step != TimeStep::Day)
        return m_pool.execute(sql::sumMinutes, scope.performances, question.channel, span.from, span.to);
    return m_pool.execute(sql::sumDays, scope.performances, question.channel, dayOf(span.from),
                          dayOf(span.to));
}

Completion<pg::Rows> FiguresStore::salesOverTime(const FiguresScope &scope, const FiguresQuestion &question,
                                                 const FigureSheet &sheet) const
{
    const TimeSpan span = sheet.span.value_or(always);
    const auto width = qint32(widthOf(sheet.step).count());
    if (!scope.event)
        return m_pool.execute(sql::sumOverHouse, question.organization, pg::Utf8{scope.currency},
                              question.channel, span.from, span.to, width);
    if (sheet.step == TimeStep::Day)
        return m_pool.execute(sql::sumOverDays, scope.performances, question.channel, dayOf(span.from),
                              dayOf(span.to));
    return m_pool.execute(sql::sumOverMinutes, scope.performances, question.channel, span.from, span.to,
                          width);
}

Completion<pg::Rows> FiguresStore::arrivals(const FiguresScope &scope, const FigureSheet &sheet,
                                            Instant now) const
{
    const TimeSpan lastDay{now - 24h, now + 24h};
    const TimeSpan span =
        scope.isOnePerformance() ? sheet.span.value_or(always) : sheet.span.value_or(lastDay);
    return m_pool.execute(sql::readArrivals, scope.performances, span.from, span.to);
}

// All are asked before the first is awaited, so that they run side by side.
Task<Result<FigureSheet>> FiguresStore::sheet(FiguresScope scope, FiguresQuestion question, Instant now) const
{
    FigureSheet sheet = blankSheet(scope, question);
    std::vector<Completion<pg::Rows>> asked;
    asked.push_back(m_pool.execute(sql::readAsOf));
    asked.push_back(salesParts(scope, question, sheet));
    asked.push_back(salesOverTime(scope, question, sheet));
    asked.push_back(m_pool.execute(sql::readOccupancy, scope.performances));
    asked.push_back(arrivals(scope, sheet, now));
    asked.push_back(m_pool.execute(sql::readInside, scope.performances));
    asked.push_back(
        m_pool.execute(sql::readLatestOrders, scope.performances, question.channel, latestOrders));
    if (scope.event)
        asked.push_back(m_pool.execute(sql::readNames, *scope.event));
    std::vector<pg::Rows> rows;
    for (Completion<pg::Rows> &answer : asked) {
        Result<pg::Rows> got = co_await std::move(answer);
        if (!got)
            co_return failure(std::move(got.error()));
        rows.push_back(std::move(*got));
    }
    Answers answers{std::move(rows[0]), std::move(rows[1]), std::move(rows[2]), std::move(rows[3]),
                    std::move(rows[4]), std::move(rows[5]), std::move(rows[6]), std::nullopt};
    if (scope.event)
        answers.names = std::move(rows[7]);
    co_return assembled(std::move(sheet), answers);
}

Task<Result<std::vector<ExportRow>>> FiguresStore::exported(FiguresScope scope, FiguresQuestion question,
                                                            ExportPlace after, int rows) const
{
    const TimeSpan span = question.span.value_or(always);
    Result<pg::Rows> found = co_await m_pool.execute(
        sql::exportSales, scope.performances, question.channel, span.from, span.to, after.performance,
        after.minute, after.category, after.section, after.ticketType, after.channel, after.tender, rows);
    if (!found)
        co_return failure(std::move(found.error()));
    co_return exportRows(*found);
}

} // namespace foyer::reports
