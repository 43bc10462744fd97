// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/catalog/seatplans.h"

#include "server/catalog/sql.h"

#include <algorithm>
#include <qcoro/qcorofuture.h>
#include <QPointer>
#include <QtConcurrentRun>

namespace foyer::catalog {

SeatPlans::SeatPlans(pg::Pool &pool, std::size_t kept, QObject *parent)
    : QObject(parent)
    , m_pool(pool)
    , m_kept(kept)
{
    m_threads.setMaxThreadCount(2);
}

SeatPlans::~SeatPlans() = default;

Completion<SeatPlanPtr> SeatPlans::get(SeatMapRef ref)
{
    CompletionPair<SeatPlanPtr> pair = makeCompletion<SeatPlanPtr>();
    const auto known = std::ranges::find(m_plans, ref, &std::pair<SeatMapRef, SeatPlanPtr>::first);
    if (known != m_plans.end()) {
        m_plans.splice(m_plans.begin(), m_plans, known);
        pair.completer.complete(known->second);
        return std::move(pair.completion);
    }
    Waiting &waiting = m_waiting[ref];
    waiting.push_back(std::move(pair.completer));
    if (waiting.size() == 1)
        static_cast<void>(load(QPointer<SeatPlans>(this), ref));
    return std::move(pair.completion);
}

Task<> SeatPlans::load(QPointer<SeatPlans> self, SeatMapRef ref)
{
    Result<pg::Rows> rows = co_await self->m_pool.execute(sql::readSeatMap, ref.id, ref.version);
    if (!self)
        co_return;
    if (!rows) {
        self->finish(ref, failure(rows.error()));
        co_return;
    }
    if (rows->isEmpty()) {
        self->finish(ref, failure(ErrorCode::NotFound, QStringLiteral("There is no such seat map.")));
        co_return;
    }
    ++self->m_reads;
    const Result<pg::Utf8> document = rows->row(0).get<pg::Utf8>(0);
    if (!document) {
        self->finish(ref, failure(document.error()));
        co_return;
    }
    const QByteArray text = document->bytes;
    QFuture<Result<SeatPlanPtr>> reading =
        QtConcurrent::run(&self->m_threads, [text] { return readSeatPlan(text); });
    Result<SeatPlanPtr> plan = co_await reading;
    if (self)
        self->finish(ref, plan);
}

Task<Result<SeatPlanPtr>> SeatPlans::ofPerformance(PerformanceId id)
{
    const QPointer<SeatPlans> self(this);
    Result<pg::Rows> rows = co_await m_pool.execute(sql::readSeatMapOf, id);
    if (!rows)
        co_return failure(rows.error());
    if (!self || rows->isEmpty())
        co_return failure(ErrorCode::NotFound, QStringLiteral("There is no such performance."));
    const auto row = rows->row(0).as<std::optional<SeatMapId>, std::optional<qint32>>();
    if (!row)
        co_return failure(row.error());
    const auto &[seatMap, version] = *row;
    if (!seatMap)
        co_return SeatPlanPtr();
    const SeatMapRef ref{*seatMap, version.value_or(0)};
    co_return co_await get(ref);
}

void SeatPlans::finish(SeatMapRef ref, const Result<SeatPlanPtr> &plan)
{
    if (plan)
        keep(ref, *plan);
    auto waiting = m_waiting.extract(ref);
    if (waiting.empty())
        return;
    for (Completer<SeatPlanPtr> &completer : waiting.mapped())
        completer.complete(plan);
}

void SeatPlans::keep(SeatMapRef ref, const SeatPlanPtr &plan)
{
    m_plans.emplace_front(ref, plan);
    if (m_plans.size() > m_kept)
        m_plans.pop_back();
}

} // namespace foyer::catalog
