// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/reports/figuresstore.h"

#include "core/reports/quartersplit.h"
#include "core/reports/recentarrivals.h"
#include "server/reports/figuresrows.h"
#include "server/reports/sql.h"

namespace foyer::reports {

namespace {

using namespace std::chrono_literals;
using std::chrono::sys_days;

constexpr int latestOrders = 20;
const TimeSpan always{sys_days{std::chrono::year{2000} / 1 / 1}, sys_days{std::chrono::year{2200} / 1 / 1}};

/// Events are counted in days where a chart is, else in quarters of an hour.
qint32 widthOfParts(TimeStep step)
{
    return qint32(widthOf(step == TimeStep::Day ? TimeStep::Day : TimeStep::Quarter).count());
}

/// The beginning of the minutes that a gate's pace is told by, the one that runs among them.
Instant recentSince(Instant now)
{
    return std::chrono::floor<std::chrono::minutes>(now) - recentArrivals + 1min;
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
    pg::Rows asOf, sales, overTime, places, arrivals, inside, orders, refunds, gates, categories;
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
          put(sheet.latestRefunds, refundRows(answers.refunds)), put(sheet.gates, gateRows(answers.gates)),
          put(sheet.categories, categoryRows(answers.categories)),
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
    if (!question.performance)
        return eventParts(scope, question, sheet.step, span);
    if (!sheet.span)
        return m_pool.execute(sql::sumTotals, scope.performances, question.channel);
    return m_pool.execute(sql::sumMinutes, scope.performances, question.channel, span.from, span.to);
}

Completion<pg::Rows> FiguresStore::eventParts(const FiguresScope &scope, const FiguresQuestion &question,
                                              TimeStep step, const TimeSpan &span) const
{
    const QuarterSplit split = step == TimeStep::Day ? QuarterSplit{span} : inQuarters(span);
    std::vector<Instant> starts;
    std::vector<Instant> stops;
    for (const TimeSpan &end : split.ends) {
        starts.push_back(end.from);
        stops.push_back(end.to);
    }
    return m_pool.execute(sql::sumEventParts, *scope.event, scope.performances, question.channel,
                          widthOfParts(step), split.quarters.from, split.quarters.to, starts, stops);
}

Completion<pg::Rows> FiguresStore::salesOverTime(const FiguresScope &scope, const FiguresQuestion &question,
                                                 const FigureSheet &sheet) const
{
    const TimeSpan span = sheet.span.value_or(always);
    const auto width = qint32(widthOf(sheet.step).count());
    if (!scope.event)
        return m_pool.execute(sql::sumOverHouse, question.organization, pg::Utf8{scope.currency},
                              question.channel, span.from, span.to, width);
    if (!question.performance && sheet.step != TimeStep::Minute)
        return m_pool.execute(sql::sumEventSteps, *scope.event, question.channel, widthOfParts(sheet.step),
                              span.from, span.to, width);
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
    asked.push_back(
        m_pool.execute(sql::readLatestRefunds, scope.performances, question.channel, latestOrders));
    asked.push_back(m_pool.execute(sql::readGates, scope.performances, recentSince(now)));
    asked.push_back(m_pool.execute(sql::readCategories, scope.performances));
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
                    std::move(rows[4]), std::move(rows[5]), std::move(rows[6]), std::move(rows[7]),
                    std::move(rows[8]), std::move(rows[9]), std::nullopt};
    if (scope.event)
        answers.names = std::move(rows[10]);
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
