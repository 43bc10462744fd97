// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/line/linecontrol.h"

#include <cmath>

namespace foyer::line {

namespace {

using namespace std::chrono_literals;

constexpr auto furthestOpening = 24h * 366;
constexpr std::size_t ratedMinutes = 5; // minutes that a rate is taken of

LineRow blank(const LineControl::Subject &subject)
{
    LineRow row;
    row.performance = subject.performance;
    row.organization = subject.organization;
    return row;
}

/// Of the last whole minutes; the one that runs counts where there is no other.
qint64 perMinute(const std::vector<MinuteRow> &minutes, qint64 MinuteRow::*what)
{
    if (minutes.size() < 2)
        return minutes.empty() ? 0 : minutes.back().*what;
    qint64 sum = 0;
    const std::size_t count = std::min(ratedMinutes, minutes.size() - 1);
    for (std::size_t i = minutes.size() - 1 - count; i + 1 < minutes.size(); ++i)
        sum += minutes[i].*what;
    return qint64(std::lround(double(sum) / double(count)));
}

void addRates(wire::LineFigures &figures, const std::vector<MinuteRow> &minutes)
{
    figures.arrivingPerMinute = perMinute(minutes, &MinuteRow::arrived);
    figures.letInPerMinute = perMinute(minutes, &MinuteRow::letIn);
    figures.soldPerMinute = perMinute(minutes, &MinuteRow::sold);
    for (const MinuteRow &minute : minutes)
        figures.minutes.push_back(shownMinute(minute));
}

void addForecast(wire::LineFigures &figures, const LineRow &line, Instant now)
{
    if (letsIn(line.state))
        figures.throughAt = doneAt(figures.line.waiting, expectedPerMinute(line.pace, line.measured()), now);
    figures.lastTicketAt = doneAt(figures.unsold, double(figures.soldPerMinute), now);
}

} // namespace

Task<LineAnswer<LineRow>> LineControl::show(Subject subject)
{
    Result<LineRowPtr> row = co_await m_parts.book.readNow(subject.performance);
    if (!row)
        co_return refuse(std::move(row.error()));
    if (!*row)
        co_return blank(subject);
    co_return **row;
}

// The row to edit, made where there is none.
Task<LineAnswer<LineRow>> LineControl::existing(Subject subject)
{
    Result<LineRowPtr> row = co_await m_parts.book.readNow(subject.performance);
    if (row && !*row) {
        Result<void> added =
            co_await m_parts.store.add(subject.performance, subject.organization, Draw::make(m_parts.random));
        if (!added)
            co_return refuse(std::move(added.error()));
        row = co_await m_parts.book.readNow(subject.performance);
    }
    if (!row)
        co_return refuse(std::move(row.error()));
    if (!*row)
        co_return refuse(LineReason::UnknownPerformance);
    co_return **row;
}

bool LineControl::isSensibleOpening(Instant at) const
{
    const Instant now = m_parts.clock.now();
    return at > now - 1min && at < now + furthestOpening;
}

Task<LineAnswer<LineRow>> LineControl::change(Subject subject, qint32 revision, LineEdit edit)
{
    if (edit.opensAt && !isSensibleOpening(*edit.opensAt))
        co_return refuse(LineReason::PastOpening);
    LineAnswer<LineRow> row = co_await existing(subject);
    if (!row)
        co_return row;
    if (edit.opensAt && row->state != LineState::Gathering)
        co_return refuse(LineReason::WrongState);
    Result<std::optional<qint32>> changed =
        co_await m_parts.store.change(subject.performance, subject.organization, revision, std::move(edit));
    if (!changed)
        co_return refuse(std::move(changed.error()));
    if (!*changed)
        co_return refuse(LineReason::Stale);
    co_await m_parts.keeper.changed(subject.performance, false);
    co_return co_await show(subject);
}

Task<LineAnswer<LineRow>> LineControl::steer(Subject subject, qint32 revision, LineAction action,
                                             std::optional<Instant> opensAt)
{
    if (opensAt && !isSensibleOpening(*opensAt))
        co_return refuse(LineReason::PastOpening);
    LineAnswer<LineRow> row = co_await existing(subject);
    if (!row)
        co_return row;
    if (row->revision != revision)
        co_return refuse(LineReason::Stale);
    const std::optional<LineState> next = after(row->state, action);
    if (!next || (opensAt && action != LineAction::Gather))
        co_return refuse(LineReason::WrongState);
    Turn turn;
    turn.from = row->state;
    turn.to = *next;
    turn.revision = revision;
    turn.isAnew = beginsAnew(row->state, action);
    turn.opensAt = opensAt;
    Result<std::optional<qint32>> steered = co_await m_parts.store.steer(
        subject.performance, subject.organization, turn, Draw::make(m_parts.random));
    if (!steered)
        co_return refuse(std::move(steered.error()));
    if (!*steered)
        co_return refuse(LineReason::Stale);
    co_await m_parts.keeper.changed(subject.performance, turn.isAnew);
    co_return co_await show(subject);
}

Task<LineAnswer<wire::LineFigures>> LineControl::figures(Subject subject, qint32 minutes)
{
    LineAnswer<LineRow> row = co_await show(subject);
    if (!row)
        co_return tl::unexpected<LineRefusal>(std::move(row.error()));
    Result<SalesRow> sales = co_await m_parts.store.sales(subject.performance);
    if (!sales)
        co_return refuse(std::move(sales.error()));
    Result<std::vector<MinuteRow>> known = co_await m_parts.store.minutes(subject.performance, minutes);
    if (!known)
        co_return refuse(std::move(known.error()));
    Pulse pulse;
    if (isGuarded(row->state)) {
        const auto shared = std::make_shared<const LineRow>(*row);
        Remembered<Pulse> now = co_await m_parts.memory.pulse(shared, false);
        if (now)
            pulse = std::move(*now);
    }
    const Instant now = m_parts.clock.now();
    wire::LineFigures figures;
    figures.line = shownPublic(*row, pulse, now);
    figures.buying = sales->buying;
    figures.called = pulse.called;
    figures.sold = sales->sold;
    figures.unsold = std::max<qint64>(sales->unsold, 0);
    addRates(figures, *known);
    addForecast(figures, *row, now);
    co_return figures;
}

} // namespace foyer::line
