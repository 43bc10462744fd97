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

Completion<SeatPlanPtr> SeatPlans::get(PlanRef ref)
{
    CompletionPair<SeatPlanPtr> pair = makeCompletion<SeatPlanPtr>();
    const auto known = std::ranges::find(m_plans, ref, &std::pair<PlanRef, SeatPlanPtr>::first);
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

// The order's row is there for ever: it may be read after the document.
Task<> SeatPlans::load(QPointer<SeatPlans> self, PlanRef ref)
{
    pg::Segment statements;
    statements.add(sql::readSeatMap, ref.map.id, ref.map.version);
    statements.add(sql::readSeatOrder, ref.performance, ref.order);
    Result<std::vector<pg::Rows>> rows = co_await self->m_pool.run(std::move(statements));
    if (!self)
        co_return;
    if (!rows) {
        self->finish(ref, failure(rows.error()));
        co_return;
    }
    if (rows->at(0).isEmpty() || (ref.order > 0 && rows->at(1).isEmpty())) {
        self->finish(ref, failure(ErrorCode::NotFound, QStringLiteral("There is no such seat map.")));
        co_return;
    }
    ++self->m_reads;
    const Result<pg::Utf8> document = rows->at(0).row(0).get<pg::Utf8>(0);
    const Result<pg::Utf8> order =
        ref.order > 0 ? rows->at(1).row(0).get<pg::Utf8>(0) : Result<pg::Utf8>(pg::Utf8{});
    if (!document || !order) {
        self->finish(ref, failure(document ? order.error() : document.error()));
        co_return;
    }
    const QByteArray text = document->bytes;
    const QByteArray meaning = order->bytes;
    QFuture<Result<SeatPlanPtr>> reading =
        QtConcurrent::run(&self->m_threads, [text, meaning] { return readSeatPlan(text, meaning); });
    Result<SeatPlanPtr> plan = co_await reading;
    if (self)
        self->finish(ref, plan);
}

Task<Result<PlanRef>> SeatPlans::refOf(PerformanceId id)
{
    Result<pg::Rows> rows = co_await m_pool.execute(sql::readSeatMapOf, id);
    if (!rows)
        co_return failure(rows.error());
    if (rows->isEmpty())
        co_return failure(ErrorCode::NotFound, QStringLiteral("There is no such performance."));
    const auto row = rows->row(0).as<std::optional<SeatMapId>, std::optional<qint32>, qint32, qint32>();
    if (!row)
        co_return failure(row.error());
    const auto &[seatMap, version, number, order] = *row;
    const PlanRef ref(SeatMapRef{seatMap.value_or(SeatMapId{}), version.value_or(0)}, number, order);
    co_return ref;
}

void SeatPlans::finish(PlanRef ref, const Result<SeatPlanPtr> &plan)
{
    if (plan)
        keep(ref, *plan);
    auto waiting = m_waiting.extract(ref);
    if (waiting.empty())
        return;
    for (Completer<SeatPlanPtr> &completer : waiting.mapped())
        completer.complete(plan);
}

void SeatPlans::keep(PlanRef ref, const SeatPlanPtr &plan)
{
    m_plans.emplace_front(ref, plan);
    if (m_plans.size() > m_kept)
        m_plans.pop_back();
}

} // namespace foyer::catalog
