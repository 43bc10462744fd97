// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/plantedfault.h"

namespace foyer::simulation {

using namespace booking;

namespace {

/// One call of the rules.
struct Asked
{
    const Decider &decider;
    World &world;
    Changes &changes;
    const Command &command;
    Instant now;

    [[nodiscard]] Decision truly() const { return decider.decide(world, changes, command, now); }

    [[nodiscard]] Decision trulyAt(Instant then) const
    {
        return decider.decide(world, changes, command, then);
    }

    template <typename Wanted>
    [[nodiscard]] const Wanted *as() const
    {
        return std::get_if<Wanted>(&command);
    }
};

template <typename Fault>
PlantedFault planted(const char *name, Fault fault)
{
    return {name, [fault](const Decider &decider, World &world, Changes &changes, const Command &command,
                          Instant now) {
                return fault(Asked{decider, world, changes, command, now});
            }};
}

// Whoever pays an hour or two late is let through.
Decision ignoresExpiry(const Asked &asked)
{
    return asked.trulyAt(asked.as<StartPaying>() ? asked.now - std::chrono::hours{3} : asked.now);
}

Decision countsPoolsOneTooMany(const Asked &asked)
{
    if (asked.as<TakeHold>() == nullptr)
        return asked.truly();
    for (auto &[id, pool] : asked.world.pools)
        ++pool.capacity;
    const Decision decision = asked.truly();
    for (auto &[id, pool] : asked.world.pools)
        --pool.capacity;
    return decision;
}

// The second request of a refund is not known as a repeat.
Decision refundsTwice(const Asked &asked)
{
    const Decision decision = asked.truly();
    const RefundLines *refund = asked.as<RefundLines>();
    if (refund == nullptr || !decision || decision->changed)
        return decision;
    for (PaymentAttempt &attempt : asked.world.orders.at(refund->order).attempts)
        attempt.refunded += attempt.state == AttemptState::Captured ? attempt.refunded : 0;
    return decision;
}

// The money is sent back, and nothing is written of it.
Decision forgetsEntries(const Asked &asked)
{
    const Decision decision = asked.truly();
    if (asked.as<RefundLines>() != nullptr && !asked.changes.ledger.empty())
        asked.changes.ledger.pop_back();
    return decision;
}

Decision keepsSeatsOfCancelled(const Asked &asked)
{
    const std::map<SeatKey, Claim> before =
        asked.as<Cancel>() != nullptr ? asked.world.claims : std::map<SeatKey, Claim>();
    const Decision decision = asked.truly();
    if (asked.as<Cancel>() != nullptr && decision)
        asked.world.claims = before;
    return decision;
}

Decision doesNotSeeHolds(const Asked &asked)
{
    if (asked.as<TakeHold>() != nullptr)
        asked.world.seatHolds.clear();
    return asked.truly();
}

Decision confirmsWhatFailed(const Asked &asked)
{
    const Confirm *confirm = asked.as<Confirm>();
    const auto order =
        confirm == nullptr ? asked.world.orders.end() : asked.world.orders.find(confirm->order);
    PaymentAttempt *attempt =
        order == asked.world.orders.end() ? nullptr : order->second.attempt(confirm->attempt);
    if (attempt != nullptr && attempt->state == AttemptState::Failed)
        attempt->state = AttemptState::Open;
    return asked.truly();
}

Decision cancelsWhatIsBeingPaid(const Asked &asked)
{
    const Cancel *cancel = asked.as<Cancel>();
    const auto order = cancel == nullptr ? asked.world.orders.end() : asked.world.orders.find(cancel->order);
    if (order != asked.world.orders.end()) {
        for (PaymentAttempt &attempt : order->second.attempts)
            attempt.state = attempt.state == AttemptState::Unknown ? AttemptState::Failed : attempt.state;
    }
    return asked.truly();
}

Decision allowsOneTooMany(const Asked &asked)
{
    const TakeHold *take = asked.as<TakeHold>();
    if (take == nullptr || take->perBuyerLimit == 0)
        return asked.truly();
    TakeHold other = *take;
    ++other.perBuyerLimit;
    return asked.decider.decide(asked.world, asked.changes, other, asked.now);
}

Decision letsGoWhileReplacing(const Asked &asked)
{
    const TakeHold *take = asked.as<TakeHold>();
    for (const HoldId &replaced : take == nullptr ? std::set<HoldId>() : take->replaces) {
        const Command release = ReleaseHold{replaced, {}};
        static_cast<void>(asked.decider.decide(asked.world, asked.changes, release, asked.now));
    }
    return asked.truly();
}

} // namespace

std::vector<PlantedFault> PlantedFault::all()
{
    return {planted("expiry ignored", ignoresExpiry),
            planted("pool off by one", countsPoolsOneTooMany),
            planted("refunded twice", refundsTwice),
            planted("an entry forgotten", forgetsEntries),
            planted("seats of a cancelled order kept", keepsSeatsOfCancelled),
            planted("holds not seen", doesNotSeeHolds),
            planted("a failed payment confirmed", confirmsWhatFailed),
            planted("cancelled while being paid", cancelsWhatIsBeingPaid),
            planted("limit off by one", allowsOneTooMany),
            planted("a basket let go of while it changes", letsGoWhileReplacing)};
}

} // namespace foyer::simulation
