// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/catalog/seatmaptexts.h"

#include "server/catalog/wiresheet.h"

#include <algorithm>
#include <qcoro/qcorofuture.h>
#include <QPointer>
#include <QtConcurrentRun>

namespace foyer::catalog {

SeatMapTexts::SeatMapTexts(SeatPlans &plans, std::size_t kept, QObject *parent)
    : QObject(parent)
    , m_plans(plans)
    , m_kept(kept)
{}

Completion<QByteArray> SeatMapTexts::get(const booking::SaleSheetPtr &sheet)
{
    CompletionPair<QByteArray> pair = makeCompletion<QByteArray>();
    const Key key(sheet->performance, sheet->revision);
    const auto known = std::ranges::find(m_texts, key, &std::pair<Key, QByteArray>::first);
    if (known != m_texts.end()) {
        m_texts.splice(m_texts.begin(), m_texts, known);
        pair.completer.complete(known->second);
        return std::move(pair.completion);
    }
    auto &waiting = m_waiting[key];
    waiting.push_back(std::move(pair.completer));
    if (waiting.size() == 1)
        static_cast<void>(write(QPointer<SeatMapTexts>(this), sheet));
    return std::move(pair.completion);
}

// A sheet may be a little behind its performance: then the text is that of the newer hall, and nothing to
// keep.
Task<> SeatMapTexts::write(QPointer<SeatMapTexts> self, booking::SaleSheetPtr sheet)
{
    const Key key(sheet->performance, sheet->revision);
    Result<PlanRef> ref = co_await self->m_plans.refOf(sheet->performance);
    if (!self)
        co_return;
    if (!ref || ref->map.isNull()) {
        const Result<QByteArray> none = ref ? Result<QByteArray>(QByteArray()) : failure(ref.error());
        self->finish(key, none, true);
        co_return;
    }
    const PlanRef wanted = *ref;
    Result<SeatPlanPtr> plan = co_await self->m_plans.get(wanted);
    if (!self)
        co_return;
    if (!plan) {
        self->finish(key, failure(plan.error()), false);
        co_return;
    }
    const SeatPlanPtr map = *plan;
    QFuture<QByteArray> writing =
        QtConcurrent::run(&self->m_plans.threads(), [sheet, map] { return seatMapText(*sheet, *map); });
    QByteArray text = co_await writing;
    if (self)
        self->finish(key, text, wanted.order == sheet->seatOrder);
}

void SeatMapTexts::finish(Key key, const Result<QByteArray> &text, bool isKept)
{
    if (text && isKept) {
        m_texts.emplace_front(key, *text);
        if (m_texts.size() > m_kept)
            m_texts.pop_back();
    }
    auto waiting = m_waiting.extract(key);
    for (Completer<QByteArray> &completer : waiting.mapped())
        completer.complete(text);
}

} // namespace foyer::catalog
