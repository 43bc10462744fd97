// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/seatchange/seatchangeservice.h"

#include "core/seating/seatmapformat.h"
#include "server/catalog/eventwriter.h"
#include "server/seatchange/hallchange.h"
#include "server/seatchange/sql.h"
#include "server/seatchange/storedchange.h"
#include "server/seatchange/wirechange.h"

#include <algorithm>
#include <array>
#include <qcoro/qcorofuture.h>
#include <QtConcurrentRun>

namespace foyer::seatchange {

namespace {

using catalog::EditRefusal;

constexpr std::chrono::seconds changingTime{60};
constexpr int mostTries = 5;
constexpr std::array looks{false, true}; // without the locks, and with them

using Maps = std::map<SeatMapRef, SeatMapPtr>;

Result<Maps> readMaps(const std::map<SeatMapRef, catalog::SeatPlanPtr> &plans)
{
    Maps maps;
    for (const auto &[ref, plan] : plans) {
        Result<seating::SeatMap> map = seating::readSeatMap(plan->document);
        if (!map)
            return failure(map.error());
        maps.emplace(ref, std::make_shared<const seating::SeatMap>(std::move(*map)));
    }
    return maps;
}

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

Result<OrderCodes> codesIn(const pg::Rows &rows)
{
    OrderCodes codes;
    for (const pg::Row row : rows) {
        const auto cells = row.as<Uuid, qint64>();
        if (!cells)
            return failure(cells.error());
        codes.insert(std::get<0>(*cells).toText(), std::get<1>(*cells));
    }
    return codes;
}

std::vector<booking::OrderId> ordersIn(const HallChanges &changes)
{
    std::vector<booking::OrderId> orders;
    for (const HallChange &change : changes) {
        const std::vector<booking::OrderId> listed = listedOrders(change);
        orders.insert(orders.end(), listed.begin(), listed.end());
    }
    return orders;
}

} // namespace

Task<Result<Maps>> SeatChangeService::mapsOf(std::set<SeatMapRef> refs)
{
    std::map<SeatMapRef, catalog::SeatPlanPtr> plans;
    catalog::SeatPlans &source = m_parts.plans;
    for (const SeatMapRef &ref : refs) {
        Result<catalog::SeatPlanPtr> plan = co_await source.get(ref);
        if (!plan)
            co_return failure(plan.error());
        plans.emplace(ref, *plan);
    }
    QFuture<Result<Maps>> reading = QtConcurrent::run(&source.threads(), [plans] { return readMaps(plans); });
    Result<Maps> maps = co_await reading;
    co_return maps;
}

Task<Answer<SeatChangeService::PreparedPtr>> SeatChangeService::prepare(catalog::EventKey key, Asked asked)
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
    Result<Maps> maps = co_await mapsOf(std::move(refs));
    if (!maps)
        co_return giveUp(maps.error());
    prepared->maps = std::move(*maps);
    co_return PreparedPtr(prepared);
}

Task<Result<HallStates>> SeatChangeService::statesOf(PreparedPtr prepared)
{
    pg::Segment statements = readHalls(prepared->performances, nullptr);
    Result<std::vector<pg::Rows>> rows = co_await m_parts.pool.run(std::move(statements));
    if (!rows)
        co_return failure(rows.error());
    co_return loadHalls(*rows, *prepared, false);
}

Task<Result<SeatChangeService::ChangesPtr>>
SeatChangeService::decide(PreparedPtr prepared, std::shared_ptr<HallStates> states, MovesPtr moves)
{
    QThreadPool &threads = m_parts.plans.threads();
    QFuture<Result<HallChanges>> deciding = QtConcurrent::run(
        &threads, [prepared, states, moves] { return decideChanges(*prepared, *states, *moves); });
    Result<HallChanges> changes = co_await deciding;
    if (!changes)
        co_return failure(changes.error());
    co_return ChangesPtr(std::make_shared<const HallChanges>(std::move(*changes)));
}

Task<Result<std::vector<wire::PerformanceSeatChange>>> SeatChangeService::show(ChangesPtr changes)
{
    const std::vector<booking::OrderId> orders = ordersIn(*changes);
    Result<pg::Rows> rows = co_await m_parts.pool.execute(sql::readCodes, orders);
    if (!rows)
        co_return failure(rows.error());
    const Result<OrderCodes> codes = codesIn(*rows);
    if (!codes)
        co_return failure(codes.error());
    std::vector<wire::PerformanceSeatChange> shown;
    for (const HallChange &change : *changes) {
        const std::vector<qint32> leaving = change.change.leaving;
        const qint32 number = change.state.number;
        Result<std::map<qint32, Instant>> held =
            co_await m_parts.booking.holdStore().heldUntil(number, leaving);
        std::set<qint32> apart; // who does not answer now is asked again when paying
        for (const auto &[seat, until] : held.value_or(std::map<qint32, Instant>()))
            apart.insert(seat);
        shown.push_back(toWire(change, *codes, apart));
    }
    co_return shown;
}

Task<Answer<wire::SeatChangeReport>> SeatChangeService::check(catalog::EventKey key,
                                                              wire::SeatChangeAsked asked)
{
    const Asked wanted{asked.version, asked.performances};
    Answer<PreparedPtr> prepared = co_await prepare(key, wanted);
    if (!prepared)
        co_return tl::unexpected<Failure>(prepared.error());
    const PreparedPtr known = *prepared;
    Result<HallStates> states = co_await statesOf(known);
    if (!states)
        co_return giveUp(states.error());
    const auto shared = std::make_shared<HallStates>(std::move(*states));
    const auto noMoves = std::make_shared<const std::vector<wire::SeatMove>>();
    Result<ChangesPtr> changes = co_await decide(known, shared, noMoves);
    if (!changes)
        co_return giveUp(changes.error());
    Result<std::vector<wire::PerformanceSeatChange>> shown = co_await show(*changes);
    if (!shown)
        co_return giveUp(shown.error());
    co_return wire::SeatChangeReport{known->target.id, known->target.version, known->event.revision,
                                     std::move(*shown)};
}

Task<Answer<std::optional<wire::SeatChangeDone>>> SeatChangeService::doneBefore(catalog::EventKey key,
                                                                                Uuid id, QByteArray digest)
{
    Result<pg::Rows> rows = co_await m_parts.pool.execute(sql::findChange, id);
    if (!rows)
        co_return giveUp(rows.error());
    if (rows->isEmpty())
        co_return std::optional<wire::SeatChangeDone>();
    const auto cells = rows->row(0).as<catalog::OrganizationId, catalog::EventId, QByteArray, pg::Utf8>();
    if (!cells)
        co_return giveUp(cells.error());
    const auto &[organization, event, known, answer] = *cells;
    if (organization != key.organization || event != key.event || known != digest)
        co_return giveUp(EditRefusal::IdTaken, QStringLiteral("id"));
    Result<wire::SeatChangeDone> done = storedChange(answer.bytes);
    if (!done)
        co_return giveUp(done.error());
    co_return std::optional<wire::SeatChangeDone>(std::move(*done));
}

Task<Answer<wire::SeatChangeDone>> SeatChangeService::change(catalog::EventKey key, qint32 revision,
                                                             wire::SeatChangeOrdered ordered,
                                                             accounts::AccountId account)
{
    ChangeAct act{ordered.id, account, digestOf(ordered), {}};
    Answer<std::optional<wire::SeatChangeDone>> before = co_await doneBefore(key, act.id, act.digest);
    if (!before)
        co_return tl::unexpected<Failure>(before.error());
    if (*before && (*before)->revision != revision + 1)
        co_return giveUp(EditRefusal::StaleRevision); // a repeat was made from what the first was made from
    if (*before)
        co_return std::move(**before);
    const Asked wanted{ordered.version, ordered.performances};
    Answer<PreparedPtr> prepared = co_await prepare(key, wanted);
    if (!prepared)
        co_return tl::unexpected<Failure>(prepared.error());
    const auto moves = std::make_shared<const std::vector<wire::SeatMove>>(std::move(ordered.moves));
    for (int attempt = 1;; ++attempt) {
        Answer<wire::SeatChangeDone> done = co_await changeOnce(*prepared, revision, act, moves);
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
Task<Answer<SeatChangeService::ChangesPtr>>
SeatChangeService::decideLocked(pg::Transaction *transaction, PreparedPtr prepared, MovesPtr moves)
{
    LockList locks;
    ChangesPtr decided;
    for (const bool isLocked : looks) {
        pg::Segment statements = readHalls(prepared->performances, isLocked ? &locks : nullptr);
        Result<std::vector<pg::Rows>> rows = co_await transaction->run(std::move(statements));
        if (!rows)
            co_return giveUp(rows.error());
        Result<HallStates> states = loadHalls(*rows, *prepared, isLocked);
        if (!states)
            co_return giveUp(states.error());
        const auto shared = std::make_shared<HallStates>(std::move(*states));
        Result<ChangesPtr> changes = co_await decide(prepared, shared, moves);
        if (!changes)
            co_return giveUp(changes.error());
        decided = *changes;
        if (!isLocked)
            locks = touchedBy(*decided);
    }
    std::vector<wire::SeatFault> faults = faultsOf(*decided, *moves);
    if (!faults.empty())
        co_return tl::unexpected<Failure>(NotPossible{std::move(faults)});
    if (!locks.covers(touchedBy(*decided)))
        co_return tl::unexpected<Failure>(LookAgain{});
    co_return decided;
}

Task<Answer<wire::SeatChangeDone>> SeatChangeService::changeOnce(PreparedPtr prepared, qint32 revision,
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
    Answer<ChangesPtr> decided = co_await decideLocked(&*begun, prepared, moves);
    if (!decided)
        co_return tl::unexpected<Failure>(decided.error());
    const ChangesPtr changes = *decided;
    const std::vector<booking::OrderId> orders = ordersIn(*changes);
    Result<pg::Rows> codeRows = co_await begun->execute(sql::readCodes, orders);
    const Result<OrderCodes> codes = codeRows ? codesIn(*codeRows) : failure(codeRows.error());
    if (!codes)
        co_return giveUp(codes.error());
    wire::SeatChangeDone done{act.id, prepared->target.version, after->revision, {}};
    for (const HallChange &change : *changes)
        done.performances.push_back(toWire(change, *codes, {}));
    act.answer = storedText(done);
    const catalog::ChangeNote note{QStringLiteral("seat_map_changed"), noteOf(act, prepared->target),
                                   act.account};
    catalog::EventWrites writes(*before, *after, note);
    ChangeWriter writer(*after, act, m_parts.ids);
    for (const HallChange &change : *changes)
        writer.write(change, prepared->target);
    writer.finish();
    append(writes.segment(), writer.take());
    Result<std::vector<pg::Rows>> written = co_await begun->runAndCommit(std::move(writes.segment()));
    if (!written)
        co_return giveUp(written.error());
    tellWorkers(*changes);
    co_return done;
}

// Whoever missed it is told by the outbox; and nobody can buy by a hold that was not ended.
void SeatChangeService::tellWorkers(const HallChanges &changes)
{
    booking::RedisHolds *redis = m_parts.booking.redisHolds();
    for (const HallChange &change : changes) {
        m_parts.sheets.forget(change.state.number);
        if (redis != nullptr && !change.change.leaving.empty())
            static_cast<void>(redis->evictor().evict(change.state.number, change.change.leaving));
    }
    m_parts.publisher.outboxFilled();
}

} // namespace foyer::seatchange
