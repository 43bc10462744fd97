// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/seatchange/seatchangeservice.h"

#include "core/base/log.h"
#include "server/catalog/eventwriter.h"
#include "server/seatchange/sql.h"

#include <algorithm>
#include <array>

namespace foyer::seatchange {

namespace {

using catalog::EditRefusal;

Q_LOGGING_CATEGORY(lcSeatChange, "foyer.seatchange")

constexpr std::chrono::seconds changingTime{60};
constexpr int mostTries = 5;
constexpr std::array looks{false, true}; // without the locks, and with them
constexpr std::size_t mostAtOnce = 2000; // seats that a script is asked about

/// The ones that are meant, all with the same map.
Answer<std::vector<Performance>> chosen(const Event &event,
                                        const std::optional<std::vector<catalog::PerformanceId>> &asked)
{
    std::vector<Performance> found;
    for (const Performance &performance : event.performances) {
        const bool isNamed = asked && std::ranges::find(*asked, performance.id) != asked->end();
        if (isNamed && performance.state != catalog::PerformanceState::OnSale)
            return giveUp(EditRefusal::NotPublished, QStringLiteral("performances"));
        const bool isMeant =
            performance.state == catalog::PerformanceState::OnSale && !performance.seatMap.isNull();
        if (isMeant && (isNamed || !asked))
            found.push_back(performance);
    }
    const std::set<catalog::PerformanceId> named =
        asked ? std::set(asked->begin(), asked->end()) : std::set<catalog::PerformanceId>();
    if (found.empty() || (asked && named.size() != found.size()))
        return giveUp(EditRefusal::NotFound, QStringLiteral("performances"));
    const auto map = found.front().seatMap.id;
    if (!std::ranges::all_of(found, [map](const Performance &one) { return one.seatMap.id == map; }))
        return giveUp(EditRefusal::UnknownSeatMap, QStringLiteral("performances"));
    return found;
}

void append(pg::Segment &segment, pg::Segment more)
{
    for (const pg::Command &command : more.commands())
        segment.add(command);
}

QByteArray noteOf(const ChangeAct &act, SeatMapRef target)
{
    return "{\"seat_change\":\"" + act.id.toText() + "\",\"version\":" + QByteArray::number(target.version)
           + '}';
}

// What a repeat hears that came while the first was at it.
bool isStale(const Failure &failure)
{
    const catalog::Failure *known = std::get_if<catalog::Failure>(&failure);
    const catalog::Refused *refused = known != nullptr ? std::get_if<catalog::Refused>(known) : nullptr;
    return refused != nullptr && refused->what == EditRefusal::StaleRevision;
}

Task<> evictQuietly(booking::HoldEvictor *evictor, LeavingSeats leaving)
{
    Result<int> ended = co_await evictor->evict(leaving.performance, std::move(leaving.seats));
    if (!ended)
        LogEvent(LogLevel::Info, lcSeatChange(),
                 QStringLiteral("Holds on seats that are gone could not be ended; nobody can pay by them."))
            .error(ended.error());
}

} // namespace

Task<Result<void>> SeatChangeService::fetchMaps(HallDesk *desk, std::set<SeatMapRef> refs)
{
    Plans plans;
    catalog::SeatPlans &source = m_parts.plans;
    for (const SeatMapRef &ref : refs) {
        Result<catalog::SeatPlanPtr> plan = co_await source.get(ref);
        if (!plan)
            co_return failure(plan.error());
        plans.emplace(ref, *plan);
    }
    HallDesk::Job<void> read = [plans](HallWork &work) { return readMaps(work, plans); };
    Result<void> done = co_await desk->run<void>(std::move(read));
    co_return done;
}

Task<Answer<PreparedPtr>> SeatChangeService::prepare(HallDesk *desk, catalog::EventKey key, Asked asked)
{
    catalog::Answer<Event> event = co_await m_parts.events.read(key);
    if (!event)
        co_return giveUp(event.error());
    Answer<std::vector<Performance>> performances = chosen(*event, asked.performances);
    if (!performances)
        co_return tl::unexpected<Failure>(performances.error());
    const SeatMapRef wanted{performances->front().seatMap.id, asked.version};
    catalog::Answer<SeatMapRef> target = co_await m_parts.events.findSeatMap(key, wanted);
    if (!target)
        co_return giveUp(target.error());
    const auto prepared = std::make_shared<Prepared>();
    prepared->event = std::move(*event);
    prepared->target = *target;
    prepared->performances = std::move(*performances);
    std::set<SeatMapRef> refs{*target};
    for (const Performance &performance : prepared->performances)
        refs.insert(performance.seatMap);
    Result<void> fetched = co_await fetchMaps(desk, std::move(refs));
    if (!fetched)
        co_return giveUp(fetched.error());
    co_return PreparedPtr(prepared);
}

Task<Result<void>> SeatChangeService::fetchStates(HallDesk *desk, PreparedPtr prepared)
{
    pg::Segment statements = readHalls(prepared->performances, nullptr);
    Result<std::vector<pg::Rows>> rows = co_await m_parts.pool.run(std::move(statements));
    if (!rows)
        co_return failure(rows.error());
    desk->keep(std::move(*rows));
    co_return Result<void>();
}

Task<Result<Look>> SeatChangeService::compare(HallDesk *desk, PreparedPtr prepared, MovesPtr moves,
                                              bool isLocked)
{
    HallDesk::Job<Look> comparing = [prepared, moves, isLocked](HallWork &work) {
        return compareHalls(work, *prepared, *moves, isLocked);
    };
    Result<Look> look = co_await desk->run<Look>(std::move(comparing));
    co_return look;
}

// Who does not answer now is asked again when paying.
Task<HeldApart> SeatChangeService::heldApart(std::vector<LeavingSeats> leaving)
{
    HeldApart held;
    for (const LeavingSeats &left : leaving) {
        std::set<qint32> &apart = held.emplace_back();
        for (std::size_t first = 0; first < left.seats.size(); first += mostAtOnce) {
            const auto some = std::span(left.seats).subspan(first);
            std::vector<qint32> asked(some.begin(),
                                      some.begin() + std::ptrdiff_t(std::min(mostAtOnce, some.size())));
            Result<std::map<qint32, Instant>> until =
                co_await m_parts.booking.holdStore().heldUntil(left.performance, std::move(asked));
            if (!until)
                break;
            for (const auto &[seat, deadline] : *until)
                apart.insert(seat);
        }
    }
    co_return held;
}

Task<Answer<QByteArray>> SeatChangeService::check(catalog::EventKey key, wire::SeatChangeAsked asked)
{
    HallDesk desk(m_parts.work);
    const Asked wanted{asked.version, asked.performances};
    Answer<PreparedPtr> prepared = co_await prepare(&desk, key, wanted);
    if (!prepared)
        co_return tl::unexpected<Failure>(prepared.error());
    const PreparedPtr known = *prepared;
    Result<void> fetched = co_await fetchStates(&desk, known);
    if (!fetched)
        co_return giveUp(fetched.error());
    const auto noMoves = std::make_shared<const SeatMoves>();
    Result<Look> look = co_await compare(&desk, known, noMoves, false);
    if (!look)
        co_return giveUp(look.error());
    Result<pg::Rows> codes = co_await m_parts.pool.execute(sql::readCodes, look->listed);
    if (!codes)
        co_return giveUp(codes.error());
    desk.keepCodes(std::move(*codes));
    HeldApart held = co_await heldApart(std::move(look->leaving));
    HallDesk::Job<QByteArray> reporting = [known, held](HallWork &work) {
        return reportOf(work, *known, held);
    };
    Result<QByteArray> report = co_await desk.run<QByteArray>(std::move(reporting));
    if (!report)
        co_return giveUp(report.error());
    co_return std::move(*report);
}

// A repeat was made from what the first was made from.
Task<Answer<std::optional<QByteArray>>> SeatChangeService::doneBefore(catalog::EventKey key, Uuid id,
                                                                      QByteArray digest, qint32 revision)
{
    Result<pg::Rows> rows = co_await m_parts.pool.execute(sql::findChange, id);
    if (!rows)
        co_return giveUp(rows.error());
    if (rows->isEmpty())
        co_return std::optional<QByteArray>();
    const auto cells =
        rows->row(0).as<catalog::OrganizationId, catalog::EventId, QByteArray, qint32, pg::Utf8>();
    if (!cells)
        co_return giveUp(cells.error());
    const auto &[organization, event, known, after, answer] = *cells;
    if (organization != key.organization || event != key.event || known != digest)
        co_return giveUp(EditRefusal::IdTaken, QStringLiteral("id"));
    if (after != revision + 1)
        co_return giveUp(EditRefusal::StaleRevision);
    co_return std::optional<QByteArray>(answer.bytes);
}

Task<Answer<QByteArray>> SeatChangeService::change(catalog::EventKey key, qint32 revision, ChangeOrder order,
                                                   accounts::AccountId account)
{
    Answer<std::optional<QByteArray>> before = co_await doneBefore(key, order.id, order.digest, revision);
    if (!before)
        co_return tl::unexpected<Failure>(before.error());
    if (*before)
        co_return std::move(**before);
    Answer<QByteArray> done = co_await changeNow(key, revision, order, account);
    if (done || !isStale(done.error()))
        co_return done;
    // Whoever heard nothing for long asks again while the first is still at it: that one has made it stale.
    before = co_await doneBefore(key, order.id, order.digest, revision);
    if (before && *before)
        co_return std::move(**before);
    co_return done;
}

Task<Answer<QByteArray>> SeatChangeService::changeNow(catalog::EventKey key, qint32 revision,
                                                      ChangeOrder order, accounts::AccountId account)
{
    HallDesk desk(m_parts.work);
    const Asked wanted{order.version, order.performances};
    Answer<PreparedPtr> prepared = co_await prepare(&desk, key, wanted);
    if (!prepared)
        co_return tl::unexpected<Failure>(prepared.error());
    const ChangeAct act{order.id, account, order.digest};
    for (int attempt = 1;; ++attempt) {
        Answer<QByteArray> done = co_await changeOnce(&desk, *prepared, revision, act, order.moves);
        const bool isMissed = !done && std::holds_alternative<LookAgain>(done.error());
        if (!isMissed || attempt == mostTries)
            co_return done;
    }
}

Answer<Event> SeatChangeService::eventAfter(const Prepared &prepared, const Event &before,
                                            qint32 revision) const
{
    if (before.revision != revision || prepared.event.revision != revision)
        return giveUp(EditRefusal::StaleRevision);
    Event after = before;
    for (Performance &performance : after.performances) {
        if (std::ranges::find(prepared.performances, performance.id, &Performance::id)
            != prepared.performances.end())
            performance.seatMap = prepared.target;
    }
    ++after.revision;
    return after;
}

// Who has which seat is looked at first without a lock, to know which orders and holds the change touches:
// these are locked before pools and claims, as all batches do. Where others come in meanwhile it begins anew.
Task<Answer<Look>> SeatChangeService::lookLocked(HallDesk *desk, pg::Transaction *transaction,
                                                 PreparedPtr prepared, MovesPtr moves)
{
    LockList locks;
    Look seen;
    for (const bool isLocked : looks) {
        pg::Segment statements = readHalls(prepared->performances, isLocked ? &locks : nullptr);
        Result<std::vector<pg::Rows>> rows = co_await transaction->run(std::move(statements));
        if (!rows)
            co_return giveUp(rows.error());
        desk->keep(std::move(*rows));
        Result<Look> look = co_await compare(desk, prepared, moves, isLocked);
        if (!look)
            co_return giveUp(look.error());
        seen = std::move(*look);
        if (!isLocked)
            locks = seen.touched;
    }
    if (!seen.faults.isEmpty())
        co_return tl::unexpected<Failure>(NotPossible{std::move(seen.faults)});
    if (!locks.covers(seen.touched))
        co_return tl::unexpected<Failure>(LookAgain{});
    co_return seen;
}

Task<Answer<QByteArray>> SeatChangeService::changeOnce(HallDesk *desk, PreparedPtr prepared, qint32 revision,
                                                       ChangeAct act, MovesPtr moves)
{
    pg::TransactionOptions options;
    options.deadline = m_parts.pool.deadlineIn(changingTime);
    Result<pg::Transaction> begun = co_await m_parts.pool.begin(options);
    if (!begun)
        co_return giveUp(begun.error());
    const catalog::EventKey key{prepared->event.organization, prepared->event.id};
    pg::Segment reading = catalog::readEvent(key, catalog::Reading::Lock);
    Result<std::vector<pg::Rows>> rows = co_await begun->run(std::move(reading));
    const catalog::Answer<Event> before = catalog::eventOf(rows);
    if (!before)
        co_return giveUp(before.error());
    Answer<Event> after = eventAfter(*prepared, *before, revision);
    if (!after)
        co_return tl::unexpected<Failure>(after.error());
    Answer<Look> look = co_await lookLocked(desk, &*begun, prepared, moves);
    if (!look)
        co_return tl::unexpected<Failure>(look.error());
    Result<pg::Rows> codes = co_await begun->execute(sql::readCodes, look->listed);
    if (!codes)
        co_return giveUp(codes.error());
    desk->keepCodes(std::move(*codes));
    for (std::size_t i = 0; i < look->newAreas; ++i)
        act.newPools.push_back(booking::PoolId(m_parts.ids.next()));
    HallDesk::Job<Written> writing = [prepared, after = *after, act](HallWork &work) {
        return writeChange(work, after, prepared->target, act);
    };
    Result<Written> written = co_await desk->run<Written>(std::move(writing));
    if (!written)
        co_return giveUp(written.error());
    const catalog::ChangeNote note{QStringLiteral("seat_map_changed"), noteOf(act, prepared->target),
                                   act.account};
    catalog::EventWrites writes(*before, *after, note);
    append(writes.segment(), std::move(written->statements));
    Result<std::vector<pg::Rows>> stored = co_await begun->runAndCommit(std::move(writes.segment()));
    if (!stored)
        co_return giveUp(stored.error());
    tellWorkers(look->leaving);
    co_return std::move(written->answer);
}

// Whoever missed it is told by the outbox; and nobody can buy by a hold that was not ended.
void SeatChangeService::tellWorkers(const std::vector<LeavingSeats> &changed)
{
    booking::RedisHolds *redis = m_parts.booking.redisHolds();
    for (const LeavingSeats &left : changed) {
        m_parts.sheets.forget(left.performance);
        if (redis != nullptr && !left.seats.empty())
            static_cast<void>(evictQuietly(&redis->evictor(), left));
    }
    m_parts.publisher.outboxFilled();
}

} // namespace foyer::seatchange
