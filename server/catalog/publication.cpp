// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/catalog/publication.h"

#include "core/catalog/eventedits.h"
#include "server/catalog/salesheets.h"
#include "server/catalog/sql.h"

#include <algorithm>

namespace foyer::catalog {

namespace {

using booking::PoolId;

constexpr std::chrono::seconds publishingTime{60};

SeatPlanPtr planOf(const Performance &performance, const PlansByRef &plans)
{
    const auto plan = plans.find(performance.seatMap);
    return plan == plans.end() ? nullptr : plan->second;
}

/// The keys that seats or places of a performance have.
std::set<QString> usedKeys(const Performance &performance, const PlansByRef &plans)
{
    std::set<QString> keys;
    for (const StandingPlaces &area : performance.areas)
        keys.insert(area.category);
    const SeatPlanPtr plan = planOf(performance, plans);
    if (!plan)
        return keys;
    for (std::size_t i = 0; i < plan->keys.size(); ++i) {
        if (plan->seatsOfKey[i] > 0)
            keys.insert(plan->keys[i]);
    }
    for (const SeatPlan::Area &area : plan->areas)
        keys.insert(area.category);
    return keys;
}

qint32 capacityOf(const Performance &performance, const PlansByRef &plans)
{
    const SeatPlanPtr plan = planOf(performance, plans);
    qint32 capacity = plan ? plan->capacity() : 0;
    for (const StandingPlaces &area : performance.areas)
        capacity += area.capacity;
    return capacity;
}

bool hasAllPlans(const Event &event, const PlansByRef &plans)
{
    return std::ranges::all_of(event.performances, [&plans](const Performance &performance) {
        return performance.state != PerformanceState::Draft || performance.seatMap.isNull()
               || plans.contains(performance.seatMap);
    });
}

/// The pools of one performance, in the order of their ordinals.
struct PoolRows
{
    std::vector<PoolId> ids = {};
    std::vector<qint16> categories = {};
    std::vector<QString> names = {};
    std::vector<qint32> capacities = {};

    void add(PoolId id, qint16 category, const QString &name, qint32 capacity)
    {
        ids.push_back(id);
        categories.push_back(category);
        names.push_back(name.isEmpty() ? QStringLiteral("Standing") : name);
        capacities.push_back(capacity);
    }
};

qint16 ordinalOf(const Event &event, const QString &key)
{
    const PriceCategory *category = event.category(key);
    return category == nullptr ? qint16(-1) : category->ordinal;
}

std::vector<QString> codesOf(const ReadinessReport &report)
{
    std::vector<QString> codes;
    for (const Gap gap : report.gaps)
        codes.push_back(gapCode(gap));
    return codes;
}

std::vector<MapCategory> namedCategories(const Event &event, const PlansByRef &plans)
{
    std::vector<MapCategory> found;
    for (const auto &[ref, plan] : plans)
        found.insert(found.end(), plan->categories.begin(), plan->categories.end());
    for (const Performance &performance : event.performances) {
        for (const QString &key : usedKeys(performance, plans))
            found.push_back({key, {}, {}});
    }
    return found;
}

} // namespace

ReadinessReport judge(const Event &event, const PlansByRef &plans, Instant now)
{
    EventFacts facts;
    std::set<QString> unpriced;
    for (const Performance &performance : event.performances) {
        if (performance.state != PerformanceState::Draft)
            continue;
        facts.performances.push_back({performance.times.start, capacityOf(performance, plans)});
        for (const QString &key : usedKeys(performance, plans)) {
            const PriceCategory *category = event.category(key);
            if (category == nullptr || !event.isPriced(category->id))
                unpriced.insert(key);
        }
    }
    facts.ticketTypes = int(event.ticketTypes.size());
    facts.unpricedCategories = int(unpriced.size());
    for (const SalePhase &phase : event.phases)
        facts.phaseEnds.push_back(phase.closesAt);
    if (event.state == EventState::Published && facts.performances.empty())
        return {};
    return {gapsOf(facts, now), {unpriced.begin(), unpriced.end()}};
}

Publication::Publication(pg::Pool &pool, SeatPlans &plans, EventService &events, SaleSheets &sheets,
                         IdFactory &ids, const Clock &clock)
    : m_pool(pool)
    , m_plans(plans)
    , m_events(events)
    , m_sheets(sheets)
    , m_ids(ids)
    , m_clock(clock)
{}

Task<Answer<Publication::Prepared>> Publication::prepare(EventKey key)
{
    Answer<Event> event = co_await m_events.read(key);
    if (!event)
        co_return tl::unexpected<Failure>(event.error());
    Prepared prepared;
    prepared.event = std::move(*event);
    for (const Performance &performance : prepared.event.performances) {
        const SeatMapRef ref = performance.seatMap;
        const bool isWanted = performance.state == PerformanceState::Draft && !ref.isNull();
        if (!isWanted || prepared.plans.contains(ref))
            continue;
        Result<SeatPlanPtr> plan = co_await m_plans.get(ref);
        if (!plan)
            co_return fail(plan.error());
        prepared.plans.emplace(ref, *plan);
    }
    co_return prepared;
}

Task<Answer<ReadinessReport>> Publication::readiness(EventKey key)
{
    Answer<Prepared> prepared = co_await prepare(key);
    if (!prepared)
        co_return tl::unexpected<Failure>(prepared.error());
    co_return judge(prepared->event, prepared->plans, m_clock.now());
}

Task<Answer<EditedEvent>> Publication::deriveCategories(Edit edit)
{
    Answer<Prepared> prepared = co_await prepare(edit.key);
    if (!prepared)
        co_return tl::unexpected<Failure>(prepared.error());
    const auto found =
        std::make_shared<std::vector<MapCategory>>(namedCategories(prepared->event, prepared->plans));
    IdFactory *ids = &m_ids;
    edit.apply = [found, ids](Event &event) { return catalog::deriveCategories(event, *found, *ids); };
    co_return co_await m_events.edit(std::move(edit));
}

Task<Answer<EditedEvent>> Publication::publish(EventKey key, ChangeNote note)
{
    // Plans are read before the lock is taken; a performance that was given another map meanwhile means once
    // more.
    for (int attempt = 1;; ++attempt) {
        Answer<Prepared> prepared = co_await prepare(key);
        if (!prepared)
            co_return tl::unexpected<Failure>(prepared.error());
        const auto plans = std::make_shared<PlansByRef>(std::move(prepared->plans));
        Answer<EditedEvent> published = co_await publishPrepared(key, note, plans);
        const Refused *refused = published ? nullptr : std::get_if<Refused>(&published.error());
        const bool isStale = refused != nullptr && refused->what == EditRefusal::StaleRevision;
        if (!isStale || attempt == 5)
            co_return published;
    }
}

Answer<Event> Publication::decide(const Event &before, const PlansByRef &plans) const
{
    Event after = before;
    if (const Edited published = catalog::publish(after); !published)
        return tl::unexpected<Failure>(published.error());
    if (after == before)
        return after;
    if (!hasAllPlans(before, plans))
        return fail(EditRefusal::StaleRevision);
    const ReadinessReport report = judge(before, plans, m_clock.now());
    if (!report.gaps.empty())
        return tl::unexpected<Failure>(Refused{EditRefusal::NotReady, {}, codesOf(report)});
    ++after.revision;
    return after;
}

Task<Answer<EditedEvent>> Publication::publishPrepared(EventKey key, ChangeNote note,
                                                       std::shared_ptr<PlansByRef> plans)
{
    pg::TransactionOptions options;
    options.deadline = m_pool.deadlineIn(publishingTime);
    Result<pg::Transaction> begun = co_await m_pool.begin(options);
    if (!begun)
        co_return fail(begun.error());
    pg::Segment statements = readEvent(key, Reading::Lock);
    Result<std::vector<pg::Rows>> rows = co_await begun->run(std::move(statements));
    const Answer<Event> before = eventOf(rows);
    if (!before)
        co_return tl::unexpected<Failure>(before.error());
    const Answer<Event> after = decide(*before, *plans);
    if (!after)
        co_return tl::unexpected<Failure>(after.error());
    EditedEvent edited;
    edited.event = *after;
    if (*after == *before)
        co_return edited;
    EventWrites writes(*before, *after, note);
    addHouses(writes.segment(), *before, *plans);
    Result<std::vector<pg::Rows>> written = co_await begun->runAndCommit(std::move(writes.segment()));
    if (!written)
        co_return fail(written.error());
    for (const Performance &performance : edited.event.performances)
        m_sheets.forget(performance.number);
    co_return edited;
}

void Publication::addHouses(pg::Segment &segment, const Event &before, const PlansByRef &plans)
{
    for (const Performance &performance : before.performances) {
        if (performance.state != PerformanceState::Draft)
            continue;
        addHouse(segment, before, performance, planOf(performance, plans));
        segment.add(sql::setCapacity, performance.id, capacityOf(performance, plans));
    }
}

void Publication::addHouse(pg::Segment &segment, const Event &event, const Performance &performance,
                           const SeatPlanPtr &plan)
{
    PoolRows pools;
    if (plan) {
        std::vector<qint16> ordinals;
        for (const QString &key : plan->keys)
            ordinals.push_back(ordinalOf(event, key));
        std::vector<qint16> categories;
        std::vector<qint16> sections;
        for (const booking::SheetSeat &seat : plan->seats) {
            categories.push_back(ordinals[std::size_t(seat.category)]);
            sections.push_back(seat.sectionOrdinal);
        }
        segment.add(sql::insertClaims, performance.id, categories, sections);
        for (const SeatPlan::Area &area : plan->areas)
            pools.add(PoolId(m_ids.next()), ordinalOf(event, area.category), area.name, area.capacity);
    }
    for (const StandingPlaces &area : performance.areas)
        pools.add(PoolId(m_ids.next()), ordinalOf(event, area.category), area.name, area.capacity);
    segment.add(sql::insertPools, performance.id, pools.ids, pools.categories, pools.names, pools.capacities);
}

} // namespace foyer::catalog
