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
    const auto known =
        std::ranges::find(m_texts, sheet->performance, &std::pair<PerformanceId, QByteArray>::first);
    if (known != m_texts.end()) {
        m_texts.splice(m_texts.begin(), m_texts, known);
        pair.completer.complete(known->second);
        return std::move(pair.completion);
    }
    auto &waiting = m_waiting[sheet->performance];
    waiting.push_back(std::move(pair.completer));
    if (waiting.size() == 1)
        static_cast<void>(write(QPointer<SeatMapTexts>(this), sheet));
    return std::move(pair.completion);
}

Task<> SeatMapTexts::write(QPointer<SeatMapTexts> self, booking::SaleSheetPtr sheet)
{
    Result<SeatPlanPtr> plan = co_await self->m_plans.ofPerformance(sheet->performance);
    if (!self)
        co_return;
    if (!plan || !*plan) {
        const Result<QByteArray> none = plan ? Result<QByteArray>(QByteArray()) : failure(plan.error());
        self->finish(sheet->performance, none);
        co_return;
    }
    const SeatPlanPtr map = *plan;
    QFuture<QByteArray> writing = QtConcurrent::run(
        &self->m_plans.threads(), [sheet, map] { return seatMapText(*sheet, map->document); });
    QByteArray text = co_await writing;
    if (self)
        self->finish(sheet->performance, text);
}

void SeatMapTexts::finish(PerformanceId performance, const Result<QByteArray> &text)
{
    if (text) {
        m_texts.emplace_front(performance, *text);
        if (m_texts.size() > m_kept)
            m_texts.pop_back();
    }
    auto waiting = m_waiting.extract(performance);
    for (Completer<QByteArray> &completer : waiting.mapped())
        completer.complete(text);
}

} // namespace foyer::catalog
