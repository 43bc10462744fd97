// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/reports/rollupkeeper.h"

#include "core/base/log.h"
#include "server/reports/newsbite.h"
#include "server/reports/sql.h"

#include <QPointer>

namespace foyer::reports {

namespace {

using namespace std::chrono_literals;

Q_LOGGING_CATEGORY(lcReports, "foyer.reports")

constexpr auto foldTime = 30s;

Error stopping()
{
    return Error{ErrorCode::Closed, QStringLiteral("The server is stopping.")};
}

} // namespace

RollupKeeper::RollupKeeper(pg::Pool &pool, const Clock &clock) : RollupKeeper(pool, clock, Settings{}) {}

RollupKeeper::RollupKeeper(pg::Pool &pool, const Clock &clock, Settings settings)
    : m_pool(pool)
    , m_clock(clock)
    , m_settings(settings)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        m_isResting = false;
        wake();
    });
}

void RollupKeeper::start()
{
    m_isStopped = false;
    wake();
}

void RollupKeeper::stop()
{
    m_isStopped = true;
    m_isResting = false;
    m_timer.stop();
}

void RollupKeeper::wake()
{
    if (!m_isRunning && !m_isResting && !m_isStopped)
        static_cast<void>(run());
}

// Counts until there is nothing more, then rests: a crowd of small sales is counted in large bites.
Task<> RollupKeeper::run()
{
    const QPointer<RollupKeeper> self(this);
    m_isRunning = true;
    const quint64 foldedBefore = m_folded;
    Result<void> places;
    Result<int> folded = m_settings.rows;
    while (self && !m_isStopped && folded && *folded >= m_settings.rows) {
        folded = co_await fold(&m_pool, m_settings.rows);
        if (self && folded)
            m_folded += quint64(*folded);
    }
    if (self && folded && !m_isStopped)
        places = co_await countPlacesIfDue();
    if (!self)
        co_return;
    if (!folded || !places)
        LogEvent(LogLevel::Warning, lcReports(),
                 QStringLiteral("Figures cannot be brought up to date; trying again."))
            .repeatsAs("reports.fold")
            .error(folded ? places.error() : folded.error());
    m_isRunning = false;
    if (m_isStopped)
        co_return;
    m_isResting = m_folded != foldedBefore;
    m_timer.start(m_isResting ? m_settings.rest : m_settings.interval);
}

Task<Result<int>> RollupKeeper::fold(QPointer<pg::Pool> pool, int rows)
{
    Result<pg::Rows> anything = co_await pool->execute(sql::lookForNews);
    if (!anything)
        co_return failure(std::move(anything.error()));
    if (anything->isEmpty())
        co_return 0;
    if (!pool)
        co_return failure(stopping());
    pg::TransactionOptions options;
    options.deadline = pool->deadlineIn(foldTime);
    Result<pg::Transaction> transaction = co_await pool->begin(options);
    if (!transaction)
        co_return failure(std::move(transaction.error()));
    Result<pg::Rows> turn = co_await transaction->execute(sql::takeTurn);
    if (!turn)
        co_return failure(std::move(turn.error()));
    if (turn->isEmpty())
        co_return 0;
    Result<pg::Rows> found = co_await transaction->execute(sql::readNews, rows);
    if (!found)
        co_return failure(std::move(found.error()));
    const Result<NewsBite> bite = NewsBite::read(*found);
    if (!bite)
        co_return failure(bite.error());
    if (bite->isEmpty())
        co_return 0;
    Result<std::vector<pg::Rows>> counted = co_await transaction->runAndCommit(bite->statements());
    if (!counted)
        co_return failure(std::move(counted.error()));
    co_return found->count();
}

Task<Result<void>> RollupKeeper::countPlacesIfDue()
{
    const QPointer<RollupKeeper> self(this);
    const SteadyInstant now = m_clock.steadyNow();
    if (now < m_nextPlaces)
        co_return Result<void>();
    m_nextPlaces = now + m_settings.placesEvery;
    if (now >= m_nextSearch) {
        m_nextSearch = now + m_settings.searchEvery;
        Result<pg::Rows> searched = co_await m_pool.execute(sql::findUncounted);
        if (!searched)
            co_return failure(std::move(searched.error()));
    }
    Result<int> counted = 1;
    while (self && !m_isStopped && counted && *counted > 0)
        counted = co_await countPlaces(&m_pool, m_settings.performances);
    if (self) // large houses are counted less often, so that it never takes more than a twentieth of the time
        m_nextPlaces = std::max(m_nextPlaces, m_clock.steadyNow() + (m_clock.steadyNow() - now) * 20);
    if (!counted)
        co_return failure(std::move(counted.error()));
    co_return Result<void>();
}

Task<Result<int>> RollupKeeper::countPlaces(QPointer<pg::Pool> pool, int performances)
{
    Result<pg::Rows> counted =
        co_await pool->execute(pool->deadlineIn(foldTime), sql::countOccupancy, performances);
    if (!counted)
        co_return failure(std::move(counted.error()));
    co_return int(counted->affected());
}

Task<Result<void>> RollupKeeper::countAll(QPointer<pg::Pool> pool, Settings settings)
{
    Result<int> folded = 1;
    while (folded && *folded > 0 && pool)
        folded = co_await fold(pool, settings.rows);
    if (!folded || !pool)
        co_return failure(folded ? stopping() : folded.error());
    Result<pg::Rows> searched = co_await pool->execute(sql::findUncounted);
    if (!searched)
        co_return failure(std::move(searched.error()));
    Result<int> counted = 1;
    while (counted && *counted > 0 && pool)
        counted = co_await countPlaces(pool, settings.performances);
    if (!counted)
        co_return failure(std::move(counted.error()));
    co_return Result<void>();
}

} // namespace foyer::reports
