// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/catalog/salesheets.h"

#include "server/catalog/sql.h"
#include "server/pg/listener.h"

#include <algorithm>
#include <qcoro/qcorofuture.h>
#include <QPointer>
#include <QtConcurrentRun>

namespace foyer::catalog {

namespace {

const QByteArray channel = QByteArrayLiteral("foyer_catalog");

constexpr std::size_t fewSeats = 2000; // that many are copied faster than a thread is woken

Error gone()
{
    return Error{ErrorCode::Closed, QStringLiteral("The server is stopping.")};
}

} // namespace

SaleSheets::SaleSheets(pg::Pool &pool, SeatPlans &plans, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_pool(pool)
    , m_plans(plans)
    , m_clock(clock)
{}

SaleSheets::~SaleSheets() = default;

Task<Result<booking::SaleSheetPtr>> SaleSheets::byNumber(qint32 number)
{
    co_return co_await get(number);
}

Task<Result<booking::SaleSheetPtr>> SaleSheets::byId(PerformanceId id)
{
    const QPointer<SaleSheets> self(this);
    if (const auto known = m_numbersById.find(id); known != m_numbersById.end())
        co_return co_await get(known->second);
    const std::optional<QString> noSlug;
    Result<qint32> number = co_await find(self, id, noSlug);
    if (!number)
        co_return failure(number.error());
    if (!self)
        co_return failure(gone());
    co_return co_await get(*number);
}

Task<Result<booking::SaleSheetPtr>> SaleSheets::bySlug(QByteArray slug)
{
    const QPointer<SaleSheets> self(this);
    const std::optional<PerformanceId> noId;
    const std::optional<QString> text = QString::fromUtf8(slug);
    Result<qint32> number = co_await find(self, noId, text);
    if (!number)
        co_return failure(number.error());
    if (!self)
        co_return failure(gone());
    co_return co_await get(*number);
}

Task<Result<qint32>> SaleSheets::find(QPointer<SaleSheets> self, std::optional<PerformanceId> id,
                                      std::optional<QString> slug)
{
    const std::optional<qint32> noNumber;
    Result<pg::Rows> rows = co_await self->m_pool.execute(sql::findPerformance, noNumber, id, slug);
    if (!rows)
        co_return failure(rows.error());
    if (rows->isEmpty())
        co_return failure(ErrorCode::NotFound, QStringLiteral("There is no such performance."));
    const auto found = rows->row(0).as<qint32, PerformanceId>();
    if (!found)
        co_return failure(found.error());
    if (self)
        self->m_numbersById.emplace(std::get<1>(*found), std::get<0>(*found));
    co_return std::get<0>(*found);
}

void SaleSheets::forget(qint32 number)
{
    const auto known = m_entries.find(number);
    if (known == m_entries.end())
        return;
    known->second.isForgotten = true;
    known->second.freshUntil = SteadyInstant::min();
}

void SaleSheets::forgetAll()
{
    for (auto &[number, entry] : m_entries) {
        entry.isForgotten = true;
        entry.freshUntil = SteadyInstant::min();
    }
}

void SaleSheets::follow(pg::Listener &listener)
{
    connect(&listener, &pg::Listener::notified, this,
            [this](const QByteArray &from, const QByteArray &payload) {
                if (from == channel)
                    forget(payload.toInt());
            });
    connect(&listener, &pg::Listener::resumed, this, &SaleSheets::forgetAll);
    listener.subscribe(channel);
}

Completion<booking::SaleSheetPtr> SaleSheets::get(qint32 number)
{
    CompletionPair<booking::SaleSheetPtr> pair = makeCompletion<booking::SaleSheetPtr>();
    Entry &entry = m_entries[number];
    if (entry.sheet && m_clock.steadyNow() < entry.freshUntil) {
        pair.completer.complete(entry.sheet);
        return std::move(pair.completion);
    }
    entry.waiting.push_back(std::move(pair.completer));
    if (entry.waiting.size() == 1)
        static_cast<void>(refresh(QPointer<SaleSheets>(this), number));
    return std::move(pair.completion);
}

// Again from the start where somebody edited while the sheet was being made: who asked after the edit must
// not be given what was read before it.
Task<> SaleSheets::refresh(QPointer<SaleSheets> self, qint32 number)
{
    for (;;) {
        self->m_entries[number].isForgotten = false;
        Result<bool> current = co_await isCurrent(self, number);
        if (!self)
            co_return;
        if (current && *current) {
            if (self->m_entries[number].isForgotten)
                continue;
            const Entry &entry = self->m_entries[number];
            self->finish(number, entry.sheet, entry.version);
            co_return;
        }
        const auto version = std::make_shared<SheetVersion>();
        Result<booking::SaleSheetPtr> sheet = co_await make(self, number, version);
        if (!self)
            co_return;
        if (sheet && self->m_entries[number].isForgotten)
            continue;
        self->finish(number, sheet, *version);
        co_return;
    }
}

// A sheet that grew old but says what the database says is as good as a new one.
Task<Result<bool>> SaleSheets::isCurrent(QPointer<SaleSheets> self, qint32 number)
{
    if (!self->m_entries[number].sheet)
        co_return false;
    Result<pg::Rows> rows = co_await self->m_pool.execute(sql::readSheetRevision, number);
    if (!rows)
        co_return failure(rows.error());
    if (!self || rows->isEmpty())
        co_return false;
    const auto versions = rows->row(0).as<qint32, qint32>();
    if (!versions)
        co_return failure(versions.error());
    const SheetVersion version{std::get<0>(*versions), std::get<1>(*versions)};
    co_return version == self->m_entries[number].version;
}

Task<Result<booking::SaleSheetPtr>> SaleSheets::make(QPointer<SaleSheets> self, qint32 number,
                                                     std::shared_ptr<SheetVersion> version)
{
    pg::Segment statements = readSheet(number);
    Result<std::vector<pg::Rows>> rows = co_await self->m_pool.run(std::move(statements));
    if (!rows)
        co_return failure(rows.error());
    Result<SheetFacts> facts = loadSheet(*rows);
    if (!facts)
        co_return failure(facts.error());
    if (!self)
        co_return failure(gone());
    ++self->m_made;
    *version = facts->version;
    if (facts->plan.map.isNull())
        co_return makeSheet(std::move(*facts), nullptr);
    Result<SeatPlanPtr> plan = co_await self->m_plans.get(facts->plan);
    if (!plan)
        co_return failure(plan.error());
    if (!self)
        co_return failure(gone());
    if ((*plan)->seats.size() <= fewSeats)
        co_return makeSheet(std::move(*facts), *plan);
    const auto shared = std::make_shared<SheetFacts>(std::move(*facts));
    const SeatPlanPtr seats = *plan;
    QFuture<booking::SaleSheetPtr> making = QtConcurrent::run(
        &self->m_plans.threads(), [shared, seats] { return makeSheet(std::move(*shared), seats); });
    booking::SaleSheetPtr sheet = co_await making;
    co_return sheet;
}

void SaleSheets::finish(qint32 number, const Result<booking::SaleSheetPtr> &sheet, SheetVersion version)
{
    if (sheet) {
        Entry &entry = m_entries[number];
        entry.sheet = *sheet;
        entry.version = version;
        entry.freshUntil = m_clock.steadyNow() + freshFor;
    }
    tell(number, sheet);
    dropOldest();
}

void SaleSheets::tell(qint32 number, const Result<booking::SaleSheetPtr> &sheet)
{
    const Result<booking::SaleSheetPtr> answer = sheet;
    Entry &entry = m_entries[number];
    std::vector<Completer<booking::SaleSheetPtr>> waiting = std::exchange(entry.waiting, {});
    if (!sheet && sheet.error().code == ErrorCode::NotFound)
        m_entries.erase(number); // any other error passes, and the sheet may still be true then
    for (Completer<booking::SaleSheetPtr> &completer : waiting)
        completer.complete(answer);
}

void SaleSheets::dropOldest()
{
    while (m_entries.size() > mostKept) {
        auto oldest = m_entries.end();
        for (auto it = m_entries.begin(); it != m_entries.end(); ++it) {
            const bool isOlder =
                oldest == m_entries.end() || it->second.freshUntil < oldest->second.freshUntil;
            if (it->second.waiting.empty() && isOlder)
                oldest = it;
        }
        if (oldest == m_entries.end())
            return;
        m_entries.erase(oldest);
    }
}

} // namespace foyer::catalog
