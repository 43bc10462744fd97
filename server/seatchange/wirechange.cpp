// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/seatchange/wirechange.h"

#include "core/booking/ordercode.h"

namespace foyer::seatchange {

namespace {

using booking::ClaimState;
using booking::SeatFate;

wire::SeatFaultReason toWire(booking::SeatFaultReason reason)
{
    switch (reason) {
    case booking::SeatFaultReason::NoSeatGiven: return wire::SeatFaultReason::NoSeatGiven;
    case booking::SeatFaultReason::OtherPrice: return wire::SeatFaultReason::OtherPrice;
    case booking::SeatFaultReason::NotInVersion: return wire::SeatFaultReason::NotInVersion;
    case booking::SeatFaultReason::NotFree: return wire::SeatFaultReason::NotFree;
    case booking::SeatFaultReason::GivenTwice: return wire::SeatFaultReason::GivenTwice;
    case booking::SeatFaultReason::BeingPaid: return wire::SeatFaultReason::BeingPaid;
    case booking::SeatFaultReason::NothingToMove: return wire::SeatFaultReason::NothingToMove;
    case booking::SeatFaultReason::AreaTooSmall: return wire::SeatFaultReason::AreaTooSmall;
    case booking::SeatFaultReason::UnpricedCategory: return wire::SeatFaultReason::UnpricedCategory;
    }
    return wire::SeatFaultReason::NoSeatGiven;
}

wire::SeatKeeper keeperOf(ClaimState state, bool isHeld)
{
    switch (state) {
    case ClaimState::Free:
    case ClaimState::Gone: return isHeld ? wire::SeatKeeper::OnHold : wire::SeatKeeper::Nobody;
    case ClaimState::Selling: return wire::SeatKeeper::BeingPaid;
    case ClaimState::Leased: return wire::SeatKeeper::Lent;
    case ClaimState::House: return wire::SeatKeeper::House;
    case ClaimState::Sold: return wire::SeatKeeper::Sold;
    }
    return wire::SeatKeeper::Nobody;
}

void count(wire::SeatChangeCounts &counts, const SeatFate &fate)
{
    counts.gone += fate.isGone ? 1 : 0;
    counts.moved += fate.movedBy ? 1 : 0;
    counts.renamed += fate.isRenamed ? 1 : 0;
    counts.recategorized += fate.isRecategorized ? 1 : 0;
}

bool isAnOrders(ClaimState state)
{
    return state == ClaimState::Sold || state == ClaimState::Selling;
}

/// The list of one performance's seats.
class Lister
{
public:
    Lister(const HallChange &change, const OrderCodes &codes, const std::set<qint32> &heldApart)
        : m_change(change)
        , m_codes(codes)
        , m_heldApart(heldApart)
    {
        // Where nobody has been given another seat, the document says what the seats are.
        for (const seating::PlacedSeat &seat : change.change.drawn)
            m_drawn.insert(seat.id, &seat);
    }

    void addTo(wire::PerformanceSeatChange &shown) const
    {
        for (const qint32 seat : m_change.change.leaving) // gone, or somebody else's from now on
            shown.endedHolds += isHeld(seat) ? 1 : 0;
        for (std::size_t seat = 0; seat < m_change.change.fates.size(); ++seat) {
            const SeatFate &fate = m_change.change.fates[seat];
            const ClaimState state = m_change.claim(seat).state;
            const wire::SeatKeeper keeper = keeperOf(state, isHeld(qint32(seat)));
            shown.sold += state == ClaimState::Sold ? 1 : 0;
            count(shown.seats, fate);
            if (keeper == wire::SeatKeeper::Nobody || keeper == wire::SeatKeeper::OnHold)
                continue;
            count(shown.kept, fate);
            if (fate.isAnything() && qsizetype(shown.changed.size()) < wire::longestSeatChange)
                shown.changed.push_back(one(seat, keeper));
        }
    }

private:
    [[nodiscard]] bool isHeld(qint32 seat) const
    {
        return m_change.state.holds.contains(seat) || m_heldApart.contains(seat);
    }

    [[nodiscard]] wire::ChangedSeat one(std::size_t seat, wire::SeatKeeper keeper) const
    {
        const seating::PlacedSeat &was = m_change.change.before[seat];
        const SeatFate &fate = m_change.change.fates[seat];
        const booking::Claim &claim = m_change.claim(seat);
        wire::ChangedSeat shown;
        shown.seat = was.id;
        shown.ordinal = qint32(seat);
        shown.name = booking::nameOf(was);
        shown.keeper = keeper;
        shown.category = was.category;
        shown.isGone = fate.isGone;
        shown.movedBy = fate.movedBy;
        shown.needsSeat = fate.asksForSeat();
        if (isAnOrders(claim.state))
            nameOrder(claim.owner, shown);
        else if (claim.state == ClaimState::House)
            shown.houseHold = claim.owner;
        if (const seating::PlacedSeat *is = m_drawn.value(was.id)) {
            if (fate.isRenamed)
                shown.newName = booking::nameOf(*is);
            if (fate.isRecategorized)
                shown.newCategory = is->category;
        }
        return shown;
    }

    void nameOrder(const Uuid &order, wire::ChangedSeat &shown) const
    {
        shown.order = order;
        const auto code = m_codes.constFind(order.toText());
        if (code != m_codes.constEnd())
            shown.code = QString::fromLatin1(booking::toOrderCode(*code));
    }

    const HallChange &m_change;
    const OrderCodes &m_codes;
    const std::set<qint32> &m_heldApart;
    QHash<QString, const seating::PlacedSeat *> m_drawn;
};

void addAreas(const HallChange &change, wire::PerformanceSeatChange &shown)
{
    for (const booking::AreaFate &area : change.change.areas) {
        const booking::AreaUse *use = area.ordinal ? &change.state.pools[*area.ordinal].use : nullptr;
        const qint32 before = use == nullptr ? 0 : use->capacity;
        if (before == area.capacity && (use == nullptr || use->name == area.name))
            continue;
        shown.areas.push_back({area.id, area.name, before, area.capacity, use == nullptr ? 0 : use->used});
    }
}

} // namespace

wire::SeatFault toWire(catalog::PerformanceId performance, const booking::SeatFault &fault)
{
    return {performance, toWire(fault.reason), fault.what, fault.name, fault.to};
}

std::vector<booking::OrderId> listedOrders(const HallChange &change)
{
    std::vector<booking::OrderId> orders;
    for (std::size_t seat = 0; seat < change.change.fates.size(); ++seat) {
        const booking::Claim &claim = change.claim(seat);
        if (isAnOrders(claim.state) && change.change.fates[seat].isAnything()
            && qsizetype(orders.size()) < wire::longestSeatChange)
            orders.push_back(booking::OrderId(claim.owner));
    }
    return orders;
}

wire::PerformanceSeatChange toWire(const HallChange &change, const OrderCodes &codes,
                                   const std::set<qint32> &heldApart)
{
    wire::PerformanceSeatChange shown;
    shown.performance = change.performance.id;
    shown.startsAt = change.performance.times.start;
    shown.versionBefore = change.performance.seatMap.version;
    shown.seats.added = change.change.added;
    Lister(change, codes, heldApart).addTo(shown);
    addAreas(change, shown);
    for (const booking::SeatFault &fault : change.change.faults) {
        if (fault.reason != booking::SeatFaultReason::NoSeatGiven)
            shown.faults.push_back(toWire(change.performance.id, fault));
    }
    if (shown.faults.size() > std::size_t(wire::longestSeatChange))
        shown.faults.resize(std::size_t(wire::longestSeatChange));
    return shown;
}

} // namespace foyer::seatchange
