// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/corestage.h"

#include "tests/simulation/corelaws.h"
#include "tests/simulation/playsheet.h"

#include <algorithm>

namespace foyer::simulation {

using namespace booking;

namespace {

constexpr qint32 performance = 1;
constexpr Instant beginning = std::chrono::sys_days{std::chrono::year{2026} / 6 / 1};

Answer over(const Hold &hold)
{
    return refused(hold.state == HoldState::Released   ? "hold_released"
                   : hold.state == HoldState::Consumed ? "hold_consumed"
                                                       : "hold_expired");
}

QByteArray digestOf(const Step &step)
{
    std::vector<qint32> content{step.type,
                                step.best,
                                step.category,
                                step.places[0],
                                step.places[1],
                                qint32(step.channel),
                                step.isBreakable,
                                qint32(step.sellableBy),
                                step.overridesOrphans,
                                -1};
    content.insert(content.end(), step.seats.begin(), step.seats.end());
    content.push_back(-1);
    content.insert(content.end(), step.replaces.begin(), step.replaces.end());
    return QByteArray(reinterpret_cast<const char *>(content.data()),
                      qsizetype(content.size() * sizeof(qint32)));
}

} // namespace

CoreStage::CoreStage(quint64 play, Decide decide)
    : m_ids(play)
    , m_sheet(std::make_shared<const SaleSheet>(playSheet(m_ids, performance, beginning)))
    , m_hall(m_sheet)
    , m_decide(std::move(decide))
    , m_now(beginning)
{
    for (qint32 seat = 0; seat < playhouse::seats; ++seat)
        m_world.claims.emplace(SeatKey{performance, seat}, Claim{});
    for (const SheetPool &pool : m_sheet->pools) {
        Pool standing;
        standing.performance = performance;
        standing.capacity = pool.capacity;
        m_world.pools.emplace(pool.id, standing);
    }
}

Answer CoreStage::play(const Step &step)
{
    switch (step.kind) {
    case StepKind::Take: return take(step);
    case StepKind::Extend: return extend(step);
    case StepKind::Release: return release(step);
    case StepKind::ReleaseAll: return releaseAll(step);
    case StepKind::Pay: return pay(step);
    case StepKind::PayAgain: return payAgain(step);
    case StepKind::Confirm: return confirm(step);
    case StepKind::Cancel: return cancel(step);
    case StepKind::Expire: {
        const OrderId order = id<OrderId>(IdOf::Order, step.id);
        return carryOut(Expire{order}, step, order);
    }
    case StepKind::Speak: return speak(step);
    case StepKind::Refund: return refund(step);
    case StepKind::TakeHouse:
    case StepKind::ReleaseHouse: return house(step);
    case StepKind::Jump: jump(step.hours); return {};
    case StepKind::LookHold:
    case StepKind::LookOrder:
    case StepKind::LookLedger: return look(step);
    case StepKind::ListHolds: return listHolds(step);
    case StepKind::Close: return close();
    }
    return {};
}

void CoreStage::jump(qint32 hours)
{
    m_now += std::chrono::hours{hours};
    for (const auto &[key, claim] : m_world.claims)
        refresh(key);
}

bool CoreStage::isHeld(SeatKey key) const
{
    const auto held = m_world.seatHolds.find(key);
    return held != m_world.seatHolds.end() && m_now < held->second.until;
}

void CoreStage::refresh(SeatKey key)
{
    m_hall.show(key.seat, m_world.claims.at(key).state == ClaimState::Free && !isHeld(key));
}

Decision CoreStage::decide(const Command &command)
{
    m_changes = {};
    Decision decision = m_decide ? m_decide(m_decider, m_world, m_changes, command, m_now)
                                 : m_decider.decide(m_world, m_changes, command, m_now);
    for (const SeatKey key : m_changes.claims)
        refresh(key);
    for (const LedgerEntry &entry : m_changes.ledger) {
        Sums &sums = m_books[entry.order];
        sums[entry.from] -= entry.amount;
        sums[entry.to] += entry.amount;
    }
    return decision;
}

const Hold *CoreStage::holdOf(qint32 label, Who who) const
{
    const auto found = m_world.holds.find(id<HoldId>(IdOf::Hold, label));
    if (found == m_world.holds.end())
        return nullptr;
    const Hold &hold = found->second;
    const bool isTheirs = isStaff(who) ? hold.channel != Channel::Public
                                       : hold.channel == Channel::Public && hold.owner == account(who);
    return isTheirs ? &hold : nullptr;
}

TakeHold CoreStage::commandFor(const Step &step) const
{
    TakeHold command;
    command.hold.id = id<HoldId>(IdOf::Hold, step.id);
    command.hold.performance = performance;
    command.hold.event = m_sheet->event;
    command.hold.organization = m_sheet->organization;
    command.hold.owner = account(step.who);
    command.hold.channel = step.channel;
    command.hold.currency = "EUR";
    command.hold.digest = digestOf(step);
    command.lasts = m_sheet->holdTime;
    if (isStaff(step.who))
        command.house = step.who == Who::Fritz ? HouseAuthority::Supervisor : HouseAuthority::BoxOffice;
    command.perOrderLimit = isStaff(step.who) ? 0 : m_sheet->perOrderLimit;
    command.perBuyerLimit = isStaff(step.who) ? 0 : m_sheet->perBuyerLimit;
    for (const qint32 replaced : step.replaces)
        command.replaces.insert(id<HoldId>(IdOf::Hold, replaced));
    return command;
}

// As the server counts it, under its lock, before every hold.
void CoreStage::countBought(const TakeHold &command)
{
    if (command.perBuyerLimit == 0)
        return;
    qint32 tickets = 0;
    for (const auto &[id, hold] : m_world.holds)
        tickets += hold.owner == command.hold.owner && hold.isLiveAt(m_now) ? qint32(hold.lines.size()) : 0;
    for (const auto &[id, order] : m_world.orders) {
        if (order.buyer != command.hold.owner)
            continue;
        for (const OrderLine &line : order.lines) {
            const bool isTicket = line.kind == LineKind::Seat || line.kind == LineKind::Place;
            tickets += isTicket && (line.live || order.state == OrderState::Selling) ? 1 : 0;
        }
    }
    m_world.bought[{command.hold.owner, command.hold.event}] = tickets;
}

Answer CoreStage::take(const Step &step)
{
    std::vector<qint32> ours;
    for (const qint32 label : step.replaces) {
        const Hold *replaced = holdOf(label, step.who);
        if (replaced == nullptr)
            return refused("not_found");
        for (const OrderLine &line : replaced->lines) {
            const SeatKey key{performance, line.seat};
            const bool isOpenBelow = replaced->isLiveAt(m_now) && line.kind == LineKind::Seat
                                     && m_world.claims.at(key).state == ClaimState::Free;
            if (isOpenBelow)
                ours.push_back(line.seat);
        }
    }
    TakeHold command = commandFor(step);
    auto choice = m_hall.choose(step, m_now, command.hold.id, ours);
    const auto known = m_world.holds.find(command.hold.id);
    if (!choice)
        return known == m_world.holds.end() ? choice.error() : takeKnown(step, known->second, choice.error());
    command.hold.lines = std::move(choice->lines);
    command.neighbours = std::move(choice->neighbours);
    countBought(command);
    const Decision decision = decide(command);
    return decision ? shown(m_world.holds.at(decision->hold)) : refusedBy(decision.error());
}

Answer CoreStage::takeKnown(const Step &step, const Hold &hold, Answer objection) const
{
    static_cast<void>(objection);
    if (hold.digest != digestOf(step) || hold.owner != account(step.who))
        return refused("id_taken");
    return hold.isLiveAt(m_now) ? shown(hold) : over(hold);
}

Answer CoreStage::extend(const Step &step)
{
    if (holdOf(step.id, step.who) == nullptr)
        return refused("not_found");
    ExtendHold command;
    command.hold = id<HoldId>(IdOf::Hold, step.id);
    command.lasts = m_sheet->holdTime;
    command.onlyOnce = !isStaff(step.who);
    const Decision decision = decide(command);
    return decision ? shown(m_world.holds.at(decision->hold)) : refusedBy(decision.error());
}

Answer CoreStage::release(const Step &step)
{
    if (holdOf(step.id, step.who) == nullptr)
        return refused("not_found");
    const Decision decision = decide(ReleaseHold{id<HoldId>(IdOf::Hold, step.id), step.lines});
    return decision ? Answer() : refusedBy(decision.error());
}

Answer CoreStage::releaseAll(const Step &step)
{
    Answer answer;
    answer.left = 0;
    std::vector<HoldId> theirs;
    for (const auto &[id, hold] : m_world.holds) {
        if (hold.owner == account(step.who) && hold.isLiveAt(m_now))
            theirs.push_back(id);
    }
    for (const HoldId &hold : theirs) {
        answer.left += qint64(m_world.holds.at(hold).lines.size());
        static_cast<void>(decide(ReleaseHold{hold, {}}));
    }
    return answer;
}

Answer CoreStage::listHolds(const Step &step) const
{
    Answer answer;
    for (const auto &[id, hold] : m_world.holds) {
        if (hold.owner == account(step.who) && hold.isLiveAt(m_now))
            answer.seats.push_back(Ids::labelOf(id.uuid()));
    }
    return answer;
}

Answer CoreStage::close() const
{
    Answer answer;
    Sums all;
    for (const auto &[key, claim] : m_world.claims) {
        const bool isUnsold = claim.state == ClaimState::Free || claim.state == ClaimState::House;
        answer.letters += isUnsold && isHeld(key) ? 'o' : "fslhd"[std::size_t(claim.state)];
    }
    for (const auto &[id, pool] : m_world.pools) {
        qint32 held = 0;
        if (const auto holds = m_world.placeHolds.find(id); holds != m_world.placeHolds.end()) {
            for (const auto &[hold, places] : holds->second)
                held += m_now < places.until ? places.places : 0;
        }
        answer.pools.push_back({pool.free() - held, held, pool.selling, pool.held, pool.sold});
    }
    for (const auto &[order, sums] : m_books) {
        for (const auto &[name, sum] : sums)
            all[name] += sum;
    }
    for (const auto &[name, sum] : all) {
        if (sum != 0)
            answer.sums.push_back({name, sum});
    }
    answer.brokenLaw = brokenLaw(m_world, all);
    return answer;
}

} // namespace foyer::simulation
